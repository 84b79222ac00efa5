"""Reports in, text out: one pure function for each sink."""
