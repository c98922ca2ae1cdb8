package reading_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fiscalcn/yusuan/internal/archive"
	"github.com/fiscalcn/yusuan/narrative"
	"github.com/fiscalcn/yusuan/narrative/reading"
)

// TestReadPublished reads three published accounts: the numbers of each section of
// their explanations were counted by hand.
func TestReadPublished(t *testing.T) {
	for _, c := range []struct {
		name       string
		numbers    map[narrative.Topic]int
		unresolved []string
		remarks    []string
	}{
		{
			name: "licheng_2021",
			numbers: map[narrative.Topic]int{
				narrative.TopicOverall: 27, narrative.TopicGeneral: 39, narrative.TopicBasic: 3, narrative.TopicThreePublic: 25,
				narrative.TopicPerformance: 8, narrative.TopicAgency: 2, narrative.TopicProcurement: 11, narrative.TopicAssets: 11,
			},
		},
		{
			name: "caizheng_2024",
			numbers: map[narrative.Topic]int{
				narrative.TopicOverall: 3, narrative.TopicIncome: 5, narrative.TopicExpenditure: 5, narrative.TopicFiscal: 1,
				narrative.TopicGeneral: 38, narrative.TopicBasic: 3, narrative.TopicThreePublic: 9,
				narrative.TopicPerformance: 14, narrative.TopicAgency: 3, narrative.TopicProcurement: 9, narrative.TopicAssets: 10,
			},
		},
		{
			name: "guizi_2024",
			numbers: map[narrative.Topic]int{
				narrative.TopicOverall: 4, narrative.TopicIncome: 3, narrative.TopicExpenditure: 5, narrative.TopicFiscal: 4,
				narrative.TopicGeneral: 59, narrative.TopicBasic: 3, narrative.TopicThreePublic: 33,
				narrative.TopicPerformance: 12, narrative.TopicAgency: 3, narrative.TopicProcurement: 9, narrative.TopicAssets: 10,
			},
			unresolved: []string{"92"}, // of a part of 项目支出 that has no name
			remarks:    []string{"percent sign missing: 增长 13.95", "template residue: 下降（增长）"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			document := archive.Document(t, c.name)
			r := reading.Read(document.Text, reading.Options{})
			assert.Equal(t, document.Year, r.Year())
			topics := make([]narrative.Topic, 0, 64)
			for ch := range r.Chapters() {
				topics = append(topics, ch.Topic)
			}
			numbers := map[narrative.Topic]int{}
			var unresolved, remarks []string
			for n := range r.Numbers() {
				switch n.Role {
				case narrative.RoleUnresolved:
					unresolved = append(unresolved, document.Text[n.Start:n.End])
					fallthrough
				case narrative.RoleStated:
					numbers[topics[n.Chapter]]++
				}
			}
			for m := range r.Remarks() {
				remarks = append(remarks, m.Kind.String()+": "+m.Quote)
			}
			assert.Equal(t, c.numbers, numbers)
			assert.Equal(t, c.unresolved, unresolved)
			assert.Equal(t, c.remarks, remarks)
		})
	}
}

// TestReadLicheng compares every number of one explanation with a list of what it
// says, written down by hand.
func TestReadLicheng(t *testing.T) {
	text := archive.Document(t, "licheng_2021").Text
	want, err := os.ReadFile("testdata/licheng_2021.txt")
	require.NoError(t, err)
	var got strings.Builder
	for s := range reading.Read(text, reading.Options{}).Statements() {
		number := text[s.Start:s.End]
		if s.Unit == "" {
			number = s.Direction.String()
		}
		fmt.Fprintf(&got, "%s %s %s", number, s.Subject, s.Measure)
		for _, more := range []string{s.Base.String(), s.Of.String()} {
			if more != "" {
				fmt.Fprintf(&got, " /%s", more)
			}
		}
		got.WriteByte('\n')
	}
	assert.Equal(t, string(want), got.String())
}

// TestReadPublishedPlaces checks what readers of a finding rely on: that a
// statement's place holds its number, inside its quote and section.
func TestReadPublishedPlaces(t *testing.T) {
	for _, name := range []string{"licheng_2021", "caizheng_2024", "guizi_2024"} {
		text := archive.Document(t, name).Text
		checkReading(t, text, reading.Read(text, reading.Options{}))
	}
}

// TestReadTemplate reads the official template, which has no figures at all: every
// blank of it is remarked on.
func TestReadTemplate(t *testing.T) {
	data, err := os.ReadFile("../../shared/real/template_shanghai_2024.txt")
	if err != nil {
		t.Skip("no shared documents")
	}
	r := reading.Read(string(data), reading.Options{})
	kinds := map[narrative.RemarkKind]int{}
	for m := range r.Remarks() {
		kinds[m.Kind]++
	}
	for n := range r.Unresolved() {
		t.Errorf("unresolved: %s", data[n.Start:n.End])
	}
	assert.Greater(t, kinds[narrative.RemarkPlaceholder], 100)
	assert.Greater(t, kinds[narrative.RemarkResidue], 15)
}
