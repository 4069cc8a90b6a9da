package locate

import "testing"

// periodCases are dates, stretches of time, clock times and anniversaries.
const periodCases = `

`

func TestPeriods(t *testing.T) { checkCases(t, periodCases) }
