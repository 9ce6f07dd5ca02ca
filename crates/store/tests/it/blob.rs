//! Blobs. They need no database, so each test runs once.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::id::TenantId;
use object_store::memory::InMemory;
use store::Error;
use store::blob::{Blobs, Digest, Keyring, NONCE};
use tempfile::TempDir;

use crate::hospital::fresh;

const MEBIBYTE: usize = 1 << 20;
/// Header before the first piece, and a piece of one mebibyte with its tag.
const HEADER: usize = 24;
const SEALED_PIECE: usize = MEBIBYTE + 16;

fn keyring() -> Keyring {
    Keyring::new(1, &[7; 32])
}

fn storage() -> (TempDir, Blobs) {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::in_folder(folder.path(), keyring()).unwrap();
    (folder, blobs)
}

fn content(length: usize) -> Vec<u8> {
    (0_u8..251).cycle().take(length).collect()
}

async fn put(blobs: &Blobs, tenant: TenantId, content: &[u8]) -> Digest {
    blobs
        .put(tenant, &mut Cursor::new(content), [3; NONCE])
        .await
        .unwrap()
}

/// The file a blob lies in.
fn file(folder: &TempDir, tenant: TenantId, digest: Digest) -> PathBuf {
    let address = digest.to_string();
    folder
        .path()
        .join(tenant.to_string())
        .join(&address[..2])
        .join(&address[2..])
}

#[expect(clippy::disallowed_methods, reason = "these tests break stored files by hand")]
fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "these tests break stored files by hand")]
fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// Every file below `folder`.
#[expect(
    clippy::disallowed_methods,
    reason = "these tests look at stored files by hand"
)]
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect()
}

async fn assert_sealed(blobs: &Blobs, tenant: TenantId, digest: Digest, what: &str) {
    match blobs.get(tenant, digest).await {
        Err(Error::Sealed(named)) => assert_eq!(named, digest.to_string(), "{what}"),
        other => panic!("{what}: {:?}", other.map(|content| content.len())),
    }
}

#[tokio::test]
async fn content_of_every_length_around_a_piece_reads_back() {
    let (folder, blobs) = storage();
    let tenant = fresh();
    for length in [
        0,
        1,
        MEBIBYTE - 1,
        MEBIBYTE,
        MEBIBYTE + 1,
        2 * MEBIBYTE,
        6 * MEBIBYTE + 5,
    ] {
        let content = content(length);
        let digest = put(&blobs, tenant, &content).await;
        assert_eq!(digest, Digest::of(tenant, &content));
        assert!(
            blobs.get(tenant, digest).await.unwrap() == content,
            "{length} bytes"
        );
        let pieces = length.div_ceil(MEBIBYTE).max(1);
        assert_eq!(
            read(&file(&folder, tenant, digest)).len(),
            HEADER + length + 16 * pieces
        );
    }
}

#[test]
fn the_address_of_a_stream_is_that_of_its_content() {
    for length in [0, 1, (1 << 20) - 1, 1 << 20, (3 << 20) + 7] {
        let (tenant, content) = (fresh(), content(length));
        let streamed = Digest::of_stream(tenant, content.as_slice()).unwrap();
        assert_eq!(streamed, Digest::of(tenant, &content));
    }
}

#[tokio::test]
async fn a_blob_is_read_in_pieces_of_bounded_size() {
    let (_folder, blobs) = storage();
    let tenant = fresh();
    let digest = put(&blobs, tenant, &content(2 * MEBIBYTE + 5)).await;
    let mut reader = blobs.open(tenant, digest).await.unwrap();
    let mut lengths = Vec::new();
    while let Some(piece) = reader.next_chunk().await.unwrap() {
        lengths.push(piece.len());
    }
    assert_eq!(lengths, [MEBIBYTE, MEBIBYTE, 5]);
    assert_eq!(reader.next_chunk().await.unwrap(), None);
}

#[tokio::test]
async fn a_flipped_bit_anywhere_is_named() {
    let (folder, blobs) = storage();
    let tenant = fresh();
    let digest = put(&blobs, tenant, b"one page").await;
    let path = file(&folder, tenant, digest);
    let sealed = read(&path);
    for position in 0..sealed.len() {
        let mut altered = sealed.clone();
        altered[position] ^= 1;
        write(&path, &altered);
        assert_sealed(&blobs, tenant, digest, &format!("byte {position}")).await;
    }
    write(&path, &sealed);
    assert_eq!(blobs.get(tenant, digest).await.unwrap(), b"one page");
}

#[tokio::test]
async fn a_file_cut_short_or_lengthened_is_named() {
    let (folder, blobs) = storage();
    let tenant = fresh();
    let digest = put(&blobs, tenant, &content(2 * MEBIBYTE + 5)).await;
    let path = file(&folder, tenant, digest);
    let sealed = read(&path);
    let two_pieces = HEADER + 2 * SEALED_PIECE;
    for length in [
        0,
        HEADER - 1,
        HEADER,
        HEADER + SEALED_PIECE,
        two_pieces,
        two_pieces + 16,
        sealed.len() - 1,
    ] {
        write(&path, &sealed[..length]);
        assert_sealed(&blobs, tenant, digest, &format!("{length} bytes")).await;
    }
    write(&path, &[&sealed[..], b"x"].concat());
    assert_sealed(&blobs, tenant, digest, "one byte more").await;
}

#[tokio::test]
async fn pieces_that_changed_places_are_named() {
    let (folder, blobs) = storage();
    let tenant = fresh();
    let digest = put(&blobs, tenant, &content(2 * MEBIBYTE + 5)).await;
    let path = file(&folder, tenant, digest);
    let sealed = read(&path);
    let (header, pieces) = sealed.split_at(HEADER);
    let (first, rest) = pieces.split_at(SEALED_PIECE);
    let (second, last) = rest.split_at(SEALED_PIECE);
    write(&path, &[header, second, first, last].concat());
    assert_sealed(&blobs, tenant, digest, "swapped").await;
    write(&path, &[header, first, last].concat());
    assert_sealed(&blobs, tenant, digest, "one left out").await;
}

#[tokio::test]
async fn a_file_moved_to_another_tenant_or_address_does_not_open() {
    let (folder, blobs) = storage();
    let (here, elsewhere) = (fresh(), fresh());
    let digest = put(&blobs, here, b"one page").await;
    let other = put(&blobs, here, b"other page").await;
    let sealed = read(&file(&folder, here, digest));
    write(&file(&folder, elsewhere, digest), &sealed);
    assert_sealed(&blobs, elsewhere, digest, "another tenant").await;
    write(&file(&folder, here, other), &sealed);
    assert_sealed(&blobs, here, other, "another address").await;
}

#[tokio::test]
async fn the_same_content_has_another_address_in_another_tenant() {
    let (_folder, blobs) = storage();
    let (here, elsewhere) = (fresh(), fresh());
    let digest = put(&blobs, here, b"one page").await;
    assert_ne!(digest, put(&blobs, elsewhere, b"one page").await);
    assert!(blobs.exists(here, digest).await.unwrap());
    assert!(!blobs.exists(elsewhere, digest).await.unwrap());
    assert!(matches!(
        blobs.get(elsewhere, digest).await,
        Err(Error::NotFound("file"))
    ));
    assert!(matches!(
        blobs.delete(elsewhere, digest).await,
        Err(Error::NotFound("file"))
    ));
}

#[tokio::test]
async fn what_an_earlier_key_sealed_opens_while_the_ring_holds_it() {
    let (folder, blobs) = storage();
    let tenant = fresh();
    let digest = put(&blobs, tenant, b"one page").await;
    let renewed = Keyring::new(2, &[8; 32]).with_earlier(1, &[7; 32]);
    let renewed = Blobs::in_folder(folder.path(), renewed).unwrap();
    assert_eq!(renewed.get(tenant, digest).await.unwrap(), b"one page");
    let newer = put(&renewed, tenant, b"next page").await;
    assert_sealed(&blobs, tenant, newer, "a key from the future").await;
    let wrong = Blobs::in_folder(folder.path(), Keyring::new(1, &[9; 32])).unwrap();
    assert_sealed(&wrong, tenant, digest, "another key of the same name").await;
}

#[tokio::test]
async fn a_deleted_blob_is_gone_and_can_be_stored_again() {
    let (_folder, blobs) = storage();
    let tenant = fresh();
    let digest = put(&blobs, tenant, b"one page").await;
    blobs.delete(tenant, digest).await.unwrap();
    assert!(!blobs.exists(tenant, digest).await.unwrap());
    assert!(matches!(
        blobs.delete(tenant, digest).await,
        Err(Error::NotFound("file"))
    ));
    assert_eq!(put(&blobs, tenant, b"one page").await, digest);
}

#[tokio::test]
async fn a_blob_stored_twice_is_written_once() {
    let (folder, blobs) = storage();
    let tenant = fresh();
    let digest = put(&blobs, tenant, b"one page").await;
    let sealed = read(&file(&folder, tenant, digest));
    blobs
        .put(tenant, &mut Cursor::new(b"one page"), [4; NONCE])
        .await
        .unwrap();
    assert_eq!(read(&file(&folder, tenant, digest)), sealed);
    assert!(!sealed.windows(8).any(|window| window == b"one page"));
}

#[tokio::test]
async fn many_contents_stored_at_once_have_their_addresses_in_order_and_read_back() {
    let (_folder, blobs) = storage();
    let tenant = fresh();
    // More than are under way at once, one of them twice, of lengths that end in no order.
    let mut contents: Vec<Vec<u8>> = (0_usize..100)
        .map(|place| content(place * 7_919 % 4_001))
        .collect();
    contents.push(contents[3].clone());
    let drawn = contents
        .iter()
        .zip(0_u8..)
        .map(|(content, place)| (content.clone(), [place; NONCE]));
    let digests = blobs.put_all(tenant, drawn.collect()).await.unwrap();
    assert_eq!(digests.len(), contents.len());
    for (digest, content) in digests.iter().zip(&contents) {
        assert_eq!(*digest, Digest::of(tenant, content));
        assert_eq!(blobs.get(tenant, *digest).await.unwrap(), *content);
    }
    assert!(blobs.put_all(tenant, Vec::new()).await.unwrap().is_empty());
}

/// A source whose content differs each time it is read from the beginning.
struct Restless {
    content: Cursor<Vec<u8>>,
    passes: u8,
}

impl tokio::io::AsyncRead for Restless {
    fn poll_read(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
        buffer: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<std::io::Result<()>> {
        std::pin::Pin::new(&mut self.content).poll_read(context, buffer)
    }
}

impl tokio::io::AsyncSeek for Restless {
    fn start_seek(mut self: std::pin::Pin<&mut Self>, position: std::io::SeekFrom) -> std::io::Result<()> {
        self.passes += 1;
        let passes = self.passes;
        self.content.get_mut()[0] = passes;
        std::pin::Pin::new(&mut self.content).start_seek(position)
    }

    fn poll_complete(
        mut self: std::pin::Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<std::io::Result<u64>> {
        std::pin::Pin::new(&mut self.content).poll_complete(context)
    }
}

#[tokio::test]
async fn a_file_that_changes_while_it_is_stored_is_refused_and_leaves_nothing() {
    let (folder, blobs) = storage();
    for length in [100, 6 * MEBIBYTE] {
        let mut source = Restless {
            content: Cursor::new(content(length)),
            passes: 0,
        };
        let refused = blobs.put(fresh(), &mut source, [3; NONCE]).await;
        assert!(matches!(refused, Err(Error::Input(_))), "{refused:?}");
    }
    assert_eq!(files(folder.path()), Vec::<PathBuf>::new());
}

#[tokio::test]
async fn a_half_written_file_never_appears_under_its_address() {
    let (folder, blobs) = storage();
    let tenant = fresh();
    let content = content(12 * MEBIBYTE);
    let digest = Digest::of(tenant, &content);
    let storing = {
        let (blobs, content) = (blobs.clone(), content.clone());
        tokio::spawn(async move { blobs.put(tenant, &mut Cursor::new(content), [3; NONCE]).await })
    };
    let path = file(&folder, tenant, digest);
    while !storing.is_finished() {
        if path.exists() {
            assert_eq!(read(&path).len(), HEADER + 12 * SEALED_PIECE);
        }
        tokio::task::yield_now().await;
    }
    storing.await.unwrap().unwrap();
    assert!(blobs.get(tenant, digest).await.unwrap() == content);
}

#[tokio::test]
async fn any_object_storage_will_do() {
    let blobs = Blobs::new(Arc::new(InMemory::new()), keyring());
    let tenant = fresh();
    let content = content(6 * MEBIBYTE + 1);
    let digest = put(&blobs, tenant, &content).await;
    assert!(blobs.get(tenant, digest).await.unwrap() == content);
}

#[test]
fn an_address_reads_back_from_its_text_and_nothing_else_does() {
    let digest = Digest::of(fresh(), b"one page");
    assert_eq!(digest.to_string().parse(), Ok(digest));
    for wrong in ["", "12", &"+1".repeat(32), &"é".repeat(32), &"0".repeat(65)] {
        assert!(wrong.parse::<Digest>().is_err(), "{wrong}");
    }
}
