//! What Windows reads from the executable: icon, Russian version resource, manifest.

use std::env;
use winresource::WindowsResource;

/// Russian, of Russia.
const LANGUAGE: u16 = 0x0419;
const TITLE: &str = "Присоединение к чатам";
const ICON: &str = "assets/icon.ico";
const MANIFEST: &str = "assets/release/windows/manifest.xml";

fn main() -> std::io::Result<()> {
    for file in [ICON, MANIFEST, file!()] {
        println!("cargo:rerun-if-changed={file}");
    }
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|it| it == value);
    if !is("CARGO_CFG_TARGET_OS", "windows") {
        return Ok(());
    }
    let mut resource = WindowsResource::new();
    if is("CARGO_CFG_TARGET_ENV", "gnu") && !cfg!(windows) {
        // winresource knows the tools of the `pc` targets, but not that the `win7` targets share them.
        resource
            .set_windres_path("x86_64-w64-mingw32-windres")
            .set_ar_path("x86_64-w64-mingw32-ar");
    }
    resource
        .set_icon(ICON)
        .set_manifest_file(MANIFEST)
        .set_language(LANGUAGE)
        .set("ProductName", TITLE)
        // The task manager and «Открыть с помощью» show this as the program's name.
        .set("FileDescription", TITLE)
        .set("InternalName", env!("CARGO_PKG_NAME"))
        .set("OriginalFilename", "join-chats.exe")
        .set("LegalCopyright", "MIT или Apache-2.0, на выбор")
        .set("Comments", env!("CARGO_PKG_DESCRIPTION"))
        .compile_for(env!("CARGO_PKG_NAME"))
}
