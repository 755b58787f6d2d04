//! «На экране не так»: the step's hints, each named by what the pupil sees; one at a time shows its advice. What the
//! instruction says itself stands apart from the program's own.

use super::ladder::ladder_card_ui;
use crate::guide::Hint;
use crate::labels;
use crate::model::Action;
use crate::ui::focus::closable_title_ui;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::pressable::{row, words};
use crate::ui::kit::text::{galley_ui, name_widget, set_node, set_open, text_galley_ui, text_ui};
use crate::ui::kit::theme::{RADIUS, TypeStyle};
use crate::ui::scene::Scene;
use crate::ui::words::{copied as copied_words, hint_line, hints_head};
use egui::text::LayoutJob;
use egui::{AtomExt as _, Color32, Frame, Margin, Role, Sense, Ui, pos2, vec2};

/// How far the ground of a row reaches beyond the words, points.
const OVERHANG: i8 = 12;
const GAP: f32 = 12.0;

/// Draws the open list in the place of the step's words.
pub(super) fn hints_ui(ui: &mut Ui, scene: &Scene) {
    ui.spacing_mut().item_spacing.y = 4.0;
    let close = Button::new(&scene.theme, "").icon(Icon::Close).name(labels::HINTS_CLOSE_NAME);
    closable_title_ui(ui, scene, labels::HINTS_TITLE, 2, close, Action::ToggleHints);
    ladder_card_ui(ui, scene);
    // The grounds reach into the margin: the words keep the page's left edge.
    let shown = scene.model.hints().and_then(|hints| hints.shown);
    let mut above = None;
    for (index, hint) in scene.model.hints_here() {
        let title = hints_head(hint);
        if above.replace(title) != Some(title) {
            text_ui(ui, scene.theme.note(), title);
            ui.add_space(4.0);
        }
        if shown == Some(index) {
            open_hint_ui(ui, scene, hint, index);
        } else {
            sees_ui(ui, scene, hint, index, false);
        }
    }
}

/// What the pupil sees, and which way it opens.
fn sees_ui(ui: &mut Ui, scene: &Scene, hint: &Hint, index: usize, is_open: bool) {
    let theme = &scene.theme;
    let width = ui.available_width();
    let style = theme.plain();
    let style = if is_open { style.bold() } else { style };
    let (icon, color) = if is_open {
        (Icon::ChevronUp, theme.palette.accent)
    } else {
        (Icon::ChevronDown, theme.palette.muted)
    };
    let room = (width - Icon::side(style.size) - GAP).max(1.0);
    let sees = style.galley(ui, &hint.sees, room);
    let size = vec2(room, sees.size().y);
    let line = row(theme, (words(sees).atom_size(size), icon.atom(style.size, color)))
        .gap(GAP)
        .pad(Margin::symmetric(0, 6))
        .overhang(OVERHANG)
        .known_as(("hint", &hint.sees, index))
        .min_size(vec2(width, theme.sizes.target));
    let response = ui.add(line);
    name_widget(&response, Role::Button, true, &hint.sees);
    set_open(ui, &response, is_open);
    if is_open {
        set_node(ui, &response, |node| node.set_description(hint_line(hint)));
    }
    scene.send_if(response.clicked(), Action::ToggleHint(index));
}

/// One card with all that belongs to the hint.
fn open_hint_ui(ui: &mut Ui, scene: &Scene, hint: &Hint, index: usize) {
    let theme = &scene.theme;
    let reach = f32::from(OVERHANG);
    let ground = Frame::new()
        .fill(theme.palette.tonal)
        .stroke(theme.frame())
        .corner_radius(RADIUS)
        .inner_margin(Margin { left: OVERHANG, right: OVERHANG, top: 0, bottom: 8 })
        .outer_margin(Margin::symmetric(-OVERHANG, 0));
    let width = ui.available_width();
    ground.show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 6.0;
        sees_ui(ui, scene, hint, index, true);
        // A screen reader has heard it with the button.
        let advice = theme.plain().galley(ui, &hint.advice, width - reach);
        galley_ui(ui, advice);
        if let Some(helper) = &hint.helper {
            helper_ui(ui, scene, helper);
        }
        if let Some(message) = &hint.message {
            message_ui(ui, scene, message);
        }
    });
}

/// Whom to ask.
fn helper_ui(ui: &mut Ui, scene: &Scene, helper: &str) {
    let theme = &scene.theme;
    let style = theme.plain();
    let side = Icon::side(style.size);
    let left = side + 8.0;
    let mut job = LayoutJob::default();
    job.append(labels::HELPER_PREFIX, 0.0, style.format());
    job.append(helper, 0.0, style.bold().format());
    job.wrap.max_width = (ui.available_width() - left).max(1.0);
    let line = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let room = vec2(ui.available_width(), line.size().y.max(side));
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    let place = rect.with_max_x(rect.left() + side).with_max_y(rect.top() + style.line_height());
    Icon::Person.paint(ui.painter(), place, theme.palette.accent);
    ui.painter().galley(pos2(rect.left() + left, rect.top()), line, Color32::PLACEHOLDER);
}

/// A message to copy and send to whoever helps. Nothing of it is kept.
fn message_ui(ui: &mut Ui, scene: &Scene, message: &str) {
    let theme = &scene.theme;
    // What acts comes first: the rest may be below the edge of a low window.
    // Its icon stands below the one of the helper, its ground reaches beyond it.
    let link = theme.plain().color(theme.palette.link);
    let room = ui.available_width() - Icon::side(link.size) - 8.0;
    let caption = link.galley(ui, labels::MESSAGE_COPY, room.max(1.0));
    let copy = row(theme, (Icon::Copy.beside_words(theme), words(caption)))
        .gap(8.0)
        .pad(Margin::symmetric(0, 4))
        .known_as(("copy", message))
        .overhang(OVERHANG);
    let response = ui.add(copy);
    name_widget(&response, Role::Button, true, labels::MESSAGE_COPY);
    let copied = response.clicked();
    scene.send_if(copied, Action::CopyMessage(message.to_owned()));
    let style: TypeStyle = theme.small();
    if scene.model.is_copied(message) {
        ui.horizontal_top(|ui| {
            let size = vec2(Icon::side(style.size), style.line_height());
            let (place, _) = ui.allocate_exact_size(size, Sense::hover());
            Icon::Check.paint(ui.painter(), place, theme.palette.done);
            let said = style.bold().color(theme.palette.done);
            let words = copied_words(scene.model, labels::MESSAGE_COPIED);
            let said = said.galley(ui, &words, ui.available_width());
            text_galley_ui(ui, said);
        });
    }
    text_ui(ui, style, message);
    text_ui(ui, theme.note(), labels::MESSAGE_BLANK);
    text_ui(ui, theme.note(), labels::MESSAGE_SCREENSHOT);
    text_ui(ui, style.bold(), labels::MESSAGE_COVER);
}
