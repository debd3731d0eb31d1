"""The page for people: static files, served with a policy that lets nothing in from elsewhere."""

from resume_ats_scorer.web.page.pictures import router as pictures
from resume_ats_scorer.web.page.site import mount, router

__all__ = ["mount", "pictures", "router"]
