// Package word writes a published account as a Word document (.docx): a cover, contents with page numbers, the tables broad with merged
// heads that stand on every page, and the text in the type that official documents are set in, 黑体 for headings and 仿宋 for the rest.
//
// The file is Office Open XML, put together by hand. The same account makes the same bytes.
package word

import (
	"archive/zip"
	_ "embed"
	"io"

	"github.com/fiscalcn/yusuan/examples/report/outline"
)

var (
	//go:embed parts/types.xml
	types []byte
	//go:embed parts/package.xml
	relations []byte
	//go:embed parts/document.xml
	ofDocument []byte
	//go:embed parts/styles.xml
	styles []byte
	//go:embed parts/footer.xml
	footer []byte
)

// Write writes the document. The error is that of w.
func Write(w io.Writer, o outline.Outline) error {
	z := zip.NewWriter(w)
	for _, part := range []struct {
		name string
		data []byte
	}{
		{"[Content_Types].xml", types},
		{"_rels/.rels", relations},
		{"word/_rels/document.xml.rels", ofDocument},
		{"word/styles.xml", styles},
		{"word/footer.xml", footer},
		{"word/document.xml", document(o)},
	} {
		f, err := z.Create(part.name)
		if err != nil {
			return err
		}
		if _, err := f.Write(part.data); err != nil {
			return err
		}
	}
	return z.Close()
}
