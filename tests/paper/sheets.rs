//! Hand-outs to look at.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A hand-out, made by the program itself.
pub struct Sheet {
    /// What it is of, for a message.
    pub name: String,
    pub file: PathBuf,
    _folder: TempDir,
}

impl Sheet {
    /// Of this guide, the embedded one if there is none, by these switches.
    pub fn of(guide: Option<&Path>, switches: &[&str]) -> Self {
        let folder = TempDir::new().expect("a folder");
        let file = folder.path().join("sheet.pdf");
        let mut program = Command::new(env!("CARGO_BIN_EXE_join-chats"));
        program.arg("--handout").arg(&file).args(switches);
        if let Some(guide) = guide {
            program.arg("--guide").arg(guide);
        }
        let done = program.output().expect("it runs");
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let of = guide.map_or("own".into(), |guide| guide.file_name().unwrap().to_string_lossy());
        Self { name: format!("{of} {}", switches.join(" ")), file, _folder: folder }
    }

    /// The guides of other shapes, and the official one: each in all forms.
    pub fn all() -> Vec<Self> {
        let guides = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/guides");
        let folders = guides.read_dir().expect("guides").map(|it| it.unwrap().path());
        let mut guides: Vec<_> = folders.filter(|it| it.is_dir()).map(Some).collect();
        guides.push(None);
        let forms = ["whole", "short", "parents"];
        let sheet = |guide: &Option<PathBuf>| {
            forms.map(|form| Self::of(guide.as_deref(), &["--form", form]))
        };
        guides.iter().flat_map(sheet).collect()
    }

    /// What a program says of it; its name stands where the switches have «FILE».
    pub fn told_by(&self, program: &str, switches: &[&str]) -> String {
        let file = self.file.to_str().expect("UTF-8");
        let switches = switches.iter().map(|it| it.replace("FILE", file));
        let output = Command::new(program).args(switches).output();
        let output =
            output.unwrap_or_else(|_| panic!("{program}: apt-get install poppler-utils qpdf"));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{program}, {}: {said}", self.name);
        String::from_utf8(output.stdout).expect("UTF-8")
    }
}
