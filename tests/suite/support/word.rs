//! Documents of Word.

use join_chats::guide::import::{self, ImportError, Proposal};

/// The official instruction as this program writes it.
pub fn official(program: &str) -> Vec<u8> {
    let root = env!("CARGO_MANIFEST_DIR");
    let path = format!("{root}/tests/data/word/official/{program}.docx");
    std::fs::read(path).expect("a document")
}

/// All documents of the tests by name, as Word, LibreOffice and others write them.
pub fn documents() -> Vec<(String, Vec<u8>)> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/word");
    let mut found = Vec::new();
    for folder in [root.to_owned(), format!("{root}/official")] {
        for entry in std::fs::read_dir(folder).expect("documents") {
            let path = entry.expect("a file").path();
            if import::is_document(&path) {
                let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
                found.push((name, std::fs::read(&path).expect("a document")));
            }
        }
    }
    found.sort();
    found
}

/// What becomes of a document.
pub fn import(document: &[u8]) -> Result<Proposal, ImportError> {
    import::import(document, "документ", &|_| true)
}

const NAMESPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#;
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document of this body. A picture of `media` is named by its place, from 1 on: `rId1`.
pub fn document(body: &str, media: &[(&str, Vec<u8>)]) -> Vec<u8> {
    document_with(body, media, "")
}

/// The same with more relations of its body.
pub fn document_with(body: &str, media: &[(&str, Vec<u8>)], more: &str) -> Vec<u8> {
    let targets = media.iter().enumerate().map(|(at, (name, _))| {
        format!(r#"<Relationship Id="rId{}" Type="{OFFICE}/image" Target="media/{name}"/>"#, at + 1)
    });
    let numbering = r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#;
    let styles = r#"<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style><w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>"#;
    let relations = |inside: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>"#
        )
    };
    let inside = format!(
        r#"<Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/><Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/>{}{more}"#,
        targets.collect::<String>()
    );
    let main = relations(&format!(
        r#"<Relationship Id="d" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>"#
    ));
    let texts = [
        ("_rels/.rels", main),
        ("word/_rels/document.xml.rels", relations(&inside)),
        (
            "word/document.xml",
            format!("<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"),
        ),
        ("word/styles.xml", format!("<w:styles {NAMESPACES}>{styles}</w:styles>")),
        ("word/numbering.xml", format!("<w:numbering {NAMESPACES}>{numbering}</w:numbering>")),
    ];
    let texts = texts.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes()));
    let media = media.iter().map(|(name, bytes)| (format!("word/media/{name}"), bytes.clone()));
    join_chats::guide::package::pack("", texts.chain(media).collect()).expect("a zip")
}

/// A paragraph of plain words.
pub fn line(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

/// A line of the list with this id, on this level.
pub fn item(list: u8, level: u8, words: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
    )
}

/// A heading of the first level.
pub fn heading(words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#)
}

/// A paragraph of a style: `2` is a heading of the second level, `c` a caption, `t` the title.
pub fn styled(style: &str, words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#)
}

/// A heading of the first level that Word numbers, on this level of the list.
pub fn numbered_heading(level: u8, words: &str) -> String {
    item(3, level, words).replacen("<w:numPr>", r#"<w:pStyle w:val="1"/><w:numPr>"#, 1)
}

/// The run of a picture, `size` in points; `more` follows its file: a crop.
pub fn picture(number: usize, [width, height]: [u32; 2], more: &str) -> String {
    let (cx, cy) = (width * 12700, height * 12700);
    format!(
        r#"<w:r><w:drawing><wp:inline><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="rId{number}"/>{more}</pic:blipFill><pic:spPr><a:xfrm><a:ext cx="{cx}" cy="{cy}"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    )
}

/// The run of a rectangle over the picture of its paragraph: left, top, width and height in points, and what it is
/// filled with.
pub fn rectangle([left, top, width, height]: [u32; 4], fill: &str) -> String {
    let [x, y, cx, cy] = [left, top, width, height].map(|side| side * 12700);
    format!(
        r#"<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{cx}" cy="{cy}"/><wp:wrapNone/><wp:docPr id="9" name="r"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"/>{fill}<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"#
    )
}

/// The run of a text box with these paragraphs, white and without a line.
pub fn text_box(place: [u32; 4], paragraphs: &str) -> String {
    let white = r#"<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>"#;
    let line = r#"<a:ln><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln>"#;
    let words = format!("<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>");
    rectangle(place, white)
        .replace("<wps:cNvSpPr/>", r#"<wps:cNvSpPr txBox="1"/>"#)
        .replace(line, "<a:ln><a:noFill/></a:ln>")
        .replace("<wps:bodyPr/>", &format!("{words}<wps:bodyPr/>"))
}

/// A picture in a paragraph of its own.
pub fn shown(number: usize) -> String {
    format!("<w:p>{}</w:p>", picture(number, [300, 200], ""))
}
