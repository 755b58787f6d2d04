//! What only the teacher sees: the class's screen, notes, what comes next, the time, the tools.

use super::figure::figure_ui;
use super::figure_place::FigureLayout;
use super::names::title;
use super::notes;
use super::presenter_head::Head;
use super::spacing::GAP;
use super::tools::Foot;
use super::words::Words;
use crate::labels;
use crate::model::presentation::{Cover, Presentation};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::kit::parts::{part_ui, parts};
use crate::ui::kit::text::{name_heading, name_widget};
use crate::ui::kit::theme::{RADIUS, Theme};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Frame, Id, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};
use egui_extras::{Size, StripBuilder};

/// Draws the whole window.
pub(super) fn presenter_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    presentation: &Presentation,
) {
    let window = ui.max_rect();
    let theme = &scene.theme;
    ui.painter().rect_filled(window, 0.0, theme.palette.ground);
    let head = Head::new(ui, scene, presentation, (view.clock)(), window.width());
    let foot = Foot::new(ui, scene, presentation, window.size());
    parts(ui)
        .size(Size::exact(head.height))
        .size(Size::remainder())
        .size(Size::exact(foot.height))
        .vertical(|mut strip| {
            strip.cell(region(theme, labels::HEADER, |ui| head.show(ui, scene)));
            strip.cell(|ui| {
                ui.reset_style();
                let margin = vec2(GAP, 0.0);
                Frame::new().inner_margin(margin).show(ui, |ui| {
                    body_ui(ui, scene, view, presentation);
                });
            });
            strip.cell(region(theme, labels::FOOTER, |ui| {
                foot.show(ui, scene, presentation);
            }));
        });
}

/// A cell to which a screen reader can jump.
fn region<'a>(
    theme: &'a Theme,
    label: &'a str,
    content: impl FnOnce(&mut Ui) + 'a,
) -> impl FnOnce(&mut Ui) + 'a {
    move |ui| part_ui(ui, theme, Role::Region, label, content)
}

fn body_ui(ui: &mut Ui, scene: &Scene, view: &mut View, presentation: &Presentation) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
    if presentation.has_banner() {
        banner_ui(ui, scene);
        ui.add_space(GAP / 2.0);
    }
    let left = (ui.available_width() * 0.57).round();
    StripBuilder::new(ui).size(Size::exact(left)).size(Size::remainder()).horizontal(
        |mut strip| {
            strip.cell(region(theme, labels::CLASS_SEES, |ui| {
                screen_ui(ui, scene, view, presentation);
            }));
            strip.cell(region(theme, labels::NOTES, |ui| {
                notes::side_ui(ui, scene, presentation);
            }));
        },
    );
}

fn banner_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let text = labels::presentation_banner(scene.model.preferences().letter_keys);
    Frame::new()
        .fill(theme.palette.warning_bg)
        .corner_radius(RADIUS)
        .inner_margin(vec2(GAP, 8.0))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(theme.warning().bold().text(text));
        });
}

/// The class's screen as the teacher has it; if the class sees something else, that is said over it.
fn screen_ui(ui: &mut Ui, scene: &Scene, view: &mut View, presentation: &Presentation) {
    let card = ui.max_rect();
    ui.painter().rect_filled(card, RADIUS, scene.theme.palette.sheet);
    let slide = presentation.slide(presentation.stage());
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    Frame::new().inner_margin(GAP).show(ui, |ui| {
        if slide.figure.is_some() {
            figure_screen_ui(ui, scene, view, presentation);
        } else {
            let inner = ui.max_rect();
            let words = Words::new(ui, scene, slide, inner.size(), 1.3);
            ui.shrink_clip_rect(card);
            words.paint(ui, scene, inner.min, "presenter", Rect::NOTHING);
        }
    });
    state_ui(ui, scene, presentation, card);
}

/// Of a screen with a figure: its title, the figure, the callout that is spoken of.
fn figure_screen_ui(ui: &mut Ui, scene: &Scene, view: &mut View, presentation: &Presentation) {
    let theme = &scene.theme;
    let stage = presentation.stage();
    let title = title(scene, presentation.slide(stage));
    let response = ui.label(theme.card_title().text(title));
    name_heading(ui, &response, title, 1);
    ui.add_space(10.0);
    StripBuilder::new(ui)
        .size(Size::remainder())
        .size(Size::exact(theme.sizes.control * 2.6))
        .vertical(|mut strip| {
            strip.cell(|ui| {
                let picture = ui.max_rect();
                let memory = &mut view.presentation;
                let layout = FigureLayout {
                    home: picture,
                    full: picture,
                    slot: FigureSlot::Presenter,
                    takes_mouse: true,
                    shows_pointer: false,
                    is_new: memory.is_new_on(FigureSlot::Presenter, stage.slide),
                };
                if let Some(figure) = layout.place(ui, scene, presentation, stage) {
                    figure_ui(ui, &mut view.figures, &figure);
                }
            });
            strip.cell(|ui| {
                let revealed = presentation.revealed(scene.model.guide(), stage);
                let Some(callout) = revealed.current else {
                    return;
                };
                let text = labels::callout_line(callout.number, &callout.words);
                let words = theme.strong().galley(ui, &text, ui.available_width());
                // A screen reader has it from the callout itself.
                let corner = ui.max_rect().min + vec2(0.0, 8.0);
                ui.painter().galley(corner, words, theme.palette.ink);
            });
        });
}

/// «Класс видит чёрный экран», over the picture, where nobody can overlook it.
fn state_ui(ui: &Ui, scene: &Scene, presentation: &Presentation, card: Rect) {
    let theme = &scene.theme;
    let text = match presentation.cover() {
        Some(Cover::Black) => labels::CLASS_SEES_BLACK,
        Some(Cover::White) => labels::CLASS_SEES_WHITE,
        None if presentation.is_frozen() => labels::CLASS_SEES_FROZEN,
        None if presentation.stage().has_qr => labels::CLASS_SEES_QR,
        None => return,
    };
    let style = theme.strong().color(theme.palette.warning_ink);
    let words = style.galley(ui, text, card.width() - 48.0);
    let rect = Rect::from_center_size(card.center(), words.size() + vec2(32.0, 16.0));
    ui.painter().rect_filled(rect, RADIUS, theme.palette.warning_bg);
    let edge = Stroke::new(2.0, style.color);
    ui.painter().rect_stroke(rect, RADIUS, edge, StrokeKind::Inside);
    let corner = rect.min + vec2(16.0, 8.0);
    ui.painter().galley(corner, words, style.color);
    let response = ui.interact(rect, Id::unique("presenter state"), Sense::hover());
    name_widget(&response, Role::Status, true, text);
}
