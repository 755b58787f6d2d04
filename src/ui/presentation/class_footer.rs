//! The foot of the class's screen: the address, the time, the keys.

use super::class_view::{ClassView, Glass};
use super::names::{name_place, place_to_name};
use crate::labels;
use crate::model::presentation::{Countdown, Slide};
use crate::ui::kit::address::AddressType;
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::{Sizes, Theme, TypeStyle};
use crate::ui::scene::Scene;
use egui::epaint::PathShape;
use egui::{Color32, Galley, Pos2, Rect, Role, Stroke, StrokeKind, Ui, pos2, vec2};
use std::sync::Arc;

/// The most that an address may take.
const FOOTER_LINES: usize = 2;

/// What is still free of a line that is filled from both ends; gives the left top of words that take some of it.
struct FreeLine {
    left: f32,
    right: f32,
    middle: f32,
    /// Between two neighbours, points.
    gap: f32,
}

impl FreeLine {
    fn new(sizes: &Sizes, footer: Rect) -> Self {
        Self {
            left: footer.left() + sizes.margin,
            right: footer.right() - sizes.margin,
            middle: footer.center().y,
            gap: sizes.margin,
        }
    }

    fn take_left(&mut self, words: &Galley) -> Pos2 {
        let corner = pos2(self.left, self.middle - words.size().y / 2.0);
        self.left += words.size().x + self.gap;
        corner
    }

    fn take_right(&mut self, words: &Galley) -> Pos2 {
        let size = words.size();
        let corner = pos2(self.right - size.x, self.middle - size.y / 2.0);
        self.right = corner.x - self.gap;
        corner
    }
}

/// The address on the left; on the right the time that is left, or the keys.
pub(super) fn footer_ui(ui: &Ui, class: &ClassView, rect: Rect) {
    let scene = class.scene;
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let border = Stroke::new((sizes.body / 12.0).max(2.0), theme.palette.line);
    ui.painter().hline(rect.x_range(), rect.top(), border);
    let mut free = FreeLine::new(sizes, rect);
    let slide = class.presentation.slide(class.stage);
    let time = class.presentation.lesson().shown_to_class(slide.page);
    // The right end has its room first, and is read last.
    let time = time.map(|seconds| PlacedTime::new(ui, class, &mut free, rect, seconds));
    let is_foreign = scene.model.source().is_foreign();
    let foreign = is_foreign.then(|| {
        let words = not_official(ui, theme);
        (free.take_right(&words), words)
    });
    address_ui(ui, theme, slide, &mut free);
    if time.is_none() && class.glass == Glass::Alone && !is_foreign {
        paint_keys(ui, class, &free);
    }
    if let Some((corner, words)) = foreign {
        foreign_ui(ui, theme, corner, words);
    }
    if let Some(time) = time {
        time.show(ui, theme);
    }
}

/// The time that is left, and where it stands. When it is over the whole corner says so, in other colours and with a
/// sign, and stands still: nothing may flash before a class (WCAG 2.3.1).
struct PlacedTime {
    text: String,
    words: Arc<Galley>,
    corner: Pos2,
    /// What is filled behind it once it is over, and the sign's middle and radius.
    over: Option<(Rect, Pos2, f32)>,
}

impl PlacedTime {
    fn new(ui: &Ui, class: &ClassView, free: &mut FreeLine, footer: Rect, seconds: f64) -> Self {
        let theme = &class.scene.theme;
        let page = class.presentation.slide(class.stage).page;
        let countdown = class.presentation.lesson().countdown(page);
        let text = labels::time_left(seconds, countdown.is_some_and(Countdown::is_paused));
        if seconds > 0.0 {
            let words = theme.body().bold().galley(ui, &text, f32::INFINITY);
            let corner = free.take_right(&words);
            return Self { text, words, corner, over: None };
        }
        let style = theme.style((theme.sizes.body * 1.25).round()).bold();
        let words = style.color(theme.palette.warning_bg).galley(ui, &text, f32::INFINITY);
        let sign = words.size().y * 0.8;
        let pad = theme.sizes.margin;
        let width = words.size().x + sign + 2.5 * pad;
        let ground = footer.with_min_x(footer.right() - width);
        let center = pos2(ground.left() + pad + sign / 2.0, ground.center().y);
        let corner = pos2(center.x + sign / 2.0 + pad / 2.0, center.y - words.size().y / 2.0);
        free.right = ground.left() - free.gap;
        Self { text, words, corner, over: Some((ground, center, sign / 2.0)) }
    }

    fn show(self, ui: &Ui, theme: &Theme) {
        if let Some((ground, center, radius)) = self.over {
            ui.painter().rect_filled(ground, 0.0, theme.palette.warning_ink);
            clock_sign(ui, center, radius, theme.palette.warning_bg);
        }
        put_time(ui, self.words, self.corner, &self.text);
    }
}

/// A clock, as large as words.
fn clock_sign(ui: &Ui, center: Pos2, radius: f32, color: Color32) {
    let stroke = Stroke::new(radius / 5.0, color);
    let painter = ui.painter();
    painter.circle_stroke(center, radius - stroke.width / 2.0, stroke);
    let hands =
        vec![center - vec2(0.0, radius * 0.6), center, center + vec2(radius * 0.4, radius * 0.25)];
    painter.add(PathShape::line(hands, stroke));
}

fn address_ui(ui: &Ui, theme: &Theme, slide: &Slide, free: &mut FreeLine) {
    let Some(address) = address(slide) else { return };
    if !slide.check.is_empty() {
        let style = theme.body().color(theme.palette.muted);
        let words = style.galley(ui, labels::CHECK_ADDRESS, f32::INFINITY);
        // Only where all of the address still fits.
        let bold = theme.body().bold().galley(ui, &address, f32::INFINITY);
        let gap = theme.sizes.gap;
        if words.size().x + gap + bold.size().x <= free.right - free.left {
            let corner = pos2(free.left, free.middle - words.size().y / 2.0);
            free.left += words.size().x + gap;
            put(ui, words, corner, "check", labels::CHECK_ADDRESS);
        }
    }
    let words = folded(ui, theme, &address, free.right - free.left);
    let corner = free.take_left(&words);
    put(ui, words, corner, "address", &address);
}

/// An address in as many lines as a footer may have.
fn folded(ui: &Ui, theme: &Theme, address: &str, width: f32) -> Arc<Galley> {
    let style = TypeStyle { spread: 1.0, ..theme.body().bold() };
    let letters = AddressType { least: style.size, ..AddressType::new(style) };
    letters.lines(FOOTER_LINES).galley(ui, address, width)
}

/// Height of the footer of these slides: one line, or two where an address needs them.
pub(super) fn footer_height(ui: &Ui, scene: &Scene, slides: &[&Slide], width: f32) -> f32 {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let mut free = FreeLine::new(sizes, Rect::from_min_size(Pos2::ZERO, vec2(width, 0.0)));
    if scene.model.source().is_foreign() {
        free.take_right(&not_official(ui, theme));
    }
    let lines = |slide: &&Slide| {
        let address = address(slide)?;
        Some(folded(ui, theme, &address, free.right - free.left).rows.len())
    };
    let lines = slides.iter().filter_map(lines).max().unwrap_or(1);
    (sizes.body * (0.9 + 1.2 * lines as f32)).round()
}

/// The addresses to compare with the browser's, else the one to open.
fn address(slide: &Slide) -> Option<String> {
    if slide.check.is_empty() {
        return slide.link.as_ref().map(|link| link.shown().to_owned());
    }
    Some(slide.check.join(labels::OR))
}

fn not_official(ui: &Ui, theme: &Theme) -> Arc<Galley> {
    let style = theme.body().bold().color(theme.palette.warning_ink);
    style.galley(ui, labels::NOT_OFFICIAL, f32::INFINITY)
}

fn foreign_ui(ui: &Ui, theme: &Theme, corner: Pos2, words: Arc<Galley>) {
    let palette = &theme.palette;
    let pad = theme.sizes.pad * 0.4;
    let ground = Rect::from_min_size(corner, words.size()).expand(pad);
    ui.painter().rect_filled(ground, pad, palette.warning_bg);
    put(ui, words, corner, "source", labels::NOT_OFFICIAL);
}

/// The keys that matter most, as many as have room. The full list is behind F1, where it has names.
fn paint_keys(ui: &Ui, class: &ClassView, free: &FreeLine) {
    let scene = class.scene;
    let theme = &scene.theme;
    let muted = theme.palette.muted;
    let letters = scene.model.preferences().letter_keys;
    let style = theme.body().color(muted);
    let pad = theme.sizes.pad * 0.5;
    let between = 3.0 * pad + theme.sizes.margin * 0.7;
    let mut room = free.right - free.left;
    let mut entries = Vec::new();
    let can_go_on = class.presentation.presses().next().is_some();
    let has_figure = class.presentation.slide(class.stage).figure.is_some();
    for (key, meaning) in labels::class_keys(can_go_on, has_figure) {
        let cap = labels::key_cap(key, letters);
        let cap = style.bold().galley(ui, &cap, f32::INFINITY);
        let meaning = style.galley(ui, meaning, f32::INFINITY);
        room -= cap.size().x + meaning.size().x + between;
        if room < 0.0 {
            break;
        }
        entries.push((cap, meaning));
    }
    let mut right = free.right;
    for (cap, meaning) in entries.into_iter().rev() {
        right -= cap.size().x + meaning.size().x + between;
        let corner = pos2(right + pad, free.middle - cap.size().y / 2.0);
        let frame = Rect::from_min_size(corner, cap.size()).expand2(vec2(pad, 0.0));
        ui.painter().rect_stroke(frame, pad, Stroke::new(2.0, muted), StrokeKind::Inside);
        let beside = corner + vec2(cap.size().x + 2.0 * pad, 0.0);
        ui.painter().galley(corner, cap, muted);
        ui.painter().galley(beside, meaning, muted);
    }
}

/// What changes each second, which nobody wants to hear.
fn put_time(ui: &Ui, words: Arc<Galley>, corner: Pos2, text: &str) {
    let rect = Rect::from_min_size(corner, words.size());
    ui.painter().galley(corner, words, Color32::PLACEHOLDER);
    if let Some(response) = place_to_name(ui, rect, ("class", "time")) {
        name_widget(&response, Role::Timer, true, text);
    }
}

/// Words with their corner, named for a screen reader.
pub(super) fn put(ui: &Ui, words: Arc<Galley>, corner: Pos2, salt: &str, text: &str) {
    let rect = Rect::from_min_size(corner, words.size());
    ui.painter().galley(corner, words, Color32::PLACEHOLDER);
    name_place(ui, rect, ("class", salt), text);
}
