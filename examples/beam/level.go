package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/fiscalcn/yusuan/budget"
)

// Part is an account on its way up.
type Part struct {
	Name string
	// Wholes are whom it belongs to, the next one first: its department, its city.
	Wholes []string
	Fold   Fold
}

// Flow is money that one part paid another.
type Flow struct {
	Within   string // the whole that both belong to
	Transfer budget.Transfer
}

func init() { // Beam finds functions and types by their names, on every machine
	beam.RegisterCoder(reflect.TypeFor[Fold](), encodeFold, decodeFold)
	beam.RegisterCoder(reflect.TypeFor[Part](), encodePart, decodePart)
	beam.RegisterCoder(reflect.TypeFor[Flow](), encodeFlow, decodeFlow)
	register.Function1x2(byPart)
	register.Function1x2(byPayer)
	register.Function1x2(byPayee)
	register.Function5x1(eliminate)
	register.Function1x2(byWhole)
	register.Function2x1(whole)
	register.Combiner1[Fold](&folding{})
	register.Emitter1[Part]()
	register.Iter1[Part]()
	register.Iter1[Flow]()
}

// consolidate folds parts into their next wholes, as [budget.Consolidate] does with the accounts of one of them, but on any number of
// machines: a part meets the flows that name it, which are taken out of its own ledger; what is left is added up by whole. No machine
// sees more than one part, or the sums of a whole, at a time.
func consolidate(s beam.Scope, parts, flows beam.PCollection) beam.PCollection {
	s = s.Scope("汇总")
	named := beam.CoGroupByKey(s, beam.ParDo(s, byPart, parts), beam.ParDo(s, byPayer, flows), beam.ParDo(s, byPayee, flows))
	rest := beam.ParDo(s, eliminate, named)
	return beam.ParDo(s, whole, beam.CombinePerKey(s, &folding{}, beam.ParDo(s, byWhole, rest)))
}

// key names a part within a whole.
func key(within, name string) string { return within + "\x00" + name }

func byPart(p Part) (string, Part) { return key(p.Wholes[0], p.Name), p }

func byPayer(f Flow) (string, Flow) { return key(f.Within, f.Transfer.Payer), f }

func byPayee(f Flow) (string, Flow) { return key(f.Within, f.Transfer.Payee), f }

// eliminate takes what a part paid to others and received from them out of its ledger. Every flow must be in the books of its payer and of
// its payee; the error stops the pipeline.
func eliminate(_ string, parts func(*Part) bool, paid, received func(*Flow) bool, emit func(Part)) error {
	var p, other Part
	var f Flow
	if !parts(&p) {
		if paid(&f) || received(&f) {
			return fmt.Errorf("%s → %s: not both within %s: %w", f.Transfer.Payer, f.Transfer.Payee, f.Within, budget.ErrMember)
		}
		return nil
	}
	if parts(&other) {
		return fmt.Errorf("%s: twice within %s: %w", p.Name, p.Wholes[0], budget.ErrMember)
	}
	var transfers []budget.Transfer
	for paid(&f) || received(&f) {
		transfers = append(transfers, f.Transfer)
	}
	if err := p.Fold.takeOut(p.Name, transfers); err != nil {
		return fmt.Errorf("%s within %s: %w", p.Name, p.Wholes[0], err)
	}
	emit(p)
	return nil
}

// byWhole leaves of a part what is added up, under the names of its wholes.
func byWhole(p Part) (string, Fold) {
	return strings.Join(p.Wholes, "\x00"), p.Fold
}

// whole makes a part of what was added up.
func whole(wholes string, f Fold) Part {
	names := strings.Split(wholes, "\x00")
	return Part{Name: names[0], Wholes: names[1:], Fold: f}
}

// folding is the function that adds up.
type folding struct{}

func (*folding) MergeAccumulators(a, b Fold) (Fold, error) { return a.Merge(b) }

func encodePart(p Part) ([]byte, error) {
	names, err := json.Marshal(append([]string{p.Name}, p.Wholes...))
	if err != nil {
		return nil, err
	}
	fold, err := encodeFold(p.Fold)
	return append(append(names, '\n'), fold...), err
}

func decodePart(b []byte) (p Part, err error) {
	names, fold, _ := bytes.Cut(b, []byte{'\n'}) // JSON has none
	var all []string
	if err := json.Unmarshal(names, &all); err != nil {
		return Part{}, err
	}
	p.Name, p.Wholes = all[0], all[1:]
	p.Fold, err = decodeFold(fold)
	return p, err
}

func encodeFlow(f Flow) ([]byte, error) { return json.Marshal(f) }

func decodeFlow(b []byte) (f Flow, err error) {
	err = json.Unmarshal(b, &f)
	return f, err
}
