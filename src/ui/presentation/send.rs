//! The way from a widget of a presentation to the model.

use crate::model::Action;
use crate::model::presentation::PresentationAction;
use crate::ui::scene::Scene;

pub(super) fn send(scene: &Scene, action: PresentationAction) {
    scene.outbox.send(Action::Presentation(action));
}

/// Whether what does this stays on until it is pressed again.
pub(super) fn is_switch(action: &PresentationAction) -> bool {
    use PresentationAction as Does;
    matches!(
        action,
        Does::ToggleCover(_)
            | Does::ToggleFreeze
            | Does::ToggleQr
            | Does::ToggleLight
            | Does::TogglePen
            | Does::ToggleEraser
            | Does::PutAway
            | Does::ToggleCountdown
    )
}
