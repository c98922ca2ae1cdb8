package tables

import "iter"

// The editions of the library are the JSON files in the folder editions, from which the files zedition_*.go are
// generated: go test ./tables -run TestEditionsAreGenerated -update-editions.

// Fujian2021 is the template of 福建省 for 2021, as 泉州市鲤城区 used it: 公开07 is a
// list of 决算数 of the 一般公共预算 alone, 公开09 shows expenditure only.
func Fujian2021() Edition { return Edition{&fujian2021} }

// Shanghai2024 is the template of 上海市 for 2024: 公开07 is one row of 预算数 and
// 决算数 out of all fiscal money, 公开08 and 09 show income and balances.
func Shanghai2024() Edition { return Edition{&shanghai2024} }

// Editions yields the editions that the library ships, by year.
func Editions() iter.Seq[Edition] {
	return func(yield func(Edition) bool) {
		for _, e := range [...]Edition{Fujian2021(), Shanghai2024()} {
			if !yield(e) {
				return
			}
		}
	}
}
