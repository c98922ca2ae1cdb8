// Package settle puts statements of a text so that they can be held against others (口径的确定):
// what 收入 and 支出 by themselves are, and what a budget says as an account would.
package settle
