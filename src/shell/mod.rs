//! Windows around the app: the only place that names one. [`window`] is eframe's; [`headless`] has
//! no window at all and draws into memory.

pub mod headless;
pub mod window;
