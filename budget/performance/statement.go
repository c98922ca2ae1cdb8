package performance

// Statement is what one sentence of the report text (绩效自评报告) says about an
// indicator, a category of indicators or the use of the money. What it does not say is
// blank. Function ReadReport of package reading finds statements in a text; they can also
// come from elsewhere.
type Statement struct {
	// Subject is who it is about: 资金使用率, 可持续影响, 产出成本, 支出实现率.
	Subject string
	// Score is 得分, Maximum 满分.
	Score, Maximum Number
	// Actual is what was reached, with its unit: 43.09%, 12次. Target is what was aimed at.
	Actual, Target Value
	// Inferred: Subject is a name that the sentence begins with and does not quote, so that
	// it may mean something else. What contradicts the table is then a warning.
	Inferred bool
	// Quote is the sentence.
	Quote string
	// From and To are the bytes of the text it stands at.
	From, To int
}
