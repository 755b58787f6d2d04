//! A page of the wizard and what stands around it.

mod age_choice;
pub(super) mod blocks;
pub(super) mod body;
pub(super) mod browsers;
pub(super) mod checklist;
pub(super) mod choice;
pub(super) mod fit;
pub(super) mod footer;
pub(super) mod footer_buttons;
pub(super) mod footer_plan;
pub(super) mod frame;
pub(super) mod header;
pub(super) mod heading;
pub(super) mod hints;
pub(super) mod link_card;
mod lying_road;
pub(super) mod notices;
pub(super) mod resume;
pub(super) mod rich_text;
pub(super) mod scroll;
mod shortcuts;
pub(super) mod step_list;
pub(super) mod step_mark;
pub(super) mod steps;
pub(super) mod strip;
