//! The top line of a wide window: the program's sign and name, what stands beside the browser or before a class,
//! size of type, menu.

use crate::labels;
use crate::model::{Action, Overlay};
use crate::ui::keys::start_presentation;
use crate::ui::kit::button::Button;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::logo::paint_logo;
use crate::ui::kit::text::galley_ui;
use crate::ui::kit::tip::Tip;
use crate::ui::scene::{Scene, Shape};
use crate::ui::words::ends_of_type;
use egui::{Align, Layout, Margin, Rect, Sense, Ui, UiBuilder, vec2};

/// The most of the header that a title takes, as a share: a foreign guide may have any.
const TITLE_SHARE: f32 = 0.5;
/// Between two buttons, points.
const GAP: f32 = 4.0;

/// A button of the header.
struct Tool<'a> {
    button: Button<'a>,
    tip: Tip<'a>,
    action: Action,
}

/// What is left out where there is no room.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    Words,
    Keys,
    Icons,
}

/// Draws the header over the whole rectangle that the layout gives.
pub(super) fn header_ui(ui: &mut Ui, scene: &Scene) {
    let rect = ui.max_rect();
    let (left, right) = if scene.shape == Shape::Wide { (24, 16) } else { (15, 8) };
    let inner = rect - Margin { left, right, ..Margin::ZERO };
    let (title, _) = scene.model.title();
    let title = scene.theme.strong().galley(ui, title, f32::INFINITY).size().x;
    let title = title.min(inner.width() * TITLE_SHARE);
    let mut tools = vec![];
    for said in [Said::Words, Said::Keys, Said::Icons] {
        if said == Said::Words && scene.shape != Shape::Wide {
            continue;
        }
        tools = tools_of(ui, scene, said);
        let logo = logo_side(scene) + 10.0;
        if width_of(ui, &tools) + logo + title + 24.0 <= inner.width() {
            break;
        }
    }
    let room = inner.width() - width_of(ui, &tools);
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let used = title_ui(ui, scene, room);
        ui.add_space(room - used);
        for tool in tools {
            let response = tool.tip.show(&scene.theme, ui.add(tool.button));
            scene.send_if(response.clicked(), tool.action);
        }
    });
}

fn width_of(ui: &Ui, tools: &[Tool]) -> f32 {
    tools.iter().map(|tool| tool.button.size(ui).x + GAP).sum()
}

fn tools_of<'a>(ui: &Ui, scene: &'a Scene, said: Said) -> Vec<Tool<'a>> {
    let theme = &scene.theme;
    let view = |caption, icon, key, action| {
        let words = if said == Said::Words { caption } else { "" };
        let button = Button::new(theme, words).name(caption).icon(icon).known_as(key);
        let button = if said == Said::Icons { button } else { button.key(key) };
        Tool { button, tip: Tip::new(caption).key(key), action }
    };
    let small = |button: Button<'a>, name: &'a str, action| Tool {
        button: button.name(name),
        tip: Tip::new(name),
        action,
    };
    let presentation = start_presentation(ui.ctx());
    let (largest, smallest) = ends_of_type(scene.model);
    let smaller = Button::new(theme, labels::SMALLER).why_not(smallest);
    let larger = Button::new(theme, labels::LARGER).why_not(largest);
    // A system may leave the window as large as it was.
    let (beside, icon) = if scene.model.is_beside() {
        (labels::LARGE_WINDOW, Icon::Fullscreen)
    } else {
        (labels::BESIDE, Icon::SideBySide)
    };
    vec![
        view(beside, icon, "F4", Action::ToggleBeside),
        view(labels::PRESENTATION, Icon::Projector, "F5", presentation),
        small(smaller, labels::SMALLER_NAME, Action::SmallerType),
        small(larger, labels::LARGER_NAME, Action::LargerType),
        small(
            Button::new(theme, "").icon(Icon::Menu),
            labels::MENU_NAME,
            Action::Show(Overlay::Menu),
        ),
    ]
}

fn logo_side(scene: &Scene) -> f32 {
    (scene.theme.sizes.control * 1.6).round()
}

/// Sign, title and subtitle as far as they fit. For the eye only: a screen reader has the title as the window's
/// name. Returns the width used.
fn title_ui(ui: &mut Ui, scene: &Scene, room: f32) -> f32 {
    let theme = &scene.theme;
    let side = logo_side(scene);
    let (logo, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint_logo(ui.painter(), Rect::from_min_size(logo.min.round(), vec2(side, side)));
    ui.add_space(10.0 - GAP);
    let mut used = side + 10.0;
    let weak = theme.small().color(theme.palette.muted);
    let (title, subtitle) = scene.model.title();
    for (text, style) in [(title, theme.strong()), (subtitle, weak)] {
        let words = style.in_lines(ui, text, (room - used - 2.0 * GAP).max(1.0), 1);
        // Words cut off are worth their room only in a name that stands alone.
        let width = words.size().x + 2.0 * GAP;
        if words.elided && !subtitle.is_empty() {
            break;
        }
        galley_ui(ui, words);
        ui.add_space(GAP);
        used += width;
    }
    used
}
