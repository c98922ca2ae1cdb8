// Package nouns knows what the words of an account name (科目名称): a [Noun] is a figure of a
// form, whichever of the forms a section is about, or an indicator, of which it knows no
// more than that. What a noun is beside another one, of a fund, or in a section, is said
// here; what it means where it stands is for the reader to say.
package nouns
