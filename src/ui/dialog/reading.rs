//! «Читаем инструкцию»: how far a file is read.

use crate::labels;
use crate::model::{Action, FileAction};
use crate::ui::kit::button::Button;
use crate::ui::kit::progress::progress_ui;
use crate::ui::kit::text::text_ui;
use crate::ui::scene::Scene;
use egui::Ui;

pub(super) fn reading_ui(ui: &mut Ui, scene: &Scene) {
    let Some(reading) = scene.model.reading() else {
        return;
    };
    let theme = &scene.theme;
    let name = reading.path.file_name().unwrap_or_default().to_string_lossy();
    text_ui(ui, theme.strong(), name);
    progress_ui(ui, theme, labels::READING_DONE, reading.percent);
    text_ui(ui, theme.note(), labels::READING_NOTE);
}

/// The button at the foot of a card this wide.
pub(super) fn buttons<'a>(scene: &'a Scene, width: f32) -> Vec<(Button<'a>, Action)> {
    let cancel = Button::new(&scene.theme, labels::CANCEL).large().max_width(width).tonal();
    vec![(cancel.key("Esc"), Action::File(FileAction::Stop))]
}
