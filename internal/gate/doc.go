// Package gate states the rules of the house as functions over the source of this module, and its tests hold the module to them.
//
// The rules are what makes the library pure and readable: values in, values out; no file, network, clock, log, goroutine or
// state; imports that run one way through the rooms; an exported API that is written down, documented and shown in examples.
// Each rule is a pure function of the files it is given, so a test can show it bad source and see it object: a rule that
// cannot fail would be worthless. The linter's configuration holds some of the same rules; this package needs no linter.
//
// What the rules cannot see: a write through a slice or map that was copied out of a package-level variable first, and whether an
// Example shows the method of the type it is meant for (methods are matched by name within a package).
package gate

//go:generate go test . -run=^(TestAPI|TestForms)$ -update
