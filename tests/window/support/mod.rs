//! What the tests in a window share, and all that they share with the tests without one.

pub mod colours;
pub mod compositor;
pub mod desktop;
pub mod monitors;
pub mod pupil;
pub mod screen;
pub mod session_bus;
#[path = "../../suite/support/mod.rs"]
mod shared;
pub mod world;
pub mod x_server;

pub use shared::*;
