package performance

import (
	"strings"

	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/internal/enum"
)

// Scoring says what marks an indicator gets whose target is missed 评分方法. One that is
// met has full marks. The zero value says nothing: marks for less can then not be
// computed or checked.
type Scoring uint8

// The ways of scoring.
const (
	// InProportion is 按比例得分: completion × weight.
	InProportion Scoring = iota + 1
	// FullOrNone is 未达到不得分.
	FullOrNone
	// Banded is 分档得分: each band of completion has its part of the weight.
	Banded
)

var scorings = enum.Names[Scoring]{
	Type: "performance.Scoring",
	List: []string{InProportion: "按比例得分", FullOrNone: "未达到不得分", Banded: "分档得分"},
	None: true,
	Err:  &codes.ErrName,
}

// Band is a step of [Banded] 档次: from From percent of the target on, an indicator has
// Part percent of its weight.
type Band struct {
	From Number `json:"fromPercent"`
	Part Number `json:"partPercent"`
}

// The wording of criteria, as Layout writes it and ParseCriterion finds it.
const (
	fullMarks  = "达到目标值得满分"
	bandPrefix = "完成率"
	bandMiddle = "%及以上得"
	bandSuffix = "%分值"
)

// criterion returns the text that the table prints.
func (i *Indicator) criterion() string {
	if i.Criterion != "" {
		return i.Criterion
	}
	return i.Scoring.Criterion(i.Bands...)
}

// Criterion returns the usual wording of a way of scoring, with the bands of [Banded];
// "" for the zero value.
func (s Scoring) Criterion(bands ...Band) string {
	switch s {
	case InProportion:
		return fullMarks + "，未达到目标值按比例得分。"
	case FullOrNone:
		return fullMarks + "，未达到目标值不得分。"
	case Banded:
		var text strings.Builder
		text.WriteString(fullMarks)
		for _, b := range bands {
			text.WriteString("，" + bandPrefix + b.From.String() + bandMiddle + b.Part.String() + bandSuffix)
		}
		return text.String() + "，其余不得分。"
	}
	return ""
}

// ParseCriterion finds the way of scoring in a printed criterion. Bands are found in
// the wording of [Scoring.Criterion] only; other criteria that count, compare or take away marks step by
// step are left to the reader. 按比例不得分, which has been printed, can only mean that
// there are no marks.
func ParseCriterion(text string) (Scoring, []Band) {
	if bands := parseBands(text); len(bands) > 0 {
		return Banded, bands
	}
	for _, word := range [...]string{"扣", "每", "档", "区间", "酌情", "以上", "以下", "低于", "高于", "大于", "小于", "超过", "%", "部分"} {
		if strings.Contains(text, word) {
			return 0, nil
		}
	}
	switch {
	case strings.Contains(text, "不得分"):
		return FullOrNone, nil
	case strings.Contains(text, "按比例"):
		return InProportion, nil
	}
	return 0, nil
}

func parseBands(text string) []Band {
	var bands []Band
	for {
		_, rest, found := strings.Cut(text, bandPrefix)
		if !found {
			return bands
		}
		text = rest
		from, rest, _ := strings.Cut(rest, bandMiddle)
		part, _, found := strings.Cut(rest, bandSuffix)
		f, err := ParseNumber(from)
		p, err2 := ParseNumber(part)
		if found && err == nil && err2 == nil && !f.IsBlank() && !p.IsBlank() {
			bands = append(bands, Band{f, p})
		}
	}
}
