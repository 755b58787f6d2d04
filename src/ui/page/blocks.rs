//! Draws each kind of block. Knows kinds, never a certain step.

use super::answers::{answers_ui, are_beside, least_height};
use super::browsers::browsers_ui;
use super::check_address::check_address_ui;
use super::checklist::checklist_ui;
use super::link_card::link_card_ui;
use super::lists::{list_ui, note_block_ui, numbered_ui, table_ui};
use super::lying_road;
use super::on_phone::{app_ui, phone_link_ui};
use super::opening::opening_ui;
use super::rich_text::{paragraph_said_ui, paragraph_ui};
use super::shortcuts::shortcuts_ui;
use crate::guide::{Block, Choice, Markup, Target};
use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::signed::signed_ui;
use crate::ui::kit::text::{card_ui, clicked_once, text_ui, warning_ui};
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use egui::{Role, Ui, UiBuilder};

pub(super) fn blocks_ui(ui: &mut Ui, scene: &Scene, view: &mut View, blocks: &[Block]) {
    let theme = &scene.theme;
    let has_link = scene.model.blocks().iter().any(|block| matches!(block, Block::Link(_)));
    for block in blocks {
        match block {
            Block::Lead(words) | Block::Official(words) => {
                paragraph_ui(ui, scene, words, theme.body());
            }
            Block::Warning(words) => warning_block_ui(ui, scene, words),
            Block::Note(words) => note_block_ui(ui, scene, words),
            Block::List(items) => list_ui(ui, scene, items),
            Block::Numbered(items) => numbered_ui(ui, scene, items),
            Block::Table(table) => table_ui(ui, scene, table),
            Block::Link(link) if link.phone => phone_link_ui(ui, scene, link),
            Block::Link(link) => link_card_ui(ui, scene, link),
            // Beside an «Открыть» of its own there is no room for more.
            Block::CheckAddress(check) => check_address_ui(ui, scene, check, !has_link),
            Block::Choice(choice) => choice_ui(ui, scene, view, choice),
            Block::App(app) => app_ui(ui, scene, app),
            Block::Checklist(list) => card_ui(ui, theme, |ui| checklist_ui(ui, scene, list)),
            Block::Shortcuts(shortcuts) => shortcuts_ui(ui, scene, shortcuts),
            Block::Browsers => {
                // It may stand there twice.
                ui.push_id(std::ptr::from_ref(block).addr(), |ui| {
                    card_ui(ui, theme, |ui| browsers_ui(ui, scene));
                });
            }
        }
        for words in block.words() {
            openings_ui(ui, scene, blocks, words);
        }
    }
    // The blocks may be those of an answer, or the first ones only.
    let ends_page = scene.model.blocks().last().zip(blocks.last());
    if ends_page.is_some_and(|(of_page, here)| std::ptr::eq(of_page, here)) {
        way_back_ui(ui, scene);
    }
}

/// A page that closes can be opened again, if not here then on an earlier step.
fn way_back_ui(ui: &mut Ui, scene: &Scene) {
    let step = scene.model.step_to_reopen();
    let Some((step, number)) = step.and_then(|step| Some((step, scene.model.number_of(step)?)))
    else {
        return;
    };
    let caption = labels::back_to_step(number);
    let button = Button::new(&scene.theme, &caption)
        .variant(Variant::Link)
        .icon(Icon::Undo)
        .max_width(ui.available_width());
    let response = ui.horizontal(|ui| {
        // Its sign stands under the words.
        ui.add_space(-8.0);
        ui.add(button)
    });
    scene.send_if(clicked_once(&response.inner), Action::GoTo(Page::Step(step)));
}

/// Official words that warn, with a sign.
fn warning_block_ui(ui: &mut Ui, scene: &Scene, words: &Markup) {
    let theme = &scene.theme;
    let pad = (theme.sizes.pad - 4.0).max(8.0);
    warning_ui(ui, theme, pad, |ui| {
        let style = theme.warning();
        signed_ui(ui, Icon::Warning, theme.palette.warning_mark, style.running(), |ui| {
            let said = labels::attention(&words.plain());
            paragraph_said_ui(ui, scene, words, style, &said);
        });
    });
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

/// Cards side by side take what the road below them leaves of the sheet.
fn choice_ui(ui: &mut Ui, scene: &Scene, view: &mut View, choice: &Choice) {
    let title = scene.model.step().map_or("", |step| &step.title);
    if !choice.question.is_empty() {
        text_ui(ui, scene.theme.body().bold(), &choice.question);
    }
    let height = if are_beside(scene, choice) {
        let above = ui.cursor().top() - ui.min_rect().top();
        let road = lying_road::height(ui, scene, ui.available_width());
        let gap = 2.0 * scene.theme.sizes.margin;
        let free = ui.clip_rect().height() - above - road - gap;
        let least = least_height(scene);
        free.clamp(least, 2.0 * least).round()
    } else {
        0.0
    };
    // One choice, and of what.
    let group = UiBuilder::new()
        .id_salt(("question", choice.id.as_str()))
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(if choice.question.is_empty() { title } else { &choice.question });
    ui.scope_builder(group, |ui| {
        answers_ui(ui, scene, view, choice, height, &|ui, view, blocks| {
            blocks_ui(ui, scene, view, blocks);
        });
    });
}
