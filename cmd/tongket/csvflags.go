package main

import (
	"fmt"

	"github.com/spf13/pflag"

	"github.com/tongket/tongket/export"
)

// csvFlags say how CSV files look.
type csvFlags struct {
	flags     *pflag.FlagSet
	bom       bool
	reader    string // who will open them
	delimiter string
	comma     bool
	raw       bool
	look      export.CSV // what they come to
}

func (c *csvFlags) addFlags(f *pflag.FlagSet, say *messages) {
	c.flags = f
	f.StringVar(&c.reader, "csv-for", "", say.flagCSVFor)
	f.BoolVar(&c.bom, "bom", false, say.flagBOM)
	f.StringVar(&c.delimiter, "delimiter", "", say.flagDelimiter)
	f.BoolVar(&c.comma, "decimal-comma", false, say.flagDecimalComma)
	f.BoolVar(&c.raw, "no-formula-guard", false, say.flagNoGuard)
}

// read works out what the flags say: the reader's habits, unless a flag of its own says otherwise.
func (c *csvFlags) read(say *messages) error {
	c.look = export.CSV{BOM: c.bom, DecimalComma: c.comma, Raw: c.raw}
	switch c.reader {
	case "":
	case "excel", "excel-vi":
		c.look.BOM = c.bom || !c.flags.Changed("bom")
		c.look.DecimalComma = c.comma || c.reader == "excel-vi" && !c.flags.Changed("decimal-comma")
	default:
		return fmt.Errorf(say.badCSVFor, c.reader)
	}
	switch c.delimiter {
	case "":
	case "tab", "\t", `\t`:
		c.look.Delimiter = '\t'
	case ",", ";", "|":
		c.look.Delimiter = c.delimiter[0]
	default:
		return fmt.Errorf(say.badDelimiter, c.delimiter)
	}
	if c.look.Delimiter == ',' && c.look.DecimalComma {
		return fmt.Errorf("%s", say.commaTwice)
	}
	return nil
}
