//! Everything that is tested through the library and the binary, in one program.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod beside;
mod browsers;
mod command_line;
mod copies;
mod cpu_renderer;
mod crash;
mod day;
mod desktop;
mod enlarged;
mod flows;
mod guide_errors;
mod guide_files;
mod guide_words;
mod hard_places;
mod kit;
mod layers;
mod layout;
mod legible;
mod links;
mod mutated;
mod presentation;
mod presentation_overlay;
mod presentation_pictures;
mod program;
mod promises;
mod pupil;
mod qr_codes;
mod raster_coverage;
mod raster_reference;
mod raster_robust;
mod raster_textures;
mod raster_tools;
mod raster_views;
mod real_window;
mod renderer_choice;
mod screen_reader;
mod screenshots;
mod settings;
mod snapshots;
mod state_file;
mod store;
mod strip;
mod two_monitors;
mod unsafe_code;
mod wizard;
mod x_server;
