package workbook_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/licheng"
	"github.com/fiscalcn/yusuan/examples/xlsx/workbook"
	"github.com/fiscalcn/yusuan/tables"
)

// opened opens a workbook as its user does.
func opened(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, f.Close()) })
	return f
}

// mistaken is an account with a wrong total in a table and a wrong share in the text.
func mistaken(t *testing.T) (workbook.Account, yusuan.Report) {
	t.Helper()
	exact, err := tables.Build(licheng.Account(), tables.Fujian2021())
	require.NoError(t, err)
	set, err := exact.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	set, err = set.With(address(t, "公开05/208/基本支出"), budget.MustParseFigure("41.09", budget.WanYuan))
	require.NoError(t, err)
	data := saved(t, set, workbook.Options{Text: "说明\n本年支出合计4194.40万元，其中：基本支出478.07万元，占12.40%。"})
	a, r := read(t, data, "")
	return a, yusuan.Audit(r, yusuan.Options{})
}

func TestMark(t *testing.T) {
	a, report := mistaken(t)
	require.Equal(t, 2, report.Count(judge.Error), string(a.Text(report)))
	var b bytes.Buffer
	require.NoError(t, a.Mark(&b, report))
	f := opened(t, b.Bytes())

	const name = "公开05 一般公共预算财政拨款支出决算表"
	comments, err := f.GetComments(name)
	require.NoError(t, err)
	require.Len(t, comments, 1)
	value, err := f.GetCellValue(name, comments[0].Cell)
	require.NoError(t, err)
	assert.Equal(t, "41.09", value, "the cell that is wrong")
	assert.Contains(t, comments[0].Text+runs(comments[0]), "应为：40.90")
	id, err := f.GetCellStyle(name, comments[0].Cell)
	require.NoError(t, err)
	style, err := f.GetStyle(id)
	require.NoError(t, err)
	assert.Equal(t, []string{"FFC7CE"}, style.Fill.Color)
	assert.Len(t, style.Border, 4, "the rest of its style is as it was")

	comments, err = f.GetComments("情况说明")
	require.NoError(t, err)
	require.Len(t, comments, 1)
	assert.Equal(t, "A2", comments[0].Cell)

	list, err := f.GetRows("审核结果")
	require.NoError(t, err)
	require.Len(t, list, 1+report.Len())
	assert.Equal(t, []string{"严重程度", "规则", "位置", "问题", "应为", "可能原因"}, list[0])
	assert.Equal(t, "错误", list[1][0])
	assert.Contains(t, list[1][2], "“情况说明”A2")
	linked, target, err := f.GetCellHyperLink("审核结果", "C2")
	require.NoError(t, err)
	assert.True(t, linked)
	assert.Equal(t, "'情况说明'!A2", target)

	again, r := read(t, b.Bytes(), "")
	assert.Equal(t, a.Document.Tables, again.Document.Tables[:len(a.Document.Tables)], "no cell has changed")
	assert.Equal(t, report.Reading().Set().Header(), r.Set().Header())
}

func runs(c excelize.Comment) string {
	text := ""
	for _, run := range c.Paragraph {
		text += run.Text
	}
	return text
}

// TestMarkAnother marks a workbook that has a comment, merged cells and a sheet of that name already.
func TestMarkAnother(t *testing.T) {
	data := built(t, func(f *excelize.File) error {
		_ = rows(f, "Sheet1", []any{"财政拨款“三公”经费支出决算表"}, []any{"单位：万元"}, []any{"项目", "行次", "决算数"}, []any{"合计", 1, 9}, []any{"1.因公出国（境）费", 2, 1},
			[]any{"2.公务用车购置及运行维护费", 3, 5}, []any{"其中：（1）公务用车购置费", 4, 2}, []any{"（2）公务用车运行维护费", 5, 3}, []any{"3.公务接待费", 6, 1})
		for _, c := range []string{"C4", "C5", "C6", "C7", "C8", "C9"} {
			_ = numbered(f, c, "0.00")
		}
		_ = f.AddComment("Sheet1", excelize.Comment{Cell: "C4", Author: "某", Paragraph: []excelize.RichTextRun{{Text: "请复核"}}})
		_ = f.MergeCell("Sheet1", "C4", "D4")
		_, err := f.NewSheet("审核结果")
		return err
	})
	a, r := read(t, data, "")
	report := yusuan.Audit(r, yusuan.Options{})
	var b bytes.Buffer
	require.NoError(t, a.Mark(&b, report))
	f := opened(t, b.Bytes())
	comments, err := f.GetComments("Sheet1")
	require.NoError(t, err)
	require.Len(t, comments, 1, string(a.Text(report)))
	assert.Equal(t, "C4", comments[0].Cell)
	text := comments[0].Text + runs(comments[0])
	assert.Contains(t, text, "请复核")
	assert.Contains(t, text, "应为：7.00")
	assert.Equal(t, []string{"Sheet1", "审核结果", "审核结果2"}, f.GetSheetList())
}

func TestReports(t *testing.T) {
	a, report := mistaken(t)
	a.Notes = append(a.Notes, workbook.Note{Sheet: "表", Text: "有1行已隐藏"})
	text := string(a.Text(report))
	assert.Contains(t, text, "- “情况说明”A2：")
	assert.Contains(t, text, "- “公开05 一般公共预算财政拨款支出决算表”D11：公开05 208 基本支出：")
	assert.Contains(t, text, "\n读取说明\n- “表”：有1行已隐藏\n")
	out, err := a.JSON(report)
	require.NoError(t, err)
	var written struct {
		Findings []struct{ Place workbook.Place }
		Notes    []workbook.Note
	}
	require.NoError(t, json.Unmarshal(out, &written))
	assert.Equal(t, a.Notes, written.Notes)
	require.Len(t, written.Findings, report.Len())
	i := 0
	for f := range report.Findings() {
		assert.Equal(t, a.Locate(f), written.Findings[i].Place)
		i++
	}
	assert.Equal(t, "全部", a.Locate(judge.Finding{}).String())
	assert.Equal(t, "“"+a.Locate(judge.Finding{Cell: judge.Cell{Table: 1}}).Sheet+"”", a.Locate(judge.Finding{Cell: judge.Cell{Table: 1}}).String())
}

// TestFormulas works out every formula as a spreadsheet does: what comes out is what is printed.
func TestFormulas(t *testing.T) {
	for edition := range tables.Editions() {
		exact, err := tables.Build(licheng.Account(), edition)
		require.NoError(t, err)
		rounded, err := exact.Round(budget.WanYuan, 2)
		require.NoError(t, err)
		for name, set := range map[string]tables.Set{"exact": exact, "rounded": rounded} {
			t.Run(edition.String()+" "+name, func(t *testing.T) {
				f := opened(t, saved(t, set, workbook.Options{Formulas: true}))
				formulas := 0
				for _, sheet := range f.GetSheetList() {
					cells, err := f.GetRows(sheet)
					require.NoError(t, err)
					for r, row := range cells {
						for c, printed := range row {
							at, err := excelize.CoordinatesToCellName(c+1, r+1)
							require.NoError(t, err)
							formula, err := f.GetCellFormula(sheet, at)
							require.NoError(t, err)
							if formula == "" {
								continue
							}
							formulas++
							value, err := f.CalcCellValue(sheet, at)
							require.NoError(t, err)
							assert.Equal(t, printed, value, "%s %s =%s", sheet, at, formula)
						}
					}
				}
				assert.Greater(t, formulas, 50)
				t.Log(formulas, "formulas")
			})
		}
	}
}

// TestPrinted holds what a reader of the printed sheet sees.
func TestPrinted(t *testing.T) {
	exact, err := tables.Build(licheng.Account(), tables.Shanghai2024())
	require.NoError(t, err)
	set, err := exact.Round(budget.WanYuan, 2)
	require.NoError(t, err)
	f := opened(t, saved(t, set, workbook.Options{}))
	const name = "公开03 支出决算表"
	require.Contains(t, f.GetSheetList(), name)
	layout, err := f.GetPageLayout(name)
	require.NoError(t, err)
	assert.Equal(t, "landscape", *layout.Orientation)
	assert.Equal(t, 9, *layout.Size, "A4")
	assert.Equal(t, 1, *layout.FitToWidth)
	assert.Equal(t, 0, *layout.FitToHeight)
	props, err := f.GetSheetProps(name)
	require.NoError(t, err)
	assert.True(t, *props.FitToPage)
	footer, err := f.GetHeaderFooter(name)
	require.NoError(t, err)
	assert.Equal(t, "&C&P / &N", footer.OddFooter)
	margins, err := f.GetPageMargins(name)
	require.NoError(t, err)
	assert.InDelta(t, 0.5, *margins.Left, 0)
	panes, err := f.GetPanes(name)
	require.NoError(t, err)
	assert.True(t, panes.Freeze)
	for column, least := range map[string]float64{"A": 9, "B": 30, "C": 10} {
		width, err := f.GetColWidth(name, column)
		require.NoError(t, err)
		assert.GreaterOrEqual(t, width, least, "column %s", column)
		assert.Less(t, width, 40.0)
	}
	title, err := f.GetCellValue(name, "A1")
	require.NoError(t, err)
	assert.Equal(t, "支出决算表", title)
	var repeated []string
	for _, n := range f.GetDefinedName() {
		if n.Scope == name {
			repeated = append(repeated, n.Name+" "+n.RefersTo)
		}
	}
	require.Len(t, repeated, 1)
	assert.Contains(t, repeated[0], "_xlnm.Print_Titles '公开03 支出决算表'!$")
	merged, err := f.GetMergeCells(name, true)
	require.NoError(t, err)
	assert.NotEmpty(t, merged)
	numbers := 0
	cells, err := f.GetRows(name)
	require.NoError(t, err)
	for r, row := range cells {
		for c, text := range row {
			at, err := excelize.CoordinatesToCellName(c+1, r+1)
			require.NoError(t, err)
			kind, err := f.GetCellType(name, at)
			require.NoError(t, err)
			if text == "4,194.40" {
				assert.Equal(t, excelize.CellTypeUnset, kind, "a number is a number")
				numbers++
			}
			if text == "2011301" {
				assert.Equal(t, excelize.CellTypeInlineString, kind, "a code is text")
			}
		}
	}
	assert.Positive(t, numbers)
}

func TestTooLong(t *testing.T) {
	long := make([]byte, 40_000)
	for i := range long {
		long[i] = 'x'
	}
	err := workbook.Save(&bytes.Buffer{}, tables.Set{}, workbook.Options{Text: "a\n" + string(long)})
	assert.ErrorContains(t, err, "line 2 of the text is too long for a cell")
}

func address(t *testing.T, s string) tables.Address {
	t.Helper()
	a, err := tables.ParseAddress(s)
	require.NoError(t, err)
	return a
}
