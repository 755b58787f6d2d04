//! Documents of Word that nobody has to read: what comes of one says its name.

use super::guides::OWN_GUIDE;
use super::wizard::Wizard;
use super::word;
use join_chats::guide::import::{Doubt, ImportError, LeftOut, Proposal, Report, StepSign, Watch};
use join_chats::guide::{SourceError, open_proposal};
use join_chats::model::{Action, FileAction, Model};
use join_chats::service::{GuideFile, GuideFiles};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Steps of the small document.
pub const STEP_ONE: &str = "ШАГ 1. Откройте журнал";
pub const STEP_TWO: &str = "ШАГ 2. Войдите в него";

/// A document of Word as it lies on a disk: two steps.
pub fn small_document() -> Vec<u8> {
    let lines = ["Вход в журнал", STEP_ONE, "Откройте браузер.", STEP_TWO, "Войдите."];
    word::document(&lines.map(word::line).concat(), &[])
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
