"""Properties are tried on the same examples everywhere, and no test is timed."""

from hypothesis import settings

settings.register_profile("same everywhere", deadline=None, derandomize=True, database=None)
settings.load_profile("same everywhere")
