package budget_test

import (
	"math/big"
	"slices"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/fiscalcn/yusuan/budget"
	"github.com/fiscalcn/yusuan/codes"
	"github.com/fiscalcn/yusuan/economic"
)

// The year and the codes of it that cases are written with.
const (
	year = 2021

	administration = codes.Code(2011301) // 行政运行
	management     = codes.Code(2011302) // 一般行政管理事务
	pensions       = codes.Code(2080505) // 机关事业单位基本养老保险缴费支出
	relocation     = codes.Code(2120801) // 征地和拆迁补偿支出, of the 政府性基金预算
	development    = codes.Code(2120802) // 土地开发支出, of the 政府性基金预算
	retirees       = codes.Code(2230105) // 国有企业退休人员社会化管理补助支出, of the 国有资本经营预算

	salaries  = economic.Code(30101) // 基本工资
	supplies  = economic.Code(30201) // 办公费
	buildings = economic.Code(30901) // 房屋建筑物购建, never 基本支出
	grants    = economic.Code(39999) // 其他支出
)

// newLedger returns a ledger of the year that holds the entries.
func newLedger(t require.TestingT, receipts []budget.Receipt, outlays []budget.Outlay) *budget.Ledger {
	l, err := budget.NewLedger(year)
	require.NoError(t, err)
	require.NoError(t, l.Add(receipts, outlays))
	return l
}

// content is what a ledger yields.
type content struct {
	year     int
	receipts []budget.Receipt
	outlays  []budget.Outlay
}

func contentOf(l *budget.Ledger) content {
	return content{l.Year(), slices.Collect(l.Receipts()), slices.Collect(l.Outlays())}
}

// A chart is the codes of the year by what may be booked under them.
type chart struct {
	items         map[budget.Fund][]codes.Code // 0: every item
	basic, others []economic.Code              // sections for 基本支出; for all else, none among them
}

func newChart() chart {
	functional, err := codes.ForYear(year)
	if err != nil {
		panic(err)
	}
	economics, err := economic.ForYear(year)
	if err != nil {
		panic(err)
	}
	c := chart{items: map[budget.Fund][]codes.Code{}, others: []economic.Code{0}}
	for e := range functional.All() {
		if e.Code.Level() != codes.Item {
			continue
		}
		c.items[0] = append(c.items[0], e.Code)
		for f := range e.Funds.All() {
			c.items[f] = append(c.items[f], e.Code)
		}
	}
	for e := range economics.OfScheme(economic.Department) {
		if e.Code.Level() != economic.Section {
			continue
		}
		c.others = append(c.others, e.Code)
		if e.Group != economic.OtherGroup {
			c.basic = append(c.basic, e.Code)
		}
	}
	return c
}

// few draws one of the first four more often than not, so that bookings meet.
func few[C any](from []C) *rapid.Generator[C] {
	first := rapid.SampledFrom(from[:4])
	return rapid.OneOf(first, first, first, rapid.SampledFrom(from))
}

func (c chart) receipt(amounts *rapid.Generator[budget.Amount]) *rapid.Generator[budget.Receipt] {
	return rapid.Custom(func(t *rapid.T) budget.Receipt {
		source := rapid.SampledFrom(slices.Collect(budget.Sources())).Draw(t, "source")
		return budget.Receipt{
			Code:   few(c.items[source.Fund()]).Draw(t, "code"),
			Source: source,
			Amount: amounts.Draw(t, "amount"),
		}
	})
}

func (c chart) outlay(amounts *rapid.Generator[budget.Amount]) *rapid.Generator[budget.Outlay] {
	return rapid.Custom(func(t *rapid.T) budget.Outlay {
		source := rapid.SampledFrom(slices.Collect(budget.Sources())).Draw(t, "source")
		natures := slices.Collect(budget.Natures())
		if source.IsFiscal() {
			natures = natures[:2]
		}
		nature := rapid.SampledFrom(natures).Draw(t, "nature")
		sections := c.others
		if nature == budget.Basic {
			sections = c.basic
		}
		group := economic.Group(0)
		if nature == budget.Basic {
			group = rapid.SampledFrom([]economic.Group{0, 0, economic.Personnel, economic.Operations}).Draw(t, "group")
		}
		return budget.Outlay{
			Code:     few(c.items[source.Fund()]).Draw(t, "code"),
			Economic: few(sections).Draw(t, "economic"),
			Group:    group,
			Nature:   nature,
			Source:   source,
			Amount:   amounts.Draw(t, "amount"),
		}
	})
}

// moderate draws amounts of which no test has enough to leave int64 分: up to ten
// million million 元, reversals among them.
func moderate() *rapid.Generator[budget.Amount] {
	return rapid.Map(rapid.OneOf(rapid.Int64Range(-500, 500), rapid.Int64Range(-1e15, 1e15)), budget.Fen)
}

// A batch is the arguments of one Add.
type batch struct {
	Receipts []budget.Receipt
	Outlays  []budget.Outlay
}

func (c chart) batch(amounts *rapid.Generator[budget.Amount]) *rapid.Generator[batch] {
	return rapid.Custom(func(t *rapid.T) batch {
		return batch{
			rapid.SliceOfN(c.receipt(amounts), 0, 12).Draw(t, "receipts"),
			rapid.SliceOfN(c.outlay(amounts), 0, 12).Draw(t, "outlays"),
		}
	})
}

// slowLedger is a Ledger as one would write it down first: sums of any size in
// maps by everything but the amount.
type slowLedger struct {
	receipts map[budget.Receipt]*big.Int
	outlays  map[budget.Outlay]*big.Int
}

func newSlowLedger() *slowLedger {
	return &slowLedger{map[budget.Receipt]*big.Int{}, map[budget.Outlay]*big.Int{}}
}

// add books valid entries and reports whether all sums are amounts after it; if
// not, it takes them back.
func (l *slowLedger) add(b batch) bool {
	l.book(b, 1)
	for _, sum := range l.receipts {
		if !sum.IsInt64() {
			l.book(b, -1)
			return false
		}
	}
	for _, sum := range l.outlays {
		if !sum.IsInt64() {
			l.book(b, -1)
			return false
		}
	}
	return true
}

func (l *slowLedger) book(b batch, sign int64) {
	for _, r := range b.Receipts {
		amount := r.Amount
		r.Amount = budget.Amount{}
		addBig(l.receipts, r, amount, sign)
	}
	for _, o := range b.Outlays {
		amount := o.Amount
		o.Amount = budget.Amount{}
		addBig(l.outlays, o, amount, sign)
	}
}

func addBig[K comparable](sums map[K]*big.Int, k K, a budget.Amount, sign int64) {
	if sums[k] == nil {
		sums[k] = new(big.Int)
	}
	sums[k].Add(sums[k], new(big.Int).Mul(big.NewInt(a.Fen()), big.NewInt(sign)))
}

// content returns what a Ledger with the same bookings has to yield.
func (l *slowLedger) content() content {
	c := content{year: year}
	for r, sum := range l.receipts {
		r.Amount = budget.Fen(sum.Int64())
		if !r.Amount.IsZero() {
			c.receipts = append(c.receipts, r)
		}
	}
	for o, sum := range l.outlays {
		o.Amount = budget.Fen(sum.Int64())
		if !o.Amount.IsZero() {
			c.outlays = append(c.outlays, o)
		}
	}
	slices.SortFunc(c.receipts, func(x, y budget.Receipt) int {
		return firstDifference(int(x.Code)-int(y.Code), int(x.Source)-int(y.Source))
	})
	slices.SortFunc(c.outlays, func(x, y budget.Outlay) int {
		return firstDifference(int(x.Code)-int(y.Code), int(x.Economic)-int(y.Economic),
			int(x.Group)-int(y.Group), int(x.Nature)-int(y.Nature), int(x.Source)-int(y.Source))
	})
	return c
}

func firstDifference(differences ...int) int {
	for _, d := range differences {
		if d != 0 {
			return d
		}
	}
	return 0
}
