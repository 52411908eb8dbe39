//! Shirube: from Markdown and YAML to a bilingual public website. The rooms, ground floor
//! first; a room imports only from rooms above it in this list (`tests/house.rs` keeps it so).

// The two languages.
pub mod lang;

// HTML escaping, and reading our own HTML.
pub mod markup;

// The order of Japanese readings.
pub mod kana;

// Search keys: what is typed and what is written become alike.
pub mod fold;

// The search index.
pub mod search;

// A snapshot of files, addresses into it.
pub mod source;

// Path → bytes.
pub mod output;

// The only room that reads and writes files.
pub mod disk;

// An author's mistakes as data.
pub mod diag;

// Exact decimals, units.
pub mod number;

// Dates as Japan writes them.
pub mod time;

// Characters that must not be published.
pub mod scan;

// Words that are not as they should be, and what to put there: proof-reading.
pub mod proof;

// Where a line of Japanese may break.
pub mod phrase;

// Facts of image files, smaller copies of them.
pub mod picture;

// How many pages a PDF has.
pub mod pdf;

// Charts as plain geometry.
pub mod chart;

// The picture of a document where a link to it is shared. Plain drawing.
pub mod card;

// Everything a template may see.
pub mod page;

// Decoding YAML, finding its places again.
pub mod yaml;

// Diagnostics for people and machines.
pub mod report;

// YAML as written.
pub mod record;

// Templates, styles, scripts, words.
pub mod theme;

// Markdown as written.
pub mod prose;

// The checked site and every route.
pub mod model;

// One file per kind of page, one per figure.
pub mod view;

// Files for machines.
pub mod export;

// The whole, pure.
pub mod build;

// Mends what is mechanical, in the sources.
pub mod mend;

// The live preview.
pub mod serve;

// Commands, flags, exit statuses.
pub mod command;
