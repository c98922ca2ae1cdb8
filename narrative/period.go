package narrative

// Period is a year or date that the explanation mentions (期间).
type Period struct {
	// Year, Month and Day are what is said; months and days that are not are 0.
	Year, Month, Day int
	// Base is set where something is compared with the period.
	Base       bool
	Start, End int // enclose it in the text
	Chapter    int // index in [Reading.Chapters]
}
