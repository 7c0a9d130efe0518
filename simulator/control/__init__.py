"""The control API: everything the page does, for programs. docs/simulator.md lists it with examples."""
