//! What a class is shown, one screen after another: long steps divided, so that the words never have to
//! be smaller than the last row can read.

use crate::guide::{Address, Block, FigureIndex, Guide, Markup, Target};
use crate::model::Place;

/// The most characters on one screen: with a title of two lines they fit beside a figure in type of a
/// thirtieth of a screen's height, at 4 : 3 as at 16 : 9 (tested from rendered pictures).
const MOST: usize = 270;

/// One screen of a demonstration.
#[derive(Clone, Debug)]
pub struct Slide {
    /// The page that it belongs to.
    pub place: Place,
    /// Stands in place of the page's title: «14 лет или больше».
    pub title: Option<String>,
    /// Words and lists, from top to bottom; an address in words only where it is official.
    pub words: Vec<Block>,
    /// The figure beside them.
    pub figure: Option<FigureIndex>,
    /// How many callouts of the figure «дальше» reveals one after another: none where an earlier screen
    /// has done so.
    pub reveals: usize,
    /// The address that a pupil opens.
    pub link: Option<Address>,
    /// Addresses that a pupil compares with the browser's.
    pub check: Vec<String>,
}

/// All screens of a guide, in order.
pub fn slides(guide: &Guide) -> Vec<Slide> {
    let mut maker = Maker {
        guide,
        slides: Vec::new(),
    };
    for (index, step) in guide.steps() {
        let figures = guide.figures_named(&step.figures);
        maker.page(Place::Step(index), None, &step.blocks, &figures);
    }
    // The last page is the end of the last step: it keeps that step's last figure.
    let finish = &guide.finish;
    let last = guide.figures_named(&finish.figures).pop();
    maker.page(Place::Finish, None, &finish.blocks, last.as_slice());
    maker.slides
}

/// Words that stand on one screen, and the figures that they speak of.
#[derive(Default)]
struct Group {
    words: Vec<Block>,
    length: usize,
    figures: Vec<FigureIndex>,
    is_list: bool,
}

struct Maker<'a> {
    guide: &'a Guide,
    slides: Vec<Slide>,
}

impl Maker<'_> {
    fn page(
        &mut self,
        place: Place,
        title: Option<&str>,
        blocks: &[Block],
        figures: &[FigureIndex],
    ) {
        let mut groups = vec![Group::default()];
        let (mut link, mut check) = (None, Vec::new());
        for block in blocks {
            match block {
                Block::Lead(words) | Block::Official(words) => {
                    self.words(&mut groups, words, Block::Official);
                }
                Block::Warning(words) => self.words(&mut groups, words, Block::Warning),
                Block::Link(found) => {
                    link.get_or_insert_with(|| found.url.clone());
                    if found.official {
                        let length = found.note.chars().count();
                        add(&mut groups, block.clone(), length, &[]);
                    }
                }
                Block::CheckAddress(found) => check.extend(found.addresses.iter().cloned()),
                Block::AgeChoice(branches) => {
                    for branch in branches {
                        self.page(place, Some(&branch.title), &branch.blocks, figures);
                    }
                }
                Block::Checklist(_) => groups.push(Group {
                    words: vec![block.clone()],
                    is_list: true,
                    ..Group::default()
                }),
            }
        }
        groups.retain(|group| !group.words.is_empty());
        illustrate(&mut groups, figures);
        for group in groups {
            let shown = group.figures.iter().map(|figure| Some(*figure));
            let shown: Vec<_> = if group.figures.is_empty() {
                vec![None]
            } else {
                shown.collect()
            };
            for figure in shown {
                self.slides.push(Slide {
                    place,
                    title: title.map(str::to_owned),
                    words: group.words.clone(),
                    reveals: figure.map_or(0, |figure| self.reveals(figure)),
                    figure,
                    link: link.clone(),
                    check: check.clone(),
                });
            }
        }
    }

    fn words(&self, groups: &mut Vec<Group>, words: &Markup, block: fn(Markup) -> Block) {
        for piece in words.pieces(MOST) {
            let figures = self.figures_of(&piece);
            let length = piece.plain().chars().count();
            add(groups, block(piece), length, &figures);
        }
    }

    fn figures_of(&self, words: &Markup) -> Vec<FigureIndex> {
        let named = |target: &Target| match target {
            Target::Figure(id) => self.guide.find_figure(id),
            Target::Address(_) => None,
        };
        let targets = words.spans().iter().filter_map(|span| span.target.as_ref());
        targets.filter_map(named).collect()
    }

    fn reveals(&self, figure: FigureIndex) -> usize {
        let is_seen = self.slides.iter().any(|slide| slide.figure == Some(figure));
        if is_seen {
            0
        } else {
            self.guide.figure(figure).callouts.len()
        }
    }
}

/// Puts a block on the last screen, or on a new one if it is full or speaks of another figure.
fn add(groups: &mut Vec<Group>, block: Block, length: usize, figures: &[FigureIndex]) {
    let fits = groups.last().is_some_and(|last| {
        let is_about_the_same =
            last.figures.is_empty() || figures.iter().all(|figure| last.figures.contains(figure));
        !last.is_list && is_about_the_same && last.length + length <= MOST
    });
    if !fits {
        groups.push(Group::default());
    }
    if let Some(group) = groups.last_mut() {
        group.words.push(block);
        group.length += length;
        group.figures.extend(
            figures
                .iter()
                .filter(|figure| !group.figures.contains(figure))
                .collect::<Vec<_>>(),
        );
    }
}

/// Gives words without a figure the one before them, and figures without words the last words.
fn illustrate(groups: &mut Vec<Group>, figures: &[FigureIndex]) {
    let is_named = |figure: &FigureIndex, groups: &[Group]| {
        groups.iter().any(|group| group.figures.contains(figure))
    };
    let unnamed: Vec<_> = figures
        .iter()
        .filter(|figure| !is_named(figure, groups))
        .copied()
        .collect();
    if groups.is_empty() && !unnamed.is_empty() {
        groups.push(Group::default());
    }
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
