//! One message out of a stream of syslog (RFC 6587): counted in octets, or ended by a line break.

/// The largest message of a stream, in bytes.
pub const MAX_FRAME_BYTES: usize = 64 << 10;

/// What stands at the beginning of what has been received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Framed<'a> {
    /// A message, and how many bytes it takes up with its count or line break.
    Whole {
        /// The message.
        message: &'a [u8],
        /// The bytes to be passed over.
        taken: usize,
    },
    /// A message that has not arrived whole.
    Unfinished,
    /// What can be no message: longer than [`MAX_FRAME_BYTES`]. The connection has lost its place and is to be closed.
    Broken,
}

/// The first message of `received`. One that begins with a digit is counted: a message itself begins with `<` or a letter.
///
/// ```
/// use formats::cef::{Framed, frame};
///
/// let received = b"11 hello world<13>next\n";
/// let Framed::Whole { message, taken } = frame(received) else { unreachable!() };
/// assert_eq!((message, taken), (&b"hello world"[..], 14));
/// assert_eq!(frame(&received[taken..]), Framed::Whole { message: b"<13>next", taken: 9 });
/// assert_eq!(frame(b"11 hello"), Framed::Unfinished);
/// ```
pub fn frame(received: &[u8]) -> Framed<'_> {
    match received.first() {
        None => Framed::Unfinished,
        Some(first) if first.is_ascii_digit() => counted(received),
        Some(_) => line(received),
    }
}

fn counted(received: &[u8]) -> Framed<'_> {
    // Six digits are a hundred thousand bytes.
    let head = &received[..received.len().min(6)];
    let digits = head.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits == received.len() && digits < 6 {
        return Framed::Unfinished;
    }
    let length = std::str::from_utf8(&head[..digits])
        .ok()
        .and_then(|text| text.parse::<usize>().ok());
    let Some(length) = length.filter(|length| (1..=MAX_FRAME_BYTES).contains(length)) else {
        return Framed::Broken;
    };
    if received.get(digits) != Some(&b' ') {
        return Framed::Broken;
    }
    let taken = digits + 1 + length;
    match received.get(digits + 1..taken) {
        Some(message) => Framed::Whole { message, taken },
        None => Framed::Unfinished,
    }
}

fn line(received: &[u8]) -> Framed<'_> {
    let looked_at = &received[..received.len().min(MAX_FRAME_BYTES + 1)];
    match looked_at.iter().position(|byte| matches!(byte, b'\n' | 0)) {
        Some(end) => Framed::Whole {
            message: received[..end].trim_ascii_end(),
            taken: end + 1,
        },
        None if received.len() > MAX_FRAME_BYTES => Framed::Broken,
        None => Framed::Unfinished,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_can_be_no_message_is_broken() {
        assert_eq!(frame(b"0 x"), Framed::Broken);
        assert_eq!(frame(b"999999 x"), Framed::Broken);
        assert_eq!(frame(b"12x"), Framed::Broken);
        assert_eq!(frame(&vec![b'x'; MAX_FRAME_BYTES + 1]), Framed::Broken);
        assert_eq!(frame(&vec![b'1'; MAX_FRAME_BYTES + 1]), Framed::Broken);
        assert_eq!(frame(&vec![b'x'; MAX_FRAME_BYTES]), Framed::Unfinished);
        assert_eq!(frame(b""), Framed::Unfinished);
        assert_eq!(frame(b"123"), Framed::Unfinished);
    }

    proptest! {
        #[test]
        fn messages_come_out_as_they_went_in_wherever_the_stream_is_cut(
            messages in proptest::collection::vec("<13>[ -~]{0,30}", 1..6),
            cut in any::<prop::sample::Index>(),
        ) {
            let stream: Vec<u8> = messages.iter().flat_map(|text| format!("{} {text}", text.len()).into_bytes()).collect();
            let cut = cut.index(stream.len() + 1);
            let mut received = stream[..cut].to_vec();
            let mut read = Vec::new();
            for part in [&[][..], &stream[cut..]] {
                received.extend(part);
                while let Framed::Whole { message, taken } = frame(&received) {
                    read.push(String::from_utf8(message.to_vec()).unwrap());
                    received.drain(..taken);
                }
            }
            prop_assert_eq!(read, messages);
        }
    }
}
