// Package disclosure holds what a published final account states beside its nine
// tables: 其他重要事项 and the reasons that its text gives for what changed.
//
// [Facts] is one plain value. A part that the caller did not give is nil and not
// zero, so that a text can say that something is missing instead of claiming that
// there was none. [Facts.Validate] reports all that is wrong at once.
package disclosure
