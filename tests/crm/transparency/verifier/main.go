// Checks notes, proofs and tiles with the packages of the Go project's own checksum database.
//
// Each line of standard input is a question in JSON, each line of output its answer: yes, or no and why.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Key         string      // NAME+ID+KEY
	Note        string      // a signed checkpoint
	Leaf        []byte      // if there is one: whether it is at Index
	Index       int64       //
	Inclusion   []tlog.Hash //
	Old         string      // if there is one: an older checkpoint that this one must extend
	Consistency []tlog.Hash //
	Folder      string      // if there is one: tiles that must give the root, and prove every leaf
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var asked question
		err := json.Unmarshal(lines.Bytes(), &asked)
		if err == nil {
			err = check(asked)
		}
		if err != nil {
			fmt.Println("no:", strings.ReplaceAll(err.Error(), "\n", " "))
			continue
		}
		fmt.Println("yes")
	}
}

func check(asked question) error {
	size, root, err := opened(asked.Key, asked.Note)
	if err != nil {
		return err
	}
	if asked.Leaf != nil {
		hash := tlog.RecordHash(asked.Leaf)
		if err := tlog.CheckRecord(asked.Inclusion, size, root, asked.Index, hash); err != nil {
			return err
		}
	}
	if asked.Old != "" {
		oldSize, oldRoot, err := opened(asked.Key, asked.Old)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(asked.Consistency, size, root, oldSize, oldRoot); err != nil {
			return err
		}
	}
	if asked.Folder != "" {
		return checkFolder(asked.Folder, size, root)
	}
	return nil
}

func opened(key, text string) (int64, tlog.Hash, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	found, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	lines := strings.Split(found.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return 0, tlog.Hash{}, errors.New("not a checkpoint of this origin")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return size, root, err
}

func checkFolder(folder string, size int64, root tlog.Hash) error {
	tree := tlog.Tree{N: size, Hash: root}
	reader := tlog.TileHashReader(tree, tiles(folder)) // refuses tiles that do not give the root
	for index := int64(0); index < size; index += 256 {
		leaves, err := bundle(folder, index/256, min(256, size-index))
		if err != nil {
			return err
		}
		for at, leaf := range leaves {
			if at%50 != 0 && at != len(leaves)-1 {
				continue
			}
			position := index + int64(at)
			proof, err := tlog.ProveRecord(size, position, reader)
			if err != nil {
				return err
			}
			if err := tlog.CheckRecord(proof, size, root, position, tlog.RecordHash(leaf)); err != nil {
				return fmt.Errorf("leaf %d: %w", position, err)
			}
		}
	}
	return nil
}

// Reads tiles of height 8; C2SP leaves the height out of the path.
type tiles string

func (folder tiles) Height() int                          { return 8 }
func (folder tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	found := make([][]byte, len(wanted))
	for at, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(folder), path))
		if err != nil {
			return nil, err
		}
		found[at] = data
	}
	return found, nil
}

func bundle(folder string, n, width int64) ([][]byte, error) {
	tile := tlog.Tile{H: 8, L: 0, N: n, W: int(width)}
	path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
	data, err := os.ReadFile(filepath.Join(folder, path))
	if err != nil {
		return nil, err
	}
	var leaves [][]byte
	for len(data) >= 2 {
		length := int(data[0])<<8 | int(data[1])
		if len(data) < 2+length {
			break
		}
		leaves, data = append(leaves, data[2:2+length]), data[2+length:]
	}
	if len(data) != 0 || int64(len(leaves)) != width {
		return nil, fmt.Errorf("bundle %d of %s has %d leaves: %s", n, folder, len(leaves),
			base64.StdEncoding.EncodeToString(bytes.TrimSpace(data[:min(8, len(data))])))
	}
	return leaves, nil
}
