//! The menu: where the window stands, colours, size of type, switches, and the ways to other cards.

use crate::labels;
use crate::model::Action;
use crate::preferences::{Side, ThemeChoice};
use crate::ui::keys::start_presentation;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::section_title_ui;
use crate::ui::scene::Scene;
use egui::{Ui, vec2};

const THEMES: [(ThemeChoice, &str); 4] = [
    (ThemeChoice::System, labels::THEME_SYSTEM),
    (ThemeChoice::Light, labels::THEME_LIGHT),
    (ThemeChoice::Dark, labels::THEME_DARK),
    (ThemeChoice::Contrast, labels::THEME_CONTRAST),
];

const SIDES: [(Side, &str, &str); 2] = [
    (Side::Left, labels::BESIDE_LEFT, labels::BESIDE_LEFT_NAME),
    (Side::Right, labels::BESIDE_RIGHT, labels::BESIDE_RIGHT_NAME),
];

pub(super) fn menu_ui(ui: &mut Ui, scene: &Scene) {
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    let presentation = Button::new(&scene.theme, labels::PRESENTATION).key("F5");
    press(ui, scene, presentation, start_presentation(ui.ctx()));
    beside_ui(ui, scene);
    colours_ui(ui, scene);
    type_ui(ui, scene);
    ui.add_space(4.0);
    switches_ui(ui, scene);
    more_ui(ui, scene);
}

/// The strip beside the browser, and at which edge.
fn beside_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.horizontal_wrapped(|ui| {
        let caption =
            if scene.model.is_beside() { labels::BESIDE_BACK_NAME } else { labels::BESIDE };
        let beside = Button::new(theme, caption).key("F4");
        press(ui, scene, beside, Action::ToggleBeside);
        for (side, caption, name) in SIDES {
            let is_chosen = scene.model.preferences().strip_side == side;
            let button = Button::new(theme, caption).name(name).chosen(is_chosen);
            press(ui, scene, button, Action::StandBeside(side));
        }
    });
}

fn colours_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    section_title_ui(ui, theme.strong(), labels::THEME_TITLE);
    ui.horizontal_wrapped(|ui| {
        for (choice, caption) in THEMES {
            let is_chosen = scene.model.preferences().theme == choice;
            let button = Button::new(theme, caption).chosen(is_chosen);
            press(ui, scene, button, Action::SetTheme(choice));
        }
    });
}

fn type_ui(ui: &mut Ui, scene: &Scene) {
    section_title_ui(ui, scene.theme.strong(), labels::TYPE_TITLE);
    let percent = scene.model.preferences().type_percent.percent();
    let percent = labels::type_percent(percent);
    ui.horizontal_wrapped(|ui| {
        for (caption, name, action) in [
            (labels::SMALLER, labels::SMALLER_NAME, Action::SmallerType),
            (&percent, labels::TYPE_NORMAL, Action::NormalType),
            (labels::LARGER, labels::LARGER_NAME, Action::LargerType),
        ] {
            let button = Button::new(&scene.theme, caption).name(name);
            press(ui, scene, button, action);
        }
    });
}

fn switches_ui(ui: &mut Ui, scene: &Scene) {
    let is = scene.model.preferences();
    let mut switch = |caption, is_on, set: fn(bool) -> Action| {
        let switch = Button::new(&scene.theme, caption).chosen(is_on);
        press(ui, scene, switch, set(!is_on));
    };
    switch(labels::MOTION, is.reduce_motion, Action::SetReduceMotion);
    switch(labels::PRIVATE_WINDOW, is.private_window, Action::SetPrivateWindow);
    switch(labels::LETTER_KEYS, is.letter_keys, Action::SetLetterKeys);
}

fn more_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let screen = if scene.model.fullscreen() { labels::WINDOWED } else { labels::FULLSCREEN };
    let screen = Button::new(theme, screen).key("F11");
    press(ui, scene, screen, Action::ToggleFullscreen);
    let next = Button::new(theme, labels::NEXT_PUPIL_ELLIPSIS).name(labels::NEXT_PUPIL_MENU);
    press(ui, scene, next, Action::AskNextPupil);
    ui.horizontal_wrapped(|ui| {
        let keys = Button::new(theme, labels::KEYS_TITLE);
        press(ui, scene, keys, Action::ShowKeys);
        let about = Button::new(theme, labels::ABOUT_TITLE);
        press(ui, scene, about, Action::ShowAbout);
    });
}

fn press(ui: &mut Ui, scene: &Scene, button: Button, action: Action) {
    let button = button.max_width(ui.max_rect().width());
    scene.send_if(ui.add(button).clicked(), action);
}
