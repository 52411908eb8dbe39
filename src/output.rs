//! What a build produces: a path and its bytes. Touches nothing.

use std::collections::BTreeMap;

/// The files of a finished site: the path below the output folder, and the bytes.
pub type Output = BTreeMap<String, Vec<u8>>;
