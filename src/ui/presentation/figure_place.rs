//! Where the figure of a presentation is in a frame: beside its words, enlarged, or on its way between the two.

use super::surface::FigureSurface;
use crate::guide::FigureIndex;
use crate::model::presentation::{Camera, Point, Presentation, Stage, Zoom};
use crate::ui::figure::picture::{fit, snap};
use crate::ui::figure::textures::FigureSlot;
use crate::ui::scene::Scene;
use egui::emath::TSTransform;
use egui::{Id, Pos2, Rangef, Rect, Ui, pos2, vec2};

/// How long a figure takes to come closer, seconds.
const GLIDE: f32 = 0.3;
/// The same where the wheel or a drag moves it.
const FOLLOW: f32 = 0.08;

/// What a view has for its figure.
pub(super) struct FigureLayout {
    /// The place beside the words, in the shape of the picture.
    pub home: Rect,
    /// For an enlarged one.
    pub full: Rect,
    /// Width by height of the picture.
    pub aspect: f32,
    /// The texture that is shown beside the words.
    pub slot: FigureSlot,
    /// From where it is laid out to where the eye finds it.
    pub to_eye: TSTransform,
    /// Whether the view shows this slide for the first time: then its figure does not glide.
    pub is_new: bool,
}

/// The figure of a stage as a view shows it in this frame.
pub(super) struct PresentationFigure<'a> {
    pub scene: &'a Scene<'a>,
    pub presentation: &'a Presentation,
    pub stage: &'a Stage,
    pub layout: FigureLayout,
    pub index: FigureIndex,
    /// The whole picture; an enlarged one is larger than the screen.
    pub picture: Rect,
    /// The part of the screen that it covers.
    pub clip: Rect,
    /// 0: beside the words; 1: enlarged.
    pub large: f32,
}

impl FigureLayout {
    /// `None`: this stage has no figure.
    pub(super) fn place<'a>(
        self,
        ui: &Ui,
        scene: &'a Scene<'a>,
        presentation: &'a Presentation,
        stage: &'a Stage,
    ) -> Option<PresentationFigure<'a>> {
        let index = presentation.slide(stage).figure?;
        let wanted = presentation.camera(scene.model.guide(), stage);
        let time = match stage.zoom {
            _ if self.is_new || scene.model.reduces_motion() => 0.0,
            Zoom::Free(_) => FOLLOW,
            Zoom::Beside | Zoom::Callout => GLIDE,
        };
        let glide = |what: &str, to: f32, time: f32| {
            let id = Id::unique(("presentation figure", self.slot, index, what));
            ui.ctx().animate_value_with_time(id, to, time)
        };
        let is_large = f32::from(wanted.is_some());
        let large = glide("large", is_large, if time == 0.0 { 0.0 } else { GLIDE });
        let wanted = wanted.unwrap_or_default();
        let [x, y] = wanted.center;
        let camera = Camera {
            factor: glide("factor", wanted.factor, time),
            center: [glide("x", x, time), glide("y", y, time)],
        };
        let enlarged = enlarged(self.full, self.aspect, camera);
        Some(PresentationFigure {
            scene,
            presentation,
            stage,
            index,
            picture: self.snap(ui, between(self.home, enlarged, large)),
            clip: between(self.home, self.full, large),
            large,
            layout: self,
        })
    }

    /// On whole pixels before the eye.
    fn snap(&self, ui: &Ui, picture: Rect) -> Rect {
        self.to_eye.inverse() * snap(ui, self.to_eye * picture)
    }
}

/// Where a picture lies of which a camera looks at a part through `room`. On the axis on which it has room it lies in
/// the middle; on the other one no edge of it comes inside.
pub(super) fn enlarged(room: Rect, aspect: f32, camera: Camera) -> Rect {
    let whole = fit(room, aspect).size() * camera.factor;
    let [x, y] = camera.center;
    let wanted = room.center() - vec2(x, y) * whole;
    let along = |wanted: f32, whole: f32, room: Rangef| {
        if whole <= room.span() {
            room.center() - whole / 2.0
        } else {
            wanted.clamp(room.max - whole, room.min)
        }
    };
    let left = along(wanted.x, whole.x, room.x_range());
    let top = along(wanted.y, whole.y, room.y_range());
    Rect::from_min_size(pos2(left, top), whole)
}

fn between(a: Rect, b: Rect, share: f32) -> Rect {
    Rect::from_min_max(a.min.lerp(b.min, share), a.max.lerp(b.max, share))
}

impl PresentationFigure<'_> {
    pub(super) fn at(&self, [x, y]: Point) -> Pos2 {
        self.picture.min + vec2(x, y) * self.picture.size()
    }

    pub(super) fn surface(&self) -> FigureSurface {
        FigureSurface { picture: self.picture, clip: self.clip, is_large: self.large > 0.5 }
    }
}
