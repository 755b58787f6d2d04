//! Draws each kind of block. Knows kinds, never a certain step.

use super::Scene;
use super::browsers::browsers_ui;
use super::link_card::{link_card_ui, opening_ui};
use super::rich_text::paragraph_ui;
use super::theme::{RADIUS, Weight};
use super::widgets::{
    TextStyle, card_ui, galley, heading_ui, label_ui, name_widget, set_node, warning_ui,
};
use crate::guide::{AgeBranch, Block, CheckAddress, Checklist, Markup, Target};
use crate::labels;
use crate::model::Action;
use egui::accesskit::Toggled;
use egui::{Align, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

/// Draws blocks from top to bottom.
pub fn blocks_ui(ui: &mut Ui, scene: &Scene, blocks: &[Block]) {
    let theme = &scene.theme;
    for block in blocks {
        match block {
            Block::Lead(words) | Block::Official(words) => {
                paragraph_ui(ui, scene, words, theme.sizes.body, theme.palette.ink);
                openings_ui(ui, scene, blocks, words);
            }
            Block::Warning(words) => {
                let palette = &theme.palette;
                let pad = (theme.sizes.pad - 2.0).max(8.0);
                warning_ui(ui, theme, pad, |ui| {
                    let size = theme.sizes.small;
                    paragraph_ui(ui, scene, words, size, palette.warning_ink);
                });
            }
            Block::Link(link) => link_card_ui(ui, scene, link),
            Block::CheckAddress(check) => check_address_ui(ui, scene, check),
            Block::AgeChoice(branches) => age_choice_ui(ui, scene, branches),
            Block::Checklist(list) => {
                card_ui(ui, theme, |ui| checklist_ui(ui, scene, list));
            }
            Block::Browsers => card_ui(ui, theme, |ui| browsers_ui(ui, scene)),
        }
    }
}

/// Says under a paragraph what became of its addresses; those with a card say it there.
fn openings_ui(ui: &mut Ui, scene: &Scene, blocks: &[Block], words: &Markup) {
    for span in words.spans() {
        let Some(Target::Address(address)) = &span.target else {
            continue;
        };
        let is_card = |block: &Block| matches!(block, Block::Link(link) if link.url == *address);
        if !blocks.iter().any(is_card) {
            opening_ui(ui, scene, address);
        }
    }
}

fn check_address_ui(ui: &mut Ui, scene: &Scene, check: &CheckAddress) {
    let theme = &scene.theme;
    let text = format!("{} {}", check.note, check.addresses.join(" · "));
    let style = TextStyle::new(theme.sizes.small, Weight::Medium, theme.palette.muted);
    label_ui(ui, theme, &text, style);
}

fn age_choice_ui(ui: &mut Ui, scene: &Scene, branches: &[AgeBranch]) {
    let least = 30.0 * scene.theme.sizes.body;
    choices_ui(
        ui,
        least,
        scene.theme.sizes.gap,
        branches,
        |ui, branch, width| {
            age_card_ui(ui, scene, branch, width);
        },
    );
    let chosen = scene.model.progress().age();
    if let Some(branch) = branches.iter().find(|branch| Some(branch.age) == chosen) {
        blocks_ui(ui, scene, &branch.blocks);
    }
}

fn age_card_ui(ui: &mut Ui, scene: &Scene, branch: &AgeBranch, width: f32) {
    let chosen = scene.model.progress().age() == Some(branch.age);
    let name = format!("{}: {}", branch.title, branch.summary);
    let response = choice_card_ui(ui, scene, &branch.title, &branch.summary, chosen, width);
    response.widget_info(|| egui::WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
    if response.clicked() {
        scene.outbox.send(Action::ChooseAge(branch.age));
    }
}

/// Draws choices beside each other if there is more room than `least` points, else below each other.
/// `draw` is given the width of a card. Not a grid: egui lays a new grid out twice, and one of these
/// is the first page that is ever shown.
pub fn choices_ui<T>(
    ui: &mut Ui,
    least: f32,
    below: f32,
    choices: &[T],
    mut draw: impl FnMut(&mut Ui, &T, f32),
) {
    let gap = 16.0;
    let room = ui.available_width();
    let (columns, layout) = if room > least {
        (choices.len() as f32, Layout::left_to_right(Align::Min))
    } else {
        (1.0, Layout::top_down(Align::Min))
    };
    let width = ((room - gap * (columns - 1.0)) / columns).floor();
    ui.allocate_ui_with_layout(vec2(room, 0.0), layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(gap, below);
        for choice in choices {
            draw(ui, choice, width);
        }
    });
}

/// A large card to choose: a title, a note under it, a tick when chosen.
pub fn choice_card_ui(
    ui: &mut Ui,
    scene: &Scene,
    title: &str,
    note: &str,
    chosen: bool,
    width: f32,
) -> egui::Response {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let pad = theme.sizes.pad + 4.0;
    let title = if chosen {
        format!("{} {title}", labels::TICK)
    } else {
        title.to_owned()
    };
    let title_style = TextStyle::new(theme.sizes.subtitle, Weight::Bold, palette.ink);
    let note_style = TextStyle::new(theme.sizes.control, Weight::Regular, palette.muted);
    let title = galley(ui, theme, &title, title_style, width - 2.0 * pad);
    let note = galley(ui, theme, note, note_style, width - 2.0 * pad);
    // Two lines of note are kept free, so that cards side by side are of one height.
    let note_height = note.size().y.max(2.0 * (theme.sizes.control * 1.4).round());
    let height = 2.0 * pad + title.size().y + 4.0 + note_height;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height.ceil()), Sense::click());
    let fill = if chosen || response.hovered() {
        palette.accent_weak
    } else {
        palette.surface
    };
    let edge = if chosen { palette.accent } else { palette.edge };
    ui.painter().rect(
        rect,
        RADIUS,
        fill,
        Stroke::new(2.0, edge),
        StrokeKind::Inside,
    );
    let left_top = rect.min + vec2(pad, pad);
    let below = left_top + vec2(0.0, title.size().y + 4.0);
    ui.painter().galley(left_top, title, palette.ink);
    ui.painter().galley(below, note, palette.muted);
    response
}

/// A list to tick off, without its card.
pub fn checklist_ui(ui: &mut Ui, scene: &Scene, list: &Checklist) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 2.0;
    heading_ui(ui, theme, &list.title, theme.sizes.subtitle, 2);
    let style = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    label_ui(ui, theme, &list.note, style);
    ui.add_space(4.0);
    for (line, item) in list.items.iter().enumerate() {
        tick_ui(ui, scene, line, item);
    }
}

fn tick_ui(ui: &mut Ui, scene: &Scene, line: usize, item: &str) {
    let theme = &scene.theme;
    let palette = &theme.palette;
    let box_size = (24.0 * theme.sizes.type_factor).round();
    let width = ui.available_width();
    let style = TextStyle::new(theme.sizes.control, Weight::Regular, palette.ink);
    let words = galley(ui, theme, item, style, width - box_size - 12.0);
    let height = (words.size().y + 8.0).max(theme.sizes.target);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let ticked = scene.model.is_ticked(line);
    let center = pos2(rect.left() + box_size / 2.0, rect.center().y);
    let square = Rect::from_center_size(center, vec2(box_size, box_size));
    let (fill, edge) = if ticked {
        (palette.done, palette.done)
    } else {
        (palette.surface, palette.muted)
    };
    if response.hovered() {
        ui.painter()
            .rect_filled(rect.expand2(vec2(6.0, 0.0)), RADIUS, palette.accent_weak);
    }
    ui.painter().rect(
        square,
        5.0,
        fill,
        Stroke::new(2.0, edge),
        StrokeKind::Inside,
    );
    if ticked {
        let font = theme.font(box_size * 0.66, Weight::Bold);
        let middle = egui::Align2::CENTER_CENTER;
        ui.painter()
            .text(center, middle, labels::TICK, font, palette.on_done);
    }
    let left_top = pos2(
        square.right() + 12.0,
        rect.center().y - words.size().y / 2.0,
    );
    ui.painter().galley(left_top, words, palette.ink);
    name_widget(&response, Role::CheckBox, true, item);
    set_node(ui, &response, |node| {
        node.set_toggled(Toggled::from(ticked));
    });
    if response.clicked() {
        scene.outbox.send(Action::ToggleTick(line));
    }
}
