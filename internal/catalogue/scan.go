package catalogue

import (
	"fmt"
	"strconv"
)

// Scan reads a code from a database column: text as [Form.Parse] reads it, an
// integer as written or padded, and NULL as zero. It also returns the text it
// read, for the error that a fault becomes.
func (f *Form) Scan(value any) (code uint32, text string, fault *Fault) {
	switch v := value.(type) {
	case nil:
		return 0, "", nil
	case string:
		text = v
	case []byte:
		text = string(v)
	case int64:
		if padded := uint32(v); int64(padded) == v && f.Level(padded) != 0 {
			return padded, "", nil
		}
		text = strconv.FormatInt(v, 10)
	default:
		return 0, fmt.Sprint(value), &Fault{0, fmt.Sprintf("want text or an integer, found %T", value)}
	}
	if code = f.Read(text); code == 0 {
		fault = f.fault(text)
	}
	return code, text, fault
}
