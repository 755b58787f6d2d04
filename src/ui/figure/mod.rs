//! Figures: from a file to pixels on the screen, on a page and enlarged.

pub(super) mod art;
pub(super) mod card;
mod card_plan;
mod corners;
pub(super) mod decode;
mod decoder;
mod head;
mod interlaced;
mod jpeg;
mod legend;
mod legend_plan;
mod name_chip;
pub(super) mod picture;
mod private_window;
mod tabs;
pub(super) mod textures;
pub(super) mod zoom;
mod zoom_bar;
pub(super) mod zoom_state;
