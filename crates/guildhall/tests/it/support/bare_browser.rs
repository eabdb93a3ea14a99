//! A browser for tests that look at single requests: it keeps cookies, and sends a form with any token it is told to.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Mutex;

use axum::http::Method;
use regex::Regex;

use super::{Call, PUBLIC_URL, Reply, World};

pub struct BareBrowser<'w> {
    world: &'w World,
    client: IpAddr,
    cookies: Mutex<BTreeMap<String, String>>,
    form_token: Mutex<String>,
}

impl World {
    /// A new browser on a machine of its own.
    pub fn bare_browser(&self) -> BareBrowser<'_> {
        BareBrowser {
            world: self,
            client: self.machine(),
            cookies: Mutex::default(),
            form_token: Mutex::default(),
        }
    }
}

impl BareBrowser<'_> {
    /// Opens a page; redirects are not followed.
    pub async fn get(&self, path: &str) -> Reply {
        let reply = self.call(Method::GET, path).await;
        self.keep(&reply);
        reply
    }

    /// Sends a form as the page that was seen last would: with its token, and saying where it comes from.
    pub async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let token = self.form_token();
        let reply = self.form(path, &token, fields).header("origin", PUBLIC_URL).await;
        self.keep(&reply);
        reply
    }

    /// A form with this token, before it is sent.
    pub fn form(&self, path: &str, token: &str, fields: &[(&str, &str)]) -> Call {
        let fields = fields.iter().copied().chain([("csrf", token)]);
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.call(Method::POST, path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
    }

    /// A request with the browser's cookies.
    pub fn call(&self, method: Method, path: &str) -> Call {
        let call = self.world.call(method, path).from(self.client);
        let cookies = self.cookies.lock().unwrap();
        if cookies.is_empty() {
            return call;
        }
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        call.header("cookie", &pairs.join("; "))
    }

    /// The token that the forms of the page seen last carry.
    pub fn form_token(&self) -> String {
        self.form_token.lock().unwrap().clone()
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Puts a cookie into the browser.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    /// Signs in with a mailed code, from the sign-in page on; where that leads.
    pub async fn sign_in(&self, email: &str, return_to: &str) -> Reply {
        self.get(&format!("/sign-in?return_to={}", super::encode(return_to)))
            .await
            .page(200);
        let asked = self
            .send("/sign-in", &[("email", email), ("return_to", return_to)])
            .await;
        let next = asked.location().to_owned();
        self.get(&next).await.page(200);
        let code = self.world.code_mailed_to(email).await;
        let entered = self
            .send("/sign-in/code", &[("code", &code), ("return_to", return_to)])
            .await;
        self.get("/sign-in").await.page(200);
        entered
    }

    fn keep(&self, reply: &Reply) {
        let mut cookies = self.cookies.lock().unwrap();
        for line in reply.headers.get_all("set-cookie") {
            let (pair, attributes) = line.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let token = Regex::new(r#"name="csrf" value="([^"]+)""#).unwrap();
        if let Some(found) = token.captures(&reply.text()) {
            *self.form_token.lock().unwrap() = found[1].to_owned();
        }
    }
}

impl Reply {
    /// The HTML of an answer that must be a page with this status.
    #[track_caller]
    pub fn page(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text());
        assert_eq!(self.header("content-type"), Some("text/html; charset=utf-8"));
        self.text()
    }

    /// Where an answer leads, which must be a redirect to a GET.
    #[track_caller]
    pub fn location(&self) -> &str {
        assert_eq!(self.status, 303, "{}", self.text());
        self.header("location").unwrap()
    }
}
