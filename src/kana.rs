//! The order of Japanese readings, as in dictionaries (JIS X 4061): first by the sounds without
//! their marks, a long mark counted as the vowel that it lengthens; then unvoiced before voiced
//! before half-voiced; then long marks before small before full kana; then hiragana before
//! katakana. Touches nothing.

/// Compares as the reading is ordered. What is no kana comes behind all kana.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Key {
    sounds: Vec<u32>,
    voices: Vec<u8>,
    forms: Vec<u8>,
    scripts: Vec<u8>,
}

/// The ten rows of the syllabary. ん is counted to the last.
pub const ROWS: [char; 10] = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];

/// The sounds from あ to ん; their place is their order.
const SOUNDS: &str = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん";

/// Kana and the sound, voice (0 to 2) and form (1 small, 2 full) that make them.
const MARKED: &str = "がか1ぎき1ぐく1げけ1ごこ1ざさ1じし1ずす1ぜせ1ぞそ1だた1ぢち1づつ1でて1どと1ばは1びひ1ぶふ1べへ1ぼほ1ぱは2ぴひ2ぷふ2ぺへ2ぽほ2ゔう1";
const SMALL: &str = "ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ";

/// A kana taken apart.
struct Kana {
    sound: char,
    voice: u8,
    small: bool,
    katakana: bool,
}

impl Kana {
    fn of(character: char) -> Option<Kana> {
        let katakana = matches!(character, 'ァ'..='ヶ');
        let hiragana = match katakana {
            true => char::from_u32(u32::from(character) - 0x60)?,
            false => character,
        };
        let kana = |sound, voice, small| Some(Kana { sound, voice, small, katakana });
        if SOUNDS.contains(hiragana) {
            return kana(hiragana, 0, false);
        }
        let mut small = SMALL.chars();
        while let (Some(form), Some(sound)) = (small.next(), small.next()) {
            if form == hiragana {
                return kana(sound, 0, true);
            }
        }
        let mut marked = MARKED.chars();
        while let (Some(form), Some(sound), Some(voice)) =
            (marked.next(), marked.next(), marked.next())
        {
            if form == hiragana {
                return kana(sound, if voice == '1' { 1 } else { 2 }, false);
            }
        }
        None
    }

    fn order(&self) -> usize {
        SOUNDS.chars().position(|sound| sound == self.sound).unwrap_or_default()
    }
}

/// The vowel of a sound; ん has none.
fn vowel(sound: char) -> Option<char> {
    let place = SOUNDS.chars().position(|other| other == sound)?;
    Some(match sound {
        'や' => 'あ',
        'ゆ' => 'う',
        'よ' | 'を' => 'お',
        'わ' => 'あ',
        'ゐ' => 'い',
        'ゑ' => 'え',
        'ん' => return None,
        // Before や the rows are whole; ら to ろ begin three places behind one.
        _ if place < 35 => "あいうえお".chars().nth(place % 5)?,
        _ => "あいうえお".chars().nth((place - 38) % 5)?,
    })
}

/// The key of a reading. Spaces, ・ and other signs do not count.
pub fn key(reading: &str) -> Key {
    let mut key =
        Key { sounds: Vec::new(), voices: Vec::new(), forms: Vec::new(), scripts: Vec::new() };
    let mut last = None;
    for character in reading.chars() {
        let lengthened = (character == 'ー').then_some(last).flatten().and_then(vowel);
        if let Some(sound) = lengthened {
            let kana = Kana { sound, voice: 0, small: false, katakana: true };
            key.push(&kana, 0);
            last = Some(sound);
        } else if let Some(kana) = Kana::of(character) {
            key.push(&kana, if kana.small { 1 } else { 2 });
            last = Some(kana.sound);
        } else if character.is_alphanumeric() {
            key.sounds.extend(character.to_lowercase().map(|c| 1000 + u32::from(c)));
            last = None;
        }
    }
    key
}

impl Key {
    fn push(&mut self, kana: &Kana, form: u8) {
        self.sounds.push(kana.order() as u32);
        self.voices.push(kana.voice);
        self.forms.push(form);
        self.scripts.push(u8::from(kana.katakana));
    }
}

/// The row in which a reading stands: が in か. `None` where it does not begin with kana.
pub fn row(reading: &str) -> Option<char> {
    let first = reading.chars().find(|c| c.is_alphanumeric())?;
    let order = Kana::of(first)?.order();
    let start = |row: &char| SOUNDS.chars().position(|sound| sound == *row).unwrap_or_default();
    ROWS.into_iter().rev().find(|row| start(row) <= order)
}

/// Whether a text can be a reading: kana, the long mark, ・ and spaces.
pub fn is_reading(text: &str) -> bool {
    let signs = |c: char| matches!(c, 'ー' | '・' | ' ' | '　');
    row(text).is_some() && text.chars().all(|c| signs(c) || Kana::of(c).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each list stands in its order, whatever the order it came in.
    #[test]
    fn readings_stand_as_in_a_dictionary() {
        for list in [
            // Unvoiced, voiced, half-voiced; but the sounds of the whole word come first.
            "はは はば はぱ ばば ぱぱ はひ",
            "かき かぎ がき がぎ かく",
            // A long mark is the vowel before it, and comes before the vowel written out.
            "カー かあ カート ガード かい かす",
            "サーバ ざあば さい サイト",
            "すいどう すうがく スーパー",
            // Small before full.
            "きゃく きやく きゅう きょう きよう",
            "びょういん びよういん",
            // Hiragana and katakana are equal until nothing else differs.
            "あい アイ あう アウ",
            "アート・イン・レジデンス あーとこうか あおば",
            "リスキリング りすく リスト",
        ]
        .map(|list| list.split(' ').collect::<Vec<_>>())
        {
            let mut sorted = list.clone();
            sorted.reverse();
            sorted.sort_by_key(|reading| key(reading));
            assert_eq!(sorted, list);
        }
    }

    #[test]
    fn long_marks_take_the_vowel_before_them() {
        for (long, plain) in [
            ("ラー", "らあ"),
            ("リー", "りい"),
            ("ルー", "るう"),
            ("レー", "れえ"),
            ("ロー", "ろお"),
            ("ヤー", "やあ"),
            ("ユー", "ゆう"),
            ("ヨー", "よお"),
            ("ワー", "わあ"),
            ("キャー", "きゃあ"),
            ("モー", "もお"),
            ("ビー", "びい"),
        ] {
            assert_eq!(key(long).sounds, key(plain).sounds, "{long}");
            assert!(key(long) < key(plain), "{long}");
        }
    }

    #[test]
    fn rows_and_readings() {
        for (reading, expected) in [
            ("がくせい", Some('か')),
            ("ぱーく", Some('は')),
            ("ゃ", Some('や')),
            ("ん", Some('わ')),
            ("ゔぃ", Some('あ')),
            ("ロードマップ", Some('ら')),
            ("DX", None),
            ("関係", None),
            ("", None),
        ] {
            assert_eq!(row(reading), expected, "{reading}");
        }
        for (reading, good) in [
            ("かんけいじんこう", true),
            ("アーティスト・イン・レジデンス", true),
            ("かんけい じんこう", true),
            ("関係じんこう", false),
            ("kankei", false),
            ("", false),
            ("ー", false),
        ] {
            assert_eq!(is_reading(reading), good, "{reading}");
        }
    }
}
