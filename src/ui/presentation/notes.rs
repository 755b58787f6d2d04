//! Beside the class's screen in the presenter view: notes, hints, what comes next.

use super::names::{eyebrow, name_place, title};
use super::spacing::GAP;
use crate::labels;
use crate::model::Page;
use crate::model::presentation::{Presentation, Slide};
use crate::ui::kit::text::{name_widget, section_title_ui};
use crate::ui::kit::theme::{RADIUS, TypeStyle};
use crate::ui::scene::Scene;
use crate::ui::words::hint_line;
use egui::{Frame, Galley, Role, ScrollArea, Sense, Ui, vec2};
use egui_extras::{Size, StripBuilder};
use std::sync::Arc;

pub(super) fn side_ui(ui: &mut Ui, scene: &Scene, presentation: &Presentation) {
    let next = next_text(scene, presentation);
    let width = ui.available_width() - 2.0 * GAP;
    let words = scene.theme.strong().galley(ui, &next, width);
    let above = scene.theme.sizes.small * 1.4;
    ui.spacing_mut().item_spacing.y = GAP / 2.0;
    StripBuilder::new(ui)
        .size(Size::remainder())
        .size(Size::exact(words.size().y + above + 2.0 * GAP))
        .vertical(|mut strip| {
            strip.cell(|ui| {
                let slide = presentation.slide(presentation.stage());
                // A frame tells the scroll area which colour its edge fades to.
                let card = Frame::new()
                    .fill(scene.theme.palette.sheet)
                    .corner_radius(RADIUS)
                    .inner_margin(GAP);
                card.show(ui, |ui| {
                    ScrollArea::vertical()
                        .id_salt(format!("{:?}", slide.page))
                        .auto_shrink(false)
                        .show(ui, |ui| notes_ui(ui, scene, slide));
                });
            });
            strip.cell(|ui| next_ui(ui, scene, &next, words));
        });
}

/// The next screen in a card; a screen reader has it in one sentence.
fn next_ui(ui: &Ui, scene: &Scene, next: &str, words: Arc<Galley>) {
    let theme = &scene.theme;
    let card = ui.max_rect();
    ui.painter().rect_filled(card, RADIUS, theme.palette.sheet);
    let above = theme.note().galley(ui, labels::NEXT, card.width());
    let corner = card.min + vec2(GAP, GAP * 0.8);
    let below = corner + vec2(0.0, above.size().y);
    ui.painter().galley(corner, above, theme.palette.muted);
    ui.painter().galley(below, words, theme.palette.ink);
    let name = format!("{}: {next}", labels::NEXT);
    name_place(ui, card, "next screen", &name);
}

fn next_text(scene: &Scene, presentation: &Presentation) -> String {
    let page = presentation.slide(presentation.stage()).page;
    match presentation.next_slide() {
        None => labels::LAST_SCREEN.to_owned(),
        Some(next) if next.page == page && next.title.is_none() => {
            let figure = next.figure.map(|figure| scene.model.guide().figure(figure));
            labels::same_step_goes_on(figure.map(|figure| figure.name.as_str()))
        }
        Some(next) => labels::next_screen(&eyebrow(scene, next), title(scene, next)),
    }
}

fn notes_ui(ui: &mut Ui, scene: &Scene, slide: &Slide) {
    let theme = &scene.theme;
    let guide = scene.model.guide();
    let (notes, minutes, hints) = match slide.page {
        Page::Step(index) => {
            let step = guide.step(index);
            (&step.notes, step.minutes, step.hints.as_slice())
        }
        Page::Finish => (&guide.finish.notes, guide.finish.minutes, [].as_slice()),
    };
    ui.spacing_mut().item_spacing.y = 8.0;
    section_title_ui(ui, theme.strong(), &labels::notes_head(minutes));
    ui.label(theme.note().text(labels::NOTES_NOT_OFFICIAL));
    for note in notes {
        bullet_ui(ui, note, theme.plain());
    }
    if hints.is_empty() {
        return;
    }
    ui.add_space(6.0);
    section_title_ui(ui, theme.strong(), labels::HINTS_FOR_TEACHER);
    for hint in hints {
        bullet_ui(ui, &hint.sees, theme.plain().medium());
        ui.horizontal_top(|ui| {
            ui.add_space(theme.sizes.control);
            ui.vertical(|ui| ui.label(theme.note().text(hint_line(hint))));
        });
    }
}

fn bullet_ui(ui: &mut Ui, text: &str, style: TypeStyle) {
    let indent = style.size;
    let words = style.galley(ui, text, ui.available_width() - indent);
    let (rect, response) = ui.allocate_exact_size(words.size() + vec2(indent, 0.0), Sense::hover());
    let dot = style.galley(ui, labels::DOT, indent);
    ui.painter().galley(rect.min, dot, style.color);
    ui.painter().galley(rect.min + vec2(indent, 0.0), words, style.color);
    name_widget(&response, Role::Label, true, text);
}
