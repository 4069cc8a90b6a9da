package locate

import "testing"

// docNumberCases are numbers of documents, and numbers near them that are none.
const docNumberCases = `

`

func TestDocNumbers(t *testing.T) { checkCases(t, docNumberCases) }
