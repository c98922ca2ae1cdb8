package narrative

import "github.com/fiscalcn/yusuan/internal/prose"

// An entry is a row of the vocabulary (词表): a phrase that texts are made of, and what
// it does to the sentence it stands in. Braces hold alternatives, one of which may be
// empty: {年初|}预算{数|} is four phrases. Phrases are written as [prose.New] leaves
// them, with ASCII brackets, quotes and signs. Of several that fit, the longest one
// counts. The reader has them as the [lexicon] in zlexicon.go: after a change of the
// vocabulary, go test -run TestLexicon -update-lexicon makes it anew.
type entry struct {
	text  string
	kind  prose.WordKind
	value uint8 // a noun, Base, Direction, unit, …, as the kind says
}

// The values of words that do a little more than others of their kind.
const (
	listParts  = 1 // may open a list of names without numbers
	amountNoun = 1 // 金额: as the words around it have it, spent or planned
	basically  = 1 // 基本与上年持平
	template   = 1 // 某单位, 请据实填写: words for others, and to the author
	onOneBasis = 1 // 同口径: not as it was published
	overall    = 1 // 累计: of the whole year
	purchase   = 1 // of what was bought in the year, not of what there is
	// whenCompared: 相同 says that nothing changed behind 与上年, not in 相同标准.
	whenCompared = 1
)

// vocabulary is every group of words there is.
func vocabulary() [4][]entry {
	return [...][]entry{phraseWords[:], unitWords[:], cellWords[:], indicatorWords[:]}
}

var phraseWords = [...]entry{
	{"{支出|收入|}决算{支出|收入|}{数|}", prose.WordActual, 0},
	{"实际{支出|完成|执行|决算}{数|额|}", prose.WordActual, 0},
	{"执行数", prose.WordActual, 0},
	{"{汇总|决算支出|决算汇总|支出决算汇总}数", prose.WordActual, 0},
	{"{实际|全年|累计|共|}{发生|列支|支用|花费|花销|使用}{了|额|数|}", prose.WordSpent, 0},
	{"执行{了|}", prose.WordSpent, 0},
	{"{拟|计划|预计}{安排|支出|使用|列支}", prose.WordSpent, uint8(BaseBudget)},
	{"{编列|核定|下达|批复}{预算|}{数|}", prose.WordSpent, uint8(BaseBudget)},

	{"年初{部门|}预算{安排|}{数|总额|批复数|}", prose.WordBudget, uint8(BaseInitial)},
	{"年初{安排|批复}{数|预算数|预算|}", prose.WordBudget, uint8(BaseInitial)},
	{"全年预算{数|}", prose.WordBudget, uint8(BaseFullYear)},
	{"调整{后|}{全年|}预算{数|}", prose.WordBudget, uint8(BaseAdjusted)},
	{"年初{数|}", prose.WordBudget, uint8(BaseInitial)},
	{"调整数", prose.WordBudget, uint8(BaseAdjusted)},
	{"{本年|当年|总|}预算{安排|}{总额|总数|数字|数|}", prose.WordBudget, uint8(BaseBudget)},
	{"预算{执行|绩效|管理|法|单位|单列|编制|科目|基金|批复}", prose.WordFiller, 0},

	{"{上|去}年{度|}{同期|}{累计|}", prose.WordPrior, 0},
	{"{本|今|当}年{度|}{末|}", prose.WordCurrent, 0},
	{"上一{年度|年|度}{同期|}{累计|}", prose.WordPrior, 0},
	{"同期{数|}", prose.WordPrior, 0},
	{"上年{度|}{决算|}数", prose.WordPrior, 0},

	{"{对|}比{较|}", prose.WordAgainst, 0},
	{"较", prose.WordAgainst, 0},
	{"基本{与|同|和|跟}", prose.WordAgainst, basically},
	{"与", prose.WordAgainst, 0},
	{"同", prose.WordAgainst, 0},
	{"{和|及|以及}", prose.WordAgainst, 0},
	{"相{比|较}{于|较|}", prose.WordCompared, 0},
	{"{同|环}比", prose.WordSame, 0},

	{"增{加|长|大|多|幅|收|支}{了|数|额|率|量|比例|比率|}", prose.WordDirection, uint8(DirectionUp)},
	{"上{升|涨|浮}{了|幅度|比例|比率|}", prose.WordDirection, uint8(DirectionUp)},
	{"{提高|升高|净增|净增加|增长幅度|增加幅度}", prose.WordDirection, uint8(DirectionUp)},
	{"减{少|幅|低|支|收}{了|数|额|率|量|比例|比率|}", prose.WordDirection, uint8(DirectionDown)},
	{"{下降|降低|降幅|压缩|压减|净减|净减少|节约|下降率|下降幅度|减少幅度|下降比例|下降比率|降低比例|降低了|下降了|压减了|节约了|节省|缩减|削减|核减|调减|回落}", prose.WordDirection, uint8(DirectionDown)},
	{"多{支出|支|开支|花费|花|列支|安排|}{了|}", prose.WordMore, uint8(DirectionUp)},
	{"少{支出|支|开支|花费|花|列支|安排|}{了|}", prose.WordMore, uint8(DirectionDown)},
	{"{增减|变动|变化}", prose.WordMore, uint8(DirectionUnsaid)},
	{"{增加|增长|提高|上升|升高|增|上涨|追加|调增|调整|变}{到|至|为}", prose.WordBecomes, uint8(DirectionUp)},
	{"{减少|下降|降低|压减|压缩|缩减|削减|减|降|核减|调减}{到|至|为}", prose.WordBecomes, uint8(DirectionDown)},
	{"{由|从}", prose.WordFrom, 0},
	{"差{值|额}", prose.WordDirection, uint8(DirectionUnsaid)},
	{"{增减|变动|变化}{额|率|幅度}", prose.WordDirection, uint8(DirectionUnsaid)},
	{"{预决算|预算|}差异率", prose.WordDirection, uint8(DirectionUnsaid)},
	{"减增{加|长}", prose.WordResidue, 0},
	{"增减少", prose.WordResidue, 0},
	{"{大小|小大}于", prose.WordResidue, 0},
	{"{增加|减少|增长|下降}持平", prose.WordResidue, 0},
	{"{未|没有|没|不|并未|尚未}{超过|超出|突破|大于|高于|多于|超}", prose.WordFiller, 0},
	{"{大|高|多}于", prose.WordRelation, uint8(DirectionGreater)},
	{"超{过|出}", prose.WordRelation, uint8(DirectionGreater)},
	{"{小|低|少}于", prose.WordRelation, uint8(DirectionLess)},
	{"等于", prose.WordRelation, uint8(DirectionFlat)},
	{"{基本|}持平", prose.WordFlat, 0},
	{"{相等|相同|相当}", prose.WordFlat, whenCompared},
	{"{基本|}{无|没有|未发生}{增减|}变{化|动}", prose.WordFlat, 0},
	{"{无|没有}增减", prose.WordFlat, 0},
	{"零增长", prose.WordFlat, 0},
	{"{保持|基本|}一致", prose.WordFlat, 0},

	{"{所|}占{比|}{重|}{例|}", prose.WordShare, 0},
	{"比{重|例}", prose.WordShare, 0},
	{"占{用|有|地}", prose.WordFiller, 0},
	{"完成{率|}", prose.WordComplete, 0},
	{"{预算|}{执行|使用|支出|完成}{率|进度|比例}", prose.WordComplete, 0},
	{"{未|已|已经}完成", prose.WordFiller, 0},
	{"已经完成整改", prose.WordIndicator, uint8(ProblemsFixed)},

	{"其中", prose.WordParts, 0},
	{"{收入|支出|}{主要|}包括", prose.WordParts, listParts},
	{"{主要|}用于以下{方面|几个方面}", prose.WordParts, 0},
	{"{具体|}情况如下", prose.WordParts, 0},
	{"{主要|具体|}内容{如下|为|是}", prose.WordParts, 0},
	{"具体{是|为|如下}", prose.WordParts, 0},
	{"{具体|}构成{情况|}{为|是|如下}", prose.WordParts, 0},
	{"中", prose.WordWithin, 0},
	{"中央", prose.WordText, 0},
	{"主要{|是|原因|由于|因|是因|是由于|原因是|系|为}", prose.WordReason, 0},
	{"主要用{于|途}{是|为|}", prose.WordPurpose, 0},
	{"用途{是|为}", prose.WordPurpose, 0},
	{"{变动|变化|增减|增长|减少|增加|下降|大于|小于|持平|}{的|}{主要|}原因", prose.WordReason, 0},
	{"{因为|由于}", prose.WordReason, 0},
	{"{各|收支|}分别{是|为|}", prose.WordInTurn, 0},
	{"依次{是|为|}", prose.WordInTurn, 0},
	{"{无|没有|未发生|未安排|未使用|未产生}", prose.WordNone, 0},
	{"{剔除|扣除}", prose.WordAdjusted, 0},
	{"{按|按照|}{同|可比|同一}口径{数据|}{相比|计算|比较|对比|}", prose.WordAdjusted, onOneBasis},
	{"无可比性", prose.WordFiller, 0},

	{"({室|油|民族|民族医|境|基本建设|护|役|团、处|周转金|局|委|镇|街道})", prose.WordText, 0},
	{"{(类)|[类]|(类级)|\"类}{支出|}", prose.WordLevel, 0},
	{"{(款)|[款]|(款级)|\"款}{支出|}", prose.WordLevel, 1},
	{"{(项)|[项]|(项级)|\"项}{支出|}", prose.WordLevel, 2},
	{"单{价|位价值|台价值|件价值}", prose.WordUnitPrice, 0},
	{"{购置|购买|新增|处置}单{价|位价值|台价值|件价值}", prose.WordUnitPrice, purchase},
	{"{(含)|}以{上|下|内}{(含)|}", prose.WordThreshold, 0},

	{"{的|对|是|为|了|到|达|达到|约|计|总|则|也|仅|仅为|或|已|安排|支付|金额|数额|总额|数|额|至|即|再|又|还|于|按|以|在|有|全部|总共|一共|年度|项目|项目数}", prose.WordFiller, 0},
	{"全年{度|}", prose.WordFiller, 0},
	{"{年末|年底|期末|截止|截至|共有|实有}", prose.WordFiller, 0},
	{"{共|共计|合计|总计}", prose.WordTogether, 0},
	{"{全年|}累计", prose.WordTogether, overall},
	{"{本|我}{部门|单位|局|级|委|中心|办|院|校|厅}", prose.WordFiller, 0},
	{"{收支|收入支出}{相抵|平衡}", prose.WordFiller, 0},
	{"{等|}各项{经费|}{支出|}{合计|}", prose.WordAll, 0},
	{"情况{说明|}", prose.WordFiller, 0},
	{"各", prose.WordEach, 0},
	{"{均|都}{为|是|}", prose.WordAlike, 0},
	{"{原因|用途|数据|内容|名称|金额|}待{补|补充|填|填写|填报|完善}", prose.WordUnfilled, 0},
	{"请{填写|补充|填报|自行填写|根据实际情况填写}", prose.WordUnfilled, 0},
	{"某{单位|部门}", prose.WordUnfilled, template},
	{"请{各单位根据|各部门根据|结合|按照|按}实际{情况|}{填写|填列|填报|选填|删减}", prose.WordUnfilled, template},
	{"{请|}{据实|如实}{填写|填列|填报}", prose.WordUnfilled, template},
	{"此处{填写|填列|填报}", prose.WordUnfilled, template},
	{"请{自行|}{删除|删减}", prose.WordUnfilled, template},
}

var unitWords = [...]entry{
	{"元{整|}{人民币|}", prose.WordUnit, uint8(prose.UnitYuan)},
	{"万{元|多元|余元|}{人民币|}", prose.WordUnit, uint8(prose.UnitWanYuan)},
	{"亿{元|}{人民币|}", prose.WordUnit, uint8(prose.UnitYiYuan)},
	{"%", prose.WordUnit, uint8(prose.UnitPercent)},
	{"个百分点", prose.WordUnit, uint8(prose.UnitPoint)},
	{"百分点", prose.WordUnit, uint8(prose.UnitPoint)},
	{"{个|次|项|家|户|所|名|件|套|台(套)|台(件)|台|份|处|场|期|平方米}", prose.WordUnit, uint8(prose.UnitPiece)},
	{"个{项目|团组}", prose.WordUnit, uint8(prose.UnitPiece)},
	{"{辆|台车}", prose.WordUnit, uint8(prose.UnitVehicle)},
	{"{批次|批|个批次}", prose.WordUnit, uint8(prose.UnitBatch)},
	{"{人次|人|人数}", prose.WordUnit, uint8(prose.UnitPerson)},
	{"分", prose.WordUnit, uint8(prose.UnitScore)},
}
