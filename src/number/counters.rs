//! The counters and signs that need no English of their own: 件, 人, 円. Touches nothing.
//!
//! A site's data overrides them where another noun fits better: 50件 may be consultations.

/// As it is written, what stands before an English number, one, several.
type Counter = (&'static str, &'static str, &'static str, &'static str);

/// What is counted, without factors such as 万. The nouns are the widest that are right.
#[rustfmt::skip]
const COUNTERS: &[Counter] = &[
    ("円", "¥", "", ""),
    ("ドル", "US$", "", ""),
    ("%", "", "%", "%"),
    ("％", "", "%", "%"),
    ("パーセント", "", "%", "%"),
    ("ポイント", "", "point", "points"),
    ("件", "", "case", "cases"),
    ("人", "", "person", "people"),
    ("名", "", "person", "people"),
    ("人日", "", "person-day", "person-days"),
    ("人泊", "", "guest night", "guest nights"),
    ("世帯", "", "household", "households"),
    ("者", "", "business", "businesses"),
    ("事業者", "", "business", "businesses"),
    ("社", "", "company", "companies"),
    ("団体", "", "organization", "organizations"),
    ("組織", "", "organization", "organizations"),
    ("自治体", "", "local government", "local governments"),
    ("市町村", "", "municipality", "municipalities"),
    ("府省", "", "ministry or agency", "ministries and agencies"),
    ("か国", "", "country", "countries"),
    ("地域", "", "area", "areas"),
    ("区域", "", "area", "areas"),
    ("か所", "", "location", "locations"),
    ("施設", "", "facility", "facilities"),
    ("店舗", "", "shop", "shops"),
    ("校", "", "school", "schools"),
    ("事業", "", "project", "projects"),
    ("項目", "", "item", "items"),
    ("個", "", "item", "items"),
    ("つ", "", "item", "items"),
    ("類型", "", "type", "types"),
    ("種類", "", "type", "types"),
    ("品目", "", "product", "products"),
    ("台", "", "unit", "units"),
    ("戸", "", "home", "homes"),
    ("本", "", "item", "items"),
    ("冊", "", "copy", "copies"),
    ("回", "", "time", "times"),
    ("倍", "", "time", "times"),
    ("点", "", "point", "points"),
    ("年", "", "year", "years"),
    ("年間", "", "year", "years"),
    ("か年", "", "year", "years"),
    ("か月", "", "month", "months"),
    ("週間", "", "week", "weeks"),
    ("日", "", "day", "days"),
    ("日間", "", "day", "days"),
    ("時間", "", "hour", "hours"),
    ("分", "", "minute", "minutes"),
    ("歳", "", "year of age", "years of age"),
    ("トン", "", "tonne", "tonnes"),
    ("キログラム", "", "kg", "kg"),
    ("キロメートル", "", "km", "km"),
    ("メートル", "", "m", "m"),
    ("平方メートル", "", "m²", "m²"),
    ("ヘクタール", "", "ha", "ha"),
    ("㎡", "", "m²", "m²"),
    ("℃", "", "°C", "°C"),
];

/// Other ways to write か in か所 and か月.
const KA: [&str; 6] = ["カ", "ヵ", "ヶ", "ケ", "箇", "ｹ"];

/// What stands before and after an English number: before, one, several.
pub fn english(written: &str) -> Option<[&'static str; 3]> {
    let usual = KA.iter().find_map(|sign| Some(format!("か{}", written.strip_prefix(sign)?)));
    let counter = usual.as_deref().unwrap_or(written);
    let (_, before, one, other) = COUNTERS.iter().find(|(ja, ..)| *ja == counter)?;
    Some([before, one, other])
}
