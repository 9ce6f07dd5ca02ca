//! What asks the addresses of feeds: the one client of the program.
//!
//! It trusts nothing about the other side. An answer has limits of size and of time (for connecting, between two pieces,
//! as a whole); it is whole or it is no answer; it is followed to another address at most so often, never from an
//! encrypted one to one that is not, never to anything but HTTP, and into the network of this machine only where
//! somebody entered that very host (`super::reach`). Certificates are those the machine trusts, proxies those of its
//! environment (`HTTPS_PROXY`, `NO_PROXY`).

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

use domain::feed::Answer;
use formats::gzip;
use reqwest::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, ETAG, HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED, LOCATION,
};
use reqwest::redirect::Policy;
use reqwest::{Response, StatusCode, Url};
use tokio::time::timeout;

use super::reading::told_problem;
use super::{LARGEST_FILE, reach};
use crate::error::{Error, Result};
use crate::health::VERSION;

/// How patient the client is, and how far it goes.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For a connection to stand.
    pub connecting: Duration,
    /// For an answer to begin, and between two pieces of it.
    pub idle: Duration,
    /// For everything.
    pub total: Duration,
    /// How often an answer may send us to another address.
    pub redirects: usize,
    /// Bytes of a document, compressed and not.
    pub most: usize,
    /// Whether the proxy of the environment is used, if there is one.
    pub proxy: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connecting: Duration::from_secs(10),
            idle: Duration::from_secs(30),
            total: Duration::from_mins(10),
            redirects: 5,
            most: LARGEST_FILE,
            proxy: true,
        }
    }
}

/// The longest word of a server about its version that is kept.
const LONGEST_VALIDATOR: usize = 500;
/// The longest address that an answer may send us to: those of storage in the cloud carry a signature.
const LONGEST_LOCATION: usize = 4_000;

/// How long a connection is kept for the next question: a walk through a provider asks thousands of times.
const KEPT_FOR: Duration = Duration::from_secs(10);

/// Asks addresses.
#[derive(Debug)]
pub struct Client {
    /// What asks the hosts that somebody entered.
    entered: reqwest::Client,
    /// What asks those that are named on the way.
    named: reqwest::Client,
    limits: Limits,
}

/// What the server said of the version it gave last.
#[derive(Debug, Clone, Copy, Default)]
pub struct Validators<'a> {
    /// What it called it.
    pub etag: &'a str,
    /// When it was made.
    pub last_modified: &'a str,
}

/// An answer that is whole.
#[derive(Debug, PartialEq, Eq)]
pub enum Got {
    /// Nothing newer than what was named.
    NotModified,
    /// A document.
    Document(Document),
}

/// A document as a server gave it.
#[derive(Debug, PartialEq, Eq)]
pub struct Document {
    /// Where it was in the end, redirects followed; empty where it is no server's.
    pub address: String,
    /// The document.
    pub bytes: Vec<u8>,
    /// What the server calls this version; empty where it does not.
    pub etag: String,
    /// When it says it was made; empty where it does not.
    pub last_modified: String,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// How it ended.
    pub answer: Answer,
    /// What else is known.
    pub detail: String,
}

impl Failure {
    pub(super) fn new(answer: Answer, detail: impl Into<String>) -> Self {
        let detail: String = detail.into();
        Self {
            answer,
            detail: told_problem(&detail),
        }
    }
}

impl Client {
    /// A client within these limits.
    pub fn new(limits: Limits) -> Result<Self> {
        let builder = || {
            let builder = reqwest::Client::builder()
                .user_agent(format!("Wardround/{VERSION}"))
                .connect_timeout(limits.connecting)
                // Where an answer sends us is judged here.
                .redirect(Policy::none())
                .pool_idle_timeout(KEPT_FOR)
                .pool_max_idle_per_host(1);
            if limits.proxy { builder } else { builder.no_proxy() }
        };
        let failed = |error| Error::internal("the client for feeds could not be made", error);
        let outside = Arc::new(reach::Outside::new());
        Ok(Self {
            entered: builder().build().map_err(failed)?,
            named: builder().dns_resolver(outside).build().map_err(failed)?,
            limits,
        })
    }

    /// The document at an address that somebody entered; nothing where it is still the version that is named.
    pub async fn get(&self, address: &Url, validators: Validators<'_>) -> Result<Got, Failure> {
        self.within_time(self.follow(address, address.clone(), validators))
            .await
    }

    /// The document at an address that was named on the way from `home`, which somebody entered.
    pub async fn get_named(&self, home: &Url, address: &Url) -> Result<Document, Failure> {
        let following = self.follow(home, address.clone(), Validators::default());
        match self.within_time(following).await? {
            Got::Document(document) => Ok(document),
            // It is never given where no version was named.
            Got::NotModified => Err(Failure::new(Answer::Failed, "304")),
        }
    }

    async fn within_time(
        &self,
        following: impl Future<Output = Result<Got, Failure>>,
    ) -> Result<Got, Failure> {
        match timeout(self.limits.total, following).await {
            Ok(answer) => answer,
            Err(_) => Err(Failure::new(
                Answer::TooSlow,
                format!("after {} seconds", self.limits.total.as_secs_f32()),
            )),
        }
    }

    async fn follow(&self, home: &Url, mut address: Url, validators: Validators<'_>) -> Result<Got, Failure> {
        for _ in 0..=self.limits.redirects {
            let response = self.ask(home, address.clone(), validators).await?;
            let status = response.status();
            if status == StatusCode::NOT_MODIFIED {
                return match validators {
                    Validators {
                        etag: "",
                        last_modified: "",
                    } => Err(Failure::new(
                        Answer::Failed,
                        "304, though nothing was named that could be the same",
                    )),
                    _ => Ok(Got::NotModified),
                };
            }
            if status.is_redirection() {
                address = elsewhere(&address, &text(response.headers(), LOCATION, LONGEST_LOCATION))?;
                continue;
            }
            if status != StatusCode::OK {
                return Err(Failure::new(Answer::Failed, status.to_string()));
            }
            return self.read(response).await.map(Got::Document);
        }
        Err(Failure::new(
            Answer::RedirectedTooOften,
            format!("more than {} times", self.limits.redirects),
        ))
    }

    async fn ask(&self, home: &Url, address: Url, validators: Validators<'_>) -> Result<Response, Failure> {
        let http = if reach::is_of(home, &address) {
            &self.entered
        } else {
            reach::demand_outside(&address).await?;
            &self.named
        };
        let mut request = http.get(address).header(ACCEPT_ENCODING, "gzip");
        for (name, value) in [
            (IF_NONE_MATCH, validators.etag),
            (IF_MODIFIED_SINCE, validators.last_modified),
        ] {
            if !value.is_empty() {
                request = request.header(name, value);
            }
        }
        match timeout(self.limits.idle, request.send()).await {
            Err(_) => Err(Failure::new(Answer::TooSlow, "no answer began")),
            Ok(Err(error)) if error.is_timeout() => Err(Failure::new(Answer::TooSlow, cause(&error))),
            Ok(Err(error)) if reach::is_inside(innermost(&error)) => {
                Err(Failure::new(Answer::RedirectedAstray, cause(&error)))
            }
            Ok(Err(error)) if error.is_connect() => Err(Failure::new(Answer::Unreachable, cause(&error))),
            Ok(Err(error)) => Err(Failure::new(Answer::Failed, cause(&error))),
            Ok(Ok(response)) => Ok(response),
        }
    }

    async fn read(&self, mut response: Response) -> Result<Document, Failure> {
        let header = |name: HeaderName| text(response.headers(), name, LONGEST_VALIDATOR);
        let (etag, last_modified) = (header(ETAG), header(LAST_MODIFIED));
        let encoding = header(CONTENT_ENCODING).to_ascii_lowercase();
        if !matches!(encoding.as_str(), "" | "identity" | "gzip" | "x-gzip") {
            return Err(Failure::new(Answer::Encoded, encoding));
        }
        let most = self.limits.most;
        let too_large = || Failure::new(Answer::TooLarge, format!("more than {} MB", most >> 20));
        let said = response.content_length();
        if said.is_some_and(|said| said > most as u64) {
            return Err(too_large());
        }
        let mut bytes = Vec::new();
        loop {
            let chunk = match timeout(self.limits.idle, response.chunk()).await {
                Err(_) => {
                    let detail = format!("nothing more came after {} bytes", bytes.len());
                    return Err(Failure::new(Answer::TooSlow, detail));
                }
                Ok(Err(_)) => {
                    let of = said.map(|said| format!(" of {said}")).unwrap_or_default();
                    return Err(Failure::new(
                        Answer::CutShort,
                        format!("after {}{of} bytes", bytes.len()),
                    ));
                }
                Ok(Ok(None)) => break,
                Ok(Ok(Some(chunk))) => chunk,
            };
            if bytes.len() + chunk.len() > most {
                return Err(too_large());
            }
            bytes.extend_from_slice(&chunk);
        }
        if !encoding.is_empty() && encoding != "identity" {
            bytes = expanded(bytes, most)?;
        }
        Ok(Document {
            address: response.url().to_string(),
            bytes,
            etag,
            last_modified,
        })
    }
}

/// Undoes the compression of the transport. A file that is itself compressed stays so.
fn expanded(bytes: Vec<u8>, most: usize) -> Result<Vec<u8>, Failure> {
    match gzip::expand(&bytes, most) {
        Ok(expanded) => Ok(expanded.into_owned()),
        Err(gzip::GzipError::TooLarge { .. }) => Err(Failure::new(
            Answer::TooLarge,
            format!("expanded, more than {} MB", most >> 20),
        )),
        Err(gzip::GzipError::Damaged(_)) => Err(Failure::new(
            Answer::CutShort,
            format!("its {} bytes cannot be expanded", bytes.len()),
        )),
    }
}

/// Where an address leads that an answer or a document at `from` names, if we go there: out of no encrypted place, to nothing
/// but HTTP, under no name of a user.
pub(super) fn elsewhere(from: &Url, written: &str) -> Result<Url, Failure> {
    let astray = || {
        let shortened: String = written.chars().take(200).collect();
        Failure::new(Answer::RedirectedAstray, shortened)
    };
    let to = from.join(written).map_err(|_| astray())?;
    let downgraded = from.scheme() == "https" && to.scheme() != "https";
    let as_user = !to.username().is_empty() || to.password().is_some();
    let is_http = matches!(to.scheme(), "http" | "https");
    if written.is_empty() || downgraded || as_user || !is_http || to.as_str().len() > LONGEST_LOCATION {
        return Err(astray());
    }
    Ok(to)
}

/// A header as text; empty where it is not there, no text or longer.
fn text(headers: &HeaderMap, name: HeaderName, longest: usize) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value
        .filter(|value| value.len() <= longest)
        .unwrap_or_default()
        .to_owned()
}

/// The innermost reason, without the address, which is known.
fn cause(error: &reqwest::Error) -> String {
    innermost(error).to_string()
}

fn innermost(error: &reqwest::Error) -> &(dyn StdError + 'static) {
    let mut cause: &(dyn StdError + 'static) = error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    cause
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encrypted_address_leads_to_no_other_and_none_leads_to_a_file() {
        let leads = |from: &str, to: &str| {
            elsewhere(&from.parse().unwrap(), to)
                .map(|url| url.to_string())
                .map_err(|failure| failure.answer)
        };
        let secure = "https://mirror.example/a/kev.json";
        assert_eq!(
            leads(secure, "../b.json").as_deref(),
            Ok("https://mirror.example/b.json")
        );
        assert_eq!(
            leads("http://mirror.example/", "https://mirror.example/kev.json").as_deref(),
            Ok("https://mirror.example/kev.json")
        );
        for to in [
            "http://mirror.example/kev.json",
            "file:///etc/passwd",
            "ftp://mirror.example/kev.json",
            "https://",
            "https://ana:secret@mirror.example/kev.json",
            "",
        ] {
            assert_eq!(leads(secure, to), Err(Answer::RedirectedAstray), "{to}");
        }
    }
}
