//! From Word to wizard: what becomes of documents.

use crate::support::pictures::{encoded, png_of};
use crate::support::word::{
    document, document_with, documents, heading, import, item, line, official, picture, rectangle,
    shown,
};
use image::{Rgb, RgbImage};
use join_chats::guide::import::{Doubt, ImportError, LeftOut, Proposal, Report, StepSign};
use join_chats::guide::{Block, Guide, GuideSource, Markup, Target};
use join_chats_docx as docx;

mod boxes;
mod steps;

/// The same words as another program sees them: what kind of paragraph, whether bold, where they lead.
fn told(words: &Markup) -> String {
    let span = |it: &join_chats::guide::Span| {
        let to = match &it.target {
            None => String::new(),
            Some(Target::Figure(id)) => format!("<{id}>"),
            Some(Target::Address(address)) => format!("<{}>", address.as_str()),
            Some(Target::Contact(contact)) => format!("<{}>", contact.shown()),
        };
        let star = if it.bold { "*" } else { "" };
        format!("{star}{}{star}{to}", it.text)
    };
    words.spans().iter().map(span).collect()
}

fn official_lines(at: &str, blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Lead(words) => lines.push(format!("{at} lead: {}", told(words))),
            Block::Official(words) => lines.push(format!("{at}: {}", told(words))),
            Block::Warning(words) => lines.push(format!("{at} warning: {}", told(words))),
            Block::Choice(choice) => {
                for answer in &choice.answers {
                    official_lines(&format!("{at} {}", answer.id), &answer.blocks, lines);
                }
            }
            Block::Link(link) if link.official => lines.push(format!("{at} link: {}", link.note)),
            _ => {}
        }
    }
}

/// All official words of a guide with their places, and the figures of each step.
fn lines(guide: &Guide) -> Vec<String> {
    let mut lines = vec![guide.heading.clone()];
    for step in &guide.steps {
        official_lines(&step.label, &step.blocks, &mut lines);
        lines.push(format!("{} figures: {}", step.label, step.figures.join(" ")));
    }
    official_lines("finish", &guide.finish.blocks, &mut lines);
    lines
}

/// What the embedded guide has otherwise than the document, and why: ours, then the document's.
const DIFFERENCES: [(&str, &str); 3] = [
    // The document's address, without a host that it does not name.
    ("<https://www.gosuslugi.ru/>", "<https://gosuslugi.ru/>"),
    // The embedded guide puts these words over the buttons of the address.
    (
        "Перед началом under-14 link: Инструкция для регистрации упрощенной учетной записи на Едином портале государственных услуг:",
        "Перед началом under-14: Инструкция для регистрации упрощенной учетной записи на Едином портале государственных услуг: https://help-myschool.edu.ru/52<https://help-myschool.edu.ru/52>",
    ),
    // Its last page has the last sentence of the last step.
    (
        "\nШАГ 6. figures: figure-6 figure-7\nfinish: Так же для пользования чатом можно использовать мобильное приложение *«VK мессенджер»*",
        " Так же для пользования чатом можно использовать мобильное приложение *«VK мессенджер»*\nШАГ 6. figures: figure-6 figure-7",
    ),
];

#[test]
fn the_official_instruction_is_the_same_guide_whoever_wrote_it() {
    let (embedded, _) = GuideSource::Embedded.load().expect("the guide");
    let mut wanted = lines(&embedded).join("\n");
    for (ours, document) in DIFFERENCES {
        assert!(wanted.contains(ours), "{ours}");
        wanted = wanted.replace(ours, document);
    }
    for program in ["word", "google", "libreoffice"] {
        let proposal = import(&official(program)).expect(program);
        let guide = Guide::from_ron(&proposal.text).expect(program);
        let found = lines(&guide).join("\n");
        same_lines(&wanted, &found, program);
        assert_eq!(proposal.report.sign, StepSign::StepWord, "{program}");
        assert_eq!((guide.figures.len(), proposal.report.captions), (7, 7), "{program}");
    }
}

/// Fails with the first line that differs.
fn same_lines(wanted: &str, found: &str, program: &str) {
    for (wanted, found) in wanted.lines().zip(found.lines()) {
        assert_eq!(wanted, found, "{program}");
    }
    assert_eq!(wanted.lines().count(), found.lines().count(), "{program}: {found}");
}

/// A file may be called as its author likes, also by what a terminal takes for an order.
#[test]
fn what_is_told_of_a_document_is_one_line_without_orders() {
    let part = ("word/a\u{1b}[2J\n.xml".to_owned(), vec![0; 1 << 20]);
    let bomb = join_chats::guide::package::pack(&" ".repeat(1 << 20), vec![part]).expect("a zip");
    let refused = import(&bomb).err().expect("it is refused").to_string();
    assert!(!refused.contains(char::is_control), "{refused:?}");
    let words = ["\u{1b}[2J", "рисунок 9\n"].map(|words| Doubt::NoFigure(words.to_owned()));
    let report = Report { doubts: words.to_vec(), ..Report::default() };
    let lines: Vec<String> = report.sections().into_iter().flat_map(|it| it.lines).collect();
    assert!(!lines.iter().any(|line| line.contains(char::is_control)), "{lines:?}");
}

#[test]
fn whoever_stops_it_gets_nothing() {
    let stopped = join_chats::guide::import::import(&official("word"), "x", &|_| false);
    assert!(matches!(stopped, Err(ImportError::Stopped)));
}

/// Each page in short: label and title, its blocks by kind, its figures.
fn pages(guide: &Guide) -> Vec<String> {
    let words = |words: &[Markup]| words.iter().map(told).collect::<Vec<_>>().join("|");
    let block = |block: &Block| match block {
        Block::Lead(words) => format!("lead {}", told(words)),
        Block::Official(words) => told(words),
        Block::Warning(words) => format!("! {}", told(words)),
        Block::Note(words) => format!("i {}", told(words)),
        Block::List(items) => format!("- {}", words(items)),
        Block::Numbered(items) => format!("# {}", words(items)),
        Block::Table(table) => {
            let rows = table.rows.iter().map(|row| words(row));
            format!("[{} / {}]", words(&table.head), rows.collect::<Vec<_>>().join(" / "))
        }
        Block::Link(link) => format!("button {}", link.url.as_str()),
        other => format!("{other:?}"),
    };
    let page = |head: String, blocks: &[Block], figures: &[String]| {
        let blocks = blocks.iter().map(block);
        let figures = (!figures.is_empty()).then(|| format!("({})", figures.join(" ")));
        let parts: Vec<String> = std::iter::once(head).chain(blocks).chain(figures).collect();
        parts.join("; ")
    };
    let steps = guide.steps.iter();
    let steps = steps.map(|it| page(format!("{} {}", it.label, it.title), &it.blocks, &it.figures));
    let finish = &guide.finish;
    let has_more = !finish.blocks.is_empty() || !finish.figures.is_empty();
    let finish = has_more.then(|| page("finish".to_owned(), &finish.blocks, &finish.figures));
    steps.chain(finish).collect()
}

/// What becomes of this body, which may show four pictures.
fn made(body: &str) -> (Proposal, Guide) {
    let names = ["image1.png", "image2.png", "image3.png", "image4.png"];
    let media: Vec<_> =
        (6..).zip(names).map(|(height, name)| (name, png_of([8, height]))).collect();
    let proposal = import(&document(body, &media)).expect(body);
    let guide = Guide::from_ron(&proposal.text).expect("a guide");
    (proposal, guide)
}

#[test]
fn the_strongest_sign_of_steps_decides() {
    let typed = [line("Вход"), line("1. Откройте сайт"), shown(1), line("2) Войдите"), shown(2)];
    let words = [
        line("Вход"),
        line("ШАГ 1. Войдите"),
        item(1, 0, "раз"),
        item(1, 0, "два"),
        line("Шаг 2: Выйдите"),
    ];
    let broken = [line("Вход</w:t><w:br/><w:t>Шаг 1. Войдите</w:t><w:br/><w:t>Шаг 2. Выйдите")];
    let headings = [
        line("О чём"),
        heading("1. Вход"),
        line("Войдите"),
        heading("2. Выход"),
        line("Выйдите"),
        heading("Помощь"),
        line("Звоните"),
    ];
    let list = [
        line("Вход"),
        item(1, 0, "Войдите"),
        shown(1),
        item(1, 0, "Нажмите"),
        item(2, 0, "раз"),
        item(2, 0, "два"),
        item(1, 0, "Выйдите"),
    ];
    let pictures = [
        line("Вход"),
        line("Откройте сайт"),
        shown(1),
        line("Рисунок 1 – Сайт"),
        line("Нажмите"),
        shown(2),
    ];
    let nothing = [line("Вход"), line("Откройте сайт и войдите")];
    let cases: [(&str, StepSign, &[&str]); 7] = [
        (
            &typed.concat(),
            StepSign::TypedNumber,
            &["1. Откройте сайт; Откройте сайт; (picture-1)", "2) Войдите; Войдите; (picture-2)"],
        ),
        (
            &words.concat(),
            StepSign::StepWord,
            &["ШАГ 1. Войдите; Войдите; # раз|два", "Шаг 2: Выйдите; Выйдите"],
        ),
        (
            &broken.concat(),
            StepSign::StepWord,
            &["Шаг 1. Войдите; Войдите", "Шаг 2. Выйдите; Выйдите"],
        ),
        (
            &headings.concat(),
            StepSign::NumberedHeading,
            &["1. Вход; Войдите", "2. Выход; Выйдите", "finish; *Помощь*; Звоните"],
        ),
        (
            &list.concat(),
            StepSign::List,
            &[
                "1. Войдите; Войдите; (picture-1)",
                "2. Нажмите; Нажмите; # раз|два",
                "3. Выйдите; Выйдите",
            ],
        ),
        (
            &pictures.concat(),
            StepSign::Picture,
            &[
                "Шаг 1 Откройте сайт; Откройте сайт; (figure-1)",
                "Шаг 2 Нажмите; Нажмите; (picture-2)",
            ],
        ),
        (
            &nothing.concat(),
            StepSign::Picture,
            &["Шаг 1 Откройте сайт и войдите; Откройте сайт и войдите"],
        ),
    ];
    for (body, sign, wanted) in cases {
        let (proposal, guide) = made(body);
        assert_eq!(proposal.report.sign, sign, "{body}");
        assert_eq!(pages(&guide), wanted, "{body}");
    }
}

#[test]
fn captions_join_their_figures_wherever_they_stand() {
    let two = format!("<w:p>{}{}</w:p>", picture(1, [200, 200], ""), picture(2, [200, 200], ""));
    let cases = [
        (
            vec![shown(1), line("Рисунок 1"), shown(2), line("Рис. 2. Вход")],
            vec!["figure-1 Рисунок 1 ", "figure-2 Рис. 2 Вход"],
        ),
        (
            vec![line("Рисунок 1 – Сайт"), shown(1), line("Рисунок 2 – Вход"), shown(2)],
            vec!["figure-1 Рисунок 1 Сайт", "figure-2 Рисунок 2 Вход"],
        ),
        (
            vec![two.clone(), line("Рисунок 1"), line("Рисунок 2")],
            vec!["figure-1 Рисунок 1 ", "figure-2 Рисунок 2 "],
        ),
        (
            vec![two, line("Рисунок 1 – Оба")],
            vec!["figure-1 Рисунок 1 Оба", "picture-2 Картинка 1 "],
        ),
    ];
    for (lines, wanted) in cases {
        let before = [line("Вход"), line("Шаг 1. См. рисунок 1")].concat();
        let (_, guide) = made(&format!("{before}{}", lines.concat()));
        let pages = pages(&guide);
        let figures =
            guide.figures.iter().map(|it| format!("{} {} {}", it.id, it.name, it.caption));
        assert_eq!(figures.collect::<Vec<_>>(), wanted, "{pages:?}");
        assert!(pages[0].contains("рисунок 1<figure-1>"), "{pages:?}");
        assert_eq!(pages.len(), 1, "no caption is left among the words: {pages:?}");
    }
}

/// Which guide a document of figures becomes: what stands in their files.
fn pictures(body: &str, media: &[(&str, Vec<u8>)]) -> Vec<RgbImage> {
    let proposal = import(&document(body, media)).expect(body);
    let files = proposal.pictures.iter();
    files.map(|(_, bytes)| image::load_from_memory(bytes).expect("a picture").to_rgb8()).collect()
}

/// Four colours: red and green above, blue and white below.
fn quarters() -> RgbImage {
    RgbImage::from_fn(40, 20, |x, y| match (x < 20, y < 10) {
        (true, true) => Rgb([255, 0, 0]),
        (false, true) => Rgb([0, 255, 0]),
        (true, false) => Rgb([0, 0, 255]),
        (false, false) => Rgb([255; 3]),
    })
}

#[test]
fn a_picture_is_cropped_and_turned_as_it_is_seen() {
    let png = encoded(&quarters());
    let shown = |picture: String| format!("<w:p>{picture}</w:p>");
    let size = [200, 100];
    let cases = [
        ("whole", picture(1, size, ""), [40, 20], [255, 0, 0]),
        ("right half", picture(1, size, r#"<a:srcRect l="50000"/>"#), [20, 20], [0, 255, 0]),
        ("below", picture(1, size, r#"<a:srcRect t="50000" r="50000"/>"#), [20, 10], [0, 0, 255]),
        (
            "a quarter turn",
            picture(1, size, "").replace("<a:xfrm", r#"<a:xfrm rot="5400000""#),
            [20, 40],
            [0, 0, 255],
        ),
        (
            "mirrored",
            picture(1, size, "").replace("<a:xfrm", r#"<a:xfrm flipH="1""#),
            [40, 20],
            [0, 255, 0],
        ),
    ];
    for (what, body, size, first) in cases {
        let [made] = &pictures(&shown(body), &[("image1.png", png.clone())])[..] else {
            panic!("{what}: one picture");
        };
        assert_eq!([made.width(), made.height()], size, "{what}");
        assert_eq!(made.get_pixel(1, 1).0, first, "{what}");
    }
}

/// Wider than high.
const PHOTO: &[u8] = include_bytes!("../../data/pictures/square.jpg");

fn is_photo(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|ending| ending == "jpg")
}

/// Programs differ in whether they mind Exif: the form in which a document shows a photo tells.
#[test]
fn a_photo_stands_upright_as_the_document_shows_it() {
    let natural = join_chats::scaled(PHOTO, 99).expect("a photo").natural;
    let exif =
        b"\xFF\xE1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let mut turned = PHOTO.to_vec();
    turned.splice(2..2, exif.iter().copied());
    let aside = [natural[1], natural[0]];
    for (shown_as, seen) in [(natural, natural), (aside, aside)] {
        let body = format!("<w:p>{}</w:p>", picture(1, shown_as, ""));
        let proposal =
            import(&document(&body, &[("image1.jpg", turned.clone())])).expect("a guide");
        let (name, bytes) = &proposal.pictures[0];
        assert!(is_photo(name), "it is not written anew");
        assert_eq!(join_chats::scaled(bytes, 99).expect("a photo").natural, seen);
    }
}

#[test]
fn what_is_no_pixel_of_a_picture_is_in_no_guide() {
    let secret = b"Ivanova Anna";
    let png =
        crate::support::pictures::with_chunk(&encoded(&quarters()), *b"tEXt", secret, *b"IDAT");
    let comment = [&[0xFF, 0xFE, 0, 14][..], secret].concat();
    let mut jpeg = PHOTO.to_vec();
    jpeg.splice(2..2, comment);
    jpeg.extend_from_slice(secret);
    let body = format!("{}{}", shown(1), shown(2));
    let proposal =
        import(&document(&body, &[("image1.png", png), ("image2.jpg", jpeg)])).expect("a guide");
    assert_eq!(proposal.pictures.len(), 2);
    for (name, bytes) in &proposal.pictures {
        assert!(!bytes.windows(secret.len()).any(|it| it == secret), "{name}");
        let original = if is_photo(name) { PHOTO.to_vec() } else { encoded(&quarters()) };
        let [seen, wanted] = [bytes, &original].map(|it| join_chats::scaled(it, 40).expect(name));
        assert!(seen.image == wanted.image, "{name}");
    }
}

#[test]
fn a_wide_screenshot_is_no_wider_than_a_screen() {
    let wide = RgbImage::from_pixel(2560, 40, Rgb([10, 20, 30]));
    let made = pictures(&shown(1), &[("image1.png", encoded(&wide))]);
    assert_eq!((made[0].width(), made[0].height()), (1920, 30));
}

#[test]
fn tables_lists_and_warnings_keep_their_words() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", line(words));
    let row = |one: &str, other: &str| format!("<w:tr>{}{}</w:tr>", cell(one), cell(other));
    let table = format!("<w:tbl>{}{}</w:tbl>", row("Класс", "День"), row("1", "среда"));
    let headless = format!("<w:tbl>{}{}</w:tbl>", row("", "День"), row("1", "среда"));
    let italic =
        "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Если ошибка, ждите</w:t></w:r></w:p>".to_owned();
    let framed = r#"<w:p><w:pPr><w:pBdr><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/></w:pBdr></w:pPr><w:r><w:t>К слову</w:t></w:r></w:p>"#.to_owned();
    let cases = [
        (table, "[Класс|День / 1|среда]"),
        (headless, "День; 1; среда"),
        (italic, "! Если ошибка, ждите"),
        (framed, "i К слову"),
        (line("Внимание! Не спешите"), "! Внимание! Не спешите"),
        (line("внимание к деталям"), "внимание к деталям"),
        ([item(1, 0, "раз"), item(1, 0, "два")].concat(), "# раз|два"),
        ([item(1, 1, "раз"), item(1, 1, "два")].concat(), "- раз|два"),
        ([item(1, 0, "раз"), item(1, 1, "а"), item(1, 0, "два")].concat(), "1. раз; - а; 2. два"),
        (line("Сайт: a.ru"), "Сайт: a.ru<https://a.ru/>; button https://a.ru/"),
    ];
    for (body, wanted) in cases {
        let (_, guide) = made(&format!("{}{}{body}", line("Вход"), line("Шаг 1. Да")));
        assert_eq!(
            pages(&guide),
            [format!("Шаг 1. Шаг 1; Да; {wanted}").replace("Шаг 1. Шаг 1", "Шаг 1. Да")]
        );
    }
}

#[test]
fn what_is_not_there_is_told() {
    let small = picture(1, [12, 12], "");
    let icon =
        format!("<w:p><w:r><w:t>Нажмите </w:t></w:r>{small}<w:r><w:t> справа</w:t></w:r></w:p>");
    let (proposal, guide) = made(&format!("{}{icon}{}", line("Вход"), line("см. рисунок 9")));
    assert_eq!(proposal.report.left_out, [(LeftOut::Icon("Нажмите".into()), 1)]);
    assert!(proposal.report.doubts.contains(&Doubt::NoFigure("рисунок 9".into())));
    assert!(guide.figures.is_empty());
    let emf = import(&document(&shown(1), &[("image1.emf", b"\x01\0\0\0 EMF".to_vec())]))
        .expect("a guide");
    assert!(
        matches!(&emf.report.left_out[..], [(LeftOut::Picture(name, _), 1)] if name == "image1.emf")
    );
    // It is not also said to lie outside.
    let (missing, _) = made(&format!("{}{}", line("Вход"), shown(9)));
    let counted = (LeftOut::OfDocument(docx::Omission::MissingPicture), 1);
    assert_eq!(missing.report.left_out, [counted]);
    let told: Vec<String> = emf.report.sections().into_iter().flat_map(|it| it.lines).collect();
    assert!(told.iter().any(|line| line.contains("image1.emf")), "{told:?}");
}

/// Letters and digits in their order, without marks and blanks.
fn tokens(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Each paragraph of a document, in boxes and tables as well: its words in order.
fn paragraphs(blocks: &[docx::Block], found: &mut Vec<Vec<String>>) {
    for block in blocks {
        match block {
            docx::Block::Paragraph(paragraph) => of_paragraph(paragraph, found),
            docx::Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| paragraphs(&cell.blocks, found));
            }
        }
    }
}

fn of_paragraph(paragraph: &docx::Paragraph, found: &mut Vec<Vec<String>>) {
    let words = paragraph.pieces.iter().map(|piece| match piece {
        docx::Piece::Words(words) if words.is_footnote => format!(" {} ", words.text),
        docx::Piece::Words(words) => words.text.clone(),
        docx::Piece::Picture(_) => String::new(),
    });
    found.push(tokens(&words.collect::<String>()));
    for shape in &paragraph.shapes {
        shape.paragraphs.iter().for_each(|it| of_paragraph(it, found));
    }
}

/// All words of a guide in the order in which they are read.
fn read_words(guide: &Guide) -> Vec<String> {
    fn blocks(of: &[Block], all: &mut String) {
        for block in of {
            if let Block::Choice(choice) = block {
                choice.answers.iter().for_each(|answer| blocks(&answer.blocks, all));
            }
            for words in block.words() {
                all.push_str(&words.plain());
                all.push('\n');
            }
        }
    }
    let mut all = format!("{}\n", guide.heading);
    for step in &guide.steps {
        let (lead, rest): (Vec<Block>, Vec<Block>) =
            step.blocks.iter().cloned().partition(|it| matches!(it, Block::Lead(_)));
        blocks(&lead, &mut all);
        all.extend([&step.label, " ", &step.title, "\n"]);
        blocks(&rest, &mut all);
    }
    blocks(&guide.finish.blocks, &mut all);
    tokens(&all)
}

/// The words of figures, each in its own order.
fn figure_words(guide: &Guide) -> Vec<Vec<String>> {
    let figures = guide.figures.iter();
    let captions = figures.clone().map(|it| tokens(&format!("{} {}", it.name, it.caption)));
    let marks = figures.flat_map(|it| &it.callouts);
    let marks = marks.map(|it| tokens(&format!("{} {}", it.number, it.words)));
    captions.chain(marks).collect()
}

/// Where these words end among `all` from `from` on, if they are there in their order.
fn after(all: &[String], from: usize, words: &[String]) -> Option<usize> {
    words.iter().try_fold(from, |at, word| {
        let next = all[at..].iter().position(|it| it == word)?;
        Some(at + next + 1)
    })
}

/// The crate's own tests compare what is read of these documents with what LibreOffice reads.
#[test]
fn every_word_of_every_document_is_in_its_guide_in_order() {
    let documents = documents();
    assert!(documents.len() >= 18, "{} documents", documents.len());
    for (name, bytes) in documents {
        let proposal = import(&bytes).expect(&name);
        let guide = Guide::from_ron(&proposal.text).expect(&name);
        let (all, in_figures) = (read_words(&guide), figure_words(&guide));
        let mut wanted = Vec::new();
        paragraphs(&docx::read(&bytes).expect(&name).blocks, &mut wanted);
        let mut at = 0;
        for words in wanted {
            // A caption, or what stands in a box over a figure.
            if in_figures.iter().any(|it| it.starts_with(&words)) {
                continue;
            }
            let end = after(&all, at, &words);
            at = end.unwrap_or_else(|| panic!("{name}: {words:?} after {:?}", &all[..at]));
        }
        let pictures = docx::read(&bytes).expect(&name).media.len();
        let named = proposal.report.left_out.len();
        assert!(
            proposal.pictures.len() + named >= pictures,
            "{name}: each picture is there or named"
        );
    }
}

#[test]
fn nothing_outside_of_a_document_is_ever_opened() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a listener");
    let at = format!("http://{}", listener.local_addr().expect("a port"));
    let folder = tempfile::TempDir::new().expect("a folder");
    let near = folder.path().join("near.png");
    std::fs::write(&near, png_of([8, 8])).expect("a picture");
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/>"#
        )
    };
    let more = [
        relation("rId1", "image", &format!("{at}/a.png")),
        relation("rId2", "image", &format!("file://{}", near.display())),
        relation("rId3", "image", &near.display().to_string())
            .replace(r#" TargetMode="External""#, ""),
        relation("t", "attachedTemplate", &format!("{at}/template.dotx")),
        relation("f", "frame", &format!("{at}/frame.docx")),
        relation("o", "oleObject", r"\\server\share\x.xlsx"),
    ];
    let linked = shown(1).replace("r:embed", "r:link");
    let body = [line("Вход"), shown(1), shown(2), shown(3), linked].concat();
    let proposal = import(&document_with(&body, &[], &more.concat())).expect("a guide");
    assert!(proposal.pictures.is_empty(), "{:?}", proposal.report);
    let left_out = &proposal.report.left_out;
    assert!(left_out.iter().any(|(what, _)| *what == LeftOut::OutsidePicture), "{left_out:?}");
    let heard = listener.accept().map(|_| ()).map_err(|error| error.kind());
    assert_eq!(heard, Err(std::io::ErrorKind::WouldBlock));
}

#[test]
fn what_lies_under_something_opaque_is_gone() {
    let png = encoded(&quarters());
    let size = [200, 100];
    let over = |fill: &str| {
        format!("<w:p>{}{}</w:p>", picture(1, size, ""), rectangle([0, 0, 100, 50], fill))
    };
    let solid = r#"<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>"#;
    let made = pictures(&over(solid), &[("image1.png", png.clone())]);
    let red = made[0].pixels().filter(|pixel| pixel.0 == [255, 0, 0]).count();
    assert_eq!((red, made[0].get_pixel(30, 5).0), (0, [0, 255, 0]));
    // A frame leaves it, and is a callout.
    let proposal =
        import(&document(&over("<a:noFill/>"), &[("image1.png", png)])).expect("a guide");
    assert_eq!((proposal.report.callouts, proposal.report.covered), (1, 0));
    let guide = Guide::from_ron(&proposal.text).expect("a guide");
    let rect = guide.figures[0].callouts[0].rect;
    assert_eq!([rect.x, rect.y, rect.w, rect.h], [0.0, 0.0, 0.5, 0.5]);
}
