"""Who says that a fault matters: vendors of applicant tracking systems and parsers first, public bodies and standards next."""

from resume_ats_scorer.score.formatting._check import Source

GREENHOUSE = Source(
    "Greenhouse Support, Unsuccessful resume parse",
    "https://support.greenhouse.io/hc/en-us/articles/200989175-Unsuccessful-resume-parse",
)
TEXTKERNEL = Source(
    "Textkernel, Resume Quality assessments",
    "https://developer.textkernel.com/tx-platform/v10/resume-parser/overview/parser-output/",
)
SOVREN = Source("Sovren, Tips for Electronic Resumes", "https://kb.tempworks.com/help/tips-for-electronic-resumes")
DAXTRA = Source(
    "Mercury, CV formats suitable for the Daxtra parser",
    "https://portal.wearemercury.com/knowledgebase/article/KA-01555/en-us",
)
RCHILLI = Source("RChilli, Resume Quality codes", "https://docs.rchilli.com/kc/c_Rchilli_resume_parser_resume_quality.html")
USAJOBS = Source(
    "USAJOBS Help Center, What to include in a resume",
    "https://help.usajobs.gov/faq/application/documents/resume/what-to-include",
)
HARVARD = Source("Harvard University, Preparing a Resume", "https://uraf.harvard.edu/apply-opportunities/app-components/resumes")
FITCHBURG = Source(
    "Fitchburg State University, Writing your resume",
    "https://www.fitchburgstate.edu/offices-services-directory/career-counseling-and-advising/career-services/writing-your-resume/general-hints/",
)
WITTENBERG = Source(
    "Wittenberg University Career Services, Developing Resumés",
    "http://www4.wittenberg.edu/administration/careers/postgradjob/howto/resume/index.html",
)
EEOC = Source("U.S. EEOC, Pre-employment inquiries", "https://www.eeoc.gov/node/130395")
WCAG = Source("W3C, WCAG 2.2, success criterion 1.4.3 Contrast", "https://www.w3.org/TR/WCAG22/#contrast-minimum")
WCAG_PDF = Source("W3C, PDF techniques for WCAG (PDF3, correct reading order)", "https://www.w3.org/WAI/WCAG22/Techniques/pdf/PDF3")
PDFA = Source(
    "PDF Association, Text copied from the PDF could not be pasted correctly",
    "https://pdfa.org/error-the-text-copied-from-the-pdf-could-not-be-pasted-correctly/",
)
PDF_ISO = Source("ISO 32000-2, Portable Document Format (9.10, 12.3, 14.8)", "https://www.iso.org/standard/75839.html")
UNICODE = Source(
    "The Unicode Standard, chapter 23, Special Areas", "https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-23/"
)
UTF8 = Source("W3C, Choosing a character encoding", "https://www.w3.org/International/questions/qa-choosing-encodings")
OWASP_LLM = Source("OWASP, LLM01 Prompt Injection", "https://genai.owasp.org/llmrisk/llm01-prompt-injection/")
