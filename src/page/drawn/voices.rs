//! What was said, by theme.

use serde::Serialize;

use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Voices {
    pub groups: Vec<VoiceGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct VoiceGroup {
    /// After the figure's anchor and a full stop.
    pub anchor: String,
    pub number: Option<String>,
    pub name: Words,
    /// 6件.
    pub count: String,
    pub strategy: Option<VoiceStrategy>,
    pub voices: Vec<Voice>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Voice {
    pub text: Words,
    /// Where it is not that of the theme.
    pub strategy: Option<VoiceStrategy>,
}

/// The strategy that answers what was said.
#[derive(Clone, Debug, Serialize)]
pub struct VoiceStrategy {
    /// As printed: 戦略1.
    pub number: Option<Words>,
    pub title: Words,
    /// `null` where it has no page.
    pub url: Option<String>,
}
