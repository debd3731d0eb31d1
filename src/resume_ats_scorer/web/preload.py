"""Imported once by the process that workers are forked from: loads what every document needs, so that workers share it."""

import gc
from importlib import import_module

from resume_ats_scorer.pipeline import Attachment, Options
from resume_ats_scorer.web import sample, tasks

_RESUME = Attachment(sample.RESUME.encode(), "resume.txt")

for _module in ("parse.pdf", "parse.docx", "parse.odt", "parse.rtf", "parse.plain", "batch", "web.audits"):
    import_module(f"resume_ats_scorer.{_module}")
import_module("pdfplumber.table")
import_module("numpy.ma")  # some of numpy's functions would import it with the first document
tasks.score(_RESUME, sample.POSTING, Options(sample.AS_OF), "warm-up")
gc.collect()
gc.freeze()
