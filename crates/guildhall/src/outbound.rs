//! Requests that leave for other systems: to addresses that the operator allows, within a time, and nowhere else.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::{Duration, Instant};

use axum::http::{Request, Response, Uri};
use ureq::config::Config;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, RequestExt as _};

/// The most bytes of an answer that are read.
const LONGEST: u64 = 1024 * 1024;

/// A way out. Follows no redirect: where one leads, nobody has looked. Blocks.
#[derive(Clone, Debug)]
pub struct Outbound {
    agent: Agent,
}

/// Why nothing came back.
#[derive(Debug, thiserror::Error)]
pub enum OutboundError {
    /// It took too long.
    #[error("no answer in time")]
    TooSlow,
    /// The request or its answer went wrong.
    #[error("{0}")]
    Failed(String),
}

impl Outbound {
    /// A way out. Unless `allow_private`, it leads over https only, and to public addresses only. The authorities in `ca`, in
    /// PEM, are trusted in the place of the public ones.
    pub fn new(allow_private: bool, ca: Option<&[u8]>) -> Self {
        let mut tls = TlsConfig::builder();
        if let Some(pem) = ca {
            tls = tls.root_certs(RootCerts::new_with_certs(&certificates(pem)));
        }
        let config = Config::builder()
            .https_only(!allow_private)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            // What the environment says of proxies would decide which address is reached.
            .proxy(None)
            .user_agent("Guildhall")
            .tls_config(tls.build())
            .build();
        let resolver = Checked {
            inner: DefaultResolver::default(),
            allow_private,
        };
        Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), resolver),
        }
    }

    /// Sends a request and reads the whole answer, all before `deadline`.
    ///
    /// # Errors
    /// [`OutboundError`], whose words hold nothing of what was sent.
    pub fn send(&self, request: Request<Vec<u8>>, deadline: Instant) -> Result<Response<Vec<u8>>, OutboundError> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(OutboundError::TooSlow);
        }
        let answer = request
            .with_agent(&self.agent)
            .configure()
            .timeout_global(Some(left.max(Duration::from_millis(1))))
            .run()
            .map_err(failed)?;
        let (parts, mut body) = answer.into_parts();
        let bytes = body.with_config().limit(LONGEST).read_to_vec().map_err(failed)?;
        Ok(Response::from_parts(parts, bytes))
    }

    /// Reads a JSON document, which has to be answered at once, with status 200.
    ///
    /// # Errors
    /// [`OutboundError`].
    pub fn get_json<T: serde::de::DeserializeOwned>(&self, url: &str, deadline: Instant) -> Result<T, OutboundError> {
        let request = Request::get(url)
            .header("accept", "application/json")
            .body(Vec::new())
            .map_err(|error| OutboundError::Failed(error.to_string()))?;
        let answer = self.send(request, deadline)?;
        if answer.status() != 200 {
            return Err(OutboundError::Failed(format!("{url} answers {}", answer.status())));
        }
        serde_json::from_slice(answer.body())
            .map_err(|error| OutboundError::Failed(format!("{url} is not what was expected: {error}")))
    }
}

fn failed(error: ureq::Error) -> OutboundError {
    match error {
        ureq::Error::Timeout(_) => OutboundError::TooSlow,
        other => OutboundError::Failed(other.to_string()),
    }
}

fn certificates(pem: &[u8]) -> Vec<Certificate<'static>> {
    let items = ureq::tls::parse_pem(pem);
    items
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        })
        .collect()
}

/// Resolves a name once; the connection goes to what was found and checked here, so that a second answer of the name's server
/// changes nothing.
#[derive(Debug)]
struct Checked {
    inner: DefaultResolver,
    allow_private: bool,
}

impl Resolver for Checked {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.inner.resolve(uri, config, timeout)?;
        if self.allow_private {
            return Ok(found);
        }
        let mut allowed = self.inner.empty();
        for address in found.iter().filter(|address| is_public(address.ip())) {
            allowed.push(*address);
        }
        if allowed.is_empty() {
            let why = "the address is on this machine or in a private network, and is not allowed";
            return Err(ureq::Error::Io(io::Error::new(io::ErrorKind::PermissionDenied, why)));
        }
        Ok(allowed)
    }
}

/// Whether an address is one of the open internet (the IANA registries of special-purpose addresses).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => match inner_v4(v6) {
            Some(v4) => is_public_v4(v4),
            None => is_public_v6(v6),
        },
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || a == 0
        || (a == 100 && (64..128).contains(&b))
        || (a, b, c) == (192, 0, 0)
        || (a, b, c) == (192, 88, 99)
        || (a == 198 && (b == 18 || b == 19))
        || a >= 224;
    !is_special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // 2000::/3 is what is given out; in it, 2001::/23 is for protocols, and two blocks are for examples.
    let [a, b, ..] = address.segments();
    let is_given_out = (a & 0xe000) == 0x2000;
    let is_special = (a == 0x2001 && (b < 0x0200 || b == 0x0db8)) || (a == 0x3fff && b < 0x1000);
    is_given_out && !is_special
}

/// The IPv4 address that an IPv6 address stands for: mapped, translated (64:ff9b::/96) or 6to4.
fn inner_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, g, h] = address.segments();
    let of = |high: u16, low: u16| Ipv4Addr::from(u32::from(high) << 16 | u32::from(low));
    match (a, b, c, d, e, f) {
        (0, 0, 0, 0, 0, 0xffff) | (0x64, 0xff9b, 0, 0, 0, 0) => Some(of(g, h)),
        (0x2002, ..) => Some(of(b, c)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g8_special_addresses_are_told_from_public_ones() {
        for public in [
            "93.184.216.34",
            "8.8.8.8",
            "172.32.0.1",
            "100.128.0.1",
            "2606:4700::1111",
            "2a00:1450::1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for special in [
            "127.0.0.1",
            "127.8.9.10",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "::127.0.0.1",
            "fec0::1",
        ] {
            assert!(!is_public(special.parse().unwrap()), "{special}");
        }
    }

    #[test]
    fn g8_neither_loopback_nor_a_name_for_it_nor_plain_http_is_reached() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let outbound = Outbound::new(false, None);
        for host in ["127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0x7f.1"] {
            for scheme in ["http", "https"] {
                let url = format!("{scheme}://{host}:{port}/");
                let deadline = Instant::now() + Duration::from_secs(5);
                assert!(outbound.get_json::<serde_json::Value>(&url, deadline).is_err(), "{url}");
            }
        }
        listener.set_nonblocking(true).unwrap();
        assert!(listener.accept().is_err(), "nobody connected");
    }
}
