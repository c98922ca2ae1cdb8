package disclosure

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
	"github.com/fiscalcn/yusuan/internal/jsonread"
	"github.com/fiscalcn/yusuan/tables"
)

// The types that a disclosure is written as. The schema is generated from them, with the ledger that is read.
type (
	disclosureJSON[L ledgerJSON | ledgerText] struct {
		Version     int                  `json:"version"`
		Unit        budget.Unit          `json:"unit"`
		Kind        tables.Kind          `json:"kind,omitzero"`
		Edition     string               `json:"edition"`
		Account     accountJSON[L]       `json:"account"`
		Facts       Facts                `json:"facts"`
		Evaluations []selfEvaluationJSON `json:"evaluations,omitzero"`
	}
	accountJSON[L ledgerJSON | ledgerText] struct {
		Name    string          `json:"name"`
		Year    int             `json:"year"`
		Units   []budget.Member `json:"units,omitzero"`
		Ledger  L               `json:"ledger"`
		Carried budget.Balances `json:"carried"`
		Initial *L              `json:"initial,omitzero"`
		Prior   *accountJSON[L] `json:"prior,omitzero"`
	}
	ledgerJSON struct {
		OwnCodes ownCodesJSON     `json:"ownCodes,omitzero"`
		Receipts []budget.Receipt `json:"receipts"`
		Outlays  []budget.Outlay  `json:"outlays"`
	}
	// ledgerText is a ledgerJSON as it is written: encoding/json takes thrice as long for a value that makes its own text as for a text.
	ledgerText struct {
		OwnCodes ownCodesJSON  `json:"ownCodes,omitzero"`
		Receipts []receiptText `json:"receipts"`
		Outlays  []outlayText  `json:"outlays"`
	}
	receiptText struct {
		Code   ownText `json:"code"`
		Source ownText `json:"source"`
		Amount ownText `json:"amount"`
	}
	outlayText struct {
		Code     ownText `json:"code"`
		Economic ownText `json:"economic,omitzero"`
		Group    ownText `json:"group,omitzero"`
		Nature   ownText `json:"nature"`
		Source   ownText `json:"source"`
		Amount   ownText `json:"amount"`
	}
	// ownText is the text of a value of the library, which is UTF-8.
	ownText string
	// selfEvaluationJSON is what performance.Evaluation.MarshalJSON writes.
	selfEvaluationJSON struct {
		Version int         `json:"version"`
		Unit    budget.Unit `json:"unit"`
		plainEvaluation
	}
	plainEvaluation performance.Evaluation // without its methods
)

func toWire(d *Disclosure) (*disclosureJSON[ledgerText], error) {
	account, err := accountToWire("account", &d.Account)
	if err != nil {
		return nil, err
	}
	return &disclosureJSON[ledgerText]{
		Version: Version, Unit: budget.Yuan, Kind: d.Kind, Edition: d.Edition, Account: *account, Facts: d.Facts,
		Evaluations: each(d.Evaluations, func(e performance.Evaluation) selfEvaluationJSON {
			return selfEvaluationJSON{performance.Version, e.Unit, plainEvaluation(e)}
		}),
	}, nil
}

func accountToWire(path string, a *budget.Account) (*accountJSON[ledgerText], error) {
	ledger, err := ledgerToWire(path+".ledger", a.Ledger, a.Header.Year)
	if err != nil {
		return nil, err
	}
	wire := &accountJSON[ledgerText]{
		Name: a.Header.Name, Year: a.Header.Year, Ledger: *ledger,
		Units: a.Units, Carried: a.Carried,
	}
	if a.Initial != nil {
		if wire.Initial, err = ledgerToWire(path+".initial", a.Initial, a.Header.Year); err != nil {
			return nil, err
		}
	}
	if a.Prior != nil {
		if wire.Prior, err = accountToWire(path+".prior", a.Prior); err != nil {
			return nil, err
		}
	}
	return wire, nil
}

func ledgerToWire(path string, l *budget.Ledger, year int) (*ledgerText, error) {
	if l == nil {
		return nil, jsonread.At(path, budget.ErrNoLedger)
	}
	if l.Year() != year {
		return nil, jsonread.At(path, fmt.Errorf("%w: the ledger is of %d, the account of %d", budget.ErrYearMismatch, l.Year(), year))
	}
	if year == 0 {
		return nil, jsonread.At(path, budget.ErrNoYear)
	}
	wire := &ledgerText{OwnCodes: ownCodesOf(l)}
	code := textInOrder[codes.Code]()
	wire.Receipts = each(slices.AppendSeq([]budget.Receipt{}, l.Receipts()), func(r budget.Receipt) receiptText {
		return receiptText{code(r.Code), ownText(r.Source.String()), ownText(r.Amount.String())}
	})
	economics := textInOrder[economic.Code]()
	wire.Outlays = each(slices.AppendSeq([]budget.Outlay{}, l.Outlays()), func(o budget.Outlay) outlayText {
		text := outlayText{
			Code: code(o.Code), Nature: ownText(o.Nature.String()), Source: ownText(o.Source.String()), Amount: ownText(o.Amount.String()),
		}
		if o.Economic != 0 {
			text.Economic = economics(o.Economic)
		}
		if o.Group != 0 {
			text.Group = ownText(o.Group.String())
		}
		return text
	})
	return wire, nil
}

// textInOrder gives the texts of codes. Entries are sorted, so that most have the code of the one before, and its text.
func textInOrder[C interface {
	comparable
	String() string
}]() func(C) ownText {
	var last C
	var text ownText
	return func(c C) ownText {
		if c != last {
			last, text = c, ownText(c.String())
		}
		return text
	}
}

// each converts the elements of a list; nil stays nil.
func each[A, B any](list []A, convert func(A) B) []B {
	if list == nil {
		return nil
	}
	result := make([]B, len(list))
	for i := range list {
		result[i] = convert(list[i])
	}
	return result
}

func fromWire(w *disclosureJSON[ledgerJSON]) (Disclosure, error) {
	if w.Unit != budget.Yuan {
		return Disclosure{}, reasons().Malformed("unit", "want %q, found %q", budget.Yuan, w.Unit)
	}
	for i := range w.Evaluations {
		if v := w.Evaluations[i].Version; v != performance.Version {
			return Disclosure{}, jsonread.At(fmt.Sprintf("evaluations[%d].version", i), fmt.Errorf("%w %d, want %d", ErrVersion, v, performance.Version))
		}
	}
	account, err := accountFromWire("account", &w.Account)
	if err != nil {
		return Disclosure{}, err
	}
	return Disclosure{
		Kind: w.Kind, Edition: w.Edition, Account: *account, Facts: w.Facts,
		Evaluations: each(w.Evaluations, func(e selfEvaluationJSON) performance.Evaluation {
			plain := performance.Evaluation(e.plainEvaluation)
			plain.Unit = e.Unit
			return plain
		}),
	}, nil
}

func accountFromWire(path string, w *accountJSON[ledgerJSON]) (*budget.Account, error) {
	ledger, err := w.Ledger.ledger(path+".ledger", w.Year)
	if err != nil {
		return nil, err
	}
	a := &budget.Account{
		Header:  budget.Header{Name: w.Name, Year: w.Year},
		Units:   w.Units,
		Ledger:  ledger,
		Carried: w.Carried,
	}
	if w.Initial != nil {
		if a.Initial, err = w.Initial.ledger(path+".initial", w.Year); err != nil {
			return nil, err
		}
	}
	if w.Prior != nil {
		if a.Prior, err = accountFromWire(path+".prior", w.Prior); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func (w *ledgerJSON) ledger(path string, year int) (*budget.Ledger, error) {
	l, err := w.OwnCodes.ledger(year)
	if err != nil {
		return nil, jsonread.At(path, err)
	}
	err = l.Add(w.Receipts, w.Outlays)
	if entry := (*budget.EntryError)(nil); errors.As(err, &entry) {
		place := fmt.Sprintf("%s.%s[%d].%s", path, entry.List, entry.Index, strings.ToLower(entry.Field))
		return nil, jsonread.At(place, fmt.Errorf("%s: %w", entry.Value, entry.Err))
	}
	if err != nil {
		return nil, jsonread.At(path, err)
	}
	return l, nil
}
