//! The reverse proxies whose word on a client's address is taken.

use std::fmt;
use std::net::IpAddr;

/// The networks that trusted proxies are in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<Network>);

/// An address, or all that begin with the same bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    prefix: u8,
}

impl TrustedProxies {
    /// Reads addresses and networks such as `10.0.0.0/8`.
    ///
    /// # Errors
    /// [`NotANetwork`] for the first that is neither.
    pub fn parse<S: AsRef<str>>(texts: &[S]) -> Result<Self, NotANetwork> {
        let networks = texts.iter().map(|text| Network::parse(text.as_ref()));
        networks.collect::<Result<_, _>>().map(Self)
    }

    /// Whether none is trusted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a proxy at this address is trusted.
    pub fn contain(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(address.to_canonical()))
    }
}

impl fmt::Display for TrustedProxies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, network) in self.0.iter().enumerate() {
            let separator = if position == 0 { "" } else { ", " };
            write!(f, "{separator}{network}")?;
        }
        Ok(())
    }
}

impl Network {
    fn parse(text: &str) -> Result<Self, NotANetwork> {
        let refused = |reason| NotANetwork {
            text: text.chars().take(50).collect(),
            reason,
        };
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().map_err(|_| refused(Reason::Malformed))?;
        if address != address.to_canonical() {
            return Err(refused(Reason::Mapped(address.to_canonical())));
        }
        let whole = bits(address);
        let prefix = match prefix {
            Some(prefix) => prefix.parse().map_err(|_| refused(Reason::Malformed))?,
            None => whole,
        };
        if prefix == 0 {
            return Err(refused(Reason::Everyone));
        }
        if prefix > whole {
            return Err(refused(Reason::TooLong(whole)));
        }
        let first = first_of(address, prefix);
        if first != address {
            return Err(refused(Reason::NotTheFirst(Self { address: first, prefix })));
        }
        Ok(Self { address, prefix })
    }

    fn contains(self, address: IpAddr) -> bool {
        bits(address) == bits(self.address) && first_of(address, self.prefix) == self.address
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.prefix == bits(self.address) {
            return self.address.fmt(f);
        }
        write!(f, "{}/{}", self.address, self.prefix)
    }
}

/// How many bits an address of this kind has.
fn bits(address: IpAddr) -> u8 {
    if address.is_ipv4() { 32 } else { 128 }
}

/// The first address of the network that this one is in.
fn first_of(address: IpAddr, prefix: u8) -> IpAddr {
    let rest = u32::from(bits(address).saturating_sub(prefix));
    match address {
        IpAddr::V4(v4) => IpAddr::V4((v4.to_bits() & u32::MAX.checked_shl(rest).unwrap_or(0)).into()),
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() & u128::MAX.checked_shl(rest).unwrap_or(0)).into()),
    }
}

/// Why a text is no address or network of proxies. Written to follow the key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("names \"{text}\", which {reason}")]
pub struct NotANetwork {
    text: String,
    reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
enum Reason {
    #[error(
        "is neither an IP address such as \"127.0.0.1\" nor a network such as \"10.0.0.0/8\"; host names cannot be used"
    )]
    Malformed,
    #[error("is an IPv4 address written as IPv6; write it as \"{0}\"")]
    Mapped(IpAddr),
    #[error("is everyone: each client could then choose the address it is counted under")]
    Everyone,
    #[error("has more bits after the slash than the {0} of the address")]
    TooLong(u8),
    #[error("is not where its network begins; write it as \"{0}\"")]
    NotTheFirst(Network),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_looked_for_in_every_network() {
        let proxies =
            TrustedProxies::parse(&["127.0.0.1", "10.0.0.0/8", "192.0.2.128/25", "::1", "2001:db8::/33"]).unwrap();
        for (address, is_trusted) in [
            ("127.0.0.1", true),
            ("127.0.0.2", false),
            ("10.255.255.255", true),
            ("11.0.0.0", false),
            ("192.0.2.127", false),
            ("192.0.2.128", true),
            ("::ffff:10.1.2.3", true),
            ("::1", true),
            ("::2", false),
            ("2001:db8:7fff::1", true),
            ("2001:db8:8000::1", false),
            // The bits of 10.0.0.0, in an address of the other kind.
            ("a00::", false),
        ] {
            assert_eq!(proxies.contain(address.parse().unwrap()), is_trusted, "{address}");
        }
        assert_eq!(
            proxies.to_string(),
            "127.0.0.1, 10.0.0.0/8, 192.0.2.128/25, ::1, 2001:db8::/33"
        );
        assert!(!TrustedProxies::default().contain("127.0.0.1".parse().unwrap()));
    }

    #[test]
    fn what_is_no_network_is_told_with_what_to_write() {
        for (text, told) in [
            (
                "proxy.contoso.com",
                "names \"proxy.contoso.com\", which is neither an IP address",
            ),
            ("", "names \"\", which is neither"),
            ("10.0.0.0/", "names \"10.0.0.0/\", which is neither"),
            ("10.0.0.0/-1", "names \"10.0.0.0/-1\", which is neither"),
            ("10.0.0.0/255.0.0.0", "names \"10.0.0.0/255.0.0.0\", which is neither"),
            (
                "10.0.0.1/8",
                "names \"10.0.0.1/8\", which is not where its network begins; write it as \"10.0.0.0/8\"",
            ),
            (
                "2001:db8::1/64",
                "names \"2001:db8::1/64\", which is not where its network begins; write it as \"2001:db8::/64\"",
            ),
            (
                "::ffff:10.0.0.1",
                "names \"::ffff:10.0.0.1\", which is an IPv4 address written as IPv6; write it as \"10.0.0.1\"",
            ),
            ("0.0.0.0/0", "names \"0.0.0.0/0\", which is everyone"),
            ("::/0", "names \"::/0\", which is everyone"),
            (
                "10.0.0.0/33",
                "names \"10.0.0.0/33\", which has more bits after the slash than the 32",
            ),
            (
                "::1/129",
                "names \"::1/129\", which has more bits after the slash than the 128",
            ),
        ] {
            let refused = TrustedProxies::parse(&["127.0.0.1", text]).unwrap_err().to_string();
            assert!(refused.starts_with(told), "{refused}");
        }
    }
}
