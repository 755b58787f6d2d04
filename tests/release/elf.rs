//! The executable for Linux as a file: what it needs of a system.

use crate::dist::bytes;
use object::elf::{DF_1_NOW, DF_1_PIE, DT_FLAGS_1, PF_X, PT_GNU_RELRO, PT_GNU_STACK};
use object::read::elf::{Dyn as _, ElfFile64, FileHeader as _, ProgramHeader as _};
use object::{Endianness, Object as _, ObjectSymbol as _};

const NAME: &str = "join-chats";
/// Bytes.
const MAX_SIZE: usize = 10_000_000;
/// The newest glibc that it may ask for: that of Astra 1.7 and RED OS 7.
const GLIBC: [u32; 2] = [2, 28];
/// All that it may link: glibc 2.28 has its threads and its loader in files of their own.
const LIBRARIES: [&str; 4] = ["libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0"];

#[test]
fn it_links_nothing_but_glibc() {
    let data = bytes(NAME);
    let file = ElfFile64::<Endianness>::parse(&*data).expect("an executable");
    let endian = file.endian();
    let sections = file.elf_section_table();
    let (dynamic, link) =
        sections.dynamic(endian, &*data).expect("a dynamic section").expect("a dynamic section");
    let strings = sections.strings(endian, &*data, link).expect("strings");
    let mut needed = Vec::new();
    for entry in dynamic {
        if entry.is_string(endian) && entry.tag32(endian) == Some(object::elf::DT_NEEDED) {
            let name = entry.string(endian, strings).expect("a name");
            needed.push(String::from_utf8_lossy(name).into_owned());
        }
    }
    assert!(needed.contains(&"libc.so.6".to_owned()), "{needed:?}");
    for library in &needed {
        assert!(LIBRARIES.contains(&library.as_str()), "{needed:?}");
    }
}

#[test]
fn it_is_small() {
    let size = bytes(NAME).len();
    assert!(size <= MAX_SIZE, "{size} bytes");
}

#[test]
fn it_runs_with_an_old_glibc() {
    let data = bytes(NAME);
    let file = ElfFile64::<Endianness>::parse(&*data).expect("an executable");
    let endian = file.endian();
    let sections = file.elf_section_table();
    let (mut needed, link) =
        sections.gnu_verneed(endian, &*data).expect("versions").expect("versions");
    let strings = sections.strings(endian, &*data, link).expect("strings");
    let mut count = 0;
    while let Some((_, mut versions)) = needed.next().expect("a library") {
        while let Some(version) = versions.next().expect("a version") {
            let name = version.name(endian, strings).expect("a name");
            let name = String::from_utf8_lossy(name).into_owned();
            let numbers = name.strip_prefix("GLIBC_").expect("a version of glibc");
            let numbers: Vec<u32> = numbers.split('.').map(|it| it.parse().unwrap()).collect();
            assert!(numbers[..2] <= GLIBC[..], "{name}");
            count += 1;
        }
    }
    assert!(count > 3, "{count} versions");
}

#[test]
fn it_is_hardened() {
    let data = bytes(NAME);
    let file = ElfFile64::<Endianness>::parse(&*data).expect("an executable");
    let endian = file.endian();
    let header = file.elf_header();
    let segments = header.program_headers(endian, &*data).expect("segments");
    let kinds: Vec<(u32, u32)> =
        segments.iter().map(|segment| (segment.p_type(endian), segment.p_flags(endian))).collect();
    assert!(kinds.iter().any(|(kind, _)| *kind == PT_GNU_RELRO), "RELRO");
    let stack = kinds.iter().find(|(kind, _)| *kind == PT_GNU_STACK);
    assert!(stack.is_some_and(|(_, flags)| flags & PF_X == 0), "{stack:?}");
    let dynamic =
        segments.iter().find_map(|segment| segment.dynamic(endian, &*data).expect("a segment"));
    let mut entries = dynamic.expect("a dynamic segment").iter();
    let flags = entries.find(|entry| entry.tag32(endian) == Some(DT_FLAGS_1));
    let flags = flags.and_then(|entry| entry.val32(endian));
    for (flag, what) in [
        (DF_1_PIE, "it lies where the system puts it"),
        (DF_1_NOW, "what was looked up can no longer be changed"),
    ] {
        assert!(flags.is_some_and(|flags| flags & flag != 0), "{what}");
    }
    let mut names = file.dynamic_symbols().filter_map(|symbol| symbol.name().ok());
    let has_guard = names.any(|name| name == "__stack_chk_fail");
    assert!(has_guard, "a stack that is written over is noticed");
}
