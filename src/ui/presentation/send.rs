//! The way from a widget of a presentation to the model.

use crate::model::Action;
use crate::model::presentation::PresentationAction;
use crate::ui::scene::Scene;

pub(super) fn send(scene: &Scene, action: PresentationAction) {
    scene.outbox.send(Action::Presentation(action));
}
