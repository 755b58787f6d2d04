//! A PDF as qpdf reads it: objects as JSON, streams unpacked.

use super::sheets::Sheet;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value};

pub struct Document {
    objects: Map<String, Value>,
}

impl Document {
    pub fn of(sheet: &Sheet) -> Self {
        let switches = ["--json=2", "--json-stream-data=inline", "--decode-level=all", "FILE"];
        let json: Value = serde_json::from_str(&sheet.told_by("qpdf", &switches)).expect("JSON");
        let objects = json["qpdf"][1].as_object().expect("objects").clone();
        Self { objects }
    }

    /// What a value is, behind a reference too; of a stream its dictionary.
    pub fn get<'a>(&'a self, value: &'a Value) -> &'a Value {
        let Some(object) = value.as_str().and_then(|name| self.objects.get(&format!("obj:{name}")))
        else {
            return value;
        };
        match object.get("stream") {
            Some(stream) => &stream["dict"],
            None => &object["value"],
        }
    }

    /// An entry of a dictionary, wherever it is.
    pub fn entry<'a>(&'a self, dictionary: &'a Value, name: &str) -> &'a Value {
        self.get(&self.get(dictionary)[name])
    }

    /// Of a stream.
    pub fn bytes(&self, reference: &Value) -> Vec<u8> {
        let object = &self.objects[&format!("obj:{}", reference.as_str().expect("a reference"))];
        let data = object["stream"]["data"].as_str().expect("data");
        BASE64_STANDARD.decode(data).expect("bytes")
    }

    pub fn catalog(&self) -> &Value {
        let trailer = &self.objects["trailer"]["value"];
        self.entry(trailer, "/Root")
    }

    pub fn is_encrypted(&self) -> bool {
        !self.objects["trailer"]["value"]["/Encrypt"].is_null()
    }

    /// References to all pages.
    pub fn pages(&self) -> Vec<&Value> {
        list(self.entry(self.entry(self.catalog(), "/Pages"), "/Kids"))
    }

    /// All dictionaries of this type.
    pub fn of_type(&self, name: &str) -> Vec<&Value> {
        let all = self.objects.values().map(|object| match object.get("stream") {
            Some(stream) => &stream["dict"],
            None => &object["value"],
        });
        all.filter(|it| it["/Type"] == name).collect()
    }
}

/// One value, or all of an array.
pub fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(all) => all.iter().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    }
}

/// The words of a string, which qpdf writes behind «u:».
pub fn words(value: &Value) -> &str {
    value.as_str().and_then(|text| text.strip_prefix("u:")).unwrap_or_default()
}
