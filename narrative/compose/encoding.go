package compose

import "errors"

// What would marshal to {} says what to marshal.

// MarshalJSON fails: its text is a string, and its lists have JSON forms.
func (Composition) MarshalJSON() ([]byte, error) {
	return nil, errors.New("compose.Composition.MarshalJSON: marshal its String, and the lists Gaps and Claims")
}

// MarshalJSON fails: a phrase is written from figures.
func (Change) MarshalJSON() ([]byte, error) {
	return nil, errors.New("compose.Change.MarshalJSON: marshal the figures, or the words")
}

// MarshalJSON fails: a phrase is written from figures.
func (Completion) MarshalJSON() ([]byte, error) {
	return nil, errors.New("compose.Completion.MarshalJSON: marshal the figures, or the words")
}

// MarshalJSON fails: a phrase is written from figures.
func (Shares) MarshalJSON() ([]byte, error) {
	return nil, errors.New("compose.Shares.MarshalJSON: marshal the figures, or the words")
}
