package main

import (
	"context"
	"iter"
)

// ordered does work on every item with some workers at once and takes the results in the order of the items, one at a
// time: the output is the same for any number of workers. It ends at the first error of take, or of ctx.
// At most a few results a worker wait for a slow item before them, so that memory does not grow with the number of items.
func ordered[T, R any](ctx context.Context, workers int, items iter.Seq[T], work func(T) R, take func(R) error) error {
	type job struct {
		item T
		out  chan R
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	pending, jobs := make(chan chan R, 4*workers), make(chan job) // what waits for its turn is a result, not what it was made of
	go func() {
		defer close(pending)
		defer close(jobs)
		for item := range items {
			j := job{item, make(chan R, 1)}
			select {
			case pending <- j.out:
			case <-ctx.Done():
				return
			}
			select {
			case jobs <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	for range workers {
		go func() {
			for j := range jobs {
				j.out <- work(j.item)
			}
		}()
	}
	for {
		var out chan R
		var more bool
		select {
		case out, more = <-pending:
		case <-ctx.Done():
			return ctx.Err()
		}
		if !more {
			return ctx.Err()
		}
		select {
		case r := <-out:
			if err := take(r); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
