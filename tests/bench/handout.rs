//! Hand-outs: the official guide, and one of a thousand steps with as many figures: `cargo bench --bench handout`. The peak
//! of memory is asked of the system.

#![allow(clippy::expect_used, missing_docs, reason = "a bench that cannot go on has failed")]
#![allow(clippy::disallowed_methods, reason = "no file of a pupil is written")]

use join_chats::guide::{Guide, GuideSource, Pictures};
use join_chats::handout::{Form, HandoutFormat, Wanted, write_handout};
use std::fmt::Write as _;
use std::io::{self, Write};
use std::time::Instant;

const STEPS: usize = 1000;
const ROUNDS: usize = 15;

/// Counts what a disk would get.
#[derive(Default)]
struct Counted(usize);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn main() {
    let (guide, pictures) = GuideSource::Embedded.load().expect("the guide inside the program");
    measure("official", &guide, &pictures, ROUNDS);
    told_by_the_system();
    // Each figure has a file name of its own, in a folder that has the seven many times.
    let folder = std::env::temp_dir().join(format!("join-chats-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    for step in 0..STEPS {
        let name = format!("figure-{}.png", step % 7 + 1);
        let bytes = Pictures::Embedded.read(&name).expect("a picture");
        std::fs::write(folder.join(format!("{step}.png")), bytes).expect("a picture");
    }
    let guide = Guide::from_ron(&thousand()).expect("a guide");
    measure("1000 steps", &guide, &Pictures::Folder(folder.clone()), 3);
    told_by_the_system();
    std::fs::remove_dir_all(&folder).expect("a folder");
}

fn measure(name: &str, guide: &Guide, pictures: &Pictures, rounds: usize) {
    let forms = [
        (Form::Whole, HandoutFormat::Pdf),
        (Form::Short, HandoutFormat::Pdf),
        (Form::Parents, HandoutFormat::Pdf),
        (Form::Whole, HandoutFormat::Html),
    ];
    for (form, format) in forms {
        let wanted = Wanted { form, answers: Vec::new(), format, is_foreign: false };
        let (mut times, mut size, mut pages) = (Vec::new(), 0, 0);
        for _ in 0..rounds {
            let mut counted = Counted::default();
            let begun = Instant::now();
            let made = write_handout(guide, pictures, &wanted, &mut counted, &|_| true);
            times.push(begun.elapsed().as_millis());
            (size, pages) = (counted.0, made.expect("a hand-out").pages);
        }
        times.sort_unstable();
        let [median, least, most] = [rounds / 2, 0, rounds - 1].map(|at| times[at]);
        let size = size / 1000;
        println!(
            "{name} {form:?} {format:?}: {median} [{least}–{most}] ms, {pages} pages, {size} kB"
        );
    }
}

fn told_by_the_system() {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("no /proc"));
}

fn thousand() -> String {
    let (mut figures, mut steps) = (String::new(), String::new());
    for step in 0..STEPS {
        let _ = write!(
            figures,
            "(id: \"f{step}\", file: \"{step}.png\", name: \"Рисунок {step}\", caption: \"Вид\", alt: \"Окно\", \
             callouts: [(number: 1, rect: (0.1, 0.1, 0.3, 0.2), words: \"Нажмите\")]),"
        );
        let words = "Откройте страницу, войдите и подождите. ".repeat(10);
        let _ = write!(
            steps,
            "(id: \"s{step}\", label: \"Шаг {step}.\", numbered: true, name: \"Шаг\", title: \"Откройте\", \
             done: \"Готово\", hints_title: \"Не так\", figures: [\"f{step}\"], hints: [(sees: \"Пусто\", \
             advice: \"Подождите.\")], blocks: [Official(\"{words}\"), Link((url: \"https://example.org/{step}\"))]),"
        );
    }
    format!(
        "(format: 2, id: \"bench\", heading: \"Тысяча шагов\", figures: [{figures}], steps: [{steps}], \
         finish: (title: \"Готово\", blocks: []))"
    )
}
