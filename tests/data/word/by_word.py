"""Documents as Word writes them."""

from package import (
    POINT, Document, anchor, blip, field, inline, listed, p, png, run, shape, styled,
)

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"
 w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:next w:val="a"/>
 <w:pPr><w:keepNext/>{one}<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:next w:val="a"/>
 <w:pPr><w:keepNext/>{two}<w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="caption"/><w:basedOn w:val="a"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="a5"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="a6"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>
"""


def level(number, kind, text, more=""):
    indent = 360 * (number + 1)
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def abstract(number, *levels):
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f'{"".join(levels)}</w:abstractNum>'
    )


def num(number, of, more=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def document(one="", two=""):
    made = Document()
    made.part("styles", STYLES.format(one=one, two=two))
    return made


def nested_lists():
    made = document()
    made.part(
        "numbering",
        abstract(
            0,
            level(0, "decimal", "%1."),
            level(1, "decimal", "%1.%2."),
            level(2, "russianLower", "%3)"),
        )
        + abstract(1, level(0, "bullet", "\uf0b7").replace("</w:lvl>", (
            '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>')))
        + abstract(2, level(0, "upperRoman", "Часть %1."))
        + num(1, 0)
        + num(2, 1)
        + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
        + num(4, 2),
    )
    made.add(
        styled("a3", "Как войти в журнал"),
        listed(4, 0, "Подготовка"),
        listed(1, 0, "Откройте браузер"),
        listed(1, 1, "Найдите значок на рабочем столе"),
        listed(1, 2, "щёлкните по нему два раза"),
        listed(1, 2, "подождите, пока он откроется"),
        listed(1, 1, "Разверните окно"),
        listed(1, 0, run("Введите ад") + run("рес ") + run("журнала", "<w:b/>")),
        p("Понадобятся:"),
        listed(2, 0, "логин"),
        listed(2, 0, "пароль"),
        listed(4, 0, "Вход"),
        listed(3, 0, "Нажмите «Войти»"),
        listed(3, 0, "Проверьте, что открылся дневник"),
    )
    return made


def two_pictures():
    made = document()
    one, two = made.picture(png(40, 30, (40, 90, 200))), made.picture(png(40, 30, (200, 90, 40)))
    crop = '<a:srcRect l="25000" t="10000" r="5000"/>'
    made.add(
        p("До входа и после него:"),
        p(inline(one, 200, 150, "Окно входа") + run(" ") + inline(two, 200, 150, "Дневник", crop)),
        p(run("Нажмите ") + inline(one, 16, 12) + run(" справа вверху, затем ") + inline(two, 16, 12) + run(".")),
        p(inline(one, 300, 200), '<w:jc w:val="center"/>'),
    )
    return made


def anchored():
    made = document()
    one = made.picture(png(40, 30, (10, 120, 90)))
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    floating = anchor(250, 0, 180, 120, uri, blip(one, 180, 120))
    made.add(
        p(run("Страница входа стоит рядом с этими словами.") + f"<w:r>{floating}</w:r>"),
        p("Под ней ничего нет."),
    )
    return made


def captions_above():
    made = document()
    for number, words in enumerate(["Окно браузера", "Кнопка входа", "Дневник"], 1):
        picture = made.picture(png(40, 30, (60 * number, 90, 120)))
        made.add(
            styled("a4", run("Рисунок ") + field("SEQ Рисунок \\* ARABIC", str(number)) + run(f" – {words}")),
            p(inline(picture, 240, 180), '<w:jc w:val="center"/>'),
        )
    return made


def tracked():
    made = document()
    by = 'w:id="1" w:author="Автор" w:date="2020-01-01T00:00:00Z"'
    gone = f'<w:del {by}><w:r><w:delText xml:space="preserve">старую </w:delText></w:r></w:del>'
    mark = f"<w:rPr><w:del {by}/></w:rPr>"
    made.add(
        p(run("Нажмите ") + gone + f'<w:ins {by}>{run("новую ")}</w:ins>' + run("кнопку.")),
        p(f'<w:del {by}><w:r><w:delText>Этого абзаца нет.</w:delText></w:r></w:del>', mark),
        p(run("Первая половина "), mark),
        p("и вторая."),
        p(run("Видно") + run(" не видно", "<w:vanish/>") + run(" всем.")),
    )
    return made


def fields():
    made = document()
    link = made.relation("hyperlink", "https://dnevnik.example/?from=school&amp;step=2", outside=True)
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        "</w:sdtPr><w:sdtContent>"
        + styled("11", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-1" </w:instrText></w:r>'
                 '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Вход") + "<w:r><w:tab/></w:r>"
                 + field("PAGEREF _Toc1 \\h", "1"))
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + "</w:sdtContent></w:sdt>"
    )
    made.add(
        contents,
        styled("1", "Вход"),
        p(run("Откройте ") + f'<w:hyperlink r:id="{link}">{run("электронный ")}{run("дневник")}</w:hyperlink>'
          + run(" или ") + field('HYPERLINK "https://vk.example/id" \\l "start"', "учебный профиль") + run(".")),
        p(run("См. ") + f'<w:hyperlink w:anchor="_Toc1">{run("начало")}</w:hyperlink>' + run(", с. ")
          + f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>' + run(".")),
        p(run("Знак") + "<w:r><w:noBreakHyphen/></w:r>" + run("черта, жур\u00adнал, 5\u00a0минут")
          + '<w:r><w:br/></w:r>' + run("новая строка") + '<w:r><w:tab/></w:r>' + run("после табуляции")),
    )
    return made


def many_pictures():
    made = document()
    for number in range(1, 151):
        picture = made.picture(png(8, 6, (number, 255 - number, number * 7 % 256)))
        made.add(p(f"Шаг {number}. Нажмите кнопку под номером {number}."), p(inline(picture, 120, 90)))
    return made


def text_boxes():
    made = document()
    one = made.picture(png(40, 30, (30, 60, 160)))
    head = '<a:tailEnd type="triangle"/>'
    frames = "".join([
        shape(20, 20, 80, 30, "rect"),
        shape(105, 25, 20, 20, "rect", p("1"), "box"),
        shape(200, 100, 60, 40, "ellipse"),
        shape(265, 110, 20, 20, "rect", p("2"), "box"),
        shape(40, 120, 100, 50, "straightConnector1", ends=head),
    ])
    group = (
        f'<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{300 * POINT}" '
        f'cy="{200 * POINT}"/><a:chOff x="0" y="0"/><a:chExt cx="{600 * POINT}" cy="{400 * POINT}"/></a:xfrm></wpg:grpSpPr>'
        + blip(one, 600, 400)
        + '<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="1270000" y="1270000"/><a:ext cx="2540000" cy="635000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:srgbClr val="FF0000"/>'
        "</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></wpg:wgp>"
    )
    uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    together = (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{300 * POINT}" '
        f'cy="{200 * POINT}"/><wp:docPr id="3" name="Группа 3"/><a:graphic><a:graphicData uri="{uri}">{group}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    made.add(
        p("Окно входа: 1 – логин, 2 – кнопка."),
        p(inline(one, 320, 240) + frames),
        p("То же одной группой:"),
        p(together),
    )
    return made


def numbered_headings():
    list_of = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    made = document(list_of.format(0), list_of.format(1))
    made.part(
        "numbering",
        abstract(
            0,
            level(0, "decimal", "%1", '<w:pStyle w:val="1"/>'),
            level(1, "decimal", "%1.%2", '<w:pStyle w:val="2"/>'),
        )
        + num(1, 0),
    )
    made.add(
        styled("1", "Вход в журнал"),
        p("Сначала войдите."),
        styled("2", "Через браузер"),
        p("Откройте страницу."),
        styled("2", "Через телефон"),
        p("Откройте приложение."),
        styled("1", "Чаты класса"),
        styled("2", "Где они", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        styled("2", "Как вступить"),
    )
    return made


def typed_numbers():
    made = document()
    for number, words in enumerate([
        "Откройте браузер.", "Введите адрес.", "Нажмите «Войти».", "Выберите класс.",
    ], 1):
        picture = made.picture(png(40, 30, (20, 50 * number, 200)))
        made.add(
            p(run(f"ШАГ {number}. ", "<w:b/>") + run(words)),
            p(inline(picture, 200, 150)),
            p(f"Рис {number} – что видно на шаге {number}", '<w:jc w:val="center"/>'),
        )
    made.add(
        p("1) Если не получилось, начните сначала."),
        p("2) Если и так не вышло, спросите учителя."),
        p(run("Внимание! ", "<w:b/>") + run("Никому не говорите пароль."),
          '<w:pBdr><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/></w:pBdr>'
          '<w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>'),
    )
    return made


def make(folder):
    for build in [
        nested_lists, two_pictures, anchored, captions_above, tracked, fields, many_pictures, text_boxes,
        numbered_headings, typed_numbers,
    ]:
        build().save(folder / f"{build.__name__.replace('_', '-')}.docx")
