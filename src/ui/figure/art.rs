//! Pictures of our own, inside the program: they belong to a kind of block, not to a guide.

use crate::guide::AgeGroup;

/// Width by height.
pub(crate) const ASPECT: f32 = 320.0 / 260.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Art {
    /// A teenager with a passport.
    Teenager,
    /// A parent with a child.
    ParentAndChild,
}

impl Art {
    pub(crate) fn of(age: AgeGroup) -> Self {
        match age {
            AgeGroup::FourteenOrOlder => Self::Teenager,
            AgeGroup::Under14 => Self::ParentAndChild,
        }
    }

    pub(super) fn png(self) -> &'static [u8] {
        match self {
            Self::Teenager => include_bytes!("../../../assets/art/art-14.png"),
            Self::ParentAndChild => include_bytes!("../../../assets/art/art-under-14.png"),
        }
    }
}
