package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// explanation is what the flags of explain say.
type explanation struct {
	at     int
	record string
	stage  string
	rules  string
	limits limits
}

var stages = []string{"clean", "locate", "match", "resolve"}

// explainCommand shows a document as each stage sees it, or answers for one number or one record.
func (c *cli) explainCommand() *cobra.Command {
	var e explanation
	say := explainMessagesIn(c.lang)
	cmd := &cobra.Command{
		Use:                   "explain FILE[!NAME] [--at BYTE | --record ID | --stage clean|locate|match|resolve] [--rules DIR]",
		DisableFlagsInUseLine: true, Short: c.say.explainShort, Example: say.example,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New(say.oneFile)
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			asked := 0
			for _, flag := range []string{"at", "record", "stage"} {
				if cmd.Flags().Changed(flag) {
					asked++
				}
			}
			if asked > 1 {
				return errors.New(say.oneQuestion)
			}
			if e.stage != "" && !slices.Contains(stages, e.stage) {
				return fmt.Errorf(say.badStage, e.stage, strings.Join(stages, ", "))
			}
			if cmd.Flags().Changed("at") && e.at < 0 {
				return fmt.Errorf(say.badAt, e.at)
			}
			if err := e.limits.check(c.say); err != nil {
				return err
			}
			return c.explain(e, args[0], say)
		},
	}
	f := cmd.Flags()
	f.IntVar(&e.at, "at", -1, say.flagAt)
	f.StringVar(&e.record, "record", "", say.flagRecord)
	f.StringVar(&e.stage, "stage", "", say.flagStage)
	f.StringVar(&e.rules, "rules", "", c.say.flagRules)
	e.limits.addFlags(f, c.say)
	return cmd
}

// explain reads the document and prints what was asked for.
func (c *cli) explain(e explanation, path string, say *explainMessages) error {
	how := extract.Options{Rules: e.rules, Census: true}
	x, err := extract.New(how)
	if err != nil {
		return failed(err)
	}
	defer e.limits.outside(how)()
	doc, err := c.find(path, e.limits.read)
	if err != nil {
		return failed(fmt.Errorf("%s", c.refusal(path, err)))
	}
	p := &explainer{Trace: x.Explain(doc), say: say, lang: c.lang}
	p.Records = *p.Records.In(c.lang)
	switch {
	case e.record != "":
		if !p.record(e.record) {
			return failed(fmt.Errorf(say.noRecord, path, e.record))
		}
	case e.at >= len(doc.Text):
		return failed(fmt.Errorf(say.pastEnd, e.at, len(doc.Text)))
	case e.at >= 0:
		p.number(e.at)
	default:
		for _, stage := range stages {
			if e.stage == "" || e.stage == stage {
				p.stage(stage, e.stage == "")
			}
		}
	}
	_, err = c.stdout.Write(p.out.Bytes())
	return failed(err)
}

// find reads the document of that name: a file, or "FILE!NAME" for one of several in a file.
func (c *cli) find(source string, o read.Options) (*text.Document, error) {
	if source == "-" {
		return read.Reader(source, c.stdin, o)
	}
	p, err := read.Find(source, o)
	if err != nil {
		return nil, err
	}
	return p.Document(o)
}

// explainer writes a trace for people.
type explainer struct {
	*extract.Trace
	say  *explainMessages
	lang model.Lang
	out  bytes.Buffer
}

func (p *explainer) f(format string, args ...any) { fmt.Fprintf(&p.out, format, args...) }
