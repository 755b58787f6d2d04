//! A panic on any thread: the mark is on the disk, the user is told, the log tells why and of whom nothing.

use crate::support::desktop::Desktop;
use crate::support::marks::is_done;
use crate::support::pupil::Pupil;
use crate::support::screen::{install_browser, install_program, screen_where};
use crate::support::wizard::Start;
use crate::support::x_server::until;
use tempfile::TempDir;

const USER: &str = "Фёдоров-Иван";

#[test]
fn a_panic_on_any_thread_loses_no_mark_and_names_the_log() {
    for (thread, renderer, press) in [
        ("ui", "cpu", "Копировать cop.admhmao.ru/elk"),
        ("ui", "gpu", "Копировать cop.admhmao.ru/elk"),
        ("browser", "cpu", "Открыть cop.admhmao.ru/elk"),
        ("store", "cpu", "Сделано, дальше"),
    ] {
        let Some(desktop) = Desktop::open() else {
            return;
        };
        let mut screen = screen_where(desktop, renderer, |folder| {
            install_browser(folder, "yandex-browser", "");
            let told = folder.join("told");
            let script = format!("#!/bin/sh\nprintf '%s' \"$*\" > '{}'\nsleep 9\n", told.display());
            install_program(&folder.join("bin/zenity"), &script);
        });
        let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
        let host = host.trim();
        screen.set("JOIN_CHATS_PANIC", thread);
        screen.set("USER", USER);
        let secrets = format!("{USER} on {host} at https://cop.admhmao.ru/elk?id=7 goes on");
        screen.set("JOIN_CHATS_SECRETS", secrets.leak());
        let folder = TempDir::new().expect("a folder");
        let place = folder.path().to_owned();
        let step = Start::at("sign-in");
        let mut pupil = Pupil::start(&screen, folder, &["--step", "sign-in"], &step);
        if thread != "store" {
            pupil.complete("Сделано, дальше", "sign-in");
        }
        pupil.press(press, 1);
        assert_eq!(pupil.program.end().code(), Some(70), "{thread}");
        let kept = pupil.kept().expect("a state file");
        assert!(is_done(&kept, "sign-in"), "{thread}: {kept:?}");
        let log = place.join("join-chats.log");
        let told = until("the box", || std::fs::read_to_string(place.join("told")).ok());
        assert!(told.contains("Запустите её снова"), "{thread}: {told}");
        assert!(told.contains(log.to_str().expect("UTF-8")), "{thread}: {told}");
        let log = std::fs::read_to_string(log).expect("a log");
        assert!(log.contains(&format!("a failpoint in {thread}")), "{log}");
        assert!(log.contains("goes on"), "{log}");
        for secret in [USER, host, "admhmao", "https"] {
            let is_told = !secret.is_empty() && log.contains(secret);
            assert!(!is_told, "{thread}: {secret} in {log}");
        }
    }
}
