//! Looking at a page: on every screen, what the browser complains about, and pictures.

use super::{Browser, test_name};
use crate::driver::Extension;
use crate::look::Look;
use crate::places;
use data_encoding::BASE64;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Finds the innermost elements that reach beyond the right edge of the page.
const STICKS_OUT: &str = "
    const edge = document.documentElement.clientWidth;
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > edge + 0.5);
    return out.filter((e) => !out.some((other) => other !== e && e.contains(other)))
        .map((e) => `${e.outerHTML.slice(0, 200)} to ${e.getBoundingClientRect().right} of ${edge}`);";

impl Browser {
    // --- Looking at the page

    /// Changes the screen, the color scheme and the direction of writing; the page stays.
    #[track_caller]
    pub fn look(&self, look: Look) {
        self.dev_tools("Emulation.setDeviceMetricsOverride", look.metrics());
        self.dev_tools("Emulation.setEmulatedMedia", look.media());
        let direction = match (self.look.replace(look), look) {
            (_, Look::RightToLeft) => "rtl",
            (Look::RightToLeft, _) => "ltr",
            _ => return,
        };
        self.script("document.documentElement.dir = arguments[0]", vec![json!(direction)]);
    }

    /// How the page is shown now.
    #[must_use]
    pub(crate) fn current_look(&self) -> Look {
        self.look.get()
    }

    /// How many pixels the page is wider than its screen: 0 when nobody has to scroll sideways.
    #[track_caller]
    #[must_use]
    pub fn pixels_too_wide(&self) -> i64 {
        let metrics = self.dev_tools("Page.getLayoutMetrics", json!({}));
        match metrics.pointer("/cssContentSize/width").and_then(Value::as_i64) {
            // Not than its layout viewport: on a telephone that grows with what is in it.
            Some(width) => width - self.look.get().width(),
            None => self.fail(&format!("the page has no width: {metrics}")),
        }
    }

    /// Waits for the page with exactly this heading, and looks at it: it fits narrow screens, and the browser
    /// complains about nothing.
    #[track_caller]
    pub fn arrive_at(&self, heading: &str) {
        self.see_heading(heading);
        self.look_around(&[]);
    }

    /// As [`arrive_at`](Self::arrive_at), where the server refuses what was asked with this status, and shows a page.
    #[track_caller]
    pub fn be_refused(&self, status: u16, heading: &str) {
        self.see_heading(heading);
        self.look_around(&[&format!("the server responded with a status of {status} ")]);
    }

    /// Looks at the page. Each of the complaints that have to be there is found by a part of it.
    #[track_caller]
    fn look_around(&self, expected: &[&str]) {
        let look = self.look.get();
        for narrow in Look::NARROWEST {
            self.look.set(narrow);
            self.dev_tools("Emulation.setDeviceMetricsOverride", narrow.metrics());
            let pixels = self.pixels_too_wide();
            if pixels > 0 {
                let outside = self.script(STICKS_OUT, Vec::new());
                let screen = narrow.name();
                self.fail(&format!("the page is {pixels} px wider than a {screen}: {outside:#}"));
            }
        }
        self.look.set(look);
        self.dev_tools("Emulation.setDeviceMetricsOverride", look.metrics());
        let complaints = self.complaints();
        let are_those = complaints.len() == expected.len()
            && complaints.iter().zip(expected).all(|(said, part)| said.contains(part));
        if !are_those {
            self.fail(&format!(
                "the browser complains about {complaints:#?}, not about {expected:?}"
            ));
        }
    }

    /// What the browser complained about since it was asked last: scripts refused by the content security policy, files
    /// that are missing, errors of scripts.
    #[track_caller]
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        let entries = match self.run(self.client().issue_cmd(Extension::ConsoleMessages)) {
            Ok(Value::Array(entries)) => entries,
            other => self.fail(&format!("the browser's console cannot be read: {other:?}")),
        };
        let text = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_str).map(str::to_owned);
        let is_serious = |entry: &&Value| matches!(text(entry, "level").as_deref(), Some("SEVERE" | "WARNING"));
        entries
            .iter()
            .filter(is_serious)
            .filter_map(|entry| text(entry, "message"))
            .collect()
    }

    /// Takes a picture of the whole page, as `target/e2e/<test>-<name>.png`.
    #[track_caller]
    pub fn take_picture(&self, name: &str) -> PathBuf {
        let file = places::output_folder().join(format!("{}-{name}.png", test_name()));
        self.take_picture_to(&file);
        file
    }

    /// Takes a picture of the whole page, however long it is.
    #[track_caller]
    pub fn take_picture_to(&self, file: &Path) {
        // The screen grows to the page's length: pictures beyond the screen come out shifted from right to left.
        let metrics = self.dev_tools("Page.getLayoutMetrics", json!({}));
        let mut screen = self.look.get().metrics();
        if let (Some(height), Value::Object(screen)) = (metrics.pointer("/cssContentSize/height"), &mut screen) {
            screen.insert("height".to_owned(), height.clone());
        }
        self.dev_tools("Emulation.setDeviceMetricsOverride", screen);
        let picture = self.dev_tools("Page.captureScreenshot", json!({ "format": "png" }));
        self.dev_tools("Emulation.setDeviceMetricsOverride", self.look.get().metrics());
        let data = picture.get("data").and_then(Value::as_str);
        let bytes = data.and_then(|data| BASE64.decode(data.as_bytes()).ok());
        let written = bytes.map(|bytes| fs::write(file, bytes));
        match written {
            Some(Ok(())) => {}
            Some(Err(error)) => self.fail(&format!("cannot write {}: {error}", file.display())),
            None => self.fail("the browser's picture is no picture"),
        }
    }
}
