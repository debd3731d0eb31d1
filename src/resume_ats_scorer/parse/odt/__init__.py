"""OpenDocument text to `Document`: a walk over its XML, which needs no library of its own."""

from resume_ats_scorer.parse.odt._read import read_odt

__all__ = ["read_odt"]
