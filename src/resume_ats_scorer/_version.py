"""The versions of the program and of its scoring."""

__version__ = "0.1.0"
SCORING_VERSION = "1"
"""Raised by every change that moves a score."""
