// Package claims holds what rules claim of the figures of a set (勾稽关系): which figures an
// identity is made of, what came of it, and in which identities a figure stands. It knows no
// rule and makes no finding.
//
// A [Sheet] numbers the figures of a set, with those that it lacks and an identity needs.
// [Judged] is identities with their verdicts; what could not be read ([Unread]) suspends
// them.
package claims
