//! What Word puts before the lines of lists.

use super::super::{Document, Label};
use super::made::{Made, paragraphs};

/// A level of a list.
fn level(number: u8, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl='{number}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>\
         <w:lvlText w:val='{text}'/>{more}</w:lvl>"
    )
}

fn abstract_list(id: u32, levels: &str) -> String {
    format!("<w:abstractNum w:abstractNumId='{id}'>{levels}</w:abstractNum>")
}

fn list(id: u32, of: u32, more: &str) -> String {
    format!("<w:num w:numId='{id}'><w:abstractNumId w:val='{of}'/>{more}</w:num>")
}

/// A line of a list.
fn line(list: u32, level: u8) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr></w:p>"
    )
}

fn document(numbering: &str, lines: &str) -> Document {
    Made::new(lines).part("numbering", numbering).read()
}

fn labels(document: &Document) -> Vec<Label> {
    paragraphs(document).iter().filter_map(|paragraph| paragraph.label.clone()).collect()
}

/// What stands before these lines.
fn seen(numbering: &str, lines: &str) -> String {
    let labels = labels(&document(numbering, lines));
    let texts: Vec<String> = labels.into_iter().map(|label| label.text).collect();
    texts.join(" ")
}

#[test]
fn numbers_are_written_in_all_ways_of_a_manual() {
    for (format, count, last) in [
        ("decimal", 12, "12)"),
        ("decimalZero", 3, "03)"),
        ("upperRoman", 14, "XIV)"),
        ("lowerRoman", 9, "ix)"),
        ("upperLetter", 28, "BB)"),
        ("lowerLetter", 3, "c)"),
        ("russianLower", 3, "в)"),
        ("russianUpper", 10, "К)"),
        ("russianLower", 30, "аа)"),
        ("none", 2, ")"),
        ("неизвестно", 2, "2)"),
    ] {
        let numbering = abstract_list(0, &level(0, format, "%1)", "")) + &list(1, 0, "");
        let texts = seen(&numbering, &line(1, 0).repeat(count));
        assert_eq!(texts.split(' ').next_back(), Some(last), "{format}");
    }
}

#[test]
fn signs_are_shown_as_other_fonts_have_them() {
    let font = |name: &str| format!("<w:rPr><w:rFonts w:ascii='{name}' w:hAnsi='{name}'/></w:rPr>");
    for (text, font, sign) in [
        ("\u{F0B7}", font("Symbol"), "•"),
        ("\u{F0A7}", font("Wingdings"), "•"),
        ("\u{F0FC}", font("Wingdings"), "✓"),
        ("\u{F0D8}", font("Wingdings"), "→"),
        ("o", font("Courier New"), "•"),
        ("\u{F095}", font("StarBats"), "•"),
        ("-", String::new(), "–"),
        ("•", String::new(), "•"),
        ("*", String::new(), "*"),
    ] {
        let numbering = abstract_list(0, &level(0, "bullet", text, &font)) + &list(1, 0, "");
        let labels = labels(&document(&numbering, &line(1, 0)));
        assert_eq!((labels[0].text.as_str(), labels[0].number), (sign, None), "{text}");
    }
}

#[test]
fn levels_count_below_each_other() {
    let levels = level(0, "decimal", "%1.", "")
        + &level(1, "decimal", "%1.%2", "")
        + &level(2, "lowerLetter", "%3)", "");
    let numbering = abstract_list(0, &levels) + &list(1, 0, "");
    for (lines, texts) in [
        (&[0, 1, 1, 0, 1][..], "1. 1.1 1.2 2. 2.1"),
        (&[0, 1, 2, 2, 1, 2], "1. 1.1 a) b) 1.2 a)"),
        // Nothing stood above yet: it is counted as if.
        (&[1, 1, 0, 1], "1.1 1.2 2. 2.1"),
    ] {
        let lines: String = lines.iter().map(|level| line(1, *level)).collect();
        assert_eq!(seen(&numbering, &lines), texts);
    }
}

#[test]
fn a_level_begins_anew_where_it_says() {
    let three = |more: &str| {
        level(0, "decimal", "%1.", "")
            + &level(1, "decimal", "%2)", "")
            + &level(2, "decimal", "%3", more)
    };
    for (more, texts) in [
        ("", "1. 1) 1 2) 1 2. 1) 1"),
        ("<w:lvlRestart w:val='0'/>", "1. 1) 1 2) 2 2. 1) 3"),
        ("<w:lvlRestart w:val='1'/>", "1. 1) 1 2) 2 2. 1) 1"),
    ] {
        let numbering = abstract_list(0, &three(more)) + &list(1, 0, "");
        let lines: String = [0, 1, 2, 1, 2, 0, 1, 2].iter().map(|level| line(1, *level)).collect();
        assert_eq!(seen(&numbering, &lines), texts, "{more}");
    }
    let legal = level(0, "upperRoman", "%1.", "") + &level(1, "decimal", "%1.%2", "<w:isLgl/>");
    let numbering = abstract_list(0, &legal) + &list(1, 0, "");
    assert_eq!(seen(&numbering, &(line(1, 0) + &line(1, 1))), "I. 1.1");
}

#[test]
fn lists_of_one_kind_go_on_counting_unless_they_say_where_they_begin() {
    let start = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>";
    let other =
        format!("<w:lvlOverride w:ilvl='0'>{}</w:lvlOverride>", level(0, "lowerLetter", "%1)", ""));
    let numbering = abstract_list(0, &level(0, "decimal", "%1.", ""))
        + &abstract_list(1, &level(0, "decimal", "%1)", ""))
        + &list(1, 0, "")
        + &list(2, 0, "")
        + &list(3, 0, start)
        + &list(4, 1, "")
        + &list(5, 0, &other);
    let lines = line(1, 0) + &line(2, 0) + &line(3, 0) + &line(3, 0) + &line(4, 0) + &line(5, 0);
    assert_eq!(seen(&numbering, &lines), "1. 2. 5. 6. 1) g)");
    let lists: Vec<u32> = labels(&document(&numbering, &lines)).iter().map(|it| it.list).collect();
    assert_eq!(lists, [0, 0, 1, 1, 2, 0]);
}

#[test]
fn a_line_whose_end_is_deleted_is_not_counted() {
    let numbering = abstract_list(0, &level(0, "decimal", "%1.", "")) + &list(1, 0, "");
    let deleted = line(1, 0).replace("</w:pPr>", "<w:rPr><w:del/></w:rPr></w:pPr>");
    let words = "<w:r><w:t>a</w:t></w:r></w:p>";
    let joined = deleted.replace("</w:p>", words);
    let gone =
        deleted.replace("</w:p>", &format!("<w:del>{words}").replace("</w:p>", "</w:del></w:p>"));
    let lines = line(1, 0) + &joined + &line(1, 0) + &gone + &line(1, 0);
    assert_eq!(seen(&numbering, &lines), "1. 2. 3.");
}

#[test]
fn boxes_are_counted_apart_from_the_body() {
    let numbering = abstract_list(0, &level(0, "decimal", "%1.", "")) + &list(1, 0, "");
    let frame = |inside: &str| {
        format!(
            "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:rect>\
             </w:pict></w:r></w:p>"
        )
    };
    let lines = line(1, 0) + &frame(&line(1, 0)) + &line(1, 0) + &frame(&line(1, 0));
    let document = document(&numbering, &lines);
    let body: Vec<String> = labels(&document).into_iter().map(|label| label.text).collect();
    assert_eq!(body, ["1.", "2."]);
    let shapes = paragraphs(&document).into_iter().flat_map(|paragraph| &paragraph.shapes);
    let boxes = shapes.filter_map(|shape| shape.paragraphs[0].label.as_ref());
    let boxes: Vec<&str> = boxes.map(|label| label.text.as_str()).collect();
    assert_eq!(boxes, ["1.", "2."]);
}

#[test]
fn a_list_may_be_a_style() {
    let linked = "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='S'/></w:abstractNum>";
    let style = format!(
        "<w:abstractNum w:abstractNumId='1'><w:styleLink w:val='S'/>{}</w:abstractNum>",
        level(0, "decimal", "Шаг %1", "")
    );
    let numbering = format!("{linked}{style}{}", list(1, 0, ""));
    assert_eq!(seen(&numbering, &line(1, 0)), "Шаг 1");
}

#[test]
fn headings_are_numbered_by_their_styles() {
    let styles = "\
        <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/>\
            <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='2'><w:name w:val='heading 2'/><w:basedOn w:val='1'/>\
            <w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='3'><w:name w:val='heading 3'/><w:basedOn w:val='1'/>\
            <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
    let levels = level(0, "decimal", "%1", "")
        + &level(1, "decimal", "%1.%2", "")
        + &level(2, "decimal", "%1.%2.%3", "<w:pStyle w:val='3'/>");
    let numbering = abstract_list(0, &levels) + &list(1, 0, "");
    let of = |style: &str, own: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val='{style}'/>{own}</w:pPr></w:p>")
    };
    let without = "<w:numPr><w:numId w:val='0'/></w:numPr>";
    let lines = of("1", "") + &of("2", "") + &of("3", "") + &of("1", without) + &of("2", "");
    let document = Made::new(&lines).part("styles", styles).part("numbering", &numbering).read();
    let texts: Vec<String> = labels(&document).into_iter().map(|label| label.text).collect();
    assert_eq!(texts, ["1", "1.1", "1.1.1", "1.2"]);
    let levels: Vec<u8> = labels(&document).iter().map(|label| label.level).collect();
    assert_eq!(levels, [0, 1, 2, 1]);
}
