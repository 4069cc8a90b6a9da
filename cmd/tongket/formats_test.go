package main

import (
	"testing"

	"github.com/tongket/tongket/extract/read"
	"github.com/tongket/tongket/model"
)

// Whoever adds a format says what it is, in both languages.
func TestEveryFormatIsExplained(t *testing.T) {
	for _, lang := range []model.Lang{model.Vi, model.En} {
		for _, f := range read.Formats() {
			if formatMeanings(lang)[f.Name] == "" {
				t.Errorf("format %s has no meaning in %s", f.Name, lang)
			}
		}
	}
}
