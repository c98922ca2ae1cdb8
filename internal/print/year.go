package print

// The years that a text can speak of.
const (
	FirstYear = 1900
	LastYear  = 2100
)

// Year returns the year that a folded text starts with 年份: four digits for a year from [FirstYear] to [LastYear]. It is 0 if there is
// none.
func Year(s string) int {
	const length = 4
	if len(s) < length || !IsDigits(s[:length]) {
		return 0
	}
	year := 0
	for i := range length {
		year = 10*year + int(s[i]-'0')
	}
	if year < FirstYear || year > LastYear {
		return 0
	}
	return year
}
