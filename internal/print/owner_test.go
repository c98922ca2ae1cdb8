package print_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fiscalcn/yusuan/internal/print"
)

func TestOwnerOf(t *testing.T) {
	for name, want := range map[string]print.Owner{
		"":               {},
		"某市某局":           {Name: "某市某局"},
		"某市某局(汇总)":       {Name: "某市某局"},
		"某市某局汇总":         {Name: "某市某局"},
		"某市某局部门":         {Name: "某市某局"},
		"[123001]某市某局本级": {Name: "某市某局", IsOwnOffice: true},
		"某市某局(本级)":       {Name: "某市某局", IsOwnOffice: true},
		"某市某局(机关)":       {Name: "某市某局", IsOwnOffice: true},
		"某市某局(某市某办)机关":   {Name: "某市某局", IsOwnOffice: true},
		"某市某局机关服务中心":     {Name: "某市某局机关服务中心"},
		"(某市某局":          {Name: "(某市某局"},
	} {
		assert.Equal(t, want, print.OwnerOf(name), name)
	}
}

func TestIsOfDepartment(t *testing.T) {
	own := print.OwnerOf("某市某区某局")
	for name, want := range map[string]bool{"": true, "某局": true, "某市某区某局(本级)": true, "某省某市某区某局": true, "某市某区某局服务中心": false, "某市某区另局": false} {
		assert.Equal(t, want, own.IsOfDepartment(print.OwnerOf(name)), name)
	}
}
