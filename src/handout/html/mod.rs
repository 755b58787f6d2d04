//! The hand-out as one page for a browser: pictures inside, no script, nothing asked of the net. For a school's site or a
//! messenger; a phone shows it, a printer divides no step.

mod figure;
mod text;

use super::code::Code;
use super::goal::{Goal, Goals};
use super::parts::{Part, Place, Section, Voice};
use super::sheet::Sheet;
use super::wanted::Form;
use super::xml::escaped;
use super::{Handout, HandoutError};
use crate::guide::{Figure, Hint, Markup, Pictures, Span, Table};
use crate::labels;
use figure::add_figure;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write;
use text::{add, anchor};

/// How the page looks.
const STYLE: &str = include_str!("style.css");

pub(super) fn write(
    sheet: &Sheet,
    form: Form,
    pictures: &Pictures,
    to: &mut dyn Write,
    goes_on: &dyn Fn(f32) -> bool,
) -> Result<Handout, HandoutError> {
    let mut page = Page::new(sheet, pictures);
    let heading = escaped(sheet.heading);
    let class = if form == Form::Short { " class=\"short\"" } else { "" };
    page.text = format!(
        "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{heading}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body{class}>\n<main>\n<header>\n<h1>{heading}</h1>\n"
    );
    if let Some(mark) = sheet.mark {
        add(&mut page.text, format_args!("<p><b>{}</b></p>\n", escaped(mark)));
    }
    for line in &sheet.lines {
        add(&mut page.text, format_args!("<p class=\"small\">{}</p>\n", escaped(line)));
    }
    page.text += "</header>\n";
    let all = sheet.sections.len();
    for (index, section) in sheet.sections.iter().enumerate() {
        if !goes_on(index as f32 / all as f32) {
            return Err(HandoutError::Stopped);
        }
        page.add_section(section);
        // Not all pictures are in memory at once.
        to.write_all(page.text.as_bytes())?;
        page.text.clear();
    }
    to.write_all(b"</main>\n</body>\n</html>\n")?;
    to.flush()?;
    Ok(Handout { pages: 0, news: page.news })
}

/// The page, as far as it is not written yet.
struct Page<'a> {
    text: String,
    goals: Goals<'a>,
    pictures: &'a Pictures,
    news: Vec<String>,
    /// The figures that stand there: links lead to the first of the same.
    named: BTreeSet<&'a str>,
}

impl<'a> Page<'a> {
    fn new(sheet: &Sheet<'a>, pictures: &'a Pictures) -> Self {
        let goals = Goals::of(sheet);
        let (text, news, named) = (String::new(), sheet.news.clone(), BTreeSet::new());
        Self { text, goals, pictures, news, named }
    }

    fn add_section(&mut self, section: &Section<'a>) {
        let (page, goals) = (&mut self.text, &self.goals);
        *page += "<section>\n";
        for lead in &section.leads {
            add(page, format_args!("<p>{}</p>\n", marked(goals, lead)));
        }
        add(page, format_args!("<h2>{}</h2>\n", escaped(&section.title)));
        if !section.terms.is_empty() {
            add(page, format_args!("<p class=\"small\">{}</p>\n", escaped(&section.terms)));
        }
        for part in &section.parts {
            match part {
                Part::Figures(figures, together) => self.add_figures(figures, *together),
                part => add_part(&mut self.text, &self.goals, part),
            }
        }
        self.text += "</section>\n";
    }

    fn add_figures(&mut self, figures: &[&'a Figure], together: bool) {
        let page = &mut self.text;
        // Others stand one below the other, and side by side on paper.
        *page += match (together, figures.len()) {
            (true, _) => "<div class=\"figures\">\n",
            (false, 0 | 1) => "<div>\n",
            (false, _) => "<div class=\"all\">\n",
        };
        for figure in figures {
            let name = self.named.insert(&figure.id).then(|| anchor(&figure.id));
            self.news.extend(add_figure(page, figure, name.as_deref(), self.pictures));
        }
        *page += "</div>\n";
    }
}

fn add_part(page: &mut String, goals: &Goals, part: &Part) {
    match part {
        Part::Words(voice, words) => {
            let class = match voice {
                Voice::Usual => "",
                Voice::Warning => " class=\"warning\"",
                Voice::Note => " class=\"note\"",
                Voice::Aside => " class=\"small\"",
            };
            add(page, format_args!("<p{class}>{}</p>\n", marked(goals, words)));
        }
        Part::Heading(title) => add(page, format_args!("<h3>{}</h3>\n", escaped(title))),
        Part::Dots(items) => add_list(page, "ul", items.iter().map(|it| marked(goals, it))),
        Part::Numbered(items) => add_list(page, "ol", items.iter().map(|it| marked(goals, it))),
        Part::Table(table) => add_table(page, goals, table),
        Part::Address(place) => add_address(page, place),
        Part::Hints(hints) => {
            add_list(page, "ul class=\"hints\"", hints.iter().map(|hint| of_hint(hint)));
        }
        Part::Boxes(items) => {
            let boxed = |item: &String| {
                // Whoever hears the page hears the box too.
                let [box_name, item] = [labels::TICK_BOX, item].map(escaped);
                format!("<span class=\"box\" role=\"img\" aria-label=\"{box_name}\"></span>{item}")
            };
            add_list(page, "ul class=\"boxes\"", items.iter().map(boxed));
        }
        Part::Blanks(captions) => {
            *page += "<p class=\"blanks\">";
            for caption in captions {
                add(page, format_args!("<span>{caption}</span>"));
            }
            *page += "</p>\n";
        }
        Part::Figures(..) => {}
    }
}

fn add_list(page: &mut String, tag: &str, items: impl Iterator<Item = String>) {
    add(page, format_args!("<{tag}>\n"));
    for item in items {
        add(page, format_args!("<li>{item}</li>\n"));
    }
    let name = tag.split(' ').next().unwrap_or(tag);
    add(page, format_args!("</{name}>\n"));
}

fn of_hint(hint: &Hint) -> String {
    let advice = labels::hint_line(&hint.advice, hint.helper.as_deref());
    let message = hint.message.as_ref();
    let message = message.map(|it| format!("<q>{}</q>", escaped(it))).unwrap_or_default();
    let sees = labels::hint_title(&hint.sees);
    format!("<b>{}</b>{} {message}", escaped(&sees), escaped(&advice))
}

fn marked(goals: &Goals, words: &Markup) -> String {
    words.spans().iter().map(|span| of_span(goals, span)).collect()
}

fn of_span(goals: &Goals, span: &Span) -> String {
    let mut text = escaped(&span.text).replace('\n', "<br>");
    if span.bold {
        text = format!("<b>{text}</b>");
    }
    match goals.of_target(span.target.as_ref()) {
        Some(Goal::Outside(uri)) => format!("<a href=\"{}\">{text}</a>", escaped(&uri)),
        Some(Goal::Figure(id)) => format!("<a href=\"#{}\">{text}</a>", escaped(&anchor(&id))),
        None => text,
    }
}

fn add_table(page: &mut String, goals: &Goals, table: &Table) {
    *page += "<div class=\"table\">\n<table>\n<thead><tr>";
    for cell in &table.head {
        add(page, format_args!("<th scope=\"col\">{}</th>", marked(goals, cell)));
    }
    *page += "</tr></thead>\n<tbody>\n";
    for row in &table.rows {
        *page += "<tr>";
        for cell in row {
            add(page, format_args!("<td>{}</td>", marked(goals, cell)));
        }
        *page += "</tr>\n";
    }
    *page += "</tbody>\n</table>\n</div>\n";
}

/// Its code beside it: a phone reads it from paper, and from another screen.
fn add_address(page: &mut String, place: &Place) {
    let address = place.address;
    *page += "<div class=\"address\">\n";
    if let Some(code) = Code::of(address) {
        let side = code.modules();
        let mut path = String::new();
        for [x, y, count] in code.runs() {
            let _ = write!(path, "M{x} {y}h{count}v1h-{count}z");
        }
        // A screen reader has the address itself.
        add(
            page,
            format_args!(
                "<svg viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\"><rect width=\"{side}\" height=\"{side}\" \
             fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>\n"
            ),
        );
    }
    *page += "<div>\n";
    if !place.note.is_empty() {
        add(page, format_args!("<p class=\"small\">{}</p>\n", escaped(&place.note)));
    }
    let [opened, shown] = [address.as_str(), place.words()].map(escaped);
    add(page, format_args!("<p><a href=\"{opened}\">{shown}</a></p>\n"));
    let encoded = address.encoded_site().map(labels::site_encoded);
    let disguised = address.is_disguised().then(|| labels::DISGUISED.to_owned());
    for line in encoded.into_iter().chain(disguised) {
        add(page, format_args!("<p class=\"small\">{}</p>\n", escaped(&line)));
    }
    *page += "</div>\n</div>\n";
}
