package main

import (
	"encoding/json"
	"slices"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/budget/judge"
)

// A log of SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), which code
// hosts and editors show beside the lines of a file: the part of it that findings need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string    `json:"id"`
		ShortDescription sarifText `json:"shortDescription"`
		Help             sarifText `json:"help"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *sarifRegion `json:"region,omitempty"`
		} `json:"physicalLocation"`
		Logical []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
)

// levels are the words of SARIF for severities.
var levels = map[judge.Severity]string{judge.Error: "error", judge.Warning: "warning", judge.Info: "note"}

// forMachines returns a report as SARIF. name is that of the file, and in what it holds:
// findings point to the lines of their cells.
func forMachines(report yusuan.Report, name string, in []byte) ([]byte, error) {
	var run sarifRun
	run.ColumnKind = "unicodeCodePoints"
	run.Tool.Driver = sarifDriver{Name: "yusuan", InformationURI: "https://github.com/fiscalcn/yusuan", Rules: []sarifRule{}}
	run.Results = []sarifResult{}
	at := positions(in)
	for f := range report.Findings() {
		if !slices.ContainsFunc(run.Tool.Driver.Rules, func(r sarifRule) bool { return r.ID == f.Rule }) {
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule(f.Rule))
		}
		var where sarifLocation
		where.Physical.Artifact.URI = name
		if r, ok := at[keyOf(f)]; ok {
			where.Physical.Region = &r
		}
		if f.At != nil && f.At.String() != "" {
			where.Logical = []sarifLogical{{f.At.String()}}
		}
		run.Results = append(run.Results, sarifResult{
			RuleID: f.Rule, Level: levels[f.Severity], Message: sarifText{f.Message.String()}, Locations: []sarifLocation{where},
		})
	}
	out, err := json.MarshalIndent(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run},
	}, "", "  ")
	return append(out, '\n'), err
}

// rule says what a rule is about.
func rule(id string) sarifRule {
	out := sarifRule{ID: id}
	for r := range yusuan.Rules() {
		if r.ID == id {
			out.ShortDescription.Text, out.Help.Text = r.Title, r.Formula
		}
	}
	return out
}
