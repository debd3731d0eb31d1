"""Rich Text Format to `Document`, through striprtf; looks, links and headers are carried past it by marks of our own."""

from resume_ats_scorer.parse.rtf._read import read_rtf

__all__ = ["read_rtf"]
