//! What tests share: a wizard without a window, a home for the program, guides, state files.

pub mod cpu_renderer;
pub mod documents;
pub mod fake_browser;
pub mod guides;
pub mod home;
pub mod library;
pub mod marks;
pub mod model_fixture;
pub mod packages;
pub mod painted;
pub mod pictures;
pub mod pixels;
pub mod presentation;
pub mod random;
pub mod raster;
pub mod russian;
pub mod sources;
pub mod wizard;
pub mod word;
