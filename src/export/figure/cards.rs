//! Cards: one line of a card a row.

use super::{Table, both};
use crate::record::Text;
use crate::record::figure::cards::{Card, Cards};
use crate::record::figure::mark;

/// `role`: the card itself (its name and text), a labelled part, an item, who provides it.
pub fn table(cards: &Cards) -> Table {
    let header = [
        "group_id",
        "group_ja",
        "group_en",
        "card",
        "number",
        "role",
        "label_ja",
        "label_en",
        "name_ja",
        "name_en",
        "text_ja",
        "text_en",
        "region_ja",
        "region_en",
        "region_code",
        "url",
        "illustrative",
    ];
    let mut rows = Vec::new();
    for (index, card) in cards.cards.iter().enumerate() {
        let of = Lines { cards, card, index };
        rows.push(of.line("card", card.label.as_ref(), Some(&card.name), card.text.as_ref()));
        for part in &card.parts {
            if part.text.is_some() || part.items.is_empty() {
                rows.push(of.line("part", Some(&part.label), None, part.text.as_ref()));
            }
            let items = part.items.iter();
            rows.extend(items.map(|item| of.line("part", Some(&part.label), None, Some(item))));
        }
        let items = card.items.iter();
        rows.extend(items.map(|item| of.line("item", None, Some(&item.name), item.note.as_ref())));
        rows.extend(card.providers.iter().map(|name| of.line("provider", None, Some(name), None)));
    }
    Table { header: header.to_vec(), rows }
}

struct Lines<'a> {
    cards: &'a Cards,
    card: &'a Card,
    index: usize,
}

impl Lines<'_> {
    fn line(
        &self,
        role: &str,
        label: Option<&Text>,
        name: Option<&Text>,
        text: Option<&Text>,
    ) -> Vec<String> {
        let Lines { cards, card, index } = self;
        let group = card.group.and_then(|group| cards.groups.get(group));
        let [group_ja, group_en] = both(group.map(|group| &group.name));
        let [label_ja, label_en] = both(label);
        let [name_ja, name_en] = both(name);
        let [text_ja, text_en] = both(text);
        let [region_ja, region_en] = both(card.region.as_ref().map(|region| &region.name));
        let code = card.region.as_ref().and_then(|region| region.code.as_deref());
        vec![
            group.map(|group| group.id.value.to_string()).unwrap_or_default(),
            group_ja,
            group_en,
            card.id.as_ref().map_or_else(|| (index + 1).to_string(), |id| id.value.to_string()),
            card.number.as_deref().map(mark::plain).unwrap_or_default(),
            role.to_owned(),
            label_ja,
            label_en,
            name_ja,
            name_en,
            text_ja,
            text_en,
            region_ja,
            region_en,
            code.unwrap_or_default().to_owned(),
            card.url.as_deref().unwrap_or_default().to_owned(),
            card.illustrative.to_string(),
        ]
    }
}
