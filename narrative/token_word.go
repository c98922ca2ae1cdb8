package narrative

// A word is a row of the vocabulary: a phrase that texts are made of, and what it
// does to the sentence it stands in. Braces hold alternatives, one of which may
// be empty: {年初|}预算{数|} is four phrases. Phrases are written as fold leaves
// them, with ASCII brackets, quotes and signs. Of several that fit, the longest
// one counts. After a change of the vocabulary, go test -run TestTable -update-table
// makes token_table.go anew.
type word struct {
	text  string
	kind  wordKind
	value uint8 // a noun, base, direction, unit, …, as the kind says
}

// wordKind is what a word does.
type wordKind uint8

const (
	noWord        wordKind = iota
	wordNoun               // names a figure of a form (noun)
	wordIndicator          // names an indicator (Indicator)
	wordActual             // 决算: what follows is the actual amount
	wordBudget             // 年初预算: what follows is an amount of that budget, or is compared to it (Base)
	wordPrior              // 上年: what follows is of last year, or is compared to it
	wordAgainst            // 比, 较, 与: opens a comparison
	wordCompared           // 相比: closes it
	wordSame               // 同比: a comparison with last year in one word
	wordDirection          // 增加, 下降 (Direction)
	wordRelation           // 大于, 小于 (Direction)
	wordFlat               // 持平
	wordResidue            // 减增加: what a template left behind
	wordShare              // 占
	wordComplete           // 完成
	wordParts              // 其中: what follows are parts of the subject
	wordWithin             // 中, 内: what stands before is the whole of what follows
	wordReason             // 主要原因: what follows explains
	wordInTurn             // 分别: the subjects before take the values after in turn
	wordAll                // 等各项支出: what stands before are parts of what is spoken of
	wordTogether           // 共: what follows is said of all those named before together
	wordEach               // 各: what follows is said of both sides
	wordNone               // 无, 没有
	wordUnit               // 万元, 辆 (unit)
	wordLevel              // （类）, （款）, （项) (0, 1, 2)
	wordUnitPrice          // 单价: what follows is a threshold, part of a name
	wordThreshold          // 以上: what stands before is a threshold
	wordAdjusted           // 剔除: what follows is compared with other figures than those stated
	wordText               // part of a name
	wordFiller             // says nothing that matters here
)

// The values of words that do a little more than others of their kind.
const (
	listParts = 1 // may open a list of names without numbers
	purpose   = 1 // explains what money is for, not why it changed
	overall   = 1 // 累计: of the whole year
	purchase  = 1 // of what was bought in the year, not of what there is
)

// vocabulary is every group of words there is.
func vocabulary() [4][]word {
	return [...][]word{phraseWords[:], unitWords[:], cellWords[:], indicatorWords[:]}
}

var phraseWords = [...]word{
	{"{支出|收入|}决算{支出|收入|}{数|}", wordActual, 0},
	{"实际{支出|完成|执行|决算}{数|额|}", wordActual, 0},
	{"执行数", wordActual, 0},

	{"年初{部门|}预算{安排|}{数|总额|批复数|}", wordBudget, uint8(BaseInitial)},
	{"年初{安排|批复}{数|预算数|预算|}", wordBudget, uint8(BaseInitial)},
	{"全年预算{数|}", wordBudget, uint8(BaseFullYear)},
	{"调整{后|}{全年|}预算{数|}", wordBudget, uint8(BaseAdjusted)},
	{"年初{数|}", wordBudget, uint8(BaseInitial)},
	{"调整数", wordBudget, uint8(BaseAdjusted)},
	{"{本年|当年|总|}预算{安排|}{总额|总数|数字|数|}", wordBudget, uint8(BaseBudget)},
	{"预算{执行|绩效|管理|法|单位|单列|编制|科目|基金|批复}", wordFiller, 0},

	{"{上|去}年{度|}{同期|}{累计|}", wordPrior, 0},
	{"上一{年度|年|度}{同期|}{累计|}", wordPrior, 0},
	{"同期{数|}", wordPrior, 0},
	{"上年{度|}{决算|}数", wordPrior, 0},

	{"{对|}比{较|}", wordAgainst, 0},
	{"较", wordAgainst, 0},
	{"与", wordAgainst, 0},
	{"同", wordAgainst, 0},
	{"和", wordAgainst, 0},
	{"相{比|较}{于|较|}", wordCompared, 0},
	{"{同|环}比", wordSame, 0},

	{"增{加|长|大|多|幅|收|支}{数|额|率|量|}", wordDirection, uint8(DirectionUp)},
	{"上{升|涨|浮}{幅度|}", wordDirection, uint8(DirectionUp)},
	{"{提高|升高|净增|净增加|增长幅度|增加幅度}", wordDirection, uint8(DirectionUp)},
	{"减{少|幅|低|支|收}{数|额|率|量|}", wordDirection, uint8(DirectionDown)},
	{"{下降|降低|降幅|压缩|压减|净减|净减少|节约|下降率|下降幅度|减少幅度}", wordDirection, uint8(DirectionDown)},
	{"差{值|额}", wordDirection, uint8(DirectionUnsaid)},
	{"{增减|变动|变化}{额|率|幅度}", wordDirection, uint8(DirectionUnsaid)},
	{"{预决算|预算|}差异率", wordDirection, uint8(DirectionUnsaid)},
	{"减增{加|长}", wordResidue, 0},
	{"增减少", wordResidue, 0},
	{"{大小|小大}于", wordResidue, 0},
	{"{大|高|多}于", wordRelation, uint8(DirectionGreater)},
	{"超{过|出}", wordRelation, uint8(DirectionGreater)},
	{"{小|低|少}于", wordRelation, uint8(DirectionLess)},
	{"{基本|}持平", wordFlat, 0},
	{"等于", wordFlat, 0},
	{"{基本|}{无|没有|未发生}{增减|}变{化|动}", wordFlat, 0},
	{"{无|没有}增减", wordFlat, 0},
	{"零增长", wordFlat, 0},
	{"{保持|基本|}一致", wordFlat, 0},

	{"占{比|}{重|}{例|}", wordShare, 0},
	{"比{重|例}", wordShare, 0},
	{"占{用|有|地}", wordFiller, 0},
	{"完成{率|}", wordComplete, 0},
	{"{执行|使用|支出}率", wordComplete, 0},
	{"{未|已|已经}完成", wordFiller, 0},
	{"已经完成整改", wordIndicator, uint8(ProblemsFixed)},

	{"其中", wordParts, 0},
	{"{收入|支出|}{主要|}包括", wordParts, listParts},
	{"{主要|}用于以下{方面|几个方面}", wordParts, 0},
	{"{具体|}情况如下", wordParts, 0},
	{"具体{是|为|如下}", wordParts, 0},
	{"{具体|}构成{情况|}{为|是|如下}", wordParts, 0},
	{"中", wordWithin, 0},
	{"主要{|是|原因|由于|因|是因|是由于|原因是|系|为}", wordReason, 0},
	{"主要用{于|途}{是|为|}", wordReason, purpose},
	{"用途{是|为}", wordReason, purpose},
	{"{变动|变化|增减|增长|减少|增加|下降|大于|小于|持平|}{的|}{主要|}原因", wordReason, 0},
	{"{因为|由于}", wordReason, 0},
	{"{各|收支|}分别{是|为|}", wordInTurn, 0},
	{"{无|没有|未发生|未安排|未使用|未产生}", wordNone, 0},
	{"{剔除|扣除|同口径|可比口径}", wordAdjusted, 0},
	{"无可比性", wordFiller, 0},

	{"({室|油|民族|民族医|境|基本建设|护|役|团、处|周转金|局|委|镇|街道})", wordText, 0},
	{"{(类)|[类]|(类级)|\"类}{支出|}", wordLevel, 0},
	{"{(款)|[款]|(款级)|\"款}{支出|}", wordLevel, 1},
	{"{(项)|[项]|(项级)|\"项}{支出|}", wordLevel, 2},
	{"单{价|位价值|台价值|件价值}", wordUnitPrice, 0},
	{"{购置|购买|新增|处置}单{价|位价值|台价值|件价值}", wordUnitPrice, purchase},
	{"{(含)|}以{上|下|内}{(含)|}", wordThreshold, 0},

	{"{的|对|是|为|了|到|达|达到|约|计|总|均|都|则|也|仅|仅为|及|或|已|安排|发生|支付|金额|数额|总额|数|额|由|从|至|即|再|又|还|于|按|以|在|有|全部|总共|一共|年度|项目|项目数}", wordFiller, 0},
	{"{本|全|当|今}年{度|}{末|}", wordFiller, 0},
	{"{年末|年底|期末|截止|截至|共有|实有}", wordFiller, 0},
	{"{共|共计|合计|总计}", wordTogether, 0},
	{"{全年|}累计", wordTogether, overall},
	{"{本|我}{部门|单位|局|级|委|中心|办|院|校|厅}", wordFiller, 0},
	{"{收支|收入支出}{相抵|平衡}", wordFiller, 0},
	{"{等|}各项{经费|}{支出|}{合计|}", wordAll, 0},
	{"情况{说明|}", wordFiller, 0},
	{"各", wordEach, 0},
}

var unitWords = [...]word{
	{"元{整|}{人民币|}", wordUnit, uint8(unitYuan)},
	{"万{元|多元|余元|}{人民币|}", wordUnit, uint8(unitWanYuan)},
	{"亿{元|}{人民币|}", wordUnit, uint8(unitYiYuan)},
	{"%", wordUnit, uint8(unitPercent)},
	{"个百分点", wordUnit, uint8(unitPoint)},
	{"百分点", wordUnit, uint8(unitPoint)},
	{"{个|次|项|家|户|所|名|件|套|台(套)|台(件)|台|份|处|场|期|平方米}", wordUnit, uint8(unitPiece)},
	{"个{项目|团组}", wordUnit, uint8(unitPiece)},
	{"{辆|台车}", wordUnit, uint8(unitVehicle)},
	{"{批次|批|个批次}", wordUnit, uint8(unitBatch)},
	{"{人次|人|人数}", wordUnit, uint8(unitPerson)},
	{"分", wordUnit, uint8(unitScore)},
}
