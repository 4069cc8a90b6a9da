package main

import (
	"io"
	"log/slog"
)

// newLog makes the log of scheduled runs. What goes in names files by the paths that the configuration leads to, codes of
// reasons and counts: no words of a document, no names of its members.
func newLog(w io.Writer, o logConfig) *slog.Logger {
	level := map[string]slog.Level{"debug": slog.LevelDebug, "info": slog.LevelInfo, "warn": slog.LevelWarn, "error": slog.LevelError}[o.Level]
	options := &slog.HandlerOptions{Level: level}
	if o.Format == jsonLog {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
