//! What was said, by theme, with links to the strategies that answer it.

use super::super::{Of, words};
use crate::model::route::PageId;
use crate::page::drawn::{self, Voice, VoiceGroup, VoiceStrategy};
use crate::record::Written;
use crate::record::figure::voices::Voices;
use crate::record::id::StrategyId;

pub fn draw(of: &Of, voices: &Voices) -> drawn::Voices {
    let groups = voices.groups.iter().enumerate().map(|(index, group)| {
        let said: Vec<Voice> = voices
            .of_group(index)
            .map(|voice| Voice {
                text: of.view.words(&voice.text),
                strategy: voice.strategy.as_ref().and_then(|id| strategy(of, id)),
            })
            .collect();
        VoiceGroup {
            anchor: group.id.value.to_string(),
            number: group.number.as_deref().map(str::to_owned),
            name: of.view.words(&group.name),
            count: words::opinions(u32::try_from(said.len()).unwrap_or(u32::MAX), of.lang()),
            strategy: group.strategy.as_ref().and_then(|id| strategy(of, id)),
            voices: said,
        }
    });
    drawn::Voices { groups: groups.collect() }
}

/// The strategy that is named. `None` where there is none of that id, which is reported.
fn strategy(of: &Of, id: &Written<StrategyId>) -> Option<VoiceStrategy> {
    let strategy = of.document.strategy(&id.value)?;
    let chapter = of.document.chapter(id.value.as_str());
    Some(VoiceStrategy {
        number: of.view.maybe(&strategy.number),
        title: of.view.words(&strategy.title),
        url: chapter.map(|chapter| of.link(&PageId::Chapter(chapter.id.clone()))),
    })
}
