package main

import (
	"errors"
	"os"

	"github.com/gofrs/flock"
)

// errLocked says that another run is at work.
var errLocked = errors.New("locked")

// lock takes the lock of a store at once, or gives errLocked. The lock dies with its process; the file stays.
func lock(store string) (*flock.Flock, error) {
	l := flock.New(store+".lock", flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))
	ok, err := l.TryLock()
	if err == nil && !ok {
		err = errLocked
	}
	return l, err
}
