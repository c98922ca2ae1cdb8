package tables_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/internal/accountgen"
	"github.com/fiscalcn/yusuan/tables"
)

// TestVehiclesWithoutSum: some places print 购置费 and 运行维护费 without 公务用车购置及运行维护费,
// for which they stand in 合计.
func TestVehiclesWithoutSum(t *testing.T) {
	for want, lines := range map[string][]tables.Line{
		"+合计 -因公出国（境）费 -公务用车购置费 -公务用车运行维护费 -公务接待费": {tables.Total, tables.Abroad, tables.VehiclePurchase, tables.VehicleOperation, tables.Reception},
		"+合计 -因公出国（境）费 -公务用车运行维护费 -公务接待费":          {tables.Total, tables.Abroad, tables.VehicleOperation, tables.Reception},
		"+合计 -因公出国（境）费 -公务用车购置及运行维护费 -公务接待费":       {tables.Total, tables.Abroad, tables.Vehicles, tables.Reception},
	} {
		b := tables.NewTable(tables.Form07, tables.Fujian2021(), budget.WanYuan)
		for _, l := range lines {
			b.Row(tables.LineRow(l), "", budget.Figure{})
		}
		table, err := b.Table()
		require.NoError(t, err)
		var got []string
		for id := range table.Identities() {
			terms := ""
			for term := range id.Terms() {
				terms += fmt.Sprintf(" %c%s", "- +"[term.Sign+1], table.Address(term.Index).Row)
			}
			got = append(got, terms[1:])
		}
		assert.Equal(t, []string{want}, got)
	}
}

// TestAgencyOperatingCostOfUnits: 机关运行经费 is the 公用经费 of agencies, nothing where there are institutions alone, and blank where
// there are both or the account does not say which units it has.
func TestAgencyOperatingCostOfUnits(t *testing.T) {
	agency, institution := budget.Member{Name: "某局", Nature: budget.Administrative}, budget.Member{Name: "某中心", Nature: budget.Institution}
	template := tables.ShanghaiBudget2025().Template()
	template.Name = "某省预算2030"
	for i := range template.Forms {
		template.Forms[i].Zeros = template.Forms[i].Form == tables.Form07
	}
	e, err := tables.NewEdition(template)
	require.NoError(t, err)
	for _, c := range []struct {
		units []budget.Member
		want  string
	}{
		{nil, ""},
		{[]budget.Member{agency}, "337243.00"},
		{[]budget.Member{institution}, "0.00"},
		{[]budget.Member{agency, institution}, ""},
	} {
		a := accountgen.Planned(2025)
		a.Units = c.units
		s, err := tables.Build(a, e)
		require.NoError(t, err)
		f := s.Figure(tables.Address{Form: tables.Form07, Row: tables.LineRow(tables.AgencyOperatingCost), Column: tables.Actual})
		assert.Equal(t, c.want, f.Text(budget.Yuan))
	}
}
