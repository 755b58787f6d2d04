#!/usr/bin/env python3
"""Makes the official instruction as three programs write it: word.docx as Word does, google.docx as Google Docs does, and
libreoffice.docx by LibreOffice itself (`soffice`, and `convert` for smaller figures). Tests need the documents only."""
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
FIGURES = HERE / "../../../../assets/figures"
EMU = 9525
SIZE = (480, 300)
# Figure 2 has a margin that the document cuts away, in thousandths of a percent.
CUT = {2: (10000, 5000, 10000, 15000)}

NAMESPACES = " ".join(
    f'xmlns:{short}="{uri}"'
    for short, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

# A paragraph: words with **bold**, //italic//, [words](address); {3} is figure 3 and {{3}} its caption.
TEXT = """\
= **Инструкция для присоединения к чатам ( для учащихся )**
Учащемуся, который достиг 14 лет, необходимо иметь доступ и **подтверждённую учетную запись** на Едином портале государственных и муниципальных услуг ( [http://gosuslugi.ru](http://gosuslugi.ru/) ).
Для учащихся, не достигших 14 лет, необходимо иметь **упрощенную учетную запись** на Едином портале государственных и муниципальных услуг ( [http://gosuslugi.ru](http://gosuslugi.ru/) ).
Инструкция для регистрации упрощенной учетной записи на Едином портале государственных услуг: [https://help-myschool.edu.ru/52](https://help-myschool.edu.ru/52)
**Для присоединения к чату учащемуся необходимо:**
**ШАГ 1.** Запустите web-браузер, установленный на компьютере или других электронных устройствах (Mozilla Firefox, Opera, Safari, Google Chrome, Яндекс.Браузер);
**ШАГ 2.** Войдите в систему цифровая образовательная платформу (далее по тексту ЦОП) «Электронный журнал» по адресу [https://cop.admhmao.ru/elk](https://cop.admhmao.ru/elk) и авторизуйтесь. (Рисунок 1).
//На данном шаге, если выходит ошибка, то вероятнее всего в системе неверно указаны данные для входа в систему (СНИЛС, номер телефона), для исправления ошибки необходимо написать об ошибке классному руководителю с прикреплением скриншота ошибки.//

{1}
{{1}}
**ШАГ 3.** Перейти во вкладку **«Чаты»** как указано на рисунке 2.

{2}
{{2}}.
**ШАГ 4.** Нажмите кнопку **«Привязать учебный профиль VK ID»** (Рисунок 3), после чего вас перекинет на сайт авторизации VK ID.

{3}
{{3}}
**ШАГ 5.** Пройти авторизацию при помощи **личного номера телефона** (**ВАЖНО: при регистрации необходимо использовать личный номер телефона ребенка, не родителя**) (Рисунок 4) и создать учебный профиль «Сферум», заполнив необходимую информацию (Рисунок 5).

{4}
{{4}}.

{5}
{{5}}.
**ШАГ 6.** Для перехода в чат необходимо вернуться в систему цифровая образовательная платформу (далее по тексту ЦОП) «Электронный журнал» по адресу [https://cop.admhmao.ru/elk](https://cop.admhmao.ru/elk) во вкладку **«Чаты»** и нажать на кнопку **«Перейти в VK мессенджер»** (Рисунок 6).

{6}
{{6}}.
После перехода по кнопке вам откроется web-страница «VK мессенджер» в левой части которой находятся доступные вам чаты. (Рисунок 7). Так же для пользования чатом можно использовать мобильное приложение **«VK мессенджер»**

{7}
{{7}}
"""


def frames():
    """The callouts of the program's own guide: left, top, width, height in fractions, by figure."""
    guide = (FIGURES / "../guide.ron").read_text()
    found = {}
    for number, body in re.findall(r'id: "figure-(\d)",(.*?)\n        \),', guide, re.S):
        rects = re.findall(r"number: (\d), rect: \(([^)]*)\)", body)
        found[int(number)] = [(int(n), [float(f) for f in rect.split(",")]) for n, rect in rects]
    return found


class Document:
    """What all three have in common: relations and pictures."""

    def __init__(self):
        self.relations = []
        self.count = 0

    def relation(self, kind, target, outside=False):
        name = f"rId{len(self.relations) + 10}"
        mode = ' TargetMode="External"' if outside else ""
        self.relations.append(f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{escape(target)}"{mode}/>')
        return name

    def picture(self, number, anchored=False):
        self.count += 1
        source = self.relation("image", f"media/image{number}.png")
        width, height = (side * EMU for side in SIZE)
        crop = ""
        if number in CUT:
            left, top, right, bottom = CUT[number]
            crop = f'<a:srcRect l="{left}" t="{top}" r="{right}" b="{bottom}"/>'
        inner = f"""<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>\
<wp:docPr id="{self.count}" name="Рисунок {self.count}"/><a:graphic>\
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
<pic:cNvPr id="0" name="image{number}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{source}"/>{crop}\
<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>\
</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"""
        if not anchored:
            return f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{inner}</wp:inline></w:drawing>'
        place = """<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>\
<wp:positionV relativeFrom="paragraph"><wp:posOffset>114300</wp:posOffset></wp:positionV>"""
        inner = inner.replace('<wp:docPr', '<wp:wrapTopAndBottom distT="0" distB="0"/><wp:docPr', 1)
        return f"""<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="0" behindDoc="0" \
locked="0" layoutInCell="1" allowOverlap="1">{place}{inner}</wp:anchor></w:drawing>"""

    def shape(self, kind, left, top, width, height, words=""):
        """A shape of Word's over the picture of its paragraph, fractions; with the VML that older versions read."""
        self.count += 1
        x, y = int(left * SIZE[0] * EMU), int(top * SIZE[1] * EMU)
        cx, cy = int(width * SIZE[0] * EMU), int(height * SIZE[1] * EMU)
        text = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>" if words else ""
        box = f"<wps:txbx>{text}</wps:txbx>" if words else ""
        is_box = ' txBox="1"' if words else ""
        line = "<a:ln><a:noFill/></a:ln>" if words else '<a:ln w="28575"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln>'
        old = f"<v:textbox>{text}</v:textbox>" if words else ""
        return f"""<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" \
simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>\
<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">\
<wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>\
<wp:wrapNone/><wp:docPr id="{self.count}" name="Прямоугольник {self.count}"/><wp:cNvGraphicFramePr/><a:graphic>\
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr{is_box}/><wps:spPr>\
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom><a:noFill/>\
{line}</wps:spPr>{box}<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>\
<w:pict><v:rect style="position:absolute">{old}</v:rect></w:pict></mc:Fallback></mc:AlternateContent>"""


def pieces(line):
    """Words, whether they are bold and italic, and where they lead."""
    italic = line.startswith("//")
    line = line.replace("//На", "На").removesuffix("//") if italic else line
    for index, part in enumerate(line.split("**")):
        for words, link, plain in re.findall(r"\[([^\]]*)\]\(([^)]*)\)|([^\[]+)", part):
            yield (words or plain, index % 2 == 1, italic, link)


def save(name, document, body, styles, more=()):
    parts = {
        "[Content_Types].xml": """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
<Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" \
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override \
PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>""",
        "_rels/.rels": f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>""",
        "word/document.xml": f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document {NAMESPACES} mc:Ignorable="w14"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" \
w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>""",
        "word/_rels/document.xml.rels": f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
Type="{OFFICE}/styles" Target="styles.xml"/>{"".join(document.relations)}</Relationships>""",
        "word/styles.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles {NAMESPACES}>{styles}</w:styles>',
    }
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, text in parts.items():
            packed.writestr(zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
        for number in range(1, 8):
            info = zipfile.ZipInfo(f"word/media/image{number}.png", (1980, 1, 1, 0, 0, 0))
            packed.writestr(info, picture(number))


def picture(number):
    """The figure, small; with a grey margin where the document cuts one away."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.png"
        command = ["convert", FIGURES / f"figure-{number}.png", "-resize", f"{SIZE[0]}x{SIZE[1]}!"]
        if number in CUT:
            left, top, right, bottom = (part / 100000 for part in CUT[number])
            width, height = SIZE[0] / (1 - left - right), SIZE[1] / (1 - top - bottom)
            command += ["-background", "#804020", "-extent", f"{round(width)}x{round(height)}-{round(width * left)}-{round(height * top)}"]
        subprocess.run([*command, "-colors", "16", "-define", "png:exclude-chunk=all", "-strip", made], check=True)
        return made.read_bytes()


def word(path, controls):
    """Localised ids of styles, runs torn by rsids, fields, content controls, drawings with a fallback."""
    document, body, all_frames = Document(), [], frames()

    def run(words, bold=False, italic=False, style=""):
        looks = f"{style}{'<w:b/>' if bold else ''}{'<w:i/><w:iCs/>' if italic else ''}"
        looks = f'<w:rPr>{looks}<w:sz w:val="28"/></w:rPr>'
        # Word tears words where they were edited.
        cut = len(words) // 2
        torn = [words[:cut], words[cut:]] if len(words) > 8 else [words]
        return "".join(f'<w:r w:rsidRPr="00A{i}77B3E">{looks}<w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for i, part in enumerate(torn))

    def field(code, result):
        return f"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText>\
</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>"""

    links = 0
    for line in TEXT.splitlines():
        if caption := re.fullmatch(r"\{\{(\d)\}\}(\.?)", line):
            number = field("SEQ Рисунок \\* ARABIC", f"<w:r><w:t>{caption[1]}</w:t></w:r>")
            end = f"<w:r><w:t>{caption[2]}</w:t></w:r>" if caption[2] else ""
            body.append(f'<w:p><w:pPr><w:pStyle w:val="a7"/></w:pPr>{run("Рисунок ")}{number}{end}</w:p>')
        elif figure := re.fullmatch(r"\{(\d)\}", line):
            number = int(figure[1])
            shapes = ""
            for mark, (left, top, width, height) in all_frames[number]:
                shapes += f"<w:r>{document.shape('rect', left, top, width, height)}</w:r>"
                shapes += f"<w:r>{document.shape('rect', max(left - 0.05, 0.0), top, 0.04, 0.06, str(mark))}</w:r>"
            picture_of = document.picture(number)
            body.append(f'<w:p><w:pPr><w:jc w:val="left"/></w:pPr>{shapes}<w:r><w:rPr><w:noProof/></w:rPr>{picture_of}</w:r></w:p>')
        else:
            runs = ""
            for words, bold, italic, link in pieces(line.removeprefix("= ")):
                if not link:
                    runs += run(words, bold, italic)
                    continue
                links += 1
                style = '<w:rStyle w:val="a6"/>'
                if links % 2:
                    name = document.relation("hyperlink", link, outside=True)
                    runs += f'<w:hyperlink r:id="{name}" w:history="1">{run(words, style=style)}</w:hyperlink>'
                else:
                    runs += field(f'HYPERLINK "{link}"', run(words, style=style))
            look = '<w:pPr><w:jc w:val="center"/></w:pPr>' if line.startswith("= ") else '<w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr>'
            paragraph = f'<w:p w:rsidR="00A77B3E" w14:paraId="3F2A1B0C">{look}{runs}</w:p>'
            if controls and "ШАГ 4" in line:
                paragraph = f'<w:sdt><w:sdtPr><w:id w:val="-12345"/></w:sdtPr><w:sdtContent>{paragraph}</w:sdtContent></w:sdt>'
            body.append(paragraph)
    styles = """<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" \
w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
<w:style w:type="character" w:styleId="a6"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:styleId="a7"><w:name w:val="caption"/><w:basedOn w:val="a"/></w:style>"""
    save(path, document, "".join(body), styles)


def google():
    """Everything written out in each run, figures that float, no styles of its own."""
    document, body = Document(), []

    def run(inner, bold=False, italic=False):
        looks = ('<w:b w:val="1"/>' if bold else "") + ('<w:i w:val="1"/>' if italic else "") + '<w:rtl w:val="0"/>'
        return f'<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr>{looks}</w:rPr>{inner}</w:r>'

    def text(words):
        return f'<w:t xml:space="preserve">{escape(words)}</w:t>'

    for line in TEXT.splitlines():
        runs = ""
        if caption := re.fullmatch(r"\{\{(\d)\}\}(\.?)", line):
            runs = run(text(f"Рисунок {caption[1]}{caption[2]}"))
        elif figure := re.fullmatch(r"\{(\d)\}", line):
            number = int(figure[1])
            runs = run(document.picture(number, anchored=number % 2 == 0))
        else:
            for words, bold, italic, link in pieces(line.removeprefix("= ")):
                inner = run(text(words), bold, italic)
                if link:
                    name = document.relation("hyperlink", link, outside=True)
                    inner = f'<w:hyperlink r:id="{name}">{inner}</w:hyperlink>'
                runs += inner
        body.append(f'<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000"><w:pPr><w:rPr/></w:pPr>{runs}</w:p>')
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="ru"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="normal"/></w:style>'
    save("google.docx", document, "".join(body), styles)


def libreoffice():
    """Read and written by LibreOffice, without who and when."""
    with tempfile.TemporaryDirectory() as folder:
        # It makes fields of content controls, and their words plain.
        word(Path(folder) / "word.docx", controls=False)
        subprocess.run(["soffice", "--headless", "--convert-to", "odt", "--outdir", folder, Path(folder) / "word.docx"], check=True)
        subprocess.run(["soffice", "--headless", "--convert-to", "docx", "--outdir", folder, Path(folder) / "word.odt"], check=True)
        with zipfile.ZipFile(Path(folder) / "word.docx") as made, zipfile.ZipFile(HERE / "libreoffice.docx", "w", zipfile.ZIP_DEFLATED) as packed:
            for info in made.infolist():
                if not info.filename.startswith("docProps"):
                    packed.writestr(zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0)), made.read(info), zipfile.ZIP_DEFLATED)


word("word.docx", controls=True)
google()
libreoffice()
