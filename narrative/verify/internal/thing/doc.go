// Package thing tells what statements of a text are of (表述对象): a [Key] is the same for all
// statements of one thing, [Places] finds these, and a [Family] is a whole and its parts.
package thing
