//! The tree of the program as it stands on the accessibility bus.

use super::buses::connect;
use super::roles::role_name;
use std::collections::HashMap;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Type};
use zbus::{Connection, block_on};

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
/// What the names of our executables begin with.
const NAME: &str = "join-chats";
pub const ROOT: &str = "/org/a11y/atspi/accessible/root";

/// The name of a program on the bus, and a node of it.
pub type Address = (String, OwnedObjectPath);
/// A node with all that `Cache.GetItems` tells: itself, program, parent, place in the parent, number of
/// children, interfaces, name, role, description, states.
type Item = (Address, Address, Address, i32, i32, Vec<String>, String, u32, String, Vec<u32>);

/// States by their bits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum State {
    Active = 1,
    Checked = 4,
    Enabled = 8,
    Focusable = 11,
    Focused = 12,
    Modal = 16,
    Pressed = 20,
    Selected = 23,
    Showing = 25,
}

/// One node.
#[derive(Clone, Debug)]
pub struct Node {
    pub path: String,
    pub parent: String,
    pub index: i32,
    /// Without their common beginning: «Action», «Component», «Image», «Text», «Value».
    pub interfaces: Vec<String>,
    pub name: String,
    pub description: String,
    /// As the bus names it: «button», «heading».
    pub role: &'static str,
    states: u64,
}

impl Node {
    pub fn is(&self, state: State) -> bool {
        self.states >> state as u32 & 1 == 1
    }

    pub fn has(&self, interface: &str) -> bool {
        self.interfaces.iter().any(|it| it == interface)
    }

    /// For a line of a report.
    pub fn said(&self) -> String {
        format!("{} «{}»", self.role, self.name)
    }
}

/// The nodes, parents before children, children in their order.
#[derive(Clone, Debug, Default)]
pub struct Tree(pub Vec<Node>);

impl Tree {
    pub fn node(&self, path: &str) -> Option<&Node> {
        self.0.iter().find(|node| node.path == path)
    }

    pub fn named(&self, name: &str) -> Option<&Node> {
        self.0.iter().find(|node| node.name == name)
    }

    /// In the window that has the keyboard, if one has it.
    pub fn focused(&self) -> Option<&Node> {
        self.0.iter().find(|node| node.is(State::Focused) && self.window(node).is(State::Active))
    }

    pub fn children<'a>(&'a self, of: &'a Node) -> impl Iterator<Item = &'a Node> {
        self.0.iter().filter(|node| node.parent == of.path)
    }

    /// From the parent up to the window.
    pub fn ancestors<'a>(&'a self, of: &'a Node) -> impl Iterator<Item = &'a Node> {
        std::iter::successors(self.node(&of.parent), |node| self.node(&node.parent))
    }

    /// The window that a node is in.
    pub fn window<'a>(&'a self, of: &'a Node) -> &'a Node {
        self.ancestors(of).last().unwrap_or(of)
    }

    pub fn is_inside(&self, node: &Node, of: &Node) -> bool {
        node.path == of.path || self.ancestors(node).any(|it| it.path == of.path)
    }

    /// As lines, indented.
    pub fn text(&self) -> String {
        let line = |node: &Node| {
            let states = [
                (State::Focused, " ФОКУС"),
                (State::Modal, " modal"),
                (State::Selected, " selected"),
                (State::Checked, " checked"),
                (State::Pressed, " pressed"),
            ];
            let on = states.into_iter().filter(|(state, _)| node.is(*state));
            let mut states: String = on.map(|(_, name)| name).collect();
            if !node.is(State::Enabled) {
                states.push_str(" disabled");
            }
            if node.has("Action") {
                states.push_str(" click");
            }
            let description = match node.description.as_str() {
                "" => String::new(),
                words => format!(" | {words}"),
            };
            let indent = "  ".repeat(self.ancestors(node).count());
            format!("{indent}{}{states}{description}\n", node.said())
        };
        self.0.iter().map(line).collect()
    }
}

/// Who reads the tree.
pub struct Reader {
    bus: Connection,
    /// The program's name on the bus.
    program: String,
}

impl Reader {
    /// Of ours, once it has registered on this bus; `None` as long as it has not.
    pub fn find(address: &str) -> Option<Self> {
        let bus = connect(address);
        let registry = "org.a11y.atspi.Registry";
        let asked = bus.call_method(Some(registry), ROOT, Some(ACCESSIBLE), "GetChildren", &());
        let programs: Vec<Address> = block_on(asked).ok()?.body().deserialize().ok()?;
        // Orca is a program there, too, and names itself only after a while: ours has a name from the start.
        let is_ours = |(program, path): &Address| {
            let properties = "org.freedesktop.DBus.Properties";
            let what = (ACCESSIBLE, "Name");
            let asked =
                bus.call_method(Some(program.as_str()), path, Some(properties), "Get", &what);
            let name =
                block_on(asked).ok().and_then(|it| it.body().deserialize::<OwnedValue>().ok());
            let name = name.and_then(|name| String::try_from(name).ok());
            name.is_some_and(|name| name.starts_with(NAME))
        };
        let found = programs.into_iter().find(is_ours).map(|(program, _)| program);
        Some(Self { bus, program: found? })
    }

    /// Asks a node.
    pub fn ask<T>(&self, path: &str, interface: &str, method: &str, with: &impl Body) -> Option<T>
    where
        T: for<'d> zbus::zvariant::DynamicDeserialize<'d>,
    {
        let interface = format!("org.a11y.atspi.{interface}");
        let program = Some(self.program.as_str());
        let asked = self.bus.call_method(program, path, Some(interface.as_str()), method, with);
        let answer = block_on(asked).ok()?;
        let body = answer.body();
        body.deserialize().ok()
    }

    /// Of all windows. Empty while the program is just changing it.
    pub fn tree(&self) -> Tree {
        let asked = self.ask("/org/a11y/atspi/cache", "Cache", "GetItems", &());
        let items: Vec<Item> = asked.unwrap_or_default();
        let mut children: HashMap<String, Vec<Node>> = HashMap::new();
        // The program itself is no window; the desktop, its parent, has the same path.
        for item in items.into_iter().filter(|item| item.0.1.as_str() != ROOT) {
            let node = Self::node(item);
            children.entry(node.parent.clone()).or_default().push(node);
        }
        let mut nodes = vec![];
        add(&mut children, ROOT, &mut nodes);
        Tree(nodes)
    }

    fn node(item: Item) -> Node {
        let (this, _, parent, index, _, interfaces, name, role, description, states) = item;
        let path = this.1.to_string();
        let short = |name: &String| name.rsplit('.').next().unwrap_or_default().to_owned();
        let states = states.iter().rev().fold(0, |all, half| all << 32 | u64::from(*half));
        Node {
            path,
            parent: parent.1.to_string(),
            index,
            interfaces: interfaces.iter().map(short).collect(),
            name,
            description,
            role: role_name(role),
            states,
        }
    }

    /// «posinset», «setsize» and others.
    pub fn attributes(&self, node: &Node) -> HashMap<String, String> {
        self.ask(&node.path, "Accessible", "GetAttributes", &()).unwrap_or_default()
    }

    /// Left, top, width and height in its window, pixels.
    pub fn extents(&self, node: &Node) -> Option<[i32; 4]> {
        let window = 1_u32;
        let place = self.ask(&node.path, "Component", "GetExtents", &(window,));
        let (left, top, width, height): (i32, i32, i32, i32) = place?;
        Some([left, top, width, height])
    }

    /// Presses it as a screen reader does; whether it could be.
    pub fn press(&self, node: &Node) -> bool {
        self.ask(&node.path, "Action", "DoAction", &(0_i32,)).unwrap_or(false)
    }

    /// Gives it the focus as a screen reader does.
    pub fn grab_focus(&self, node: &Node) -> bool {
        self.ask(&node.path, "Component", "GrabFocus", &()).unwrap_or(false)
    }
}

fn add(children: &mut HashMap<String, Vec<Node>>, of: &str, nodes: &mut Vec<Node>) {
    let mut here = children.remove(of).unwrap_or_default();
    here.sort_by_key(|node| node.index);
    for node in here {
        let path = node.path.clone();
        nodes.push(node);
        add(children, &path, nodes);
    }
}

/// What a call carries.
pub trait Body: serde::Serialize + Type {}

impl<T: serde::Serialize + Type> Body for T {}
