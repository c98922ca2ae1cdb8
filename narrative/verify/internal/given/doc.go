// Package given is what is given beside a text (所给数据): facts by indicator, and the cells that
// an amount may be that of.
package given
