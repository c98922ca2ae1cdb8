// Package compose writes the text of an account (决算情况说明): the explanation of
// the figures and the glossary (名词解释).
//
// [Text] writes both in the wording of an edition, with every number taken from the
// tables or from the facts beside them. What is missing leaves a visible marker
// ([Gap]); nothing is invented. What each number states is recorded ([Claim]).
//
// The phrases that it is made of ([Amount], [Change], [Completion], [Shares],
// [Enumerate], …) serve by themselves too.
package compose

//go:generate go -C ../../internal/enum/gen run . narrative/compose
