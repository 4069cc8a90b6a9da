package main

import "github.com/tongket/tongket/extract"

// newEngine compiles the rule book: the embedded one, with the packs of a folder where one is given.
func newEngine(rules string, census bool) (*extract.Extractor, error) {
	return extract.New(extract.Options{Rules: rules, Census: census})
}
