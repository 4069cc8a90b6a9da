package text

// Arena hands out values that live until it is reset, from one chunk of memory after another. What an old chunk holds lives
// on while somebody points to it.
type Arena[T any] struct{ chunk []T }

const smallestChunk = 256

// need makes room for n values more.
func (a *Arena[T]) need(n int) {
	if cap(a.chunk)-len(a.chunk) < n {
		a.chunk = make([]T, 0, max(smallestChunk, 2*cap(a.chunk), n))
	}
}

// Room gives an empty slice at the end of the arena, for at most n values. Take takes those that were appended to it.
func (a *Arena[T]) Room(n int) []T {
	a.need(n)
	return a.chunk[len(a.chunk):len(a.chunk):cap(a.chunk)]
}

// Take takes the values that were appended to what Room gave, and gives them.
func (a *Arena[T]) Take(values []T) []T {
	a.chunk = a.chunk[:len(a.chunk)+len(values)]
	return values[:len(values):len(values)]
}

// All copies values into the arena and gives the copy.
func (a *Arena[T]) All(values []T) []T {
	return a.Take(append(a.Room(len(values)), values...))
}

// One copies a value into the arena and gives its place.
func (a *Arena[T]) One(value T) *T {
	a.need(1)
	a.chunk = append(a.chunk, value)
	return &a.chunk[len(a.chunk)-1]
}

// Reset takes all values back: their memory is given out again.
func (a *Arena[T]) Reset() { a.chunk = a.chunk[:0] }
