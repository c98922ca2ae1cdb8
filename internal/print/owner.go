package print

import "strings"

// Owner is whose account or budget it is, as its folded name says (编制单位). The zero value is unknown.
type Owner struct {
	// Name is the name without codes, what is in brackets and the words of the scope.
	Name string
	// IsOwnOffice is set where the name is that of the department's own office (本级、机关), without its units.
	IsOwnOffice bool
}

// OwnerOf takes a folded name apart: [123001]某市某局(本级) is the own office of 某市某局.
func OwnerOf(name string) Owner {
	name = strings.TrimLeft(name, "0123456789[]-_")
	var o Owner
	for before, rest, ok := strings.Cut(name, "("); ok && before != ""; before, rest, ok = strings.Cut(name, "(") {
		within, after, _ := strings.Cut(rest, ")")
		o.IsOwnOffice = o.IsOwnOffice || within == "本级" || within == "机关"
		name = before + after
	}
	for _, scope := range [...]string{"本级", "机关", "汇总", "部门"} {
		if bare, ok := strings.CutSuffix(name, scope); ok {
			name, o.IsOwnOffice = bare, o.IsOwnOffice || scope == "本级" || scope == "机关"
		}
	}
	o.Name = name
	return o
}

// IsOfDepartment reports whether both are of one department, the whole or its own office: names may leave out the place that the
// department is of. An unknown one may be of any.
func (o Owner) IsOfDepartment(other Owner) bool {
	return strings.HasSuffix(o.Name, other.Name) || strings.HasSuffix(other.Name, o.Name)
}
