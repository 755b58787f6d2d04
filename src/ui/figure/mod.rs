//! Figures: from a PNG to pixels on the screen, on a page and enlarged.

pub mod card;
pub mod decode;
pub mod picture;
pub mod textures;
pub mod zoom;
pub mod zoom_state;
