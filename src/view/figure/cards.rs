//! Cards, group by group.

use super::super::{Of, money_words as words};
use crate::lang::Lang;
use crate::page::drawn::{self, CardGroup, CardItem, CardPart};
use crate::record::figure::cards::{Card, Cards};

pub fn draw(of: &Of, cards: &Cards) -> drawn::Cards {
    let all = |group: Option<usize>| -> Vec<drawn::Card> {
        let own = cards.cards.iter().filter(|card| card.group == group);
        own.map(|card| self::card(of, card)).collect()
    };
    let ungrouped = CardGroup { key: None, number: None, name: None, text: None, cards: all(None) };
    let groups = cards.groups.iter().enumerate().map(|(index, group)| CardGroup {
        key: Some(group.id.value.to_string()),
        number: group.number.as_ref().map(|number| words::number(number, of.lang())),
        name: Some(of.view.words(&group.name)),
        text: of.view.maybe(&group.text),
        cards: all(Some(index)),
    });
    let lang = of.lang();
    drawn::Cards {
        total: cards.total.as_ref().map(|total| {
            let count = total.unit.with(total.count, lang);
            match lang {
                Lang::Ja => format!("全{count}"),
                Lang::En => format!("{count} in all"),
            }
        }),
        groups: [ungrouped]
            .into_iter()
            .filter(|group| !group.cards.is_empty())
            .chain(groups)
            .collect(),
        open_ended: cards.open_ended,
    }
}

fn card(of: &Of, card: &Card) -> drawn::Card {
    let view = of.view;
    drawn::Card {
        key: card.id.as_ref().map(|id| id.value.to_string()),
        number: card.number.as_ref().map(|number| words::number(number, of.lang())),
        label: view.maybe(&card.label),
        name: view.words(&card.name),
        url: card.url.as_ref().map(|url| url.to_string()),
        illustrative: card.illustrative,
        region: card.region.as_ref().map(|region| view.words(&region.name)),
        text: view.maybe(&card.text),
        parts: card
            .parts
            .iter()
            .map(|part| CardPart {
                label: view.words(&part.label),
                text: view.maybe(&part.text),
                items: part.items.iter().map(|item| view.words(item)).collect(),
            })
            .collect(),
        items: card
            .items
            .iter()
            .map(|item| CardItem { name: view.words(&item.name), note: view.maybe(&item.note) })
            .collect(),
        open_ended: card.open_ended,
        providers: card.providers.iter().map(|provider| view.words(provider)).collect(),
    }
}
