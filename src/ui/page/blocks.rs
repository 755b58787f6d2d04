//! Draws each kind of block. Knows kinds, never a certain step.

use super::browsers::browsers_ui;
use super::checklist::checklist_ui;
use super::choice::{choice_card_ui, choices_ui};
use super::link_card::{link_card_ui, opening_ui};
use super::rich_text::paragraph_ui;
use crate::guide::{AgeBranch, Block, Markup, Target};
use crate::model::Action;
use crate::ui::kit::text::{card_ui, warning_ui};
use crate::ui::scene::Scene;
use egui::{Role, Ui};

pub(super) fn blocks_ui(ui: &mut Ui, scene: &Scene, blocks: &[Block]) {
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
            Block::AgeChoice(branches) => age_choice_ui(ui, scene, branches),
            Block::Checklist(list) => card_ui(ui, theme, |ui| checklist_ui(ui, scene, list)),
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

fn age_choice_ui(ui: &mut Ui, scene: &Scene, branches: &[AgeBranch]) {
    let least = 30.0 * scene.theme.sizes.body;
    let below = scene.theme.sizes.gap;
    choices_ui(ui, least, below, branches, |ui, branch, width| {
        age_card_ui(ui, scene, branch, width);
    });
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
    scene.send_if(response.clicked(), Action::ChooseAge(branch.age));
}
