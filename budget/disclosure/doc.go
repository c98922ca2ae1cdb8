// Package disclosure is a whole published final account (部门决算公开) as one value.
//
// A [Disclosure] holds the account that the nine tables are built from, the [Facts]
// that the text states beside them (其他重要事项, and the reasons for what changed), and
// the 绩效自评表. Packages tables, narrative and tables/check make the document of it
// and judge it.
//
// Facts are plain values. A part that the caller did not give is nil and not zero, so
// that a text can say that something is missing instead of claiming that there was
// none. [Facts.Validate] and [Disclosure.Validate] report all that is wrong at once.
//
// As JSON ([Disclosure.MarshalJSON], [Disclosure.UnmarshalJSON], [Schema]) a disclosure
// comes back exactly as it was, and what is not of that form is refused with its place.
package disclosure
