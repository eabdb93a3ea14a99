//! The address under which people reach this installation. Every link is built from it, never from what a request claims.

use std::fmt;

use url::{Host, Url};

/// The origin that links start with: scheme, host and port, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    host: String,
    https: bool,
    loopback: bool,
    is_name: bool,
}

impl PublicUrl {
    /// Reads an origin such as `https://partners.example.com`; a single slash at its end is dropped.
    /// `http` is for loopback hosts, or for any when `allow_insecure`.
    ///
    /// # Errors
    /// [`NotAPublicUrl`] for anything else.
    pub fn parse(text: &str, allow_insecure: bool) -> Result<Self, NotAPublicUrl> {
        let written_whole = text.starts_with("https://") || text.starts_with("http://");
        // `Url` repairs what browsers repair; a configured address has to be right as it stands.
        if !written_whole || text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err(NotAPublicUrl::Malformed);
        }
        let url = Url::parse(text).map_err(|_| NotAPublicUrl::Malformed)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NotAPublicUrl::Credentials);
        }
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
            return Err(NotAPublicUrl::MoreThanAnOrigin);
        }
        let host = url.host().ok_or(NotAPublicUrl::Malformed)?;
        let loopback = is_loopback(&host);
        let https = url.scheme() == "https";
        if !https && !loopback && !allow_insecure {
            return Err(NotAPublicUrl::Insecure);
        }
        Ok(Self {
            origin: url.origin().ascii_serialization(),
            host: host.to_string(),
            https,
            loopback,
            is_name: matches!(host, Host::Domain(_)),
        })
    }

    /// The origin, such as `https://partners.example.com`.
    pub fn as_str(&self) -> &str {
        &self.origin
    }

    /// The address of `path` on this installation. `path` starts with a slash.
    pub fn with_path(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The host alone: a name in its ASCII form, or an IP address (in brackets for IPv6).
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether browsers come over TLS, so that cookies are Secure and `__Host-`.
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// The site that passkeys are made for: the host. Browsers make none for an IP address, nor over plain http to another
    /// machine.
    pub fn passkey_site(&self) -> Option<&str> {
        let is_secure = self.https || self.loopback;
        (self.is_name && is_secure).then_some(self.host.as_str())
    }

    /// Whether only this machine can be meant.
    pub fn is_loopback(&self) -> bool {
        self.loopback
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

/// Whether `host` names the machine itself: `localhost`, `127.0.0.0/8` or `::1`.
pub(super) fn is_loopback<S: AsRef<str>>(host: &Host<S>) -> bool {
    match host {
        Host::Domain(name) => name.as_ref() == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

/// Why a text cannot be the public URL. The text itself is not repeated: it may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPublicUrl {
    /// No http or https address.
    #[error("is not an address such as \"https://partners.example.com\"")]
    Malformed,
    /// A name or password before the host.
    #[error("must not contain a user name or password")]
    Credentials,
    /// A path, query or fragment.
    #[error("must end after the host and port: Guildhall is served from the root of its host")]
    MoreThanAnOrigin,
    /// Plain http to another machine.
    #[error("must be https, unless the host is localhost; behind a network you trust, set allow_insecure = true")]
    Insecure,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e1_an_origin_is_taken_and_normalized() {
        for (text, origin) in [
            ("https://partners.example.com", "https://partners.example.com"),
            ("https://Partners.Example.com/", "https://partners.example.com"),
            ("https://partners.example.com:443", "https://partners.example.com"),
            ("https://partners.example.com:8443", "https://partners.example.com:8443"),
            ("https://münchen.example", "https://xn--mnchen-3ya.example"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://127.1.2.3", "http://127.1.2.3"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(PublicUrl::parse(text, false).unwrap().as_str(), origin);
        }
        let url = PublicUrl::parse("https://partners.example.com", false).unwrap();
        assert_eq!(url.with_path("/i/abc"), "https://partners.example.com/i/abc");
        assert!(url.is_https() && !url.is_loopback());
    }

    #[test]
    fn passkeys_are_for_a_name_and_a_safe_way_to_it() {
        for (text, site) in [
            ("https://partners.example.com:8443", Some("partners.example.com")),
            ("http://localhost:8080", Some("localhost")),
            ("http://127.0.0.1:8080", None),
            ("https://192.0.2.7", None),
            ("https://[2001:db8::7]", None),
            ("http://partners.internal", None),
        ] {
            assert_eq!(PublicUrl::parse(text, true).unwrap().passkey_site(), site, "{text}");
        }
    }

    #[test]
    fn e1_anything_but_an_origin_is_refused() {
        for (text, why) in [
            ("", NotAPublicUrl::Malformed),
            ("partners.example.com", NotAPublicUrl::Malformed),
            ("https:partners.example.com", NotAPublicUrl::Malformed),
            ("https:\\\\partners.example.com", NotAPublicUrl::Malformed),
            ("https://partners.example.com\n", NotAPublicUrl::Malformed),
            ("ftp://partners.example.com", NotAPublicUrl::Malformed),
            ("javascript:alert(1)", NotAPublicUrl::Malformed),
            ("https://", NotAPublicUrl::Malformed),
            ("https://user:pw@partners.example.com", NotAPublicUrl::Credentials),
            (
                "https://partners.example.com/guildhall",
                NotAPublicUrl::MoreThanAnOrigin,
            ),
            ("https://partners.example.com/?a", NotAPublicUrl::MoreThanAnOrigin),
            ("https://partners.example.com/#a", NotAPublicUrl::MoreThanAnOrigin),
            ("http://partners.example.com", NotAPublicUrl::Insecure),
            ("http://localhost.example.com", NotAPublicUrl::Insecure),
            ("http://0.0.0.0:8080", NotAPublicUrl::Insecure),
        ] {
            assert_eq!(PublicUrl::parse(text, false), Err(why), "{text}");
        }
        let insecure = PublicUrl::parse("http://partners.internal", true).unwrap();
        assert!(!insecure.is_https() && !insecure.is_loopback());
    }
}
