//! «О программе»: version, what it is and is not, what is new.

use crate::labels;
use crate::ui::kit::text::section_title_ui;
use crate::ui::scene::Scene;
use egui::Ui;

const CHANGELOG: &str = include_str!("../../../assets/CHANGELOG.md");

pub(super) fn about_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.label(theme.small().text(labels::version()));
    for line in labels::ABOUT {
        ui.label(theme.small().text(line));
    }
    // The changelog is ours and holds headings and items only; an item goes on where a line is indented.
    let changes = CHANGELOG.replace("\n  ", " ");
    for line in changes.lines().filter(|line| !line.is_empty()) {
        match line.split_once(' ') {
            Some(("#" | "##" | "###", title)) => section_title_ui(ui, theme.strong(), title),
            Some(("-", item)) => ui.label(theme.small().text(format!("• {item}"))),
            _ => ui.label(theme.small().text(line)),
        };
    }
}
