package export

// Run is what writers are told of a whole run beyond the records of its documents. It is complete when they are closed.
type Run struct {
	Date    string // of the run, as its caller gives it: 2024-12-31; "" where nobody did
	Program string // name and version of what ran
	Refused []Refusal
}

// Refusal is a document that could not be read.
type Refusal struct{ Source, Reason string }

// run gives what is known of the run, never nil.
func (o Options) run() *Run {
	if o.Run == nil {
		return &Run{}
	}
	return o.Run
}
