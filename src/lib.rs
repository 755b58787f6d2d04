//! The wizard «Присоединение к чатам»: shows a pupil the official instruction one step at a time, and keeps which
//! steps are done.
//!
//! The layers, from the ground up. Each one imports only layers above it in this list, and a test guards that:
//!
//! 1. [`raster`]: egui's meshes to pixels on the CPU, and pictures made smaller. A package of its own, so
//!    that it is fast in builds for development too. Knows no window and no wizard.
//! 2. [`docx`]: Word's files to paragraphs, tables and pictures. A package of its own, too; knows no wizard.
//! 3. [`labels`]: every Russian word of the program's own. Imports nothing.
//! 4. [`file`], [`fault`], [`failpoint`], [`fonts`]: text files up to a size limit; what is wrong in a file, and where;
//!    places where a test makes a debug build panic; the letters of screen and paper.
//! 5. [`guide`]: what is taught; RON to a *valid* guide. Knows no screen and no progress.
//! 6. [`handout`]: a guide on paper, as PDF, and as one page for a browser. Knows no screen.
//! 7. [`progress`], [`browser`]: which steps are done; what pages can be opened in.
//! 8. [`preferences`]: what a user has chosen: colours, size of type, browser, side of the strip.
//! 9. [`model`]: all that the screen depends on; [`model::Model::apply`] is the only place where it changes. Knows no
//!    egui, no disk, no network.
//! 10. [`service`]: disk and browser, each on a thread. Knows no widget.
//! 11. [`ui`]: draws a `&Model`, sends [`model::Action`]s to an [`model::Outbox`]. Knows no service.
//! 12. [`app`]: joins model, inbox and services. Knows no window.
//! 13. [`shell`]: a window around the app, drawn by OpenGL or by the processor, or no window at all. Only here eframe
//!     and winit are named.
//! 14. [`cli`]: arguments, the settings of this computer, and which shell; what `main` calls.
//!
//! «Сделано» at step 4 travels: button in the footer → `outbox.send(Action::CompleteStep(id))` → the next frame's
//! `logic` drains the inbox → `Model::apply` ticks the step, moves on and returns `Effect::Save` → the disk thread
//! writes → `Action::Saved` comes back by the same road; an error becomes a line on the screen. No callback, no flag.
//!
//! Where to begin: a word on the screen is in [`labels`]; a step, in `assets/guide.ron`; what a click does, in
//! [`model::Model::apply`]; how something looks, in the folder of [`ui`] that bears its name; which window there is, in
//! [`shell`].
//!
//! Deliberately absent: settings that a pupil must understand, network access, accounts, a log of anything but the
//! program's own faults.
//!
//! [`file`]: mod@file

#![warn(unreachable_pub)]
#![expect(
    rustdoc::private_intra_doc_links,
    reason = "the documentation is for contributors, and is built with private items"
)]

pub mod app;
pub mod browser;
pub mod cli;
mod failpoint;
mod fault;
mod file;
mod fonts;
pub mod guide;
pub mod handout;
pub mod labels;
pub mod model;
pub mod preferences;
pub mod progress;
pub mod service;
pub mod shell;
mod ui;

pub use join_chats_docx as docx;
pub use join_chats_raster as raster;
/// For the fuzzer.
#[doc(hidden)]
pub use ui::scaled;
