//! Documents of Word that nobody has to read: what comes of one says its name.

use super::guides::OWN_GUIDE;
use super::wizard::Wizard;
use join_chats::guide::import::{
    Doubt, ImportError, LeftOut, Proposal, Report, StepSign, Watch, import,
};
use join_chats::guide::{SourceError, open_proposal};
use join_chats::model::{Action, FileAction, Model};
use join_chats::service::{GuideFile, GuideFiles};
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;

/// Steps of the small document.
pub const STEP_ONE: &str = "ШАГ 1. Откройте журнал";
pub const STEP_TWO: &str = "ШАГ 2. Войдите в него";

/// A document of Word as it lies on a disk: two steps.
pub fn small_document() -> Vec<u8> {
    let types = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    let relations = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let words = ["Вход в журнал", STEP_ONE, "Откройте браузер.", STEP_TWO, "Войдите."];
    let words = words.map(|it| format!("<w:p><w:r><w:t>{it}</w:t></w:r></w:p>")).concat();
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{words}</w:body></w:document>"
    );
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", types),
        ("_rels/.rels", relations),
        ("word/document.xml", &document),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("its bytes");
    }
    zip.finish().expect("a document").into_inner()
}

/// Whether documents are read at all: until then the tests that want one say «skipped».
pub fn are_read() -> bool {
    let is_read = import(&small_document(), "", &|_| true).is_ok();
    if !is_read {
        eprintln!("skipped: no document is read yet");
    }
    is_read
}

/// What came out of the document.
pub fn report() -> Report {
    let steps = ["Напишите заявление", "Отправьте его", "Дождитесь ответа"];
    Report {
        sign: StepSign::StepWord,
        steps: steps
            .into_iter()
            .enumerate()
            .map(|(at, it)| format!("ШАГ {}. {it}", at + 1))
            .collect(),
        figures: 7,
        captions: 6,
        references: 9,
        covered: 0,
        callouts: 12,
        left_out: vec![
            (LeftOut::Icon("Нажмите".to_owned()), 4),
            (LeftOut::Picture("image3.emf".to_owned(), "EMF".to_owned()), 1),
        ],
        doubts: vec![
            Doubt::Age,
            Doubt::NoFigure("рисунок 9".to_owned()),
            Doubt::Https("http://cop.admhmao.ru/elk".to_owned()),
        ],
    }
}

/// The guide of format 2 that is no one's, made of a document.
pub fn proposal() -> Proposal {
    Proposal { text: OWN_GUIDE.to_owned(), pictures: Vec::new(), report: report() }
}

/// «долго» is read as long as nobody stops it, «пусто» holds nothing, «много» is long, any other document is good. What is no document is
/// read as ever.
pub fn read_as_named(path: &Path, watch: Watch) -> Result<GuideFile, SourceError> {
    if path.extension().is_none_or(|it| it != "docx") {
        return (GuideFiles::default().read)(path, watch);
    }
    let refused = |why| SourceError::Document(path.to_owned(), why);
    match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("долго") => {
            while watch(0.4) {
                std::thread::sleep(Duration::from_millis(1));
            }
            Err(refused(ImportError::Stopped))
        }
        Some("пусто") => Err(refused(ImportError::Blank)),
        Some("много") => {
            let steps = (1..=60).map(|number| format!("ШАГ {number}.")).collect();
            let long = Proposal { report: Report { steps, ..report() }, ..proposal() };
            open_proposal(long, path).map(Into::into).map_err(refused)
        }
        _ => open_proposal(proposal(), path).map(Into::into).map_err(refused),
    }
}

/// Drops a file into the window, and waits until it is read, or for ever read.
pub fn brought(wizard: &mut Wizard, name: &str) {
    wizard.send(Action::File(FileAction::Open(PathBuf::from(name))));
    until(wizard, |model| model.reading().is_none_or(|it| it.percent > 0));
}

/// Waits until this is so.
pub fn until(wizard: &mut Wizard, is_so: impl Fn(&Model) -> bool) {
    let bound = Instant::now() + Duration::from_secs(20);
    loop {
        wizard.settle();
        if wizard.with_model(&is_so) {
            break;
        }
        assert!(Instant::now() < bound, "it does not come");
        std::thread::sleep(Duration::from_millis(2));
    }
    wizard.harness.run_steps(12);
}
