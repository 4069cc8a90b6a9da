package pdf

import (
	"context"
	"errors"
	"fmt"
	"math"
	"reflect"

	"github.com/klippa-app/go-pdfium"
	"github.com/tetratelabs/wazero/api"
)

// sandbox is an instance of PDFium and its memory. Its functions are called without go-pdfium's wrappers, which make a new stack
// for each call, and three calls for each character: that took two thirds of the time of a page.
type sandbox struct {
	in        pdfium.Pdfium
	module    api.Module
	functions map[string]api.Function
	scratch   uint32 // a place in its memory for what a function gives by pointer
	served    int    // documents that it has opened
}

// scratchSize is the room at scratch, in bytes: six numbers of a matrix, or the name of a font.
const scratchSize = 128

// newSandbox finds the module behind the wrappers: an exported field of the implementation, whose type has no name outside of go-pdfium.
func newSandbox(in pdfium.Pdfium) (*sandbox, error) {
	implementation := reflect.Indirect(reflect.ValueOf(in.GetImplementation()))
	if implementation.Kind() != reflect.Struct {
		return nil, errors.New("PDF engine: no implementation")
	}
	field := implementation.FieldByName("Module")
	if !field.IsValid() || !field.CanInterface() {
		return nil, errors.New("PDF engine: no module")
	}
	module, ok := field.Interface().(api.Module)
	if !ok {
		return nil, errors.New("PDF engine: no module")
	}
	s := &sandbox{in: in, module: module, functions: map[string]api.Function{}}
	at, err := s.call("malloc", scratchSize)
	s.scratch = uint32(at)
	return s, err
}

// function gives a function of PDFium, by its name in PDFium's headers. It keeps its stack from one call to the next.
func (s *sandbox) function(name string) (api.Function, error) {
	f := s.functions[name]
	if f == nil {
		if f = s.module.ExportedFunction(name); f == nil {
			return nil, fmt.Errorf("PDF engine: no function %s", name)
		}
		s.functions[name] = f
	}
	return f, nil
}

// maxArguments is how many arguments a function has at most.
const maxArguments = 5

// call calls a function; what gives nothing gives 0. An error means that the sandbox is broken.
func (s *sandbox) call(name string, args ...uint64) (uint64, error) {
	f, err := s.function(name)
	if err != nil {
		return 0, err
	}
	var stack [maxArguments]uint64
	copy(stack[:], args)
	if err := f.CallWithStack(context.Background(), stack[:max(len(args), 1)]); err != nil {
		return 0, fmt.Errorf("PDF engine: %w", err)
	}
	return stack[0], nil
}

// number calls a function that gives a whole number.
func (s *sandbox) number(name string, args ...uint64) (int, error) {
	n, err := s.call(name, args...)
	return int(int32(n)), err
}

// floats reads numbers that a function has left at scratch.
func (s *sandbox) floats(list []float32) {
	memory := s.module.Memory()
	for i := range list {
		bits, _ := memory.ReadUint32Le(s.scratch + 4*uint32(i))
		list[i] = math.Float32frombits(bits)
	}
}

// put copies data into the sandbox, which the caller frees.
func (s *sandbox) put(data []byte) (at uint64, err error) {
	at, err = s.call("malloc", uint64(max(len(data), 1)))
	if err == nil && (uint32(at) == 0 || !s.module.Memory().Write(uint32(at), data)) {
		err = errors.New("PDF engine: out of memory")
	}
	return at, err
}
