//! Windows: «Показывать анимацию», «Размер текста», «Контрастные темы». Of dark colours the window hears itself.

use super::Changes;
use crate::model::{SystemLook, SystemWishes};
use crate::preferences::TypePercent;
use crate::service::system_parameter::ask;
use std::iter;
use windows_registry::{CURRENT_USER, Key};
use windows_sys::Win32::Foundation::ERROR_SUCCESS;
use windows_sys::Win32::System::Registry::{
    REG_NOTIFY_CHANGE_LAST_SET, REG_NOTIFY_CHANGE_NAME, RegNotifyChangeKeyValue,
};
use windows_sys::Win32::UI::Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    SPI_GETCLIENTAREAANIMATION, SPI_GETHIGHCONTRAST,
};
use windows_sys::core::BOOL;

/// «Размер текста»: percent, from Windows 10 on.
const TYPE: (&str, &str) = (r"Software\Microsoft\Accessibility", "TextScaleFactor");
/// Where Windows keeps what is asked for here. A folder that is not there yet is waited for.
const WATCHED: [&str; 2] = [TYPE.0, "Control Panel"];

/// What the system asks of programs.
pub(super) fn system_wishes() -> SystemWishes {
    let percent = CURRENT_USER.open(TYPE.0).and_then(|key| key.get_u32(TYPE.1));
    SystemWishes {
        less_motion: asks_for_less_motion(),
        look: has_high_contrast().then_some(SystemLook::Contrast),
        type_percent: percent.ok().and_then(size),
        dpi: None,
    }
}

/// The usual size is no wish.
fn size(percent: u32) -> Option<TypePercent> {
    (percent != 100).then(|| TypePercent::from(i64::from(percent)))
}

fn asks_for_less_motion() -> bool {
    let mut moves: BOOL = 1;
    ask(SPI_GETCLIENTAREAANIMATION, 0, &mut moves) && moves == 0
}

fn has_high_contrast() -> bool {
    let size = size_of::<HIGHCONTRASTW>() as u32;
    let mut contrast = HIGHCONTRASTW { cbSize: size, ..HIGHCONTRASTW::default() };
    ask(SPI_GETHIGHCONTRAST, size, &mut contrast) && contrast.dwFlags & HCF_HIGHCONTRASTON != 0
}

pub(super) fn changes() -> Vec<Changes> {
    WATCHED.map(|path| Box::new(iter::from_fn(move || changed(path))) as Changes).into()
}

/// Waits until something in a folder of the registry has changed; `None`: that cannot be waited for.
fn changed(path: &str) -> Option<()> {
    let is_there = CURRENT_USER.open(path);
    let (key, below) = match is_there {
        Ok(key) => (key, true),
        Err(_) => (CURRENT_USER.open(path.rsplit_once('\\')?.0).ok()?, false),
    };
    wait(&key, below).then_some(())
}

/// `below`: also for what lies in folders of it.
#[expect(unsafe_code, reason = "no dependency wraps this call safely")]
fn wait(key: &Key, below: bool) -> bool {
    let what = REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_CHANGE_LAST_SET;
    // SAFETY: the key is open until the call returns, which without an event it does when there is a change.
    let ended = unsafe {
        RegNotifyChangeKeyValue(key.as_raw(), below.into(), what, std::ptr::null_mut(), 0)
    };
    ended == ERROR_SUCCESS
}

#[cfg(test)]
mod tests {
    use super::{size, system_wishes};

    #[test]
    fn a_size_of_type_that_is_not_the_usual_one_is_a_wish() {
        let percents = [100, 125, 225].map(|percent| size(percent).map(|size| size.percent()));
        assert_eq!(percents, [None, Some(125), Some(200)]);
        // Whatever this computer answers.
        let _ = system_wishes();
    }
}
