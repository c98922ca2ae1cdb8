// Package yusuan is the front door.
package yusuan
