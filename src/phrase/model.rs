//! Where a Japanese phrase ends, by the BudouX model: for each place between two characters, the weights of the one to
//! three characters around it are added up. Touches nothing.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The weights of one kind of neighbourhood: which characters stand there, and what that says.
type Weights = HashMap<String, i32>;

/// Each neighbourhood's name in the model, and the characters it looks at, counted from the place.
const NEIGHBOURHOODS: [(&str, isize, isize); 13] = [
    ("UW1", -3, -2),
    ("UW2", -2, -1),
    ("UW3", -1, 0),
    ("UW4", 0, 1),
    ("UW5", 1, 2),
    ("UW6", 2, 3),
    ("BW1", -2, 0),
    ("BW2", -1, 1),
    ("BW3", 0, 2),
    ("TW1", -3, 0),
    ("TW2", -2, 1),
    ("TW3", -1, 2),
    ("TW4", 0, 3),
];

struct Model {
    weights: [Weights; NEIGHBOURHOODS.len()],
    /// The sum of all weights: a place counts if its own weigh more than half of it.
    sum: i32,
}

/// A constant, unpacked when the first text needs it. A test holds that the file can be read.
static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let mut read: HashMap<String, Weights> =
        serde_json::from_str(include_str!("ja.json")).unwrap_or_default();
    let weights = NEIGHBOURHOODS.map(|(name, ..)| read.remove(name).unwrap_or_default());
    let sum = weights.iter().flat_map(HashMap::values).sum();
    Model { weights, sum }
});

/// The places where the model ends a phrase. `places` are the byte offsets of the text's characters and its length;
/// returned are indices into them.
pub fn ends(text: &str, places: &[usize]) -> Vec<usize> {
    let last = places.len().saturating_sub(1);
    (1..last).filter(|&at| is_end(text, places, at)).collect()
}

fn is_end(text: &str, places: &[usize], at: usize) -> bool {
    let found = NEIGHBOURHOODS.iter().zip(&MODEL.weights).filter_map(|((_, from, to), weights)| {
        let place = |offset: isize| places.get(at.checked_add_signed(offset)?).copied();
        weights.get(text.get(place(*from)?..place(*to)?)?)
    });
    2 * found.sum::<i32>() > MODEL.sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_is_whole() {
        for ((name, from, to), weights) in NEIGHBOURHOODS.iter().zip(&MODEL.weights) {
            assert!(weights.len() > 40, "{name} has {} weights", weights.len());
            let length = (to - from) as usize;
            assert!(weights.keys().all(|key| key.chars().count() == length), "{name}");
        }
    }

    /// The same phrases as the original program gives.
    #[test]
    fn phrases_are_those_of_the_original() {
        for phrases in ORIGINAL {
            let text = phrases.replace('|', "");
            let places: Vec<usize> =
                text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let mut parted = text.clone();
            for at in ends(&text, &places).into_iter().rev() {
                parted.insert(places[at], '|');
            }
            assert_eq!(parted, *phrases);
        }
    }

    const ORIGINAL: [&str; 6] = [
        "産学官の|連携に|より、|新産業を|創出する",
        "関係|人口を|増やす",
        "デジタルを|活用した|中|小企業の|生産性向上",
        "意見募集の|結果|（令和5年1月18日～2月16日）",
        "KPI一覧と|市民満足度調査の|結果に|ついて",
        "国家戦略特別区域外国人創業活動促進事業",
    ];
}
