package main

import (
	"encoding/json"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/examples/consolidate/city"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/check"
)

const cityName = "某市"

func init() {
	beam.RegisterType(reflect.TypeFor[maker]())
	register.DoFn3x0[int, func(Part), func(Flow)](&maker{})
	register.Emitter1[Flow]()
	register.Function1x2(describe)
}

// newCity makes up the units of a city, each department by itself, and the money that units of a department, and departments, paid one
// another.
func newCity(s beam.Scope, departments, units int) (parts, within, between beam.PCollection) {
	s = s.Scope("单位")
	numbers := make([]int, departments)
	for i := range numbers {
		numbers[i] = i
	}
	parts, within = beam.ParDo2(s, &maker{departments, units}, beam.CreateList(s, numbers))
	flows := []Flow{}
	for _, t := range city.Transfers(departments) {
		flows = append(flows, Flow{cityName, t})
	}
	return parts, within, beam.CreateList(s, flows)
}

// A maker makes up departments.
type maker struct{ Departments, Units int }

// ProcessElement makes up the units of a department.
func (m *maker) ProcessElement(i int, part func(Part), flow func(Flow)) {
	d := city.NewDepartment(i, m.Departments, m.Units)
	for _, a := range d.Units {
		part(Part{a.Header.Name, []string{d.Name, cityName}, Fold{a.Ledger, Rest{Year: a.Header.Year, Carried: a.Carried, Units: a.Units}}})
	}
	for _, t := range d.Transfers {
		flow(Flow{d.Name, t})
	}
}

// Line is a line of the output.
type Line struct {
	Name        string         `json:"name"`
	Units       int            `json:"units"`
	Expenditure budget.Amount  `json:"expenditure"` // 本年支出
	Internal    budget.Amount  `json:"internal"`    // 内部往来 that was taken out, here and below
	Findings    []string       `json:"findings"`    // in the tables of the account, as they would be published
	Account     budget.Account `json:"account"`
}

// describe returns the line of an account.
func describe(p Part) (string, error) {
	a := p.Fold.Account(p.Name)
	exact, err := tables.Build(&a, tables.Shanghai2024())
	if err != nil {
		return "", err
	}
	set, err := exact.Round(budget.WanYuan, 2)
	if err != nil {
		return "", err
	}
	at := tables.Address{Form: tables.Form03, Row: tables.LineRow(tables.Total), Column: tables.Expenditure}
	l := Line{p.Name, len(a.Units), exact.Figure(at).Amount(), p.Fold.Rest.Paid, []string{}, a}
	for f := range check.Run(set).Findings() {
		l.Findings = append(l.Findings, f.Message.String())
	}
	line, err := json.Marshal(l)
	return string(line), err
}
