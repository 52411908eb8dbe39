//! How an indicator stands against its plan. There is one rule, and it is printed beside every
//! judgement: the straight line from the baseline through the targets.

use std::cmp::Ordering;

use crate::number::{Limit, Number};
use crate::record::indicator::{Aim, Direction, IndicatorRecord, Target};
use crate::time::When;

/// What the newest value says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Progress {
    /// It meets the last target.
    Achieved,
    /// It has come as far as the line asks for by then.
    OnCourse,
    /// It has not.
    Behind,
    /// There is a value, but nothing to hold it against.
    NotMeasurable,
    /// No actual value is recorded.
    NoData,
}

impl Progress {
    /// In the order in which they are counted.
    pub const ALL: [Progress; 5] = [
        Progress::Achieved,
        Progress::OnCourse,
        Progress::Behind,
        Progress::NotMeasurable,
        Progress::NoData,
    ];
}

impl IndicatorRecord {
    /// The newest value against the last target, or against the line that leads to it.
    pub fn progress(&self) -> Progress {
        let Some((newest, value)) = self.latest() else {
            return Progress::NoData;
        };
        let Some(last) = self.last_target() else {
            return Progress::NotMeasurable;
        };
        if last.met_by(value, self.direction) == Some(true) {
            return Progress::Achieved;
        }
        let reached = match self.next_target(newest.at) {
            None => last.met_by(value, self.direction),
            Some(next) if next.at == newest.at => next.met_by(value, self.direction),
            Some(next) => match next.aim {
                Aim::Range(..) => next.met_by(value, self.direction),
                _ => self.on_line(newest.at, value, next),
            },
        };
        match reached {
            Some(true) => Progress::OnCourse,
            Some(false) => Progress::Behind,
            None => Progress::NotMeasurable,
        }
    }

    /// The first target that is not before a point in time.
    fn next_target(&self, at: When) -> Option<&Target> {
        self.targets
            .iter()
            .filter(|target| target.at.last_day() >= at.last_day())
            .min_by_key(|target| target.at.last_day())
    }

    /// Whether a value is as good as the line at that time. The line comes from the target
    /// before, or from the baseline.
    fn on_line(&self, at: When, value: Number, next: &Target) -> Option<bool> {
        let to = next.number()?;
        let baseline = self.baseline.iter().filter_map(|base| Some((base.at, base.value.ok()?)));
        let passed = self.targets.iter().filter_map(|target| Some((target.at, target.number()?)));
        let (start, from) = baseline
            .chain(passed)
            .filter(|(start, _)| start.last_day() <= at.last_day() && *start < next.at)
            .max_by_key(|(start, _)| *start)?;
        let order = value.against_line(from, to, days(start, at), days(start, next.at))?;
        match self.direction {
            Direction::Up => Some(order != Ordering::Less),
            Direction::Down => Some(order != Ordering::Greater),
            Direction::Maintain | Direction::Range | Direction::None => None,
        }
    }
}

impl Target {
    /// Whether a value meets this target. Only where the data says which way is better.
    pub fn met_by(&self, value: Number, direction: Direction) -> Option<bool> {
        match (&self.aim, direction) {
            // 未満 and 超 leave out the number itself.
            (Aim::Value(aim), Direction::Up) if self.meant.limit == Some(Limit::MoreThan) => {
                Some(value > *aim)
            }
            (Aim::Value(aim), Direction::Down) if self.meant.limit == Some(Limit::LessThan) => {
                Some(value < *aim)
            }
            (Aim::Value(aim), Direction::Up) => Some(value >= *aim),
            (Aim::Value(aim), Direction::Down) => Some(value <= *aim),
            (Aim::Range(min, max), _) => Some((*min..=*max).contains(&value)),
            _ => None,
        }
    }
}

/// From one point to another. Whole years of the same kind are counted as years, so that a
/// leap day does not move a line.
fn days(from: When, to: When) -> i64 {
    match (from, to) {
        (When::Year(from), When::Year(to)) | (When::FiscalYear(from), When::FiscalYear(to)) => {
            (i64::from(to) - i64::from(from)) * 365
        }
        _ => i64::from((to.last_day() - from.last_day()).get_days()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::indicator;
    use crate::source::FilePath;
    use crate::yaml::{self, At};

    fn progress(fields: &str) -> Progress {
        let text = format!(
            "indicators:\n  - id: a\n    name: {{ja: あ, en: a}}\n    unit: {{ja: 件, en: cases}}\n    accumulation: annual\n{}",
            fields.lines().map(|line| format!("    {line}\n")).collect::<String>()
        );
        let file = FilePath::new("data/x/indicators.yml");
        let node = yaml::read(&file, &text, None).value.expect("YAML");
        let mut log = Vec::new();
        let list = indicator::read(&At::root(&node, &file, None), &mut log).expect("a list");
        assert!(log.is_empty(), "{log:?}");
        list[0].progress()
    }

    #[test]
    fn the_rule() {
        let line = "direction: up\nbaseline: {at: FY2020, value: 100}\ntargets:\n- {at: FY2024, value: 140}\n- {at: FY2027, value: 200}\n";
        for (observations, expected) in [
            ("[]", Progress::NoData),
            ("[{at: FY2022, value: null, reason: not-surveyed}]", Progress::NoData),
            // 100 + 40 × 2/4 = 120, exactly on the line.
            ("[{at: FY2022, value: 120}]", Progress::OnCourse),
            ("[{at: FY2022, value: 119.9}]", Progress::Behind),
            // At an interim target the target itself counts.
            ("[{at: FY2024, value: 139.99}]", Progress::Behind),
            // 140 + 60 × 1/3 = 160: the line goes on from the interim target.
            ("[{at: FY2025, value: 160}]", Progress::OnCourse),
            ("[{at: FY2025, value: 159}]", Progress::Behind),
            ("[{at: FY2023, value: 200}]", Progress::Achieved),
            ("[{at: FY2028, value: 199}]", Progress::Behind),
            // A day within a year: 2 years and 366 of 1461 days.
            ("[{at: 2024-04-01, value: 131}]", Progress::OnCourse),
        ] {
            assert_eq!(
                progress(&format!("{line}observations: {observations}")),
                expected,
                "{observations}"
            );
        }
    }

    #[test]
    fn what_cannot_be_judged_is_not_judged() {
        let value = "observations: [{at: FY2022, value: 5}]";
        for (fields, expected) in [
            ("direction: none\ntargets: [{at: FY2027, value: 1}]", Progress::NotMeasurable),
            ("direction: up", Progress::NotMeasurable),
            (
                "direction: up\ntargets: [{at: FY2027, words: {ja: 向上, en: rise}}]",
                Progress::NotMeasurable,
            ),
            // No baseline, and the target is not reached: there is no line.
            ("direction: up\ntargets: [{at: FY2027, value: 9}]", Progress::NotMeasurable),
            ("direction: up\ntargets: [{at: FY2027, value: 4}]", Progress::Achieved),
            (
                "direction: down\nbaseline: {at: FY2020, value: 9}\ntargets: [{at: FY2027, value: 2}]",
                Progress::OnCourse,
            ),
            ("direction: range\ntargets: [{at: FY2027, min: 4, max: 6}]", Progress::Achieved),
            (
                "direction: range\ntargets: [{at: FY2024, min: 4, max: 6}, {at: FY2027, min: 1, max: 3}]",
                Progress::OnCourse,
            ),
            ("direction: range\ntargets: [{at: FY2027, min: 6, max: 8}]", Progress::Behind),
        ] {
            assert_eq!(progress(&format!("{fields}\n{value}")), expected, "{fields}");
        }
    }
}
