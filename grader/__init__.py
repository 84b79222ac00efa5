"""asynclings: exercises in asyncio that grade themselves."""

__version__ = "0.1.0"
