package narrative_test

import (
	"fmt"
	"github.com/fiscalcn/yusuan/narrative"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	r := narrative.Read(os.Getenv("T"), narrative.Options{Year: 2022})
	for _, l := range readings(r) {
		fmt.Println(l)
	}
	for f := range narrative.Verify(r).Findings() {
		fmt.Println("F", f.Message)
	}
}
