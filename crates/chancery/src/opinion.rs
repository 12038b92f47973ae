//! A second opinion over the network: an OpenAI-compatible endpoint is asked about each text, and
//! what it answers is held against the text (`evidence::opinion`). Off unless it is asked for.

use anyhow::{Context, Result, bail};
use evidence::{
    About, Reader,
    opinion::{self, MAX_REPLY, MAX_TEXT, plain},
};
use register::Draft;
use std::{
    net::IpAddr,
    num::NonZero,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::Duration,
};
use ureq::{
    Agent, Body, Error,
    http::{Response, Uri},
    tls::{Certificate, RootCerts, TlsConfig},
};

/// Where the key is looked for.
const KEY: &str = "CHANCERY_OPINION_KEY";

/// After so many failures in a row nobody is asked any more: each may have cost the whole timeout.
const PATIENCE: usize = 3;

/// How much of an endpoint's complaint is repeated, in characters.
const TOLD: usize = 200;

#[derive(Debug, clap::Args)]
#[group(skip)]
pub struct Args {
    /// Ask an OpenAI-compatible endpoint (http://localhost:11434/v1) for more drafts: every text is
    /// sent to it whole. Only what stands in the text is taken, and it is marked.
    ///
    /// Its key, if it needs one, is read from the environment: CHANCERY_OPINION_KEY.
    #[arg(long, value_name = "URL", conflicts_with = "evaluate")]
    pub second_opinion: Option<String>,
    /// With --second-opinion: the model to ask for.
    #[arg(long, value_name = "NAME", requires = "second_opinion", default_value = "default")]
    pub model: String,
    /// With --second-opinion: how long an answer is waited for.
    #[arg(long, value_name = "SECONDS", requires = "second_opinion", default_value = "120")]
    pub opinion_timeout: NonZero<u32>,
    // Not advertised as an argument: other users of the machine could see it there.
    #[arg(long, env = KEY, hide = true, hide_env_values = true)]
    pub opinion_key: Option<String>,
}

/// An endpoint, and what has been sent to it.
pub struct Endpoint {
    agent: Agent,
    url: String,
    /// Scheme, host and port: for people.
    host: String,
    model: String,
    key: Option<String>,
    seconds: u32,
    /// Failures since the last answer.
    failures: AtomicUsize,
    texts: AtomicUsize,
    characters: AtomicUsize,
    drafts: AtomicUsize,
    refused: AtomicUsize,
}

/// What came of asking about a text.
#[derive(Debug, Default)]
pub struct Asked {
    /// The drafts that hold.
    pub drafts: Vec<Draft>,
    /// What to tell the user.
    pub told: Vec<String>,
    /// There is no opinion.
    pub failed: bool,
}

impl Endpoint {
    /// The endpoint that is asked for, if any.
    ///
    /// # Errors
    /// When the address cannot be used, or the key would travel unencrypted.
    pub fn new(args: &Args) -> Result<Option<Self>> {
        let Some(url) = &args.second_opinion else { return Ok(None) };
        let endpoint = Self::at(url, args);
        endpoint.with_context(|| format!("--second-opinion {}", plain(url, TOLD))).map(Some)
    }

    fn at(url: &str, args: &Args) -> Result<Self> {
        let key = args.opinion_key.clone().filter(|key| !key.is_empty());
        let expected = "expected an address like http://localhost:11434/v1";
        let uri: Uri = url.parse().map_err(|error| anyhow::anyhow!("{error}: {expected}"))?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            bail!("no scheme or host: {expected}");
        };
        if !matches!(scheme, "http" | "https") {
            bail!("scheme {scheme}: {expected}");
        }
        if authority.as_str().contains('@') {
            bail!("a name or password is in it: put the key into {KEY}");
        }
        let local = is_loopback(authority.host());
        if scheme == "http" && !local && key.is_some() {
            bail!("the key in {KEY} would be sent unencrypted: use https, or unset it");
        }
        let path = uri.path().trim_end_matches('/');
        let path = path.strip_suffix("/chat/completions").unwrap_or(path);
        let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
        let host = format!("{scheme}://{authority}");
        let seconds = args.opinion_timeout.get();
        let mut config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(seconds.into())))
            .http_status_as_error(false)
            // The text goes to the host that was named and to no other.
            .max_redirects(0)
            .user_agent(concat!("chancery/", env!("CARGO_PKG_VERSION")));
        if local {
            config = config.proxy(None);
        }
        if scheme == "https" {
            config = config.tls_config(tls()?);
        }
        Ok(Self {
            agent: config.build().into(),
            url: format!("{host}{path}/chat/completions{query}"),
            host,
            model: args.model.clone(),
            key,
            seconds,
            failures: AtomicUsize::new(0),
            texts: AtomicUsize::new(0),
            characters: AtomicUsize::new(0),
            drafts: AtomicUsize::new(0),
            refused: AtomicUsize::new(0),
        })
    }

    /// What is going to be sent where.
    pub fn notice(&self) -> String {
        let (host, model) = (&self.host, plain(&self.model, TOLD));
        format!("second opinion: every English text is sent whole to {host}, for the model {model}")
    }

    /// What was sent where, and what came of it.
    pub fn account(&self) -> String {
        let count = |number: &AtomicUsize| number.load(Relaxed);
        let (texts, characters) = (count(&self.texts), count(&self.characters));
        let (drafts, refused) = (count(&self.drafts), count(&self.refused));
        let gave_up = if self.gave_up() {
            format!("; gave up after {PATIENCE} failures in a row")
        } else {
            String::new()
        };
        format!(
            "second opinion: texts sent to {}: {texts} ({characters} characters); \
             drafts more: {drafts}; proposals refused: {refused}{gave_up}",
            self.host
        )
    }

    fn gave_up(&self) -> bool {
        self.failures.load(Relaxed) >= PATIENCE
    }

    /// Asks about a text of a document, which messages name.
    pub fn ask(&self, reader: &Reader, name: &str, text: &str, about: &About) -> Asked {
        if self.gave_up() {
            return Asked { failed: true, ..Asked::default() };
        }
        let failed = |why: &str| Asked {
            told: vec![format!("{name}: no second opinion: {why}")],
            failed: true,
            drafts: Vec::new(),
        };
        // It is the text that is at fault, not the endpoint.
        if text.len() > MAX_TEXT {
            return failed(&opinion::Unusable::TextTooLong(text.len()).to_string());
        }
        self.texts.fetch_add(1, Relaxed);
        self.characters.fetch_add(text.chars().count(), Relaxed);
        let judge = |reply: String| {
            let judged = opinion::answer(reader, &self.model, text, about, &reply);
            judged.map_err(|unusable| unusable.to_string())
        };
        match self.reply(text, about).and_then(judge) {
            Ok(opinion) => {
                self.failures.store(0, Relaxed);
                self.drafts.fetch_add(opinion.drafts.len(), Relaxed);
                self.refused.fetch_add(opinion.refused.len(), Relaxed);
                let told = opinion.refused.iter();
                let told = told.map(|one| {
                    format!("{name}: second opinion refused: {}: {}", one.what, one.why)
                });
                Asked { told: told.collect(), drafts: opinion.drafts, failed: false }
            }
            Err(why) => {
                self.failures.fetch_add(1, Relaxed);
                failed(&format!("{}: {why}", self.host))
            }
        }
    }

    /// The endpoint's answer.
    fn reply(&self, text: &str, about: &About) -> Result<String, String> {
        let question = opinion::question(&self.model, text, about).to_string();
        let mut request = self.agent.post(&self.url).content_type("application/json");
        if let Some(key) = &self.key {
            request = request.header("Authorization", format!("Bearer {key}"));
        }
        let mut response = request.send(question).map_err(|error| self.told(&error))?;
        let body = self.body(&mut response);
        if response.status() == 200 {
            return body;
        }
        // An endpoint may repeat the key that it refuses.
        let mut said = body.unwrap_or_default();
        if let Some(key) = &self.key {
            said = said.replace(key.as_str(), "…");
        }
        let said = plain(said.trim(), TOLD);
        Err(format!("status {}: expected 200: it says “{said}”", response.status()))
    }

    fn body(&self, response: &mut Response<Body>) -> Result<String, String> {
        let body = response.body_mut().with_config().limit(MAX_REPLY as u64);
        body.read_to_string().map_err(|error| self.told(&error))
    }

    fn told(&self, error: &Error) -> String {
        let mend = match error {
            Error::Timeout(_) => {
                let seconds = self.seconds;
                return format!(
                    "no answer within {seconds} s: give it more with --opinion-timeout"
                );
            }
            Error::BodyExceedsLimit(_) => {
                return format!("the answer has more than {MAX_REPLY} bytes: ask another model");
            }
            Error::Io(_) | Error::HostNotFound | Error::ConnectionFailed => {
                "see that the endpoint is up and the address right"
            }
            _ => "see that the address is that of an OpenAI-compatible endpoint",
        };
        format!("{}: {mend}", plain(&error.to_string(), TOLD))
    }
}

/// Whether a host is this machine.
fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// TLS with the certificates that this machine trusts, so that an organisation's own count.
fn tls() -> Result<TlsConfig> {
    let found = rustls_native_certs::load_native_certs();
    if found.certs.is_empty() {
        let why: Vec<String> = found.errors.iter().map(ToString::to_string).collect();
        bail!("this machine has no certificates to trust ({}): install them", why.join("; "));
    }
    let certificates: Vec<Certificate<'static>> =
        found.certs.iter().map(|one| Certificate::from_der(one).to_owned()).collect();
    Ok(TlsConfig::builder()
        .root_certs(RootCerts::new_with_certs(&certificates))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build())
}

#[cfg(test)]
mod tests {
    use super::{Args, Endpoint, is_loopback};
    use std::num::NonZero;

    fn at(url: &str, key: Option<&str>) -> Result<String, String> {
        let args = Args {
            second_opinion: None,
            model: "m".to_owned(),
            opinion_timeout: NonZero::<u32>::MIN,
            opinion_key: key.map(str::to_owned),
        };
        let endpoint = Endpoint::at(url, &args);
        endpoint.map(|one| one.url).map_err(|error| error.to_string())
    }

    #[test]
    fn an_address_is_a_base_or_the_endpoint_itself() {
        let expected = Ok("http://localhost:1/v1/chat/completions".to_owned());
        for url in [
            "http://localhost:1/v1",
            "http://localhost:1/v1/",
            "http://localhost:1/v1/chat/completions",
        ] {
            assert_eq!(at(url, Some("secret")), expected);
        }
        let with_query = at("http://[::1]/o?api-version=1", None);
        assert_eq!(with_query, Ok("http://[::1]/o/chat/completions?api-version=1".to_owned()));
        for bad in ["", "localhost", "/v1", "ftp://localhost/v1", "http://a b/"] {
            assert!(at(bad, None).expect_err(bad).contains("expected an address like"), "{bad}");
        }
    }

    #[test]
    fn a_key_is_not_sent_in_the_open() {
        assert!(at("http://example.org/v1", None).is_ok());
        let refused = at("http://example.org/v1", Some("secret")).expect_err("refused");
        assert!(refused.contains("unencrypted") && !refused.contains("secret"), "{refused}");
        assert!(
            at("http://u:p@localhost/v1", None)
                .expect_err("refused")
                .contains("CHANCERY_OPINION_KEY")
        );
        assert!(["localhost", "127.0.0.1", "127.9.9.9", "[::1]"].into_iter().all(is_loopback));
        assert!(!["example.org", "10.0.0.1", "localhost.example.org"].into_iter().any(is_loopback));
    }
}
