package resolve

func (w *work) references() {}
