//! The menu: colours, size of type, movement, keys, about.

use crate::labels;
use crate::model::Action;
use crate::preferences::{Side, ThemeChoice};
use crate::ui::keys::start_presentation;
use crate::ui::kit::button::Button;
use crate::ui::kit::text::{TextStyle, heading_ui, label_ui};
use crate::ui::kit::theme::Weight;
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

/// Draws the inside of the card.
pub(super) fn menu_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let preferences = scene.model.preferences();
    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
    let presentation = Button::new(theme, labels::DEMO).key("F5");
    let start = start_presentation(ui.ctx());
    press(ui, scene, presentation, start);
    ui.horizontal_wrapped(|ui| {
        let beside = if scene.model.is_beside() {
            labels::BESIDE_BACK_NAME
        } else {
            labels::BESIDE
        };
        let beside = Button::new(theme, beside).key("F4");
        press(ui, scene, beside, Action::ToggleBeside);
        for (side, caption, name) in SIDES {
            let button = Button::new(theme, caption).name(name);
            let button = button.chosen(preferences.strip_side == side);
            press(ui, scene, button, Action::StandBeside(side));
        }
    });
    section_ui(ui, scene, labels::THEME_TITLE);
    ui.horizontal_wrapped(|ui| {
        for (choice, caption) in THEMES {
            let button = Button::new(theme, caption).chosen(preferences.theme == choice);
            press(ui, scene, button, Action::SetTheme(choice));
        }
    });
    section_ui(ui, scene, labels::TYPE_TITLE);
    ui.horizontal_wrapped(|ui| {
        let smaller = Button::new(theme, labels::SMALLER).name(labels::SMALLER_NAME);
        press(ui, scene, smaller, Action::SmallerType);
        let percent = labels::type_percent(preferences.type_percent.percent());
        let normal = Button::new(theme, &percent).name(labels::TYPE_NORMAL);
        press(ui, scene, normal, Action::NormalType);
        let larger = Button::new(theme, labels::LARGER).name(labels::LARGER_NAME);
        press(ui, scene, larger, Action::LargerType);
    });
    ui.add_space(4.0);
    let motion = Button::new(theme, labels::MOTION).chosen(preferences.reduce_motion);
    press(
        ui,
        scene,
        motion,
        Action::SetReduceMotion(!preferences.reduce_motion),
    );
    let private = Button::new(theme, labels::PRIVATE_WINDOW).chosen(preferences.private_window);
    press(
        ui,
        scene,
        private,
        Action::SetPrivateWindow(!preferences.private_window),
    );
    let letters = Button::new(theme, labels::LETTER_KEYS).chosen(preferences.letter_keys);
    press(
        ui,
        scene,
        letters,
        Action::SetLetterKeys(!preferences.letter_keys),
    );
    let screen = if scene.model.fullscreen() {
        labels::WINDOWED
    } else {
        labels::FULLSCREEN
    };
    let screen = Button::new(theme, screen).key("F11");
    press(ui, scene, screen, Action::ToggleFullscreen);
    let next = Button::new(theme, labels::NEXT_PUPIL_ELLIPSIS).name(labels::NEXT_PUPIL_MENU);
    press(ui, scene, next, Action::AskNextPupil);
    ui.horizontal_wrapped(|ui| {
        press(
            ui,
            scene,
            Button::new(theme, labels::KEYS_TITLE),
            Action::ShowKeys,
        );
        press(
            ui,
            scene,
            Button::new(theme, labels::ABOUT_TITLE),
            Action::ShowAbout,
        );
    });
}

fn section_ui(ui: &mut Ui, scene: &Scene, title: &str) {
    heading_ui(ui, &scene.theme, title, scene.theme.sizes.control, 2);
}

fn press(ui: &mut Ui, scene: &Scene, button: Button, action: Action) {
    let button = button.max_width(ui.max_rect().width());
    if button.show(ui, &scene.theme).clicked() {
        scene.outbox.send(action);
    }
}

/// Draws the list of keys.
pub(super) fn keys_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 6.0;
    for (key, meaning) in labels::KEYS {
        let text = format!("{key} — {meaning}");
        let style = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.ink);
        label_ui(ui, theme, &text, style);
    }
}
