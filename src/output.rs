//! What a build produces: a path and its bytes, and the hash that stands for bytes in a name.
//! Touches nothing.

use std::collections::BTreeMap;

/// The files of a finished site: the path below the output folder, and the bytes.
pub type Output = BTreeMap<String, Vec<u8>>;

/// Sixty-four hexadecimal digits that stand for bytes. A name that carries some of them belongs
/// to one content only, so what it names may be kept for ever.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
