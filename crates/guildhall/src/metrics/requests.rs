//! Requests by route template, method and class of status.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::http::{Method, StatusCode};

use super::exposition::{Exposition, Kind};
use super::histogram::Histogram;

/// What requests are told apart by. All of it comes from the code, so that no visitor can make more of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Series {
    route: Arc<str>,
    method: &'static str,
    status: &'static str,
}

/// Requests that were answered.
#[derive(Default)]
pub struct Requests {
    series: RwLock<BTreeMap<Series, Arc<Histogram>>>,
}

impl Requests {
    /// Counts one. `route` is the template, never the path: paths may hold tokens.
    pub fn record(&self, route: &str, method: &Method, status: StatusCode, took: Duration) {
        let series = Series {
            route: route.into(),
            method: known(method),
            status: class(status),
        };
        let found = self
            .series
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&series)
            .cloned();
        let histogram = found.unwrap_or_else(|| {
            let mut all = self.series.write().unwrap_or_else(PoisonError::into_inner);
            all.entry(series).or_default().clone()
        });
        histogram.record(took);
    }

    pub(super) fn write(&self, page: &mut Exposition) {
        const TOTAL: &str = "guildhall_http_requests_total";
        const DURATION: &str = "guildhall_http_request_duration_seconds";
        let series: Vec<_> = {
            let all = self.series.read().unwrap_or_else(PoisonError::into_inner);
            all.iter()
                .map(|(series, histogram)| (series.clone(), histogram.read()))
                .collect()
        };
        page.family(
            TOTAL,
            Kind::Counter,
            "Requests answered, by route template, method and class of status.",
        );
        for (series, reading) in &series {
            page.sample(TOTAL, &series.labels(), reading.count);
        }
        page.family(
            DURATION,
            Kind::Histogram,
            "How long answers took, until their body began.",
        );
        for (series, reading) in &series {
            page.histogram(DURATION, &series.labels(), reading);
        }
    }
}

impl Series {
    fn labels(&self) -> [(&'static str, &str); 3] {
        [("route", &self.route), ("method", self.method), ("status", self.status)]
    }
}

/// The methods that have a name of their own: a visitor may send any word.
fn known(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}
