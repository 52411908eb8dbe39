//! Whether the end of an image file is there. Decoders make grey of the part of a photograph
//! that was lost in copying, and say nothing.

/// Looks for the mark that ends the picture itself. Telephones write more behind it.
pub fn is_whole(bytes: &[u8]) -> bool {
    match bytes {
        [0xff, 0xd8, ..] => jpeg(bytes).is_some(),
        [0x89, b'P', b'N', b'G', ..] => bytes.windows(8).any(|chunk| chunk == PNG_END),
        [b'R', b'I', b'F', b'F', a, b, c, d, ..] => {
            let length = u32::from_le_bytes([*a, *b, *c, *d]);
            usize::try_from(length).is_ok_and(|length| length <= bytes.len() - 8)
        }
        _ => true,
    }
}

/// The name of the last chunk and its checksum.
const PNG_END: &[u8] = b"IEND\xae\x42\x60\x82";

const START_OF_SCAN: u8 = 0xda;
const END_OF_IMAGE: u8 = 0xd9;

/// Goes from segment to segment to where the pixels begin: a small picture inside the camera's
/// notes has an end mark of its own. Among the pixels `ff` is never followed by `d9`.
fn jpeg(bytes: &[u8]) -> Option<()> {
    let mut rest = &bytes[2..];
    loop {
        let [0xff, marker, tail @ ..] = rest else { return None };
        match *marker {
            // A marker may stand behind any number of `ff`.
            0xff => rest = &rest[1..],
            START_OF_SCAN => break,
            0xd0..=0xd7 | 0x01 => rest = tail,
            _ => {
                let [high, low, ..] = tail else { return None };
                rest = tail.get(usize::from(u16::from_be_bytes([*high, *low]))..)?;
            }
        }
    }
    rest.windows(2).any(|pair| pair == [0xff, END_OF_IMAGE]).then_some(())
}
