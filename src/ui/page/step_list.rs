//! The steps by name, below how many are done.

use super::step_mark::{finish_step, is_current, paint_bar, paint_mark};
use crate::guide::StepIndex;
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::parts::parts;
use crate::ui::kit::pressable::{row, words};
use crate::ui::kit::text::{name_widget, set_node};
use crate::ui::kit::theme::TypeStyle;
use crate::ui::scene::Scene;
use egui::text::LayoutJob;
use egui::{Atom, Frame, Margin, Response, Role, ScrollArea, Sense, Ui, vec2};
use egui_extras::Size;

/// Of more steps than these, only those in sight are laid out; their rows are then all of one height.
const MANY: usize = 100;
/// Lines of a name where all rows are of one height.
const LINES: usize = 2;
/// Between a row's border and its contents, and between mark and name; points.
const PAD: Margin = Margin { left: 10, right: 18, top: 7, bottom: 7 };
const GAP: f32 = 12.0;

/// Draws the list over the whole rectangle that the layout gives. `in_view`: the page whose step was brought into
/// sight last.
pub(super) fn list_ui(ui: &mut Ui, scene: &Scene, in_view: &mut Option<Page>) {
    let frame = Frame::new().inner_margin(Margin::symmetric(12, 16));
    frame.show(ui, |ui| {
        parts(ui).size(Size::remainder()).size(Size::exact(scene.theme.sizes.target)).vertical(
            |mut strip| {
                strip.cell(|ui| {
                    ui.reset_style();
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let aside = Frame::new().inner_margin(Margin::symmetric(10, 0));
                    aside.show(ui, |ui| progress_ui(ui, scene));
                    ui.add_space(8.0);
                    rows_ui(ui, scene, in_view);
                });
                strip.cell(|ui| next_pupil_ui(ui, scene));
            },
        );
    });
}

fn next_pupil_ui(ui: &mut Ui, scene: &Scene) {
    let mut button = Button::new(&scene.theme, labels::NEXT_PUPIL_ELLIPSIS)
        .name(labels::NEXT_PUPIL_ASK)
        .variant(Variant::Quiet)
        .width(ui.available_width());
    button.left = true;
    scene.send_if(ui.add(button).clicked(), Action::AskNextPupil);
}

/// The rows of the list; that of a page just opened is brought into sight.
fn rows_ui(ui: &mut Ui, scene: &Scene, in_view: &mut Option<Page>) {
    let guide = scene.model.guide();
    let page = scene.model.page();
    let is_new = in_view.replace(page) != Some(page);
    let mut area = ScrollArea::vertical();
    if guide.steps.len() <= MANY {
        area.show(ui, |ui| {
            for (index, _) in guide.steps() {
                let response = row_ui(ui, scene, index, None);
                if is_new && is_current(scene, index) {
                    response.scroll_to_me(None);
                }
            }
        });
        return;
    }
    let height = row_height(scene, LINES);
    let mut lines = guide.steps();
    let current = lines.position(|(index, _)| is_current(scene, index));
    if let Some(line) = current.filter(|_| is_new) {
        // With the steps before it.
        let row = height + ui.spacing().item_spacing.y;
        area = area.vertical_scroll_offset(line.saturating_sub(3) as f32 * row);
    }
    area.show_rows(ui, height, guide.steps.len(), |ui, rows| {
        for (index, _) in guide.steps().skip(rows.start).take(rows.len()) {
            row_ui(ui, scene, index, Some(LINES));
        }
    });
}

fn progress_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let guide = scene.model.guide();
    let done = scene.model.progress().done_in(guide);
    let all = guide.numbered_steps();
    let caption = labels::done_of(done, all);
    let words = theme.strong().galley(ui, &caption, ui.available_width());
    let size = vec2(ui.available_width(), words.size().y + 16.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().galley(rect.min, words, theme.palette.ink);
    paint_bar(ui, scene, rect.with_min_y(rect.bottom() - 8.0));
    name_widget(&response, Role::ProgressIndicator, true, &caption);
    set_node(ui, &response, |node| {
        node.set_numeric_value(done as f64);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(all as f64);
    });
}

fn name_style(scene: &Scene, is_current: bool) -> TypeStyle {
    let theme = &scene.theme;
    let style = theme.style((theme.sizes.control - 1.0).max(1.0));
    if is_current { style.bold() } else { style }
}

/// The least height of a row with room for so many lines.
fn row_height(scene: &Scene, lines: usize) -> f32 {
    let words = lines as f32 * name_style(scene, false).line_height();
    (words + PAD.sum().y).max(scene.theme.sizes.target + 8.0)
}

/// One step; as high as its name needs, or with room for so many `lines`, and no more than these.
fn row_ui(ui: &mut Ui, scene: &Scene, index: StepIndex, lines: Option<usize>) -> Response {
    let theme = &scene.theme;
    let is_current = is_current(scene, index);
    let side = (28.0 * theme.sizes.type_factor).round();
    let width = ui.available_width();
    let name = scene.model.guide().step(index).name.clone();
    let mut job = LayoutJob::single_section(name, name_style(scene, is_current).format());
    job.wrap.max_width = width - side - GAP - PAD.sum().x;
    job.wrap.max_rows = lines.unwrap_or(usize::MAX);
    let name = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let mark = Atom::paint(vec2(side, side), |ui, args| {
        paint_mark(ui, scene, index, args.rect.center(), side);
    });
    let step = row(theme, (mark, words(name)))
        .gap(GAP)
        .pad(PAD)
        .chosen(is_current)
        .min_size(vec2(width, row_height(scene, lines.unwrap_or(1))));
    let response = ui.add(step);
    finish_step(ui, scene, index, &response);
    response
}
