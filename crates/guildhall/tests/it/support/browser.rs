//! A browser without a script: it keeps cookies, sends the forms it was shown, and follows redirects only when asked to.

use std::collections::BTreeMap;
use std::net::IpAddr;

use axum::http::Method;
use regex::Regex;

use super::{Reply, World, encode};

/// One person's browser.
pub struct Browser<'w> {
    world: &'w World,
    client: IpAddr,
    cookies: BTreeMap<String, String>,
    csrf: String,
}

/// A page, or the redirect to one.
#[derive(Clone, Debug)]
pub struct Shown {
    pub reply: Reply,
    pub html: String,
}

impl Shown {
    #[track_caller]
    pub fn status(self, status: u16) -> Self {
        assert_eq!(self.reply.status, status, "{}", self.words());
        self
    }

    /// The page says this.
    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        assert!(self.words().contains(text), "{text:?} is not in: {}", self.words());
        self
    }

    /// The page does not say this.
    #[track_caller]
    pub fn keeps_quiet_of(self, text: &str) -> Self {
        assert!(!self.html.contains(text), "{text:?} is in: {}", self.words());
        self
    }

    /// The page holds this markup.
    #[track_caller]
    pub fn holds(self, markup: &str) -> Self {
        assert!(self.html.contains(markup), "{markup:?} is not in: {}", self.html);
        self
    }

    /// It is a redirect to this path.
    #[track_caller]
    pub fn goes_to(self, path: &str) -> Self {
        assert_eq!((self.reply.status, self.location()), (303, path), "{}", self.words());
        self
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.reply.header("location").unwrap_or_default()
    }

    /// The cookies it sets, whole.
    pub fn cookies_set(&self) -> Vec<String> {
        let lines = self.reply.headers.get_all("set-cookie").iter();
        lines.map(|line| line.to_str().unwrap().to_owned()).collect()
    }

    /// What a reader sees.
    pub fn words(&self) -> String {
        let main = self.html.split("<main").nth(1).unwrap_or(&self.html);
        let main = main.replace("<wbr>", "");
        let text = Regex::new("<[^>]*>").unwrap().replace_all(&main, " ").into_owned();
        let text = text
            .replace("&#38;", "&")
            .replace("&#39;", "'")
            .replace("&#34;", "\"")
            .replace("&#60;", "<")
            .replace("&#62;", ">");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl<'w> Browser<'w> {
    pub fn new(world: &'w World) -> Self {
        Self {
            client: world.machine(),
            world,
            cookies: BTreeMap::new(),
            csrf: String::new(),
        }
    }

    /// The cookie that names the session.
    pub fn token(&self) -> &str {
        self.cookies.get("__Host-guildhall").map_or("", String::as_str)
    }

    /// Puts another token in the place of the browser's own.
    pub fn set_token(&mut self, token: &str) {
        self.cookies.insert("__Host-guildhall".into(), token.into());
    }

    pub async fn get(&mut self, path: &str) -> Shown {
        self.send(Method::GET, path, None, &[]).await
    }

    pub async fn head(&mut self, path: &str) -> Shown {
        self.send(Method::HEAD, path, None, &[]).await
    }

    /// Opens a path and goes where it leads.
    pub async fn open(&mut self, path: &str) -> Shown {
        let mut shown = self.get(path).await;
        while shown.reply.status == 303 {
            shown = self.get(shown.location()).await;
        }
        shown
    }

    /// Sends a form of the page that was shown last.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let csrf = self.csrf.clone();
        self.post_with(path, &csrf, fields, &[]).await
    }

    /// Sends a form with this token and these headers.
    pub async fn post_with(
        &mut self,
        path: &str,
        csrf: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Shown {
        let mut form = format!("csrf={}", encode(csrf));
        for (name, value) in fields {
            form.push_str(&format!("&{name}={}", encode(value)));
        }
        self.send(Method::POST, path, Some(form), headers).await
    }

    /// Sends a form and goes where it leads.
    pub async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let shown = self.post(path, fields).await;
        if shown.reply.status == 303 {
            return self.open(shown.location()).await;
        }
        shown
    }

    /// Signs in with a mailed code.
    pub async fn sign_in(&mut self, email: &str) -> Shown {
        self.sign_in_for(email, "").await
    }

    /// Signs in on the way to somewhere; the redirect there.
    pub async fn sign_in_for(&mut self, email: &str, return_to: &str) -> Shown {
        self.get("/sign-in").await.status(200);
        let asked = self
            .submit("/sign-in", &[("email", email), ("return_to", return_to)])
            .await;
        asked.status(200).says(email);
        let code = self.world.code_mailed_to(email).await;
        self.post("/sign-in/code", &[("code", &code), ("return_to", return_to)])
            .await
            .status(303)
    }

    async fn send(&mut self, method: Method, path: &str, form: Option<String>, headers: &[(&str, &str)]) -> Shown {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut call = self.world.call(method, path).from(self.client);
        if !cookies.is_empty() {
            call = call.header("cookie", &cookies.join("; "));
        }
        for (name, value) in headers {
            call = call.header(name, value);
        }
        if let Some(form) = form {
            call = call
                .header("content-type", "application/x-www-form-urlencoded")
                .body(form);
        }
        let reply = call.await;
        let shown = Shown {
            html: reply.text(),
            reply,
        };
        for line in shown.cookies_set() {
            let (pair, attributes) = line.split_once(';').unwrap_or((&line, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let csrf = Regex::new(r#"name="csrf" value="([^"]*)""#).unwrap();
        if let Some(found) = csrf.captures(&shown.html) {
            self.csrf = found[1].to_owned();
        }
        shown
    }
}
