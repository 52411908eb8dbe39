//! Cards.

use serde::Serialize;

use crate::page::Words;

#[derive(Clone, Debug, Serialize)]
pub struct Cards {
    /// 全8か所: how many there are.
    pub total: Option<String>,
    /// In the order of the source; the first may be the cards without a group.
    pub groups: Vec<CardGroup>,
    /// The source has others that it does not list.
    pub open_ended: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct CardGroup {
    /// After the figure's anchor and a full stop.
    pub key: Option<String>,
    pub number: Option<String>,
    pub name: Option<Words>,
    pub text: Option<Words>,
    pub cards: Vec<Card>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Card {
    pub key: Option<String>,
    pub number: Option<String>,
    /// What kind of card it is: 事例.
    pub label: Option<Words>,
    pub name: Words,
    pub url: Option<String>,
    pub illustrative: bool,
    pub region: Option<Words>,
    pub text: Option<Words>,
    pub parts: Vec<CardPart>,
    pub items: Vec<CardItem>,
    pub open_ended: bool,
    pub providers: Vec<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CardPart {
    pub label: Words,
    pub text: Option<Words>,
    pub items: Vec<Words>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CardItem {
    pub name: Words,
    pub note: Option<Words>,
}
