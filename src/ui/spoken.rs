//! What a screen reader says of a page when it opens, and of what happens on it.

use super::kit::announcer::Said;
use super::words::{
    how_much_is_done, left_over, not_private, not_started, notice, started, step_of,
};
use crate::guide::{Address, AgeBranch, Block};
use crate::labels;
use crate::model::presentation::{Countdown, Cover, Presentation, Tool};
use crate::model::{Model, OpeningState, Page};
use crate::preferences::ThemeChoice;
use egui::accesskit::Live;

/// «Шаг 2 из 6. Войдите в «Электронный журнал»».
pub(super) fn heading(model: &Model, title: &str) -> String {
    match model.page() {
        Page::Step(index) if !model.asks_whose() => {
            let before = step_of(model, index);
            if before.is_empty() { title.to_owned() } else { labels::sentences(&[&before, title]) }
        }
        Page::Finish if !model.asks_whose() => {
            let is_complete = model.progress().is_complete(model.guide());
            let before = if is_complete { labels::ALL_STEPS_DONE } else { labels::LAST_PAGE };
            labels::sentences(&[before, title])
        }
        _ => title.to_owned(),
    }
}

/// The official words of the page, and how far the pupil is.
pub(super) fn description(model: &Model) -> String {
    if model.asks_whose() {
        let guide = model.guide();
        return labels::whose_marks(model.progress().done_in(guide), guide.numbered_steps());
    }
    let mut words = vec![];
    add_words(model, model.blocks(), &mut words);
    if model.step().is_some_and(|step| step.numbered) {
        words.push(how_much_is_done(model));
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    labels::sentences(&words)
}

fn add_words(model: &Model, blocks: &[Block], words: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Lead(markup) | Block::Official(markup) => words.push(markup.plain()),
            Block::Warning(markup) => words.push(labels::attention(&markup.plain())),
            Block::AgeChoice(branches) => {
                let age = model.progress().age();
                let chosen = branches.iter().find(|branch| Some(branch.age) == age);
                add_words(model, chosen.map_or(&[][..], |branch| &branch.blocks), words);
            }
            _ => {}
        }
    }
}

/// What is so at present. Kept by what it is about, so that only what changes is said.
pub(super) fn said(model: &Model) -> Vec<Said> {
    let mut said = vec![];
    let mut say = |about: &str, text: String, live, is_news| {
        said.push(Said { about: about.to_owned(), text, live, is_news });
    };
    for line in model.notices() {
        let text = notice(line);
        say(&text, text.clone(), Live::Assertive, true);
    }
    if let Some(left) = left_over(model) {
        say("left over", left, Live::Polite, true);
    }
    if let Some(text) = model.copied() {
        let is_address = Address::try_from(text.to_owned()).is_ok();
        let words = if is_address { labels::COPIED } else { labels::MESSAGE_COPIED };
        let goes = if model.desktop().forgets_copies { labels::COPY_GOES } else { "" };
        say(text, labels::sentences(&[words, goes]), Live::Polite, true);
    }
    if let Some((text, live)) = model.opening_state().and_then(|it| opening_said(model, it)) {
        say("opening", text, live, true);
    }
    if let Some(branch) = chosen_branch(model) {
        let mut words = vec![];
        add_words(model, &branch.blocks, &mut words);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        say("age", labels::sentences(&words), Live::Polite, false);
    }
    let preferences = model.preferences();
    say("type", labels::type_said(preferences.type_percent.percent()), Live::Polite, false);
    say("theme", labels::theme_said(theme_name(preferences.theme)), Live::Polite, false);
    say("form", labels::form_said(model.is_beside()).to_owned(), Live::Polite, false);
    let show = model.presentation();
    let begun = if show.is_some() { labels::SHOW_BEGINS } else { labels::SHOW_ENDS };
    say("show", begun.to_owned(), Live::Polite, false);
    said.extend(said_of_show(model, show));
    said
}

/// What the class sees, for a teacher who does not see it. Also before a show begins, so that a beginning is no change
/// of all this.
fn said_of_show(model: &Model, show: Option<&Presentation>) -> Vec<Said> {
    let stage = show.map(Presentation::stage);
    let page = show.zip(stage).map(|(show, stage)| show.slide(stage).page);
    let cover = match show.and_then(Presentation::cover) {
        Some(Cover::Black) => labels::CLASS_SEES_BLACK,
        Some(Cover::White) => labels::CLASS_SEES_WHITE,
        None => labels::SCREEN_OPEN,
    };
    let is_frozen = show.is_some_and(Presentation::is_frozen);
    let frozen = if is_frozen { labels::CLASS_SEES_FROZEN } else { labels::SCREEN_MOVES };
    let has_qr = stage.is_some_and(|stage| stage.has_qr);
    let qr = if has_qr { labels::CLASS_SEES_QR } else { labels::QR_AWAY };
    let tool = match show.map_or(Tool::Pointer, Presentation::tool) {
        Tool::Pen => labels::PEN,
        Tool::Eraser => labels::ERASER,
        Tool::Light => labels::LIGHT,
        Tool::Pointer => labels::TOOL_AWAY,
    };
    let time = show.zip(page).map_or(labels::TIME_HIDDEN, |(show, page)| time_said(show, page));
    let left = show.zip(page).and_then(|(show, page)| show.lesson().shown_to_class(page));
    let is_over = left.is_some_and(|left| left <= 0.0);
    let lines = [
        ("cover", cover.to_owned()),
        ("frozen", frozen.to_owned()),
        ("qr", qr.to_owned()),
        ("tool", tool.to_owned()),
        ("time", time.to_owned()),
    ];
    let slide = show.map(|show| ("slide", slide_said(model, show)));
    let line = |(about, text): (&str, String)| Said {
        about: about.to_owned(),
        text,
        live: Live::Polite,
        is_news: false,
    };
    let mut said: Vec<_> = slide.into_iter().chain(lines).map(line).collect();
    if let Some(time) = said.last_mut().filter(|_| is_over) {
        time.live = Live::Assertive;
    }
    said
}

/// «Шаг 2 из 6. Войдите… Рамка 1: …»
fn slide_said(model: &Model, show: &Presentation) -> String {
    let (guide, stage) = (model.guide(), show.stage());
    let slide = show.slide(stage);
    let (before, title) = match slide.page {
        Page::Step(index) => (step_of(model, index), guide.step(index).title.as_str()),
        Page::Finish => (labels::LAST_PAGE.to_owned(), guide.finish.title.as_str()),
    };
    let callout = show.revealed(guide, stage).current;
    let callout = callout.map_or(String::new(), |it| labels::frame_named(it.number, &it.words));
    let title = slide.title.as_deref().unwrap_or(title);
    labels::sentences(&[&before, title, &callout])
}

/// Not each second of it.
fn time_said(presentation: &Presentation, page: Page) -> &'static str {
    let lesson = presentation.lesson();
    let is_paused = lesson.countdown(page).is_some_and(Countdown::is_paused);
    match lesson.shown_to_class(page) {
        None => labels::TIME_HIDDEN,
        Some(left) if left <= 0.0 => labels::TIME_OVER,
        Some(_) if is_paused => labels::PAUSE,
        Some(_) => labels::TIME,
    }
}

/// The answers of the pupil have lines of their own, which take the focus.
fn opening_said(model: &Model, state: &OpeningState) -> Option<(String, Live)> {
    match state {
        OpeningState::Starting => Some((labels::OPENING.to_owned(), Live::Polite)),
        OpeningState::Started(how) => {
            let warning = not_private(model, *how).unwrap_or_default();
            let words = [&started(*how), warning, labels::IS_IT_OPEN];
            Some((labels::sentences(&words), Live::Polite))
        }
        OpeningState::Failed(why) => Some((not_started(*why).to_owned(), Live::Assertive)),
        OpeningState::Open | OpeningState::NotOpen => None,
    }
}

/// Of the first question for the age in the guide, wherever the pupil is.
fn chosen_branch(model: &Model) -> Option<&AgeBranch> {
    let age = model.progress().age()?;
    let blocks = model.guide().steps.iter().flat_map(|step| &step.blocks);
    let branches = blocks.filter_map(|block| match block {
        Block::AgeChoice(branches) => Some(branches),
        _ => None,
    });
    branches.flatten().find(|branch| branch.age == age)
}

fn theme_name(theme: ThemeChoice) -> &'static str {
    match theme {
        ThemeChoice::System => labels::THEME_SYSTEM,
        ThemeChoice::Light => labels::THEME_LIGHT,
        ThemeChoice::Dark => labels::THEME_DARK,
        ThemeChoice::Contrast => labels::THEME_CONTRAST,
    }
}
