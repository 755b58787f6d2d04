"""What documents are made of: tiny pictures, zips without anybody's name, pieces of Word's XML."""

import re
import struct
import zipfile
import zlib

NAMES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
NAMES += ' mc:Ignorable="w14"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
POINT = 12700
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" '
    'w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)


def png(width, height, color):
    """One colour, with a line across, so that no two are equal."""

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    line = b"\0" + bytes(color) * width
    other = b"\0" + bytes(255 - part for part in color) * width
    rows = b"".join(other if row == height // 2 else line for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows, 9))
        + chunk(b"IEND", b"")
    )


def clean(path):
    """Leaves out who made it and when: properties, a small picture of its first page, times of files."""
    with zipfile.ZipFile(path) as source:
        parts = [(name, source.read(name)) for name in source.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, data in parts:
            if name.startswith("docProps/") or name == "customXml/":
                continue
            if name in ("[Content_Types].xml", "_rels/.rels"):
                text = data.decode()
                text = re.sub(r'<Override [^>]*PartName="/docProps/[^>]*/>', "", text)
                text = re.sub(r'<Relationship [^>]*Target="/?docProps/[^>]*/>', "", text)
                data = text.encode()
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


class Document:
    """A document written as Word writes it."""

    def __init__(self):
        self.body = []
        self.parts = {}
        self.relations = []

    def add(self, *pieces):
        self.body.extend(pieces)

    def relation(self, kind, target, outside=False):
        number = f"rId{len(self.relations) + 1}"
        mode = ' TargetMode="External"' if outside else ""
        self.relations.append(
            f'<Relationship Id="{number}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        )
        return number

    def picture(self, data):
        number = len([name for name in self.parts if "media" in name]) + 1
        self.parts[f"word/media/image{number}.png"] = data
        return self.relation("image", f"media/image{number}.png")

    def part(self, kind, inside):
        self.parts[f"word/{kind}.xml"] = f"{HEAD}<w:{kind} {NAMES}>{inside}</w:{kind}>".encode()
        self.relation(kind, f"{kind}.xml")

    def save(self, path):
        overrides = "".join(
            f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.'
            f'wordprocessingml.{name[5:-4]}+xml"/>'
            for name in self.parts
            if name.endswith(".xml")
        )
        types = (
            f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="png" ContentType="image/png"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            f'wordprocessingml.document.main+xml"/>{overrides}</Types>'
        )
        packages = "http://schemas.openxmlformats.org/package/2006/relationships"
        root = (
            f'{HEAD}<Relationships xmlns="{packages}"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        )
        relations = (
            f'{HEAD}<Relationships xmlns="{packages}">{"".join(self.relations)}</Relationships>'
        )
        text = f'{HEAD}<w:document {NAMES}><w:body>{"".join(self.body)}{SECTION}</w:body></w:document>'
        with zipfile.ZipFile(path, "w") as target:
            target.writestr("[Content_Types].xml", types)
            target.writestr("_rels/.rels", root)
            target.writestr("word/document.xml", text)
            target.writestr("word/_rels/document.xml.rels", relations)
            for name, data in self.parts.items():
                target.writestr(name, data)
        clean(path)


def run(text, props=""):
    """A run; Word cuts words where they were typed at another time."""
    props = f"<w:rPr>{props}</w:rPr>" if props else ""
    return f'<w:r w:rsidR="00A77B3E">{props}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inside, props=""):
    inside = inside if inside.startswith("<") or not inside else run(inside)
    props = f"<w:pPr>{props}</w:pPr>" if props else ""
    return f'<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">{props}{inside}</w:p>'


def styled(style, inside, props=""):
    return p(inside, f'<w:pStyle w:val="{style}"/>{props}')


def listed(number, level, inside):
    return p(inside, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def field(instruction, words):
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(words)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def blip(relation, width, height, crop=""):
    return (
        '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/>{crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * POINT}" cy="{height * POINT}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )


def inline(relation, width, height, description="", crop=""):
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width * POINT}" '
        f'cy="{height * POINT}"/><wp:docPr id="1" name="Рисунок 1" descr="{description}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"{blip(relation, width, height, crop)}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def anchor(x, y, width, height, uri, inside):
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{x * POINT}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y * POINT}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width * POINT}" cy="{height * POINT}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        '<wp:wrapNone/><wp:docPr id="2" name="Фигура 2"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        f'uri="{uri}">{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>'
    )


def shape(x, y, width, height, preset, words="", more="", line="FF0000", ends=""):
    """A shape of Word's, and the same in VML for older programs."""
    box = ' txBox="1"' if more == "box" else ""
    outline = f'<a:ln w="19050"><a:solidFill><a:srgbClr val="{line}"/></a:solidFill>{ends}</a:ln>'
    text = f"<w:txbxContent>{words}</w:txbxContent>"
    inside = (
        f'<wps:wsp><wps:cNvSpPr{box}/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * POINT}" '
        f'cy="{height * POINT}"/></a:xfrm><a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom><a:noFill/>{outline}'
        f'</wps:spPr>{f"<wps:txbx>{text}</wps:txbx>" if words else ""}<wps:bodyPr/></wps:wsp>'
    )
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    old = f"<v:textbox>{text}</v:textbox>" if words else ""
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{anchor(x, y, width, height, uri, inside)}'
        f'</mc:Choice><mc:Fallback><w:pict><v:rect style="position:absolute;margin-left:{x}pt;margin-top:{y}pt;'
        f'width:{width}pt;height:{height}pt" filled="f">{old}</v:rect></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )
