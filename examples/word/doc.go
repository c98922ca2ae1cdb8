// Package word has no code: it is the way of an account on paper, there and back. Its tests write accounts as Word documents with
// examples/report, let LibreOffice make PDF files of them, read these with examples/pdf, and hold every cell and every finding against
// the account. The script test installs LibreOffice and a font if they are missing.
package word
