package licheng

import (
	"strings"

	"github.com/fiscalcn/yusuan"
	"github.com/fiscalcn/yusuan/tables/reading"
)

// Document returns the document as an extractor gives it: the cells of the nine tables as
// they were published, mistakes included, those of the self-evaluation, and the text. The
// headings are those of the tables; the sentences are composed from [Disclosure], in our own
// words. Each call returns a new one.
func Document() yusuan.Document {
	publication, err := yusuan.Publish(Disclosure())
	if err != nil {
		panic("licheng.Document: " + err.Error()) // a fixture, and tested
	}
	d, set := publication.Document(), Published()
	var printed []reading.Sheet
	var lines []string
	for t := range set.Tables() {
		g, err := set.Grid(t.Form())
		if err != nil {
			panic("licheng.Document: " + err.Error())
		}
		printed = append(printed, reading.Sheet{Form: t.Edition().Label(t.Form()), Title: g.Title(), Unit: t.Unit().String(), Rows: g.Cells()})
		lines = append(append(append(lines, g.Title()), g.Above()...), g.Below()...)
	}
	d.Tables = append(printed, d.Tables[len(printed):]...)
	d.Text = strings.Join(append(lines, publication.Text().String()), "\n")
	return d
}
