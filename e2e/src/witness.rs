//! What is told about a page when a journey cannot go on.

use fantoccini::{Client, Locator};

/// Everything a reader needs to see where the journey stands.
pub async fn describe(client: &Client) -> String {
    let mut lines = Vec::new();
    if let Ok(url) = client.current_url().await {
        lines.push(format!("address:  {url}"));
    }
    if let Ok(title) = client.title().await {
        lines.push(format!("title:    {title}"));
    }
    for (name, css) in [
        ("heading:  ", "h1"),
        ("errors:   ", "[role=alert], .error-summary"),
        ("notice:   ", "[role=status]"),
        ("labels:   ", "label, legend"),
        ("buttons:  ", "button, input[type=submit], summary"),
        ("links:    ", "main a[href]"),
    ] {
        let texts = texts(client, css).await;
        if !texts.is_empty() {
            lines.push(format!("{name}{}", texts.join(" | ")));
        }
    }
    lines.join("\n")
}

/// The visible texts of what matches, each on one line.
pub async fn texts(client: &Client, css: &str) -> Vec<String> {
    let mut texts = Vec::new();
    for element in client
        .find_all(Locator::Css(css))
        .await
        .unwrap_or_default()
        .iter()
        .take(40)
    {
        let mut text = element.text().await.unwrap_or_default();
        if text.is_empty() && element.is_displayed().await.unwrap_or(false) {
            text = element.attr("value").await.ok().flatten().unwrap_or_default();
        }
        if !text.is_empty() {
            texts.push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
    texts
}
