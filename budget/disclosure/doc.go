// Package disclosure is a whole published final account (部门决算公开) or departmental budget
// (部门预算公开) as one value.
//
// A [Disclosure] holds three things. The nine tables are built from its account. The
// text states its [Facts] beside them: 其他重要事项, and the reasons for what changed.
// And there is the 绩效自评表. Packages tables, narrative and tables/check make the
// document of it and judge it.
//
// Facts are plain values. A part that was not given is nil and not zero: the text then
// says that something is missing, and does not claim that there was none. [Facts.Validate] and [Disclosure.Validate] report all that is wrong at once.
//
// As JSON ([Disclosure.MarshalJSON], [Disclosure.UnmarshalJSON], [Schema]) a disclosure
// comes back exactly as it was, and what is not of that form is refused with its place.
package disclosure
