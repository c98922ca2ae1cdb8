// Package licheng is the published final account (部门决算) of
// 泉州市鲤城区工业和信息化局 for 2021, as a fixture: its nine tables exactly as they
// were published, what is wrong with them, an exact account behind them, and what its
// text and annex state.
//
// The figures are those of 泉州市鲤城区工业和信息化局 2021年度部门决算, published in the
// template of 福建省 and in 万元. Its sentences are not here: texts are in our own words.
//
// [Published] is the document: every figure with the precision it is printed
// with, blanks as blanks, names as printed, mistakes included. It was taken from a
// text copy of the document; a blank that the copy lost would look like one that
// was published. [Anomalies] lists the mistakes.
//
// [Account] is a reconstruction. What the document states of the account is in it:
// the units, every item of income and expenditure, every economic item, no
// balances. What it does not state was chosen so that the tables built from the
// account and rounded are the published ones. Where those contradict one another
// some must differ: as few figures as possible do, and the amounts behind them
// lie as close to the printed figures as the others allow. The test of the account
// lists every difference with its reason.
//
// [Document] is the published tables as cells, with a text and the self-evaluation: what a
// tool that reads documents is given.
//
// [Disclosure] is the whole document as one value: the account, what is known of the year
// before, the facts of the text, and the self-evaluation ([Evaluation]).
package licheng

//go:generate go -C ../../internal/enum/gen run . examples/licheng
