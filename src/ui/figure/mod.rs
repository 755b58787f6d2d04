//! Figures: from a PNG to pixels on the screen, on a page and enlarged.

pub(super) mod art;
pub(super) mod card;
mod card_plan;
pub(super) mod decode;
mod decoder;
pub(super) mod picture;
pub(super) mod textures;
pub(super) mod zoom;
pub(super) mod zoom_state;
