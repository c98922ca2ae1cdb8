// Package grid lays out a table 表格 of cells with merged headers 合并表头 and renders it: as records, Markdown, plain text, HTML,
// and rows for a spreadsheet. It knows text, spans and alignment; it knows no budget.
//
// A [Builder] takes the rows as HTML does: each row lists only the cells that begin in it, and positions covered by a span from above
// or from the left are skipped. The [Grid] it gives is complete (every position belongs to exactly one cell) and never changes.
//
// # Renderings
//
//	Records, Cells, Headings    text by position, for encoding/csv and for readers of cells
//	Values, Merges              string, float64 or nil by position, and the merged ranges, for spreadsheets
//	AppendMarkdown              a GitHub table; several header rows become one
//	AppendText                  ruled plain text, padded by display width (East Asian width, UAX #11)
//	AppendHTML, HTMLRows        a complete escaped table; or cells for a template of one's own
//
// Records, Cells and Values hand out texts as they were given. The three markups show them literally, whatever they contain: every kind
// of line break is a line break of the cell, and what has no place in a document (control characters, noncharacters, bytes that are not
// UTF-8) is shown as U+FFFD, so their output is always valid UTF-8.
package grid

//go:generate go -C ../../internal/enum/gen run . tables/grid
