package reading

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/internal/prose"
	"github.com/fiscalcn/yusuan/internal/steady"
	"github.com/fiscalcn/yusuan/narrative/internal/syntax"
)

// checkTree checks what holds for the tree of any text: nodes are within one another, in
// the order of the text; every token is in one leaf or a mark of a node; and there is no
// more of either than a few for each token.
func checkTree(t require.TestingT, tree syntax.Tree) {
	require.NotEmpty(t, tree.Nodes)
	root := tree.Nodes[0]
	require.Equal(t, syntax.Node{Kind: syntax.Document, To: int32(len(tree.Tokens)), Till: root.Till, End: int32(len(tree.Nodes))}, root)
	require.LessOrEqual(t, len(tree.Nodes), 4*len(tree.Text.Glyphs)+4)
	var within []int32
	for i, n := range tree.Nodes {
		for len(within) > 0 && tree.Nodes[within[len(within)-1]].End <= int32(i) {
			within = within[:len(within)-1]
		}
		require.LessOrEqual(t, len(within), 200, "depth")
		require.True(t, n.From <= n.To && n.At <= n.Till && n.End > int32(i), "%+v", n)
		if len(within) > 0 {
			above := tree.Nodes[within[len(within)-1]]
			require.True(t, n.From >= above.From && n.To <= above.To && n.At >= above.At && n.Till <= above.Till && n.End <= above.End, "%+v in %+v", n, above)
		}
		within = append(within, int32(i))
		checkOwn(t, tree, int32(i))
	}
}

// checkOwn checks that the nodes within another follow one another, and what is in none
// of them: signs, ordinals and the word that opens the node.
func checkOwn(t require.TestingT, tree syntax.Tree, i int32) {
	n := tree.Nodes[i]
	if n.Kind == syntax.Words {
		require.Equal(t, i+1, n.End, "words are a leaf")
		require.Greater(t, n.To, n.From)
		return
	}
	at := n.From
	for c := i + 1; c < n.End; c = tree.Nodes[c].End {
		require.GreaterOrEqual(t, tree.Nodes[c].From, at)
		checkMarks(t, tree, n, at, tree.Nodes[c].From)
		at = tree.Nodes[c].To
	}
	checkMarks(t, tree, n, at, n.To)
}

func checkMarks(t require.TestingT, tree syntax.Tree, n syntax.Node, from, to int32) {
	for ; from < to; from++ {
		token := tree.Tokens[from]
		opens := from == n.From && slices.Contains([]syntax.Kind{syntax.Parts, syntax.Reason, syntax.Purpose, syntax.Turn}, n.Kind)
		require.True(t, opens || token.Kind == prose.TokenSign || token.Kind == prose.TokenOrdinal, "%+v in %v", token, n.Kind)
	}
}

var piecesOfTrees = []string{
	"收入总计", "项目支出", "12.34万元", "5", "%", "比上年", "增加", "增加（减少）", "其中", "包括", "中", "具体情况如下：", "主要原因是", "主要用于", "分别为", "某某",
	"，", "；", "。", "、", "：", "（", "）", "“", "\n", "（一）", "1.", "（2）", "①", "\n一、收入决算情况说明\n", "\n第三部分 情况说明\n", "\n第四部分 名词解释\n",
}

// TestTreeOfAnything builds trees of texts put together at random.
func TestTreeOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkTree(t, Parse(strings.Join(rapid.SliceOfN(rapid.SampledFrom(piecesOfTrees), 0, 60).Draw(t, "pieces"), "")).tree)
	})
}

// TestTreeIsShallow builds trees of what opens again and again: no node is deeper than
// a few hundred others, so that the work for each token is bounded.
func TestTreeIsShallow(t *testing.T) {
	for _, s := range piecesOfTrees {
		for _, other := range piecesOfTrees {
			checkTree(t, Parse(strings.Repeat(s+other, 300)).tree)
		}
	}
	checkTree(t, Parse(strings.Repeat("其中甲（1）主要原因是（其中：（一）乙分别为3、", 300)).tree)
}

func FuzzParse(tf *testing.F) {
	f := steady.Fuzz(tf)
	f.Add(strings.Join(piecesOfTrees, ""))
	f.Add("其中：（1）甲3万元，其中（乙（1万元；")
	f.Fuzz(func(t *testing.T, text string) { checkTree(t, Parse(text).tree) })
}

// TestSentences shows where nodes end within a sentence.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a semicolon ends a reason", "甲3万元，因为乙，丙；丁4万元。", `
clause
  words 甲3万元,
  reason 因为
    clause 乙,
    clause 丙;
clause 丁4万元。`},
		{"the inner one of two lists", "其中：甲3万元，其中乙1万元；丙2万元。", `
parts 其中:
  clause
    words 甲3万元,
    parts 其中
      clause 乙1万元;
  clause 丙2万元。`},
		{"but not one after a colon", "其中：甲3万元，其中：乙1万元；丙2万元。", `
parts 其中:
  clause
    words 甲3万元,
    parts 其中:
      clause 乙1万元;
      clause 丙2万元。`},
		{"a reason ends a purpose", "甲3万元，主要用于乙，主要原因是丙。", `
clause
  words 甲3万元,
  purpose 主要用于
    clause 乙,
  reason 主要原因是
    clause 丙。`},
		{"what is in a bracket ends there", "甲（其中：乙1万元，因为丙）3万元。", `
clause
  words 甲
  bracket ()
    parts 其中:
      clause
        words 乙1万元,
        reason 因为
          clause 丙
  words 3万元。`},
		{"a bracket without its other half is a sign", "甲（乙，丙）1万元），丁。", `
clause
  words 甲
  bracket ()
    clause 乙,
    clause 丙
  words 1万元)
clause 丁。`},
		{"a number after a sign is said of what stands before it", "接待3批次、20人次，0.5万元，甲。", `
clause
  words 接待3批次、
  words 20人次,
  words 0.5万元,
clause 甲。`},
		{"what stands before 中 is a whole", "项目支出（乙）中，甲3万元。", `
clause
  words 项目支出
  bracket ()
    clause 乙
  parts 中,
    clause 甲3万元。`},
		{"but in a name it is none", "项目支出甲中，乙3万元。", `
clause 项目支出甲中,
clause 乙3万元。`},
		{"ordinals within a line", "其中：（1）甲3万元，其中乙1万元；（2）丙2万元。", `
parts 其中:
  item (1)
    clause
      words 甲3万元,
      parts 其中
        clause 乙1万元;
  item (2)
    clause 丙2万元。`},
		{"reasons in a list", "甲3万元，主要原因是：（1）乙；（2）丙；丁。", `
clause
  words 甲3万元,
  reason 主要原因是:
    item (1)
      clause 乙;
    item (2)
      clause 丙;
      clause 丁。`},
	} {
		assert.Equal(t, strings.TrimPrefix(c.want, "\n")+"\n", below(Parse(c.text), "      "), c.name)
	}
}

// TestItems shows what items of lines are within.
func TestItems(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a list that a sentence announces", "1.甲。其中：\n（1）乙。\n（2）丙。\n2.丁。", `
item 1.
  sentence
    clause 甲。
  sentence
    parts 其中:
      item (1)
        sentence
          clause 乙。
      item (2)
        sentence
          clause 丙。
item 2.
  sentence
    clause 丁。`},
		{"it ends before an ordinal of a higher level", "其中：\n1.乙。\n（三）丙。", `
sentence
  parts 其中:
    item 1.
      sentence
        clause 乙。
item (三)
  sentence
    clause 丙。`},
		{"what is announced within an aside is no list", "主要职责包括：\n1.甲。", `
sentence
  reason 主要
    clause
      words 职责
      parts 包括:
item 1.
  sentence
    clause 甲。`},
	} {
		assert.Equal(t, strings.TrimPrefix(c.want, "\n")+"\n", below(Parse(c.text), "    "), c.name)
	}
}

// below returns the lines of a tree that are indented, without that.
func below(tree Tree, indent string) string {
	var b strings.Builder
	for line := range strings.Lines(tree.String()) {
		if rest, ok := strings.CutPrefix(line, indent); ok {
			b.WriteString(rest)
		}
	}
	return b.String()
}
