//! Where a request comes from, as far as it can be known.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, HeaderName};

use crate::app::House;
use crate::config::TrustedProxies;
use crate::secrets::Purpose;

/// The one header that is read. What else proxies may send, `Forwarded` among it, is not: two headers could disagree.
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The client's address under the server key. Nothing where it is not known: behind a proxy on this machine that is not trusted
/// everyone has the proxy's address, and would share one limit. Of an IPv6 address the first half counts: the second is the
/// client's own to choose.
pub fn client(house: &House, headers: &HeaderMap, peer: Option<&ConnectInfo<SocketAddr>>) -> String {
    let proxies = &house.config.trusted_proxies;
    let address = peer.map(|ConnectInfo(peer)| address(proxies, headers, peer.ip()));
    let is_behind_proxy = house.config.public_url.as_ref().is_some_and(|url| !url.is_loopback());
    if is_behind_proxy && proxies.is_empty() && address.is_none_or(|address| address.is_loopback()) {
        return String::new();
    }
    let counted = match address {
        Some(IpAddr::V4(v4)) => v4.octets().to_vec(),
        Some(IpAddr::V6(v6)) => v6.octets().iter().take(8).copied().collect(),
        None => Vec::new(),
    };
    let mac = house.keys.mac(Purpose::Client, &counted);
    data_encoding::BASE32_NOPAD.encode(mac.get(..10).unwrap_or_default())
}

/// The farthest address that trusted proxies vouch for. Each proxy appends whom it heard from, so the header is read from its
/// end, as long as whoever wrote an entry is trusted; what stands before that is the client's own to choose.
fn address(proxies: &TrustedProxies, headers: &HeaderMap, peer: IpAddr) -> IpAddr {
    let mut known = peer.to_canonical();
    for line in headers.get_all(FORWARDED_FOR).iter().rev() {
        for entry in line.as_bytes().rsplit(|byte| *byte == b',') {
            if !proxies.contain(known) {
                return known;
            }
            let Some(address) = read(entry) else {
                return known;
            };
            known = address.to_canonical();
        }
    }
    known
}

/// An address, as proxies write it: alone, in brackets, or with a port.
fn read(entry: &[u8]) -> Option<IpAddr> {
    let entry = std::str::from_utf8(entry).ok()?.trim();
    let bare = entry.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let with_port = || Some(entry.parse::<SocketAddr>().ok()?.ip());
    bare.unwrap_or(entry).parse().ok().or_else(with_port)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn found(trusted: &[&str], peer: &str, lines: &[&[u8]]) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("forwarded", HeaderValue::from_static("for=203.0.113.66"));
        headers.insert("x-real-ip", HeaderValue::from_static("203.0.113.66"));
        for line in lines {
            headers.append(FORWARDED_FOR, HeaderValue::from_bytes(line).unwrap());
        }
        address(
            &TrustedProxies::parse(trusted).unwrap(),
            &headers,
            peer.parse().unwrap(),
        )
        .to_string()
    }

    #[test]
    fn e1_only_a_trusted_proxy_is_believed() {
        for trusted in [&[][..], &["127.0.0.2", "10.0.0.0/8"]] {
            assert_eq!(found(trusted, "127.0.0.1", &[b"198.51.100.7"]), "127.0.0.1");
            assert_eq!(found(trusted, "::ffff:198.51.100.9", &[b"10.0.0.1"]), "198.51.100.9");
        }
    }

    #[test]
    fn e1_what_a_client_writes_before_its_proxy_does_not_count() {
        let found = |lines: &[&[u8]]| found(&["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", lines);
        for forged in ["", "203.0.113.66", "127.0.0.1", "10.0.0.1, 10.0.0.2", "garbage, , ]["] {
            assert_eq!(found(&[format!("{forged}, 198.51.100.7").as_bytes()]), "198.51.100.7");
            assert_eq!(found(&[forged.as_bytes(), b"198.51.100.7,10.0.0.9"]), "198.51.100.7");
        }
        // A chain of trusted proxies, and a client among them.
        assert_eq!(found(&[b"10.0.0.3, 10.0.0.9"]), "10.0.0.3");
    }

    #[test]
    fn e1_where_a_proxy_names_nobody_its_own_address_counts() {
        let found = |lines: &[&[u8]]| found(&["127.0.0.1", "10.0.0.0/8"], "127.0.0.1", lines);
        assert_eq!(found(&[]), "127.0.0.1");
        for garbage in [
            &b""[..],
            b",",
            b"unknown",
            b"198.51.100.7.8",
            b"\xff\xfe",
            b"198.51.100.7;",
            b"[198.51.100.7",
            b"_hidden",
        ] {
            assert_eq!(found(&[b"198.51.100.7", garbage]), "127.0.0.1");
            assert_eq!(found(&[garbage, b"10.0.0.9"]), "10.0.0.9");
        }
    }

    #[test]
    fn addresses_are_read_as_proxies_write_them() {
        for (written, read) in [
            ("198.51.100.7", "198.51.100.7"),
            ("198.51.100.7:50123", "198.51.100.7"),
            ("::ffff:198.51.100.7", "198.51.100.7"),
            ("2001:DB8::1", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("[2001:db8::1]:443", "2001:db8::1"),
        ] {
            assert_eq!(found(&["::1"], "::1", &[written.as_bytes()]), read);
        }
    }
}
