//! A linear scale and round ticks, after d3-scale and d3-array (Mike Bostock, ISC).

/// Maps numbers of a domain to numbers of a range.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    pub domain: (f64, f64),
    pub range: (f64, f64),
}

impl Scale {
    pub fn at(&self, value: f64) -> f64 {
        let (from, to) = self.domain;
        if from == to {
            return (self.range.0 + self.range.1) / 2.0;
        }
        let share = (value - from) / (to - from);
        self.range.0 + share * (self.range.1 - self.range.0)
    }
}

/// About `count` round numbers that cover `low` to `high`.
pub fn ticks(low: f64, high: f64, count: u32) -> Vec<f64> {
    let span = high - low;
    if !span.is_finite() || span <= 0.0 || count == 0 {
        return vec![low];
    }
    let rough = span / f64::from(count);
    let power = 10f64.powf(rough.log10().floor());
    let error = rough / power;
    let step = power
        * match error {
            error if error >= 50f64.sqrt() => 10.0,
            error if error >= 10f64.sqrt() => 5.0,
            error if error >= 2f64.sqrt() => 2.0,
            _ => 1.0,
        };
    let first = (low / step).floor();
    let last = (high / step).ceil();
    let mut ticks = Vec::new();
    let mut index = first;
    while index <= last && ticks.len() < 50 {
        ticks.push(index * step);
        index += 1.0;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        assert_eq!(ticks(0.0, 250.0, 4), [0.0, 50.0, 100.0, 150.0, 200.0, 250.0]);
        assert_eq!(ticks(0.0, 10.0, 4), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(ticks(271.0, 295.0, 4), [270.0, 275.0, 280.0, 285.0, 290.0, 295.0]);
        assert_eq!(ticks(5.0, 5.0, 4), [5.0]);
    }

    #[test]
    fn scales_map_ends_to_ends() {
        let scale = Scale { domain: (0.0, 10.0), range: (200.0, 0.0) };
        assert_eq!(scale.at(0.0), 200.0);
        assert_eq!(scale.at(10.0), 0.0);
        assert_eq!(Scale { domain: (1.0, 1.0), range: (0.0, 10.0) }.at(1.0), 5.0);
    }
}
