//! Words that are looked for: variants of terms, placeholders, relative dates. One pass over a text finds them all.
//! Touches aho-corasick.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};

use super::builtin::{Context, PLACEHOLDERS, RELATIVE, SPELLINGS};
use super::{Stretch, Surface, is_digit, is_katakana, relative};
use crate::diag::{self, Diagnostic};

/// A site's own words, beside those that Shirube knows.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Terms {
    pub rules: Vec<Rule>,
    /// Phrases that nothing is said about.
    pub exempt: Vec<Arc<str>>,
}

/// One term: the form to use and what is written instead.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rule {
    pub right: Arc<str>,
    pub variants: Vec<Arc<str>>,
    /// Names in which a variant is right.
    pub exempt: Vec<Arc<str>>,
    /// Names that look alike and mean something else.
    pub not_same_as: Vec<Arc<str>>,
    /// Whether a variant may be replaced without somebody looking at it.
    pub safe: bool,
}

/// What a word of the automaton means.
#[derive(Clone, Debug)]
enum Word {
    /// A variant: what to write instead, when, and the rule it comes from.
    Variant {
        right: Arc<str>,
        context: Context,
        safe: bool,
        rule: usize,
    },
    /// A variant of this rule is right within it.
    Exempt {
        rule: usize,
    },
    /// Nothing within it is wrong.
    Kept,
    Placeholder,
    Relative,
}

/// All words that are looked for, made ready for one pass.
#[derive(Clone)]
pub struct Lexicon {
    terms: Terms,
    words: Vec<(Arc<str>, Word)>,
    automaton: Option<AhoCorasick>,
}

impl Default for Lexicon {
    fn default() -> Lexicon {
        Lexicon::with(Terms::default())
    }
}

/// What the automaton is made of decides whether two are the same.
impl PartialEq for Lexicon {
    fn eq(&self, other: &Lexicon) -> bool {
        self.terms == other.terms
    }
}

impl fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_tuple("Lexicon").field(&self.terms).finish()
    }
}

/// A word that was met, in bytes of the stretch.
struct Hit<'l> {
    range: Range<usize>,
    word: &'l Word,
}

impl Lexicon {
    pub fn with(terms: Terms) -> Lexicon {
        let mut words: Vec<(Arc<str>, Word)> = Vec::new();
        let mut rule = 0;
        for term in &terms.rules {
            words.extend(term.variants.iter().map(|variant| {
                let (right, context) = (term.right.clone(), Context::Anywhere);
                (variant.clone(), Word::Variant { right, context, safe: term.safe, rule })
            }));
            // 取組 lies within 取組み: the form to use is no variant of itself.
            let right = std::iter::once(&term.right);
            words.extend(
                right.chain(&term.exempt).map(|name| (name.clone(), Word::Exempt { rule })),
            );
            words.extend(term.not_same_as.iter().map(|name| (name.clone(), Word::Kept)));
            rule += 1;
        }
        words.extend(terms.exempt.iter().map(|phrase| (phrase.clone(), Word::Kept)));
        for spelling in SPELLINGS {
            let right: Arc<str> = spelling.right.into();
            words.push((right.clone(), Word::Exempt { rule }));
            words.extend(spelling.variants.iter().map(|variant| {
                let (right, context) = (right.clone(), spelling.context);
                let word = Word::Variant { right, context, safe: spelling.safe, rule };
                (Arc::from(*variant), word)
            }));
            rule += 1;
        }
        words.extend(PLACEHOLDERS.iter().map(|word| (Arc::from(*word), Word::Placeholder)));
        words.extend(RELATIVE.iter().map(|word| (Arc::from(*word), Word::Relative)));
        words.retain(|(word, _)| !word.is_empty());
        let patterns = words.iter().map(|(word, _)| word.as_bytes());
        let automaton = AhoCorasickBuilder::new().ascii_case_insensitive(true).build(patterns).ok();
        Lexicon { terms, words, automaton }
    }

    /// The ranges of the file that the site keeps as they are.
    pub fn kept(&self, stretch: &Stretch) -> Vec<Range<usize>> {
        if !self.words.iter().any(|(_, word)| matches!(word, Word::Kept)) {
            return Vec::new();
        }
        let start = stretch.at.start;
        self.hits(stretch.words())
            .into_iter()
            .filter(|hit| matches!(hit.word, Word::Kept))
            .map(|hit| start + hit.range.start..start + hit.range.end)
            .collect()
    }

    fn hits(&self, text: &str) -> Vec<Hit<'_>> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        automaton
            .find_overlapping_iter(text)
            .filter_map(|found| {
                let (written, word) = self.words.get(found.pattern().as_usize())?;
                let range = found.range();
                let same = text.get(range.clone())? == &**written;
                // English sentences begin with capitals: relative words alone are met in any case.
                let met = same || matches!(word, Word::Relative);
                (met && is_whole(text, &range)).then_some(Hit { range, word })
            })
            .collect()
    }

    pub(super) fn check(&self, stretch: &Stretch) -> Vec<Diagnostic> {
        let text = stretch.words();
        let hits = self.hits(text);
        let mut found: Vec<(Range<usize>, Diagnostic)> = Vec::new();
        for hit in &hits {
            let at = stretch.place(&hit.range);
            let written = &text[hit.range.clone()];
            let one = match hit.word {
                Word::Variant { right, context, safe, rule } => {
                    let is_right = |other: &Hit| {
                        matches!(other.word, Word::Exempt { rule: of } if of == rule)
                            && other.range.start <= hit.range.start
                            && hit.range.end <= other.range.end
                    };
                    let quoted = stretch.surface == Surface::Quotation;
                    if quoted || hits.iter().any(is_right) || !meant(*context, stretch, &hit.range)
                    {
                        continue;
                    }
                    let one = diag::TERM_VARIANT.at(at).with("text", written).with("right", right);
                    if *safe { one.fixed(written, &**right) } else { one }
                }
                Word::Placeholder => {
                    if !is_placeholder(written, stretch, &hit.range) {
                        continue;
                    }
                    diag::PLACEHOLDER.at(at).with("text", written)
                }
                Word::Relative => {
                    if !relative::is_undated(written, stretch, &hit.range) {
                        continue;
                    }
                    diag::RELATIVE_DATE.at(at).with("text", written)
                }
                Word::Exempt { .. } | Word::Kept => continue,
            };
            found.push((hit.range.clone(), one));
        }
        longest(found)
    }
}

/// Of findings that lie in each other the longest stays: 来年度 and not 来年.
fn longest(found: Vec<(Range<usize>, Diagnostic)>) -> Vec<Diagnostic> {
    let within = |inner: &Range<usize>, outer: &Range<usize>| {
        inner != outer && outer.start <= inner.start && inner.end <= outer.end
    };
    let kept = |range: &Range<usize>| !found.iter().any(|(other, _)| within(range, other));
    let mut last = usize::MAX;
    let mut list = Vec::new();
    for (range, one) in &found {
        // Two lists may hold the same word.
        if kept(range) && last != range.start {
            list.push(one.clone());
            last = range.start;
        }
    }
    list
}

/// Latin words are met as whole words, and not as parts of an id, an address or a file name.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| c.is_ascii_alphanumeric() || "-_/@#".contains(c);
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let word = &text[range.clone()];
    let before = text[..range.start].chars().next_back();
    let mut after = text[range.end..].chars();
    let next = after.next();
    let file = next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
    !(latin(word.chars().next()) && before.is_some_and(|c| joins(c) || c == '.'))
        && !(latin(word.chars().next_back()) && (next.is_some_and(joins) || file))
}

fn meant(context: Context, stretch: &Stretch, range: &Range<usize>) -> bool {
    let (before, after) = stretch.around(range);
    let last = before.chars().next_back();
    match context {
        Context::Anywhere => {
            // A katakana word is met as a whole: not within a longer one.
            let word = &stretch.words()[range.clone()];
            let inside = |edge: Option<char>, next: Option<char>| {
                edge.is_some_and(is_katakana) && next == Some('ー')
            };
            !inside(word.chars().next_back(), after.chars().next())
        }
        Context::AfterNumber => {
            last.is_some_and(|c| is_digit(c) || "一二三四五六七八九十百千数何半".contains(c))
        }
        Context::AfterDigits => last.is_some_and(is_digit),
        Context::Noun => {
            const FOLLOWING: [&str; 12] = [
                "を",
                "が",
                "は",
                "の",
                "や",
                "として",
                "状況",
                "内容",
                "方針",
                "事例",
                "体制",
                "一覧",
            ];
            FOLLOWING.iter().any(|word| after.starts_with(word))
        }
    }
}

/// `○○` in a telephone number or beside a third sign is none; nor is a rating.
fn is_placeholder(written: &str, stretch: &Stretch, range: &Range<usize>) -> bool {
    let (before, after) = stretch.around(range);
    let sign = written.chars().next().unwrap_or_default();
    let alone = !before.ends_with(sign) && !after.starts_with(sign);
    let is_sign = !sign.is_alphanumeric() && !"（(【".contains(sign);
    // What somebody said may leave a name out.
    !(is_sign && (!alone || stretch.surface == Surface::Quotation))
}
