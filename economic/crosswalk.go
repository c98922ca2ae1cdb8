package economic

import (
	"iter"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// A UnitKind is the kind of unit (单位性质) as far as the correspondence of the two
// schemes depends on it. The zero value is AnyUnit.
type UnitKind uint8

// The kinds of unit.
const (
	AnyUnit        UnitKind = iota // in a Match: the same for both kinds
	Administrative                 // 行政单位, 参照公务员法管理的事业单位 included
	Institution                    // 事业单位
)

var unitKinds = enum.Names[UnitKind]{
	Type: "economic.UnitKind",
	List: []string{AnyUnit: "各类单位", Administrative: "行政单位", Institution: "事业单位"},
	Err:  &codes.ErrName,
}

// A Match is a pair of 款 of the two schemes that correspond, for one kind of unit
// (政府预算支出经济分类与部门预算支出经济分类对照表, 财预〔2017〕98号). It holds in the years in
// which both codes are in force.
type Match struct {
	Government Code             // of the 政府预算支出经济分类
	Department Code             // of the 部门预算支出经济分类
	Kind       UnitKind         // of the units it is for
	Basis      codes.Basis      // what the row rests on
	Confidence codes.Confidence // in the correspondence
}

// ToGovernment yields what corresponds to a code of the departmental scheme in the
// government scheme in the year of c; for a 类, what corresponds to its 款. With
// AnyUnit it yields the matches of both kinds of unit.
//
// Most often that is one match. 30311 代缴社会保险费 has two of low confidence, 50901
// and 50999: which of them is right is not known. It yields nothing for a code
// without a counterpart, such as 30107 绩效工资 in an administrative unit.
func (c Catalogue) ToGovernment(department Code, kind UnitKind) iter.Seq[Match] {
	return c.matches(func(m Match) bool {
		return department.Contains(m.Department) && (kind == AnyUnit || m.Kind == AnyUnit || m.Kind == kind)
	})
}

// ToDepartment yields what corresponds to a code of the government scheme in the
// departmental scheme in the year of c; for a 类, what corresponds to its 款. The
// kind of unit follows from the government code. It yields nothing for a code that
// only governments use: 50599, and those below 512, 513 and 514.
func (c Catalogue) ToDepartment(government Code) iter.Seq[Match] {
	return c.matches(func(m Match) bool { return government.Contains(m.Government) })
}

// matches yields the pairs that hold in the year of c and are wanted, in the order
// of government codes, then of departmental ones.
func (c Catalogue) matches(wanted func(Match) bool) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		for _, m := range matches {
			if wanted(m) && c.has(m.Government) && c.has(m.Department) && !yield(m) {
				return
			}
		}
	}
}

func (c Catalogue) has(code Code) bool { return c.view.Find(uint32(code)) != nil }
