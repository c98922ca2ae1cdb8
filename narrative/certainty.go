package narrative

import (
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Certainty is how sure it is what a statement is about (确定程度). The zero value is
// invalid.
type Certainty uint8

// The certainties.
const (
	// CertaintyNamed: the subject is named in the clause of the number.
	CertaintyNamed Certainty = iota + 1
	// CertaintyInferred: it was named before, and goes on being spoken of.
	CertaintyInferred
	// CertaintyDoubtful: unknown words stand beside its name, it was told by what the
	// figures fit, or its clause goes on for so long that not all of it was looked at.
	CertaintyDoubtful
)

var certainties = enum.Names[Certainty]{
	Type:    "narrative.Certainty",
	List:    []string{CertaintyNamed: "named", CertaintyInferred: "inferred", CertaintyDoubtful: "doubtful"},
	Chinese: []string{CertaintyNamed: "写明", CertaintyInferred: "推断", CertaintyDoubtful: "存疑"},
	Err:     &codes.ErrName,
}

// Vagueness is in what way a number is not quite what it says (约数). The zero value is
// exact: as precise as it is written.
type Vagueness uint8

// The ways of being vague.
const (
	VagueAround    Vagueness = iota + 1 // 约, 左右
	VagueBelow                          // 近
	VagueAbove                          // 余, 多, 超过
	VagueBasically                      // 基本持平
)

var vaguenesses = enum.Names[Vagueness]{
	Type: "narrative.Vagueness",
	List: []string{"", "约", "近", "余", "基本"},
	None: true,
	Err:  &codes.ErrName,
}
