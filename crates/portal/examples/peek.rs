//! A portal on the Board of Peace's dossier, to look at.
#![allow(clippy::print_stderr)]
#[path = "../tests/common/mod.rs"]
#[allow(dead_code)]
mod common;
#[tokio::main]
async fn main() {
    let (_folder, app) = common::portal();
    let (listener, address) = portal::bind([127, 0, 0, 1].into(), 8650).await.expect("port");
    eprintln!("http://{address}");
    portal::serve(listener, app, std::future::pending()).await.expect("serve");
}
