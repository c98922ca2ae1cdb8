// Package syntax knows what a text is made of, before anything is known of what it says:
//
//	document → section → item → sentence → clause → words
//
// with lists of parts (其中：…), reasons and purposes (主要原因是…) under the clause that
// they belong to, and brackets where they stand. A [Builder] makes a [Tree] of the tokens
// of a text, sentence by sentence, in one pass. What a heading is, is for the reader to
// say.
package syntax
