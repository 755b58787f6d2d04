//! «Показ классу» on projectors, screen by screen.

use super::wizard::{Start, Wizard};
use egui::Key;
use image::RgbaImage;

/// The screens of projectors and panels.
pub const SCREENS: [[u32; 2]; 5] =
    [[1024, 768], [1280, 800], [1366, 768], [1920, 1080], [3840, 2160]];

/// The class's view on a projector of this size.
pub fn class(step: &'static str, [width, height]: [u32; 2], preferences: &str) -> Wizard {
    let mut start = Start::at(step).size(width as f32, height as f32);
    start.presentation = true;
    start.monitors = vec![[width, height]];
    start.state = Some(format!("(format: 1, look: ({preferences}))"));
    start.run()
}

/// Goes from the first screen to the last; `see` gets each of them with all callouts revealed.
pub fn walk(wizard: &mut Wizard, mut see: impl FnMut(&mut Wizard)) {
    loop {
        let before =
            wizard.with_model(|model| model.presentation().expect("a display").stage().clone());
        wizard.key(Key::PageDown);
        let now =
            wizard.with_model(|model| model.presentation().expect("a display").stage().clone());
        if now.slide != before.slide || now == before {
            if now == before {
                see(wizard);
                return;
            }
            wizard.key(Key::PageUp);
            see(wizard);
            wizard.key(Key::PageDown);
        }
    }
}

/// What is on the screen.
pub fn picture(wizard: &mut Wizard) -> RgbaImage {
    wizard.harness.remove_cursor();
    wizard.settle();
    wizard.harness.render().expect("a picture")
}
