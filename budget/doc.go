// Package budget models the money of a government department's final accounts
// (部门决算): exact amounts, the figures a document states, ledger entries, and
// the account that is built from them.
//
// # Money
//
// An [Amount] is an integer number of 分. 元, 万元 and 亿元 are units of reading
// and printing, never of storage. A [Figure] is what a document states: blank,
// or an amount with the precision it was written in.
//
// # Entries, ledger, account
//
// A [Receipt] (收入) and an [Outlay] (支出) are single bookings. A [Ledger] adds
// them up by everything the nine published tables tell apart; ledgers merge in
// any order. An [Account] is a ledger with its balances (年初结转和结余), units
// and header. [Consolidate] folds the accounts of units into the account of a
// department and takes out what the units paid one another.
//
// The rules that an entry must obey are definitions of the 部门决算 system:
//
//   - expenditure out of a fiscal appropriation (财政拨款) is basic or project
//     expenditure (基本支出、项目支出); 上缴上级支出, 经营支出 and
//     对附属单位补助支出 are paid from other money, because 公开05, 08 and 09 have
//     no column for them;
//   - a fiscal appropriation is booked under a functional code of its own budget:
//     政府性基金 money not under a 一般公共预算 code;
//   - basic expenditure carries an economic code of 人员经费 or 公用经费, because
//     公开06 lists it by economic code and must add up to 公开05.
//
// # Glossary
//
//	类                        class
//	款                        section
//	项                        item
//	功能分类                  functional classification
//	经济分类                  economic classification
//	决算                      final accounts
//	年初预算                  initial budget
//	一般公共预算              general public budget
//	政府性基金预算            government-managed funds budget
//	国有资本经营预算          state capital operations budget
//	财政拨款                  fiscal appropriation
//	基本支出                  basic expenditure
//	项目支出                  project expenditure
//	上缴上级支出              remittance to superiors
//	经营支出                  operating expenditure
//	对附属单位补助支出        subsidies to affiliates
//	上级补助收入              subsidies from superiors
//	事业收入                  institutional income
//	经营收入                  operating income
//	附属单位上缴收入          remittances from affiliates
//	其他收入                  other income
//	年初/年末结转和结余       opening/closing balance
//	使用非财政拨款结余        use of non-appropriation surplus
//	结余分配                  distribution of surplus
//	人员经费                  personnel
//	公用经费                  operations
//	“三公”经费                three public expenses
//	机关运行经费              agency operating cost
//	绩效自评                  performance self-evaluation
package budget

//go:generate go -C ../internal/enum/gen run . budget
