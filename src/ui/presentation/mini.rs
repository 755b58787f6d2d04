//! The class's screen before the teacher: the same drawing, made as large as the class sees it, then smaller. Nothing in
//! it has a name of its own; a screen reader hears its title, its figure and the callout that is spoken of.

use super::class::class_ui;
use super::class_view::{ClassView, Glass};
use super::mouse::Mouse;
use super::names::{silent, title};
use super::surface::Surface;
use crate::labels;
use crate::model::presentation::{Presentation, Stage};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::kit::text::{name_heading, name_widget, set_node, stop_sense};
use crate::ui::kit::theme::Theme;
use crate::ui::memory::View;
use crate::ui::scene::Scene;
use crate::ui::spoken::figure_named;
use egui::emath::TSTransform;
use egui::{Id, Mesh, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};
use std::f32::consts::FRAC_PI_2;

/// Of the picture's corners, points.
const RADIUS: f32 = 12.0;
/// Pieces of a round corner.
const CORNER: usize = 8;

/// Width and height of the class's screen, points.
pub(super) fn class_size(
    ui: &Ui,
    scene: &Scene,
    view: &View,
    presentation: &Presentation,
    window: Vec2,
) -> Vec2 {
    let desktop = scene.model.desktop();
    let Some((_, monitor)) = presentation.windows(desktop).second else {
        return window;
    };
    // As it was last drawn: its monitor may have another number of pixels to a point than this one.
    let shown = view.presentation.class_size;
    let of_monitor = desktop.monitors.get(monitor).map(|monitor| {
        let [width, height] = monitor.size;
        vec2(width as f32, height as f32) / ui.pixels_per_point()
    });
    shown.or(of_monitor).filter(|size| size.min_elem() >= 1.0).unwrap_or(window)
}

/// Draws it into `place`, which has the shape of the class's screen, and takes the mouse there.
pub(super) fn mini_ui(
    ui: &mut Ui,
    scene: &Scene,
    class_theme: Theme,
    view: &mut View,
    presentation: &Presentation,
    (place, size): (Rect, Vec2),
) {
    let class = Scene { theme: class_theme.for_a_class(size), ..*scene };
    // While the class's screen is frozen the teacher goes on in this one.
    let stage = presentation.stage();
    let slot = FigureSlot::Presenter;
    let response = ui.interact(place, Id::unique("mini"), Sense::CLICK | Sense::DRAG);
    let picture = Picture { scene: &class, presentation, stage, slot, place, size };
    let (surface, to_place) = picture.show(ui, view);
    frame(ui, scene, place, scene.theme.palette.edge);
    Mouse {
        scene: &class,
        presentation,
        surface,
        response: &response,
        to_surface: to_place.inverse(),
    }
    .send(ui);
    name(ui, scene, presentation, &surface, to_place);
}

/// What the class keeps seeing, small, while the teacher prepares something else.
pub(super) fn frozen_ui(
    ui: &mut Ui,
    scene: &Scene,
    class_theme: Theme,
    view: &mut View,
    presentation: &Presentation,
    (place, size): (Rect, Vec2),
) {
    let class = Scene { theme: class_theme.for_a_class(size), ..*scene };
    let (stage, slot) = (presentation.class_stage(), FigureSlot::Overview);
    Picture { scene: &class, presentation, stage, slot, place, size }.show(ui, view);
    frame(ui, scene, place, scene.theme.palette.warning_mark);
    let style = scene.theme.note().bold().color(scene.theme.palette.warning_ink);
    let words = style.galley(ui, labels::CLASS_KEEPS_SEEING, f32::INFINITY);
    // In very large type its frame alone must do, in the colour of the state above.
    if words.size().x > place.width() * 0.6 {
        return;
    }
    let corner = pos2(place.right() - words.size().x, place.top() - words.size().y - 2.0);
    let ground = Rect::from_min_size(corner, words.size()).expand2(vec2(4.0, 0.0));
    ui.painter().rect_filled(ground, 6.0, scene.theme.palette.sheet);
    ui.painter().galley(corner, words, style.color);
}

struct Picture<'a> {
    scene: &'a Scene<'a>,
    presentation: &'a Presentation,
    stage: &'a Stage,
    slot: FigureSlot,
    place: Rect,
    /// Of the class's screen, points.
    size: Vec2,
}

impl Picture<'_> {
    fn show(&self, ui: &mut Ui, view: &mut View) -> (Surface, TSTransform) {
        let screen = Rect::from_min_size(Pos2::ZERO, self.size);
        let scale = self.place.width() / self.size.x;
        let to_place = TSTransform::new(self.place.min.to_vec2(), scale);
        let class = ClassView {
            scene: self.scene,
            presentation: self.presentation,
            stage: self.stage,
            screen,
            glass: Glass::Picture { slot: self.slot, to_place },
        };
        let mut inside = ui.new_child(silent().max_rect(screen).id_salt(self.slot));
        inside.set_clip_rect(screen);
        let shown = inside.with_visual_transform(to_place, |ui| class_ui(ui, view, &class));
        (shown.inner, to_place)
    }
}

/// An edge with round corners; what lies outside of them gets the ground's colour.
fn frame(ui: &Ui, scene: &Scene, place: Rect, color: egui::Color32) {
    let ground = scene.theme.palette.ground;
    let mut mesh = Mesh::default();
    let corners = [place.right_bottom(), place.left_bottom(), place.left_top(), place.right_top()];
    for (index, corner) in corners.into_iter().enumerate() {
        let inward = (place.center() - corner) / (place.center() - corner).abs();
        let center = corner + inward * RADIUS;
        let first = mesh.vertices.len() as u32;
        mesh.colored_vertex(corner - inward, ground);
        for piece in 0..=CORNER {
            let angle = (index as f32 + piece as f32 / CORNER as f32) * FRAC_PI_2;
            mesh.colored_vertex(center + Vec2::angled(angle) * RADIUS, ground);
        }
        for piece in 0..CORNER as u32 {
            mesh.add_triangle(first, first + 1 + piece, first + 2 + piece);
        }
    }
    ui.painter().add(mesh);
    ui.painter().rect_stroke(place, RADIUS, Stroke::new(2.0, color), StrokeKind::Middle);
}

/// What a screen reader hears of it.
fn name(
    ui: &Ui,
    scene: &Scene,
    presentation: &Presentation,
    surface: &Surface,
    to_place: TSTransform,
) {
    if presentation.cover().is_some() {
        return;
    }
    let stage = presentation.stage();
    let slide = presentation.slide(stage);
    let guide = scene.model.guide();
    let heading = Rect::from_min_size(surface.screen.min, vec2(surface.screen.width(), 1.0));
    let response = ui.interact(to_place * heading, Id::unique("mini title"), Sense::hover());
    name_heading(ui, &response, title(scene, slide), 1);
    if let (Some(figure), Some(index)) = (surface.figure, slide.figure) {
        let picture = to_place * figure.picture.intersect(surface.screen);
        let figure = guide.figure(index);
        let id = Id::unique(("mini figure", &figure.id));
        let response = ui.interact(picture, id, stop_sense(ui.ctx()));
        name_widget(&response, Role::Figure, true, &figure_named(figure));
        set_node(ui, &response, |node| node.set_description(figure.alt.as_str()));
    }
    if let Some(callout) = presentation.revealed(guide, stage).current {
        let text = labels::callout_named(callout.number, &callout.words);
        let footer = heading.translate(vec2(0.0, surface.screen.height() - 1.0));
        let response = ui.interact(to_place * footer, Id::unique("mini callout"), Sense::hover());
        name_widget(&response, Role::Label, true, &text);
    }
}
