//! Figures: from a PNG to pixels on the screen, on a page and enlarged.

pub(super) mod card;
pub(super) mod decode;
pub(super) mod picture;
pub(super) mod textures;
pub(super) mod zoom;
pub(super) mod zoom_state;
