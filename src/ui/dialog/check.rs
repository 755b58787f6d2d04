//! «Проверьте»: what came out of a document, what is to be looked at, and where the guide is kept.

use crate::guide::import::Section;
use crate::labels;
use crate::model::{Action, FileAction, Made};
use crate::ui::file_words::{keep_fault, kept_line};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{section_title_ui, show_new, text_galley_ui, text_ui, warning_ui};
use crate::ui::kit::theme::TypeStyle;
use crate::ui::scene::Scene;
use egui::{Color32, Id, Sense, Ui, vec2};

/// Between a sign and its words, points.
const GAP: f32 = 10.0;

pub(super) fn check_ui(ui: &mut Ui, scene: &Scene) {
    let Some(made) = scene.model.made() else {
        return;
    };
    let theme = &scene.theme;
    kept_ui(ui, scene, made);
    text_ui(ui, theme.plain().running(), labels::CHECK_NOTE);
    for section in made.report().sections() {
        if section.is_to_check {
            warning_ui(ui, theme, theme.sizes.pad, |ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                let style = theme.strong().color(theme.palette.warning_ink);
                let lines = theme.plain().color(theme.palette.warning_ink);
                section_ui(ui, scene, &section, style, lines);
            });
        } else {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                section_ui(ui, scene, &section, theme.strong(), theme.plain());
            });
        }
    }
}

fn section_ui(ui: &mut Ui, scene: &Scene, section: &Section, title: TypeStyle, line: TypeStyle) {
    if !section.title.is_empty() {
        let mark = section.is_to_check.then_some(Icon::Warning);
        signed_ui(ui, mark, scene.theme.palette.warning_mark, title, |ui| {
            section_title_ui(ui, title, &section.title);
        });
    }
    for words in &section.lines {
        text_ui(ui, line, words);
    }
}

/// Where the guide is kept, or that it is not; what is new is brought into sight.
fn kept_ui(ui: &mut Ui, scene: &Scene, made: &Made) {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let said = kept_line(made);
    let (icon, color) = match made.kept() {
        Some(_) if !made.is_writing() => (Icon::Check, palette.done),
        _ => (Icon::Info, palette.accent),
    };
    let style = theme.strong();
    let shown = ui.scope(|ui| {
        signed_ui(ui, Some(icon), color, style, |ui| {
            let words = style.galley(ui, &said, ui.available_width());
            text_galley_ui(ui, words);
        });
        if let Some(fault) = made.fault().map(keep_fault) {
            warning_ui(ui, theme, theme.sizes.pad, |ui| {
                text_ui(ui, theme.plain().color(palette.warning_ink), fault);
            });
        }
    });
    let state = Id::unique(("kept", said, format!("{:?}", made.fault())));
    show_new(ui, state, shown.response.rect, None);
}

/// A sign before what `content` draws, as high as its first line.
fn signed_ui(
    ui: &mut Ui,
    sign: Option<Icon>,
    color: Color32,
    style: TypeStyle,
    content: impl FnOnce(&mut Ui),
) {
    let Some(sign) = sign else {
        content(ui);
        return;
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let size = vec2(Icon::side(style.size), style.line_height());
        let (place, _) = ui.allocate_exact_size(size, Sense::hover());
        sign.paint(ui.painter(), place, color);
        ui.vertical(content);
    });
}

/// The buttons at the foot of a card this wide.
pub(super) fn buttons<'a>(scene: &'a Scene, width: f32) -> Vec<(Button<'a>, Action)> {
    let model = scene.model;
    let is_writing = model.made().is_some_and(Made::is_writing);
    let writing = is_writing.then_some(labels::SAVING_ALREADY);
    let choosing = model.is_choosing_file().then_some(labels::CHOOSING_ALREADY);
    let button = |caption, icon, why_not: Option<&'static str>, action| {
        let button = Button::new(&scene.theme, caption).icon(icon).large().max_width(width);
        (button.tonal().why_not(why_not), why_not.map_or(action, Action::PressedInVain))
    };
    let (walk, close) = button(labels::WALK_THROUGH, Icon::Play, None, Action::CloseTop);
    vec![
        (walk.primary(), close),
        button(
            labels::SAVE_AS,
            Icon::Save,
            writing.or(choosing),
            Action::File(FileAction::AskSavePlace),
        ),
        button(labels::PUT_HERE, Icon::System, writing, Action::File(FileAction::Put)),
    ]
}
