package reading

import (
	"slices"

	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/internal/nouns"
)

// A receiving is a kind of guests, and what is stated of receiving them.
type receiving struct{ money, batches, persons nouns.Noun }

// receivings are the kinds of guests, those of the country, which are meant unless
// others are said, first.
var receivings = [...]receiving{
	{nouns.Reception, nounOf(narrative.ReceptionBatches), nounOf(narrative.ReceptionPersons)},
	{nounOf(narrative.ReceptionForeign), nounOf(narrative.ReceptionForeignBatches), nounOf(narrative.ReceptionForeignPersons)},
	{nounOf(narrative.ReceptionAbroad), nounOf(narrative.ReceptionAbroadBatches), nounOf(narrative.ReceptionAbroadPersons)},
}

// receives reports whether the noun is about guests.
func receives(n nouns.Noun) bool {
	return n == nounOf(narrative.ReceptionDomestic) || sharesOut(n) ||
		slices.ContainsFunc(receivings[:], func(k receiving) bool { return n == k.money || n == k.batches || n == k.persons })
}

// sharesOut reports whether the noun is what each guest, or each group of them, costs.
func sharesOut(n nouns.Noun) bool {
	return n == nounOf(narrative.ReceptionPersonAverage) || n == nounOf(narrative.ReceptionBatchAverage)
}

// goesAbroad reports whether the noun is about those who go abroad.
func goesAbroad(n nouns.Noun) bool {
	return n == nouns.Abroad || n == nounOf(narrative.AbroadGroups) || n == nounOf(narrative.AbroadPersons)
}

// receivesAny reports whether guests are spoken of, and not those from abroad alone.
func (r *reader) receivesAny() bool {
	return receives(r.now.noun) && received(nouns.AnyReception, r.now.noun) == nouns.Reception
}

// sameGuests reports whether two nouns are about guests of the same kind, or the second one is all money for
// guests and others.
func sameGuests(n, money nouns.Noun) bool {
	return receives(money) && received(nouns.AnyReception, n) == received(nouns.AnyReception, money)
}

// received returns what 接待, 接待批次 and 接待人次 are of where another noun was
// spoken of before. Any other noun is itself.
func received(n, before nouns.Noun) nouns.Noun {
	k := receivings[0]
	for _, r := range receivings {
		if before == r.money || before == r.batches || before == r.persons {
			k = r
		}
	}
	switch n {
	case nouns.AnyReception, nouns.ShortReception:
		return k.money
	case nouns.AnyBatches:
		return k.batches
	default:
		return k.persons
	}
}
