//! The buttons at the bottom, always in the same place: back on the left, onward on the right.

use crate::labels;
use crate::model::{Action, Page};
use crate::ui::kit::button::Button;
use crate::ui::kit::parts::paint_ground;
use crate::ui::kit::text::{clicked_once, note_ui};
use crate::ui::scene::Scene;
use egui::{Align2, Rect, Ui, vec2};

/// Between buttons, points.
const GAP: f32 = 12.0;
const ROW_GAP: f32 = 8.0;

pub(crate) struct Buttons {
    back: Option<FooterButton>,
    other: Option<FooterButton>,
    main: FooterButton,
    is_enabled: bool,
    note: &'static str,
}

/// A button of the footer: what it shows, what a screen reader says, what it does.
struct FooterButton {
    caption: String,
    name: String,
    action: Action,
}

/// Widths of the buttons, with the gap that follows each but the main one; points.
struct Widths {
    back: f32,
    other: f32,
    main: f32,
    /// Whether all stand in one row. If not, the main button has one above the others.
    fits: bool,
}

impl FooterButton {
    fn new(caption: &str, name: &str, action: Action) -> Self {
        Self { caption: caption.to_owned(), name: name.to_owned(), action }
    }

    fn widget<'a>(&'a self, scene: &'a Scene) -> Button<'a> {
        Button::new(&scene.theme, &self.caption).name(&self.name).large()
    }

    fn show(&self, ui: &mut Ui, scene: &Scene, button: Button, side: Align2, room: Rect) {
        let place = side.align_size_within_rect(button.size(ui), room);
        let response = ui.place(place, button);
        scene.send_if(clicked_once(&response), self.action.clone());
    }
}

impl Buttons {
    pub(crate) fn new(scene: &Scene) -> Self {
        let model = scene.model;
        let caption = if scene.shape.is_narrow() { labels::BACK_SHORT } else { labels::BACK };
        let back = FooterButton::new(caption, labels::BACK_NAME, Action::Back);
        let back = model.page_before().map(|_| back);
        let with_arrow =
            |name: &str, action| FooterButton::new(&labels::with_arrow(name), name, action);
        match (model.page(), model.step()) {
            (Page::Step(_), Some(step)) => Self {
                back,
                other: None,
                main: with_arrow(&step.done, Action::CompleteStep(step.id.clone())),
                is_enabled: model.can_complete(),
                note: note(scene),
            },
            _ => Self {
                back,
                other: Some(FooterButton::new(labels::QUIT, labels::QUIT, Action::Quit)),
                main: with_arrow(labels::NEXT_PUPIL, Action::AskNextPupil),
                is_enabled: true,
                note: "",
            },
        }
    }

    fn main_button<'a>(&'a self, scene: &'a Scene) -> Button<'a> {
        self.main.widget(scene).primary().enabled(self.is_enabled)
    }

    fn widths(&self, ui: &Ui, scene: &Scene, room: f32) -> Widths {
        let width_of = |button: &FooterButton| button.widget(scene).size(ui).x + GAP;
        let width = |button: &Option<FooterButton>| button.as_ref().map_or(0.0, width_of);
        let (back, other) = (width(&self.back), width(&self.other));
        let least = self.main_button(scene).size(ui).x;
        let left = room - back - other;
        let fits = left >= least.min(9.0 * scene.theme.sizes.control);
        let main = if !fits {
            room
        } else if scene.shape.is_narrow() {
            // The main button takes the rest of a narrow window; its words may wrap there.
            left
        } else {
            least.min(left)
        };
        Widths { back, other, main, fits }
    }

    /// The height that the footer needs at this width, points.
    pub(crate) fn height(&self, ui: &Ui, scene: &Scene, width: f32) -> f32 {
        let room = width - 2.0 * scene.theme.sizes.margin;
        let widths = self.widths(ui, scene, room);
        let main = self.main_button(scene).width(widths.main).size(ui).y;
        let below = if widths.fits { 0.0 } else { ROW_GAP + scene.theme.sizes.primary };
        main + below + 2.0 * pad(scene)
    }

    /// Draws them over the whole rectangle that the layout gives.
    pub(crate) fn show(&self, ui: &mut Ui, scene: &Scene) {
        paint_ground(ui, &scene.theme, Align2::CENTER_TOP);
        let margin = vec2(scene.theme.sizes.margin, pad(scene));
        let room = ui.max_rect().shrink2(margin);
        let widths = self.widths(ui, scene, room.width());
        let (left, right, top, middle) = if widths.fits {
            let middle = room.with_max_x(room.right() - widths.main - GAP);
            let right = Align2::RIGHT_CENTER;
            (Align2::LEFT_CENTER, right, right, middle)
        } else {
            let right = Align2::RIGHT_BOTTOM;
            (Align2::LEFT_BOTTOM, right, Align2::RIGHT_TOP, room)
        };
        if let Some(back) = &self.back {
            back.show(ui, scene, back.widget(scene), left, room);
        }
        if widths.fits {
            let free = middle.with_min_x(room.left() + widths.back);
            let free = free.with_max_x(free.right() - widths.other);
            self.note_ui(ui, scene, free);
        }
        if let Some(other) = &self.other {
            other.show(ui, scene, other.widget(scene), right, middle);
        }
        let main = self.main_button(scene).width(widths.main);
        self.main.show(ui, scene, main, top, room);
    }

    /// One quiet line before the main button, if there is room.
    fn note_ui(&self, ui: &Ui, scene: &Scene, room: Rect) {
        let words = scene.theme.note().galley(ui, self.note, f32::INFINITY);
        if !self.note.is_empty() && words.size().x <= room.width() {
            let place = Align2::RIGHT_CENTER.align_size_within_rect(words.size(), room);
            note_ui(ui, place, words);
        }
    }
}

fn pad(scene: &Scene) -> f32 {
    ((scene.theme.sizes.footer - scene.theme.sizes.primary) / 2.0).round()
}

fn note(scene: &Scene) -> &'static str {
    match (scene.model.can_complete(), scene.model.can_save()) {
        (false, _) => labels::CHOOSE_AGE_FIRST,
        (true, true) => labels::SAVED_HERE,
        (true, false) => labels::NOT_SAVED,
    }
}
