//! What stands in front of the page, in a card in the middle of the window.

mod about;
mod ask_show;
mod check;
mod keys;
mod menu;
mod menu_rows;
mod next_pupil;
mod paper;
mod reading;

use crate::guide::Address;
use crate::labels;
use crate::model::{Action, Overlay};
use crate::ui::focus::closable_title_ui;
use crate::ui::kit::button::Button;
use crate::ui::kit::flow::wrapped_height;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::parts::modal_ui;
use crate::ui::kit::qr::{self, Qr};
use crate::ui::kit::scroll_keys::{ScrollKeys, keyed_ui};
use crate::ui::kit::text::{clicked_once, front_frame, text_ui};
use crate::ui::kit::theme::Sizes;
use crate::ui::kit::theme::fixed::BACKDROP;
use crate::ui::page::step_list::{Names, rows_ui};
use crate::ui::scene::{Scene, Shape};
use egui::{Align2, Context, Id, Modal, ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2};

type Content<'a> = dyn Fn(&mut Ui, &Scene) + 'a;

/// Around the content of a card, points.
const PAD: f32 = 22.0;
/// Widths of cards by the type of running words: a question or a page of words, the menu, what came out of a document,
/// two columns of keys.
const USUAL: f32 = 31.0;
const MENU: f32 = 32.7;
const REPORT: f32 = 44.0;
const WIDE: f32 = 58.0;

/// A card in front of the page.
struct Card<'a> {
    title: &'a str,
    icon: Option<Icon>,
    /// By the type of running words.
    width: f32,
    /// Whether it hangs at the corner where the button is that opens it.
    is_corner: bool,
    content: &'a Content<'a>,
}

/// Draws the front card, if any. A figure takes the whole window and is drawn elsewhere.
pub(super) fn overlay_ui(ctx: &Context, scene: &Scene, menu: &mut Option<MenuSizes>) {
    let overlay = scene.model.overlay();
    if !matches!(overlay, Some(Overlay::Menu)) {
        *menu = None;
    }
    let card = |title, icon, content| Card { title, icon, width: USUAL, is_corner: false, content };
    let scene = &frozen(ctx, scene, menu);
    match overlay {
        None | Some(Overlay::Figure(_)) => {}
        Some(Overlay::Qr(address)) => {
            let content: &Content = &|ui, scene| qr_ui(ui, scene, address);
            card_ui(ctx, scene, &card(qr_title(address), Some(Icon::Qr), content));
        }
        Some(Overlay::NextPupil) => {
            let title = next_pupil::title(scene);
            card_ui(ctx, scene, &card(title, Some(Icon::NextPupil), &next_pupil::next_pupil_ui));
        }
        Some(Overlay::Leave) => {
            let title = next_pupil::title(scene);
            card_ui(ctx, scene, &card(title, Some(Icon::Exit), &next_pupil::leave_ui));
        }
        Some(Overlay::AskShow) => {
            let content = &ask_show::ask_show_ui;
            card_ui(ctx, scene, &card(labels::ASK_SHOW_TITLE, Some(Icon::Projector), content));
        }
        Some(Overlay::Menu) => {
            let menu = card(labels::MENU_TITLE, None, &menu::menu_ui);
            card_ui(ctx, scene, &Card { is_corner: true, width: MENU, ..menu });
        }
        Some(Overlay::Steps) => {
            card_ui(ctx, scene, &card(labels::STEPS_TITLE, None, &steps_ui));
        }
        Some(Overlay::Keys) => {
            let keys = card(labels::KEYS_TITLE, Some(Icon::Keyboard), &keys::keys_ui);
            card_ui(ctx, scene, &Card { width: WIDE, ..keys });
        }
        Some(Overlay::About) => {
            card_ui(ctx, scene, &card(labels::ABOUT_TITLE, Some(Icon::Info), &about::about_ui));
        }
        Some(Overlay::News) => {
            card_ui(ctx, scene, &card(labels::NEWS_TITLE, Some(Icon::Info), &about::news_ui));
        }
        Some(Overlay::Reading) => {
            let content = &reading::reading_ui;
            card_ui(ctx, scene, &card(labels::READING_TITLE, Some(Icon::Journal), content));
        }
        Some(Overlay::Check) => {
            let check = card(labels::CHECK_TITLE, Some(Icon::Journal), &check::check_ui);
            card_ui(ctx, scene, &Card { width: REPORT, ..check });
        }
        Some(Overlay::Handout) => {
            let content = &paper::paper_ui;
            card_ui(ctx, scene, &card(paper::title(scene), Some(Icon::Print), content));
        }
    }
}

/// The menu keeps the sizes with which it was opened: the button that makes type larger stays under the mouse,
/// however often it is pressed.
pub(crate) type MenuSizes = (Vec2, Sizes, Shape);

fn frozen<'a>(ctx: &Context, scene: &Scene<'a>, menu: &mut Option<MenuSizes>) -> Scene<'a> {
    let (mut theme, mut shape) = (scene.theme, scene.shape);
    if matches!(scene.model.overlay(), Some(Overlay::Menu)) {
        let window = ctx.content_rect().size();
        let kept = menu.filter(|(of, ..)| *of == window).unwrap_or((window, theme.sizes, shape));
        *menu = Some(kept);
        (_, theme.sizes, shape) = kept;
    }
    Scene { theme, shape, ..*scene }
}

/// A card in the middle: a title, content that scrolls if it must, and buttons that never scroll away.
fn card_ui(ctx: &Context, scene: &Scene, card: &Card) {
    let sizes = &scene.theme.sizes;
    let window = ctx.content_rect().size();
    let around = if scene.shape.is_narrow() { 8.0 } else { 16.0 };
    let pad = if scene.shape.is_narrow() { 14.0 } else { PAD };
    let width = (card.width * sizes.body).min(window.x - 2.0 * around);
    let inner = width - 2.0 * pad;
    let id = Id::unique(("overlay", card.title));
    let mut area = Modal::default_area(id).default_size(window).accessible_name(card.title);
    if card.is_corner {
        area = area.anchor(Align2::RIGHT_TOP, vec2(-around, 12.0));
    }
    let frame = front_frame(&scene.theme, pad);
    let modal = Modal::new(id).area(area).frame(frame).backdrop_color(BACKDROP);
    let response = modal_ui(ctx, id, || {
        modal.show(ctx, |ui| {
            ui.set_width(inner);
            ui.spacing_mut().item_spacing = vec2(10.0, sizes.gap);
            title_ui(ui, scene, card);
            let buttons = match scene.model.overlay() {
                Some(Overlay::AskShow) => ask_show::buttons(ctx, scene, inner),
                Some(Overlay::NextPupil | Overlay::Leave) => next_pupil::buttons(scene, inner),
                Some(Overlay::Reading) => reading::buttons(scene, inner),
                Some(Overlay::Check) => check::buttons(scene, inner),
                Some(Overlay::Handout) => paper::buttons(scene, inner),
                _ => vec![],
            };
            let left = next_pupil::left(ui, scene, inner);
            let foot = foot_height(ui, &buttons, inner)
                + left.as_ref().map_or(0.0, |(_, height)| height + ui.spacing().item_spacing.y);
            // Outside the card and inside it are margins.
            let height = window.y - 24.0 - 2.0 * pad - sizes.target - sizes.gap - foot;
            let line = scene.lines_by_key();
            let keys = if scene.has_only_words() { ScrollKeys::All } else { ScrollKeys::Pages };
            let area = ScrollArea::vertical().max_height(height.max(sizes.target));
            keyed_ui(ui, area, id, line, keys, |ui| {
                ui.set_width(inner);
                ui.spacing_mut().item_spacing = vec2(10.0, sizes.gap);
                (card.content)(ui, scene);
            });
            if let Some((words, height)) = left {
                next_pupil::left_ui(ui, scene, words, vec2(inner, height));
            }
            if !buttons.is_empty() {
                foot_ui(ui, scene, buttons);
            }
        })
    });
    // A click that was meant for the page stops no reading, and no writing.
    let is_reading = matches!(scene.model.overlay(), Some(Overlay::Reading));
    let closes = !is_reading && !paper::is_written(scene);
    scene.send_if(closes && response.backdrop_response.clicked(), Action::CloseTop);
}

fn title_ui(ui: &mut Ui, scene: &Scene, card: &Card) {
    let theme = &scene.theme;
    let close = Button::new(theme, "").icon(Icon::Close).name(labels::CLOSE_OVERLAY);
    let Some(icon) = card.icon else {
        closable_title_ui(ui, scene, card.title, 1, close, Action::CloseTop);
        return;
    };
    let side = Icon::side(theme.sizes.subtitle);
    let row = ui.available_rect_before_wrap();
    let place = row.with_max_x(row.left() + side).with_max_y(row.top() + theme.sizes.target);
    icon.paint(ui.painter(), place, theme.palette.accent);
    let words = row.with_min_x(row.left() + side + 12.0);
    let titled = ui.scope_builder(UiBuilder::new().max_rect(words), |ui| {
        closable_title_ui(ui, scene, card.title, 1, close, Action::CloseTop);
    });
    ui.advance_cursor_after_rect(titled.response.rect);
}

/// Height of the buttons with the gap above them: they take several rows where they do not fit into one.
fn foot_height(ui: &Ui, buttons: &[(Button, Action)], width: f32) -> f32 {
    let gap = ui.spacing().item_spacing;
    let sizes = buttons.iter().map(|(button, _)| button.size(ui));
    let height = wrapped_height(sizes, width, gap);
    if height > 0.0 { height + gap.y } else { 0.0 }
}

fn foot_ui(ui: &mut Ui, scene: &Scene, buttons: Vec<(Button, Action)>) {
    ui.horizontal_wrapped(|ui| {
        for (button, action) in buttons {
            scene.send_if(clicked_once(&ui.add(button)), action);
        }
    });
}

/// A title never scrolls away, so it is short: of a long address, the site.
fn qr_title(address: &Address) -> &str {
    const LONG: usize = 60;
    if address.shown().chars().count() > LONG { address.site() } else { address.shown() }
}

fn qr_ui(ui: &mut Ui, scene: &Scene, address: &Address) {
    let theme = &scene.theme;
    let window = ui.ctx().content_rect().size();
    let side = ui.available_width().min(window.y * 0.6).max(120.0);
    match Qr::new(ui, address, side, qr::NEAR) {
        Some(code) => {
            let quiet = theme.plain().color(theme.palette.muted);
            text_ui(ui, quiet, labels::QR_NOTE);
            ui.vertical_centered(|ui| code.show(ui));
        }
        None => _ = text_ui(ui, theme.body().running(), labels::QR_TOO_LONG),
    }
    text_ui(ui, theme.strong(), address.as_str());
}

fn steps_ui(ui: &mut Ui, scene: &Scene) {
    // The open step is brought into sight once, so that one can scroll away from it.
    let id = Id::unique("all steps");
    let is_new = ui.ctx().read_response(id).is_none();
    ui.interact(ui.max_rect(), id, Sense::hover());
    let mut in_view = (!is_new).then(|| scene.model.page());
    rows_ui(ui, scene, Names::Whole, &mut in_view);
}
