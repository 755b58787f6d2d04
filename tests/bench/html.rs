//! The instruction as one HTML file with its figures inside: what a school would print or send.

use join_chats::guide::{Block, Figure, Guide, Markup, Pictures, Target};

const STYLE: &str = "
    @page { size: A4; margin: 18mm }
    body { font: 12pt 'DejaVu Sans', sans-serif; max-width: 170mm; margin: 8mm auto }
    h2 { break-after: avoid }
    img { width: 100%; break-inside: avoid }
    .caption { font-size: 10pt }";

/// The words of the instruction, and each figure with its caption where a step first shows it.
pub fn page(guide: &Guide, pictures: &Pictures) -> String {
    let heading = escaped(&guide.heading);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"ru\">\n<meta charset=\"utf-8\">\n<title>{heading}</title>\n\
         <style>{STYLE}\n</style>\n<h1>{heading}</h1>\n"
    );
    let steps = guide.steps.iter();
    let steps = steps.map(|step| (&step.label, &step.blocks, &step.figures));
    let finish = &guide.finish;
    let finish = (&finish.title, &finish.blocks, &finish.figures);
    let mut later: Vec<_> = guide.figures.iter().collect();
    for (title, blocks, ids) in steps.chain([finish]) {
        page.extend(["<h2>", &escaped(title), "</h2>\n"]);
        page.extend(blocks.iter().map(block));
        let (here, rest): (Vec<_>, _) = later.into_iter().partition(|it| ids.contains(&it.id));
        page.extend(here.into_iter().map(|it| figure(it, pictures)));
        later = rest;
    }
    page
}

fn block(block: &Block) -> String {
    match block {
        Block::Lead(words) | Block::Official(words) | Block::Note(words) => {
            paragraph(&markup(words))
        }
        Block::Warning(words) => paragraph(&format!("<strong>{}</strong>", markup(words))),
        Block::Link(link) => {
            let url = escaped(link.url.as_str());
            let shown = escaped(link.url.shown());
            let note = escaped(&link.note);
            paragraph(&format!("{note} <a href=\"{url}\">{shown}</a>"))
        }
        Block::CheckAddress(check) => {
            let addresses = check.addresses.join(", ");
            paragraph(&escaped(&format!("{} {addresses}", check.note)))
        }
        Block::App(app) => paragraph(&escaped(&app.name)),
        Block::Choice(choice) => {
            let blocks = choice.answers.iter().flat_map(|branch| &branch.blocks);
            blocks.map(self::block).collect()
        }
        Block::Checklist(list) => {
            let items = list.items.iter().map(|item| escaped(item));
            format!("{}{}", paragraph(&escaped(&list.title)), many("ul", "li", items))
        }
        Block::List(lines) => many("ul", "li", lines.iter().map(markup)),
        Block::Numbered(lines) => many("ol", "li", lines.iter().map(markup)),
        Block::Table(table) => {
            let rows = [&table.head].into_iter().chain(&table.rows);
            let rows = rows.map(|row| many("tr", "td", row.iter().map(markup)));
            format!("<table>\n{}</table>\n", rows.collect::<String>())
        }
        Block::Browsers | Block::Shortcuts(_) => String::new(),
    }
}

/// Parts of one kind inside a whole.
fn many(whole: &str, part: &str, parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.map(|it| format!("<{part}>{it}</{part}>\n")).collect();
    format!("<{whole}>\n{}</{whole}>\n", parts.concat())
}

fn markup(words: &Markup) -> String {
    let spans = words.spans().iter().map(|span| {
        let text = escaped(&span.text);
        let text = match &span.target {
            Some(Target::Address(address)) => {
                format!("<a href=\"{}\">{text}</a>", escaped(address.as_str()))
            }
            Some(Target::Figure(_) | Target::Contact(_)) | None => text,
        };
        if span.bold { format!("<b>{text}</b>") } else { text }
    });
    spans.collect()
}

fn figure(figure: &Figure, pictures: &Pictures) -> String {
    let picture = base64(&pictures.read(&figure.file).expect("a picture"));
    let alt = escaped(&figure.alt);
    let mut caption = format!("{}. {}", figure.name, figure.caption);
    for mark in &figure.callouts {
        caption = format!("{caption} ({}) {}", mark.number, mark.words);
    }
    let caption = escaped(&caption);
    // As data, not by name: of a named file the word processor would keep only the name. And with a
    // width of its own: the word processor does not take it from the style.
    format!(
        "<p><img src=\"data:image/png;base64,{picture}\" alt=\"{alt}\" width=\"620\"></p>\n\
         <p class=\"caption\">{caption}</p>\n"
    )
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let byte = |i: usize| usize::from(group.get(i).copied().unwrap_or(0));
        let number = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        for i in 0..4 {
            let digit = char::from(DIGITS[(number >> (18 - 6 * i)) & 63]);
            text.push(if i <= group.len() { digit } else { '=' });
        }
    }
    text
}

fn paragraph(html: &str) -> String {
    format!("<p>{html}</p>\n")
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
