//! Which account this browser signed out of last: a cookie for a few minutes, so that its provider can be told whom to sign out.
//! It is neither stored here nor in any address of ours.

use axum::http::{HeaderMap, HeaderValue};
use data_encoding::BASE64URL_NOPAD;

use super::visitor::{find_cookie, keep_cookie};
use crate::app::House;

/// The cookie's name.
const COOKIE: &str = "guildhall-signed-out";

/// For how many seconds it is kept.
const KEPT: u32 = 600;

/// The most bytes of an account's name that are kept.
const LONGEST: usize = 320;

/// The cookie that keeps what the provider calls the account.
pub fn cookie(house: &House, account: &str) -> HeaderValue {
    let kept = if account.len() <= LONGEST { account } else { "" };
    keep_cookie(house, COOKIE, &BASE64URL_NOPAD.encode(kept.as_bytes()), KEPT)
}

/// What takes it away.
pub fn no_cookie(house: &House) -> HeaderValue {
    keep_cookie(house, COOKIE, "", 0)
}

/// What it keeps.
pub fn account(house: &House, headers: &HeaderMap) -> Option<String> {
    let value = find_cookie(house, headers, COOKIE)?;
    let bytes = BASE64URL_NOPAD.decode(value.as_bytes()).ok()?;
    String::from_utf8(bytes).ok().filter(|account| account.len() <= LONGEST)
}
