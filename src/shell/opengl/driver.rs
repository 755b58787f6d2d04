//! Identifies the graphics driver without loading it, so that a new driver is probed again.

#[cfg(not(windows))]
use std::path::Path;

/// A text that changes with the driver, the connection to the screen, and the version of the program.
pub(crate) fn fingerprint() -> String {
    let mut parts = vec![format!("join-chats {}", env!("CARGO_PKG_VERSION"))];
    parts.extend(session());
    parts.extend(driver());
    parts.join("; ")
}

/// A remote desktop uses another driver than the computer's own screen.
#[cfg(windows)]
fn session() -> Vec<String> {
    let name = std::env::var("SESSIONNAME").unwrap_or_default();
    let is_remote = name.to_lowercase().starts_with("rdp");
    vec![if is_remote { "remote" } else { "console" }.to_owned()]
}

#[cfg(not(windows))]
fn session() -> Vec<String> {
    let is_given = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let display = std::env::var("DISPLAY").unwrap_or_default();
    let connection = if is_given("WAYLAND_DISPLAY") || is_given("WAYLAND_SOCKET") {
        "wayland"
    } else if display.is_empty() || display.starts_with(':') || display.starts_with("unix") {
        "x11"
    } else {
        "remote x11"
    };
    let is_forced = is_given("LIBGL_ALWAYS_SOFTWARE");
    let forced = is_forced.then(|| "software".to_owned());
    [connection.to_owned()].into_iter().chain(forced).collect()
}

/// Name and version of each adapter's driver, from the registry.
#[cfg(windows)]
fn driver() -> Vec<String> {
    const ADAPTERS: &str =
        r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}";
    let Ok(adapters) = windows_registry::LOCAL_MACHINE.open(ADAPTERS) else {
        return Vec::new();
    };
    let names = adapters.keys().into_iter().flatten();
    let drivers = names.filter_map(|name| {
        let adapter = adapters.open(name).ok()?;
        let [name, version] = ["DriverDesc", "DriverVersion"]
            .map(|value| adapter.get_string(value).unwrap_or_default());
        Some(format!("{name} {version}"))
    });
    drivers.collect()
}

/// The cards, the kernel, and when Mesa's or the maker's libraries were installed.
#[cfg(not(windows))]
fn driver() -> Vec<String> {
    let mut parts = cards(Path::new("/sys/class/drm"));
    parts.extend(line(Path::new("/proc/sys/kernel/osrelease")));
    let all = |name| {
        let folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"].into_iter();
        folders.filter_map(move |folder| installed(&Path::new(folder).join(name)))
    };
    let mesa = ["libGL.so.1", "libGLX_mesa.so.0", "libEGL_mesa.so.0"];
    for library in mesa.into_iter().chain(["libGLX_nvidia.so.0"]) {
        parts.extend(all(library).next());
    }
    parts.extend(all("dri"));
    parts
}

/// For each card the kernel's driver and the card's ids, such as `i915 0x8086:0x9a49`.
#[cfg(not(windows))]
fn cards(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut cards: Vec<String> = entries
        .filter_map(|entry| {
            let device = entry.ok()?.path().join("device");
            let vendor = line(&device.join("vendor"))?;
            let model = line(&device.join("device"))?;
            let driver = std::fs::read_link(device.join("driver")).ok()?;
            let driver = driver.file_name()?.to_string_lossy().into_owned();
            Some(format!("{driver} {vendor}:{model}"))
        })
        .collect();
    // Each output of a card has an entry with the same device, too.
    cards.sort();
    cards.dedup();
    cards
}

#[cfg(not(windows))]
fn line(path: &Path) -> Option<String> {
    Some(std::fs::read_to_string(path).ok()?.trim().to_owned())
}

/// A library's name, and when it was installed, in seconds since 1970.
#[cfg(not(windows))]
fn installed(path: &Path) -> Option<String> {
    let changed = std::fs::metadata(path).ok()?.modified().ok()?;
    let since = changed.duration_since(std::time::UNIX_EPOCH).ok()?;
    let name = path.file_name()?.to_string_lossy();
    Some(format!("{name} {}", since.as_secs()))
}
