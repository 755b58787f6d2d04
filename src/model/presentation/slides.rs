//! The screens of a presentation: long steps are divided, so that the last row can always read the words.

use crate::guide::{Address, Block, Checklist, Choice, FigureIndex, Guide, Markup, Target};
use crate::labels;
use crate::model::parts::Page;

/// The most characters on one screen: with a title of two lines they fit beside a figure in type of a
/// thirtieth of a screen's height, at 4 : 3 as at 16 : 9 (tested from rendered pictures).
const MOST: usize = 270;
/// The same without a figure beside the words.
const MOST_ALONE: usize = 420;
/// What the gap before a paragraph costs, characters.
const GAP: usize = 25;
/// Before a line of a list.
const DOT: &str = "•  ";
/// The most items of a list on one screen.
const MOST_ITEMS: usize = 6;

/// One screen of a presentation.
#[derive(Clone, Debug)]
pub struct Slide {
    /// The page that it belongs to.
    pub page: Page,
    /// Stands in place of the page's title: «14 лет или больше».
    pub title: Option<String>,
    /// Words and lists, from top to bottom; an address in words only where it is official.
    pub words: Vec<Block>,
    /// Whose guide it is: on the first screen.
    pub credits: Vec<String>,
    /// The figure beside them.
    pub figure: Option<FigureIndex>,
    /// How many callouts «дальше» reveals one after another: none where an earlier screen has done so.
    pub reveals: usize,
    /// The address that a pupil opens.
    pub link: Option<Address>,
    /// The hand-out's, which the first screen and those of the last page offer where they have none of their own.
    pub handout: Option<Address>,
    /// Addresses that a pupil compares with the browser's.
    pub check: Vec<String>,
}

impl Slide {
    /// The address of which a class may see the code.
    pub fn coded(&self) -> Option<&Address> {
        self.link.as_ref().or(self.handout.as_ref())
    }

    /// Whether that is the hand-out's.
    pub fn is_handout(&self) -> bool {
        self.link.is_none() && self.handout.is_some()
    }
}

/// All screens of a guide, in order; `handout`: where one is on the net.
pub(super) fn slides(guide: &Guide, handout: Option<&Address>) -> Vec<Slide> {
    let mut maker = Maker { guide, slides: Vec::new() };
    for (index, step) in guide.steps() {
        let figures = guide.figures_named(&step.figures);
        maker.add_page(Page::Step(index), None, &step.blocks, &figures);
    }
    // The last page is the end of the last step: it keeps that step's last figure.
    let finish = &guide.finish;
    let last = guide.figures_named(&finish.figures).pop();
    maker.add_page(Page::Finish, None, &finish.blocks, last.as_slice());
    if let Some(first) = maker.slides.first_mut() {
        first.credits = guide.credits();
        first.handout = handout.cloned();
    }
    for slide in maker.slides.iter_mut().filter(|slide| slide.page == Page::Finish) {
        slide.handout = handout.cloned();
    }
    maker.slides
}

/// Words of one screen, and the figures that they name.
#[derive(Default)]
struct Group {
    words: Vec<Block>,
    length: usize,
    figures: Vec<FigureIndex>,
    is_list: bool,
    link: Option<Address>,
    check: Vec<String>,
}

/// A page while it is divided into screens.
struct PageSlides<'a> {
    page: Page,
    title: Option<&'a str>,
    figures: &'a [FigureIndex],
    groups: Vec<Group>,
    /// What stands on its first screen already, characters.
    taken: usize,
    /// The first address of the page, for words without their own.
    link: Option<Address>,
}

struct Maker<'a> {
    guide: &'a Guide,
    slides: Vec<Slide>,
}

impl Maker<'_> {
    fn add_page(
        &mut self,
        page: Page,
        title: Option<&str>,
        blocks: &[Block],
        figures: &[FigureIndex],
    ) {
        let before = self.slides.len();
        let taken = if self.slides.is_empty() { self.length_of_credits() } else { 0 };
        let mut slides = PageSlides { page, title, figures, groups: Vec::new(), taken, link: None };
        for block in blocks {
            match block {
                Block::Lead(words) | Block::Official(words) => {
                    self.words(&mut slides, words, Block::Official);
                }
                Block::Warning(words) => self.words(&mut slides, words, Block::Warning),
                Block::Note(words) => self.words(&mut slides, words, Block::Note),
                Block::List(items) => {
                    for item in items {
                        self.words(&mut slides, &item.behind(DOT), Block::Official);
                    }
                }
                Block::Numbered(_) | Block::Table(_) => {
                    for words in block.paragraphs() {
                        self.words(&mut slides, &words, Block::Official);
                    }
                }
                Block::Link(found) => {
                    if found.official {
                        let text = format!("{} {}", found.note, found.url.brief());
                        slides.add(block.clone(), text.chars().count(), &[]);
                    }
                    slides.link.get_or_insert_with(|| found.url.clone());
                    slides.last().link.get_or_insert_with(|| found.url.clone());
                }
                Block::CheckAddress(found) => {
                    slides.last().check.extend(found.addresses.iter().cloned());
                }
                Block::Choice(choice) => self.choice(&mut slides, choice),
                Block::Checklist(list) => slides.add_list(list),
                Block::App(app) => {
                    let words = labels::sentences(&[&labels::install(&app.name), &app.note]);
                    self.words(&mut slides, &Markup::of(&words), Block::Official);
                }
                // The class's browsers are not the teacher's, and what helps one pupil on is no lesson.
                Block::Browsers | Block::Shortcuts(_) => {}
            }
        }
        let is_empty = self.slides.len() == before && slides.groups.is_empty();
        if is_empty {
            // It has a title and perhaps an address, and its number key must lead somewhere.
            slides.groups.push(Group::default());
        }
        self.screens(&mut slides);
    }

    fn choice(&mut self, slides: &mut PageSlides, choice: &Choice) {
        if !choice.question.is_empty() {
            self.words(slides, &Markup::of(&choice.question), Block::Official);
        }
        if choice.blocks_differ() {
            // The words above the question come before its answers.
            self.screens(slides);
            for answer in &choice.answers {
                let said = choice.summary_in_words(answer).into_iter();
                let blocks: Vec<_> = said.chain(answer.blocks.iter().cloned()).collect();
                self.add_page(slides.page, Some(&answer.title), &blocks, slides.figures);
            }
            return;
        }
        // Nothing follows here: the answers themselves are what the class sees.
        for answer in &choice.answers {
            let words = Markup::of(&labels::answer_named(&answer.title, &answer.summary));
            self.words(slides, &words.behind(DOT), Block::Official);
        }
    }

    fn screens(&mut self, page: &mut PageSlides) {
        illustrate(&mut page.groups, page.figures);
        for group in std::mem::take(&mut page.groups) {
            // Where there are addresses to compare, the page's own would be one too many.
            let of_page = page.link.clone().filter(|_| group.check.is_empty());
            let link = group.link.or(of_page);
            let without = group.figures.is_empty().then_some(None);
            for figure in group.figures.into_iter().map(Some).chain(without) {
                self.slides.push(Slide {
                    page: page.page,
                    title: page.title.map(str::to_owned),
                    words: group.words.clone(),
                    credits: Vec::new(),
                    reveals: figure.map_or(0, |figure| self.reveals(figure)),
                    figure,
                    link: link.clone(),
                    handout: None,
                    check: group.check.clone(),
                });
            }
        }
    }

    fn words(&self, page: &mut PageSlides, words: &Markup, block: fn(Markup) -> Block) {
        for piece in words.pieces(MOST) {
            let figures = self.figures_of(&piece);
            let length = piece.plain().chars().count();
            page.add(block(piece), length, &figures);
        }
    }

    fn length_of_credits(&self) -> usize {
        self.guide.credits().iter().map(|credit| credit.chars().count() + GAP / 2).sum()
    }

    fn figures_of(&self, words: &Markup) -> Vec<FigureIndex> {
        let named = |target: &Target| match target {
            Target::Figure(id) => self.guide.find_figure(id),
            Target::Address(_) | Target::Contact(_) => None,
        };
        let targets = words.spans().iter().filter_map(|span| span.target.as_ref());
        targets.filter_map(named).collect()
    }

    fn reveals(&self, figure: FigureIndex) -> usize {
        let is_seen = self.slides.iter().any(|slide| slide.figure == Some(figure));
        if is_seen { 0 } else { self.guide.figure(figure).callouts.len() }
    }
}

impl PageSlides<'_> {
    /// The last group; a new one on a page without any.
    fn last(&mut self) -> &mut Group {
        if self.groups.is_empty() {
            self.groups.push(Group::default());
        }
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    /// Puts a block on the last screen, or on a new one if that one is full or about another figure.
    fn add(&mut self, block: Block, length: usize, figures: &[FigureIndex]) {
        let most = if self.figures.is_empty() { MOST_ALONE } else { MOST };
        let fits = self.groups.last().is_some_and(|last| {
            let is_about_the_same = last.figures.is_empty()
                || figures.iter().all(|figure| last.figures.contains(figure));
            !last.is_list && is_about_the_same && last.length + GAP + length <= most
        });
        if !fits {
            let length = if self.groups.is_empty() { self.taken } else { 0 };
            self.groups.push(Group { length, ..Group::default() });
        }
        let group = self.last();
        group.words.push(block);
        group.length += GAP + length;
        for figure in figures {
            if !group.figures.contains(figure) {
                group.figures.push(*figure);
            }
        }
    }

    fn add_list(&mut self, list: &Checklist) {
        for items in list.items.chunks(MOST_ITEMS) {
            let part = Checklist { items: items.to_vec(), ..list.clone() };
            self.groups.push(Group {
                words: vec![Block::Checklist(part)],
                is_list: true,
                ..Group::default()
            });
        }
    }
}

/// Gives words without a figure the previous figure, and figures without words to the last words.
fn illustrate(groups: &mut [Group], figures: &[FigureIndex]) {
    let named: Vec<_> = groups.iter().flat_map(|group| group.figures.clone()).collect();
    let unnamed = figures.iter().filter(|figure| !named.contains(figure));
    if let Some(last) = groups.iter_mut().rev().find(|group| !group.is_list) {
        last.figures.extend(unnamed);
    }
    let mut before = figures.first().copied();
    for group in groups.iter_mut().filter(|group| !group.is_list) {
        if group.figures.is_empty() {
            group.figures.extend(before);
        }
        before = group.figures.last().copied();
    }
}
