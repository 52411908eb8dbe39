//! Requests and answers. A page gets the live script; nothing else is changed.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use percent_encoding::percent_decode_str;

use super::State;
use super::state::Made;
use crate::model::route::Route;

const LIVE: &str = include_str!("live.js");
const MORPH: &str = include_str!("idiomorph.js");
const OVERLAY_STYLE: &str = include_str!("overlay.css");

/// Below this path the preview's own files live; no document can have such an id.
const OWN: &str = "/__shirube/";

pub fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/__shirube/live.js", get(|| script(LIVE)))
        .route("/__shirube/idiomorph.js", get(|| script(MORPH)))
        .route(
            "/__shirube/overlay.css",
            get(|| async { ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], OVERLAY_STYLE) }),
        )
        .route("/__shirube/events", get(events))
        .fallback(file)
        .with_state(state)
        .layer(middleware::from_fn(only_loopback))
}

async fn script(text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], text)
}

/// Refuses requests that were not addressed to this machine by its own name: a page elsewhere
/// whose host name was made to point here (DNS rebinding) must not read the preview.
async fn only_loopback(headers: HeaderMap, request: Request, next: Next) -> Response {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("");
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(""),
        None => host.split(':').next().unwrap_or(""),
    };
    match matches!(name, "localhost" | "127.0.0.1" | "::1") {
        true => next.run(request).await,
        false => (StatusCode::FORBIDDEN, "unknown host").into_response(),
    }
}

async fn file(Shared(state): Shared<Arc<State>>, method: Method, uri: Uri) -> Response {
    if !matches!(method, Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    // Making a page is work; it does not belong on the threads that wait for the network.
    let answer = tokio::task::spawn_blocking(move || answer(&state, uri.path())).await;
    answer.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn answer(state: &State, asked: &str) -> Response {
    let path = asked.trim_start_matches('/');
    let path = match path.is_empty() || path.ends_with('/') {
        true => format!("{path}index.html"),
        false => percent_decode_str(path).decode_utf8_lossy().into_owned(),
    };
    if let Some(made) = state.make(&path) {
        return found(state, &path, made, StatusCode::OK);
    }
    if state.has(&format!("{path}/index.html")) {
        return (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, format!("{asked}/"))])
            .into_response();
    }
    if path == "favicon.ico" {
        return StatusCode::NO_CONTENT.into_response();
    }
    let page = Route::NotFound.path();
    match state.make(&page) {
        Some(made) => {
            // The page's links start at its own folder, and it is shown at any depth.
            let html = String::from_utf8_lossy(&made.bytes).replacen(
                "<head>",
                "<head><base href=\"/\">",
                1,
            );
            let made = Made { bytes: html.into_bytes(), ..made };
            found(state, &page, made, StatusCode::NOT_FOUND)
        }
        None => {
            let made = Made { bytes: Vec::new(), failed: None, lasts: false };
            found(state, &page, made, StatusCode::NOT_FOUND)
        }
    }
}

fn found(state: &State, path: &str, made: Made, status: StatusCode) -> Response {
    let cache = match made.lasts {
        true => "public, max-age=31536000, immutable",
        false => "no-store",
    };
    let headers = [
        (header::CONTENT_TYPE, content_type(path)),
        (header::CACHE_CONTROL, cache),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    if !path.ends_with(".html") {
        return (status, headers, made.bytes).into_response();
    }
    let overlay = state.overlay(made.failed.as_deref());
    let html = String::from_utf8_lossy(&made.bytes);
    (status, headers, with_live_script(&html, &overlay, state.lang.code())).into_response()
}

/// The page with the overlay, if any, and the script before its end.
fn with_live_script(html: &str, overlay: &str, lang: &str) -> String {
    let body = match html.trim().is_empty() {
        true => format!(
            "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><title>Shirube</title></head><body></body></html>"
        ),
        false => html.to_owned(),
    };
    let (start, end) = body.rsplit_once("</body>").unwrap_or((&body, ""));
    format!(
        "{start}<template id=\"shirube-diagnostics\" lang=\"{lang}\">{overlay}</template><script src=\"{OWN}idiomorph.js\" defer></script><script src=\"{OWN}live.js\" defer></script></body>{end}"
    )
}

/// A stream of server-sent events: the version now, and at every change.
async fn events(
    Shared(state): Shared<Arc<State>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let first = true;
    Sse::new(stream::unfold((state.subscribe(), first), |(mut versions, first)| async move {
        if !first {
            versions.changed().await.ok()?;
        }
        let version = *versions.borrow_and_update();
        let event = Event::default().event("state").data(version.to_string());
        (version != 0).then_some((Ok(event), (versions, false)))
    }))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "pdf" => "application/pdf",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
