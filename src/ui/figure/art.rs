//! Pictures of our own, inside the program: a guide may name them for its answers.

pub(crate) use crate::guide::AnswerArt as Art;

/// Width by height.
pub(crate) const ASPECT: f32 = 320.0 / 260.0;

pub(super) fn png(art: Art) -> &'static [u8] {
    match art {
        Art::Teenager => include_bytes!("../../../assets/art/art-14.png"),
        Art::ParentAndChild => include_bytes!("../../../assets/art/art-under-14.png"),
    }
}
