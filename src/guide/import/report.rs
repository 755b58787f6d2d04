//! What came out of a document: «Проверьте».

/// What came out of a document, as data: labels find the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What told the steps apart.
    pub sign: StepSign,
    /// The titles of the steps, as they are proposed.
    pub steps: Vec<String>,
    /// Pictures that became figures.
    pub figures: usize,
    /// Of these, those with a caption («Рисунок 3»).
    pub captions: usize,
    /// References in words that lead to their figure.
    pub references: usize,
    /// Frames, numbers and arrows that became callouts.
    pub callouts: usize,
    /// Places of pictures that something opaque lay over: it is painted into them.
    pub covered: usize,
    /// What is not in the guide, and how often.
    pub left_out: Vec<(LeftOut, usize)>,
    /// What its author should look at.
    pub doubts: Vec<Doubt>,
}

/// What told the steps of a document apart, the strongest sign first; lists that are most of a document are stronger than
/// headings without numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepSign {
    /// «ШАГ 1.» before the words.
    StepWord,
    /// Headings «Шаг 1».
    StepHeading,
    /// Headings with numbers, typed or by Word.
    NumberedHeading,
    /// Headings without numbers.
    Heading,
    /// A list of Word's.
    List,
    /// Typed numbers: «1.», «2)».
    TypedNumber,
    /// None: a step ends with a picture.
    #[default]
    Picture,
}

/// What of a document is not in its guide.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// What [`crate::docx::Document`] does not give.
    OfDocument(crate::docx::Omission),
    /// A small picture inside a sentence: the words before it.
    Icon(String),
    /// A picture that cannot be shown: its file, and why.
    Picture(String, String),
    /// A picture that lies outside of the document: it is not looked for.
    OutsidePicture,
    /// Frames and arrows that are over no picture.
    Shape,
}

/// What the author of a document should look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// No sign told the steps apart.
    NoSteps,
    /// The numbers of the steps have a gap, or one comes twice: its label.
    OddNumber(String),
    /// Words refer to a figure that is not there: «рисунок 9».
    NoFigure(String),
    /// A figure without a caption, by its name.
    NoCaption(String),
    /// The questions of age are a proposal.
    Age,
    /// A list that is no steps, beside one that is: its first words.
    OtherList(String),
    /// A link that the program does not open: as it is written.
    Link(String),
    /// Words with a link that a guide has below them, as a button: there they could be taken for an address.
    Button(String),
    /// An address that was `http` is opened as `https`.
    Https(String),
    /// A table whose cells were joined or nested: its first words.
    Table(String),
    /// A frame lies partly beside its picture: the name of its figure.
    Frame(String),
    /// A sign that the font has not: the words before it, and itself.
    Sign(String, char),
}

/// So many lines are told of what is uncertain, and of what is left out: nobody reads more.
const MOST_LINES: usize = 500;

impl Report {
    /// Something to look at, told once.
    pub(super) fn doubt(&mut self, doubt: Doubt) {
        if self.doubts.len() < MOST_LINES && !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }

    /// One more of these is not in the guide.
    pub(super) fn leave_out(&mut self, what: LeftOut) {
        let is_full = self.left_out.len() >= MOST_LINES;
        match self.left_out.iter_mut().find(|(known, _)| *known == what) {
            Some((_, count)) => *count += 1,
            None if is_full => {}
            None => self.left_out.push((what, 1)),
        }
    }
}
