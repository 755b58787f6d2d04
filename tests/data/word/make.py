#!/usr/bin/env python3
"""Makes the documents that Word's reader is tested with, and beside each the text that LibreOffice sees in it.

Some are written as Word writes them, some by python-docx, some by LibreOffice itself out of flat OpenDocument. Needs
python3-docx and libreoffice-writer-nogui: tests/data/word/make.py. The tests themselves need neither.
"""

import pathlib
import subprocess
import tempfile

import by_libreoffice
import by_python_docx
import by_word
from package import clean

HERE = pathlib.Path(__file__).parent


def convert(profile, kind, target, *sources):
    command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
    command += ["--convert-to", kind, "--outdir", str(target), *map(str, sources)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main():
    with tempfile.TemporaryDirectory() as work:
        profile, sources = f"{work}/profile", pathlib.Path(work) / "sources"
        sources.mkdir()
        by_word.make(HERE)
        by_python_docx.make(HERE)
        flat = by_libreoffice.make(sources)
        convert(profile, "docx:MS Word 2007 XML", HERE, *flat)
        documents = sorted(HERE.glob("*.docx"))
        for document in documents:
            clean(document)
        convert(profile, "txt:Text (encoded):UTF8", HERE, *documents)
    for document in documents:
        size = document.stat().st_size
        print(f"{document.name}: {size / 1000:.1f} kB")
        assert size < (120_000 if document.stem == "many-pictures" else 30_000), document


if __name__ == "__main__":
    main()
