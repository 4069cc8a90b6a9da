package main

import (
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// limits are what one document may cost.
type limits struct {
	read     read.Options
	document time.Duration // ordinary ones take milliseconds
	memory   int64         // of a child process that reads
	ocr      bool          // pictures of pages are read
	scratch  string        // folder for files on the way; "" is the user's own for such

	apart func(*text.Document) (model.Records, error) // extracts a large document outside of this process
}

// addFlags gives every limit its flag.
func (l *limits) addFlags(f *pflag.FlagSet, say *messages) {
	l.read.MaxBytes, l.read.MaxText = read.DefaultMaxBytes, read.DefaultMaxText
	f.Var(&byteSize[int64]{&l.read.MaxBytes}, "max-file", say.flagMaxFile)
	f.Var(&byteSize[int]{&l.read.MaxText}, "max-text", say.flagMaxText)
	f.Int64Var(&l.read.MaxRatio, "max-ratio", read.DefaultMaxRatio, say.flagMaxRatio)
	f.IntVar(&l.read.MaxMembers, "max-members", read.DefaultMaxMembers, say.flagMaxMembers)
	f.IntVar(&l.read.MaxNesting, "max-nesting", read.DefaultMaxNesting, say.flagMaxNesting)
	f.IntVar(&l.read.MaxXMLDepth, "max-xml-depth", read.DefaultMaxXMLDepth, say.flagMaxXMLDepth)
	f.IntVar(&l.read.MaxHTMLDepth, "max-html-depth", read.DefaultMaxHTMLDepth, say.flagMaxHTMLDepth)
	f.DurationVar(&l.document, "timeout", 2*time.Minute, say.flagTimeout)
	l.memory = defaultMemory
	f.Var(&byteSize[int64]{&l.memory}, "max-memory", say.flagMaxMemory)
	f.BoolVar(&l.ocr, "ocr", false, say.flagOCR)
	f.StringVar(&l.read.TextColumn, "text-column", "", say.flagTextColumn)
}

// defaultMemory is what a child process may take: the PDF engine needs a fourth of it for ordinary files.
const defaultMemory = 512 << 20

// check refuses limits that would refuse everything, and a depth that no parser reaches.
func (l *limits) check(say *messages) error {
	for _, n := range []int64{l.read.MaxBytes, int64(l.read.MaxText), l.read.MaxRatio, int64(l.read.MaxMembers), int64(l.read.MaxNesting), int64(l.read.MaxXMLDepth), int64(l.read.MaxHTMLDepth), int64(l.document), l.memory} {
		if n <= 0 {
			return fmt.Errorf("%s", say.badLimit)
		}
	}
	if l.read.MaxHTMLDepth > read.DefaultMaxHTMLDepth {
		return fmt.Errorf(say.badHTMLDepth, l.read.MaxHTMLDepth, read.DefaultMaxHTMLDepth)
	}
	return l.checkOCR(say)
}

// checkOCR looks for the program that recognises characters, where it is asked for.
func (l *limits) checkOCR(say *messages) error {
	if _, err := exec.LookPath(ocrProgram); l.ocr && err != nil {
		return fmt.Errorf(say.noOCR, ocrProgram)
	}
	return nil
}

// byteSize is a flag's number of bytes: "8388608", "8M", "8MB" and "8MiB" are the same.
type byteSize[N int | int64] struct{ n *N }

func (b *byteSize[N]) Set(s string) error {
	number := strings.TrimRight(strings.ToUpper(s), "IB")
	shift := 0
	for i, unit := range []string{"K", "M", "G", "T"} {
		if cut, ok := strings.CutSuffix(number, unit); ok {
			number, shift = cut, 10*(i+1)
		}
	}
	n, err := strconv.ParseInt(number, 10, 63-shift)
	if err != nil {
		return err
	}
	*b.n = N(n << shift)
	return nil
}

func (b *byteSize[N]) String() string {
	if b.n == nil {
		return ""
	}
	if *b.n%(1<<20) == 0 {
		return fmt.Sprintf("%dMiB", *b.n>>20)
	}
	return strconv.FormatInt(int64(*b.n), 10)
}

func (b *byteSize[N]) Type() string { return "bytes" }
