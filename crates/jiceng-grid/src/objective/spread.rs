/// The sums from which the distance of a grid follows exactly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Spread {
    load: i128,
    x: i128,
    y: i128,
    square: i128,
}

impl Spread {
    /// With one more unit.
    #[inline]
    pub(crate) fn with(mut self, x: i32, y: i32, load: u32) -> Self {
        let (x, y, load) = (i128::from(x), i128::from(y), i128::from(load));
        self.load += load;
        self.x += load * x;
        self.y += load * y;
        self.square += load * (x * x + y * y);
        self
    }

    /// Sum of workload times squared distance to the centroid, rounded down.
    ///
    /// # Range
    /// Below 4e6 units x 1e9 x 2e18: the product with the load stays below 2^127 for one grid up to 2^20 units; a
    /// larger one is measured from its own centre first, so the sums are small.
    #[inline]
    pub(crate) fn distance(&self) -> u128 {
        if self.load <= 0 {
            return 0;
        }
        // With x = load * cx + rx the squares of the large parts cancel before anything is multiplied.
        let part = |sum: i128| {
            let (quotient, rest) = (sum.div_euclid(self.load), sum.rem_euclid(self.load));
            (quotient * (sum + rest), rest * rest)
        };
        let ((x, rx), (y, ry)) = (part(self.x), part(self.y));
        // sum^2 / load = quotient * (sum + rest) + rest^2 / load
        let rests = rx + ry;
        let whole = self.square - x - y - rests.div_euclid(self.load);
        let exact = rests.rem_euclid(self.load) == 0;
        u128::try_from(if exact { whole } else { whole - 1 }).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_that_of_the_definition() {
        let points = [(0, 0, 1), (3, 0, 1), (0, 4, 2), (-7, 9, 5)];
        let sum = points.iter().fold(Spread::default(), |sum, (x, y, load)| sum.with(*x, *y, *load));
        // Pairs: sum of w w' d^2 over the whole load.
        let mut pairs = 0_i64;
        for (i, a) in points.iter().enumerate() {
            for b in &points[..i] {
                let (dx, dy) = (i64::from(a.0 - b.0), i64::from(a.1 - b.1));
                pairs += i64::from(a.2) * i64::from(b.2) * (dx * dx + dy * dy);
            }
        }
        assert_eq!(sum.distance(), u128::try_from(pairs / 9).unwrap());
    }

    #[test]
    fn one_place_has_no_distance() {
        let far = Spread::default().with(1_000_000_000, -1_000_000_000, 1_000_000_000);
        assert_eq!(far.with(1_000_000_000, -1_000_000_000, 7).distance(), 0);
        assert_eq!(Spread::default().distance(), 0);
    }
}
