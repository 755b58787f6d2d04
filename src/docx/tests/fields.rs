//! Fields, links, tables of contents.

use super::super::Omission;
use super::made::{Made, body, p, paragraphs, told_blocks};

/// A field with this instruction and these words.
fn field(instruction: &str, words: &str) -> String {
    format!(
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType='separate'/></w:r>{words}\
         <w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
}

const A: &str = "<w:r><w:t>a</w:t></w:r>";

#[test]
fn fields_show_their_words_and_links_lead_outside() {
    for (instruction, seen) in [
        ("PAGE", "a"),
        (" HYPERLINK \"https://vk.com/id\" ", "[a](https://vk.com/id)"),
        ("hyperlink https://vk.com \\h", "[a](https://vk.com)"),
        ("HYPERLINK \"https://vk.com\" \\l \"шаг\"", "[a](https://vk.com#шаг)"),
        ("HYPERLINK \\l \"_Toc1\"", "a"),
        ("HYPERLINK \\o \"подсказка\" \"https://vk.com\"", "[a](https://vk.com)"),
        ("HYPERLINK \"C:\\\\file.txt\"", "[a](C:\\file.txt)"),
        ("HYPERLINK", "a"),
        ("REF _Ref1 \\h", "a"),
    ] {
        let document = body(&format!("<w:p>{}</w:p>", field(instruction, A)));
        assert_eq!(told_blocks(&document.blocks), seen, "{instruction}");
        let simple = instruction.replace('"', "&quot;");
        let simple = format!("<w:p><w:fldSimple w:instr=\"{simple}\">{A}</w:fldSimple></w:p>");
        assert_eq!(told_blocks(&body(&simple).blocks), seen, "{instruction}");
    }
}

#[test]
fn fields_stand_in_each_other() {
    let inner = field("REF b", "<w:r><w:t>b</w:t></w:r>");
    let link = field("HYPERLINK \"u://v\"", &format!("{A}{inner}"));
    let document = body(&format!("<w:p>{link}{A}</w:p>"));
    assert_eq!(told_blocks(&document.blocks), "[ab](u://v)a");
    // An instruction made by another field, in pieces.
    let asked = format!(
        "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>HYPER</w:instrText><w:instrText>LINK \"u://</w:instrText>\
         <w:instrText>w\"</w:instrText></w:r>{}<w:r><w:fldChar w:fldCharType='separate'/></w:r>{A}\
         <w:r><w:fldChar w:fldCharType='end'/></w:r>",
        field("MERGEFIELD x", "<w:r><w:t>не видно</w:t></w:r>")
    );
    assert_eq!(told_blocks(&body(&format!("<w:p>{asked}</w:p>")).blocks), "[a](u://w)");
}

#[test]
fn links_by_relation_are_told_and_never_followed() {
    let link = |more: &str| format!("<w:p><w:hyperlink {more}>{A}</w:hyperlink>{A}</w:p>");
    for (more, seen) in [
        ("r:id='out'", "[a](https://vk.com/?a=1&b=2)a"),
        ("r:id='out' w:anchor='b'", "[a](https://vk.com/?a=1&b=2#b)a"),
        ("w:anchor='_Toc1'", "aa"),
        ("r:id='inside'", "aa"),
        ("r:id='no'", "aa"),
    ] {
        let document = Made::new(&link(more))
            .outside("out", "hyperlink", "https://vk.com/?a=1&amp;b=2")
            .relation("inside", "hyperlink", "document.xml", "")
            .read();
        assert_eq!(told_blocks(&document.blocks), seen, "{more}");
    }
}

#[test]
fn a_number_of_a_sequence_makes_a_caption() {
    let document = body(&format!(
        "<w:p><w:r><w:t>Рисунок </w:t></w:r>{}</w:p>",
        field(" SEQ Рисунок \\* ARABIC ", A)
    ));
    assert!(paragraphs(&document)[0].is_caption);
    let document = body(&format!("<w:p>{}</w:p>", field("PAGEREF x", A)));
    assert!(!paragraphs(&document)[0].is_caption);
}

#[test]
fn a_table_of_contents_is_left_out_and_nothing_else() {
    let begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    let end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    let line = field("PAGEREF _Toc2", A);
    let contents = format!("<w:p>{begin}{A}{line}</w:p><w:p>{line}</w:p><w:p>{end}</w:p>");
    let document = body(&format!("{}{contents}{}", p("до"), p("после")));
    assert_eq!(told_blocks(&document.blocks), "до |  | после");
    assert_eq!(document.omissions[&Omission::Contents], 1);

    let control = format!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>\
         <w:sdtContent>{}{contents}</w:sdtContent></w:sdt>{}",
        p("Оглавление"),
        p("после")
    );
    let document = body(&control);
    assert_eq!(told_blocks(&document.blocks), "после");
    assert_eq!(document.omissions[&Omission::Contents], 1);

    // Its end is missing: the next heading is the body again.
    let styles = "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>";
    let heading = "<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr><w:r><w:t>Шаг</w:t></w:r></w:p>";
    let text = format!("<w:p>{begin}{A}</w:p><w:p>{A}</w:p>{heading}{}", p("после"));
    let document = Made::new(&text).part("styles", styles).read();
    assert_eq!(told_blocks(&document.blocks), "Шаг | после");
}
