"""Make the files of `examples/` from their sources: `python examples/sources/make.py [SOURCE ...]`.

Needs pdflatex (Debian: texlive-latex-extra texlive-fonts-recommended), libreoffice-writer, chromium and fonts-liberation.
Everything in these files is invented.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

SOURCES = Path(__file__).resolve().parent
EXAMPLES = SOURCES.parent
Maker = Callable[[Path, Path], Path]


def _run(command: list[str], folder: Path) -> None:
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1767225600", "HOME": str(folder)}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, timeout=180)  # noqa: S603


def latex(source: Path, folder: Path) -> Path:
    """Return the PDF that pdflatex makes of *source*."""
    for _ in range(2):
        _run(["pdflatex", "-interaction=batchmode", "-halt-on-error", str(source)], folder)
    return folder / f"{source.stem}.pdf"


def browser(source: Path, folder: Path) -> Path:
    """Return the PDF that a browser prints of *source*."""
    made = folder / f"{source.stem}.pdf"
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder / 'profile'}"]
    _run(["chromium", *flags, f"--print-to-pdf={made}", source.as_uri()], folder)
    return made


def office(kind: str, export_filter: str) -> Maker:
    """Return a maker that lets LibreOffice write a web page as *kind*."""

    def make(source: Path, folder: Path) -> Path:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", "--headless", profile, "--infilter=HTML (StarWriter)", "--convert-to", f"{kind}:{export_filter}"]
        _run([*command, "--outdir", str(folder), str(source)], folder)
        return folder / f"{source.stem}.{kind}"

    return make


def script(source: Path, folder: Path) -> Path:
    """Return the Word file that the Python script *source* writes."""
    made = folder / f"{source.stem}.docx"
    _run([sys.executable, str(source), str(made)], folder)
    return made


DOCX = office("docx", "MS Word 2007 XML")
MADE: dict[str, Maker] = {
    "software_engineer.tex": latex,
    "registered_nurse.html": DOCX,
    "home_care_nurse.py": script,
    "accountant.html": browser,
    "accountant_posting.html": DOCX,
    "marketing_manager.html": browser,
    "marketing_manager_posting.html": browser,
    "teacher.html": office("odt", "writer8"),
    "warehouse_supervisor.html": office("rtf", "Rich Text Format"),
    "folder/gabriela_fuentes.html": browser,
    "folder/anjali_deshmukh.html": browser,
    "folder/owen_pritchard.html": DOCX,
}


def main(names: list[str]) -> None:
    """Make the examples whose sources are *names*, or all of them."""
    for name in names or list(MADE):
        with tempfile.TemporaryDirectory() as folder:
            made = MADE[name](SOURCES / name, Path(folder))
            (EXAMPLES / Path(name).parent / made.name).write_bytes(made.read_bytes())


if __name__ == "__main__":
    main(sys.argv[1:])
