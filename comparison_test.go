package yusuan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	yusuan "github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/tables"
)

// TestComparison holds an account against accounts of other years and departments: they are
// not looked at, and the report says why.
func TestComparison(t *testing.T) {
	p, _, _ := published(t, asItIs)
	r := p.Reading()
	own := r.Set()
	prior, ok := r.Prior()
	assert.True(t, ok)
	for _, c := range []struct {
		name    string
		options yusuan.Options
		want    []judge.Unevaluated
	}{
		{"right", yusuan.Options{Prior: prior.Set()}, nil},
		{"same year", yusuan.Options{Prior: own}, []judge.Unevaluated{
			{Rule: "N01", Reason: judge.Say("account.prior", judge.Say("account.of-year", 2021, 2020))}, {Rule: "X14", Reason: judge.Say("account.prior", judge.Say("account.of-year", 2021, 2020))},
		}},
		{"last year's budget", yusuan.Options{Initial: prior.Set()}, []judge.Unevaluated{{Rule: "N01", Reason: judge.Say("account.initial", judge.Say("account.of-year", 2020, 2021))}}},
		{"units", yusuan.Options{Units: []tables.Set{own, own, prior.Set()}}, []judge.Unevaluated{
			{Rule: "X15", Reason: judge.Say("account.unit-twice", own.Header().Name)},
		}},
	} {
		var got []judge.Unevaluated
		for u := range yusuan.Audit(r, c.options).NotEvaluated() {
			for _, want := range c.want {
				if u.Rule == want.Rule && u.Reason.Equal(want.Reason) {
					got = append(got, u)
				}
			}
		}
		assert.Equal(t, c.want, got, c.name)
	}
}
