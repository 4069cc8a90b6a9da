GO       ?= go
FUZZTIME ?= 60s
BENCH    ?= .

.PHONY: build demo test race bench lint fuzz mutate crash soak clean worlds

build:
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/tongket ./cmd/tongket

# demo reads the sample reports and leaves a workbook in demo/.
demo: build
	@mkdir -p demo
	bin/tongket extract testdata/demo -o demo/tong-hop.xlsx --census

test:
	$(GO) vet ./...
	$(GO) test ./...

# race looks for data races where one Extractor serves many goroutines. It needs a C compiler.
race:
	CGO_ENABLED=1 $(GO) test -race -run 'Concurrent|Ordered' ./extract ./cmd/tongket

# bench BENCH=Document runs the benchmarks whose name holds "Document".
bench:
	$(GO) test -run '^$$' -bench '$(BENCH)' -benchmem ./...

# worlds proves compare on ten further composed worlds, in other figures and words.
worlds:
	TONGKET_SEEDS="1 2 3 4 5 6 7 8 9 10" $(GO) test -count=1 -run 'TestCompareSet$$' ./cmd/tongket

lint:
	@files=$$(gofmt -l .); if [ -n "$$files" ]; then echo "not formatted:"; echo "$$files"; exit 1; fi
	$(GO) vet ./...
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

# fuzz runs every fuzz target for FUZZTIME.
fuzz:
	@set -e; for dir in $$($(GO) list -f '{{.Dir}}' ./...); do \
		for target in $$(cd "$$dir" && $(GO) test -list '^Fuzz' . | grep '^Fuzz'); do \
			echo "$$dir $$target"; (cd "$$dir" && $(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 10x .); \
		done; \
	done

# mutate reads 10,000 broken files of every format.
mutate:
	TONGKET_MUTATIONS=10000 $(GO) test -run Mutated -v -timeout 60m ./extract/read

# crash kills 100 runs over 10,000 documents with SIGKILL, fills the disk at every size and starts 100 pairs of runs at once,
# and poisons four documents in each thousand.
crash:
	TONGKET_KILLS=100 TONGKET_DOCUMENTS=10000 TONGKET_PAIRS=100 $(GO) test -run 'KilledRuns|Poisoned|FullDisk|FullFileSystem|TwoRuns' -v -timeout 120m ./cmd/tongket

# soak begins a run a second for ten minutes, with random kills, and watches for races and for whatever grows. It needs a C compiler.
soak:
	CGO_ENABLED=1 TONGKET_SOAK=600 $(GO) test -race -run 'TestSoak$$' -v -timeout 30m ./cmd/tongket

clean:
	rm -rf bin demo
