package gate

import (
	"go/types"
	"path"
	"slices"
)

// Types lists the exported types of the public packages, with the names of their packages: budget.Amount. An alias is none. A room
// within a room has the name of that, too, as there are two of some names: performance/reading.Reading.
func Types(t *Tree) []string { return typesOf(t, func(types.Type) bool { return true }) }

// Enumerations lists those of [Types] that are small numbers: each stands for a few values with names.
func Enumerations(t *Tree) []string {
	return typesOf(t, func(typ types.Type) bool {
		basic, ok := typ.(*types.Basic)
		return ok && basic.Kind() == types.Uint8
	})
}

// RoomName returns what a package in a directory is called among the others: its name, after that of the room that it is within
// if it is two rooms down, or one of several readers: tables/reading, narrative/reading.
func RoomName(dir, name string) string {
	if path.Dir(path.Dir(dir)) == "." && path.Base(dir) != "reading" {
		return name
	}
	return path.Base(path.Dir(dir)) + "/" + name
}

func typesOf(t *Tree, wanted func(underlying types.Type) bool) []string {
	found := each(t, (*Package).public, func(p *Package) []string {
		var names []string
		for _, name := range p.types.Scope().Names() {
			object, ok := p.types.Scope().Lookup(name).(*types.TypeName)
			if ok && object.Exported() && !object.IsAlias() && wanted(object.Type().Underlying()) {
				names = append(names, RoomName(p.Dir, p.Name)+"."+name)
			}
		}
		return names
	})
	slices.Sort(found)
	return found
}
