// Package blame finds which figures are wrong where identities do not hold (谁错了), and makes
// findings of them: a figure that breaks several identities is one mistake, and so are a row
// left out, columns that a form lacks, figures that were exchanged, a booking of the department
// that its units do not have.
package blame
