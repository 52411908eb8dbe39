//! Bars side by side: the chart and the table of the same values.

use super::super::{Of, money_words as words};
use crate::chart;
use crate::lang::Lang;
use crate::number::Number;
use crate::page::drawn::{self, BarGroup, BarValue};
use crate::phrase::Phrases;
use crate::record::Text;
use crate::record::figure::bars::{Bars, Value};

pub fn draw(of: &Of, title: &Text, bars: &Bars) -> drawn::Bars {
    let lang = of.lang();
    let values = || bars.groups.iter().flat_map(|group| &group.values);
    let greatest = values().filter_map(|value| value.number()).max();
    let axis = bars.unit.axis(greatest.unwrap_or(Number::from(0)), lang);
    let text = |value: Value| match value {
        Value::Number(number) => bars.unit.with(number, lang),
        _ => words::value(value, lang).to_owned(),
    };
    let phrases = Phrases::with(of.view.site.record.unbroken.iter().map(|word| &**word));
    let plot = bars.groups.iter().map(|group| {
        let name = of.view.words(&group.name).text;
        chart::BarGroup {
            label: chart::lines(&name, &breaks(&phrases, &name)),
            bars: bars
                .series
                .iter()
                .zip(&group.values)
                .enumerate()
                .map(|(series, (record, value))| chart::Bar {
                    series,
                    name: of.view.words(&record.name).text,
                    value: value.number().map(|number| axis.number(number).to_f64()),
                    label: text(*value),
                })
                .collect(),
        }
    });
    let plot: Vec<chart::BarGroup> = plot.collect();
    drawn::Bars {
        summary: summary(&of.view.words(title).text, &plot, lang),
        axis: lang.pick(format!("単位：{}", axis.name), format!("Unit: {}", axis.name)),
        drawing: chart::bars(&plot),
        series: bars.series.iter().map(|series| of.view.words(&series.name)).collect(),
        groups: bars
            .groups
            .iter()
            .map(|group| BarGroup {
                key: group.id.as_ref().map(|id| id.value.to_string()),
                name: of.view.words(&group.name),
                values: group
                    .values
                    .iter()
                    .map(|value| BarValue { text: text(*value), missing: value.number().is_none() })
                    .collect(),
            })
            .collect(),
    }
}

/// Where a name may break: between phrases, and after spaces.
fn breaks(phrases: &Phrases, name: &str) -> Vec<usize> {
    let spaces = name.match_indices(' ').map(|(at, _)| at + 1);
    let mut breaks: Vec<usize> = phrases.breaks(name).into_iter().chain(spaces).collect();
    breaks.sort_unstable();
    breaks.dedup();
    breaks
}

/// Everything that is drawn, in words.
fn summary(title: &str, groups: &[chart::BarGroup], lang: Lang) -> String {
    let group = |group: &chart::BarGroup| {
        let name = group.label.join(lang.pick("", " "));
        let bars: Vec<String> =
            group.bars.iter().map(|bar| format!("{} {}", bar.name, bar.label)).collect();
        format!("{name}{}{}", lang.pick("：", ": "), bars.join(lang.pick("、", ", ")))
    };
    let groups: Vec<String> = groups.iter().map(group).collect();
    let (colon, end) = lang.pick(("。", "。"), (". ", "."));
    format!("{title}{colon}{}{end}", groups.join(lang.pick("。", "; ")))
}
