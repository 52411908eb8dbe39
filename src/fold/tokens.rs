//! What is looked up: pairs of characters where words are not divided by spaces, words elsewhere.

/// A place of a text in the index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token<'a> {
    /// Two characters side by side: 関係, 係人, 人口. Every character of Japanese text but the
    /// last of a run begins one, so 人 alone is found as whatever begins with 人.
    Pair(char, char),
    /// The last character of a run.
    Last(char),
    /// A word of letters, without the ending of its plural, or a number.
    Word(&'a str),
}

/// Characters of a script without spaces between words, after folding.
pub fn is_cjk(character: char) -> bool {
    matches!(character,
        '々' | '〆' | '〇' | 'ぁ'..='ゖ' | 'ゝ' | 'ゞ' | 'ー' | 'ヷ'..='ヺ' | 'ヽ' | 'ヾ'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Letters and digits of scripts with spaces, after folding.
pub fn is_word(character: char) -> bool {
    is_digit(character) || is_letter(character)
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

fn is_letter(character: char) -> bool {
    matches!(character,
        'a'..='z' | '\u{df}'..='\u{f6}' | '\u{f8}'..='\u{2af}' | '\u{370}'..='\u{3ff}'
        | '\u{400}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}')
}

/// Hands over the tokens of a folded text, in their order.
pub fn tokens(folded: &[char], mut each: impl FnMut(Token)) {
    let mut word = String::new();
    let mut at = 0;
    while let Some(first) = folded.get(at).copied() {
        let mut end = at + 1;
        if is_cjk(first) {
            match folded.get(end).copied().filter(|next| is_cjk(*next)) {
                Some(next) => each(Token::Pair(first, next)),
                None => each(Token::Last(first)),
            }
        } else if is_digit(first) {
            end = number(folded, at);
            word.clear();
            word.extend(&folded[at..end]);
            each(Token::Word(&word));
        } else if is_letter(first) {
            while folded.get(end).copied().is_some_and(is_letter) {
                end += 1;
            }
            word.clear();
            word.extend(&folded[at..end]);
            singular(&mut word);
            each(Token::Word(&word));
        }
        at = end;
    }
}

/// The end of a number: 5.0 is one, the full stop of a sentence is none of it.
fn number(folded: &[char], at: usize) -> usize {
    let digit = |index: usize| folded.get(index).copied().is_some_and(is_digit);
    let mut end = at;
    while digit(end) || (folded.get(end) == Some(&'.') && digit(end + 1)) {
        end += 1;
    }
    end
}

/// Takes the ending of an English plural away: policies, boxes, indicators. A word that is none
/// loses it in the query too, so nothing is lost but the difference.
fn singular(word: &mut String) {
    let ends = |ending: &str| word.ends_with(ending);
    if word.len() < 4 || !ends("s") || ends("ss") || ends("us") || ends("is") {
        return;
    }
    if ends("ies") {
        word.truncate(word.len() - 3);
        word.push('y');
    } else if ["sses", "xes", "ches", "shes", "zes"].iter().any(|ending| ends(ending)) {
        word.truncate(word.len() - 2);
    } else {
        word.truncate(word.len() - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold;
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        tokens(&fold(text), |token| {
            found.push(match token {
                Token::Pair(first, second) => format!("{first}{second}"),
                Token::Last(last) => last.to_string(),
                Token::Word(word) => word.to_owned(),
            });
        });
        found
    }

    #[test]
    fn japanese_in_pairs_the_rest_in_words() {
        assert_eq!(words("関係人口"), ["関係", "係人", "人口", "口"]);
        assert_eq!(words("DX化を"), ["dx", "化を", "を"]);
        assert_eq!(words("Society5.0の。人"), ["society", "5.0", "の", "人"]);
        assert_eq!(words("FY2025, 1,600"), ["fy", "2025", "1600"]);
        assert_eq!(words("city’s 2030."), ["city", "s", "2030"]);
        assert_eq!(words("か\nき"), ["か", "き"]);
        assert!(words("、。（）！ \n").is_empty());
    }

    #[test]
    fn plurals_are_found_by_the_singular() {
        for (plural, singular) in [
            ("indicators", "indicator"),
            ("policies", "policy"),
            ("businesses", "business"),
            ("approaches", "approach"),
            ("houses", "house"),
            ("status", "status"),
            ("analysis", "analysis"),
            ("bus", "bus"),
        ] {
            assert_eq!(words(plural), words(singular));
        }
    }
}
