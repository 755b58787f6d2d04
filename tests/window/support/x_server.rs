//! An X server of one's own, programs that end with their owner, and waiting with a bound. For the
//! tests in a window and for their bench.

use image::RgbaImage;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ClientMessageEvent, ConnectionExt as _, CreateWindowAux,
    EventMask, ImageFormat, PropMode, Screen, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

const PATIENCE: Duration = Duration::from_secs(15);
/// Two drawings are alike if no more than this share of their pixels differs: a word has more.
const ALIKE: f64 = 0.001;
/// A program that runs; whoever fails leaves none behind.
pub struct Running(pub Child);

impl Running {
    pub fn start(command: &mut Command) -> Self {
        let child = command.spawn();
        Self(child.unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    /// Waits until it has ended by itself.
    pub fn end(&mut self) -> ExitStatus {
        let ask = || self.0.try_wait().expect("a child");
        until("the end of the program", ask)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Fails only if it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// An X server without a screen, on a free display.
pub struct XServer {
    pub view: RustConnection,
    pub display: String,
    _server: Running,
}

impl XServer {
    pub fn start() -> Self {
        Self::with_screen([1600, 900])
    }

    /// With a screen of this width and height, pixels.
    pub fn with_screen([width, height]: [u16; 2]) -> Self {
        let mut server = Command::new("Xvfb");
        server.args(format!("-screen 0 {width}x{height}x24").split(' '));
        Self::run(server)
    }

    /// Started by this command, which lacks the arguments that all of them have.
    pub fn run(mut server: Command) -> Self {
        let arguments = "-displayfd 1 -dpi 96 -noreset -nolisten tcp";
        server.args(arguments.split(' '));
        let mut server = Running::start(server.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        let output = server.0.stdout.take().expect("a pipe");
        let told = BufReader::new(output).read_line(&mut number);
        let is_up = told.is_ok() && !number.is_empty();
        assert!(is_up, "no X server started");
        let display = format!(":{}", number.trim());
        let (view, _) = x11rb::connect(Some(&display)).expect("an X server");
        Self { view, display, _server: server }
    }

    pub fn screen(&self) -> &Screen {
        &self.view.setup().roots[0]
    }

    /// Whether a window manager runs and has looked through the windows that were there before it: one
    /// that opens while it does so may be lost.
    pub fn is_managed(&self) -> bool {
        ["_NET_SUPPORTING_WM_CHECK", "_NET_CLIENT_LIST"].iter().all(|name| {
            let atom = self.atom(name);
            let root = self.screen().root;
            let value = self.view.get_property(false, root, atom, 0u32, 0, 1);
            value.expect("X").reply().expect("a property").type_ != 0
        })
    }

    /// Lays a window over the whole screen, does this, and takes it away again at once.
    pub fn cover_and_uncover(&self, meanwhile: impl FnOnce()) {
        let screen = self.screen();
        let (width, height) = (screen.width_in_pixels, screen.height_in_pixels);
        let id = self.view.generate_id().expect("an id");
        let look = CreateWindowAux::new().override_redirect(1).background_pixel(screen.black_pixel);
        let class = WindowClass::INPUT_OUTPUT;
        let made =
            self.view.create_window(0, id, screen.root, 0, 0, width, height, 0, class, 0, &look);
        made.expect("X").check().expect("X");
        self.view.map_window(id).expect("X").check().expect("X");
        meanwhile();
        self.view.destroy_window(id).expect("X").check().expect("X");
    }

    /// A window of another program that can have the focus and hides nothing. It stays until the server ends.
    pub fn other_window(&self) -> u32 {
        let id = self.view.generate_id().expect("an id");
        let (root, look) = (self.screen().root, CreateWindowAux::new().override_redirect(1));
        let class = WindowClass::INPUT_ONLY;
        let made = self.view.create_window(0, id, root, 0, 0, 9, 9, 0, class, 0, &look);
        made.expect("X").check().expect("X");
        self.view.map_window(id).expect("X").check().expect("X");
        id
    }

    /// Hears from now on of each change of a window's size.
    pub fn watch(&self, window: u32) {
        let wanted = ChangeWindowAttributesAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        let asked = self.view.change_window_attributes(window, &wanted);
        asked.expect("X").check().expect("X");
    }

    /// What a watched window has become since the last time, when it was as large as this.
    pub fn resizes(&self, from: [u16; 2]) -> Vec<[u16; 2]> {
        let mut sizes = vec![from];
        while let Some(event) = self.view.poll_for_event().expect("X") {
            if let Event::ConfigureNotify(event) = event {
                sizes.push([event.width, event.height]);
            }
        }
        sizes.dedup();
        sizes.split_off(1)
    }

    /// Has the window manager maximize a window, or no longer.
    pub fn maximize(&self, window: u32, maximized: bool) {
        let [state, tall, wide] =
            ["_NET_WM_STATE", "_NET_WM_STATE_MAXIMIZED_VERT", "_NET_WM_STATE_MAXIMIZED_HORZ"]
                .map(|name| self.atom(name));
        let data = [u32::from(maximized), tall, wide, 2, 0];
        let message = ClientMessageEvent::new(32, window, state, data);
        let mask = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        let root = self.screen().root;
        let sent = self.view.send_event(false, root, mask, message);
        sent.expect("X").check().expect("X");
    }

    /// A panel at this place, which reserves this much (`_NET_WM_STRUT_PARTIAL`). It stays until the server
    /// ends.
    pub fn dock(&self, [left, top, width, height]: [i16; 4], strut: [u32; 12]) {
        let id = self.view.generate_id().expect("an id");
        let screen = self.screen();
        let look = CreateWindowAux::new().background_pixel(screen.white_pixel);
        let (width, height) = (width as u16, height as u16);
        let class = WindowClass::INPUT_OUTPUT;
        let made = self.view.create_window(
            0,
            id,
            screen.root,
            left,
            top,
            width,
            height,
            0,
            class,
            0,
            &look,
        );
        made.expect("X").check().expect("X");
        for (name, kind, value) in [
            ("_NET_WM_WINDOW_TYPE", AtomEnum::ATOM, &[self.atom("_NET_WM_WINDOW_TYPE_DOCK")][..]),
            ("_NET_WM_STRUT_PARTIAL", AtomEnum::CARDINAL, &strut),
        ] {
            let name = self.atom(name);
            let set = self.view.change_property32(PropMode::REPLACE, id, name, kind, value);
            set.expect("X").check().expect("X");
        }
        self.view.map_window(id).expect("X").check().expect("X");
    }

    fn atom(&self, name: &str) -> u32 {
        let asked = self.view.intern_atom(false, name.as_bytes());
        asked.expect("X").reply().expect("an atom").atom
    }

    /// Whether a window shows this drawing, its left top at `x`, `y`.
    pub fn shows(&self, window: u32, [x, y]: [i16; 2], drawn: &RgbaImage) -> bool {
        let (width, height) = (drawn.width() as u16, drawn.height() as u16);
        let format = ImageFormat::Z_PIXMAP;
        let image = self.view.get_image(format, window, x, y, width, height, !0);
        // A window that has just gone has no picture.
        let Ok(image) = image.expect("X").reply() else {
            return false;
        };
        let pixels = image.data.chunks_exact(4);
        let unlike = |(a, b): &(&[u8], &[u8])| {
            (0..3).any(|channel| a[2 - channel].abs_diff(b[channel]) > 12)
        };
        let all = image.data.len() / 4;
        let unlike = pixels.zip(drawn.as_raw().chunks_exact(4)).filter(unlike);
        unlike.count() as f64 / all as f64 <= ALIKE
    }

    /// What a window shows, if it is there.
    pub fn picture(&self, window: u32) -> Option<Vec<u8>> {
        let place = self.view.get_geometry(window).expect("X").reply().ok()?;
        let (width, height, format) = (place.width, place.height, ImageFormat::Z_PIXMAP);
        let image = self.view.get_image(format, window, 0, 0, width, height, !0);
        Some(image.expect("X").reply().ok()?.data)
    }

    /// Puts letters on keys that have none, as remote control does; `xdotool key U0438` finds «и» there.
    pub fn lend_keys_to(&self, letters: &str) {
        let setup = self.view.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let asked = self.view.get_keyboard_mapping(first, last - first + 1).expect("X");
        let mapping = asked.reply().expect("a keyboard");
        let each = usize::from(mapping.keysyms_per_keycode);
        let codes = mapping.keysyms.chunks(each).zip(first..);
        let mut spare = codes.filter(|(keysyms, _)| keysyms.iter().all(|keysym| *keysym == 0));
        for letter in letters.chars() {
            let (_, code) = spare.next().expect("a key without a letter");
            let keysyms = [0x0100_0000 | u32::from(letter); 2];
            let set = self.view.change_keyboard_mapping(1, code, 2, &keysyms);
            set.expect("X").check().expect("X");
        }
    }

    /// What the key after Tab types.
    pub fn key_under_q(&self) -> u32 {
        let mapping = self.view.get_keyboard_mapping(24, 1).expect("X");
        mapping.reply().expect("a keyboard").keysyms[0]
    }

    /// Shows a program on this server and nowhere else.
    pub fn show<'a>(&self, program: &'a mut Command) -> &'a mut Command {
        program
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
    }
}

/// Whether one of these programs is not installed.
pub fn is_missing(programs: &[&str]) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_there =
        |name: &&str| std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    !programs.iter().all(is_there)
}

/// Asks again and again until there is an answer.
pub fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        let late = start.elapsed() > PATIENCE;
        assert!(!late, "waited {PATIENCE:?} for {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}
