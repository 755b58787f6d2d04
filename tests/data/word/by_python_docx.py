"""Documents that python-docx writes."""

import io

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt

from package import png


def picture(color):
    return io.BytesIO(png(40, 30, color))


def table_pictures():
    made = docx.Document()
    made.add_heading("Кнопки журнала", 1)
    table = made.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    for cell, words in zip(table.rows[0].cells, ["Номер", "Как выглядит", "Что делает"]):
        cell.text = words
    for number, words in enumerate(["открывает дневник", "открывает чаты", "закрывает окно"], 1):
        cells = table.add_row().cells
        cells[0].text = str(number)
        cells[1].paragraphs[0].add_run().add_picture(picture((90 * number % 256, 20, 160)), width=Pt(60))
        cells[2].text = words
    merged = table.add_row().cells
    merged[0].merge(merged[2]).text = "Остальные кнопки не нужны."
    tall = made.add_table(rows=2, cols=2)
    tall.cell(0, 0).merge(tall.cell(1, 0)).text = "Общее"
    tall.cell(0, 1).text = "сверху"
    tall.cell(1, 1).text = "снизу"
    inner = tall.cell(1, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text = "внутри слева"
    inner.cell(0, 1).text = "внутри справа"
    return made


def manual():
    made = docx.Document()
    made.add_heading("Памятка ученику", 0)
    made.add_heading("Подготовка", 1)
    made.add_paragraph("Возьмите логин у учителя", style="List Number")
    made.add_paragraph("Сядьте за компьютер", style="List Number")
    made.add_heading("Вход", 1)
    line = made.add_paragraph("Введите ")
    line.add_run("логин").bold = True
    line.add_run(" и ")
    line.add_run("пароль").italic = True
    made.add_picture(picture((200, 60, 60)), width=Pt(200))
    made.add_paragraph("Рисунок 1 – Окно входа", style="Caption")
    made.add_paragraph("не забудьте выйти", style="List Bullet")
    made.add_paragraph("закройте браузер", style="List Bullet 2")
    made.add_page_break()
    made.add_paragraph("Вопросы задайте учителю.", style="Intense Quote")
    return made


def make(folder):
    for build in [table_pictures, manual]:
        made = build()
        # A hundred looks of tables, of which one is used, are most of what it writes.
        for style in list(made.styles):
            if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
                style.element.getparent().remove(style.element)
        made.save(folder / f"{build.__name__.replace('_', '-')}.docx")
