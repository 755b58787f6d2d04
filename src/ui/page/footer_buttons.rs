//! What the buttons under a page are: back and help on the left, onward on the right. Where they stand is in
//! `footer_plan`.

use crate::guide::StepId;
use crate::labels;
use crate::model::{Action, MainPress, Page};
use crate::ui::kit::access::letters;
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::icon::Icon;
use crate::ui::scene::{Scene, Shape};

/// Where words give way to an icon: the higher, the later.
const NEVER: u8 = 9;

/// A button of the footer: what it shows, what a screen reader says, what it does.
pub(super) struct Item {
    pub caption: String,
    pub name: String,
    pub icon: Option<Icon>,
    pub key: &'static str,
    /// The letter that presses it with Alt.
    pub access: Option<char>,
    pub variant: Variant,
    /// From this level on it shows its icon only.
    pub shrinks_at: u8,
    pub action: Action,
}

pub(super) struct Buttons {
    pub left: Vec<Item>,
    pub right: Vec<Item>,
    pub main: Item,
    pub note: String,
}

impl Item {
    fn new(caption: &str, icon: Option<Icon>, shrinks_at: u8, action: Action) -> Self {
        Self {
            caption: caption.to_owned(),
            name: caption.to_owned(),
            icon,
            key: "",
            access: None,
            variant: Variant::Quiet,
            shrinks_at,
            action,
        }
    }

    pub(super) fn button<'a>(&'a self, scene: &'a Scene, level: u8) -> Button<'a> {
        let caption = if level >= self.shrinks_at { "" } else { &self.caption };
        let button = Button::new(&scene.theme, caption)
            .name(&self.name)
            .variant(self.variant)
            .access(self.access);
        let button = if let Some(icon) = self.icon { button.icon(icon) } else { button };
        if self.key.is_empty() { button } else { button.key(self.key) }
    }
}

impl Buttons {
    pub(super) fn new(scene: &Scene) -> Self {
        let model = scene.model;
        let back_at = if scene.shape.is_narrow() { 0 } else { 2 };
        let back = Item::new(labels::BACK_NAME, Some(Icon::ArrowLeft), back_at, Action::Back);
        let mut left: Vec<Item> = model.page_before().map(|_| back).into_iter().collect();
        left.extend(help(scene));
        let (mut right, mut main) = if let Some(step) = model.step() {
            let caption = if model.is_step_done() { labels::DONE_ONWARD } else { &step.done };
            let action = Action::CompleteStep(step.id.clone());
            let right = offer(scene).into_iter().chain(undo(scene, &step.id)).collect();
            (right, Item::new(caption, None, NEVER, action))
        } else {
            let quit = Item::new(labels::QUIT, None, NEVER, Action::Quit);
            (vec![quit], Item::new(labels::NEXT_PUPIL, None, NEVER, Action::AskNextPupil))
        };
        // The button that goes on has the same letter on every page.
        let items = || std::iter::once(&main).chain(&left).chain(&right);
        let given = letters(items().map(|item| item.caption.as_str()), 1);
        let items = std::iter::once(&mut main).chain(&mut left).chain(&mut right);
        items.zip(given).for_each(|(item, letter)| item.access = letter);
        Self { left, right, main, note: note(scene) }
    }

    /// The button that goes on: filled if it is the one to press now.
    pub(super) fn main_button<'a>(&'a self, scene: &'a Scene) -> Button<'a> {
        let is_next =
            matches!(scene.model.main_press(), MainPress::Complete | MainPress::NextPupil);
        let variant = if is_next { Variant::Primary } else { Variant::Tonal };
        Button::new(&scene.theme, &self.main.caption)
            .name(&self.main.name)
            .access(self.main.access)
            // At the end it is another button.
            .known_as(("main", scene.model.step().is_some()))
            .variant(variant)
            .icon_after(Icon::ArrowRight)
            .large()
            .why_not((!scene.model.can_complete()).then_some(scene.model.answer_first()))
    }
}

/// «На экране не так», as a tab: open, it has a line under it.
fn help(scene: &Scene) -> Option<Item> {
    // The strip has it in its head.
    let step = scene.help().filter(|_| scene.shape != Shape::Strip)?;
    let is_open = scene.model.hints().is_some();
    let variant = if is_open { Variant::Tonal } else { Variant::Link };
    let item = Item::new(&step.hints_title, Some(Icon::Help), 3, Action::ToggleHints);
    Some(Item { variant, ..item })
}

/// A mark that was set too early can be taken back.
fn undo(scene: &Scene, id: &StepId) -> Option<Item> {
    let shrinks_at = if scene.shape == Shape::Strip { 0 } else { 2 };
    let action = Action::UndoStep(id.clone());
    let item = Item::new(labels::UNDO_MARK, Some(Icon::Undo), shrinks_at, action);
    scene.model.is_step_done().then_some(item)
}

/// The browser covers the instruction, which can stay in sight beside it: offered once a page has been opened, and
/// while its step lasts.
fn offer(scene: &Scene) -> Option<Item> {
    let is_wanted = scene.model.has_opened() && !scene.model.is_beside();
    let item = Item::new(labels::BESIDE, Some(Icon::SideBySide), 1, Action::ToggleBeside);
    is_wanted.then_some(Item { key: "F4", variant: Variant::Tonal, ..item })
}

fn note(scene: &Scene) -> String {
    let model = scene.model;
    match model.page() {
        _ if !model.can_complete() => model.answer_first().to_owned(),
        Page::Finish => ticked(scene).unwrap_or_default(),
        Page::Step(_) if !model.can_save() => labels::NOT_SAVED.to_owned(),
        Page::Step(_) => String::new(),
    }
}

/// «Отмечено 2 из 5», of the list on the last page.
fn ticked(scene: &Scene) -> Option<String> {
    let all = scene.model.leaving()?.items.len();
    let left = scene.model.left_behind().len();
    Some(labels::ticked_of(all - left, all))
}
