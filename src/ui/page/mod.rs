//! A page of the wizard and what stands around it.

pub mod blocks;
pub mod body;
pub mod browsers;
pub mod checklist;
pub mod choice;
pub mod footer;
pub mod frame;
pub mod header;
pub mod hints;
pub mod link_card;
pub mod message;
pub mod notices;
pub mod resume;
pub mod rich_text;
pub mod step_list;
pub mod step_mark;
pub mod steps;
pub mod strip;
