package reading

import "errors"

// What would marshal to {} says what to marshal.

// MarshalJSON fails: the parts of a reading are lists that have JSON forms.
func (Reading) MarshalJSON() ([]byte, error) {
	return nil, errors.New("reading.Reading.MarshalJSON: marshal the lists that it yields: Statements, Numbers, Chapters, …")
}

// MarshalJSON fails: a tree is read anew from its text.
func (Tree) MarshalJSON() ([]byte, error) {
	return nil, errors.New("reading.Tree.MarshalJSON: marshal the text, and Parse it")
}

// MarshalJSON fails: a lexicon is that of the library and the words that were added to it.
func (Lexicon) MarshalJSON() ([]byte, error) {
	return nil, errors.New("reading.Lexicon.MarshalJSON: marshal the list of Words that extend it")
}
