//! A browser that only remembers what it was asked to open.

use join_chats::browser::{Browser, NotStarted, PrivateWindow, Request, Started};
use join_chats::model::Outbox;
use join_chats::service::OpenAddress;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What was asked of a browser.
pub type Opened = Arc<Mutex<Vec<Request>>>;

/// Files that it was asked to show, and in which browser.
pub type ShownFiles = Arc<Mutex<Vec<(PathBuf, Option<Browser>)>>>;

pub struct FakeBrowser {
    pub opened: Opened,
    pub shown: ShownFiles,
    pub fails: bool,
    pub installed: Vec<Browser>,
    /// What the rules of the computer say of each.
    pub rule: PrivateWindow,
}

impl OpenAddress for FakeBrowser {
    fn browsers(&mut self) -> Vec<Browser> {
        self.installed.clone()
    }

    fn private_windows(&mut self) -> Vec<(Browser, PrivateWindow)> {
        self.installed.iter().map(|browser| (*browser, self.rule)).collect()
    }

    fn open(&mut self, request: &Request, _news: &Outbox) -> Result<Started, NotStarted> {
        let mut opened = self.opened.lock().expect("nobody panics with it");
        opened.push(request.clone());
        if self.fails {
            return Err(NotStarted::NoBrowser);
        }
        let chosen = request.browser.or(self.installed.first().copied());
        let rule = if chosen.is_some() { self.rule } else { PrivateWindow::Forbidden };
        Ok(Started { browser: chosen, window: rule.window(request.is_private) })
    }

    fn show_file(
        &mut self,
        file: &Path,
        browser: Option<Browser>,
        _news: &Outbox,
    ) -> Result<Option<Browser>, NotStarted> {
        let mut shown = self.shown.lock().expect("nobody panics with it");
        shown.push((file.to_owned(), browser));
        if self.fails { Err(NotStarted::NoBrowser) } else { Ok(self.installed.first().copied()) }
    }
}
