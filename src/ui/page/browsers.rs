//! The browsers of this computer, each of which is started here, and whether the window should be a private one.

use super::opening::{not_private_ui, said_ui};
use crate::browser::Browser;
use crate::labels;
use crate::model::{Action, MainPress, OpeningState};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::option::{SwitchWords, switch_ui};
use crate::ui::kit::text::{clicked_once, section_title_ui, show_new, text_ui};
use crate::ui::scene::Scene;
use crate::ui::words::{private_switch, started};
use egui::{Id, Ui, vec2};

/// More browsers than this stand side by side, by their names alone.
const MOST_ROWS: usize = 3;

pub(super) fn browsers_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    section_title_ui(ui, theme.body().bold(), labels::BROWSERS_TITLE);
    match scene.model.browsers() {
        None => _ = text_ui(ui, theme.note(), labels::BROWSERS_SOUGHT),
        Some([]) => _ = text_ui(ui, theme.note(), labels::BROWSERS_NONE),
        Some(found) => buttons_ui(ui, scene, found),
    }
    state_ui(ui, scene);
    let is_private = scene.model.preferences().private_window;
    let state = format!("{}.", private_switch(scene.model));
    let said = SwitchWords { icon: None, caption: labels::PRIVATE_WINDOW, state: &state };
    let is_clicked = switch_ui(ui, theme, &said, is_private).clicked();
    scene.send_if(is_clicked, Action::SetPrivateWindow(!is_private));
}

/// The one that pages open in comes first; it is the filled one until it is started.
fn buttons_ui(ui: &mut Ui, scene: &Scene, found: &[Browser]) {
    let first = scene.model.browser().or(found.first().copied());
    let mut ordered = found.to_vec();
    ordered.sort_by_key(|browser| Some(*browser) != first);
    let rows = if ordered.len() > MOST_ROWS { 1 } else { ordered.len() };
    let (in_rows, side_by_side) = ordered.split_at(rows);
    for browser in in_rows {
        let caption = labels::start_browser(browser.name());
        let mut button = button(scene, *browser, &caption).width(ui.available_width()).large();
        button.left = true;
        start_ui(ui, scene, *browser, button);
    }
    if side_by_side.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for browser in side_by_side {
            let name = labels::start_browser(browser.name());
            let button = button(scene, *browser, browser.name()).name(&name);
            start_ui(ui, scene, *browser, button.max_width(ui.max_rect().width()));
        }
    });
}

fn button<'a>(scene: &'a Scene, browser: Browser, caption: &'a str) -> Button<'a> {
    let is_main = scene.model.main_press() == MainPress::StartBrowser(browser);
    let variant = if is_main { Variant::Primary } else { Variant::Tonal };
    Button::new(&scene.theme, caption).icon(Icon::Play).variant(variant)
}

fn start_ui(ui: &mut Ui, scene: &Scene, browser: Browser, button: Button) {
    let is_clicked = clicked_once(&ui.add(button));
    scene.send_if(is_clicked, Action::StartBrowser(browser));
}

/// What became of the browser that was started last, and what to do now.
fn state_ui(ui: &mut Ui, scene: &Scene) {
    let Some((browser, state)) = scene.model.started_browser() else {
        return;
    };
    let palette = &scene.theme.palette;
    let said = match state {
        OpeningState::Starting => (None, labels::OPENING.to_owned(), palette.muted),
        OpeningState::Failed(_) => {
            let has_other = scene.model.other_browser().is_some();
            let words = labels::browser_not_started(browser.name(), has_other);
            (Some(Icon::Warning), words, palette.ink)
        }
        OpeningState::Started(what) => {
            let done = scene.model.step().map_or("", |step| &step.done);
            let words = format!("{} {}", started(*what), labels::now_press(done));
            (Some(Icon::Check), words, palette.done)
        }
        OpeningState::Open | OpeningState::NotOpen => return,
    };
    let mut rect = said_ui(ui, scene, said);
    if let OpeningState::Started(what) = state {
        rect |= not_private_ui(ui, scene, *what).unwrap_or(rect);
    }
    show_new(ui, Id::unique("browser started"), rect, None);
}
