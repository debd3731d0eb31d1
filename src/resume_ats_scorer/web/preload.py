"""Imported once by the process that workers are forked from: loads what every document needs, so that workers share it."""

import gc
from importlib import import_module

_MODULES = ("parse.pdf", "parse.docx", "parse.odt", "parse.rtf", "parse.plain", "batch")


def _load() -> None:
    for module in _MODULES:
        import_module(f"resume_ats_scorer.{module}")
    import_module("pdfplumber.table")
    import_module("numpy.ma")  # some of numpy's functions would import it with the first document
    _warm_up()


def _warm_up() -> None:
    from resume_ats_scorer.pipeline import Attachment, Options
    from resume_ats_scorer.web import sample, tasks

    tasks.score(Attachment(sample.RESUME.encode(), "resume.txt"), sample.POSTING, Options(sample.AS_OF), "warm-up")


gc.disable()  # to load makes no garbage to speak of, and to look for it would take a fifth of the time
_load()
gc.freeze()
gc.enable()
