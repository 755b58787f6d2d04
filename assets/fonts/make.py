#!/usr/bin/env python3
"""Builds the two fonts of the program from Golos Text (SIL OFL 1.1, see OFL.txt).

Needs Python 3.9+, npm, and two packages:  pip install fonttools==4.68.0 brotli==1.2.0
Run in this folder:                        npm pack @fontsource/golos-text@5.3.0
                                           tar xf fontsource-golos-text-5.3.0.tgz
                                           python3 make.py package
                                           rm -r package fontsource-golos-text-5.3.0.tgz

For each weight it joins the Cyrillic and the Latin subset into one TTF without hinting (of the layout
tables only kerning stays), raises the dots of i and j a little, and adds the signs that Golos Text lacks.
They are drawn here, with the weight's own stroke: nothing is taken from another font. The same input gives
the same bytes. The medium weight of the figures (../figures) was built so before the program gave it up.
"""

import math
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
WEIGHTS = {400: "GolosText-Regular", 700: "GolosText-Bold"}
# At 12 to 15 pixels the dots of i and j would touch their stems, and an address could be read with l for i.
RAISED_DOT = 40
SUBSETS = ["cyrillic", "cyrillic-ext", "latin"]
# Combining marks, the byte order mark and signs of no use here.
UNWANTED = {0xFEFF, 0x2044, 0x2215, *range(0x300, 0x370), *range(0x2DE0, 0x2E00), *range(0xA640, 0xA6A0)}

RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
SIGNS = "←→↑↓↗↺✓✕☰⤢?+−–—…•·«»„“№×°≥≤⌂▾▸\u00a0\u2011\u202f"
ASCII = "".join(map(chr, range(0x20, 0x7F)))


def main() -> None:
    package = Path(sys.argv[1] if len(sys.argv) > 1 else "package")
    for weight, name in WEIGHTS.items():
        font = merged(package, weight)
        raise_dots(font)
        add_signs(font)
        tidy(font)
        check(font, name)
        target = HERE / f"{name}.ttf"
        font.save(target, reorderTables=True)
        print(f"{target.name}: {target.stat().st_size} bytes, {len(font.getBestCmap())} characters")


def merged(package: Path, weight: int) -> TTFont:
    """One font of the subsets, each character taken from the first subset that has it."""
    options = Options(hinting=False, layout_features=["kern"], name_IDs=["*"], notdef_outline=True, glyph_names=True)
    options.drop_tables += ["STAT", "gasp", "vhea", "vmtx"]
    seen = set(UNWANTED)
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for subset in SUBSETS:
            source = package / "files" / f"golos-text-{subset}-{weight}-normal.woff2"
            font = TTFont(source, recalcTimestamp=False)
            subsetter = Subsetter(options)
            subsetter.populate(unicodes=set(font.getBestCmap()) - seen)
            seen |= set(font.getBestCmap())
            subsetter.subset(font)
            font.flavor = None
            dates = font["head"].created, font["head"].modified
            parts.append(str(Path(folder) / f"{subset}.ttf"))
            font.save(parts[-1])
        font = Merger().merge(parts)
    font.recalcTimestamp = False
    font["head"].created, font["head"].modified = dates
    return font


# Polygons are lists of points, drawn clockwise (filled), as TrueType wants it.


def stroke(points, width):
    """The outline of an open broken line, with mitred joins and straight ends."""

    def side(points):
        out = []
        for i, (x, y) in enumerate(points):
            normals = []
            for a, b in ((i - 1, i), (i, i + 1)):
                if a >= 0 and b < len(points):
                    dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
                    length = math.hypot(dx, dy)
                    normals.append((-dy / length, dx / length))
            nx, ny = (sum(n[k] for n in normals) / len(normals) for k in (0, 1))
            reach = width / 2 / (nx * nx + ny * ny)
            out.append((x + nx * reach, y + ny * reach))
        return out

    return side(points) + side(points[::-1])


def box(left, bottom, right, top):
    return [(left, bottom), (left, top), (right, top), (right, bottom)]


def turned(polygon, centre=350):
    """The polygon after half a turn."""
    return [(2 * centre - x, 2 * centre - y) for x, y in polygon]


def polygon_signs(s):
    """Signs made of straight lines, for a stroke of `s`: name, code, advance, polygons."""
    full, s = s, min(s, 112)  # these two would clot in bold
    d = s / math.sqrt(2)  # half of a diagonal stroke, measured along an axis
    low, high, arm = 90, 610, 300
    head = [(high - s - d, high - s), (high - arm, high - s), (high - arm, high), (high, high)]
    head += [(high, high - arm), (high - s, high - arm), (high - s, high - s - d)]
    yield "northeast", "↗", 700, [head + [(low + d, low), (low, low + d)]]
    yield "enlarge", "⤢", 700, [head + turned(head)]

    s, d = full, full / math.sqrt(2)
    yield "check", "✓", 760, [stroke([(95, 350), (295, 150), (665, 560)], s)]
    a = 225
    arms = [(0, d), (a, a + d), (a + d, a), (d, 0)]
    cross = arms + [(y, -x) for x, y in arms] + [(-x, -y) for x, y in arms] + [(-y, x) for x, y in arms]
    corners = [p for i, p in enumerate(cross) if p != cross[i - 1]]
    yield "cross", "✕", 700, [[(350 + x, 350 + y) for x, y in corners]]
    half = s * 0.46
    yield "menu", "☰", 760, [box(80, y - half, 680, y + half) for y in (110, 350, 590)]

    slope = math.hypot(280, 290) / 280
    outer = [(85, 0), (85, 420), (365, 710), (645, 420), (645, 0)]
    shoulder = 420 - s * (slope - 290 / 280)
    inner = [(85 + s, s), (645 - s, s), (645 - s, shoulder), (365, 710 - s * slope), (85 + s, shoulder)]
    yield "home", "⌂", 730, [outer, inner]

    yield "triangledown", "▾", 600, [[(60, 480), (540, 480), (300, 200)]]
    yield "triangleright", "▸", 600, [[(170, 110), (170, 590), (450, 350)]]


def draw_again(pen, s):
    """↺: three quarters of a ring, its end at the top left an arrow head."""
    cx, cy, r = 385, 330, 270
    start, end = math.radians(-160), math.radians(115)
    at = lambda angle, radius: (cx + radius * math.cos(angle), cy + radius * math.sin(angle))  # noqa: E731

    def arc(a, b, radius):
        pieces = 10
        step = (b - a) / pieces
        for i in range(pieces):
            middle = a + step * (i + 0.5)
            pen.qCurveTo(at(middle, radius / math.cos(step / 2)), at(a + step * (i + 1), radius))

    half, wing = s / 2, s / 2 + 95
    tip = at(end, r)
    forward = (-math.sin(end), math.cos(end))
    reach = wing * 1.25
    pen.moveTo(at(start, r - half))
    arc(start, end, r - half)
    pen.lineTo(at(end, r - wing))
    pen.lineTo((tip[0] + forward[0] * reach, tip[1] + forward[1] * reach))
    pen.lineTo(at(end, r + wing))
    pen.lineTo(at(end, r + half))
    arc(end, start, r + half)
    pen.closePath()


def raise_dots(font: TTFont) -> None:
    for letter in "ij":
        glyph = font["glyf"][font.getBestCmap()[ord(letter)]]
        _, dot = glyph.components
        dot.y += RAISED_DOT
        glyph.recalcBounds(font["glyf"])


def add_signs(font: TTFont) -> None:
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    minus = font["glyf"][cmap[ord("−")]]
    s = minus.yMax - minus.yMin

    for name, sign, advance, polygons in polygon_signs(s):
        pen = TTGlyphPen(None)
        for polygon in polygons:
            pen.moveTo(polygon[0])
            for point in polygon[1:]:
                pen.lineTo(point)
            pen.closePath()
        add(font, name, sign, advance, pen)

    pen = TTGlyphPen(None)
    draw_again(pen, s)
    add(font, "again", "↺", 750, pen)

    def copy(name, source, pen, matrix):
        """Draws one of the font's own glyphs, moved or turned."""
        record = DecomposingRecordingPen(glyphs)
        glyphs[source].draw(record)
        record.replay(TransformPen(pen, matrix))
        return name

    # The font's ↑, turned to both sides about the middle of the capitals.
    for name, sign, matrix in (("arrowright", "→", (0, -1, 1, 0, 45, 725)), ("arrowleft", "←", (0, 1, -1, 0, 755, -25))):
        pen = TTGlyphPen(None)
        copy(name, cmap[ord("↑")], pen, matrix)
        add(font, name, sign, 800, pen)
    # The font's < and > over a minus.
    for name, sign, plain in (("lessequal", "≤", "<"), ("greaterequal", "≥", ">")):
        pen = TTGlyphPen(None)
        copy(name, cmap[ord(plain)], pen, (1, 0, 0, 0.8, 0, 162))
        copy(name, cmap[ord("−")], pen, (1, 0, 0, 1, 0, s / 2 + 5 - (minus.yMin + minus.yMax) / 2))
        add(font, name, sign, font["hmtx"][cmap[ord(plain)]][0], pen)

    # A hyphen and a narrow space that do not break.
    pen = TTGlyphPen(None)
    copy("nonbreakinghyphen", cmap[ord("-")], pen, (1, 0, 0, 1, 0, 0))
    add(font, "nonbreakinghyphen", "\u2011", font["hmtx"][cmap[ord("-")]][0], pen)
    add(font, "narrownbspace", "\u202f", font["hmtx"][cmap[0x2009]][0], TTGlyphPen(None))


def add(font, name, sign, advance, pen) -> None:
    glyph = pen.glyph(round=round)
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(sign)] = name
    font.setGlyphOrder(font["glyf"].glyphOrder)


def tidy(font: TTFont) -> None:
    """Drops the glyphs' names and what only layout engines with more than kerning would read."""
    font["post"].formatType = 3.0
    for tag in ("GDEF", "GSUB", "DSIG", "meta", "prep"):
        if tag in font:
            del font[tag]
    font["OS/2"].recalcUnicodeRanges(font)


def check(font: TTFont, name: str) -> None:
    missing = [c for c in RUSSIAN + ASCII + SIGNS if ord(c) not in font.getBestCmap()]
    if missing:
        sys.exit(f"{name}: no glyph for {' '.join(missing)}")


if __name__ == "__main__":
    main()
