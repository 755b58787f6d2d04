//! A document of Word that the command line names, as a double click or a drop on the executable does: the window is there
//! at once, and what comes of the document is shown in it.

use crate::support::documents::small_document;
use crate::support::screen::screen;
use crate::support::x_server::until;
use join_chats::labels;
use tempfile::TempDir;

#[test]
fn a_document_is_read_in_the_window() {
    for renderer in ["cpu", "gpu"] {
        let Some(screen) = screen(renderer) else {
            return;
        };
        let folder = TempDir::new().expect("a folder");
        let [good, bad] = ["Чаты.docx", "Чаты.pdf"].map(|name| folder.path().join(name));
        std::fs::write(&good, small_document()).expect("a document");
        std::fs::write(&bad, "%PDF-1.7").expect("another file");
        for (file, is_guide) in [(bad, false), (good, true)] {
            let named = file.to_str().expect("UTF-8");
            let mut program = screen.spawn(folder.path(), &[named]);
            let window = until("a window", || screen.windows().first().copied());
            let title = |window| screen.desktop.run(&format!("xdotool getwindowname {window}"));
            if is_guide {
                until("its guide", || title(window).contains("Шаг 1 из 2").then_some(()));
            } else {
                std::thread::sleep(std::time::Duration::from_secs(1));
                assert!(title(window).trim_end().ends_with(labels::TITLE), "ours stays");
            }
            screen.close(window);
            let ended = program.end();
            assert!(ended.success(), "{renderer}: {named}: {ended}");
        }
    }
}
