package judge

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Verdict says how stated figures fit together. The zero value is invalid.
type Verdict uint8

// The verdicts, from good to bad.
const (
	// Exact says that the figures fit as printed.
	Exact Verdict = iota + 1
	// Rounding says that they fit within their precision (尾差).
	Rounding
	// NotEvaluated says that there was not enough stated to judge by.
	NotEvaluated
	// Incomplete says that something left blank must hold a figure (漏填).
	Incomplete
	// Mismatch says that words, names or codes disagree, which no precision excuses.
	Mismatch
	// Impossible says that no values behind the printed figures fit.
	Impossible
)

var verdicts = enum.Names[Verdict]{
	Type: "judge.Verdict",
	List: []string{
		"", "exact", "rounding", "notEvaluated", "incomplete", "mismatch", "impossible",
	},
	Chinese: []string{
		Exact: "一致", Rounding: "尾差", NotEvaluated: "未核对", Incomplete: "漏填", Mismatch: "不一致", Impossible: "不可能",
	},
	Err: &codes.ErrName,
}

// Severity says how much a finding matters. The zero value is invalid.
type Severity uint8

// The severities.
const (
	// Info is worth knowing and nothing to mend.
	Info Severity = iota + 1
	// Warning is likely to be a mistake, or is one of form.
	Warning
	// Error is a mistake.
	Error
)

var severities = enum.Names[Severity]{
	Type:    "judge.Severity",
	List:    []string{"", "info", "warning", "error"},
	Chinese: []string{Info: "提示", Warning: "警告", Error: "错误"},
	Err:     &codes.ErrName,
}
