# SPDX-License-Identifier: MIT
"""An OpenDocument paper is an archive as the format asks for, of well-formed XML, with the text in it."""
import io
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as xml
import zipfile

PAPERS = [("letter", "sen-support", "oak-0142"), ("letter", "review-record", "oak-0224"),
          ("paper", "plan", "oak-0142"), ("paper", "evidence", "oak-0171"),
          ("paper", "chronology", "oak-0176"), ("paper", "staff-sheet", "class=3S"),
          ("agenda", "oak-0211")]


def check(program, top, paper):
    run = subprocess.run([program, *paper, "--format", "odt", "--today", "2025-12-01", "--to", "pupil"]
                         if paper[0] == "letter" else
                         [program, *paper, "--format", "odt", "--today", "2025-12-01"],
                         cwd=top / "examples/oakfield", capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    archive = zipfile.ZipFile(io.BytesIO(run.stdout))
    first = archive.infolist()[0]
    assert first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED and not first.extra
    assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    assert archive.testzip() is None
    for info in archive.infolist():
        assert info.date_time == (1980, 1, 1, 0, 0, 0), info
    trees = {name: xml.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}
    listed = {e.get("{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path")
              for e in trees["META-INF/manifest.xml"]}
    assert listed == {"/", "content.xml", "styles.xml", "meta.xml"}, listed
    style = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
    text = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    known = {e.get(style + "name") for tree in (trees["content.xml"], trees["styles.xml"]) for e in tree.iter()
             if e.tag in (style + "style", text + "list-style")}
    for element in trees["content.xml"].iter():
        for space in (text, table):
            used = element.get(space + "style-name")
            assert used is None or used in known, f"{paper}: no style {used}"
    assert len("".join(trees["content.xml"].itertext())) > 400


def main():
    program, top = sys.argv[1], pathlib.Path(sys.argv[2])
    for paper in PAPERS:
        check(program, top, paper)


if __name__ == "__main__":
    main()
