//! Words, and how they look.

use super::super::Omission;
use super::made::{Made, body, p, paragraphs, told, told_blocks};

/// What stands in one paragraph, and what is read.
#[test]
fn words_are_read_as_they_are_seen() {
    for (inside, seen) in [
        ("<w:r><w:t>Вой</w:t></w:r><w:r w:rsidR='00A1'><w:t>дите</w:t></w:r>", "Войдите"),
        ("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b </w:t></w:r>", "a b "),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/></w:r>", "a\tb\nc\n"),
        (
            "<w:r><w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t><w:lastRenderedPageBreak/></w:r>",
            "ab",
        ),
        ("<w:r><w:t>VK</w:t><w:noBreakHyphen/><w:t>ID</w:t></w:r>", "VK\u{2011}ID"),
        ("<w:r><w:t>жур\u{AD}нал</w:t><w:softHyphen/><w:t>а</w:t></w:r>", "журнала"),
        ("<w:r><w:t>5\u{A0}шагов &lt;b&gt; &amp; &#1103;</w:t></w:r>", "5\u{A0}шагов <b> & я"),
        ("<w:r><w:t xml:space='preserve'>a\n b</w:t></w:r>", "a  b"),
        ("<w:r><w:t><![CDATA[a<b]]></w:t></w:r>", "a<b"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>", "✓"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0E0'/></w:r>", "→"),
        ("<w:r><w:sym w:font='Symbol' w:char='F0AE'/></w:r>", "→"),
        ("<w:r><w:sym w:font='Webdings' w:char='F0FF'/></w:r>", "\u{F0FF}"),
        (
            "<w:r><w:rPr><w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/></w:rPr><w:t>\u{F0E8}</w:t></w:r>",
            "➔",
        ),
        (
            "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>b</w:t></w:r>",
            "*a*b",
        ),
        ("<w:r><w:rPr><w:b/><w:i w:val='true'/></w:rPr><w:t>a</w:t></w:r>", "/*a*/"),
        (
            "<w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag><w:customXml><w:r><w:t>b</w:t></w:r></w:customXml>",
            "ab",
        ),
        (
            "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>",
            "a",
        ),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>над</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>под</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "под",
        ),
        ("<m:oMath><m:r><m:t>x</m:t></m:r><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:oMath>", "x2"),
        ("<w:r><w:rPr><w:rtl/></w:rPr><w:t>שלום עולם</w:t></w:r>", "שלום עולם"),
        ("<w:r><w:rPr><w:caps/></w:rPr><w:t>шаг</w:t></w:r>", "шаг"),
        (
            "<w:ins><w:r><w:t>новое</w:t></w:r></w:ins><w:del><w:r><w:delText>старое</w:delText></w:r></w:del>",
            "новое",
        ),
        (
            "<w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo><w:moveFrom><w:r><w:t>b</w:t></w:r></w:moveFrom>",
            "a",
        ),
        (
            "<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r>",
            "a",
        ),
        (
            "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:t>конец жирный, слова нет</w:t></w:r>",
            "конец жирный, слова нет",
        ),
    ] {
        let document = body(&format!("<w:p>{inside}</w:p>"));
        assert_eq!(told_blocks(&document.blocks), seen, "{inside}");
    }
}

#[test]
fn what_a_choice_offers_is_read_once() {
    let choice = |needs: &str| {
        format!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='{needs}'><w:t>новое</w:t></mc:Choice>\
             <mc:Choice Requires='w14'><w:t>второе</w:t></mc:Choice>\
             <mc:Fallback><w:t>старое</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )
    };
    for (needs, seen) in
        [("wps", "новое"), ("wpg wp14", "новое"), ("v99", "второе"), ("", "второе")]
    {
        assert_eq!(told_blocks(&body(&choice(needs)).blocks), seen, "{needs}");
    }
    let old = choice("v99").replace("w14", "v98");
    assert_eq!(told_blocks(&body(&old).blocks), "старое");
}

/// Styles as Word writes them: localised ids, English names.
const STYLES: &str = "\
    <w:docDefaults><w:rPrDefault><w:rPr><w:i w:val='0'/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>\
    <w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/><w:basedOn w:val='a'/>\
        <w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='21'><w:name w:val='Мой'/><w:basedOn w:val='1'/>\
        <w:rPr><w:i/></w:rPr></w:style>\
    <w:style w:type='paragraph' w:styleId='3'><w:name w:val='heading 3'/></w:style>\
    <w:style w:type='paragraph' w:styleId='a3'><w:name w:val='Title'/></w:style>\
    <w:style w:type='paragraph' w:styleId='a4'><w:name w:val='caption'/></w:style>\
    <w:style w:type='paragraph' w:styleId='a5'><w:name w:val='Рамка'/><w:pPr>\
        <w:pBdr><w:left w:val='single'/></w:pBdr><w:jc w:val='center'/></w:pPr></w:style>\
    <w:style w:type='paragraph' w:styleId='loop'><w:name w:val='x'/><w:basedOn w:val='loop2'/></w:style>\
    <w:style w:type='paragraph' w:styleId='loop2'><w:name w:val='y'/><w:basedOn w:val='loop'/></w:style>\
    <w:style w:type='character' w:styleId='s'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type='character' w:styleId='h'><w:name w:val='Скрыто'/><w:rPr><w:vanish/></w:rPr></w:style>\
    <w:style w:type='table' w:styleId='t'><w:name w:val='T'/><w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>";

#[test]
fn styles_tell_headings_titles_captions_and_looks() {
    for (style, run, seen, heading) in [
        ("", "", "a", None),
        ("1", "", "*a*", Some(1)),
        ("21", "", "/*a*/", Some(1)),
        ("21", "<w:b w:val='false'/>", "/a/", Some(1)),
        ("3", "", "a", Some(3)),
        ("", "<w:rStyle w:val='s'/>", "*a*", None),
        // What both say puts itself out.
        ("1", "<w:rStyle w:val='s'/>", "a", Some(1)),
        ("1", "<w:rStyle w:val='s'/><w:b/>", "*a*", Some(1)),
        ("loop", "", "a", None),
        ("нет такого", "", "a", None),
    ] {
        let text = format!(
            "<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>a</w:t></w:r></w:p>"
        );
        let document = Made::new(&text).part("styles", STYLES).read();
        let paragraphs = paragraphs(&document);
        assert_eq!(told(paragraphs[0]), seen, "{style} {run}");
        assert_eq!(paragraphs[0].heading, heading, "{style}");
    }
    let of_style = |style: &str| {
        let text = format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr></w:p>");
        Made::new(&text).part("styles", STYLES).read()
    };
    assert!(paragraphs(&of_style("a3"))[0].is_title);
    assert!(paragraphs(&of_style("a4"))[0].is_caption);
    let framed = of_style("a5");
    assert!(paragraphs(&framed)[0].is_framed && paragraphs(&framed)[0].is_centered);
}

#[test]
fn a_paragraph_says_its_own_place_and_ground() {
    for (props, heading, framed, centered) in [
        ("<w:outlineLvl w:val='1'/>", Some(2), false, false),
        ("<w:outlineLvl w:val='9'/>", None, false, false),
        ("<w:jc w:val='center'/>", None, false, true),
        ("<w:shd w:val='clear' w:fill='FFF2CC'/>", None, true, false),
        ("<w:shd w:val='clear' w:fill='auto'/>", None, false, false),
        ("<w:shd w:val='clear' w:fill='FFFFFF'/>", None, false, false),
        ("<w:pBdr><w:bottom w:val='single'/></w:pBdr>", None, false, false),
        ("<w:pBdr><w:top w:val='single'/><w:bottom w:val='single'/></w:pBdr>", None, true, false),
        ("<w:pBdr><w:left w:val='nil'/></w:pBdr>", None, false, false),
    ] {
        let document = body(&format!("<w:p><w:pPr>{props}</w:pPr></w:p>"));
        let paragraph = paragraphs(&document)[0];
        let found = (paragraph.heading, paragraph.is_framed, paragraph.is_centered);
        assert_eq!(found, (heading, framed, centered), "{props}");
    }
}

#[test]
fn what_is_hidden_or_deleted_is_counted_and_not_read() {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r>";
    let by_style = "<w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>тайна</w:t></w:r>";
    let shown =
        "<w:r><w:rPr><w:rStyle w:val='h'/><w:vanish w:val='0'/></w:rPr><w:t>видно</w:t></w:r>";
    let text = format!("<w:p>{hidden}{by_style}{shown}</w:p><w:p>{by_style}</w:p>");
    let document = Made::new(&text).part("styles", STYLES).read();
    assert_eq!(told_blocks(&document.blocks), "видно | ");
    assert_eq!(document.omissions[&Omission::Hidden], 2, "each row of them once");

    let deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>a</w:delText></w:r></w:del></w:p>";
    let joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>на</w:t></w:r></w:p>";
    let document = body(&format!("{deleted}{joined}{}{}", p("чало"), p("конец")));
    assert_eq!(told_blocks(&document.blocks), "начало | конец");
    assert_eq!(document.omissions[&Omission::Deleted], 1);

    let comment = "<w:p><w:commentRangeStart w:id='0'/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id='0'/>\
                   <w:r><w:commentReference w:id='0'/></w:r></w:p>";
    let document = Made::new(comment).part("comments", &p("личное")).read();
    assert_eq!(told_blocks(&document.blocks), "a");
    assert_eq!(document.omissions[&Omission::Comment], 1);
}

#[test]
fn a_large_first_letter_belongs_to_its_word() {
    let letter = "<w:p><w:pPr><w:framePr w:dropCap='drop' w:lines='3'/></w:pPr><w:r><w:t>Д</w:t></w:r></w:p>";
    assert_eq!(told_blocks(&body(&format!("{letter}{}", p("невник"))).blocks), "Дневник");
}

#[test]
fn notes_stand_where_their_signs_are() {
    let text = "<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id='2'/><w:t>b</w:t><w:endnoteReference w:id='1'/></w:r></w:p>\
                <w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>";
    let notes = format!(
        "<w:footnote w:type='separator' w:id='0'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
         <w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> раз</w:t></w:r></w:p>{}</w:footnote>",
        p("два")
    );
    let end = format!("<w:endnote w:id='1'>{}</w:endnote>", p("конец"));
    let document = Made::new(text).part("footnotes", &notes).part("endnotes", &end).read();
    assert_eq!(told_blocks(&document.blocks), "a{раз\nдва}b{конец} | ", "each once");
}

#[test]
fn headers_and_footers_are_never_read() {
    let text = format!("{}<w:sectPr><w:headerReference r:id='header'/></w:sectPr>", p("тело"));
    let document = Made::new(&text).part("header", &p("шапка")).read();
    assert_eq!(told_blocks(&document.blocks), "тело");
}
