//! Whether everyone can use a page: axe-core's rules, the keyboard, and what a first visit weighs.

use crate::{Browser, Look};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use std::{env, fs};

/// The most bytes of a page with all its files, over the wire.
pub const HEAVIEST: i64 = 50 * 1024;

/// The looks in which axe-core judges a page.
const JUDGED: [Look; 4] = [Look::Desktop, Look::Dark, Look::RightToLeft, Look::SmallPhone];

/// Every rule of WCAG 2.0 to 2.2 at levels A and AA that a program can judge, and what is held for good practice.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: [
        'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice' ] } })
    .then((results) => done(results.violations.flatMap((rule) => rule.nodes.map((node) =>
        `${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary.replace(/\\s+/g, ' ')})`))))
    .catch((error) => done([String(error)]));";

/// Numbers what the keyboard must reach. Of a group of radio buttons, Tab reaches one.
const NUMBER: &str = "
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
    const groups = new Set();
    return all.filter((e) => {
        if (e.disabled || e.type === 'hidden' || e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true })) return false;
        if (e.type !== 'radio' || !e.name) return true;
        const group = [...document.querySelectorAll(`input[type=radio][name='${CSS.escape(e.name)}']`)];
        return group.some((r) => r.checked) ? e.checked : group[0] === e;
    }).map((e, n) => { e.dataset.stop = n; return e.outerHTML.slice(0, 160); });";

/// Where the focus is, and whether that can be seen.
const FOCUS: &str = "
    const at = document.activeElement;
    const shown = [at, ...at.querySelectorAll(':scope > *')].concat(at.labels ? [...at.labels] : []).some((e) => {
        const style = getComputedStyle(e);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    return [at.dataset.stop ?? null, shown];";

/// The page's own size and that of each file it loads, and what made the browser load it. What the script fetches comes
/// after someone did something.
const FILES: &str = "
    const page = performance.getEntriesByType('navigation')[0];
    const files = performance.getEntriesByType('resource').filter((f) => f.initiatorType !== 'fetch');
    return [[page.name, page.encodedBodySize, 'navigation'],
        ...files.map((f) => [f.name, f.encodedBodySize, f.initiatorType])];";

impl Browser {
    /// What axe-core finds wrong with the page, in light, in dark, from right to left, and on the smallest telephone.
    #[track_caller]
    #[must_use]
    pub fn accessibility_faults(&self) -> Vec<String> {
        let before = self.current_look();
        self.script(axe(), Vec::new());
        let mut faults: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for look in JUDGED {
            self.look(look);
            let Value::Array(found) = self.async_script(RUN) else {
                self.fail("axe-core gives no answer");
            };
            for fault in found.iter().filter_map(Value::as_str) {
                faults.entry(fault.to_owned()).or_default().push(look.name());
            }
        }
        self.look(before);
        let told = |(fault, looks): (String, Vec<&str>)| format!("{fault} in {}", looks.join(", "));
        faults.into_iter().map(told).collect()
    }

    /// What the keyboard does not reach with Tab, and where it cannot be seen to be.
    #[track_caller]
    #[must_use]
    pub fn keyboard_faults(&self) -> Vec<String> {
        let Value::Array(stops) = self.script(NUMBER, Vec::new()) else {
            self.fail("the page has no list of what can be focused");
        };
        // From its beginning, and not from where the page itself put the focus.
        self.script(
            "document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')",
            Vec::new(),
        );
        let mut reached = BTreeSet::new();
        let mut faults = Vec::new();
        // Tab stops at the parts of a day, too.
        let parts = stops.iter().filter(|stop| is_day(stop)).count() * 4;
        for _ in 0..stops.len() + parts {
            self.press_tab();
            let focus = self.script(FOCUS, Vec::new());
            let Some(stop) = focus
                .get(0)
                .and_then(Value::as_str)
                .and_then(|n| n.parse::<usize>().ok())
            else {
                continue;
            };
            if focus.get(1) != Some(&json!(true)) {
                faults.push(format!("the focus cannot be seen on {}", name(&stops, stop)));
            }
            reached.insert(stop);
        }
        let missed = (0..stops.len()).filter(|stop| !reached.contains(stop));
        faults.extend(missed.map(|stop| format!("Tab does not reach {}", name(&stops, stop))));
        faults
    }

    /// What is too heavy about the page, or comes later than one round trip after its HTML.
    #[track_caller]
    #[must_use]
    pub fn weight_faults(&self) -> Vec<String> {
        let Value::Array(files) = self.script(FILES, Vec::new()) else {
            self.fail("the browser does not tell what it loaded");
        };
        let mut faults = Vec::new();
        let size = |file: &Value| file.get(1).and_then(Value::as_i64).unwrap_or_default();
        let sum: i64 = files.iter().map(size).sum();
        if sum > HEAVIEST {
            faults.push(format!("a first visit loads {sum} bytes: {files:?}"));
        }
        for file in &files {
            let cause = file.get(2).and_then(Value::as_str).unwrap_or_default();
            if !matches!(cause, "navigation" | "link" | "script" | "img" | "other") {
                faults.push(format!("loaded only after another file: {file}"));
            }
        }
        faults
    }
}

fn is_day(stop: &Value) -> bool {
    stop.as_str().is_some_and(|html| html.contains(r#"type="date""#))
}

fn name(stops: &[Value], stop: usize) -> &str {
    stops
        .get(stop)
        .and_then(Value::as_str)
        .unwrap_or("what was not there before")
}

/// axe-core, from the file that `GUILDHALL_TEST_AXE` names.
fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let Some(file) = env::var_os("GUILDHALL_TEST_AXE") else {
            panic!("GUILDHALL_TEST_AXE names no file of axe-core; `cargo xtask test` installs it");
        };
        match fs::read_to_string(&file) {
            Ok(source) => source,
            Err(error) => panic!("{} cannot be read: {error}", file.display()),
        }
    })
}
