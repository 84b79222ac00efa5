"""What judge and worker say to each other, and the wire it travels on. Used on both sides."""
