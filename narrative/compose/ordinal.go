package compose

import (
	"strconv"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
	"github.com/fiscalcn/yusuan/internal/print"
)

// Ordinal is a style of numbering (序号) that headings and items of a text have.
type Ordinal uint8

// The styles, from the outermost inwards.
const (
	// PartOrdinal is 第三部分.
	PartOrdinal Ordinal = iota
	// SectionOrdinal is 一、.
	SectionOrdinal
	// SubsectionOrdinal is （一）.
	SubsectionOrdinal
	// ItemOrdinal is 1. as 福建 writes it.
	ItemOrdinal
	// CommaItemOrdinal is 1、 as 上海 writes it.
	CommaItemOrdinal
	// SubitemOrdinal is （1）.
	SubitemOrdinal
)

var ordinals = enum.Names[Ordinal]{
	Type: "compose.Ordinal",
	List: []string{
		PartOrdinal:       "第一部分",
		SectionOrdinal:    "一、",
		SubsectionOrdinal: "（一）",
		ItemOrdinal:       "1.",
		CommaItemOrdinal:  "1、",
		SubitemOrdinal:    "（1）",
	},
	Err: &codes.ErrName,
}

// Number returns n in the style: 十一、 or （十一）. Chinese numerals go up to 99;
// other numbers keep their digits. It is "" for a style that is not declared.
func (o Ordinal) Number(n int) string {
	switch o {
	case PartOrdinal:
		return "第" + print.Chinese(n) + "部分"
	case SectionOrdinal:
		return print.Chinese(n) + "、"
	case SubsectionOrdinal:
		return "（" + print.Chinese(n) + "）"
	case ItemOrdinal:
		return strconv.Itoa(n) + "."
	case CommaItemOrdinal:
		return strconv.Itoa(n) + "、"
	case SubitemOrdinal:
		return "（" + strconv.Itoa(n) + "）"
	default:
		return ""
	}
}
