package gate_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/budget/performance/goal"
	evaluating "github.com/fiscalcn/yusuan/budget/performance/reading"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/codes/revenue"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/internal/gate"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/compose"
	textreading "github.com/fiscalcn/yusuan/narrative/reading"
	"github.com/fiscalcn/yusuan/narrative/verify"
	"github.com/fiscalcn/yusuan/tables"
	"github.com/fiscalcn/yusuan/tables/grid"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// tools are the exported types that nobody stores, and what they are.
var tools = map[string]string{
	"budget.EntryError": "an error", "budget.ParseError": "an error", "codes.ParseError": "an error", "disclosure.JSONError": "an error",
	"grid.Error": "an error", "performance.ParseError": "an error",
	"check.Example": "an example of a rule", "check.Option": "an option", "check.Rule": "a rule", "judge.Rule": "a rule", "judge.Selection": "options",
	"performance.Example": "an example of a rule", "performance.Option": "an option", "performance.Rule": "a rule",
	"performance/goal.Example": "an example of a rule", "performance/goal.Option": "an option", "performance/goal.Rule": "a rule",
	"verify.Example": "an example of a rule", "verify.Option": "an option", "verify.Rule": "a rule", "yusuan.Options": "options",
	"compose.Composer": "a composer", "grid.Builder": "a builder", "tables.TableBuilder": "a builder",
	"judge.Solver": "a solver", "judge.Suspect": "of a solver", "judge.Place": "an interface", "judge.Language": "a function",
}

// ofLedgers are the types with a ledger in them.
var ofLedgers = map[string]bool{"*budget.Ledger": true, "*budget.Account": true, "*disclosure.Disclosure": true}

// samples returns a value of every type that is one, by type: of the published account of 鲤城, or made up.
func samples(t *testing.T) map[string]any {
	t.Helper()
	s := map[string]any{}
	add := func(values ...any) {
		for _, v := range values {
			s[typeName(v)] = v
		}
	}
	d := licheng.Disclosure()
	publication, err := yusuan.Publish(d)
	require.NoError(t, err)
	document := publication.Document()
	read, err := yusuan.Read(document)
	require.NoError(t, err)
	report := yusuan.Audit(read, yusuan.Options{})
	add(d, d.Account, d.Account.Header, d.Account.Units[0], d.Account.Carried, *d.Account.Ledger, d.Facts, d.Facts.Explanations,
		d.Facts.Explanations.Changes, *d.Facts.ThreePublic, *d.Facts.Procurement, d.Facts.Procurement.Spent, d.Facts.Procurement.Reserved,
		*d.Facts.Assets, d.Facts.Assets.Vehicles, *d.Facts.Performance, d.Facts.Performance.Goals, d.Facts.Performance.Self,
		d.Facts.Performance.Self.Grades, d.Facts.Performance.Problems, disclosure.Score(9862), disclosure.Reception, disclosure.OperatingCost{})
	add(publication, document, read, report, report.Record())
	add(budgetSamples(t)...)
	add(evaluationSamples(d.Evaluations[0])...)
	add(tableSamples(t, publication.Set())...)
	add(textSamples(t, publication, read)...)
	add(judge.Causes(3), judge.Cell{Table: 1, Row: 2}, judge.Span{End: 4, Quote: "x"}, judge.Hundred(), judge.Tally{Exact: 2},
		judge.RuleTally{Rule: "05-1"}, judge.Tallies{{Rule: "05-1"}}, judge.Range{Lo: 1, Hi: 2}, judge.Unevaluated{Rule: "X1", Reason: judge.Say("all.lacks", "公开01")},
		judge.Term{Sign: 1}, judge.Operand{Sign: 1}, judge.Judgement{Verdict: judge.Exact}, judge.EvidenceTerm{Sign: 1, Stated: judge.CountOf(2)},
		judge.Say("all.lacks", "公开01"), judge.Evidence{Rule: "05-1", Verdict: judge.Impossible}, judge.NewReport(nil, nil, nil),
		judge.Finding{Rule: "05-1", Verdict: judge.Impossible, Severity: judge.Error, Cause: judge.CausePoint, At: tables.Address{Form: tables.Form05}})
	return s
}

// typeName returns the name of the type of a value as [gate.Types] has it.
func typeName(v any) string {
	name := fmt.Sprintf("%T", v)
	t := reflect.TypeOf(v)
	if dir, ours := strings.CutPrefix(t.PkgPath(), gate.Module+"/"); ours {
		return gate.RoomName(dir, name)
	}
	return name
}

func budgetSamples(t *testing.T) []any {
	t.Helper()
	ratio, err := budget.NewRatio(787, 10000)
	require.NoError(t, err)
	var sum budget.Accumulator
	sum.Add(budget.Fen(7))
	functional, err := codes.ForYear(2023)
	require.NoError(t, err)
	functional, err = functional.Extend(codes.Entry{Code: 2011377, Name: "自设项", Funds: codes.NewFunds(codes.GeneralPublic), Basis: codes.Observed})
	require.NoError(t, err)
	economics, err := economic.ForYear(2023)
	require.NoError(t, err)
	changes, err := codes.Changes(2019, 2020)
	require.NoError(t, err)
	economicChanges, err := economic.Changes(2018, 2026)
	require.NoError(t, err)
	receipts, err := revenue.ForYear(2023)
	require.NoError(t, err)
	receipts, err = receipts.Extend(revenue.Entry{Code: 101_01_01_01, Name: "自设目", Funds: codes.NewFunds(codes.GeneralPublic), Note: "注"})
	require.NoError(t, err)
	receiptChanges, err := revenue.Changes(2021, 2022)
	require.NoError(t, err)
	receiptEntry, _ := receipts.Lookup(revenue.MustParse("1100231"))
	entry, _ := functional.Lookup(2011301)
	section, _ := economics.Lookup(30101)
	identity := slices.Collect(economic.Identities(2023))[0]
	match := slices.Collect(economics.ToGovernment(30101, economic.Administrative))[0]
	outlay := budget.Outlay{Code: 2011301, Nature: budget.Project, Source: budget.OtherIncome, Amount: budget.Fen(-1)}
	receipt := budget.Receipt{Code: 2011301, Source: budget.OtherIncome, Amount: budget.Fen(1)}
	economicChange := economic.Change{Before: section}
	if len(economicChanges) > 0 {
		economicChange = economicChanges[0]
	}
	return []any{
		budget.Fen(-123), budget.MustParseFigure("6.20", budget.WanYuan), budget.MustParsePercentage("7.870"), ratio, sum,
		budget.Interval{Hi: budget.Fen(1)}, budget.RatioInterval{Lo: ratio, NoHi: true}, outlay, receipt,
		budget.Transfer{Payer: "甲", Payee: "乙", Outlay: outlay, Receipt: receipt},
		budget.Opening{Source: budget.OtherIncome, Amount: budget.Fen(1)}, budget.Balance{Source: budget.OtherIncome, Closing: budget.Fen(1)},
		budget.Flows{SubsidiesPaid: budget.Fen(1)}, budget.Elimination{},
		functional, economics, entry, section, changes[0], economicChange, entry.Code, section.Code, entry.Funds, identity, match, entry.Seen,
		receipts, receiptChanges[0], receiptEntry, receiptEntry.Code,
	}
}

func evaluationSamples(e performance.Evaluation) []any {
	goals := goal.Table{
		Project: e.Project, Start: goal.MustParseDate("2021-01-01"), Unit: budget.WanYuan, Indicators: e.Indicators[:1],
		Annual: []goal.Fund{{Source: goal.Total, Amount: budget.MustParseFigure("6.20", budget.WanYuan)}},
	}
	return []any{
		e, e.Funding[0], e.Indicators[0], e.Indicators[0].Weight, e.Indicators[0].Target, e.Scale, performance.Band{}, performance.Note{Label: "注"},
		performance.Cell{Text: "1"}, performance.Place{Row: "合计"}, evaluating.Reading{Evaluation: e}, performance.Unread{Row: 1, Text: "x"},
		performance.Statement{Subject: "资金使用率"},
		goals, goals.Annual[0], goals.Start, evaluating.GoalReading{Table: goals},
	}
}

func tableSamples(t *testing.T, set tables.Set) []any {
	t.Helper()
	table, _ := set.Table(tables.Form05)
	row, _ := table.Row(tables.LineRow(tables.Total))
	identity := slices.Collect(table.Identities())[0]
	g, err := table.Grid()
	require.NoError(t, err)
	template := tables.Shanghai2024().Template()
	sheet := reading.Sheet{Title: "表", Rows: reading.Cells(g.Records())}
	document, err := reading.Read(reading.Document{Year: 2021, Edition: tables.Fujian2021(), Tables: []reading.Sheet{sheet}})
	require.NoError(t, err)
	at := tables.Address{Form: tables.Form05, Row: row.Key(), Column: tables.Basic}
	return []any{
		set, *table, row, row.Key(), at, identity, identity.Term(0), tables.Shanghai2024(), template, template.Forms[0],
		tables.LineTemplate{Line: tables.Abroad}, template.Text[0], tables.SumTemplate{}, tables.BlockTemplate{Columns: 1},
		tables.Difference{Address: at}, g, grid.Cell{Text: "x", Align: grid.Left}, grid.Range{},
		document, reading.Document{Year: 2021}, sheet, reading.Origin{Row: 1}, reading.Cell{Text: "x"}, reading.OtherTable{Title: "x"},
		reading.Extra{Heading: "x"}, reading.Defect{Kind: reading.UnitMissing, Form: tables.Form05},
	}
}

func textSamples(t *testing.T, p yusuan.Publication, r yusuan.Reading) []any {
	t.Helper()
	text := r.Text()
	statement := slices.Collect(text.Statements())[0]
	samples := []any{
		text, statement, statement.Subject, statement.Scope, textreading.Parse("收入总计1.00万元。"), textreading.Lexicon{}, textreading.Options{Year: 2021},
		narrative.Chapter{Title: "x", Topic: narrative.TopicOverall}, narrative.Number{Role: narrative.RoleStated}, narrative.Period{Year: 2021},
		narrative.Remark{Kind: narrative.RemarkResidue}, narrative.Item{Name: "x"}, textreading.Word{Text: "耗用", Like: "列支"}, narrative.List{Items: []narrative.Item{{Name: "x"}}},
		p.Text(), compose.Gap{Kind: compose.GapFact, What: judge.Say("gap.rating")}, compose.Claim{Subject: "x"}, compose.Part{}, compose.Section{},
		compose.Change{}, compose.Completion{}, compose.Shares{}, compose.Term{}, verify.Place{Measure: narrative.MeasureShare},
		verify.Run(text),
		slices.Collect(yusuan.Audit(r, yusuan.Options{}).Statements())[0], yusuan.Goal{},
	}
	if evaluations := slices.Collect(r.Evaluations()); len(evaluations) > 0 {
		samples = append(samples, evaluations[0])
	} else {
		samples = append(samples, yusuan.Evaluation{})
	}
	return samples
}
