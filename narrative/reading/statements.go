package reading

import (
	"iter"

	"github.com/fiscalcn/yusuan/narrative"
)

// statementBlock is how many statements stand together in memory. They are large: none is
// moved once it is there.
const statementBlock = 16

// A statementList is statements in the order that they are made in. The zero value has
// none.
type statementList struct {
	blocks []*[statementBlock]narrative.Statement
	n      int // those that are made
}

// next returns where the next statement is made.
func (l *statementList) next() *narrative.Statement {
	if l.n == len(l.blocks)*statementBlock {
		l.blocks = append(l.blocks, new([statementBlock]narrative.Statement))
	}
	return l.at(l.n)
}

// at returns the statement at i.
func (l *statementList) at(i int) *narrative.Statement {
	return &l.blocks[i/statementBlock][i%statementBlock]
}

// all yields the statements.
func (l *statementList) all() iter.Seq[narrative.Statement] {
	return func(yield func(narrative.Statement) bool) {
		for i := range l.n {
			if !yield(*l.at(i)) {
				return
			}
		}
	}
}
