//! Scripts that stand in for browsers that show a file.
#![expect(clippy::expect_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "no file of a pupil is written")]

use super::arguments;
use crate::browser::Browser::{self, Brave, Firefox};
use crate::service::installed::Installed;
use url::Url;

fn installed(browser: Browser, program: &str, before: &[&str]) -> Installed {
    let before = before.iter().map(|it| (*it).to_owned()).collect();
    Installed { browser, program: program.into(), before }
}

/// No shell parses it, and it is no switch, whatever a file is called.
#[test]
#[cfg(unix)]
fn a_file_is_one_argument_that_begins_with_its_scheme() {
    for (path, address) in [
        (
            "/home/u/Раздать/--incognito.pdf",
            "file:///home/u/%D0%A0%D0%B0%D0%B7%D0%B4%D0%B0%D1%82%D1%8C/--incognito.pdf",
        ),
        ("/home/u/a b\"c#d?e%f;$(g).pdf", "file:///home/u/a%20b%22c%23d%3Fe%25f;$(g).pdf"),
    ] {
        let url = Url::from_file_path(path).expect("an absolute path");
        let env = installed(Firefox, "/usr/bin/env", &["HINT=1", "/snap/bin/firefox"]);
        assert_eq!(arguments(&env, &url), ["HINT=1", "/snap/bin/firefox", address]);
        let before = ["run", "--branch=stable", "org.mozilla.firefox"];
        let flatpak = installed(Firefox, "/usr/bin/flatpak", &before);
        let given = ["run", "--file-forwarding", "--branch=stable", "org.mozilla.firefox"];
        assert_eq!(arguments(&flatpak, &url), [&given[..], &["@@u", address, "@@"]].concat());
    }
}

#[cfg(target_os = "linux")]
mod on_linux {
    use super::super::show_file;
    use super::{Brave, Browser, Firefox, installed};
    use crate::browser::NotStarted;
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;
    use std::process::Child;
    use tempfile::TempDir;

    /// A program that writes down what it is given, and then that it has ended.
    fn program(folder: &Path, name: &str) -> String {
        let path = folder.join(name);
        let told = folder.join(format!("{name}.told"));
        let script = format!(
            "#!/bin/sh\n[ -z \"$IS_READY\" ] || exit 0\necho \"$#: $*\" > '{}'\n",
            told.display()
        );
        std::fs::write(&path, script).expect("a program");
        let all = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&path, all).expect("a program that runs");
        // Another test that starts a program at this moment holds the file open for writing, and Linux refuses it.
        while std::process::Command::new(&path).env("IS_READY", "1").status().is_err() {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        path.to_str().expect("UTF-8").to_owned()
    }

    #[test]
    fn the_chosen_browser_is_started_with_the_file_else_another_one() {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("Лист.pdf");
        let (fox, brave) = (program(folder.path(), "fox"), program(folder.path(), "brave"));
        let all = [installed(Firefox, &fox, &[]), installed(Brave, &brave, &[])];
        let gone = [installed(Firefox, "/none/firefox", &[]), installed(Brave, &brave, &[])];
        for (all, chosen, started, name) in [
            (&all, None, Firefox, "fox"),
            (&all, Some(Brave), Brave, "brave"),
            (&all, Some(Browser::Yandex), Firefox, "fox"),
            (&gone, Some(Firefox), Brave, "brave"),
        ] {
            let wait = |mut child: Child, browser| {
                assert_eq!(browser, Some(started));
                assert!(child.wait().expect("its end").success());
            };
            assert_eq!(show_file(all, &file, chosen, wait), Ok(Some(started)));
            let told = folder.path().join(format!("{name}.told"));
            let words = std::fs::read_to_string(&told).expect("what it was given");
            assert!(words.starts_with("1: file:///"), "{words}");
            assert!(words.trim_end().ends_with("/%D0%9B%D0%B8%D1%81%D1%82.pdf"), "{words}");
            std::fs::remove_file(told).expect("a file");
        }
    }

    #[test]
    fn a_place_that_is_no_path_from_the_root_is_refused() {
        let shown = show_file(&[], Path::new("Лист.pdf"), None, |_, _| {});
        assert_eq!(shown, Err(NotStarted::Failed));
    }
}
