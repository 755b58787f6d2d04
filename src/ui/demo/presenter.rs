//! What only the teacher sees: the screen of the class, notes, what comes next, the time, the tools.

use super::board::Board;
use super::words::{Words, eyebrow, title};
use super::{class_monitor, now};
use crate::guide::{Hint, Step};
use crate::labels;
use crate::model::demo::{Cover, Demo, DemoAction, Front, PenColor, Slide, Tool};
use crate::model::{Action, Place};
use crate::ui::button::{Button, Kind};
use crate::ui::fitted::Purpose;
use crate::ui::theme::{RADIUS, Weight};
use crate::ui::widgets::{TextStyle, galley, heading_ui, label_ui, name_widget};
use crate::ui::{Scene, View};
use egui::{
    Align, Color32, Frame, Id, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2,
};

const GAP: f32 = 16.0;

/// Draws the whole window.
pub fn presenter_ui(ui: &mut Ui, scene: &Scene, view: &mut View, demo: &Demo) {
    let window = ui.max_rect();
    let theme = &scene.theme;
    ui.painter()
        .rect_filled(window, 0.0, theme.palette.background);
    let head = theme.sizes.target + 14.0;
    let (head, rest) = window.split_top_bottom_at_y(window.top() + head);
    let foot_height = foot_height(window.width(), scene);
    let (body, foot) = rest.split_top_bottom_at_y(rest.bottom() - foot_height);
    ui.scope_builder(part(head, labels::HEADER), |ui| {
        head_ui(ui, scene, view, demo);
    });
    let mut body = body.shrink2(vec2(GAP, 0.0));
    if demo.has_banner() {
        body.min.y = banner_ui(ui, scene, body) + GAP / 2.0;
    }
    let (left, right) = body.split_left_right_at_x(body.left() + (body.width() * 0.57).round());
    ui.scope_builder(part(left, labels::CLASS_SEES), |ui| {
        screen_ui(ui, scene, view, demo);
    });
    let right = right.with_min_x(right.left() + GAP);
    ui.scope_builder(part(right, labels::NOTES), |ui| side_ui(ui, scene, demo));
    ui.scope_builder(part(foot, labels::FOOTER), |ui| foot_ui(ui, scene, demo));
}

/// Do not sign in on the screen, at the top of this room; returns where it ends.
fn banner_ui(ui: &Ui, scene: &Scene, room: Rect) -> f32 {
    let theme = &scene.theme;
    let text = &labels::demo_banner(scene.model.look().letter_keys);
    let style = TextStyle::new(theme.sizes.small, Weight::Bold, theme.palette.warning_ink);
    let words = galley(ui, theme, text, style, room.width() - 2.0 * GAP);
    let rect = Rect::from_min_size(room.min, vec2(room.width(), words.size().y + 16.0));
    ui.painter()
        .rect_filled(rect, RADIUS, theme.palette.warning_ground);
    ui.painter()
        .galley(rect.min + vec2(GAP, 8.0), words, style.color);
    let response = ui.interact(rect, Id::unique("desk banner"), Sense::hover());
    name_widget(&response, Role::Label, true, text);
    rect.bottom()
}

fn part(rect: Rect, label: &str) -> UiBuilder {
    UiBuilder::new()
        .max_rect(rect)
        .id_salt(label)
        .accessibility_role(Role::Region)
        .accessibility_label(label)
}

fn send(scene: &Scene, action: DemoAction) {
    scene.outbox.send(Action::Demo(action));
}

/// Where the class is, which monitor it sees, and the time.
fn head_ui(ui: &mut Ui, scene: &Scene, view: &View, demo: &Demo) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let room = ui.max_rect().shrink2(vec2(GAP, 7.0));
    let strong = TextStyle::new(sizes.control, Weight::Bold, theme.palette.ink);
    let quiet = TextStyle::new(sizes.control, Weight::Regular, theme.palette.muted);
    ui.scope_builder(
        UiBuilder::new()
            .max_rect(room)
            .layout(Layout::right_to_left(Align::Center)),
        |ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let time = now(ui.ctx());
            let since = labels::minutes_seconds(time - demo.started());
            let big = TextStyle::new(sizes.subtitle, Weight::Bold, theme.palette.ink);
            time_ui(ui, scene, &since, big).on_hover_text(labels::SINCE_START);
            label_ui(ui, theme, &(view.clock)(), quiet).on_hover_text(labels::CLOCK);
            if let Some(left) = demo
                .stage()
                .seconds_left(demo.slide(demo.stage()).place, time)
            {
                time_ui(ui, scene, &labels::time_left(left), strong);
            }
            let desktop = scene.model.desktop();
            let monitor =
                class_monitor(scene.model, demo).and_then(|index| desktop.monitors.get(index));
            let seen = labels::class_sees(monitor);
            let button = Button::new(theme, &seen)
                .kind(Kind::Quiet)
                .max_width(ui.available_width() * 0.6);
            if button.show(ui, theme).clicked() {
                send(scene, DemoAction::ToggleFront(Front::Monitors));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                label_ui(ui, theme, labels::FOR_TEACHER, strong);
                let slide = demo.slide(demo.stage());
                let place = labels::desk_place(
                    &eyebrow(scene, slide),
                    demo.stage().revealed,
                    slide.reveals,
                );
                label_ui(ui, theme, &place, quiet);
            });
        },
    );
}

/// Words with digits that change, as wide as their widest: nothing beside them moves each second.
fn time_ui(ui: &mut Ui, scene: &Scene, text: &str, style: TextStyle) -> egui::Response {
    let theme = &scene.theme;
    let widest = text.replace(|c: char| c.is_ascii_digit(), "0");
    let widest = galley(ui, theme, &widest, style, f32::INFINITY).size();
    let words = galley(ui, theme, text, style, f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(widest, Sense::hover());
    let left_top = pos2(rect.right() - words.size().x, rect.top());
    ui.painter().galley(left_top, words, style.color);
    name_widget(&response, Role::Label, true, text);
    response
}

/// The class's screen as the teacher has it before them; what differs from it is said.
fn screen_ui(ui: &mut Ui, scene: &Scene, view: &mut View, demo: &Demo) {
    let theme = &scene.theme;
    let card = ui.max_rect();
    let stage = demo.stage();
    let slide = demo.slide(stage);
    ui.painter()
        .rect_filled(card, RADIUS, theme.palette.surface);
    let inner = card.shrink(GAP);
    if slide.figure.is_none() {
        let words = Words::new(ui, scene, slide, inner.size(), 1.3);
        ui.scope(|ui| {
            ui.shrink_clip_rect(card);
            words.paint(ui, scene, inner.min, "desk");
        });
    } else {
        let style = TextStyle::new(theme.sizes.subtitle, Weight::Bold, theme.palette.ink);
        let words = galley(ui, theme, title(scene, slide), style, inner.width());
        let below = inner.top() + words.size().y + 10.0;
        let rect = Rect::from_min_size(inner.min, words.size());
        ui.painter().galley(inner.min, words, theme.palette.ink);
        let response = ui.interact(rect, Id::unique("desk title"), Sense::hover());
        name_widget(&response, Role::Heading, true, title(scene, slide));
        let caption = theme.sizes.control * 2.6;
        let picture = inner.with_min_y(below).with_max_y(inner.bottom() - caption);
        let board = Board {
            home: picture,
            full: picture,
            purpose: Purpose::Desk,
            takes_mouse: true,
            shows_pointer: false,
            is_new: view.is_new_on(Purpose::Desk, stage.slide),
        };
        board.show(ui, scene, &mut view.figures, demo, stage);
        let (revealed, is_spoken_of) = demo.revealed(scene.model.guide(), stage);
        if let Some(callout) = revealed.last().filter(|_| is_spoken_of) {
            let style = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.ink);
            let text = labels::callout_line(callout.number, &callout.words);
            let words = galley(ui, theme, &text, style, inner.width());
            ui.painter().galley(
                pos2(inner.left(), picture.bottom() + 8.0),
                words,
                theme.palette.ink,
            );
        }
    }
    state_ui(ui, scene, demo, card);
}

/// «Класс видит чёрный экран», over the picture, where nobody can overlook it.
fn state_ui(ui: &Ui, scene: &Scene, demo: &Demo, card: Rect) {
    let theme = &scene.theme;
    let text = match demo.cover() {
        Some(Cover::Black) => labels::CLASS_SEES_BLACK,
        Some(Cover::White) => labels::CLASS_SEES_WHITE,
        None if demo.is_frozen() => labels::CLASS_SEES_FROZEN,
        None if demo.stage().has_qr => labels::CLASS_SEES_QR,
        None => return,
    };
    let style = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.warning_ink);
    let words = galley(ui, theme, text, style, card.width() - 48.0);
    let rect = Rect::from_center_size(card.center(), words.size() + vec2(32.0, 16.0));
    ui.painter()
        .rect_filled(rect, RADIUS, theme.palette.warning_ground);
    ui.painter().rect_stroke(
        rect,
        RADIUS,
        egui::Stroke::new(2.0, theme.palette.warning_ink),
        egui::StrokeKind::Inside,
    );
    ui.painter()
        .galley(rect.min + vec2(16.0, 8.0), words, theme.palette.warning_ink);
    let response = ui.interact(rect, Id::unique("desk state"), Sense::hover());
    name_widget(&response, Role::Status, true, text);
}

/// Notes and hints above, what comes next below.
fn side_ui(ui: &mut Ui, scene: &Scene, demo: &Demo) {
    let theme = &scene.theme;
    let room = ui.max_rect();
    let next = next_words(ui, scene, demo, room.width() - 2.0 * GAP);
    let next_height = next.1.size().y + theme.sizes.small * 1.4 + 2.0 * GAP;
    let (notes, below) = room.split_top_bottom_at_y(room.bottom() - next_height - GAP / 2.0);
    ui.scope_builder(UiBuilder::new().max_rect(notes), |ui| {
        let slide = demo.slide(demo.stage());
        // A frame tells the area that scrolls on what ground it fades out.
        let card = Frame::new()
            .fill(theme.palette.surface)
            .corner_radius(RADIUS)
            .inner_margin(GAP);
        card.show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(format!("{:?}", slide.place))
                .auto_shrink(false)
                .show(ui, |ui| notes_ui(ui, scene, slide));
        });
    });
    let below = below.with_min_y(below.top() + GAP / 2.0);
    ui.painter()
        .rect_filled(below, RADIUS, theme.palette.surface);
    let (text, words) = next;
    let small = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    let above = galley(ui, theme, labels::NEXT, small, below.width());
    let corner = below.min + vec2(GAP, GAP * 0.8);
    let at = corner + vec2(0.0, above.size().y);
    ui.painter().galley(corner, above, theme.palette.muted);
    ui.painter().galley(at, words, theme.palette.ink);
    let response = ui.interact(below, Id::unique("desk next"), Sense::hover());
    name_widget(
        &response,
        Role::Label,
        true,
        &format!("{}: {text}", labels::NEXT),
    );
}

fn next_words(
    ui: &Ui,
    scene: &Scene,
    demo: &Demo,
    width: f32,
) -> (String, std::sync::Arc<egui::Galley>) {
    let theme = &scene.theme;
    let place = demo.slide(demo.stage()).place;
    let text = match demo.next_slide() {
        None => labels::DEMO_END.to_owned(),
        Some(next) if next.place == place && next.title.is_none() => {
            let figure = next.figure.map(|figure| scene.model.guide().figure(figure));
            labels::same_step_goes_on(figure.map(|figure| figure.name.as_str()))
        }
        Some(next) => labels::next_screen(&eyebrow(scene, next), title(scene, next)),
    };
    let style = TextStyle::new(theme.sizes.control, Weight::Bold, theme.palette.ink);
    let words = galley(ui, theme, &text, style, width);
    (text, words)
}

fn notes_ui(ui: &mut Ui, scene: &Scene, slide: &Slide) {
    let theme = &scene.theme;
    let guide = scene.model.guide();
    let none: &[Hint] = &[];
    let (notes, minutes, hints) = match slide.place {
        Place::Step(index) => {
            let Step {
                notes,
                minutes,
                hints,
                ..
            } = guide.step(index);
            (notes, *minutes, hints.as_slice())
        }
        Place::Finish => (&guide.finish.notes, guide.finish.minutes, none),
    };
    ui.spacing_mut().item_spacing.y = 8.0;
    let quiet = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    let ink = TextStyle::new(theme.sizes.control, Weight::Regular, theme.palette.ink);
    heading_ui(
        ui,
        theme,
        &labels::notes_head(minutes),
        theme.sizes.control,
        2,
    );
    label_ui(ui, theme, labels::NOTES_NOT_OFFICIAL, quiet);
    for note in notes {
        bullet_ui(ui, scene, note, ink);
    }
    if hints.is_empty() {
        return;
    }
    ui.add_space(6.0);
    heading_ui(ui, theme, labels::HINTS_FOR_TEACHER, theme.sizes.control, 2);
    for hint in hints {
        let strong = TextStyle {
            weight: Weight::Medium,
            ..ink
        };
        bullet_ui(ui, scene, &hint.sees, strong);
        ui.horizontal_top(|ui| {
            ui.add_space(theme.sizes.control);
            ui.vertical(|ui| label_ui(ui, theme, &labels::hint_line(hint), quiet));
        });
    }
}

fn bullet_ui(ui: &mut Ui, scene: &Scene, text: &str, style: TextStyle) {
    let theme = &scene.theme;
    let indent = theme.sizes.control;
    let words = galley(ui, theme, text, style, ui.available_width() - indent);
    let (rect, response) = ui.allocate_exact_size(words.size() + vec2(indent, 0.0), Sense::hover());
    let dot = galley(ui, theme, labels::DOT, style, indent);
    ui.painter().galley(rect.min, dot, style.color);
    ui.painter()
        .galley(rect.min + vec2(indent, 0.0), words, style.color);
    name_widget(&response, Role::Label, true, text);
}

/// A caption, its key, what it does, whether it is on.
type Entry = (&'static str, &'static str, DemoAction, bool);

fn entries(scene: &Scene, demo: &Demo, time: f64) -> Vec<Entry> {
    let has_two = demo.windows(scene.model.desktop()).second.is_some();
    let stage = demo.stage();
    let mut entries = vec![
        (
            labels::COVER_BLACK,
            "B",
            DemoAction::ToggleCover(Cover::Black),
            demo.cover() == Some(Cover::Black),
        ),
        (
            labels::PEN,
            "P",
            DemoAction::TogglePen,
            demo.tool() == Tool::Pen,
        ),
        (
            labels::LIGHT,
            "L",
            DemoAction::ToggleLight,
            demo.tool() == Tool::Light,
        ),
        (
            labels::ALL_STEPS,
            "O",
            DemoAction::ToggleFront(Front::Overview),
            false,
        ),
        (
            labels::TIME,
            "T",
            DemoAction::ToggleCountdown(time),
            stage.countdown.is_some(),
        ),
        (labels::QR, "Q", DemoAction::ToggleQr, stage.has_qr),
    ];
    if has_two {
        entries.insert(
            1,
            (
                labels::FREEZE,
                "F",
                DemoAction::ToggleFreeze,
                demo.is_frozen(),
            ),
        );
        entries.push((labels::SWAP, "S", DemoAction::Swap, false));
    } else {
        entries.push((labels::TO_CLASS, "N", DemoAction::ToggleNotes, false));
    }
    entries.push((
        labels::KEYS_TITLE,
        "F1",
        DemoAction::ToggleFront(Front::Keys),
        false,
    ));
    entries.push((labels::END_DEMO, "Esc", DemoAction::End, false));
    entries
}

/// Two rows of buttons where one is too short.
fn foot_height(width: f32, scene: &Scene) -> f32 {
    let sizes = &scene.theme.sizes;
    let rows = if width > sizes.control * 105.0 {
        1.0
    } else {
        2.0
    };
    rows * (sizes.target + 8.0) + GAP + 4.0
}

fn foot_ui(ui: &mut Ui, scene: &Scene, demo: &Demo) {
    let theme = &scene.theme;
    let sizes = &theme.sizes;
    let room = ui.max_rect().shrink2(vec2(GAP, GAP / 2.0 + 2.0));
    let time = now(ui.ctx());
    let caption = labels::with_arrow(labels::ONWARD);
    let onward = Button::new(theme, &caption)
        .name(labels::ONWARD)
        .kind(Kind::Primary)
        .height(sizes.primary);
    let size = onward.measure(ui, theme);
    let back = Button::new(theme, labels::BACK_SHORT)
        .name(labels::BACK_NAME)
        .height(sizes.primary);
    let back_size = back.measure(ui, theme);
    let tools = room.with_max_x(room.right() - size.x - back_size.x - 24.0);
    ui.scope_builder(UiBuilder::new().max_rect(tools), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            for (caption, key, action, is_on) in entries(scene, demo, time) {
                let cap = labels::key_cap(key, scene.model.look().letter_keys);
                let button = Button::new(theme, caption).key(&cap).chosen(is_on);
                if button.show(ui, theme).clicked() {
                    send(scene, action);
                }
                if key == "P" && is_on {
                    colors_ui(ui, scene, demo);
                }
            }
        });
    });
    let place = Rect::from_min_size(
        pos2(room.right() - size.x, room.center().y - size.y / 2.0),
        size,
    );
    let before = Rect::from_min_size(
        pos2(place.left() - 8.0 - back_size.x, place.top()),
        back_size,
    );
    ui.scope_builder(UiBuilder::new().max_rect(before), |ui| {
        if back.show(ui, theme).clicked() {
            send(scene, DemoAction::Back);
        }
    });
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        if onward.show(ui, theme).clicked() {
            send(scene, DemoAction::Next);
        }
    });
}

/// The four colours of the pen.
fn colors_ui(ui: &mut Ui, scene: &Scene, demo: &Demo) {
    let side = scene.theme.sizes.target * 0.8;
    for color in PenColor::ALL {
        let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
        let fill = super::board::pen_color(scene, color);
        ui.painter()
            .circle_filled(rect.center(), side * 0.36, Color32::WHITE);
        ui.painter().circle_filled(rect.center(), side * 0.30, fill);
        if demo.color() == color {
            let ring = egui::Stroke::new(3.0, scene.theme.palette.accent);
            ui.painter().circle_stroke(rect.center(), side * 0.45, ring);
        }
        let is_chosen = demo.color() == color;
        let name = labels::pen_named(color);
        response
            .widget_info(|| egui::WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
        if response.on_hover_text(name).clicked() {
            send(scene, DemoAction::SetColor(color));
        }
    }
}
