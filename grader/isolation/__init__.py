"""How workers are started and ended on each platform."""
