//go:build unix

package steady

import (
	"syscall"
	"time"
)

// worked returns the processor time that the process has taken so far.
func worked() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic("steady.Took: " + err.Error())
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
