package narrative

import "github.com/fiscalcn/yusuan/economic"

// List is an enumeration of economic items without amounts (主要包括：办公费、…).
type List struct {
	Subject    Subject // of which the items are said to be parts
	Items      []Item  // in the order of the text
	Open       bool    // ends in 等: there are more items than those named
	Start, End int     // enclose the items in the text
	Chapter    int     // index in [Reading.Chapters]
}

// Item is a member of a [List].
type Item struct {
	Name       string        // folded
	Code       economic.Code // of the departmental scheme; zero if no item of the year has the name
	Start, End int           // enclose the name in the text
}
