# The site of the documentation, into build/site; a warning is an error.
PYTHON ?= python

.PHONY: docs
docs:
	$(PYTHON) -m mkdocs build --strict --quiet
