//! A person's browser, in verbs.

mod looking;
mod visit;

pub use self::visit::Visit;
use crate::driver::{Driver, Extension};
use crate::look::Look;
use crate::{locate, places, witness};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::cell::Cell;
use std::fs;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

/// How long a verb waits for what it needs, unless said otherwise.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(40);

/// An open browser. Its verbs wait for what they need, and end the test when it does not come.
pub struct Browser {
    site: String,
    client: Option<Client>,
    runtime: Runtime,
    patience: Duration,
    look: Cell<Look>,
    pictures: Cell<u32>,
    // Last: the driver ends after the browser's session.
    driver: Driver,
}

impl Browser {
    /// A browser for this site: with scripts, in English, on a desktop screen, unless said otherwise.
    #[must_use]
    pub fn visiting(site: &str) -> Visit {
        Visit {
            site: site.trim_end_matches('/').to_owned(),
            javascript: true,
            cookies: true,
            language: "en".to_owned(),
            look: Look::Desktop,
            patience: PATIENCE,
        }
    }

    fn start(visit: Visit) -> Self {
        let runtime = match Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => panic!("cannot start an async runtime: {error}"),
        };
        let driver = Driver::start();
        let client = runtime.block_on(driver.open(&visit));
        let browser = Self {
            site: visit.site,
            client: Some(client),
            runtime,
            patience: visit.patience,
            look: Cell::new(visit.look),
            pictures: Cell::new(0),
            driver,
        };
        browser.look(visit.look);
        browser
    }

    // --- Going somewhere

    /// Opens a path of the site, or a whole URL.
    #[track_caller]
    pub fn open(&self, path: &str) {
        let url = if path.contains("://") {
            path.to_owned()
        } else {
            format!("{}{path}", self.site)
        };
        if let Err(error) = self.run(self.client().goto(&url)) {
            self.fail(&format!("cannot open {url}: {error}"));
        }
    }

    /// Follows the link with this text.
    #[track_caller]
    pub fn follow(&self, text: &str) {
        self.click(&format!("a link “{text}”"), &[locate::link(text)]);
    }

    /// Goes back to the page before.
    #[track_caller]
    pub fn go_back(&self) {
        if let Err(error) = self.run(self.client().back()) {
            self.fail(&format!("cannot go back: {error}"));
        }
    }

    /// Loads the page once more; a form that was posted is posted again.
    #[track_caller]
    pub fn reload(&self) {
        if let Err(error) = self.run(self.client().refresh()) {
            self.fail(&format!("cannot reload: {error}"));
        }
    }

    /// Opens a path in a new tab, and goes on there.
    #[track_caller]
    pub fn open_tab(&self, path: &str) {
        let opening = async {
            let tab = self.client().new_window(true).await?;
            self.client().switch_to_window(tab.handle).await
        };
        if let Err(error) = self.run(opening) {
            self.fail(&format!("cannot open a tab: {error}"));
        }
        self.look(self.look.get());
        self.open(path);
    }

    /// Goes on in the tab that was opened first.
    #[track_caller]
    pub fn go_to_first_tab(&self) {
        let switching = async {
            match self.client().windows().await?.into_iter().next() {
                Some(first) => self.client().switch_to_window(first).await,
                None => Ok(()),
            }
        };
        if let Err(error) = self.run(switching) {
            self.fail(&format!("cannot go to the first tab: {error}"));
        }
    }

    /// Forgets every cookie of the site, as after a long time.
    #[track_caller]
    pub fn forget_cookies(&self) {
        if let Err(error) = self.run(self.client().delete_all_cookies()) {
            self.fail(&format!("cannot forget cookies: {error}"));
        }
    }

    // --- Doing something

    /// Replaces what is in the field with this label. A label may be given without its end: `Phone` finds
    /// `Phone (optional)` when nothing is called just `Phone`.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        self.act(
            &format!("a field “{label}” to fill"),
            &field(label),
            async |element| {
                element.clear().await?;
                element.send_keys(text).await
            },
        );
    }

    /// Puts a long text into the field at once, as pasting does.
    #[track_caller]
    pub fn paste(&self, label: &str, text: &str) {
        let script = "arguments[0].value = arguments[1];
                      arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
                      arguments[0].dispatchEvent(new Event('change', { bubbles: true }));";
        self.act(
            &format!("a field “{label}” to paste into"),
            &field(label),
            async |element| {
                let element = serde_json::to_value(&element)?;
                self.client()
                    .execute(script, vec![element, json!(text)])
                    .await
                    .map(drop)
            },
        );
    }

    /// Chooses an entry of the list with this label, by the entry's text.
    #[track_caller]
    pub fn choose(&self, label: &str, entry: &str) {
        self.act(
            &format!("a list “{label}” with an entry “{entry}”"),
            &field(label),
            async |element| element.select_by_label(entry).await,
        );
    }

    /// Ticks the box, or picks the choice, with this label, if it is not already.
    #[track_caller]
    pub fn tick(&self, label: &str) {
        self.set_ticked(label, true);
    }

    /// Takes the tick away from the box with this label, if there is one.
    #[track_caller]
    pub fn untick(&self, label: &str) {
        self.set_ticked(label, false);
    }

    #[track_caller]
    fn set_ticked(&self, label: &str, ticked: bool) {
        self.act(&format!("a box “{label}” to tick"), &field(label), async |element| {
            if element.is_selected().await? == ticked {
                return Ok(());
            }
            // A bar at the edge of the screen may cover it.
            let script = "arguments[0].scrollIntoView({ block: 'center' })";
            self.client()
                .execute(script, vec![serde_json::to_value(&element)?])
                .await?;
            element.click().await
        });
    }

    /// Presses the button with this text.
    #[track_caller]
    pub fn press(&self, text: &str) {
        self.click(&format!("a button “{text}”"), &[locate::button(text)]);
    }

    /// Picks the card, menu or long button that says this among other things.
    #[track_caller]
    pub fn pick(&self, text: &str) {
        self.click(&format!("a card that says “{text}”"), &[locate::card(text)]);
    }

    /// Unfolds everything on the page that is folded.
    #[track_caller]
    pub fn unfold(&self) {
        let unfolding = async {
            let folded = Locator::Css("main details:not([open]) > summary");
            for summary in self.client().find_all(folded).await? {
                summary.click().await?;
            }
            Ok::<_, CmdError>(())
        };
        if let Err(error) = self.run(unfolding) {
            self.fail(&format!("cannot unfold the page: {error}"));
        }
    }

    /// Presses the button that copies what is in the field with this label, and waits until it says so.
    #[track_caller]
    pub fn copy(&self, label: &str) {
        self.act(
            &format!("a button that copies “{label}”"),
            &[locate::copy_button(label)],
            async |element| element.click().await,
        );
        self.see("Copied");
    }

    /// Puts what was copied into the field with this label, with Ctrl+V.
    #[track_caller]
    pub fn paste_copied(&self, label: &str) {
        let keys = format!("{}v{}", char::from(Key::Control), char::from(Key::Null));
        self.act(
            &format!("a field “{label}” to paste into"),
            &field(label),
            async |element| {
                element.clear().await?;
                element.send_keys(&keys).await
            },
        );
    }

    /// Presses the key that moves the focus on.
    #[track_caller]
    pub fn press_tab(&self) {
        let key = |kind| json!({ "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9 });
        self.dev_tools("Input.dispatchKeyEvent", key("rawKeyDown"));
        self.dev_tools("Input.dispatchKeyEvent", key("keyUp"));
    }

    /// Presses the button, or follows the link, with this text in the row that says `row`.
    #[track_caller]
    pub fn press_beside(&self, row: &str, text: &str) {
        self.click(
            &format!("a button “{text}” beside “{row}”"),
            &[locate::button_beside(row, text)],
        );
    }

    // --- Seeing something

    /// Waits until this text is to be seen somewhere on the page.
    #[track_caller]
    pub fn see(&self, text: &str) {
        self.wait_until(&format!("nobody sees “{text}”"), || self.text().contains(text));
    }

    /// Waits until this text is nowhere to be seen.
    #[track_caller]
    pub fn see_no(&self, text: &str) {
        self.wait_until(&format!("“{text}” is still to be seen"), || {
            !self.text().contains(text)
        });
    }

    /// Waits until the page's heading is exactly this.
    #[track_caller]
    pub fn see_heading(&self, text: &str) {
        self.wait_until(&format!("the heading is not “{text}”"), || self.heading() == text);
    }

    /// Waits until the error summary says this.
    #[track_caller]
    pub fn see_error(&self, text: &str) {
        self.wait_until(&format!("no error says “{text}”"), || {
            self.errors().iter().any(|error| error.contains(text))
        });
    }

    /// Waits until one row of a list or table says all of this.
    #[track_caller]
    pub fn see_row(&self, parts: &[&str]) {
        self.wait_until(&format!("no row says {parts:?}"), || {
            let rows = self.texts("tbody tr, main li");
            rows.iter().any(|row| parts.iter().all(|part| row.contains(part)))
        });
    }

    /// Waits until a file with this name is downloaded; what is in it.
    #[track_caller]
    #[must_use]
    pub fn downloaded(&self, name: &str) -> String {
        // Its name is taken by an empty file until the whole one is put there.
        let file = self.driver.downloads().join(name);
        let read = || fs::read_to_string(&file).ok().filter(|text| !text.is_empty());
        self.wait_until(&format!("“{name}” is not downloaded"), || read().is_some());
        read().unwrap_or_default()
    }

    /// What the element says that has the focus, or its label where it is a field.
    #[must_use]
    pub fn focus(&self) -> String {
        let script = "const at = document.activeElement;
                      return (at.labels?.[0] ?? at).innerText.replace(/\\s+/g, ' ').trim();";
        let said = self.script(script, Vec::new());
        said.as_str().unwrap_or_default().to_owned()
    }

    /// Where the link with this text leads.
    #[track_caller]
    #[must_use]
    pub fn target_of(&self, text: &str) -> String {
        self.act(
            &format!("a link “{text}” to look at"),
            &[locate::link(text)],
            async |element| Ok(element.attr("href").await?.unwrap_or_default()),
        )
    }

    /// Waits until the page is another one than that of this path.
    #[track_caller]
    pub fn leave(&self, path: &str) {
        self.wait_until(&format!("the page is still {path}"), || self.path() != path);
    }

    /// The page's heading; empty when there is none.
    #[must_use]
    pub fn heading(&self) -> String {
        self.texts("h1").into_iter().next().unwrap_or_default()
    }

    /// What the error summary says.
    #[must_use]
    pub fn errors(&self) -> Vec<String> {
        self.texts("[role=alert], .error-summary")
    }

    /// The visible texts of what matches a CSS selector, each on one line.
    #[must_use]
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.run(witness::texts(self.client(), css))
    }

    /// All visible text of the page.
    #[must_use]
    pub fn text(&self) -> String {
        self.run(async { self.client().find(Locator::Css("body")).await?.text().await })
            .unwrap_or_default()
    }

    /// What is in the field with this label.
    #[track_caller]
    #[must_use]
    pub fn value_of(&self, label: &str) -> String {
        self.act(
            &format!("a field “{label}” to read"),
            &field(label),
            async |element| Ok(element.prop("value").await?.unwrap_or_default()),
        )
    }

    /// The language that the page says it is in.
    #[must_use]
    pub fn language(&self) -> String {
        let said = self.script("return document.documentElement.lang", Vec::new());
        said.as_str().unwrap_or_default().to_owned()
    }

    /// The path of the page, with its query.
    #[must_use]
    pub fn path(&self) -> String {
        match self.run(self.client().current_url()) {
            Ok(url) => url[url::Position::BeforePath..url::Position::AfterQuery].to_owned(),
            Err(error) => self.fail(&format!("the page has no address: {error}")),
        }
    }

    // --- How the verbs work

    fn client(&self) -> &Client {
        match &self.client {
            Some(client) => client,
            None => unreachable!("only `drop` takes the client away"),
        }
    }

    fn run<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    #[track_caller]
    pub(crate) fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        match self.run(self.client().execute(script, arguments)) {
            Ok(answer) => answer,
            Err(error) => self.fail(&format!("the browser refuses a script of the journey: {error}")),
        }
    }

    /// Runs a script that gives its answer to a function, its last argument.
    #[track_caller]
    pub(crate) fn async_script(&self, script: &str) -> Value {
        match self.run(self.client().execute_async(script, Vec::new())) {
            Ok(answer) => answer,
            Err(error) => self.fail(&format!("the browser refuses a script of the journey: {error}")),
        }
    }

    /// Lets the browser have an authenticator that keeps passkeys; its person says yes to everything.
    #[track_caller]
    pub fn give_authenticator(&self) {
        if let Err(error) = self.run(self.client().issue_cmd(Extension::Authenticator)) {
            self.fail(&format!("the browser takes no authenticator: {error}"));
        }
    }

    #[track_caller]
    fn dev_tools(&self, command: &'static str, parameters: Value) -> Value {
        match self.run(self.client().issue_cmd(Extension::DevTools(command, parameters))) {
            Ok(answer) => answer,
            Err(error) => panic!("the browser refuses {command}: {error}"),
        }
    }

    #[track_caller]
    fn click(&self, what: &str, paths: &[String]) {
        self.act(what, paths, async |element| element.click().await);
    }

    /// Does something with the one visible element that the first fruitful of `paths` finds; tries again while the
    /// page is still changing.
    #[track_caller]
    fn act<T>(&self, what: &str, paths: &[String], deed: impl AsyncFn(Element) -> Result<T, CmdError>) -> T {
        let deadline = Instant::now() + self.patience;
        loop {
            let problem = match self.run(self.find_visible(paths)) {
                Ok(Found::One(element)) => match self.run(deed(element)) {
                    Ok(result) => return result,
                    Err(error) if is_passing(&error) => format!("cannot use {what}: {error}"),
                    Err(error) => self.fail(&format!("cannot use {what}: {error}")),
                },
                Ok(Found::None) => format!("there is no {}", what.trim_start_matches("a ")),
                Ok(Found::Several(count)) => format!("there are {count} of what should be one: {what}"),
                Err(error) => format!("cannot look for {what}: {error}"),
            };
            if Instant::now() > deadline {
                self.fail(&problem);
            }
            thread::sleep(PAUSE);
        }
    }

    async fn find_visible(&self, paths: &[String]) -> Result<Found, CmdError> {
        for path in paths {
            let mut visible = Vec::new();
            for element in self.client().find_all(Locator::XPath(path)).await? {
                if element.is_displayed().await? {
                    visible.push(element);
                }
            }
            match (visible.pop(), visible.len()) {
                (None, _) => {}
                (Some(element), 0) => return Ok(Found::One(element)),
                (Some(element), others) => {
                    return if lead_to_the_same(&element, &visible).await? {
                        Ok(Found::One(element))
                    } else {
                        Ok(Found::Several(others + 1))
                    };
                }
            }
        }
        Ok(Found::None)
    }

    #[track_caller]
    fn wait_until(&self, problem: &str, is_so: impl Fn() -> bool) {
        let deadline = Instant::now() + self.patience;
        while !is_so() {
            if Instant::now() > deadline {
                self.fail(problem);
            }
            thread::sleep(PAUSE);
        }
    }

    /// Ends the test, and tells what was on the page.
    #[track_caller]
    pub fn fail(&self, problem: &str) -> ! {
        let number = self.pictures.replace(self.pictures.get() + 1);
        let page = self.run(witness::describe(self.client()));
        let picture = places::output_folder().join(format!("{}-failed-{number}.png", test_name()));
        let saved = self
            .run(self.client().screenshot())
            .ok()
            .and_then(|bytes| fs::write(&picture, bytes).ok());
        let picture = match saved {
            Some(()) => format!("picture:  {}", picture.display()),
            None => "picture:  none could be taken".to_owned(),
        };
        panic!("{problem}\n\n{page}\n{picture}\n");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Ending the session is what makes chromedriver end the Chromium that it started.
        let Some(client) = self.client.take() else { return };
        let chromium = client
            .capabilities()
            .and_then(|all| all.get("goog:processID"))
            .and_then(Value::as_u64);
        let closing = async { tokio::time::timeout(PATIENCE, client.close()).await };
        if !matches!(self.runtime.block_on(closing), Ok(Ok(()))) {
            eprintln!("note: a browser did not close by itself");
            if let Some(id) = chromium {
                Command::new("sh")
                    .args(["-c", &format!("kill -KILL {id}")])
                    .status()
                    .ok();
            }
        }
    }
}

enum Found {
    None,
    One(Element),
    Several(usize),
}

/// Links that say the same and lead to the same place are as good as one.
async fn lead_to_the_same(element: &Element, others: &[Element]) -> Result<bool, CmdError> {
    let Some(target) = element.attr("href").await? else {
        return Ok(false);
    };
    for other in others {
        if other.attr("href").await?.as_ref() != Some(&target) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn field(label: &str) -> [String; 2] {
    [locate::field(label), locate::field_beginning(label)]
}

/// Whether the page may only have been in the middle of a change.
fn is_passing(error: &CmdError) -> bool {
    error.is_no_such_element()
        || error.is_stale_element_reference()
        || matches!(error, CmdError::Standard(cause) if cause.error == ErrorStatus::ElementClickIntercepted)
        || error.is_element_not_interactable()
}

/// The name of the running test, fit for a file.
fn test_name() -> String {
    let thread = thread::current();
    thread.name().unwrap_or("main").replace("::", "-")
}
