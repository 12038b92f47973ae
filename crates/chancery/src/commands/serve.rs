use crate::{Done, clock, output, question::Question};
use anyhow::{Context, Result};
use portal::Library;
use std::{
    net::IpAddr,
    path::Path,
    sync::{Arc, OnceLock},
};
use vocabulary::Date;

/// Serve the portal and the HTTP API.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Address to listen on.
    #[arg(long, default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// Port to listen on, or the next free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The question that pages without clocks in their address answer.
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    serve(journal, args.host, args.port, args.question.as_of)
}

/// The day at which pages without clocks stand, when one was given.
static DAY: OnceLock<Date> = OnceLock::new();

fn day() -> Date {
    DAY.get().copied().unwrap_or_else(clock::today)
}

/// Serves until interrupted.
pub fn serve(journal: &Path, host: IpAddr, port: u16, as_of: Option<Date>) -> Result<Done> {
    if let Some(given) = as_of {
        DAY.get_or_init(|| given);
    }
    let library = Arc::new(Library::open(journal)?);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime
        .block_on(async {
            let (listener, address) = portal::bind(host, port).await.with_context(|| {
                format!("listening on {host}, port {port} or the hundred after")
            })?;
            output::print(&format!("serving http://{address} (Ctrl-C stops)\n"))?;
            let stop = async {
                // Without a signal handler the process ends at once, which is safe as well.
                let _ = tokio::signal::ctrl_c().await;
            };
            Ok(portal::serve(listener, portal::app(library, day), stop).await?)
        })
        .map(|()| Done::Well)
}
