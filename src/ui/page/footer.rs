//! The buttons at the bottom, always in the same place: back on the left, onward on the right.

use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::{Button, Variant};
use crate::ui::kit::text::{TextStyle, clicked_once, galley, name_widget};
use crate::ui::kit::theme::Weight;
use crate::ui::scene::Scene;
use crate::ui::scene::Shape;
use egui::{Rect, Role, Sense, Ui, UiBuilder, pos2, vec2};

/// What the footer holds on this page.
pub(crate) struct Buttons {
    back: Option<(&'static str, Action)>,
    other: Option<(&'static str, Action)>,
    main: Main,
    note: &'static str,
}

struct Main {
    caption: String,
    name: String,
    action: Action,
    enabled: bool,
}

const GAP: f32 = 12.0;

impl Buttons {
    /// The buttons of the open page.
    #[must_use]
    pub(crate) fn new(scene: &Scene) -> Self {
        let model = scene.model;
        let short = scene.shape == Shape::Narrow;
        let back = if short {
            labels::BACK_SHORT
        } else {
            labels::BACK
        };
        let back = model.page_before().map(|_| (back, Action::Back));
        match (model.page(), model.step()) {
            (Page::Step(_), Some(step)) => Self {
                back,
                other: None,
                main: Main {
                    caption: labels::with_arrow(&step.done),
                    name: step.done.clone(),
                    action: Action::CompleteStep(step.id.clone()),
                    enabled: model.can_complete(),
                },
                note: note(scene),
            },
            _ => Self {
                back,
                other: Some((labels::QUIT, Action::Quit)),
                main: Main {
                    caption: labels::with_arrow(labels::NEXT_PUPIL),
                    name: labels::NEXT_PUPIL.to_owned(),
                    action: Action::AskNextPupil,
                    enabled: true,
                },
                note: "",
            },
        }
    }

    fn side<'a>(scene: &'a Scene, caption: &'a str) -> Button<'a> {
        let name = if caption == labels::QUIT {
            labels::QUIT
        } else {
            labels::BACK_NAME
        };
        Button::new(&scene.theme, caption)
            .height(scene.theme.sizes.primary)
            .name(name)
    }

    fn main<'a>(&'a self, scene: &'a Scene, width: Option<f32>) -> Button<'a> {
        let button = Button::new(&scene.theme, &self.main.caption)
            .name(&self.main.name)
            .kind(Variant::Primary)
            .height(scene.theme.sizes.primary)
            .enabled(self.main.enabled);
        match width {
            Some(width) => button.width(width),
            None => button,
        }
    }

    /// Widths of back, other and main side by side, and whether they fit into `room`.
    fn widths(&self, ui: &Ui, scene: &Scene, room: f32) -> ([f32; 3], bool) {
        let theme = &scene.theme;
        let width = |button: Option<&(&'static str, Action)>| {
            button.map_or(0.0, |(caption, _)| {
                Self::side(scene, caption).measure(ui, theme).x + GAP
            })
        };
        let (back, other) = (width(self.back.as_ref()), width(self.other.as_ref()));
        let least = self.main(scene, None).measure(ui, theme).x;
        let left = room - back - other;
        // The main button takes the rest of a narrow window; its words may wrap there.
        let main = if scene.shape == Shape::Narrow {
            left
        } else {
            least
        };
        let fits = left >= least.min(9.0 * theme.sizes.control);
        ([back, other, main.min(left)], fits)
    }

    fn pad(scene: &Scene) -> f32 {
        if scene.theme.sizes.is_tight {
            8.0
        } else {
            12.0
        }
    }

    fn inner(scene: &Scene, width: f32) -> f32 {
        width - 2.0 * scene.theme.sizes.margin
    }

    /// The height that the footer needs at this width, points.
    #[must_use]
    pub(crate) fn height(&self, ui: &Ui, scene: &Scene, width: f32) -> f32 {
        let theme = &scene.theme;
        let room = Self::inner(scene, width);
        let ([_, _, main], fits) = self.widths(ui, scene, room);
        let pad = 2.0 * Self::pad(scene);
        let rows = if fits {
            self.main(scene, Some(main)).measure(ui, theme).y
        } else {
            self.main(scene, Some(room)).measure(ui, theme).y + 8.0 + theme.sizes.primary
        };
        rows + pad
    }

    /// Draws them over the whole rectangle that the layout gives.
    pub(crate) fn show(self, ui: &mut Ui, scene: &Scene) {
        let theme = &scene.theme;
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, theme.palette.surface);
        ui.painter()
            .hline(rect.x_range(), rect.top() + 0.5, theme.line());
        let inner = rect.shrink2(vec2(theme.sizes.margin, 0.0));
        let ([back, other, main], fits) = self.widths(ui, scene, inner.width());
        let pad = Self::pad(scene);
        let low = rect.bottom() - pad - theme.sizes.primary;
        let main_width = if fits { main } else { inner.width() };
        let main_size = self.main(scene, Some(main_width)).measure(ui, theme);
        let side_y = if fits {
            rect.center().y - theme.sizes.primary / 2.0
        } else {
            low
        };
        let main_y = if fits {
            rect.center().y - main_size.y / 2.0
        } else {
            rect.top() + pad
        };
        let main_x = inner.right() - main_width;
        if let Some((caption, action)) = &self.back {
            Self::side_ui(ui, scene, caption, action, pos2(inner.left(), side_y));
        }
        let note_room = Rect::from_min_max(
            pos2(inner.left() + back, rect.top()),
            pos2(main_x - other - GAP, rect.bottom()),
        );
        if fits {
            note_ui(ui, scene, self.note, note_room);
        }
        if let Some((caption, action)) = &self.other {
            let right = if fits { main_x } else { inner.right() + GAP };
            Self::side_ui(ui, scene, caption, action, pos2(right - other, side_y));
        }
        let place = Rect::from_min_size(pos2(main_x, main_y), main_size);
        let builder = UiBuilder::new().max_rect(place).id_salt("main");
        let response = ui
            .scope_builder(builder, |ui| {
                self.main(scene, Some(main_width)).show(ui, theme)
            })
            .inner;
        if clicked_once(&response) {
            scene.outbox.send(self.main.action);
        }
    }

    fn side_ui(ui: &mut Ui, scene: &Scene, caption: &str, action: &Action, at: egui::Pos2) {
        let place = Rect::from_min_size(at, vec2(f32::INFINITY, scene.theme.sizes.primary));
        let builder = UiBuilder::new().max_rect(place).id_salt(caption);
        let response = ui
            .scope_builder(builder, |ui| {
                Self::side(scene, caption).show(ui, &scene.theme)
            })
            .inner;
        if clicked_once(&response) {
            scene.outbox.send(action.clone());
        }
    }
}

fn note(scene: &Scene) -> &'static str {
    match (scene.model.can_complete(), scene.model.can_save()) {
        (false, _) => labels::CHOOSE_AGE_FIRST,
        (true, true) => labels::SAVED_HERE,
        (true, false) => labels::NOT_SAVED,
    }
}

/// One quiet line before the main button, if there is room.
fn note_ui(ui: &mut Ui, scene: &Scene, note: &str, room: Rect) {
    let theme = &scene.theme;
    let style = TextStyle::new(theme.sizes.small, Weight::Regular, theme.palette.muted);
    let words = galley(ui, theme, note, style, f32::INFINITY);
    if note.is_empty() || words.size().x > room.width() {
        return;
    }
    let left_top = pos2(
        room.right() - words.size().x,
        room.center().y - words.size().y / 2.0,
    );
    let place = Rect::from_min_size(left_top, words.size());
    let response = ui.interact(place, ui.scope_id().with("note"), Sense::hover());
    name_widget(&response, Role::Label, true, note);
    ui.painter().galley(left_top, words, theme.palette.muted);
}
