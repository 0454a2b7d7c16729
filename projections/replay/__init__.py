"""One person at a past moment: folded from the facts when asked, with no table of its own."""
