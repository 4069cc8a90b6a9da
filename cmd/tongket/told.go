package main

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"github.com/tongket/tongket/export"
)

// told gives an error's text, with what the system says at its end in the user's language.
func (c *cli) told(err error) string {
	text := err.Error()
	var path *fs.PathError
	if errors.As(err, &path) {
		said := c.systemReason(path.Err)
		if before, ok := strings.CutSuffix(text, path.Error()); ok && said != "" {
			return before + path.Path + ": " + said
		}
	}
	if before, ok := strings.CutSuffix(text, export.ErrTwice.Error()); ok && errors.Is(err, export.ErrTwice) {
		return before + c.say.twice
	}
	return text
}

// systemReason says why the system would not do what was asked; empty for what is rare.
func (c *cli) systemReason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return c.say.noPlace
	case errors.Is(err, fs.ErrPermission):
		return c.say.forbidden
	case errors.Is(err, syscall.ENOTDIR):
		return c.say.noFolder
	case errors.Is(err, syscall.EISDIR):
		return c.say.isFolder
	case errors.Is(err, syscall.ENOSPC):
		return c.say.diskFull
	case errors.Is(err, syscall.EROFS):
		return c.say.readOnly
	}
	return ""
}
