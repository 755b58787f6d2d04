//! How long each step has really taken, beside what the guide says: for whoever writes its `minutes`. Only shown, never
//! stored.

use crate::labels;
use crate::model::presentation::Presentation;
use crate::model::{Action, Page};
use crate::ui::focus::front_title_ui;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::scroll_keys::{ScrollKeys, keyed_ui};
use crate::ui::kit::text::text_ui;
use crate::ui::scene::Scene;
use egui::{Id, ScrollArea, Ui};

pub(super) fn minutes_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let theme = &scene.theme;
    let lines = lines(scene, presentation);
    ui.spacing_mut().item_spacing.y = theme.sizes.gap;
    front_title_ui(ui, scene, labels::MINUTES_TITLE, 1);
    text_ui(ui, theme.note(), labels::MINUTES_NOTE);
    let id = Id::unique("minutes of a show");
    let line = scene.lines_by_key();
    keyed_ui(ui, ScrollArea::vertical(), id, line, ScrollKeys::All, |ui| {
        for line in &lines {
            text_ui(ui, theme.plain(), line);
        }
        let text = lines.join("\n");
        let is_copied = scene.model.is_copied(&text);
        let caption = if is_copied { labels::MINUTES_COPIED } else { labels::COPY };
        let icon = if is_copied { Icon::Check } else { Icon::Copy };
        let button = Button::new(theme, caption).icon(icon).tonal().known_as("copy");
        scene.send_if(ui.add(button).clicked(), Action::CopyMessage(text));
        if is_copied && scene.model.desktop().forgets_copies {
            text_ui(ui, theme.note(), labels::COPY_GOES);
        }
    });
}

/// «Шаг 2: 7 мин (в инструкции 5)», one for each page that was shown.
fn lines(scene: &Scene, presentation: &Presentation) -> Vec<String> {
    let guide = scene.model.guide();
    let mut lines = Vec::new();
    for (page, seconds) in presentation.lesson().spent() {
        let (name, planned) = match page {
            Page::Step(index) => {
                let step = guide.step(*index);
                let name = match scene.model.number_of(*index) {
                    Some(number) => labels::step_numbered(number),
                    None => step.title.clone(),
                };
                (name, step.minutes)
            }
            Page::Finish => (labels::LAST_PAGE.to_owned(), guide.finish.minutes),
        };
        lines.push(labels::minutes_of_page(&name, *seconds, planned));
    }
    lines
}
