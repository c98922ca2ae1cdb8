// Package verify judges the text of an account (正文核对) by the rules N of the catalogue (勾稽关系).
//
// [Run] holds the statements of a reading against each other and against what it is
// given: the tables of the account ([AgainstSet]), of the year before
// ([AgainstPrior]) and of the initial budget ([AgainstInitial]), and the facts that
// no table has ([AgainstFacts]). What it found is a [Report].
package verify
