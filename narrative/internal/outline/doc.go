// Package outline finds the chapters of an explanatory text by its headings and ordinals, and builds the tree of each
// (提纲). What the sentences in them say is read by package reading.
package outline
