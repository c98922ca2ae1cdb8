package forms

// Evidence is what the header of a block shows, or the labels below it where the header
// shows little. A set of them says which a form can have.
type Evidence uint16

// What the header of a block can show.
const (
	PublicHeads    Evidence = 1 << iota // lines of the “三公”
	IncomeHeads                         // sources of income
	NatureHeads                         // natures of expenditure that others than 基本 and 项目
	FundHeads                           // the three budgets
	BalanceHeads                        // 年初 and 年末结转和结余
	PartHeads                           // 基本支出 and 项目支出
	PublicLabels                        // rows of the “三公”
	EconomicLabels                      // rows of economic codes
	SideLabels                          // rows of income beside rows of expenditure
	OtherLabels                         // rows of the other economic classification
	anyEvidence    = OtherLabels - 1
)
