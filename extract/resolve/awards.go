package resolve

func (w *work) awards() {}
