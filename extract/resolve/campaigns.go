package resolve

func (w *work) campaigns() {}
