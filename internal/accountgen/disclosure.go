package accountgen

import (
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget/disclosure"
)

// Disclosure draws what a department publishes, in the edition of that name, of an account in
// whose tables nothing is odd ([Clean]). Of the facts those are left out that depend on
// amounts of the account.
func Disclosure(edition string) *rapid.Generator[disclosure.Disclosure] {
	return rapid.Custom(func(t *rapid.T) disclosure.Disclosure {
		d := disclosure.Disclosure{Edition: edition, Account: *Clean().Draw(t, "account"), Facts: Facts(t)}
		d.Facts.ThreePublic, d.Facts.OperatingCost = nil, nil
		return d
	})
}
