//! Ends the process when what is read needs more memory than it may: without a sanitizer libFuzzer
//! does not hear of an allocation.

mod document;

pub use document::packed;

use std::alloc::{GlobalAlloc, Layout, System};
use std::backtrace::Backtrace;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// The most that any input may need at a time, bytes.
pub const MOST: usize = 64 << 20;

static ALIVE: AtomicUsize = AtomicUsize::new(0);
/// How much may be alive.
static LIMIT: AtomicUsize = AtomicUsize::new(usize::MAX);

#[global_allocator]
static COUNTED: Counted = Counted;

struct Counted;

/// Runs `work`, which may need `most` bytes at a time.
pub fn limited(most: usize, work: impl FnOnce()) {
    LIMIT.store(ALIVE.load(Relaxed) + most, Relaxed);
    work();
    LIMIT.store(usize::MAX, Relaxed);
}

fn count(more: usize) {
    let alive = ALIVE.fetch_add(more, Relaxed) + more;
    // What a panic says of itself needs megabytes.
    if alive > LIMIT.load(Relaxed) && !std::thread::panicking() {
        // What follows needs memory, too.
        LIMIT.store(usize::MAX, Relaxed);
        eprintln!("over the limit of memory with {more} bytes more");
        eprintln!("{}", Backtrace::force_capture());
        std::process::abort();
    }
}

unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, old: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size.saturating_sub(layout.size()));
        ALIVE.fetch_sub(layout.size().saturating_sub(size), Relaxed);
        unsafe { System.realloc(old, layout, size) }
    }

    unsafe fn dealloc(&self, old: *mut u8, layout: Layout) {
        ALIVE.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(old, layout) }
    }
}
