package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// ocrProgram recognises characters: Tesseract, with its data for Vietnamese.
const ocrProgram = "tesseract"

// tesseract gives the text in a picture.
func tesseract(picture []byte) (string, error) {
	cmd := exec.Command(ocrProgram, "stdin", "stdout", "-l", "vie")
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // several documents are read at once as it is
	cmd.Stdin = bytes.NewReader(picture)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		lines := strings.Split(strings.TrimSpace(stderr.String()), "\n")
		return "", fmt.Errorf("%s: %w: %s", ocrProgram, err, lines[len(lines)-1])
	}
	return string(out), nil
}
