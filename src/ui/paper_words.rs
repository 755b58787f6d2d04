//! What is said of hand-outs: forms, where one lies, why there is none; and whose code a class sees.

use crate::browser::Browser;
use crate::handout::Form;
use crate::labels;
use crate::model::presentation::Presentation;
use crate::model::{PaperFault, PaperNews, Showing};

/// The name of a form, and what it is.
pub(crate) fn form_words(form: Form) -> [&'static str; 2] {
    match form {
        Form::Whole => [labels::WHOLE_FORM, labels::WHOLE_NOTE],
        Form::Short => [labels::SHORT_FORM, labels::SHORT_NOTE],
        Form::Parents => [labels::PARENTS_FORM, labels::PARENTS_NOTE],
    }
}

/// What came of the last one, a line each; and whether it is as it was wanted.
pub(crate) fn paper_news(news: &PaperNews) -> (Vec<String>, bool) {
    match news {
        PaperNews::Saved(paper) => {
            let saved = labels::paper_saved(&paper.path, paper.pages);
            ([vec![saved], paper.news.clone()].concat(), true)
        }
        PaperNews::ToPrint(paper, showing) => {
            let lies = labels::paper_lies(&paper.place, paper.pages);
            let (shown, is_well) = match showing {
                Showing::Starting => (labels::OPENING_PAPER.to_owned(), true),
                Showing::Started(browser) => {
                    (labels::paper_opened(browser.map(Browser::name)), true)
                }
                Showing::Failed(_) => (labels::PAPER_NOT_OPENED.to_owned(), false),
            };
            ([vec![shown, lies], paper.news.clone()].concat(), is_well)
        }
        PaperNews::Fault(fault) => (vec![paper_fault(fault)], false),
    }
}

fn paper_fault(fault: &PaperFault) -> String {
    match fault {
        PaperFault::Unwritten(path, why) => labels::paper_not_written(path, why),
        PaperFault::NoFolder => labels::NO_DOCUMENTS.to_owned(),
        PaperFault::NoThread => labels::NO_THREAD_FOR_PAPER.to_owned(),
        PaperFault::NoDialog => labels::NO_DIALOG_FOR_PAPER.to_owned(),
    }
}

/// Whose code the class sees.
pub(crate) fn class_sees_qr(show: &Presentation) -> &'static str {
    let is_handout = show.slide(show.stage()).is_handout();
    if is_handout { labels::CLASS_SEES_HANDOUT } else { labels::CLASS_SEES_QR }
}
