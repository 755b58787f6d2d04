//! `--handout`: the guide on paper, as PDF or as a page for a browser.

use super::args::Options;
use super::failure::{Failure, print};
use super::order::Order;
use super::startup::Startup;
use super::values::named_answer;
use crate::file::IoReason;
use crate::handout::{HandoutError, HandoutFormat, Wanted};
use crate::labels;
use crate::service;

pub(super) fn handout(options: &Options, order: &Order) -> Result<(), Failure> {
    let mut startup = Startup::new(options);
    let opened = startup.open_guide()?;
    startup.complain();
    let guide = &opened.guide;
    for id in &order.chosen {
        named_answer(guide, id).map_err(Failure::wrong_use)?;
    }
    let format = HandoutFormat::of_file(&order.file).unwrap_or_default();
    let wanted = Wanted {
        form: order.form,
        answers: order.chosen.clone(),
        format,
        is_foreign: opened.source.is_foreign(),
    };
    let written =
        service::write_handout_file(&order.file, guide, &opened.pictures, &wanted, &|_| true);
    let (handout, bytes) = written.map_err(|error| {
        Failure::failed(match error {
            HandoutError::Stopped => labels::HANDOUT_STOPPED.to_owned(),
            HandoutError::Unwritten(error) => {
                labels::save_failed(&order.file, &IoReason::from(&error))
            }
        })
    })?;
    let mut text = labels::handout_written(&order.file, handout.pages, bytes);
    for line in &handout.news {
        text.push_str(&[labels::CHECK_MARK, line, "\n"].concat());
    }
    print(&text.replace(|c: char| c.is_control() && c != '\n', ""))
}
