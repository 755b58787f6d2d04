//! What a screen reader says of a page when it opens, and of what happens on it.

use super::file_words::{keep_fault, kept_line};
use super::kit::announcer::{Said, When};
use super::paper_words::{class_sees_qr, paper_news};
use super::words::{
    eyebrow, hint_line, how_much_is_done, left_over, not_private, not_started, notice, pen_named,
    saved_text, slide_terms, slide_title, started, theme_name, view_name,
};
use crate::guide::{Address, Block, Figure, Step};
use crate::labels;
use crate::model::presentation::{Cover, Presentation, Tool, Zoom};
use crate::model::{Model, OpeningState, Page};
use egui::accesskit::Live;

/// Seconds.
const MINUTE: f64 = 60.0;

/// «Шаг 2 из 6. Войдите в «Электронный журнал»».
pub(super) fn heading(model: &Model, title: &str) -> String {
    if model.asks_guide() || model.asks_whose() {
        return title.to_owned();
    }
    let is_complete = || model.progress().is_complete(model.guide());
    let before = match model.page() {
        Page::Finish if is_complete() => labels::ALL_STEPS_DONE.to_owned(),
        page => eyebrow(model, page),
    };
    let terms = model.step().map(Step::terms).unwrap_or_default();
    labels::sentences(&[before.as_str(), &terms, title])
}

/// The official words of the page, and how far the pupil is.
pub(super) fn description(model: &Model) -> String {
    if model.asks_guide() {
        return labels::guides_to_choose(model.offers().len());
    }
    if model.asks_whose() {
        let guide = model.guide();
        return labels::whose_marks(model.progress().done_in(guide), model.numbered_steps());
    }
    let is_first = model.is_first_page();
    let mut words = if is_first { model.guide().credits() } else { vec![] };
    add_words(model, model.blocks(), &mut words);
    if model.step().is_some_and(|step| step.numbered) {
        words.push(how_much_is_done(model));
    }
    labels::sentences(&words)
}

/// «Рисунок 2. Вкладка «Чаты» в журнале — схема, надписи могут отличаться»: also where there is no room for the caption.
pub(super) fn figure_named(figure: &Figure) -> String {
    labels::sentences(&[&figure.name, &figure.caption])
}

/// What it shows, and what to do there.
pub(super) fn figure_said(figure: &Figure) -> String {
    labels::sentences(&[figure.alt.clone(), callouts_said(figure)])
}

pub(super) fn callouts_said(figure: &Figure) -> String {
    let callouts = figure.callouts.iter().map(|it| labels::callout_named(it.number, &it.words));
    labels::sentences(&callouts.collect::<Vec<_>>())
}

fn add_words(model: &Model, blocks: &[Block], words: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Lead(markup) | Block::Official(markup) => words.push(markup.plain()),
            Block::Note(_) | Block::List(_) | Block::Numbered(_) | Block::Table(_) => {
                words.extend(block.paragraphs().iter().map(|it| it.plain().replace('\n', "; ")));
            }
            Block::Warning(markup) => words.push(labels::attention(&markup.plain())),
            Block::App(app) => words.extend([labels::install(&app.name), app.note.clone()]),
            Block::Choice(choice) => {
                words.push(choice.question.clone());
                let chosen = model.answer_to(choice);
                add_words(model, chosen.map_or(&[][..], |answer| &answer.blocks), words);
            }
            _ => {}
        }
    }
}

/// What is so at present. Kept by what it is about, so that only what changes is said.
pub(super) fn said(model: &Model) -> Vec<Said> {
    let mut said = vec![];
    let mut say = |about: &str, text: String, live, when| {
        said.push(Said { about: about.to_owned(), text, live, when });
    };
    for line in model.notices() {
        let text = notice(line);
        say(&text, text.clone(), Live::Assertive, When::Always);
    }
    if model.opening_guide().is_some() {
        say("guide", labels::OPENING_GUIDE.to_owned(), Live::Polite, When::Comes);
    }
    if let Some(made) = model.made() {
        let fault = made.fault().map(keep_fault).unwrap_or_default();
        say("kept", labels::sentences(&[kept_line(made), fault]), Live::Polite, When::Changes);
    }
    if let Some(news) = model.paper().news() {
        let (lines, _) = paper_news(news);
        say("paper", labels::sentences(&lines), Live::Polite, When::Changes);
    }
    if let Some(left) = left_over(model) {
        say("left over", left, Live::Polite, When::Always);
    }
    if let Some(text) = model.copied() {
        let is_address = Address::try_from(text.to_owned()).is_ok();
        let words = if is_address { labels::COPIED } else { labels::MESSAGE_COPIED };
        let about = format!("copy {} of {text}", model.copies());
        say(&about, words.to_owned(), Live::Polite, When::Always);
        // Known a moment later where nothing was copied before: the rest is not said again.
        if model.desktop().forgets_copies {
            say("copy goes", labels::COPY_GOES.to_owned(), Live::Polite, When::Always);
        }
    }
    if let Some((text, live)) = model.opening_state().and_then(|it| opening_said(model, it)) {
        say("opening", text, live, When::Always);
    }
    let mut asked = vec![];
    for choice in model.guide().choices() {
        // Of a question that stands on several pages the first is meant.
        let is_new = !asked.contains(&&choice.id);
        asked.push(&choice.id);
        if let Some(answer) = model.answer_to(choice).filter(|_| is_new) {
            let mut words = vec![];
            add_words(model, &answer.blocks, &mut words);
            let about = format!("answer to {}", choice.id);
            say(&about, labels::sentences(&words), Live::Polite, When::Comes);
        }
    }
    if let Some((why, times)) = model.in_vain() {
        // Each press anew.
        say(&format!("in vain {times}"), why.to_owned(), Live::Polite, When::Comes);
    }
    if let Some(step) = model.step() {
        let is_done = model.progress().is_done(&step.id);
        let words = if is_done { labels::MARKED } else { labels::UNMARKED };
        // Of this page alone: another guide may have a step of the same name.
        let about = format!("mark of {} on page {}", step.id.0, model.arrivals());
        say(&about, words.to_owned(), Live::Polite, When::Changes);
    }
    let hint = model.hints().map_or_else(String::new, |hints| hint_said(model, hints.shown));
    say("hint", hint, Live::Polite, When::Changes);
    let preferences = model.preferences();
    let size = labels::type_said(model.type_percent().percent());
    say("type", size, Live::Polite, When::Changes);
    let theme = labels::theme_said(theme_name(preferences.theme));
    say("theme", theme, Live::Polite, When::Changes);
    let form = labels::form_said(model.is_beside()).to_owned();
    say("form", form, Live::Polite, When::Changes);
    let show = model.presentation();
    let begun = if show.is_some() { labels::SHOW_BEGINS } else { labels::SHOW_ENDS };
    say("show", begun.to_owned(), Live::Polite, When::Changes);
    said.extend(show.into_iter().flat_map(|show| said_of_show(model, show)));
    said
}

/// How large the figure is; `None`: none is enlarged in this window.
pub(super) fn figure_zoom_said(factor: Option<f32>) -> Said {
    let percent = |factor: f32| labels::zoom_said((factor * 100.0).round() as u16);
    let text = factor.map_or_else(String::new, percent);
    Said { about: "figure".to_owned(), text, live: Live::Polite, when: When::Changes }
}

/// What the class sees, for a teacher who does not see it. A beginning is no change of all this.
fn said_of_show(model: &Model, show: &Presentation) -> Vec<Said> {
    let stage = show.stage();
    let cover = match show.cover() {
        Some(Cover::Black) => labels::CLASS_SEES_BLACK,
        Some(Cover::White) => labels::CLASS_SEES_WHITE,
        None => labels::SCREEN_OPEN,
    };
    let frozen = if show.is_frozen() { labels::CLASS_SEES_FROZEN } else { labels::SCREEN_MOVES };
    let qr = if stage.has_qr { class_sees_qr(show) } else { labels::QR_AWAY };
    let tool = match show.tool() {
        Tool::Pen => labels::PEN,
        Tool::Eraser => labels::ERASER,
        Tool::Light => labels::LIGHT,
        Tool::Pointer => labels::TOOL_AWAY,
    };
    let (time, urgency) = time_said(show, show.slide(stage).page);
    let color = pen_named(show.color());
    let lines =
        [("cover", cover), ("frozen", frozen), ("qr", qr), ("tool", tool), ("color", color)];
    let lines = lines.map(|(about, text)| (about, text.to_owned(), Live::Polite, When::Changes));
    let zoom = ("zoom", zoom_said(stage.zoom), Live::Polite, When::Changes);
    let slide = ("slide", slide_said(model, show), Live::Polite, When::Comes);
    let time = ("time", time, urgency, When::Changes);
    let saved = show.saving().map(saved_text);
    let saved = saved.map(|text| ("drawings", text, Live::Polite, When::Comes));
    let window = view_name(show.windows(model.desktop()).main).to_owned();
    let window = ("window", window, Live::Polite, When::Changes);
    let said = [slide].into_iter().chain(lines).chain([zoom, time, window]).chain(saved);
    let said = said.map(|(about, text, live, when)| {
        let about = about.to_owned();
        Said { about, text, live, when }
    });
    said.collect()
}

/// «Шаг 2 из 6. Войдите… Рамка 1: …»
fn slide_said(model: &Model, show: &Presentation) -> String {
    let (guide, stage) = (model.guide(), show.stage());
    let slide = show.slide(stage);
    let before = eyebrow(model, slide.page);
    let callout = show.revealed(guide, stage).current;
    let callout = callout.map_or(String::new(), |it| labels::frame_named(it.number, &it.words));
    let terms = slide_terms(model, slide);
    labels::sentences(&[before.as_str(), &terms, slide_title(model, slide), &callout])
}

fn zoom_said(zoom: Zoom) -> String {
    match zoom {
        Zoom::Beside => labels::FIGURE_WHOLE.to_owned(),
        Zoom::Callout => labels::FIGURE_AT_FRAME.to_owned(),
        Zoom::Free(camera) => labels::figure_enlarged(camera.factor),
    }
}

/// Not each second of it: that it runs, that a minute is left, and that it is over, also where the class does not see it.
fn time_said(presentation: &Presentation, page: Page) -> (String, Live) {
    let lesson = presentation.lesson();
    let countdown = lesson.countdown(page).zip(lesson.seconds_left(page));
    let said = match countdown {
        Some((_, left)) if left <= 0.0 => {
            return (labels::TIME_OVER.to_owned(), Live::Assertive);
        }
        Some((countdown, _)) if !countdown.is_shown() => labels::TIME_HIDDEN,
        None => labels::TIME_HIDDEN,
        Some((countdown, _)) if countdown.is_paused() => labels::PAUSE,
        Some((countdown, left)) if left <= MINUTE && countdown.given() > MINUTE => {
            labels::LAST_MINUTE
        }
        Some((countdown, _)) => return (labels::time_runs(countdown.given()), Live::Polite),
    };
    (said.to_owned(), Live::Polite)
}

/// The advice of a hint that is open; else that none is.
fn hint_said(model: &Model, shown: Option<usize>) -> String {
    let hint = model.hints_here().find(|(index, _)| Some(*index) == shown);
    hint.map_or_else(|| labels::HINT_CLOSED.to_owned(), |(_, hint)| hint_line(hint))
}

/// The answers of the pupil have lines of their own, which take the focus.
fn opening_said(model: &Model, state: &OpeningState) -> Option<(String, Live)> {
    match state {
        OpeningState::Starting => Some((labels::OPENING.to_owned(), Live::Polite)),
        OpeningState::Started(how) => {
            let warning = not_private(model, *how).unwrap_or_default();
            let how = started(*how);
            let words = [how.as_str(), warning, labels::IS_IT_OPEN];
            Some((labels::sentences(&words), Live::Polite))
        }
        OpeningState::Failed(why) => Some((labels::because(not_started(*why)), Live::Assertive)),
        OpeningState::Open | OpeningState::NotOpen => None,
    }
}
