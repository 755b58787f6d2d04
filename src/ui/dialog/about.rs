//! «О программе»: version, what it is and is not, what is new.

use crate::labels;
use crate::ui::kit::text::{TextStyle, heading_ui, label_ui};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use egui::Ui;

const CHANGELOG: &str = include_str!("../../../assets/CHANGELOG.md");

/// Draws the inside of the card.
pub(super) fn about_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 6.0;
    let style = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.ink);
    label_ui(ui, theme, &labels::version(), style);
    for line in labels::ABOUT {
        label_ui(ui, theme, line, style);
    }
    // The changelog is ours and holds headings and items only; an item goes on where a line is indented.
    let changes = CHANGELOG.replace("\n  ", " ");
    for line in changes.lines().filter(|line| !line.is_empty()) {
        match line.split_once(' ') {
            Some(("#" | "##" | "###", title)) => {
                heading_ui(ui, theme, title, theme.sizes.control, 2);
            }
            Some(("-", item)) => {
                label_ui(ui, theme, &format!("• {item}"), style);
            }
            _ => {
                label_ui(ui, theme, line, style);
            }
        }
    }
}
