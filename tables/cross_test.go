package tables_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/tables"
)

// sheet reads exact figures of a set as big integers of 分.
type sheet struct{ tables.Set }

func (s sheet) line(f tables.Form, l tables.Line, c tables.Column) *big.Int {
	return s.at(f, tables.LineRow(l), c)
}

func (s sheet) at(f tables.Form, k tables.RowKey, c tables.Column) *big.Int {
	return big.NewInt(s.Figure(tables.Address{Form: f, Row: k, Column: c}).Amount().Fen())
}

func plus(terms ...*big.Int) *big.Int {
	sum := new(big.Int)
	for _, x := range terms {
		sum.Add(sum, x)
	}
	return sum
}

func less(x *big.Int, terms ...*big.Int) *big.Int {
	return new(big.Int).Sub(x, plus(terms...))
}

// TestBuiltTablesAgreeWithEachOther checks the rules X01–X11 of the exact tables.
func TestBuiltTablesAgreeWithEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		set := drawSet(t)
		s := sheet{set}
		same := func(rule string, x, y *big.Int) { assert.Zero(t, x.Cmp(y), "%s: %v against %v", rule, x, y) }
		const f01, f02, f03, f04, f05 = tables.Form01, tables.Form02, tables.Form03, tables.Form04, tables.Form05
		const f06, f08, f09 = tables.Form06, tables.Form08, tables.Form09
		const actual, total = tables.Actual, tables.Total

		same("X01", s.line(f01, tables.IncomeTotal, actual), s.line(f02, total, tables.Income))
		same("X02", plus(
			s.line(f01, tables.IncomeGeneral, actual),
			s.line(f01, tables.IncomeManagedFund, actual),
			s.line(f01, tables.IncomeStateCapital, actual)), s.line(f02, total, tables.FromFiscal))
		for l, c := range map[tables.Line]tables.Column{
			tables.IncomeSuperior:      tables.FromSuperior,
			tables.IncomeInstitutional: tables.FromInstitutional,
			tables.IncomeOperating:     tables.FromOperating,
			tables.IncomeAffiliate:     tables.FromAffiliate,
			tables.IncomeOther:         tables.FromOther,
		} {
			same("X02", s.line(f01, l, actual), s.line(f02, total, c))
		}
		same("X03", s.line(f01, tables.ExpenditureTotal, actual), s.line(f03, total, tables.Expenditure))
		for _, l := range []tables.Line{tables.IncomeGeneral, tables.IncomeManagedFund, tables.IncomeStateCapital} {
			same("X05", s.line(f01, l, actual), s.line(f04, l, actual))
		}
		same("X06", s.line(f04, tables.ExpenditureTotal, tables.General), s.line(f05, total, tables.Expenditure))
		same("X07", s.line(f04, tables.ExpenditureTotal, tables.ManagedFund), s.line(f08, total, tables.Expenditure))
		same("X07", s.line(f04, tables.ExpenditureTotal, tables.StateCapital), s.line(f09, total, tables.Expenditure))
		same("X08", s.line(f05, total, tables.Basic), plus(
			s.line(f06, tables.PersonnelTotal, actual), s.line(f06, tables.OperationsTotal, actual)))
		same("X09", s.line(f02, total, tables.FromFiscal), s.line(f04, tables.IncomeTotal, actual))

		table01, _ := s.Table(f01)
		for r := range table01.Rows() {
			if c := r.Key().Functional(); c != 0 {
				same("X04", s.at(f01, r.Key(), actual), s.at(f03, r.Key(), tables.Expenditure))
				same("X06", s.at(f04, r.Key(), tables.General), s.at(f05, r.Key(), tables.Expenditure))
				same("X07", s.at(f04, r.Key(), tables.ManagedFund), s.at(f08, r.Key(), tables.Expenditure))
				same("X07", s.at(f04, r.Key(), tables.StateCapital), s.at(f09, r.Key(), tables.Expenditure))
			}
		}
		same("X11", plus(
			less(s.line(f01, tables.Opening, actual), s.line(f04, tables.Opening, actual)),
			less(s.line(f01, tables.IncomeTotal, actual), s.line(f04, tables.IncomeTotal, actual)),
			less(s.line(f04, tables.ExpenditureTotal, tables.AllFunds), s.line(f01, tables.ExpenditureTotal, actual)),
			less(s.line(f01, tables.SurplusUsed, actual), s.line(f01, tables.SurplusDistributed, actual))),
			less(s.line(f01, tables.Closing, actual), s.line(f04, tables.Closing, tables.AllFunds)))
	})
}

// TestRowsAreInOrder checks that codes ascend and that every 项 has its 款 and 类
// above it.
func TestRowsAreInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		set := drawSet(t)
		for _, f := range []tables.Form{tables.Form02, tables.Form03, tables.Form05, tables.Form08, tables.Form09} {
			table, ok := set.Table(f)
			assert.True(t, ok)
			var last codes.Code
			for r := range table.Rows() {
				c := r.Key().Functional()
				if c == 0 {
					assert.Equal(t, tables.LineRow(tables.Total), r.Key())
					continue
				}
				assert.Greater(t, c, last, "%s", f)
				last = c
				for a := range c.Ancestors() {
					_, ok := table.Row(tables.FunctionalRow(a))
					assert.True(t, ok, "%s %s lacks %s", f, c, a)
				}
			}
		}
	})
}
