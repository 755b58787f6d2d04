//! Figures: from a file to pixels on the screen, on a page and enlarged.

pub(super) mod art;
mod breath;
pub(super) mod card;
mod card_plan;
mod corners;
pub(super) mod decode;
mod decoder;
mod head;
mod legend;
mod legend_plan;
mod name_chip;
pub(super) mod picture;
mod private_window;
mod tabs;
pub(super) mod textures;
mod together;
mod together_plan;
pub(super) mod zoom;
mod zoom_bar;
pub(super) mod zoom_state;
