"""How a return runs, as data: flow templates, and the standards that terms follow."""
