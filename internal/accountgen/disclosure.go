package accountgen

import (
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget/disclosure"
	"github.com/fiscalcn/yusuan/tables"
)

// Disclosure draws what a department publishes in an edition of an account in whose tables nothing is odd ([Clean]). Of the facts those
// are left out that depend on amounts of the account.
func Disclosure(e tables.Edition) *rapid.Generator[disclosure.Disclosure] {
	return rapid.Custom(func(t *rapid.T) disclosure.Disclosure {
		d := disclosure.Disclosure{Edition: e.String(), Account: *Clean().Draw(t, "account"), Facts: Facts(t)}
		d.Facts.ThreePublic, d.Facts.OperatingCost = nil, nil
		return d
	})
}
