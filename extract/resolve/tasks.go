package resolve

func (w *work) tasks() {}

// inTask gives the task that sentence i belongs to.
func (w *work) inTask(i int) (task int, ok bool) { return 0, false }
