//! The outside world: disk and browser, each on a thread of its own. Knows no widget.

mod atomic_file;
mod awake;
mod browser;
mod change;
mod clock;
mod default_browser;
mod drawings;
mod file_dialog;
pub mod folders;
mod guide_desk;
mod guide_file;
mod guide_keeper;
mod handout_file;
mod installed;
mod left_behind;
mod library;
mod lock;
pub mod log;
mod long_work;
mod other_guide;
mod package_files;
mod paper;
mod private_window;
pub(crate) mod reader;
mod show_file;
mod state_file;
mod store;
#[cfg(windows)]
mod system_parameter;
#[cfg(all(test, target_os = "linux"))]
mod test_bus;
mod thread;
mod wishes;
mod writer;

pub use awake::{AwakeThread, KeepAwake, keep_awake};
pub use browser::{BrowserThread, OpenAddress, SystemBrowser};
pub use clock::time_of_day;
pub use drawings::{DrawnPicture, save_drawings};
pub use file_dialog::{AskForFile, FileQuestion};
pub use guide_desk::{GuideDesk, GuideFiles};
pub use guide_file::{GuideFile, ReadGuideFile};
pub use handout_file::write_handout_file;
pub use library::{FoundGuides, Shelf, find_guides, open_guide};
pub use package_files::{save_folder, save_package};
pub use paper::{PaperDesk, PaperToWrite, WriteHandout};
pub use reader::ReaderThread;
pub use state_file::{Loaded, STATE_FILE, SavedState, default_path, load, peek};
pub use store::{MarksReader, Store};
#[cfg(target_os = "linux")]
pub(crate) use wishes::published_dpi;
pub use wishes::{AskSystem, WishesThread};
