package disclosure

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/budget/performance"
	"github.com/fiscalcn/yusuan/internal/jsonread"
	"github.com/fiscalcn/yusuan/tables"
)

// The types that a disclosure is written as. The schema is generated from them.
type (
	disclosureJSON struct {
		Version     int                  `json:"version"`
		Unit        budget.Unit          `json:"unit"`
		Kind        tables.Kind          `json:"kind,omitzero"`
		Edition     string               `json:"edition"`
		Account     accountJSON          `json:"account"`
		Facts       Facts                `json:"facts"`
		Evaluations []selfEvaluationJSON `json:"evaluations,omitzero"`
	}
	accountJSON struct {
		Name    string          `json:"name"`
		Year    int             `json:"year"`
		Units   []budget.Member `json:"units,omitzero"`
		Ledger  ledgerJSON      `json:"ledger"`
		Carried budget.Balances `json:"carried"`
		Initial *ledgerJSON     `json:"initial,omitzero"`
		Prior   *accountJSON    `json:"prior,omitzero"`
	}
	ledgerJSON struct {
		OwnCodes ownCodesJSON     `json:"ownCodes,omitzero"`
		Receipts []budget.Receipt `json:"receipts"`
		Outlays  []budget.Outlay  `json:"outlays"`
	}
	// selfEvaluationJSON is what performance.Evaluation.MarshalJSON writes.
	selfEvaluationJSON struct {
		Version int         `json:"version"`
		Unit    budget.Unit `json:"unit"`
		plainEvaluation
	}
	plainEvaluation performance.Evaluation // without its methods
)

func toWire(d *Disclosure) (*disclosureJSON, error) {
	account, err := accountToWire("account", &d.Account)
	if err != nil {
		return nil, err
	}
	return &disclosureJSON{
		Version: Version, Unit: budget.Yuan, Kind: d.Kind, Edition: d.Edition, Account: *account, Facts: d.Facts,
		Evaluations: each(d.Evaluations, func(e performance.Evaluation) selfEvaluationJSON {
			return selfEvaluationJSON{performance.Version, e.Unit, plainEvaluation(e)}
		}),
	}, nil
}

func accountToWire(path string, a *budget.Account) (*accountJSON, error) {
	ledger, err := ledgerToWire(path+".ledger", a.Ledger, a.Header.Year)
	if err != nil {
		return nil, err
	}
	wire := &accountJSON{
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

func ledgerToWire(path string, l *budget.Ledger, year int) (*ledgerJSON, error) {
	if l == nil {
		return nil, jsonread.At(path, budget.ErrNoLedger)
	}
	if l.Year() != year {
		return nil, jsonread.At(path, fmt.Errorf("%w: the ledger is of %d, the account of %d", budget.ErrYearMismatch, l.Year(), year))
	}
	if year == 0 {
		return nil, jsonread.At(path, budget.ErrNoYear)
	}
	return &ledgerJSON{
		OwnCodes: ownCodesOf(l),
		Receipts: slices.AppendSeq([]budget.Receipt{}, l.Receipts()),
		Outlays:  slices.AppendSeq([]budget.Outlay{}, l.Outlays()),
	}, nil
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

func (w *disclosureJSON) disclosure() (Disclosure, error) {
	if w.Unit != budget.Yuan {
		return Disclosure{}, reasons().Malformed("unit", "want %q, found %q", budget.Yuan, w.Unit)
	}
	for i := range w.Evaluations {
		if v := w.Evaluations[i].Version; v != performance.Version {
			return Disclosure{}, jsonread.At(fmt.Sprintf("evaluations[%d].version", i), fmt.Errorf("%w %d, want %d", ErrVersion, v, performance.Version))
		}
	}
	account, err := w.Account.account("account")
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

func (w *accountJSON) account(path string) (*budget.Account, error) {
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
		if a.Prior, err = w.Prior.account(path + ".prior"); err != nil {
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
