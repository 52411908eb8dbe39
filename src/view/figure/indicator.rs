//! One indicator: the sentence that says how it stands, its chart, its table.

use super::super::changes;
use super::{Of, aim, number, point, progress, words};
use crate::chart::{self, Aimed, Observed, Plot, Point};
use crate::lang::Lang;
use crate::model::route::{PageId, Route};
use crate::number::{Axis, Meant, Number};
use crate::page::{
    Change, Chart, Indicator, IndicatorRow, LegendItem, Link, Said, Sentence, SourceLine, Words,
};
use crate::record::indicator::{Aim, IndicatorRecord, Observation, Target};
use crate::time::When;

/// The id of an indicator's figure on any page.
pub fn anchor(id: &str) -> String {
    format!("indicator-{id}")
}

pub fn draw(of: &Of, record: &IndicatorRecord, own_page: bool) -> Indicator {
    let lang = of.lang();
    let id = &record.id.value;
    let statement = statement(of, record);
    Indicator {
        group: of.view.maybe(&record.group),
        siblings: siblings(of, record),
        anchor: anchor(id.as_str()),
        own_page,
        link: Link {
            url: of.link(&PageId::Indicator(id.clone())),
            words: of.view.words(&record.name),
            number: None,
            current: own_page,
        },
        measured_by: of.view.maybe(&record.measured_by),
        accumulation: words::accumulation(record.accumulation, lang).into(),
        direction: words::direction(record.direction, lang).map(str::to_owned),
        progress: progress::judgement(of, record),
        rule: match own_page && progress::is_judged(of.document) {
            true => progress::rule(of.view),
            false => Vec::new(),
        },
        unit: Words::plain(record.unit.name(lang)),
        chart: chart(of, record, &statement, own_page),
        statement,
        no_actuals: record
            .latest()
            .is_none()
            .then(|| words::no_actuals(record.absent(), lang).to_owned()),
        rows: rows(of, record),
        definition: of.view.maybe(&record.definition),
        strategies: strategies(of, record),
        source: record.source.as_ref().map(|source| SourceLine {
            title: of.view.words(&source.name),
            url: source.url.as_ref().map(|url| url.to_string()),
        }),
        owner: of.view.maybe(&record.owner),
        notes: record.notes.iter().map(|note| of.view.words(note)).collect(),
        changes: match own_page {
            true => changes(of, record),
            false => Vec::new(),
        },
        csv: of.view.link(&Route::IndicatorCsv(of.document.id.clone(), id.clone())),
    }
}

fn changes(of: &Of, record: &IndicatorRecord) -> Vec<Change> {
    let page = PageId::Indicator(record.id.value.clone());
    let changes = of.document.changes_of(&page, of.lang(), of.view.site.as_of);
    let line = |change| changes::line(&change, of.lang(), of.view.site.record.years, String::new());
    changes.into_iter().map(line).collect()
}

/// Links to the pages of the strategies that name this indicator.
fn strategies(of: &Of, record: &IndicatorRecord) -> Vec<Link> {
    let all = of.document.plan.iter().flat_map(|plan| &plan.strategies);
    all.filter(|strategy| strategy.indicators.iter().any(|id| id.value == record.id.value))
        .filter_map(|strategy| of.document.chapter(strategy.id.value.as_str()))
        .map(|chapter| of.chapter_link(chapter))
        .collect()
}

/// The newest value, how it compares with the baseline, and what is aimed at. No judgement:
/// that needs a rule, and the rule would have to stand beside it.
fn statement(of: &Of, record: &IndicatorRecord) -> Sentence {
    let lang = of.lang();
    let named = |when| of.view.named(when);
    let aimed = record.last_target().map(|target| {
        let aim = Said::Words(aim(of.view, record, target).text);
        (target, [named(target.at), aim])
    });
    let Some((observation, value)) = record.latest() else {
        return match aimed {
            Some((_, said)) => Sentence::new(
                lang.pick("{0}の目標は{1}です。", "The target for {0} is {1}."),
                &said,
            ),
            None => Sentence::default(),
        };
    };
    let label = number(record, value, observation.meant, lang);
    let mut text = Sentence::new(
        lang.pick("{0}の実績は{1}です。", "The actual value for {0} is {1}."),
        &[named(observation.at), Said::Words(label)],
    );
    if let Some((baseline, from)) =
        record.baseline.as_ref().and_then(|baseline| Some((baseline, baseline.value.ok()?)))
    {
        let base = Said::Words(number(record, from, baseline.meant, lang));
        let change = Said::Words(change(from, value, lang).to_owned());
        text.append(Sentence::new(
            lang.pick("基準（{0}、{1}）{2}。", " {2} the baseline ({0}: {1})."),
            &[named(baseline.at), base, change],
        ));
    }
    if let Some((target, said)) = aimed {
        text.append(Sentence::new(lang.pick("目標は{0}に{1}", " The target is {1} in {0}"), &said));
        text.push(match target.met_by(value, record.direction) {
            Some(true) => lang.pick("で、すでに達しています。", "; it has already been reached."),
            Some(false) => lang.pick("で、まだ達していません。", "; it has not been reached yet."),
            None => lang.pick("です。", "."),
        });
    }
    text
}

fn change(from: Number, to: Number, lang: Lang) -> &'static str {
    match to.cmp(&from) {
        std::cmp::Ordering::Greater => lang.pick("より増えました", "This is higher than"),
        std::cmp::Ordering::Less => lang.pick("より減りました", "This is lower than"),
        std::cmp::Ordering::Equal => lang.pick("と同じです", "This equals"),
    }
}

/// The other indicators that measure the same thing.
fn siblings(of: &Of, record: &IndicatorRecord) -> Vec<Link> {
    let all = of.document.indicators.iter().flat_map(|list| list.iter());
    all.filter(|other| record.group.is_some() && other.group == record.group)
        .filter(|other| other.id.value != record.id.value)
        .map(|other| Link {
            url: of.link(&PageId::Indicator(other.id.value.clone())),
            words: of.view.words(&other.name),
            number: None,
            current: false,
        })
        .collect()
}

fn rows(of: &Of, record: &IndicatorRecord) -> Vec<IndicatorRow> {
    let lang = of.lang();
    let mut rows: Vec<(When, u8, IndicatorRow)> = Vec::new();
    if let Some(baseline) = &record.baseline {
        let row = observed(of, record, baseline, words::baseline(lang), "baseline");
        rows.push((baseline.at, 0, row));
    }
    for observation in record.recorded() {
        let row = observed(of, record, observation, words::actual(lang), "actual");
        rows.push((observation.at, 1, row));
    }
    for target in &record.targets {
        let row = IndicatorRow {
            period: point(target.at, lang),
            role: words::target(target.role, lang).into(),
            role_kind: "target",
            value: aim(of.view, record, target),
            missing: false,
            note: None,
            parts: Vec::new(),
        };
        rows.push((target.at, 2, row));
    }
    rows.sort_by_key(|(when, order, _)| (*when, *order));
    rows.into_iter().map(|(_, _, row)| row).collect()
}

fn observed(
    of: &Of,
    record: &IndicatorRecord,
    observation: &Observation,
    role: &str,
    role_kind: &'static str,
) -> IndicatorRow {
    let lang = of.lang();
    IndicatorRow {
        period: point(observation.at, lang),
        role: role.to_owned(),
        role_kind,
        value: Words::plain(match observation.value {
            Ok(value) => number(record, value, observation.meant, lang),
            Err(reason) => words::reason(reason, lang).to_owned(),
        }),
        missing: observation.value.is_err(),
        note: of.view.maybe(&observation.note),
        parts: observation
            .parts
            .iter()
            .map(|part| {
                let name = of.view.words(&part.name);
                let value = part.unit.with(part.value, lang);
                Words { text: format!("{} {value}", name.text), lang: name.lang }
            })
            .collect(),
    }
}

/// The chart; `None` where fewer than two values are numbers.
fn chart(of: &Of, record: &IndicatorRecord, statement: &Sentence, large: bool) -> Option<Chart> {
    let lang = of.lang();
    let unit = axis(record, lang);
    let mut plot = plot(of, record, &unit);
    if large {
        plot.height = 360.0;
    }
    let drawn = plot.observations.iter().filter(|o| matches!(o, Observed::Value(_))).count()
        + plot.targets.len()
        + usize::from(plot.baseline.is_some());
    if drawn < 2 {
        return None;
    }
    let drawing = chart::draw(&plot, grid_label)?;
    let mut legend = Vec::new();
    let mut item = |kind: &'static str, label: &str| {
        legend.push(LegendItem { kind, label: label.to_owned() });
    };
    if plot.observations.iter().any(|o| matches!(o, Observed::Value(_))) {
        item("actual", words::actual(lang));
    }
    if plot.observations.iter().any(|o| matches!(o, Observed::Missing { .. })) {
        item("missing", lang.pick("値なし", "No value"));
    }
    if plot.targets.iter().any(|aimed| matches!(aimed, Aimed::Value(_))) {
        item("target", words::target(None, lang));
    }
    if plot.targets.iter().any(|aimed| matches!(aimed, Aimed::Range { .. })) {
        item("range", lang.pick("目標の範囲", "Target range"));
    }
    if plot.baseline.is_some() {
        item("baseline", words::baseline(lang));
    }
    let mut axis = lang.pick(format!("単位：{}", unit.name), format!("Unit: {}", unit.name));
    if drawing.cut_axis {
        axis.push_str(
            lang.pick("（縦軸は0から始まりません）", " (the vertical axis does not start at zero)"),
        );
    }
    let rows = rows(of, record);
    let listed: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {} {}", row.period.label, row.role, row.value.text))
        .collect();
    let summary = format!("{statement} {}", listed.join(lang.pick("、", "; ")));
    Some(Chart { summary: summary.trim().to_owned(), axis, drawing, legend })
}

/// A label of the value axis. Ticks are multiples of 1, 2 or 5: few digits are enough.
fn grid_label(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    Number::parse(text).map(Number::label).unwrap_or_else(|| text.to_owned())
}

/// The unit of the value axis, and so how far its numbers are shifted.
fn axis(record: &IndicatorRecord, lang: Lang) -> Axis {
    let baseline = record.baseline.iter().chain(record.recorded()).filter_map(|o| o.value.ok());
    let targets = record.targets.iter().filter_map(|target| match target.aim {
        Aim::Value(value) | Aim::Range(_, value) => Some(value),
        _ => None,
    });
    record.unit.axis(baseline.chain(targets).max().unwrap_or(Number::from(0)), lang)
}

fn plot(of: &Of, record: &IndicatorRecord, unit: &Axis) -> Plot {
    let lang = of.lang();
    let label = |value: Number, meant: Meant| meant.around(&unit.number(value).label(), lang);
    let observations = record.recorded();
    let baseline = record.baseline.as_ref().filter(|baseline| baseline.value.is_ok());
    let mut whens: Vec<When> = observations.iter().map(|observation| observation.at).collect();
    // Words and relations cannot be drawn; their years would leave an empty place.
    let drawable = |target: &&Target| matches!(target.aim, Aim::Value(_) | Aim::Range(..));
    whens.extend(record.targets.iter().filter(drawable).map(|target| target.at));
    whens.extend(baseline.map(|baseline| baseline.at));
    whens.sort();
    whens.dedup();
    let period = |when: When| whens.iter().position(|other| *other == when).unwrap_or(0);
    let mut plot = Plot {
        periods: whens.iter().map(|when| (position(*when), when.short(lang))).collect(),
        ..Plot::default()
    };
    let mut sorted: Vec<&Observation> = observations.iter().collect();
    sorted.sort_by_key(|observation| observation.at);
    plot.observations = sorted
        .into_iter()
        .map(|observation| match observation.value {
            Ok(value) => Observed::Value(Point {
                period: period(observation.at),
                value: unit.number(value).to_f64(),
                label: label(value, observation.meant),
            }),
            Err(reason) => Observed::Missing {
                period: period(observation.at),
                label: words::reason(reason, lang).to_owned(),
            },
        })
        .collect();
    let mut targets: Vec<&Target> = record.targets.iter().filter(drawable).collect();
    targets.sort_by_key(|target| target.at);
    plot.targets = targets
        .into_iter()
        .filter_map(|target| match &target.aim {
            Aim::Value(value) => Some(Aimed::Value(Point {
                period: period(target.at),
                value: unit.number(*value).to_f64(),
                label: label(*value, target.meant),
            })),
            Aim::Range(min, max) => Some(Aimed::Range {
                period: period(target.at),
                low: unit.number(*min).to_f64(),
                high: unit.number(*max).to_f64(),
                label: [min, max].map(|end| unit.number(*end).label()).join(lang.pick("～", "–")),
            }),
            _ => None,
        })
        .collect();
    plot.baseline = baseline.and_then(|baseline| {
        let value = baseline.value.ok()?;
        Some(Point {
            period: period(baseline.at),
            value: unit.number(value).to_f64(),
            label: label(value, baseline.meant),
        })
    });
    plot
}

/// Where a year stands on the time axis: at its middle.
fn position(when: When) -> f64 {
    let day = when.first_day();
    f64::from(day.year()) + f64::from(day.day_of_year()) / 366.0
}
