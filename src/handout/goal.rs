//! Where the words of a hand-out lead.

use super::parts::Part;
use super::sheet::Sheet;
use crate::guide::Target;
use std::collections::BTreeSet;
use std::rc::Rc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Goal {
    /// To a site, a telephone, a mailbox: its URI.
    Outside(Rc<str>),
    /// To a figure that stands on the same hand-out, by its id.
    Figure(Rc<str>),
}

/// What words can lead to there: a form may leave figures out.
pub(super) struct Goals<'a>(BTreeSet<&'a str>);

impl<'a> Goals<'a> {
    pub(super) fn of(sheet: &Sheet<'a>) -> Self {
        let parts = sheet.sections.iter().flat_map(|section| &section.parts);
        let figures = parts.filter_map(|part| match part {
            Part::Figures(figures, _) => Some(figures),
            _ => None,
        });
        Self(figures.flatten().map(|figure| figure.id.as_str()).collect())
    }

    /// `None`: these words lead nowhere.
    pub(super) fn of_target(&self, target: Option<&Target>) -> Option<Goal> {
        match target? {
            Target::Address(address) => Some(Goal::Outside(address.as_str().into())),
            Target::Contact(contact) => Some(Goal::Outside(contact.uri().into())),
            Target::Figure(id) => {
                let is_there = self.0.contains(id.as_str());
                is_there.then(|| Goal::Figure(id.as_str().into()))
            }
        }
    }
}
