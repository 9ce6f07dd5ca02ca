//! What people call an incident: `INC-2026-0007`, and `DRILL-2026-0002` for one that is practised.
//!
//! Real incidents and drills count apart, so that a drill can never be taken for a real one by its number.

use std::fmt;
use std::str::FromStr;

/// The number of an incident within its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reference {
    /// Whether it is practised.
    pub drill: bool,
    /// The year it was opened in, on the clock of the house.
    pub year: i16,
    /// Its number among those of that year.
    pub number: u32,
}

impl fmt::Display for Reference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if self.drill { "DRILL" } else { "INC" };
        write!(formatter, "{kind}-{}-{:04}", self.year, self.number)
    }
}

impl FromStr for Reference {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let (Some(kind), Some(year), Some(number), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(());
        };
        let drill = match kind {
            "INC" => false,
            "DRILL" => true,
            _ => return Err(()),
        };
        Ok(Self {
            drill,
            year: year.parse().map_err(drop)?,
            number: number.parse().map_err(drop)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_back_as_it_is_written() {
        for (drill, number, text) in [(false, 7, "INC-2026-0007"), (true, 12_345, "DRILL-2026-12345")] {
            let reference = Reference {
                drill,
                year: 2026,
                number,
            };
            assert_eq!(reference.to_string(), text);
            assert_eq!(text.parse(), Ok(reference));
        }
        for wrong in [
            "",
            "INC",
            "INC-2026",
            "INC-2026-1-2",
            "inc-2026-0001",
            "INC-twenty-1",
        ] {
            assert_eq!(wrong.parse::<Reference>(), Err(()), "{wrong}");
        }
    }
}
