//! The instruction in the forms in which others show it, made of the program's own guide.

use super::html;
use super::session::Session;
use join_chats::guide::GuideSource;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Files with the same words and the same figures.
pub struct Documents {
    /// The first step that shows a figure.
    pub step: String,
    pub html: PathBuf,
    pub pdf: PathBuf,
    pub docx: PathBuf,
}

impl Documents {
    /// Makes them in `folder`: the browser prints the PDF, the word processor converts to DOCX.
    pub fn make(folder: &Path, chromium: Command, writer: Command) -> Self {
        let (guide, pictures) = GuideSource::Embedded.load().expect("our guide");
        let made = |end| folder.join("instruction").with_extension(end);
        let mut steps = guide.steps.iter();
        let step = steps.find(|step| !step.figures.is_empty());
        let documents = Self {
            step: step.expect("figures").id.0.clone(),
            html: made("html"),
            pdf: made("pdf"),
            docx: made("docx"),
        };
        std::fs::write(&documents.html, html::page(&guide, &pictures)).expect("a page");
        documents.print(chromium);
        documents.convert(writer, folder);
        documents.check(guide.figures.len());
        documents
    }

    fn print(&self, mut chromium: Command) {
        let mut pdf = OsString::from("--print-to-pdf=");
        pdf.push(&self.pdf);
        chromium.args(["--headless", "--no-pdf-header-footer"]);
        Session::start(chromium.arg(pdf).arg(&self.html)).wait();
    }

    fn convert(&self, mut writer: Command, folder: &Path) {
        writer.args(["--headless", "--infilter=HTML (StarWriter)"]);
        writer.args(["--convert-to", "docx:MS Word 2007 XML", "--outdir"]);
        Session::start(writer.arg(folder).arg(&self.html)).wait();
    }

    /// A document without its figures or words would be there sooner.
    fn check(&self, figures: usize) {
        let listed = output(Command::new("pdfimages").arg("-list").arg(&self.pdf));
        let is_picture = |line: &&str| line.contains(" image ");
        let printed = listed.lines().filter(is_picture).count();
        assert_eq!(printed, figures, "figures in the PDF");
        let words = output(Command::new("pdftotext").arg(&self.pdf).arg("-"));
        assert!(words.contains("ШАГ 1."), "no words in the PDF");
        let docx = std::fs::read(&self.docx).expect("a DOCX");
        // An archive tells the names of its files uncompressed.
        for figure in 1..=figures {
            let name = format!("word/media/image{figure}.png");
            let is_there = docx.windows(name.len()).any(|it| it == name.as_bytes());
            assert!(is_there, "no {name} in the DOCX");
        }
    }
}

fn output(command: &mut Command) -> String {
    let output = command.output().expect("a tool of poppler-utils");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
