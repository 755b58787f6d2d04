//! A busy machine is late once, and on a bad day twice; what is wrong is wrong each time.

use std::collections::VecDeque;
use std::panic::{UnwindSafe, catch_unwind};
use std::sync::Mutex;

/// They wait more than they work.
const AT_ONCE: usize = 6;

/// Goes through all of these, several at once; what is found, a line each, sorted.
pub fn found_in_all<T: Send>(all: Vec<T>, find: impl Fn(&T) -> Vec<String> + Sync) -> Vec<String> {
    let (queue, lines) = (Mutex::new(VecDeque::from(all)), Mutex::new(vec![]));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap().pop_front();
                    let Some(next) = next else {
                        break;
                    };
                    let found = found_again(|| find(&next));
                    lines.lock().unwrap().extend(found);
                }
            });
        }
    });
    let mut lines = lines.into_inner().unwrap();
    lines.sort();
    lines
}

/// That it cannot be done is a fault, too: why.
pub fn or_why(find: impl FnOnce() -> Vec<String> + UnwindSafe) -> Result<Vec<String>, String> {
    catch_unwind(find)
        .map_err(|why| why.downcast_ref::<String>().map_or("it fails", String::as_str).to_owned())
}

/// What is found, a line each; if that is anything, what is found when it is looked for again, and once more.
pub fn found_again(find: impl Fn() -> Vec<String>) -> Vec<String> {
    for time in ["once", "twice"] {
        let found = find();
        if found.is_empty() {
            return found;
        }
        for line in found {
            eprintln!("{time}: {line}");
        }
    }
    find()
}
