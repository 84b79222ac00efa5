"""What teachers do with a set of exercises and a class."""
