package pdfium

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// StandIn returns the font that a PDFium must see, at usr/share/fonts, where it looks for Chinese fonts as on Linux.
//
// PDFium leaves out text whose signs have no extent, and the signs of fonts that are not in the file have none unless there is another
// font in their place: a line of one sign, or of text that runs upward, would be lost. The stand-in is a font in which every sign is a
// bar as high as the type, and narrower than any sign, so that the widths of the file count.
func StandIn() []byte { return barFont("WenQuanYi Micro Hei") }

// A fontTable is a table of a TrueType font: big-endian values one after another.
type fontTable struct {
	tag  string
	data []byte
}

func pack(values ...any) []byte {
	var b bytes.Buffer
	for _, v := range values {
		_ = binary.Write(&b, binary.BigEndian, v) // values of fixed size, to memory
	}
	return b.Bytes()
}

// The bar reaches from the descent to the ascent of common fonts.
const (
	em      = int16(1000)
	bar     = int16(100)
	ascent  = int16(880)
	descent = int16(-120)
)

// barFont returns a TrueType font of a name with one glyph for all of Unicode's basic plane.
func barFont(name string) []byte {
	// A contour of four points on the curve, each coordinate a difference to the one before.
	glyph := pack(int16(1), int16(0), descent, bar, ascent, uint16(3), uint16(0), []byte{1, 1, 1, 1},
		int16(0), bar, int16(0), -bar, descent, int16(0), ascent-descent, int16(0))
	glyph = append(glyph, make([]byte, (4-len(glyph)%4)%4)...)
	size := uint32(len(glyph))
	utf := utf16.Encode([]rune(name))
	names, texts := []byte{}, []byte{}
	for _, id := range []uint16{1, 4, 6} { // family, full name, PostScript name
		text := pack(utf)
		names = append(names, pack(uint16(3), uint16(1), uint16(0x409), id, uint16(len(text)), uint16(len(texts)))...)
		texts = append(texts, text...)
	}
	tables := []fontTable{
		{"OS/2", pack(uint16(1), em, uint16(400), uint16(5), make([]byte, 2+20+2+10), // version 1 up to the PANOSE numbers
			[4]uint32{1 << 31, 1 << 27, 0, 0}, []byte("none"), uint16(64), uint16(0x20), uint16(0xffff),
			ascent, descent, int16(0), uint16(ascent), uint16(-descent), uint32(1<<17|1<<18|1<<20|1), uint32(0))},
		{"cmap", pack(uint16(0), uint16(1), uint16(3), uint16(10), uint32(12), // format 13: all signs of a range have one glyph
			uint16(13), uint16(0), uint32(28), uint32(0), uint32(1), uint32(0x20), uint32(0xffff), uint32(1))},
		{"glyf", append(bytes.Clone(glyph), glyph...)},
		{"head", pack(uint32(1<<16), uint32(1<<16), uint32(0), uint32(0x5F0F3CF5), uint16(0), uint16(em), int64(0), int64(0),
			int16(0), descent, bar, ascent, uint16(0), uint16(8), int16(2), int16(1), int16(0))},
		{"hhea", pack(uint32(1<<16), ascent, descent, int16(0), uint16(em), int16(0), int16(0), bar, make([]byte, 16), uint16(1))},
		{"hmtx", pack(uint16(em), int16(0), int16(0))},
		{"loca", pack(uint32(0), size, 2*size)},
		{"maxp", pack(uint32(1<<16), uint16(2), uint16(4), uint16(1), make([]byte, 22))},
		{"name", append(pack(uint16(0), uint16(3), uint16(6+len(names)), names), texts...)},
		{"post", pack(uint32(3<<16), make([]byte, 28))},
	}
	const entry, header = 16, 12
	n := len(tables)
	file := pack(uint32(1<<16), uint16(n), uint16(128), uint16(3), uint16(n*entry-128))
	body := []byte{}
	for _, t := range tables {
		file = append(file, pack([]byte(t.tag), checksum(t.data), uint32(header+n*entry+len(body)), uint32(len(t.data)))...)
		body = append(body, t.data...)
		body = append(body, make([]byte, (4-len(body)%4)%4)...)
	}
	return append(file, body...)
}

// checksum adds up a table as 32-bit numbers.
func checksum(data []byte) uint32 {
	sum := uint32(0)
	for i := 0; i < len(data); i += 4 {
		var word [4]byte
		copy(word[:], data[i:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
