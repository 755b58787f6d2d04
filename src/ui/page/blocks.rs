//! Draws each kind of block. Knows kinds, never a certain step.

use super::age_choice::{age_choice_ui, least_height};
use super::browsers::browsers_ui;
use super::checklist::checklist_ui;
use super::link_card::{link_card_ui, opening_ui};
use super::lying_road;
use super::rich_text::paragraph_ui;
use super::shortcuts::shortcuts_ui;
use crate::guide::{AgeBranch, Block, Markup, Target};
use crate::ui::kit::text::{card_ui, warning_ui};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::Ui;

pub(super) fn blocks_ui(ui: &mut Ui, scene: &Scene, view: &mut View, blocks: &[Block]) {
    let theme = &scene.theme;
    for block in blocks {
        match block {
            Block::Lead(words) | Block::Official(words) => {
                paragraph_ui(ui, scene, words, theme.body());
                openings_ui(ui, scene, blocks, words);
            }
            Block::Warning(words) => {
                let pad = (theme.sizes.pad - 2.0).max(8.0);
                warning_ui(ui, theme, pad, |ui| {
                    paragraph_ui(ui, scene, words, theme.warning());
                });
            }
            Block::Link(link) => link_card_ui(ui, scene, link),
            Block::CheckAddress(check) => {
                let text = format!("{} {}", check.note, check.addresses.join(" · "));
                ui.label(theme.note().medium().text(text));
            }
            Block::AgeChoice(branches) => age_cards_ui(ui, scene, view, branches),
            Block::Checklist(list) => card_ui(ui, theme, |ui| checklist_ui(ui, scene, list)),
            Block::Shortcuts(shortcuts) => shortcuts_ui(ui, scene, shortcuts),
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
        // The card may stand on the other side of a figure.
        if !blocks.iter().chain(scene.model.blocks()).any(is_card) {
            opening_ui(ui, scene, address);
        }
    }
}

/// The cards take what the road below them leaves of the sheet.
fn age_cards_ui(ui: &mut Ui, scene: &Scene, view: &mut View, branches: &[AgeBranch]) {
    let above = ui.cursor().top() - ui.min_rect().top();
    let road = lying_road::height(scene, ui.available_width());
    let gap = 2.0 * scene.theme.sizes.margin;
    let free = ui.clip_rect().height() - above - road - gap;
    let least = least_height(scene);
    let height = free.clamp(least, 2.0 * least);
    age_choice_ui(ui, scene, view, branches, height.round(), &|ui, view, blocks| {
        blocks_ui(ui, scene, view, blocks);
    });
}
