//! Shirube: from Markdown and YAML to a bilingual public website. The rooms, ground floor
//! first; a room imports only from rooms above it in this list (`tests/house.rs` keeps it so).

pub mod lang;
pub mod markup;
pub mod source;
pub mod output;
pub mod disk;
pub mod diag;
pub mod number;
pub mod time;
pub mod scan;
pub mod chart;
pub mod page;
pub mod yaml;
pub mod report;
pub mod record;
pub mod theme;
pub mod prose;
pub mod model;
pub mod view;
pub mod export;
pub mod build;
pub mod serve;
pub mod command;
