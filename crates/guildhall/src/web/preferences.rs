//! What a reader chooses for this browser: a language, and colors.

use axum::response::Response;
use guildhall_domain::language::Language;
use serde::Deserialize;

use crate::http::form::Form;
use crate::web::chrome::Theme;
use crate::web::frame::{self, Frame, WayBack, way_back};

/// What a reader chooses for this browser.
#[derive(Deserialize)]
pub struct PreferencesForm {
    language: Option<String>,
    theme: Option<String>,
    #[serde(flatten)]
    back: WayBack,
}

/// `POST /preferences`: remembers language and colors.
pub async fn prefer(frame: Frame, Form(form): Form<PreferencesForm>) -> Response {
    let spoken = &frame.app.house.config.program.languages;
    let known = |tag: &str| spoken.iter().map(Language::as_str).find(|known| *known == tag);
    let language = form.language.as_deref().and_then(known);
    let theme = form.theme.as_deref().map(|name| Theme::parse(name).as_str());
    let mut choices = Vec::new();
    choices.extend(language.map(|tag| (frame::LANGUAGE, tag)));
    choices.extend(theme.map(|name| (frame::THEME, name)));
    frame.go_remembering(way_back(&form.back.return_to), &choices)
}
