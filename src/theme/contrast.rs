//! Whether the colours of a theme can be told apart: the pairs that the style sheets put on each other, judged as WCAG
//! 2.2 measures them (1.4.3 for words, 1.4.11 for what must be seen), on the light screen, the dark one and paper.

use lightningcss::traits::Parse;
use lightningcss::values::color::{CssColor, RGBA};

use super::tokens::{Layers, Mode, Token};
use crate::diag::{self, Diagnostic};

/// What words need, in hundredths.
const WORDS: u32 = 450;

/// What lines, marks and frames need.
const SHAPES: u32 = 300;

/// What stands on what, and the contrast it needs. Symmetric: `--paper` on `--accent` is `--accent` on `--paper`.
pub const PAIRS: [(&str, &str, u32); 40] = [
    ("--text", "--paper", WORDS),
    ("--text", "--paper-soft", WORDS),
    ("--text", "--accent-soft", WORDS),
    ("--text", "--notice", WORDS),
    ("--text", "--mark", WORDS),
    ("--text-soft", "--paper", WORDS),
    ("--text-soft", "--paper-soft", WORDS),
    ("--text-soft", "--accent-soft", WORDS),
    ("--text-soft", "--mark", WORDS),
    ("--link", "--paper", WORDS),
    ("--link", "--paper-soft", WORDS),
    ("--link", "--accent-soft", WORDS),
    ("--link", "--notice", WORDS),
    ("--link", "--mark", WORDS),
    ("--link-visited", "--paper", WORDS),
    ("--link-visited", "--paper-soft", WORDS),
    ("--link-visited", "--accent-soft", WORDS),
    ("--link-visited", "--notice", WORDS),
    ("--link-visited", "--mark", WORDS),
    ("--accent", "--paper", WORDS),
    ("--accent", "--paper-soft", WORDS),
    ("--accent", "--accent-soft", WORDS),
    ("--actual", "--paper", WORDS),
    ("--target", "--paper", WORDS),
    ("--target", "--paper-soft", WORDS),
    ("--target", "--accent-soft", SHAPES),
    ("--target", "--band", SHAPES),
    ("--baseline", "--paper", WORDS),
    ("--baseline", "--band", SHAPES),
    ("--good", "--paper", SHAPES),
    ("--good", "--paper-soft", SHAPES),
    ("--warn", "--paper", SHAPES),
    ("--warn", "--paper-soft", SHAPES),
    ("--rule-strong", "--paper", SHAPES),
    ("--rule-strong", "--paper-soft", SHAPES),
    ("--notice-rule", "--paper", SHAPES),
    ("--notice-rule", "--notice", SHAPES),
    ("--focus", "--paper", SHAPES),
    ("--focus", "--paper-soft", SHAPES),
    ("--focus", "--focus-ring", SHAPES),
];

/// Colours that carry no meaning alone: lines that only part what spacing parts already.
pub const EXEMPT: [&str; 1] = ["--rule"];

/// What is wrong with the colours of a theme.
pub fn check(tokens: &Layers) -> Vec<Diagnostic> {
    let mut findings = unreadable(tokens);
    for mode in Mode::ALL {
        let paper = color(tokens, mode, "--paper");
        for (front, back, needed) in PAIRS {
            let colors = (color(tokens, mode, front), color(tokens, mode, back), paper);
            let (Some(front_color), Some(back_color), Some(paper)) = colors else { continue };
            let back_color = over(back_color, paper);
            let front_color = over(front_color, back_color);
            let ratio = contrast(front_color, back_color);
            if ratio < needed {
                let pair = Pair { front, back, front_color, back_color, ratio, needed, mode };
                findings.extend(pair.diagnostic(tokens));
            }
        }
    }
    findings
}

/// A pair that fails.
struct Pair {
    front: &'static str,
    back: &'static str,
    front_color: RGBA,
    back_color: RGBA,
    ratio: u32,
    needed: u32,
    mode: Mode,
}

impl Pair {
    fn diagnostic(&self, tokens: &Layers) -> Option<Diagnostic> {
        let (ja, en) = match self.mode {
            Mode::Light => ("明るい画面", "On a light screen"),
            Mode::Dark => ("暗い画面", "On a dark screen"),
            Mode::Print => ("印刷", "In print"),
        };
        // The colour that the site has set; the default's own pairs are held by a test.
        let is_own = |name| own(tokens, self.mode, name);
        let (name, token) = match (is_own(self.front), is_own(self.back)) {
            (None, Some(back)) => (self.back, back),
            (Some(front), _) => (self.front, front),
            (None, None) => (self.front, tokens.get(self.mode, self.front)?),
        };
        let (hint_ja, hint_en) = match passing(tokens, self.mode, name) {
            Some(color) => {
                let color = hex(color);
                (format!("例えば {name}: {color}。"), format!("For example {name}: {color}."))
            }
            None => Default::default(),
        };
        Some(
            diag::LOW_CONTRAST
                .at(token.at.clone())
                .words("mode", ja, en)
                .with("front", self.front)
                .with("front_color", hex(self.front_color))
                .with("back", self.back)
                .with("back_color", hex(self.back_color))
                .with("ratio", hundredths(self.ratio))
                .with("needed", hundredths(self.needed))
                .words("hint", hint_ja, hint_en),
        )
    }
}

/// The site's own value, where it holds in this mode.
fn own<'t>(tokens: &'t Layers, mode: Mode, name: &str) -> Option<&'t Token> {
    let holds = tokens.get(mode, name)?;
    let modes = [mode, Mode::Light].into_iter();
    modes.filter_map(|mode| tokens.own.get(mode, name)).find(|own| own.at == holds.at)
}

/// Values that are no colour, where one is needed.
fn unreadable(tokens: &Layers) -> Vec<Diagnostic> {
    let mut names: Vec<&str> = PAIRS.iter().flat_map(|(front, back, _)| [*front, *back]).collect();
    names.extend(EXEMPT);
    names.sort_unstable();
    names.dedup();
    let written = names.into_iter().flat_map(|name| {
        Mode::ALL
            .into_iter()
            .filter_map(move |mode| Some((name, mode, tokens.own.get(mode, name)?)))
    });
    written
        .filter(|(name, mode, _)| color(tokens, *mode, name).is_none())
        .map(|(name, _, token)| {
            diag::BAD_COLOR.at(token.at.clone()).with("token", name).with("value", &token.value)
        })
        .collect()
}

/// The colour of a token in a mode; `var(--other)` is that of the other.
fn color(tokens: &Layers, mode: Mode, name: &str) -> Option<RGBA> {
    let mut name = name.to_owned();
    // A chain that is longer leads in a circle.
    for _ in 0..8 {
        let value = tokens.get(mode, &name)?.value.as_str();
        let Some(other) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) else {
            return parse(value, mode);
        };
        name = other.trim().to_owned();
    }
    None
}

/// A colour as CSS writes it.
pub fn parse(value: &str, mode: Mode) -> Option<RGBA> {
    let color = match CssColor::parse_string(value).ok()? {
        CssColor::LightDark(_, dark) if mode == Mode::Dark => *dark,
        CssColor::LightDark(light, _) => *light,
        color => color,
    };
    RGBA::try_from(&color).ok()
}

/// A translucent colour on an opaque one.
fn over(front: RGBA, back: RGBA) -> RGBA {
    let share = front.alpha_f32();
    let mix = |front: f32, back: f32| front * share + back * (1.0 - share);
    RGBA::from_floats(
        mix(front.red_f32(), back.red_f32()),
        mix(front.green_f32(), back.green_f32()),
        mix(front.blue_f32(), back.blue_f32()),
        1.0,
    )
}

/// The contrast of two colours in hundredths, rounded down: 4.499 does not do for 4.5.
fn contrast(a: RGBA, b: RGBA) -> u32 {
    let (a, b) = (luminance(a), luminance(b));
    ((a.max(b) + 0.05) / (a.min(b) + 0.05) * 100.0) as u32
}

/// WCAG's relative luminance.
fn luminance(color: RGBA) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(color.red) + 0.7152 * channel(color.green) + 0.0722 * channel(color.blue)
}

/// The nearest mixture of a token's colour with black or white that has the contrast it needs in each of its pairs.
fn passing(tokens: &Layers, mode: Mode, name: &str) -> Option<RGBA> {
    let own = over(color(tokens, mode, name)?, color(tokens, mode, "--paper")?);
    let others: Vec<(RGBA, u32)> = PAIRS
        .iter()
        .filter_map(|(front, back, needed)| {
            let other = match (*front == name, *back == name) {
                (true, _) => back,
                (_, true) => front,
                _ => return None,
            };
            Some((color(tokens, mode, other)?, *needed))
        })
        .collect();
    let passes = |mixed: &RGBA| {
        others.iter().all(|(other, needed)| contrast(*mixed, over(*other, *mixed)) >= *needed)
    };
    (0..=100u8).find_map(|percent| {
        let share = f32::from(percent) / 100.0;
        let mixed = [0.0, 1.0].map(|end| over(RGBA::from_floats(end, end, end, share), own));
        mixed.into_iter().find(passes)
    })
}

fn hex(color: RGBA) -> String {
    format!("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue)
}

fn hundredths(ratio: u32) -> String {
    let text = format!("{}.{:02}", ratio / 100, ratio % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn default() -> Layers {
        Layers::of(&super::super::Files::new())
    }

    #[test]
    fn every_color_of_the_default_theme_is_judged() {
        let tokens = default();
        let judged: BTreeSet<&str> =
            PAIRS.iter().flat_map(|(front, back, _)| [*front, *back]).chain(EXEMPT).collect();
        let colors: BTreeSet<&str> = tokens
            .default
            .names()
            .filter(|name| {
                Mode::ALL.into_iter().any(|mode| {
                    let token = tokens.default.get(mode, name);
                    token.is_some_and(|token| {
                        parse(&token.value, mode).is_some() || token.value.starts_with("var(")
                    })
                })
            })
            .collect();
        assert!(colors.len() > 15, "{colors:?}");
        assert_eq!(colors, judged);
    }

    #[test]
    fn the_default_theme_passes() {
        let findings = check(&default());
        let said: Vec<String> =
            findings.iter().map(|found| found.message(crate::lang::Lang::En)).collect();
        assert!(said.is_empty(), "{said:#?}");
    }

    #[test]
    fn the_default_theme_sets_each_color_for_dark_and_print() {
        let tokens = default();
        let names: BTreeSet<&str> = tokens.default.names().collect();
        for name in names {
            let light = tokens.default.get(Mode::Light, name);
            if light.is_some_and(|token| parse(&token.value, Mode::Light).is_some()) {
                assert!(tokens.default.get(Mode::Dark, name).is_some(), "{name} in the dark");
                assert!(tokens.default.get(Mode::Print, name).is_some(), "{name} on paper");
            }
        }
    }

    #[test]
    fn no_pair_stands_twice() {
        let pairs: BTreeSet<(&str, &str)> =
            PAIRS.iter().map(|(a, b, _)| (*a.min(b), *a.max(b))).collect();
        assert_eq!(pairs.len(), PAIRS.len());
    }

    /// Ratios that WCAG's own documents and the Digital Agency's design system give.
    #[test]
    fn contrasts_are_those_of_wcag() {
        let of = |a, b| contrast(parse(a, Mode::Light).unwrap(), parse(b, Mode::Light).unwrap());
        assert_eq!(of("#000", "white"), 2100);
        assert_eq!(of("#777", "#fff"), 447);
        assert_eq!(of("#767676", "#fff"), 454);
        assert_eq!(of("#949494", "#fff"), 303);
        assert_eq!(of("#333", "#fff"), 1263);
    }

    #[test]
    fn colors_are_read_as_css_writes_them() {
        for (written, expected) in [
            ("#0b4f71", "#0b4f71"),
            ("navy", "#000080"),
            ("rgb(11 79 113)", "#0b4f71"),
            ("hsl(0 100% 50%)", "#ff0000"),
            ("oklch(0 0 0)", "#000000"),
            ("light-dark(#fff, #000)", "#ffffff"),
        ] {
            assert_eq!(
                parse(written, Mode::Light).map(hex).as_deref(),
                Some(expected),
                "{written}"
            );
        }
        assert_eq!(
            parse("light-dark(#fff, #000)", Mode::Dark).map(hex).as_deref(),
            Some("#000000")
        );
        for written in ["40em", "reddish", "currentColor", "", "#12"] {
            assert_eq!(parse(written, Mode::Light), None, "{written}");
        }
    }
}
