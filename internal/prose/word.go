package prose

// A Word is what a phrase of the vocabulary does to the sentence it stands in: its
// kind, and a value that says more, as the kind has it. The zero value is no word.
type Word uint16

// NewWord returns a word of a kind with a value.
func NewWord(k WordKind, value uint8) Word { return Word(k)<<8 | Word(value) }

// Kind returns what the word does.
func (w Word) Kind() WordKind { return WordKind(w >> 8) }

// Value returns what the word says beside its kind: a noun, budget, direction or
// [Unit].
func (w Word) Value() uint8 { return uint8(w) }

// WordKind is what a word does.
type WordKind uint8

// The kinds of words.
const (
	NoWord        WordKind = iota
	WordNoun               // names a figure of a form (a noun of the reader)
	WordIndicator          // names an indicator (Indicator)
	WordActual             // 决算: what follows is the actual amount
	WordBudget             // 年初预算: what follows is an amount of that budget, or is compared to it (Base)
	WordSpent              // 列支: likewise of WordActual or, with a Base, of WordBudget, if a number follows
	WordPrior              // 上年: what follows is of last year, or is compared to it
	WordCurrent            // 本年: what follows is of the year
	WordAgainst            // 比, 较, 与: opens a comparison
	WordCompared           // 相比: closes it
	WordSame               // 同比: a comparison with last year in one word
	WordDirection          // 增加, 下降 (Direction)
	WordMore               // 多, 少: likewise, if a number follows
	WordLeft               // 未支出, 结余: likewise, if what was planned and what was spent stand before it
	WordBecomes            // 增加到: what follows is what it has become
	WordFrom               // 由: what follows is what it was, if it is said to have become something else
	WordRelation           // 大于, 小于 (Direction)
	WordFlat               // 持平
	WordResidue            // 减增加: what a template left behind
	WordShare              // 占
	WordComplete           // 完成
	WordParts              // 其中: what follows are parts of the subject
	WordWithin             // 中, 内: what stands before is the whole of what follows
	WordReason             // 主要原因: what follows explains
	WordPurpose            // 主要用于: what follows says what money is for
	WordInTurn             // 分别: the subjects before take the values after in turn
	WordAlike              // 均: what follows is said of each of those named before
	WordAll                // 等各项支出: what stands before are parts of what is spoken of
	WordTogether           // 共: what follows is said of all those named before together
	WordEach               // 各: what follows is said of both sides
	WordNone               // 无, 没有
	WordUnit               // 万元, 辆 (unit)
	WordLevel              // （类）, （款）, （项) (0, 1, 2)
	WordUnitPrice          // 单价: what follows is a threshold, part of a name
	WordThreshold          // 以上: what stands before is a threshold
	WordAdjusted           // 剔除: what follows is compared with other figures than those stated
	WordText               // part of a name
	WordUnfilled           // 待填写: what was to be written was not
	WordFiller             // says nothing that matters here
)

// The values of words that do a little more than others of their kind.
const (
	ListParts    = 1 // WordParts that may open a list of names without numbers
	PartsAnew    = 2 // WordParts that break down what was broken down before: 按性质分类
	PartsOfSide  = 3 // WordParts that do so for one side of it, and may open a list of names: 收入包括, 支出包括
	AmountNoun   = 1 // WordActual 金额: as the words around it have it, spent or planned
	Basically    = 1 // WordAgainst 基本与: the comparison is vague
	OfTemplate   = 1 // WordUnfilled 某单位, 请据实填写: words for others, and to the author
	OnOneBasis   = 1 // WordAdjusted 同口径: not as it was published
	Overall      = 1 // WordTogether 累计: of the whole year
	Subtotal     = 2 // WordTogether 小计: of what was listed since the last one
	OfPurchase   = 1 // WordUnitPrice of what is bought in the year, not of what there is
	OfDisposal   = 2 // likewise of what is disposed of
	Amounting    = 1 // WordFiller 计, 达到: an amount of what was spoken of follows, where a clause begins with it
	WhenCompared = 1 // WordFlat 相同: it says that nothing changed behind 与上年, not in 相同标准
)

// Unit is a unit of a value.
type Unit uint8

// The units.
const (
	NoUnit      Unit = iota
	UnitYuan         // 元
	UnitWanYuan      // 万元
	UnitYiYuan       // 亿元
	UnitPercent      // %
	UnitPoint        // 个百分点
	UnitPiece        // 个, 次, 项 and other words that count anything
	UnitVehicle      // 辆
	UnitBatch        // 批次
	UnitPerson       // 人次
	UnitScore        // 分
	UnitTimes        // 倍
)

// IsMoney reports whether u is 元, 万元 or 亿元.
func (u Unit) IsMoney() bool { return u >= UnitYuan && u <= UnitYiYuan }
