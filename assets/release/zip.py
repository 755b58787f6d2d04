"""Packs a folder into a zip that Windows 7 to 11 unpack with Cyrillic names, of the same bytes each time.

The explorer of Windows 7 takes a name for one of CP866 whatever the zip says of it, and all later ones,
7-Zip and unzip read the Unicode name that lies beside it (extra field 0x7075 of PKWARE's APPNOTE 4.6.9).
"""

import os
import pathlib
import struct
import sys
import time
import zipfile
import zlib


class Entry(zipfile.ZipInfo):
    """A file whose name is in CP866, with its Unicode name beside it."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("cp866"), self.flag_bits & ~0x800


def unicode_name(name):
    short = name.encode("cp866")
    data = struct.pack("<BL", 1, zlib.crc32(short)) + name.encode()
    return struct.pack("<HH", 0x7075, len(data)) + data


def main(folder, archive):
    folder = pathlib.Path(folder)
    date = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = Entry(path.relative_to(folder).as_posix(), date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Made by DOS: names are read as CP866 only then.
            entry.create_system = 0
            if not entry.filename.isascii():
                entry.extra = unicode_name(entry.filename)
            packed.writestr(entry, path.read_bytes(), compresslevel=9)


main(*sys.argv[1:])
