"""The commands `grade` and `cohort`: arguments in, an exit code out."""
