//! How many tests ran, read from what each test runner prints.
//!
//! The runners' own summaries are the source: nextest's last lines and its JUnit report, libtest's
//! `test result:` lines, and the totals of Node's test runner. A runner that ended before its summary yields
//! no counts, which the caller has to treat as a failure.

use std::ops::AddAssign;

/// Tests or checks by how they ended.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Counts {
    /// Ran and held.
    pub(crate) passed: usize,
    /// Ran and did not hold, or could not run although it had to.
    pub(crate) failed: usize,
    /// Did not run.
    pub(crate) skipped: usize,
}

impl Counts {
    /// One check that held.
    pub(crate) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };
    /// One check that did not hold.
    pub(crate) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };
    /// One check that did not run.
    pub(crate) const SKIPPED: Self = Self {
        passed: 0,
        failed: 0,
        skipped: 1,
    };

    /// All together, however they ended.
    pub(crate) fn total(self) -> usize {
        self.passed + self.failed + self.skipped
    }

    /// Moves up to `tests` from the passed to the skipped: tests that ran, but only to say that they could not.
    pub(crate) fn pass_over(&mut self, tests: usize) {
        let moved = tests.min(self.passed);
        self.passed -= moved;
        self.skipped += moved;
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Reads nextest's summary, such as
/// `Summary [ 0.7s] 9 tests run: 6 passed (1 slow), 2 failed, 1 timed out, 3 skipped`.
/// Whatever is neither passed nor skipped (failed, timed out, could not be executed) is failed.
pub(crate) fn nextest(output: &str) -> Counts {
    let Some(totals) = output
        .lines()
        .rev()
        .filter(|line| line.trim_start().starts_with("Summary ["))
        .find_map(|line| line.split_once(" run: ").map(|(_, totals)| totals))
    else {
        return Counts::default();
    };
    let mut counts = Counts::default();
    for part in without_parentheses(totals).split(',') {
        let Some((number, outcome)) = part.trim().split_once(' ') else {
            continue;
        };
        let Ok(number) = number.parse::<usize>() else {
            continue;
        };
        match outcome.trim() {
            "passed" => counts.passed += number,
            "skipped" => counts.skipped += number,
            _ => counts.failed += number,
        }
    }
    counts
}

/// Adds up the `test result: ok. 5 passed; 0 failed; 1 ignored; …` lines of `cargo test`, one for each program.
pub(crate) fn libtest(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("test result: "))
    {
        let totals = line.split_once(". ").map_or("", |(_, totals)| totals);
        for part in totals.split(';') {
            match part
                .trim()
                .split_once(' ')
                .map(|(number, outcome)| (number.parse::<usize>(), outcome))
            {
                Some((Ok(number), "passed")) => counts.passed += number,
                Some((Ok(number), "failed")) => counts.failed += number,
                Some((Ok(number), "ignored")) => counts.skipped += number,
                _ => {}
            }
        }
    }
    counts
}

/// Reads the totals of Node's test runner, `# pass 5` or, for people, `ℹ pass 5`.
pub(crate) fn node(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines() {
        let Some(total) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) else {
            continue;
        };
        match total
            .split_once(' ')
            .map(|(outcome, number)| (outcome, number.trim().parse::<usize>()))
        {
            Some(("pass", Ok(number))) => counts.passed += number,
            Some(("fail" | "cancelled", Ok(number))) => counts.failed += number,
            Some(("skipped" | "todo", Ok(number))) => counts.skipped += number,
            _ => {}
        }
    }
    counts
}

/// The names of tests that passed without testing: those whose output has a line beginning with `skipped`,
/// in the report that nextest writes in JUnit's form.
pub(crate) fn passed_over(report: &str) -> Vec<String> {
    report
        .split("<testcase")
        .skip(1)
        .filter(|test| !test.contains("<failure") && !test.contains("<error"))
        .filter(|test| {
            test.split(['\n', '>'])
                .any(|line| line.to_lowercase().starts_with("skipped"))
        })
        .filter_map(|test| {
            Some(format!(
                "{} {}",
                attribute(test, "classname")?,
                attribute(test, "name")?
            ))
        })
        .collect()
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = element.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|character| {
            match character {
                '(' => depth += 1,
                ')' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: usize, failed: usize, skipped: usize) -> Counts {
        Counts {
            passed,
            failed,
            skipped,
        }
    }

    #[test]
    fn nextest_is_counted_with_every_way_to_fail() {
        let plain =
            "    Starting 9 tests\n────────────\n     Summary [   0.012s] 9 tests run: 9 passed, 0 skipped\n";
        assert_eq!(nextest(plain), counts(9, 0, 0));
        let mixed = "     Summary [   0.7s] 10 tests run: 6 passed (1 slow, 1 leaky), 2 failed, 1 timed out, 1 exec failed, 3 skipped\n";
        assert_eq!(nextest(mixed), counts(6, 4, 3));
        let cut_short = "     Summary [   0.7s] 3/10 tests run: 2 passed, 1 failed, 0 skipped\n  FAIL x\n";
        assert_eq!(nextest(cut_short), counts(2, 1, 0));
        let one = "     Summary [   0.001s] 1 test run: 1 passed, 0 skipped\n";
        assert_eq!(nextest(one), counts(1, 0, 0));
    }

    #[test]
    fn libtest_is_added_up_over_its_programs() {
        let output = "running 1 test\n\
            test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\n\
            test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.2s\n";
        assert_eq!(libtest(output), counts(6, 3, 1));
    }

    #[test]
    fn node_is_counted_in_both_of_its_forms() {
        let spec = "✔ a (1ms)\nℹ tests 6\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0\nℹ duration_ms 57.2\n";
        assert_eq!(node(spec), counts(3, 2, 1));
        assert_eq!(node(&spec.replace('ℹ', "#")), counts(3, 2, 1));
    }

    #[test]
    fn a_runner_that_never_came_to_its_summary_has_no_counts() {
        let output = "error[E0425]: cannot find value `pass` in this scope\n";
        assert_eq!(
            nextest(output).total() + libtest(output).total() + node(output).total(),
            0
        );
    }

    #[test]
    fn a_test_that_only_says_that_it_was_skipped_is_passed_over() {
        let report = r#"<testsuite name="domain">
            <testcase name="reads_the_shared_feed" classname="domain" time="0.1">
                <system-out>running 1 test
</system-out>
                <system-err>Skipped: no shared data</system-err>
            </testcase>
            <testcase name="counts_what_was_skipped" classname="domain"><system-out>3 skipped</system-out></testcase>
            <testcase name="fails" classname="domain"><failure/><system-err>skipped half</system-err></testcase>
        </testsuite>"#;
        assert_eq!(passed_over(report), ["domain reads_the_shared_feed"]);
        let mut all = counts(2, 1, 0);
        all.pass_over(1);
        assert_eq!(all, counts(1, 1, 1));
    }
}
