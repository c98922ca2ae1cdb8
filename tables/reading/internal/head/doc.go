// Package head reads the head of a table (表头): the words over each column, the forms that they speak for, and what a [Plan] of a
// form makes of every column. It looks at no row of data but to tell which form they can be of.
package head
