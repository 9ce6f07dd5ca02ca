//! Bytes that may be compressed by gzip, as files and as answers of servers: expanded up to a stated size.
//!
//! A few kilobytes can expand to gigabytes; what would grow beyond the limit is refused before it is held.

use std::borrow::Cow;
use std::io::Read;

use flate2::read::MultiGzDecoder;

/// Why bytes could not be expanded.
#[derive(Debug, thiserror::Error)]
pub enum GzipError {
    /// More than the caller reads.
    #[error("expanded, it would have more than {most} bytes; that is not what this address or file is for")]
    TooLarge {
        /// The most that is read.
        most: usize,
    },
    /// Cut short or damaged.
    #[error("it is compressed by gzip and damaged or cut short ({0}); get it again")]
    Damaged(#[source] std::io::Error),
}

/// Whether these bytes begin like a gzip file.
pub fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b])
}

/// The bytes as they were before compression, at most `most`; untouched when they are not compressed.
///
/// ```
/// assert_eq!(formats::gzip::expand(b"cve,epss", 100)?, b"cve,epss".as_slice());
/// # Ok::<(), formats::gzip::GzipError>(())
/// ```
pub fn expand(bytes: &[u8], most: usize) -> Result<Cow<'_, [u8]>, GzipError> {
    if !is_gzip(bytes) {
        return match bytes.len() {
            length if length > most => Err(GzipError::TooLarge { most }),
            _ => Ok(Cow::Borrowed(bytes)),
        };
    }
    let mut expanded = Vec::new();
    MultiGzDecoder::new(bytes)
        .take(most as u64 + 1)
        .read_to_end(&mut expanded)
        .map_err(GzipError::Damaged)?;
    if expanded.len() > most {
        return Err(GzipError::TooLarge { most });
    }
    Ok(Cow::Owned(expanded))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn compressed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn compressed_bytes_are_expanded_and_others_are_left_alone() {
        assert_eq!(expand(&compressed(b"scores"), 6).unwrap(), b"scores".as_slice());
        assert!(matches!(expand(b"scores", 6), Ok(Cow::Borrowed(b"scores"))));
    }

    #[test]
    fn what_would_grow_beyond_the_limit_is_refused() {
        let bomb = compressed(&vec![0; 10_000_000]);
        assert!(bomb.len() < 100_000);
        assert!(matches!(
            expand(&bomb, 1_000_000),
            Err(GzipError::TooLarge { most: 1_000_000 })
        ));
        assert!(matches!(
            expand(b"scores", 5),
            Err(GzipError::TooLarge { most: 5 })
        ));
    }

    #[test]
    fn a_compressed_file_cut_short_is_refused() {
        let whole = compressed(b"cve,epss,percentile");
        for length in 2..whole.len() {
            assert!(
                matches!(expand(&whole[..length], 100), Err(GzipError::Damaged(_))),
                "{length} bytes"
            );
        }
    }
}
