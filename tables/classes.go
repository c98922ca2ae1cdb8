package tables

import (
	"maps"
	"slices"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
)

// fiscalSources yields the three fiscal appropriations.
func fiscalSources(yield func(budget.Source) bool) {
	for s := budget.GeneralAppropriation; s <= budget.StateCapitalAppropriation && yield(s); s++ {
	}
}

// income returns the year's income of a source. 财政专户管理资金 is 事业收入 where 公开01 has no line
// for it.
func (b *books) income(s budget.Source) budget.Accumulator {
	var sum budget.Accumulator
	for _, it := range b.items {
		sum.Merge(it.income[s])
	}
	if s == budget.InstitutionalIncome && !b.edition.form(Form01).prints(IncomeSpecialAccount) {
		sum.Merge(b.income(budget.SpecialAccount))
	}
	return sum
}

// classSum is the expenditure of a class by source.
type classSum struct {
	code   codes.Code
	outlay [budget.SpecialAccount + 1]budget.Accumulator
	parts  division
}

// division is expenditure by what it is for: Personnel and Operations of the basic, and the
// column of any other nature.
type division map[Column]budget.Accumulator

func (d division) add(c Column, sum budget.Accumulator) {
	sum.Merge(d[c])
	d[c] = sum
}

// hold holds a table that shows parts of what is spent to all of it: their sum would not be
// that without the column of one.
func (d division) hold(b *books, t *TableBuilder, parts []Column) {
	if len(parts) == 0 {
		return
	}
	for _, c := range slices.Sorted(maps.Keys(d)) {
		if sum := d[c]; !sum.IsZero() && !slices.Contains(parts, c) {
			b.lost(t, c)
		}
	}
}

// divide adds an outlay to the division of its class.
func (b *books) divide(o budget.Outlay) {
	class := o.Code.Class()
	if b.divided[class] == nil {
		b.divided[class] = division{}
	}
	column := natureColumn(o.Nature)
	if column == Basic {
		column = b.basicColumn(o)
	}
	var sum budget.Accumulator
	sum.Add(o.Amount)
	b.divided[class].add(column, sum)
}

// withParts returns what was spent, and parts of it.
func (c classSum) withParts(spent budget.Accumulator, parts []Column) []budget.Accumulator {
	sums := append(make([]budget.Accumulator, 0, 1+len(parts)), spent)
	for _, part := range parts {
		sums = append(sums, c.parts[part])
	}
	return sums
}

type classSums []classSum

// newClasses returns the expenditure lines of 公开01 and 04: the classes that the
// edition prints, as far as the year has them, and any other that was spent under.
func (b *books) newClasses() classSums {
	classes := make(classSums, 0, len(b.edition.of.Classes)+len(b.items))
	for _, c := range b.edition.of.Classes { // in order
		if _, ok := b.functional.Lookup(c); ok {
			classes = append(classes, classSum{code: c})
		}
	}
	for _, it := range b.items {
		c := it.code.Class()
		i, found := slices.BinarySearchFunc(classes, c, func(s classSum, c codes.Code) int { return s.code.Compare(c) })
		if !found {
			if it.spentNothing() {
				continue
			}
			classes = slices.Insert(classes, i, classSum{code: c})
		}
		for s := range it.outlay {
			classes[i].outlay[s].Merge(total(it.outlay[s][:]...))
		}
	}
	for i := range classes {
		classes[i].parts = b.divided[classes[i].code]
	}
	return classes
}

func (it *item) spentNothing() bool {
	for s := range it.outlay {
		if !allZero(it.outlay[s][:]) {
			return false
		}
	}
	return true
}

// sum returns the classes added up.
func (l classSums) sum() classSum {
	sum := classSum{parts: division{}}
	for _, c := range l {
		for s := range c.outlay {
			sum.outlay[s].Merge(c.outlay[s])
		}
		for column, spent := range c.parts {
			sum.parts.add(column, spent)
		}
	}
	return sum
}

// all returns the expenditure out of all money.
func (c classSum) all() budget.Accumulator { return total(c.outlay[:]...) }

// byFund returns the columns of 04.
func (c classSum) byFund() []budget.Accumulator {
	funds := make([]budget.Accumulator, 1, 4)
	for s := range fiscalSources {
		funds[0].Merge(c.outlay[s])
		funds = append(funds, c.outlay[s])
	}
	return funds
}
