// Package prose reads running text sign by sign: [Text] folds its signs, [Text.Lex]
// makes tokens of them, numbers and the phrases of a [Lexicon] among them. What the
// phrases mean is for the reader to say: to prose a [Word] has a kind and a value.
package prose
