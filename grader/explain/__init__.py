"""From what was observed to what a student should mend first: findings, and the timelines that show them."""
