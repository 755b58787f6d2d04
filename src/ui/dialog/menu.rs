//! The menu in groups: where the program stands, how it looks, the browser and the lesson, the ways to other cards.

use super::menu_rows::{choice_row_ui, key_row_ui, stepper_ui, stepper_width, still_row_ui};
use crate::labels;
use crate::model::{Action, FileAction, Overlay};
use crate::preferences::{Side, ThemeChoice};
use crate::ui::keys::start_presentation;
use crate::ui::kit::button::Button;
use crate::ui::kit::glyph::{glyph_side, paint_radio};
use crate::ui::kit::icon::Icon;
use crate::ui::kit::option::{SwitchWords, segments_ui, switch_ui};
use crate::ui::kit::pressable::card;
use crate::ui::kit::text::section_title_ui;
use crate::ui::kit::theme::TypeStyle;
use crate::ui::scene::Scene;
use crate::ui::words::{private_switch, theme_name};
use egui::{Align2, Atom, Margin, Role, Ui, WidgetInfo, pos2, vec2};

const THEMES: [(ThemeChoice, Icon); 4] = [
    (ThemeChoice::System, Icon::System),
    (ThemeChoice::Light, Icon::Sun),
    (ThemeChoice::Dark, Icon::Moon),
    (ThemeChoice::Contrast, Icon::Contrast),
];
const SIDES: [Side; 2] = [Side::Left, Side::Right];

/// Between the glyph and the words of a tile, and all that is not words beside it; points.
const GLYPH_GAP: f32 = 5.0;
const TILE_ROOM: f32 = 12.0;

/// A switch: icon, caption, words for off and on, whether it is on, what sets it.
type Switch = (Icon, &'static str, [&'static str; 2], bool, fn(bool) -> Action);

pub(super) fn menu_ui(ui: &mut Ui, scene: &Scene) {
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    window_ui(ui, scene);
    line_ui(ui, scene);
    title_ui(ui, scene, labels::VIEW_TITLE);
    ui.scope(|ui| themes_ui(ui, scene));
    ui.add_space(6.0);
    let width = stepper_width(ui, &scene.theme);
    still_row_ui(ui, &scene.theme, Icon::TextSize, labels::TYPE_TITLE, width, |ui| {
        stepper_ui(ui, scene);
    });
    let is = scene.model.preferences();
    let asks = scene.model.reduces_motion() && !is.reduce_motion;
    let off = if asks { labels::OFF_MOTION_ASKED } else { labels::OFF };
    let motion = [off, labels::ON_MOTION];
    let motion =
        (Icon::Motion, labels::MOTION, motion, is.reduce_motion, Action::SetReduceMotion as _);
    switch(ui, scene, motion);
    line_ui(ui, scene);
    title_ui(ui, scene, labels::BROWSER_TITLE);
    let private = [private_switch(scene.model); 2];
    let private = (
        Icon::Private,
        labels::PRIVATE_WINDOW,
        private,
        is.private_window,
        Action::SetPrivateWindow as _,
    );
    switch(ui, scene, private);
    let letters = [labels::OFF_LETTERS, labels::ON_LETTERS];
    let letters =
        (Icon::Keyboard, labels::LETTERS, letters, is.letter_keys, Action::SetLetterKeys as _);
    switch(ui, scene, letters);
    line_ui(ui, scene);
    more_ui(ui, scene);
}

/// Where the program stands.
fn window_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    let model = scene.model;
    let show = key_row_ui(ui, theme, Icon::Projector, labels::PRESENTATION, "F5");
    scene.send_if(show.clicked(), start_presentation(ui.ctx()));
    let caption = if model.is_beside() { labels::BESIDE_BACK_NAME } else { labels::BESIDE };
    let sides = [labels::SIDE_LEFT, labels::SIDE_RIGHT];
    let words = |side: &str| theme.strong().galley(ui, side, f32::INFINITY).size().x;
    // Two segments and the tick in the chosen one.
    let width = sides.map(words).iter().sum::<f32>() + 2.0 * 24.0 + theme.sizes.control + 14.0;
    let chosen = usize::from(model.preferences().strip_side == Side::Right);
    let row = (Icon::SideBySide, caption, "F4");
    let response = choice_row_ui(ui, theme, row, width, |ui| {
        if let Some(pressed) = segments_ui(ui, theme, &sides, chosen) {
            scene.outbox.send(Action::StandBeside(SIDES[pressed]));
        }
    });
    scene.send_if(response.clicked(), Action::ToggleBeside);
    let screen = if model.fullscreen() { labels::WINDOWED } else { labels::FULLSCREEN };
    let screen = key_row_ui(ui, theme, Icon::Fullscreen, screen, "F11");
    scene.send_if(screen.clicked(), Action::ToggleFullscreen);
}

/// Four cards, in one row if they fit.
fn themes_ui(ui: &mut Ui, scene: &Scene) {
    let width_of =
        |theme| tile_style(scene).bold().galley(ui, theme_name(theme), f32::INFINITY).size().x;
    let widest = THEMES.map(|(theme, _)| width_of(theme)).into_iter().fold(0.0, f32::max);
    let least = widest + small_side(scene) + TILE_ROOM;
    let room = ui.available_width();
    let columns = if room >= 4.0 * least + 3.0 * 8.0 {
        4
    } else if room >= 2.0 * least + 8.0 {
        2
    } else {
        1
    };
    let width = ((room - 8.0 * (columns as f32 - 1.0)) / columns as f32).floor();
    ui.spacing_mut().item_spacing.y = 8.0;
    for cards in THEMES.chunks(columns) {
        ui.horizontal(|ui| {
            for (choice, icon) in cards {
                theme_ui(ui, scene, *choice, *icon, width);
            }
        });
    }
}

/// Four captions stand side by side.
fn tile_style(scene: &Scene) -> TypeStyle {
    let sizes = &scene.theme.sizes;
    scene.theme.style(sizes.small.min((sizes.control * 0.9).round()))
}

fn small_side(scene: &Scene) -> f32 {
    (glyph_side(&scene.theme) * 0.8).round()
}

fn theme_ui(ui: &mut Ui, scene: &Scene, choice: ThemeChoice, icon: Icon, width: f32) {
    let theme = &scene.theme;
    let caption = theme_name(choice);
    let palette = &theme.palette;
    let is_chosen = scene.model.preferences().theme == choice;
    let style = tile_style(scene);
    let (style, color) =
        if is_chosen { (style.bold(), palette.accent) } else { (style, palette.ink) };
    let side = small_side(scene);
    let caption_words = style.galley(ui, caption, width - side - TILE_ROOM + 1.0);
    let row = vec2(side + GLYPH_GAP + caption_words.size().x, side.max(caption_words.size().y));
    let theme_copy = *theme;
    let line = Atom::paint(row, move |ui, args| {
        let place = args.rect.with_max_x(args.rect.left() + side);
        paint_radio(ui.painter(), &theme_copy, place, is_chosen);
        let y = args.rect.center().y - caption_words.size().y / 2.0;
        let at = pos2(args.rect.left() + side + GLYPH_GAP, y);
        ui.painter().galley(at, caption_words.clone(), theme_copy.palette.ink);
    });
    let tile = card(theme, (icon.atom(theme.sizes.subtitle, color), line))
        .stacked(14.0)
        .pad(Margin::symmetric(3, 10))
        .align(Align2::CENTER_CENTER)
        .min_size(vec2(width, 0.0))
        .known_as(caption)
        .chosen(is_chosen);
    let response = ui.add(tile);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, caption));
    scene.send_if(response.clicked(), Action::SetTheme(choice));
}

fn switch(ui: &mut Ui, scene: &Scene, (icon, caption, states, is_on, set): Switch) {
    let state = states[usize::from(is_on)];
    let said = SwitchWords { icon: Some(icon), caption, state };
    let response = switch_ui(ui, &scene.theme, &said, is_on);
    scene.send_if(response.clicked(), set(!is_on));
}

fn more_ui(ui: &mut Ui, scene: &Scene) {
    let theme = &scene.theme;
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_wrapped(|ui| {
        for (icon, caption, action) in [
            (Icon::Keyboard, labels::KEYS_TITLE, Action::Show(Overlay::Keys)),
            (Icon::Info, labels::ABOUT_TITLE, Action::Show(Overlay::About)),
            (Icon::NextPupil, labels::NEXT_PUPIL_MENU, Action::AskNextPupil),
            (Icon::Journal, labels::OTHER_GUIDE, Action::AskGuide),
            (Icon::Plus, labels::FROM_WORD, Action::File(FileAction::Choose)),
            (Icon::Print, labels::HANDOUT_MENU, Action::Show(Overlay::Handout)),
            (Icon::Check, labels::CHECK_MENU, Action::Show(Overlay::Check)),
        ] {
            let is_there = match action {
                Action::AskGuide => scene.model.has_other_guide(),
                Action::File(FileAction::Choose) => scene.model.may_open_files(),
                Action::Show(Overlay::Check) => scene.model.made().is_some(),
                _ => true,
            };
            if !is_there {
                continue;
            }
            let button = Button::new(theme, caption).icon(icon).max_width(ui.max_rect().width());
            scene.send_if(ui.add(button).clicked(), action);
        }
    });
}

fn title_ui(ui: &mut Ui, scene: &Scene, title: &str) {
    let theme = &scene.theme;
    section_title_ui(ui, theme.small().bold().color(theme.palette.muted), title);
    ui.add_space(4.0);
}

/// Between groups.
fn line_ui(ui: &mut Ui, scene: &Scene) {
    ui.add_space(6.0);
    let room = ui.available_rect_before_wrap();
    ui.painter().hline(room.x_range(), room.top() + 0.5, scene.theme.line());
    ui.add_space(8.0);
}
