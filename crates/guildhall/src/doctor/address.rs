//! The public URL, and whether it fits what the server listens on; whether clients can be told apart.

use super::Finding;
use crate::config::{Config, PublicUrl};

const CHECK: &str = "public URL";
const CLIENTS: &str = "clients";

pub(super) fn check(config: &Config) -> Finding {
    let Some(url) = &config.public_url else {
        return Finding::failed(
            CHECK,
            "public_url is not set, so no link can be made and the server does not start",
            "set public_url in the configuration to the address people will use",
        );
    };
    problem(url, config).unwrap_or_else(|| Finding::fine(CHECK, url.as_str()))
}

fn problem(url: &PublicUrl, config: &Config) -> Option<Finding> {
    let (host, listen) = (url.host(), config.listen);
    if ["example.com", ".example.com", ".example"]
        .iter()
        .any(|end| host.ends_with(end))
    {
        return Some(Finding::warning(
            CHECK,
            format!("{url} is the address of the example"),
            "set public_url in the configuration to the address people will use",
        ));
    }
    if url.is_loopback() {
        let port = port(url)?;
        return (port != listen.port()).then(|| {
            Finding::warning(
                CHECK,
                format!("{url} leads to port {port}, but the server listens on {listen}"),
                "give public_url and listen the same port, unless something on this machine connects the two",
            )
        });
    }
    if !url.is_https() {
        return Some(Finding::warning(
            CHECK,
            format!("{url} is plain http: sign-in cookies and codes travel in clear"),
            "put a reverse proxy with TLS in front, and take out allow_insecure",
        ));
    }
    if !host.contains('.') {
        return Some(Finding::warning(
            CHECK,
            format!("{host} has no dot: people outside this network cannot reach it"),
            "set public_url to the whole name of the host",
        ));
    }
    (!listen.ip().is_loopback()).then(|| {
        Finding::warning(
            CHECK,
            format!("the server listens on {listen} without TLS, where the proxy can be walked around"),
            "set listen to 127.0.0.1 where the proxy is on this machine, or let a firewall admit the proxy only",
        )
    })
}

/// Whether the limits by client have something to count by.
pub(super) fn check_clients(config: &Config) -> Finding {
    let (proxies, this_machine) = (&config.trusted_proxies, config.listen.ip());
    let is_public = config.public_url.as_ref().is_some_and(|url| !url.is_loopback());
    if is_public && this_machine.is_loopback() && !proxies.contain(this_machine) {
        return Finding::warning(
            CLIENTS,
            "every request comes from a proxy on this machine that is not trusted, so limits by client do not hold",
            format!("set trusted_proxies = [\"{this_machine}\"], and let the proxy append to X-Forwarded-For"),
        );
    }
    if proxies.is_empty() {
        return Finding::fine(
            CLIENTS,
            "known by the address they connect from; X-Forwarded-For is ignored",
        );
    }
    Finding::fine(CLIENTS, format!("known by what {proxies} say in X-Forwarded-For"))
}

/// The port that browsers come to.
fn port(url: &PublicUrl) -> Option<u16> {
    url::Url::parse(url.as_str()).ok()?.port_or_known_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Overrides, TrustedProxies};
    use crate::doctor::Verdict;

    fn judged(public_url: &str, listen: &str) -> (Verdict, String) {
        let flags = Overrides {
            public_url: Some(public_url.to_owned()),
            listen: Some(listen.parse().unwrap()),
            ..Overrides::default()
        };
        // A demo's settings accept plain http.
        let finding = check(&Config::for_demo(&flags, 1).unwrap());
        (finding.verdict, finding.found)
    }

    #[test]
    fn a_public_url_is_judged_with_what_the_server_listens_on() {
        assert_eq!(
            judged("https://partners.contoso.com", "127.0.0.1:8080").0,
            Verdict::Fine
        );
        assert_eq!(judged("http://localhost:8080", "127.0.0.1:8080").0, Verdict::Fine);
        for (url, listen, why) in [
            ("http://localhost:8081", "127.0.0.1:8080", "leads to port 8081"),
            ("http://localhost", "127.0.0.1:8080", "leads to port 80,"),
            ("http://partners.contoso.com", "127.0.0.1:8080", "plain http"),
            ("https://partners", "127.0.0.1:8080", "no dot"),
            ("https://partners.contoso.com", "0.0.0.0:8080", "without TLS"),
            (
                "https://partners.example.com",
                "127.0.0.1:8080",
                "address of the example",
            ),
        ] {
            let (verdict, found) = judged(url, listen);
            assert_eq!(verdict, Verdict::Warning, "{url}");
            assert!(found.contains(why), "{found}");
        }
    }

    #[test]
    fn a_proxy_on_this_machine_has_to_be_trusted() {
        let judged = |public_url: &str, listen: &str, trusted: &[&str]| {
            let flags = Overrides {
                public_url: Some(public_url.to_owned()),
                listen: Some(listen.parse().unwrap()),
                ..Overrides::default()
            };
            let mut config = Config::for_demo(&flags, 1).unwrap();
            config.trusted_proxies = TrustedProxies::parse(trusted).unwrap();
            let finding = check_clients(&config);
            (finding.verdict, finding.found + &finding.remedy.unwrap_or_default())
        };
        for (url, listen, trusted, verdict, says) in [
            (
                "http://localhost",
                "127.0.0.1:80",
                &[][..],
                Verdict::Fine,
                "they connect from",
            ),
            (
                "https://a.example",
                "10.0.0.7:80",
                &[],
                Verdict::Fine,
                "they connect from",
            ),
            (
                "https://a.example",
                "127.0.0.1:80",
                &["127.0.0.1"],
                Verdict::Fine,
                "what 127.0.0.1 say",
            ),
            (
                "https://a.example",
                "127.0.0.1:80",
                &[],
                Verdict::Warning,
                "[\"127.0.0.1\"]",
            ),
            (
                "https://a.example",
                "[::1]:80",
                &["127.0.0.1"],
                Verdict::Warning,
                "[\"::1\"]",
            ),
        ] {
            let judged = judged(url, listen, trusted);
            assert!(judged.0 == verdict && judged.1.contains(says), "{judged:?}");
        }
    }

    #[test]
    fn e1_without_a_public_url_nothing_works() {
        let mut config = Config::for_demo(&Overrides::default(), 1).unwrap();
        config.public_url = None;
        assert_eq!(check(&config).verdict, Verdict::Failed);
    }
}
