package reading

import (
	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/narrative"
)

// A limit is the least price of the things that are counted (单价100万元以上设备), and whether
// they are those that there are, or are bought or disposed of in the year.
type limit struct {
	from, to int   // glyphs of 单价, with 购置 before it; to is 0 for none
	of       uint8 // prose.OfPurchase, prose.OfDisposal, or 0
	wan      int   // 万元
}

// ownLimit returns the least price, in 万元, that an indicator has in its name; 0 for none.
func ownLimit(i narrative.Indicator) int {
	switch i {
	case narrative.EquipmentGeneral:
		return 50
	case narrative.EquipmentSpecial, narrative.EquipmentLarge:
		return 100
	default:
		return 0
	}
}

// speakOfEquipment makes the equipment above a price that a phrase names the subject, and
// reports whether it names some. One with another price than the indicators, or that is
// bought, is what it is called; one that is disposed of is not known.
func (r *reader) speakOfEquipment(p *phrase, to int) bool {
	i, l := indicatorOf(p.noun), p.limit
	if l.to == 0 || ownLimit(i) == 0 {
		return false
	}
	switch {
	case l.of == prose.OfDisposal:
		r.phrase.unknown = true
	case l.of == prose.OfPurchase && i == narrative.EquipmentLarge && l.wan == ownLimit(i):
		r.speak(nounOf(narrative.EquipmentPurchased))
	case l.of == 0 && l.wan == ownLimit(i):
		r.speak(p.noun)
	default:
		r.speakOf(narrative.Subject{Name: r.Folded(l.from, to)})
	}
	return true
}
