package spelling_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/reading/internal/spelling"
)

func TestNames(t *testing.T) {
	assert.Contains(t, slices.Collect(spelling.Names(tables.FunctionalRow(codes.MustParse("210")))), "卫生健康支出")
	assert.Contains(t, slices.Collect(spelling.Names(tables.FunctionalRow(codes.MustParse("210")))), "医疗卫生与计划生育支出")
	assert.Contains(t, slices.Collect(spelling.Names(tables.EconomicRow(economic.MustParse("30101")))), "基本工资")
	assert.Empty(t, slices.Collect(spelling.Names(tables.LineRow(tables.Total))))
}

// TestSpell puts names together: one behind the other, or line by line, but none that has nothing of its own cell.
func TestSpell(t *testing.T) {
	pension, annuity := tables.FunctionalRow(codes.MustParse("2080505")), tables.FunctionalRow(codes.MustParse("2080506"))
	const pensionName, annuityName = "机关事业单位基本养老保险缴费支出", "机关事业单位职业年金缴费支出"
	for _, c := range []struct {
		name string
		add  func(*spelling.Speller)
		want []string
	}{
		{"a rest below", func(s *spelling.Speller) {
			s.Row(pension, "机关事业单位基本养老保险")
			s.Fragment("缴费支出")
		}, []string{pensionName}},
		{"a beginning above", func(s *spelling.Speller) {
			s.Fragment("机关事业单位")
			s.Row(pension, "基本养老保险缴费支出")
		}, []string{pensionName}},
		{"a rest in the next cell", func(s *spelling.Speller) {
			s.Row(pension, "机关事业单位基本养老保险")
			s.Row(annuity, "缴费支出", "机关事业单位职业年金缴费支出")
		}, []string{pensionName, annuityName}},
		{"line by line", func(s *spelling.Speller) {
			s.Fragment("机关事业单位基本")
			s.Row(pension, "养老保险")
			s.Fragment("机关事业单位职业")
			s.Row(annuity, "年金缴费支出")
			s.Fragment("缴费支出")
		}, []string{pensionName, annuityName}},
		{"names that slipped", func(s *spelling.Speller) { s.Row(pension, annuityName); s.Row(annuity, pensionName) }, nil},
		{"something else", func(s *spelling.Speller) { s.Row(pension, "某某"); s.Fragment("缴费支出") }, nil},
		{"no row", func(s *spelling.Speller) { s.Fragment(pensionName) }, nil},
	} {
		var s spelling.Speller
		c.add(&s)
		got, ok := s.Spell()
		assert.Equal(t, c.want != nil, ok, c.name)
		if ok {
			assert.Equal(t, c.want, got, c.name)
		}
		s.Reset()
		_, ok = s.Spell()
		assert.False(t, ok, "%s: nothing is left", c.name)
	}
}
