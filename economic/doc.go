// Package economic knows the economic classification of government expenditure
// (支出经济分类科目) since the reform of 2018 (财预〔2017〕98号), in both its schemes: that
// of departmental budgets (部门预算支出经济分类, 301…399) and that of government
// budgets (政府预算支出经济分类, 501…599).
//
// A [Code] has two levels, 类 (class, 301) and 款 (section, 30101), and is a number
// padded to five digits. [Parse] and [Normalize] read it; [ForYear] returns the
// [Catalogue] of a fiscal year from 2018 to 2026, which holds both schemes, and
// [Changes] and [History] look across the years. What package codes says about
// the origin of its catalogue holds here too: a code that is not in the catalogue
// is unknown, not wrong. Of 196 rows 113 are observed in a document, 0 are in a
// dictionary of 2009, the others recalled; 9 are of low confidence.
//
// Beyond names the package knows what the tables of a departmental account
// (部门决算) need:
//
//   - the [Group] of a code: 人员经费 or 公用经费 of basic expenditure;
//   - the “三公” items: [Code.ThreePublic];
//   - the correspondence of the two schemes, which depends on the kind of unit:
//     [Catalogue.ToGovernment] and [Catalogue.ToDepartment];
//   - which functional items equal which economic codes, and how far: [Identities].
//
// All of it is data laid out by the linker: importing the package runs nothing
// and allocates nothing.
package economic

//go:generate go -C ../internal/enum/gen run . economic
//go:generate go run ../internal/gencatalogue/cmd economic
