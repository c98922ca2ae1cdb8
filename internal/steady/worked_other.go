//go:build !unix

package steady

import "time"

var start = time.Now()

// worked returns the time that has gone by: the standard library tells no processor time here.
func worked() time.Duration { return time.Since(start) }
