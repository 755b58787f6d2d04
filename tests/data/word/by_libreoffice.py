"""Documents that LibreOffice writes: flat OpenDocument, which it saves as Word's."""

import base64

from package import png

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
NAMES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def flat(body, styles=""):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def p(text, style="Standard"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def footnotes():
    def note(number, kind, *words):
        words = "".join(p(one) for one in words)
        return (
            f'<text:note text:id="{kind}{number}" text:note-class="{kind}"><text:note-citation>{number}'
            f"</text:note-citation><text:note-body>{words}</text:note-body></text:note>"
        )

    return flat(
        p(f"Введите логин{note(1, 'footnote', 'Его даёт учитель.')} и пароль"
          f"{note(2, 'footnote', 'Не меньше восьми знаков.', 'И не дата рождения.')}.")
        + p(f"Нажмите «Войти»{note(1, 'endnote', 'Кнопка справа внизу.')}, затем подождите.")
    )


def right_to_left():
    styles = (
        '<style:style style:name="R" style:family="paragraph"><style:paragraph-properties '
        'style:writing-mode="rl-tb"/></style:style>'
    )
    return flat(
        p("Слово שלום עולם посреди строки") + p("مرحبا بكم в журнале 2024", "R") + p("Обычная строка"), styles
    )


def contents():
    styles = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    index = (
        '<text:table-of-content text:name="c"><text:table-of-content-source text:outline-level="2"/>'
        f'<text:index-body><text:index-title text:name="t">{p("Оглавление")}</text:index-title>'
        f'{p("Первый раздел" + "<text:tab/>1")}{p("Второй раздел" + "<text:tab/>1")}</text:index-body>'
        "</text:table-of-content>"
    )

    def heading(level, text):
        return (
            f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{text}</text:h>'
        )

    items = "".join(f"<text:list-item>{p(words)}</text:list-item>" for words in ["раз", "два", "три"])
    return flat(
        index
        + heading(1, "Первый раздел")
        + p('Слова <text:span text:style-name="B">важные</text:span> и '
            '<text:a xlink:href="https://dnevnik.example/" xlink:type="simple">ссылка</text:a>.')
        + heading(2, "Подраздел")
        + f"<text:list>{items}</text:list>"
        + heading(1, "Второй раздел")
        + p("Конец.<text:line-break/>Совсем.")
    , styles)


def frames():
    styles = (
        '<style:style style:name="G" style:family="graphic"><style:graphic-properties draw:fill="none" '
        'svg:stroke-color="#ff0000" svg:stroke-width="0.05cm" draw:stroke="solid" style:wrap="run-through" '
        'style:run-through="foreground" style:vertical-pos="from-top" style:vertical-rel="paragraph" '
        'style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/></style:style>'
        '<style:style style:name="I" style:family="graphic"><style:graphic-properties style:vertical-pos="top" '
        'style:vertical-rel="baseline"/></style:style>'
    )
    data = base64.b64encode(png(40, 30, (70, 130, 20))).decode()
    picture = (
        '<draw:frame draw:style-name="I" text:anchor-type="as-char" svg:width="10cm" svg:height="7.5cm"><draw:image>'
        f"<office:binary-data>{data}</office:binary-data></draw:image><svg:desc>Окно журнала</svg:desc></draw:frame>"
    )
    frame = (
        '<draw:rect draw:style-name="G" text:anchor-type="paragraph" svg:x="2cm" svg:y="1.5cm" svg:width="3cm" '
        'svg:height="1cm"/>'
    )
    number = (
        '<draw:custom-shape draw:style-name="G" text:anchor-type="paragraph" svg:x="6cm" svg:y="3cm" svg:width="1cm" '
        f'svg:height="1cm">{p("1")}<draw:enhanced-geometry draw:type="ellipse" svg:viewBox="0 0 21600 21600" '
        'draw:enhanced-path="U 10800 10800 10800 10800 0 360 Z N"/></draw:custom-shape>'
    )
    return flat(p("Смотрите рисунок.") + p(frame + number + picture) + p("Рисунок 1. Журнал"), styles)


def tracked_twice():
    change = (
        '<text:tracked-changes text:track-changes="false"><text:changed-region text:id="c1"><text:deletion>'
        "<office:change-info><dc:creator>Автор</dc:creator><dc:date>2020-01-01T00:00:00</dc:date>"
        f'</office:change-info>{p("лишнее ")}</text:deletion></text:changed-region></text:tracked-changes>'
    )
    return flat(change + p('Оставьте <text:change text:change-id="c1"/>нужное.') + p("Дальше."))


def make(folder):
    made = []
    for build in [footnotes, right_to_left, contents, frames, tracked_twice]:
        path = folder / f"{build.__name__.replace('_', '-')}.fodt"
        path.write_text(build(), encoding="utf-8")
        made.append(path)
    return made
