package locate

import "testing"

// excludeCases are numerals that count nothing of ours, and their neighbours that do.
const excludeCases = `

`

// excludeWordCases run through the words that decide between a figure and something else.
const excludeWordCases = `

`

func TestExcluded(t *testing.T) { checkCases(t, excludeCases) }

func TestWordsThatDecide(t *testing.T) { checkCases(t, excludeWordCases) }
