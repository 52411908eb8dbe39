//! Tables of written dates for `parse`, and odd texts that must not stop it. It may touch this room only.

use super::super::{Season, Third, Years};
use super::*;

fn day(year: i16, month: i8, day: i8) -> When {
    When::Day(super::super::day(year, month, day))
}

fn month(year: i16, month: i8) -> When {
    When::Month { year, month }
}

fn third(year: i16, month: i8, third: Third) -> When {
    When::Third { year, month, third }
}

fn season(year: i16, season: Season) -> When {
    When::Season { year, season }
}

/// Forms of one date, separated by `|`.
fn forms(text: &str) -> impl Iterator<Item = &str> {
    text.split('|')
}

#[test]
fn points_are_read_in_every_form() {
    use When::{FiscalYear, Year};
    let cases = [
        (Year(2023), "2023|2023年|２０２３年| 2023 年 "),
        (month(2023, 3), "2023-03|2023/3|2023年3月|2023年03月|令和5年3月|R5.3"),
        (day(2023, 3, 31), "2023-03-31|2023/3/31|2023.3.31|2023年3月31日|２０２３－０３－３１"),
        (FiscalYear(2023), "FY2023|FY 2023|ＦＹ２０２３|2023年度|令和5年度|R5年度|令和５年度当初"),
        (third(2022, 11, Third::Mid), "2022年11月中旬|令和4年11月中旬|2022年 11月 中旬"),
        (season(2026, Season::Summer), "2026年夏|令和8年夏|R8年夏"),
        // Cross-check X10 and structure S73 of the five source documents.
        (
            day(2023, 2, 17),
            "R5.2.17|R05.02.17|Ｒ５．２．１７|令和5年2月17日|㋿5年2月17日|令和5.2.17",
        ),
        (day(2025, 12, 23), "令和7年12月23日|R7/12/23"),
        (month(2026, 1), "令和8年1月|2026-01"),
        (Year(2024), "令和６|令和6年|令和 6 年|R6"),
        (FiscalYear(2025), "R7当初|R7年度|令和7年度"),
        (month(2022, 2), "令和４年２月"),
        (FiscalYear(2026), "令和 8 年度"),
        // Years in which the era changed.
        (Year(2019), "令和元年|令和1年|平成31年|R1|H31"),
        (FiscalYear(2019), "平成31年度|令和元年度|FY2019"),
        (day(2019, 4, 30), "H31.4.30|平成31年4月30日"),
        (day(2019, 5, 1), "R1.5.1|令和元年5月1日"),
        (month(2019, 4), "平成31年4月"),
        (day(1989, 1, 7), "S64.1.7|昭和64年1月7日"),
        (day(1989, 1, 8), "平成元年1月8日"),
        (month(1989, 1), "昭和64年1月|平成元年1月"),
        (Year(1926), "大正15年|昭和元年|T15"),
        (Year(1868), "明治元年|M1|1868"),
        (day(1873, 1, 1), "明治6年1月1日"),
        (Year(2038), "令和20年"),
        (day(2024, 2, 29), "2024-02-29|令和6年2月29日"),
    ];
    for (expected, texts) in cases {
        for written in forms(texts) {
            assert_eq!(parse_point(written), Ok(expected), "{written}");
        }
    }
}

#[test]
fn ranges_inherit_what_the_second_half_leaves_out() {
    use When::{FiscalYear, Year};
    let cases = [
        (
            day(2023, 1, 18),
            End::Until(day(2023, 2, 16)),
            "2023-01-18～2023-02-16|2023年1月18日～2月16日|2023年1月18日〜2月16日|2023年1月18日∼2月16日\
            |2023年1月18日~2月16日|2023年1月18日 – 2月16日|2023年1月18日から2月16日まで|令和5年1月18日から2月16日\
            |2023/1/18～2/16|R5.1.18～2.16|2023-01-18..02-16",
        ),
        (
            third(2022, 11, Third::Mid),
            End::Until(third(2022, 12, Third::Mid)),
            "2022年11月中旬～12月中旬|令和4年11月中旬～令和4年12月中旬",
        ),
        (
            third(2022, 11, Third::Mid),
            End::Until(third(2022, 11, Third::Late)),
            "2022年11月中旬～下旬",
        ),
        (
            FiscalYear(2023),
            End::Until(FiscalYear(2027)),
            "FY2023～FY2027|FY2023–2027|2023～2027年度|2023年度～2027年度|令和5年度～9年度|令和5～9年度|R5～R9年度\
            |令和５年度から令和９年度まで",
        ),
        (Year(2023), End::Until(Year(2027)), "2023～2027|2023～2027年|令和5年～9年|R5～9"),
        (month(2021, 11), End::Until(month(2021, 12)), "2021年11月∼12月|2021-11～12|R3.11～12"),
        (day(2023, 1, 18), End::Until(day(2023, 1, 25)), "2023年1月18日～25日|2023-01-18～25"),
        (season(2026, Season::Summer), End::Until(season(2026, Season::Autumn)), "2026年夏～秋"),
        (month(2019, 4), End::Until(month(2019, 5)), "平成31年4月～5月|平成31年4月～令和元年5月"),
        (Year(2023), End::Open, "2023年～|2023～|2023年から|2023年以降|令和5年 ～ "),
        (FiscalYear(2023), End::Open, "FY2023～|2023年度〜"),
    ];
    for (from, to, texts) in cases {
        for written in forms(texts) {
            let date = parse(written).map(|date| (date.from, date.to));
            assert_eq!(date, Ok((from, to)), "{written}");
        }
    }
}

#[test]
fn a_range_is_not_a_point() {
    for written in ["2023年～", "2023-01-18～2023-02-16"] {
        let error = parse_point(written).unwrap_err();
        assert!(matches!(error, DateError::RangeForDate { .. }), "{written}: {error:?}");
    }
}

#[test]
fn unreadable() {
    let texts = "| |～|～3年|～2023年|まで|2023年～まで|来年夏|同月23日|23日|3月|中旬|夏|五年|Reiwa 5|1867|2201|202|20230\
        |20230118|99999999999999999999|R9999|令和200年|令和|令和年|元年|平成年度|FY|FY令和5|fy2023|2023年1|2023年1月18\
        |2023年度3月|2023-|2023-2027|2023.10|2023-01-|2023-01/18|2023-01-18T00:00|2023年3月末|2023年頃|-2023|+2023|20 23\
        |2022年11月中旬～12|2023年～3月|2023年度～3月|2023年3月～18日～19日|2021年11月∼12月、2022年10月∼11月|2026年夏～5日\
        |2023年1月～下旬日|2023年 2月 3|03-31|2023年03月001日|R5.2.17.1";
    for written in forms(texts) {
        assert_eq!(parse(written), Err(DateError::Unreadable), "{written}");
    }
}

#[test]
fn mistakes_carry_what_their_message_needs() {
    let no_such_day = |year, month, day, last| DateError::NoSuchDay { year, month, day, last };
    let two_digits = |number, gregorian| DateError::TwoDigitYear { number, gregorian };
    let cases = [
        ("2023-02-29", no_such_day(2023, 2, 29, 28)),
        ("令和5年4月31日", no_such_day(2023, 4, 31, 30)),
        ("2023年1月0日", no_such_day(2023, 1, 0, 31)),
        ("2023年1月18日～32日", no_such_day(2023, 1, 32, 31)),
        ("2023年13月", DateError::NoSuchMonth { month: 13 }),
        ("2023-00-10", DateError::NoSuchMonth { month: 0 }),
        ("24年", two_digits(24, 2024)),
        ("5年2月", two_digits(5, 2005)),
        ("23/1/18", two_digits(23, 2023)),
        ("FY23", two_digits(23, 2023)),
        ("2023年～25年", two_digits(25, 2025)),
        ("2023～27", two_digits(27, 2027)),
        (
            "2023-02-16～2023-01-18",
            DateError::Backwards { from: day(2023, 2, 16), to: day(2023, 1, 18) },
        ),
        ("2022年12月～1月", DateError::Backwards { from: month(2022, 12), to: month(2022, 1) }),
        (
            "2022年11月下旬～中旬",
            DateError::Backwards {
                from: third(2022, 11, Third::Late),
                to: third(2022, 11, Third::Mid),
            },
        ),
    ];
    for (written, expected) in cases {
        assert_eq!(parse(written), Err(expected), "{written}");
    }
}

#[test]
fn eras_are_held_to_their_days() {
    let cases = [
        ("平成31年5月", "平成", "令和元年5月"),
        ("H31.5.1", "平成", "令和元年5月1日"),
        ("令和元年4月30日", "令和", "平成31年4月30日"),
        ("平成元年1月7日", "平成", "昭和64年1月7日"),
        ("昭和64年1月8日", "昭和", "平成元年1月8日"),
        ("昭和64年度", "昭和", "平成元年度"),
        ("平成32年度", "平成", "令和2年度"),
        ("平成40年", "平成", "令和10年"),
        ("大正元年7月29日", "大正", "明治45年7月29日"),
        ("平成29年度～32年度", "平成", "令和2年度"),
    ];
    for (written, kanji, right) in cases {
        match parse(written) {
            Err(DateError::OutsideEra { era, instead, .. }) => {
                assert_eq!((era.kanji, instead.as_str()), (kanji, right), "{written}");
            }
            other => panic!("{written}: {other:?}"),
        }
    }
    for written in ["令和0年", "R0.1.1", "令和０年度", "平成00年"] {
        let error = parse(written).unwrap_err();
        assert!(matches!(error, DateError::EraYearZero { .. }), "{written}");
    }
    for written in ["明治5年12月2日", "明治元年10月", "M3年度"] {
        let error = parse(written).unwrap_err();
        assert!(matches!(error, DateError::OldCalendar { .. }), "{written}: {error:?}");
    }
}

#[test]
fn an_era_error_names_the_days_of_the_era() {
    let expected = DateError::OutsideEra {
        era: super::super::wareki::ERAS.iter().find(|era| era.kanji == "平成").unwrap(),
        first: super::super::day(1989, 1, 8),
        last: Some(super::super::day(2019, 4, 30)),
        meant: month(2019, 5),
        instead: "令和元年5月".to_owned(),
    };
    assert_eq!(parse("平成31年5月"), Err(expected));
}

/// What is printed with an era is read back as the same point.
#[test]
fn every_wareki_label_is_read_back() {
    for year in 1874..=2200 {
        let last_moments = [When::Year(year), When::FiscalYear(year)].into_iter();
        let months = (1..=12).flat_map(|m| {
            let last = month(year, m).last_day();
            [month(year, m), third(year, m, Third::Early), When::Day(last)]
        });
        let seasons = Season::ALL.map(|it| season(year, it));
        for when in last_moments.chain(months).chain(seasons) {
            let label = when.wareki_only().unwrap();
            assert_eq!(parse_point(&label), Ok(when), "{label}");
        }
    }
}

/// Random joins of the pieces dates are made of: whatever comes, an answer, and its labels.
#[test]
fn odd_texts_never_panic() {
    let pieces: Vec<&str> = "令和|平成|明治|R|H|M|㋿|FY|元|0|1|5|12|13|29|31|32|64|99|2023|2019|1868|2200|99999|年|年度\
        |月|日|上旬|下旬|夏|冬|～|〜|–|..|-|/|.| |から|まで|以降|当初|\u{0}|👨‍👩‍👧"
        .split('|')
        .collect();
    let mut state: u64 = 0x2545_F491_4F6C_DD1D;
    let mut next = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(bound).unwrap()).unwrap()
    };
    let mut read = 0;
    for _ in 0..100_000 {
        let text: String = (0..next(9)).map(|_| pieces[next(pieces.len())]).collect();
        if let Ok(date) = parse(&text) {
            read += 1;
            assert!(date.last_day().is_none_or(|last| date.first_day() <= last), "{text}");
            for lang in [crate::lang::Lang::Ja, crate::lang::Lang::En] {
                assert!(!date.label(lang).is_empty(), "{text}");
                assert!(!date.from.in_full(lang, Years::default()).is_empty(), "{text}");
            }
        }
    }
    assert!(read > 500, "only {read} of the texts were dates");
}
