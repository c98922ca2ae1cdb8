package gate

import (
	"go/types"
	"slices"
)

// Types lists the exported types of the public packages, with the names of their packages: budget.Amount. An alias is none.
func Types(t *Tree) []string { return typesOf(t, func(types.Type) bool { return true }) }

// Enumerations lists those of [Types] that are small numbers: each stands for a few values with names.
func Enumerations(t *Tree) []string {
	return typesOf(t, func(typ types.Type) bool {
		basic, ok := typ.(*types.Basic)
		return ok && basic.Kind() == types.Uint8
	})
}

func typesOf(t *Tree, wanted func(underlying types.Type) bool) []string {
	found := each(t, (*Package).public, func(p *Package) []string {
		var names []string
		for _, name := range p.types.Scope().Names() {
			object, ok := p.types.Scope().Lookup(name).(*types.TypeName)
			if ok && object.Exported() && !object.IsAlias() && wanted(object.Type().Underlying()) {
				names = append(names, p.Name+"."+name)
			}
		}
		return names
	})
	slices.Sort(found)
	return found
}
