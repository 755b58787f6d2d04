//! What of a page is in sight: each begins at its top, and keys scroll as the wheel does.

use crate::labels;
use crate::ui::kit::arrows::choose_here;
use crate::ui::kit::icon::Icon;
use crate::ui::kit::pressable::{card, words};
use crate::ui::kit::scroll_keys::{ScrollKeys, Sight};
use crate::ui::kit::text::name_widget;
use crate::ui::kit::theme::Elevation;
use crate::ui::kit::tip::Tip;
use crate::ui::memory::{ScrollMemory, View};
use crate::ui::scene::Scene;
use egui::style::ScrollFadeStyle;
use egui::{Align2, Atoms, CornerRadius, Margin, Rect, Role, ScrollArea, Ui, Vec2, vec2};

/// Height of the fade where words go on, points.
const FADE: f32 = 40.0;
/// Between the words and the sign of the button that shows more, points.
const GAP: f32 = 8.0;
/// From the corner to the button that shows more, points.
const EDGE: Vec2 = vec2(14.0, 10.0);
/// Less than this out of sight is only a margin, points.
const LITTLE: f32 = 10.0;

/// Draws `content`, which scrolls if it must, over the whole rectangle that the layout gives, with this margin around
/// it: the bar stands at the edge, not over what is drawn.
pub(super) fn scroll_ui(
    ui: &mut Ui,
    scene: &Scene,
    view: &mut View,
    margin: Margin,
    content: impl FnOnce(&mut Ui, &mut View),
) {
    let memory = &mut view.scroll;
    let key = (scene.model.arrivals(), scene.model.hints().is_some());
    if memory.key != Some(key) {
        memory.key = Some(key);
        memory.begun += 1;
        memory.asked = 0.0;
    }
    let by = wanted(ui, scene, memory);
    let scroll = &mut ui.spacing_mut().scroll;
    scroll.fade = ScrollFadeStyle { strength: 1.0, size: FADE };
    scroll.floating_width = 6.0;
    scroll.bar_outer_margin = 2.0;
    let room = ui.max_rect();
    let area = ScrollArea::vertical().id_salt(("page", memory.begun)).content_margin(margin);
    let shown = area.auto_shrink(false).show(ui, |ui| {
        if by != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -by));
        }
        content(ui, view);
    });
    let memory = &mut view.scroll;
    memory.offset = shown.state.clamped_offset().y;
    memory.height = shown.inner_rect.height();
    memory.most = (shown.content_size.y - memory.height).max(0.0);
    if scene.shape.is_narrow() {
        onward_ui(ui, scene, memory, room);
    }
}

/// How far the keys, or the button that shows more, want to go.
fn wanted(ui: &Ui, scene: &Scene, memory: &mut ScrollMemory) -> f32 {
    let line = scene.lines_by_key();
    let sight = Sight { offset: memory.offset, most: memory.most, height: memory.height };
    let asked = std::mem::take(&mut memory.asked);
    if scene.model.overlay().is_some() {
        return sight.within(asked);
    }
    let keys = if choose_here(ui.ctx()) { ScrollKeys::Pages } else { ScrollKeys::All };
    sight.within(asked + sight.wanted(ui.ctx(), line, keys))
}

/// A round button over the lower right corner, as long as there is more below. A figure of which nothing is seen is
/// announced on it.
fn onward_ui(ui: &mut Ui, scene: &Scene, memory: &mut ScrollMemory, room: Rect) {
    if !memory.is_cut() {
        return;
    }
    let theme = &scene.theme;
    let round = theme.sizes.target + 4.0;
    let mut size = vec2(round, round);
    let mut atoms = Atoms::default();
    let out_of_sight = memory.figure_top.is_some_and(|top| top > room.bottom() - FADE);
    if let Some(figure) = scene.model.figure().filter(|_| out_of_sight) {
        let name = &scene.model.guide().figure(figure).name;
        let free = room.width() - 2.0 * EDGE.x - round - GAP;
        let name = theme.plain().in_lines(ui, name, free, 1);
        size.x += name.size().x + GAP;
        atoms.push_right(words(name));
    }
    atoms.push_right(Icon::ChevronDown.atom(theme.sizes.body, theme.palette.accent));
    let button = card(theme, atoms)
        .gap(GAP)
        .min_size(size)
        .align(Align2::CENTER_CENTER)
        .radius(CornerRadius::same((round / 2.0).min(255.0) as u8))
        .states(theme.veiled(theme.palette.raised))
        .raised(Elevation::Figure)
        .known_as("more");
    let free = room.shrink2(EDGE);
    let place = Align2::RIGHT_BOTTOM.align_size_within_rect(size, free);
    let response = ui.place(place, button);
    name_widget(&response, Role::Button, true, labels::SCROLL_ON);
    let response = Tip::new(labels::SCROLL_ON).above().show(theme, response);
    if response.clicked() {
        let line = 2.0 * theme.body().running().line_height();
        memory.asked = (memory.height - line).max(line);
        ui.ctx().request_repaint();
    }
}

impl ScrollMemory {
    /// Whether there is more below.
    pub(super) fn is_cut(&self) -> bool {
        self.most - self.offset > LITTLE
    }
}
