//go:build js

package pdf

import (
	"encoding/binary"
	"errors"
	"math"
	"strconv"
	"syscall/js"

	"github.com/klippa-app/go-pdfium"
)

// A library calls PDFium, which runs beside this program, as go-pdfium would. It has the calls that reading pages takes; all others are
// nil. References are addresses in the memory of PDFium, as decimal numbers.
type library struct {
	pdfium.Pdfium

	exports   js.Value
	functions map[string]js.Value // of the exports
	room      int                 // for results, in the memory of PDFium
	view      js.Value            // of the room
}

// errNothing reports a call that has no result, such as for a sign that is nowhere.
var errNothing = errors.New("PDFium has no result")

const roomBytes = 64

// start starts a PDFium with the font that it sees.
func start(font []byte) *library {
	given := js.Global().Get("Uint8Array").New(len(font))
	js.CopyBytesToJS(given, font)
	l := &library{exports: js.Global().Call("newPDFium", given), functions: map[string]js.Value{}}
	l.room = l.call("malloc", roomBytes)
	return l
}

func (l *library) invoke(name string, args ...any) js.Value {
	f, ok := l.functions[name]
	if !ok {
		f = l.exports.Get(name)
		l.functions[name] = f
	}
	return f.Invoke(args...)
}

// call calls a function and returns its number, or address.
func (l *library) call(name string, args ...any) int { return l.invoke(name, args...).Int() }

// numbers calls a function that answers with numbers of a size in the room. Where each of them has a place of its own there, the function
// is given all these places.
func (l *library) numbers(name string, size, n int, places bool, args ...any) ([]byte, error) {
	args = append(args, l.room)
	for i := 1; i < n && places; i++ {
		args = append(args, l.room+i*size)
	}
	if l.call(name, args...) == 0 {
		return nil, errNothing
	}
	if l.view.IsUndefined() || l.view.Get("byteLength").Int() == 0 { // the memory has grown, and moved
		l.view = js.Global().Get("Uint8Array").New(l.exports.Get("memory").Get("buffer"), l.room, roomBytes)
	}
	out := make([]byte, roomBytes)
	js.CopyBytesToGo(out, l.view)
	return out, nil
}

// float and double return a number of the room.
func float(room []byte, i int) float32 {
	return math.Float32frombits(binary.LittleEndian.Uint32(room[4*i:]))
}

func double(room []byte, i int) float64 {
	return math.Float64frombits(binary.LittleEndian.Uint64(room[8*i:]))
}

// address returns the address that a reference is.
func address[R ~string](r R) int {
	n, err := strconv.Atoi(string(r))
	if err != nil {
		panic(err) // it was made by reference
	}
	return n
}

// reference returns the reference that an address is.
func reference[R ~string](address int) (R, error) {
	if address == 0 {
		return "", errNothing
	}
	return R(strconv.Itoa(address)), nil
}
