// Package forms has what the reader knows of the forms before it sees a cell of data: how titles, covers and the lines of the text
// name them, which heads speak for them and what their rows are. Each of the nine forms has a file; an edition may add its own
// and call things in words of its own, its [Dialect].
package forms
