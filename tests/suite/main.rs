//! What needs nothing but Rust: the library without a window and the binary without a screen. The folders are
//! those of `src`; `project` looks at the sources themselves, `support` is what several tests share.

#![allow(clippy::disallowed_methods, reason = "those are rules of the program's own")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the tests in a window ask for more of it")]
mod support;

mod cli {
    mod command_line;
    mod encodings;
    mod importing;
    mod library;
    mod packing;
    mod screenshots;
    mod settings;
}
mod guide {
    mod addresses;
    mod answers;
    mod errors;
    mod files;
    mod formats;
    mod mutated;
    mod packages;
    mod pasted;
    mod readme;
    mod slips;
    mod word;
    mod words;
}
mod handout {
    mod sheets;
}
mod model {
    mod apply;
    mod files;
    mod library;
    mod paper;
    mod seats;
    mod sequences;
}
mod project {
    mod changelog;
    mod layers;
    mod promises;
    mod unsafe_code;
}
mod raster {
    mod canvas;
    mod coverage;
    mod never_panics;
    mod textures;
}
mod service {
    mod library;
    mod state_file;
    mod store;
}
mod shell {
    mod last_resort;
}
mod ui {
    mod answers;
    mod awake;
    mod browsers;
    mod decoding;
    mod enlarged;
    mod examples;
    mod figure_names;
    mod figures;
    mod files;
    mod films;
    mod flows;
    mod focus;
    mod foreign_guide;
    mod frame;
    mod heard;
    mod jpeg;
    mod keys;
    mod kit;
    mod layout;
    mod leaving;
    mod legible;
    mod library;
    mod links;
    mod long_words;
    mod modal;
    mod motion;
    mod paper;
    mod presentation;
    mod presentation_desk;
    mod presentation_overlay;
    mod presentation_pen;
    mod presentation_pictures;
    mod qr_codes;
    mod random_walk;
    mod road;
    mod roles;
    mod same_names;
    mod screen_reader;
    mod single_keys;
    mod snapshots;
    mod stops;
    mod strip;
    mod tips;
    mod together;
    mod uia;
    mod views;
    mod visible;
}
