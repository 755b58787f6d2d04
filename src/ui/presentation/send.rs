//! The way from a widget of a presentation to the model.

use crate::model::Action;
use crate::model::presentation::PresentationAction;
use crate::ui::scene::Scene;

pub(super) fn send(scene: &Scene, action: PresentationAction) {
    scene.outbox.send(Action::Presentation(action));
}

/// What a button does that was pressed, or why it does nothing now.
pub(super) fn send_if(
    scene: &Scene,
    is_pressed: bool,
    why_not: Option<&'static str>,
    action: PresentationAction,
) {
    let action = why_not.map_or(Action::Presentation(action), Action::PressedInVain);
    scene.send_if(is_pressed, action);
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
