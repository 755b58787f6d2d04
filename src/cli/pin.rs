//! Whether the guide that the settings name is the one that they pin: whoever may write on the share where it lies must not
//! put other words before a class.

use super::startup::Opened;
use crate::file::IoReason;
use crate::guide::{GuideSource, SourceError, digest};
use crate::model::SettingsFault;

impl Opened {
    /// The SHA-256 of what was read; `None` for the guide in the program.
    ///
    /// # Errors
    /// A file has gone in between.
    pub(super) fn digest(&self) -> Result<Option<String>, SourceError> {
        let GuideSource::File(path) = &self.source else {
            return Ok(None);
        };
        let digest = digest(path, &self.guide, &self.pictures);
        digest.map(Some).map_err(|error| SourceError::Read(path.clone(), IoReason::from(&error)))
    }

    /// The same guide, unless it is another one than the one with this SHA-256.
    pub(super) fn pinned(self, pin: Option<&str>) -> Result<Self, SettingsFault> {
        let (Some(pin), GuideSource::File(path)) = (pin, &self.source) else {
            return Ok(self);
        };
        let found = self.digest().map_err(SettingsFault::Guide)?.unwrap_or_default();
        if found == pin { Ok(self) } else { Err(SettingsFault::OtherGuide(path.clone(), found)) }
    }
}
