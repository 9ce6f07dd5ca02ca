//! The data table: caption, sortable columns, selectable rows, and what becomes of it on a narrow page.
//!
//! A table is for comparing; where nothing is compared, use facts or a list. Roles are written out because
//! browsers drop the table semantics once a stacked row is no longer `display: table-row`.

use maud::{Markup, Render, html};

use super::{EmptyState, Icon};

/// Which way a column runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words, from the start of the line.
    #[default]
    Start,
    /// Numbers, dates and amounts, to the end of the line with tabular figures.
    Number,
}

/// The order a column is sorted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Smallest or first letter first.
    Ascending,
    /// Largest or last letter first.
    Descending,
}

/// How a column is sorted: where its heading leads, and what is in force now.
#[derive(Clone, Copy, Debug)]
pub struct Sort<'a> {
    /// The address that sorts by this column, or turns the order round.
    pub href: &'a str,
    /// The order in force, if the table is sorted by this column.
    pub current: Option<Direction>,
}

/// One column.
#[derive(Clone, Copy, Debug, Default)]
pub struct Column<'a> {
    /// The heading; in a stacked row it stands before each value.
    pub label: &'a str,
    /// Which way its values run.
    pub align: Align,
    /// Set where the list can be sorted by it.
    pub sort: Option<Sort<'a>>,
    /// Whether it is left out: nothing in the whole list says anything in it, and nothing could. Its cells are given all the same.
    pub leave_out: bool,
}

impl Column<'_> {
    fn class(self) -> Option<&'static str> {
        (self.align == Align::Number).then_some("number")
    }

    fn heading_class(self) -> Option<&'static str> {
        match (self.align, self.sort) {
            (Align::Number, Some(_)) => Some("number sortable"),
            (Align::Number, None) => Some("number"),
            (Align::Start, Some(_)) => Some("sortable"),
            (Align::Start, None) => None,
        }
    }

    fn heading(self) -> Markup {
        let direction = self.sort.and_then(|sort| sort.current);
        let (order, icon) = match direction {
            Some(Direction::Ascending) => (Some("ascending"), Icon::SortAscending),
            Some(Direction::Descending) => (Some("descending"), Icon::SortDescending),
            None => (None, Icon::SortNone),
        };
        html! {
            th role="columnheader" scope="col" class=[self.heading_class()] aria-sort=[order] {
                @match self.sort {
                    Some(sort) => a href=(sort.href) { (self.label) (icon) },
                    None => (self.label),
                }
            }
        }
    }
}

/// One row. The first cell is the row's heading and carries its link.
#[derive(Clone, Debug, Default)]
pub struct Row<'a> {
    /// What the checkbox sends; with the table's id before it, also the anchor of the row.
    pub id: &'a str,
    /// The name of the row for the checkbox's label.
    pub name: &'a str,
    /// The page of the thing the row is about.
    pub href: Option<&'a str>,
    /// One value for each column.
    pub cells: Vec<Markup>,
    /// Whether the checkbox is set.
    pub selected: bool,
}

/// Makes rows selectable for a bulk act.
#[derive(Clone, Copy, Debug)]
pub struct Selection<'a> {
    /// The id of the form the checkboxes belong to; its buttons stand outside the table.
    pub form: &'a str,
    /// The field name the chosen row ids are sent under.
    pub field: &'a str,
    /// "Select", before the row's name.
    pub select: &'a str,
    /// "Select all on this page"; shown only where scripts run.
    pub select_all: &'a str,
}

/// What a wide table does below 40 rem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Narrow {
    /// Each row becomes a block of label and value. The default, for lists that are read.
    #[default]
    Stack,
    /// The table keeps its columns and scrolls inside a labelled, focusable region. For grids that are compared.
    Scroll,
}

/// A table of rows under one caption.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// The anchor and the root of the ids inside.
    pub id: &'a str,
    /// What the table shows; visible, because a printed page loses its surroundings.
    pub caption: &'a str,
    /// The columns.
    pub columns: &'a [Column<'a>],
    /// The rows.
    pub rows: &'a [Row<'a>],
    /// Set to let rows be chosen.
    pub selection: Option<Selection<'a>>,
    /// What it does on a narrow page.
    pub narrow: Narrow,
    /// What stands there without rows.
    pub empty: EmptyState<'a>,
}

impl Table<'_> {
    fn head(&self) -> Markup {
        html! {
            thead role="rowgroup" {
                tr role="row" {
                    @if let Some(selection) = self.selection {
                        th.select role="columnheader" scope="col" {
                            label.check-target {
                                input type="checkbox" data-select-all=(selection.field) form=(selection.form) hidden;
                                span.visually-hidden { (selection.select_all) }
                            }
                        }
                    }
                    @for column in self.columns.iter().filter(|column| !column.leave_out) { (column.heading()) }
                }
            }
        }
    }

    fn row(&self, row: &Row<'_>) -> Markup {
        html! {
            tr role="row" id={ (self.id) "-" (row.id) } {
                @if let Some(selection) = self.selection {
                    td.select role="cell" {
                        label.check-target {
                            input type="checkbox" name=(selection.field) value=(row.id) form=(selection.form) checked[row.selected];
                            span.visually-hidden { (selection.select) " " bdi { (row.name) } }
                        }
                    }
                }
                @let cells = self.columns.iter().zip(&row.cells);
                @for (position, (column, cell)) in cells.filter(|(column, _)| !column.leave_out).enumerate() {
                    @if position == 0 {
                        th role="rowheader" scope="row" class=[column.class()] data-label=(column.label) {
                            @match row.href { Some(href) => a href=(href) { (cell) }, None => (cell) }
                        }
                    } @else {
                        // One child, so that a stacked row can set label and value side by side.
                        td role="cell" class=[column.class()] data-label=(column.label) { div { (cell) } }
                    }
                }
            }
        }
    }
}

impl Render for Table<'_> {
    fn render(&self) -> Markup {
        let caption = format!("{}-caption", self.id);
        let scrolls = self.narrow == Narrow::Scroll && !self.rows.is_empty();
        html! {
            div.table-region.table-scroll[scrolls] role=[scrolls.then_some("region")]
                aria-labelledby=[scrolls.then_some(&caption)] tabindex=[scrolls.then_some("0")] {
                @if self.rows.is_empty() {
                    p.table-title id=(caption) { (self.caption) }
                    (self.empty)
                } @else {
                    table.data.stacks[!scrolls] role="table" id=(self.id) {
                        caption id=(caption) { (self.caption) }
                        (self.head())
                        tbody role="rowgroup" { @for row in self.rows { (self.row(row)) } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    fn table(rows: &[Row<'_>], columns: &[Column<'_>]) -> String {
        let table = Table {
            id: "assets",
            caption: "Assets",
            columns,
            rows,
            selection: None,
            narrow: Narrow::Stack,
            empty: EmptyState {
                title: "No assets yet",
                ..EmptyState::default()
            },
        };
        table.render().into_string()
    }

    #[test]
    fn every_cell_carries_the_label_of_its_column_for_stacked_rows() {
        let columns = [
            Column {
                label: "Name",
                ..Column::default()
            },
            Column {
                label: "Beds",
                ..Column::default()
            },
        ];
        let row = Row {
            id: "a",
            cells: vec![html! { "ED" }, html! { "30" }],
            ..Row::default()
        };
        let shown = table(&[row], &columns);
        assert!(
            shown.contains(r#"data-label="Name""#) && shown.contains(r#"data-label="Beds""#),
            "{shown}"
        );
    }

    #[test]
    fn a_column_that_is_left_out_has_neither_heading_nor_cells() {
        let columns = ["Name", "Beds", "Owner"].map(|label| Column {
            label,
            leave_out: label == "Beds",
            ..Column::default()
        });
        let row = Row {
            id: "a",
            cells: vec![html! { "ED" }, html! { "30" }, html! { "Ana" }],
            ..Row::default()
        };
        let shown = table(&[row], &columns);
        assert!(!shown.contains("Beds") && !shown.contains("30"), "{shown}");
        assert!(
            shown.contains(r#"data-label="Owner""#) && shown.contains("Ana"),
            "{shown}"
        );
    }

    #[test]
    fn an_empty_table_says_why_it_is_empty() {
        assert!(table(&[], &[]).contains("No assets yet"));
    }

    #[test]
    fn the_order_in_force_is_told_to_assistive_technology() {
        let sort = Sort {
            href: "?sort=name",
            current: Some(Direction::Descending),
        };
        let columns = [Column {
            label: "Name",
            sort: Some(sort),
            ..Column::default()
        }];
        let row = Row {
            id: "a",
            cells: vec![html! { "ED" }],
            ..Row::default()
        };
        assert!(table(&[row], &columns).contains(r#"aria-sort="descending""#));
    }
}
