// Package summary writes what came of many files: as a page, a table, and for programs.
package summary

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
	"github.com/fiscalcn/yusuan/examples/audit/batch"
	"github.com/fiscalcn/yusuan/examples/placed"
)

// Run is what was audited.
type Run struct {
	Results []batch.Result
	// Left is how many files were left out as the run was interrupted.
	Left int
	// Reports returns the names of the reports on a file, to link to.
	Reports func(r batch.Result) []string
}

// Count returns how many findings of all files have a severity, and Failed how many files could not be read.
func (r Run) Count(s judge.Severity) int {
	n := 0
	for i := range r.Results {
		n += r.Results[i].Count(s)
	}
	return n
}

// Failed returns how many files could not be read.
func (r Run) Failed() int {
	n := 0
	for i := range r.Results {
		if r.Results[i].Err != nil {
			n++
		}
	}
	return n
}

// IsInterrupted reports whether the run ended before all was done: files were left out, or not held against those beside them.
func (r Run) IsInterrupted() bool {
	return r.Left > 0 || slices.ContainsFunc(r.Results, func(res batch.Result) bool { return res.IsAlone })
}

// A fileJSON is a result as it is written.
type fileJSON struct {
	File       string          `json:"file"`
	Department string          `json:"department,omitempty"`
	Year       int             `json:"year,omitempty"`
	Kind       string          `json:"kind,omitempty"`
	Failure    string          `json:"failure,omitempty"`
	Summary    map[string]int  `json:"summary,omitempty"`
	Notes      int             `json:"notes,omitempty"`
	Beside     []string        `json:"beside,omitempty"`
	Alone      bool            `json:"alone,omitempty"`
	Findings   []batch.Finding `json:"findings"`
}

// WriteJSON writes one object: {"files": [{"file", "department", "year", "kind", "failure", "summary", "notes", "beside", "alone", "findings"}, …],
// "summary": {"error", "warning", "info", "failed", "left"}}. "alone" is [batch.Result.IsAlone].
func (r Run) WriteJSON(w io.Writer) error {
	files := []fileJSON{}
	for i := range r.Results {
		res := &r.Results[i]
		f := fileJSON{
			File: res.Name, Department: res.Key.Department, Year: res.Key.Year, Beside: res.Beside, Alone: res.IsAlone, Notes: res.Notes,
			Findings: append([]batch.Finding{}, res.Findings...),
		}
		if res.Err != nil {
			f.Failure = res.Err.Error()
		} else {
			f.Kind = "final"
			if res.Key.IsBudget {
				f.Kind = "budget"
			}
			f.Summary = map[string]int{}
			for _, s := range placed.Severities() {
				f.Summary[s.String()] = res.Count(s)
			}
		}
		files = append(files, f)
	}
	total := map[string]int{"failed": r.Failed(), "left": r.Left}
	for _, s := range placed.Severities() {
		total[s.String()] = r.Count(s)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Files   []fileJSON     `json:"files"`
		Summary map[string]int `json:"summary"`
	}{files, total})
}

// WriteCSV writes a table with a row for each finding, and one for each file that could not be read, as spreadsheets open it: in UTF-8
// with a mark that says so.
func (r Run) WriteCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	rows := [][]string{{"文件", "单位", "年度", "严重程度", "规则", "位置", "问题", "应为", "可能原因"}}
	for i := range r.Results {
		res := &r.Results[i]
		year := ""
		if res.Key.Year != 0 {
			year = strconv.Itoa(res.Key.Year)
		}
		if res.Err != nil {
			rows = append(rows, []string{res.Name, "", "", "未能读取", "", "", res.Err.Error(), "", ""})
		}
		for _, f := range res.Findings {
			rows = append(rows, []string{res.Name, res.Key.Department, year, f.Severity.Chinese(), f.Rule, f.Place, f.Message, f.Expected, f.Cause})
		}
	}
	for _, row := range rows {
		for i, cell := range row {
			row[i] = harmless(cell)
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// harmless keeps spreadsheets from taking what a file says for a formula. A number is none: -0.50.
func harmless(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(strings.NewReplacer(",", "", "%", "").Replace(cell), 64); err == nil {
		return cell
	}
	return "'" + cell
}

// levels are the words of SARIF for severities.
var levels = map[judge.Severity]string{judge.Error: "error", judge.Warning: "warning", judge.Info: "note"}

type object = map[string]any

// WriteSARIF writes SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format): a result for each finding, with its file and its place
// there. Files that could not be read are notifications of the run.
func (r Run) WriteSARIF(w io.Writer) error {
	rules, results, failures := []object{}, []object{}, []object{}
	var known []string
	for i := range r.Results {
		res := &r.Results[i]
		file := object{"artifactLocation": object{"uri": (&url.URL{Path: res.Name}).String()}}
		if res.Err != nil {
			failures = append(failures, object{
				"level": "error", "message": object{"text": res.Err.Error()}, "locations": []object{{"physicalLocation": file}},
			})
		}
		for _, f := range res.Findings {
			if !slices.Contains(known, f.Rule) {
				known, rules = append(known, f.Rule), append(rules, rule(f.Rule))
			}
			results = append(results, object{
				"ruleId": f.Rule, "level": levels[f.Severity], "message": object{"text": f.Message},
				"locations": []object{{"physicalLocation": file, "logicalLocations": []object{{"fullyQualifiedName": f.Place}}}},
			})
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(object{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
		"runs": []object{{
			"tool":        object{"driver": object{"name": "yusuan", "informationUri": "https://github.com/fiscalcn/yusuan", "rules": rules}},
			"results":     results,
			"invocations": []object{{"executionSuccessful": !r.IsInterrupted(), "toolExecutionNotifications": failures}},
		}},
	})
}

// rule says what a rule is about.
func rule(id string) object {
	for r := range yusuan.Rules() {
		if r.ID == id {
			return object{"id": id, "shortDescription": object{"text": r.Title}}
		}
	}
	return object{"id": id}
}
