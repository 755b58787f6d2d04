//! «О программе»: what it is and is not, and what is new.

use crate::labels;
use crate::model::{Action, Overlay};
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::text::{section_title_ui, text_ui};
use crate::ui::scene::Scene;
use egui::Ui;

const CHANGELOG: &str = include_str!("../../../assets/CHANGELOG.md");

pub(super) fn about_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    text_ui(ui, theme.strong(), labels::version());
    let can_save = scene.model.can_save();
    let kept = if can_save { labels::MARKS_KEPT } else { labels::MARKS_NOT_KEPT };
    text_ui(ui, theme.plain(), kept);
    let is_foreign = scene.model.source().is_foreign();
    let about = if is_foreign { labels::ABOUT_FOREIGN } else { labels::ABOUT_OFFICIAL };
    for line in about {
        text_ui(ui, theme.plain(), line);
    }
    let credits = scene.model.guide().credits();
    if !credits.is_empty() {
        text_ui(ui, theme.strong(), &scene.model.guide().heading);
        text_ui(ui, theme.plain(), credits.join("\n"));
    }
    for line in labels::ABOUT {
        text_ui(ui, theme.plain(), line);
    }
    let news = Button::new(theme, labels::NEWS_TITLE).icon(Icon::Info).tonal();
    scene.send_if(ui.add(news).clicked(), Action::Show(Overlay::News));
}

/// The changelog is ours and holds headings and items only; an item goes on where a line is indented.
pub(super) fn news_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 6.0;
    let changes = CHANGELOG.replace("\n  ", " ");
    for line in changes.lines().filter(|line| !line.is_empty()) {
        match line.split_once(' ') {
            // The card has it already.
            Some(("#", _)) => {}
            Some(("##" | "###", title)) => _ = section_title_ui(ui, theme.strong(), title),
            Some(("-", item)) => _ = text_ui(ui, theme.small(), format!("• {item}")),
            _ => _ = text_ui(ui, theme.small(), line),
        }
    }
}
