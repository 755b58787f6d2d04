//! Beside the class's screen on the teacher's desk: notes, hints, what comes next.

use super::GAP;
use super::names::{eyebrow, title};
use crate::guide::{Hint, Step};
use crate::labels;
use crate::model::Page;
use crate::model::presentation::{Presentation, Slide};
use crate::ui::kit::text::{TextStyle, galley, heading_ui, label_ui, name_widget};
use crate::ui::kit::theme::{RADIUS, Weight};
use crate::ui::scene::Scene;
use crate::ui::words::hint_line;
use egui::{Frame, Galley, Id, Role, ScrollArea, Sense, Ui, UiBuilder, vec2};
use std::sync::Arc;

/// Notes and hints above, what comes next below.
pub(super) fn side_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let theme = &scene.theme;
    let room = ui.max_rect();
    let next = next_words(ui, scene, presentation, room.width() - 2.0 * GAP);
    let next_height = next.1.size().y + theme.sizes.small * 1.4 + 2.0 * GAP;
    let (notes, below) = room.split_top_bottom_at_y(room.bottom() - next_height - GAP / 2.0);
    ui.scope_builder(UiBuilder::new().max_rect(notes), |ui| {
        let slide = presentation.slide(presentation.stage());
        // A frame tells the area that scrolls on what ground it fades out.
        let card = Frame::new()
            .fill(theme.palette.surface)
            .corner_radius(RADIUS)
            .inner_margin(GAP);
        card.show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(format!("{:?}", slide.page))
                .auto_shrink(false)
                .show(ui, |ui| notes_ui(ui, scene, slide));
        });
    });
    let below = below.with_min_y(below.top() + GAP / 2.0);
    ui.painter()
        .rect_filled(below, RADIUS, theme.palette.surface);
    let (text, words) = next;
    let small = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    let above = galley(ui, theme, labels::NEXT, small, below.width());
    let corner = below.min + vec2(GAP, GAP * 0.8);
    let at = corner + vec2(0.0, above.size().y);
    ui.painter().galley(corner, above, theme.palette.muted);
    ui.painter().galley(at, words, theme.palette.ink);
    let response = ui.interact(below, Id::unique("desk next"), Sense::hover());
    name_widget(
        &response,
        Role::Label,
        true,
        &format!("{}: {text}", labels::NEXT),
    );
}

fn next_words(
    ui: &Ui,
    scene: &Scene,
    presentation: &Presentation,
    width: f32,
) -> (String, Arc<Galley>) {
    let theme = &scene.theme;
    let page = presentation.slide(presentation.stage()).page;
    let text = match presentation.next_slide() {
        None => labels::DEMO_END.to_owned(),
        Some(next) if next.page == page && next.title.is_none() => {
            let figure = next.figure.map(|figure| scene.model.guide().figure(figure));
            labels::same_step_goes_on(figure.map(|figure| figure.name.as_str()))
        }
        Some(next) => labels::next_screen(&eyebrow(scene, next), title(scene, next)),
    };
    let style = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.ink);
    let words = galley(ui, theme, &text, style, width);
    (text, words)
}

fn notes_ui(ui: &mut Ui, scene: &Scene, slide: &Slide) {
    let theme = &scene.theme;
    let guide = scene.model.guide();
    let none: &[Hint] = &[];
    let (notes, minutes, hints) = match slide.page {
        Page::Step(index) => {
            let Step {
                notes,
                minutes,
                hints,
                ..
            } = guide.step(index);
            (notes, *minutes, hints.as_slice())
        }
        Page::Finish => (&guide.finish.notes, guide.finish.minutes, none),
    };
    ui.spacing_mut().item_spacing.y = 8.0;
    let quiet = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    let ink = TextStyle::new(theme.sizes.control, Weight::Regular, theme.palette.ink);
    heading_ui(
        ui,
        theme,
        &labels::notes_head(minutes),
        theme.sizes.control,
        2,
    );
    label_ui(ui, theme, labels::NOTES_NOT_OFFICIAL, quiet);
    for note in notes {
        bullet_ui(ui, scene, note, ink);
    }
    if hints.is_empty() {
        return;
    }
    ui.add_space(6.0);
    heading_ui(ui, theme, labels::HINTS_FOR_TEACHER, theme.sizes.control, 2);
    for hint in hints {
        let strong = TextStyle {
            weight: Weight::Medium,
            ..ink
        };
        bullet_ui(ui, scene, &hint.sees, strong);
        ui.horizontal_top(|ui| {
            ui.add_space(theme.sizes.control);
            ui.vertical(|ui| label_ui(ui, theme, &hint_line(hint), quiet));
        });
    }
}

fn bullet_ui(ui: &mut Ui, scene: &Scene, text: &str, style: TextStyle) {
    let theme = &scene.theme;
    let indent = theme.sizes.control;
    let words = galley(ui, theme, text, style, ui.available_width() - indent);
    let (rect, response) = ui.allocate_exact_size(words.size() + vec2(indent, 0.0), Sense::hover());
    let dot = galley(ui, theme, labels::DOT, style, indent);
    ui.painter().galley(rect.min, dot, style.color);
    ui.painter()
        .galley(rect.min + vec2(indent, 0.0), words, style.color);
    name_widget(&response, Role::Label, true, text);
}
