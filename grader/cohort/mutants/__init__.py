"""The mutation test of the answer key: mechanical mistakes in the solutions, which the checks have to find."""
