//! The executables for Windows as files: what they import, and what Windows shows of them.

use crate::dist::bytes;
use object::LittleEndian as LE;
use object::pe::{
    IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE, IMAGE_DLLCHARACTERISTICS_HIGH_ENTROPY_VA,
    IMAGE_DLLCHARACTERISTICS_NX_COMPAT, IMAGE_SUBSYSTEM_WINDOWS_GUI, ImageResourceDirectoryEntry,
    RT_GROUP_ICON, RT_MANIFEST, RT_VERSION,
};
use object::read::pe::{Import, PeFile64, ResourceDirectoryEntryData};
use std::collections::BTreeSet;

const EXECUTABLES: [&str; 2] = ["join-chats.exe", "join-chats-win7.exe"];
/// Bytes.
const MAX_SIZE: usize = 8_000_000;
/// Russian of Russia, in Unicode.
const LANGUAGE: &str = "041904b0";

/// The libraries of every Windows 10 that the executable for it may import.
const OF_WINDOWS_10: [&str; 20] = [
    "advapi32.dll",
    "api-ms-win-core-synch-l1-2-0.dll",
    "bcryptprimitives.dll",
    "combase.dll",
    "dwmapi.dll",
    "gdi32.dll",
    "imm32.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ntdll.dll",
    "ole32.dll",
    "oleaut32.dll",
    "opengl32.dll",
    "propsys.dll",
    "shell32.dll",
    "shlwapi.dll",
    "uiautomationcore.dll",
    "user32.dll",
    "userenv.dll",
    "uxtheme.dll",
];

/// Library and function of each import.
fn imports(data: &[u8]) -> BTreeSet<(String, String)> {
    let file = PeFile64::parse(data).expect("an executable");
    let table = file.import_table().expect("imports").expect("imports");
    let mut found = BTreeSet::new();
    let mut libraries = table.descriptors().expect("imports");
    while let Some(library) = libraries.next().expect("imports") {
        let name = table.name(library.name.get(LE)).expect("a library");
        let name = String::from_utf8_lossy(name).to_lowercase();
        let first = library.original_first_thunk.get(LE);
        let mut thunks = table.thunks(first).expect("functions");
        while let Some(thunk) = thunks.next::<object::pe::ImageNtHeaders64>().expect("one") {
            let function = match table.import::<object::pe::ImageNtHeaders64>(thunk) {
                Ok(Import::Name(_, name)) => String::from_utf8_lossy(name).into_owned(),
                other => panic!("{name}: {other:?}"),
            };
            found.insert((name.clone(), function));
        }
    }
    assert!(found.len() > 100, "{found:?}");
    found
}

#[test]
fn windows_10_has_all_libraries() {
    for (library, function) in imports(&bytes("join-chats.exe")) {
        let is_there = OF_WINDOWS_10.contains(&library.as_str());
        assert!(is_there, "{library} is not a part of Windows ({function})");
    }
}

#[test]
fn windows_7_has_all_functions() {
    let list = include_str!("windows-7.txt");
    let known: BTreeSet<(&str, &str)> = list
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let [library, function, since] = words[..] else {
                panic!("{line}");
            };
            assert!(["5.0", "5.1", "5.2", "6.0", "6.1"].contains(&since), "{line}");
            (library, function)
        })
        .collect();
    for (library, function) in imports(&bytes("join-chats-win7.exe")) {
        let is_known = known.contains(&(library.as_str(), function.as_str()));
        assert!(is_known || library == "msvcrt.dll", "{library}: {function}");
    }
}

#[test]
fn each_is_one_small_file_without_a_console_and_hardened() {
    for name in EXECUTABLES {
        let data = bytes(name);
        assert!(data.len() <= MAX_SIZE, "{name}: {} bytes", data.len());
        let file = PeFile64::parse(&*data).expect("an executable");
        let header = file.nt_headers().optional_header;
        assert_eq!(header.subsystem.get(LE), IMAGE_SUBSYSTEM_WINDOWS_GUI);
        let system =
            [header.major_subsystem_version.get(LE), header.minor_subsystem_version.get(LE)];
        assert!(system <= [6, 1], "{name} asks for Windows {system:?}");
        let flags = header.dll_characteristics.get(LE);
        for flag in [
            IMAGE_DLLCHARACTERISTICS_DYNAMIC_BASE,
            IMAGE_DLLCHARACTERISTICS_HIGH_ENTROPY_VA,
            IMAGE_DLLCHARACTERISTICS_NX_COMPAT,
        ] {
            assert_eq!(flags & flag, flag, "{name}: {flags:x}");
        }
        let header = file.nt_headers().file_header;
        assert_eq!(header.time_date_stamp.get(LE), 0);
        assert_eq!(header.number_of_symbols.get(LE), 0, "{name}: names that differ by the folder");
    }
}

#[test]
fn windows_shows_icon_version_and_manifest() {
    for name in EXECUTABLES {
        let data = bytes(name);
        let icons = resource(&data, RT_GROUP_ICON);
        // A header of six bytes, then fourteen for each side; 0 stands for 256.
        let sides: Vec<u8> = icons[6..].chunks(14).map(|entry| entry[0]).collect();
        assert_eq!(sides, [16, 20, 24, 32, 40, 48, 64, 0], "{name}");

        let version = resource(&data, RT_VERSION);
        for words in
            [LANGUAGE, "Присоединение к чатам", env!("CARGO_PKG_VERSION"), "join-chats.exe"]
        {
            let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let is_there = version.windows(wide.len()).any(|place| place == wide);
            assert!(is_there, "{name}: no «{words}» in its version");
        }

        let manifest = resource(&data, RT_MANIFEST);
        let manifest = String::from_utf8(manifest).expect("UTF-8");
        for words in [
            "asInvoker",
            ">PerMonitorV2, PerMonitor<",
            ">UTF-8</activeCodePage>",
            ">true</longPathAware>",
        ] {
            assert!(manifest.contains(words), "{name}: no {words}");
        }
    }
}

/// The bytes of the one resource of this kind.
fn resource(data: &[u8], kind: u16) -> Vec<u8> {
    let file = PeFile64::parse(data).expect("an executable");
    let sections = file.section_table();
    let directory = file
        .data_directories()
        .resource_directory(data, &sections)
        .expect("resources")
        .expect("resources");
    let root = directory.root().expect("resources");
    let is_it = |entry: &&ImageResourceDirectoryEntry| entry.name_or_id().id() == Some(kind);
    let mut entry = root.entries.iter().find(is_it).expect("such a resource");
    // By kind, then by name, then by language.
    loop {
        match entry.data(directory).expect("a resource") {
            ResourceDirectoryEntryData::Table(table) => {
                assert_eq!(table.entries.len(), 1, "one of kind {kind}");
                entry = &table.entries[0];
            }
            ResourceDirectoryEntryData::Data(found) => {
                let (address, size) = (found.offset_to_data.get(LE), found.size.get(LE));
                let bytes = sections.pe_data_at(data, address).expect("its bytes");
                return bytes[..size as usize].to_vec();
            }
        }
    }
}
