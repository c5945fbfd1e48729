// Reads a log that Bulwark wrote, and writes one for Bulwark to read, with the tools of Go's checksum database and nothing of ours.
//
//	interop read FOLDER KEY    checks everything, prints proofs
//	interop write FOLDER N     writes a log of N entries, prints its verifier key
package main

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	log.SetFlags(0)
	switch os.Args[1] {
	case "read":
		read(os.Args[2], os.Args[3])
	case "write":
		n, err := strconv.ParseInt(os.Args[3], 10, 64)
		check(err)
		write(os.Args[2], n)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// path is a tile's path without the height, which is always 8 in tlog-tiles; level -1 are entries.
func path(t tlog.Tile) string {
	p := strings.TrimPrefix(t.Path(), "tile/8/")
	return "tile/" + strings.Replace(p, "data/", "entries/", 1)
}

type folder string

func (f folder) Height() int { return height }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, err := os.ReadFile(filepath.Join(string(f), path(t)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

func parse(text string) tlog.Tree {
	lines := strings.Split(text, "\n")
	n, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	h, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: n, Hash: h}
}

func read(dir, vkey string) {
	verifier, err := note.NewVerifier(vkey)
	check(err)
	msg, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	check(err)
	n, err := note.Open(msg, note.VerifierList(verifier))
	check(err)
	tree := parse(n.Text)
	hashes := tlog.TileHashReader(tree, folder(dir))
	root, err := tlog.TreeHash(tree.N, hashes)
	check(err)
	fmt.Println("root", tree.N, root == tree.Hash)

	var want []tlog.Hash
	var indexes []int64
	for i := int64(0); i < tree.N; {
		w := tree.N - i
		if w > 256 {
			w = 256
		}
		data, err := os.ReadFile(filepath.Join(dir, path(tlog.Tile{H: height, L: -1, N: i / 256, W: int(w)})))
		check(err)
		for end := i + w; i < end; i++ {
			length := binary.BigEndian.Uint16(data)
			want = append(want, tlog.RecordHash(data[2:2+length]))
			indexes = append(indexes, tlog.StoredHashIndex(0, i))
			data = data[2+length:]
		}
		if len(data) != 0 {
			log.Fatal("bytes behind the last entry")
		}
	}
	got, err := hashes.ReadHashes(indexes)
	check(err)
	for i := range want {
		if got[i] != want[i] {
			log.Fatal("entry ", i)
		}
	}
	fmt.Println("entries", len(got))

	for i := int64(0); i < tree.N; i += 61 {
		p, err := tlog.ProveRecord(tree.N, i, hashes)
		check(err)
		check(tlog.CheckRecord(p, tree.N, tree.Hash, i, want[i]))
		show("inclusion", i, p)
	}
	for m := int64(1); m < tree.N; m += 61 {
		p, err := tlog.ProveTree(tree.N, m, hashes)
		check(err)
		old, err := tlog.TreeHash(m, hashes)
		check(err)
		check(tlog.CheckTree(p, tree.N, tree.Hash, m, old))
		show("consistency", m, p)
	}
}

func show(kind string, n int64, proof []tlog.Hash) {
	fmt.Print(kind, " ", n)
	for _, h := range proof {
		fmt.Print(" ", base64.StdEncoding.EncodeToString(h[:]))
	}
	fmt.Println()
}

func write(dir string, n int64) {
	var stored []tlog.Hash
	var bundles []bytes.Buffer
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var out []tlog.Hash
		for _, i := range indexes {
			out = append(out, stored[i])
		}
		return out, nil
	})
	for i := int64(0); i < n; i++ {
		entry := []byte(strings.Repeat(fmt.Sprint("go ", i, " "), int(i%7)))
		hashes, err := tlog.StoredHashes(i, entry, reader)
		check(err)
		stored = append(stored, hashes...)
		if i%256 == 0 {
			bundles = append(bundles, bytes.Buffer{})
		}
		b := &bundles[len(bundles)-1]
		check(binary.Write(b, binary.BigEndian, uint16(len(entry))))
		b.Write(entry)
	}
	for _, t := range tlog.NewTiles(height, 0, n) {
		data, err := tlog.ReadTileData(t, reader)
		check(err)
		save(dir, path(t), data)
		if t.L == 0 {
			w := int64(t.W) + t.N*256
			if w == n || t.W == 256 {
				save(dir, path(tlog.Tile{H: height, L: -1, N: t.N, W: t.W}), bundles[t.N].Bytes())
			}
		}
	}
	skey, vkey, err := note.GenerateKey(rand.Reader, "go.example/log")
	check(err)
	signer, err := note.NewSigner(skey)
	check(err)
	root, err := tlog.TreeHash(n, reader)
	check(err)
	text := fmt.Sprintf("go.example/log\n%d\n%s\n", n, root)
	msg, err := note.Sign(&note.Note{Text: text}, signer)
	check(err)
	save(dir, "checkpoint", msg)
	save(dir, "checkpoints", msg)
	fmt.Println(vkey)
	fmt.Println(skey)
}

func save(dir, name string, data []byte) {
	file := filepath.Join(dir, name)
	check(os.MkdirAll(filepath.Dir(file), 0o777))
	check(os.WriteFile(file, data, 0o666))
}
