//! A question of a guide with any number of answers. Format 1 knew one of them, «Сколько вам лет?».

use super::{Block, Markup};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// The question of format 1, in the marks.
pub const AGE: &str = "age";
/// Its answer of pupils who have a simplified account.
pub const UNDER_14: &str = "under-14";
/// Its answer of pupils who have a confirmed account.
pub const FROM_14: &str = "over-14";

/// A question, and what follows from each answer.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its name in the marks. The same question may stand on several pages, with the same answers.
    pub id: String,
    /// The question; empty where the title of the page asks it.
    pub question: String,
    /// In the order of the cards.
    pub answers: Vec<Answer>,
}

/// One answer and what follows from it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Unique in the guide; steps and hints name it in their `when`.
    pub id: String,
    /// Caption of the card.
    pub title: String,
    /// Small words on the card.
    #[serde(default)]
    pub summary: String,
    /// A picture on the card.
    #[serde(default)]
    pub art: Option<AnswerArt>,
    /// Shown when the card is chosen.
    #[serde(default)]
    pub blocks: Vec<Block>,
}

/// A picture of the program's own that a card may show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum AnswerArt {
    /// A teenager with a passport.
    Teenager,
    /// A parent with a child.
    ParentAndChild,
}

/// The two age groups of format 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) enum AgeGroup {
    FourteenOrOlder,
    Under14,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgeBranch {
    age: AgeGroup,
    title: String,
    summary: String,
    blocks: Vec<Block>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    #[serde(default)]
    question: String,
    answers: Vec<Answer>,
}

impl AgeGroup {
    /// The answer's id.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::FourteenOrOlder => FROM_14,
            Self::Under14 => UNDER_14,
        }
    }

    fn art(self) -> AnswerArt {
        match self {
            Self::FourteenOrOlder => AnswerArt::Teenager,
            Self::Under14 => AnswerArt::ParentAndChild,
        }
    }
}

impl From<AgeBranch> for Answer {
    fn from(AgeBranch { age, title, summary, blocks }: AgeBranch) -> Self {
        Self { id: age.id().to_owned(), title, summary, art: Some(age.art()), blocks }
    }
}

impl Choice {
    /// The answer with this id.
    pub fn answer(&self, id: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.id == id)
    }

    /// Whether anything follows from its answers on the page itself.
    pub(crate) fn blocks_differ(&self) -> bool {
        self.answers.iter().any(|answer| !answer.blocks.is_empty())
    }

    /// What stands on a card below its title, for a screen that has no cards; the words of format 1 say it already.
    pub(crate) fn summary_in_words(&self, answer: &Answer) -> Option<Block> {
        let has_words = !self.is_of_age() && !answer.summary.is_empty();
        has_words.then(|| Block::Official(Markup::of(&answer.summary)))
    }

    /// Whether it is the one of format 1.
    pub(crate) fn is_of_age(&self) -> bool {
        self.id == AGE && self.answers.iter().all(|it| matches!(&*it.id, UNDER_14 | FROM_14))
    }
}

/// `AgeChoice([…])` of format 1 is a list of cards, `Choice((…))` a question of its own words.
impl<'de> Deserialize<'de> for Choice {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Choice;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a question with its answers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Choice, A::Error> {
                let branches = Vec::<AgeBranch>::deserialize(SeqAccessDeserializer::new(list))?;
                let answers = branches.into_iter().map(Answer::from).collect();
                Ok(Choice { id: AGE.to_owned(), question: String::new(), answers })
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Choice, A::Error> {
                let written = Written::deserialize(MapAccessDeserializer::new(fields))?;
                let Written { id, question, answers } = written;
                Ok(Choice { id, question, answers })
            }
        }

        from.deserialize_any(Either)
    }
}
