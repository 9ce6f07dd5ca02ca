//! The list of assets: orders, pages, searches and filters, the same on both engines.

use std::collections::BTreeMap;

use domain::access::ViewAssets;
use domain::asset::{AssetKind, Attribute, name_of};
use domain::id::AssetId;
use domain::text::fold_for_search;
use store::Store;
use store::asset::{self, Filter, Page, PageStart, Projection, Sort, SupportColumns};

use crate::asset::{import, workstation};
use crate::engines::on_both_engines;
use crate::hospital::{Hospital, found};

on_both_engines![
    every_row_is_visited_once_in_every_order_and_direction,
    a_search_is_paged_like_the_whole_list,
    an_order_goes_by_bytes_and_not_by_the_language_of_the_server,
    a_row_added_before_a_page_moves_nothing_behind_it,
    a_search_finds_what_was_typed_otherwise,
    a_search_takes_every_character_as_itself,
    a_match_far_down_the_order_is_found,
    filters_and_search_combine,
    an_empty_list_has_one_empty_page,
    states_of_support_are_told_of_what_the_reader_may_see,
    what_ends_next_is_the_soonest_with_all_that_run_the_same,
];

const PAGE: u64 = 4;

/// Assets with few different values in every order, and names that languages sort otherwise than bytes.
fn assorted(hospital: &Hospital) -> Vec<Projection> {
    let names = [
        "a b", "a-b", "ab", "A_B", "Z", "z", "é", "e", "ț", "t", "10", "9", "", "~", "中",
    ];
    let systems = ["", "Windows 10", "windows 10", "Debian"];
    let units = ["Surgery", "", "Chirurgie"];
    let days = ["2026-11-14", "", "2020-01-01"];
    (0..23)
        .map(|number| Projection {
            attributes: BTreeMap::from([
                (Attribute::Name, names[number % names.len()].to_owned()),
                (
                    Attribute::OperatingSystem,
                    systems[number % systems.len()].to_owned(),
                ),
                (Attribute::Unit, units[number % units.len()].to_owned()),
                (Attribute::LastSeen, days[number % days.len()].to_owned()),
                (
                    Attribute::Model,
                    if number % 2 == 0 { "even" } else { "odd" }.to_owned(),
                ),
            ]),
            support: SupportColumns {
                end_of_support: days[(number + 1) % days.len()].to_owned(),
                ..SupportColumns::default()
            },
            ..workstation(hospital.ward, "")
        })
        .collect()
}

/// The order computed here instead of by an engine.
fn sorted(projections: &[Projection], sort: Sort, descending: bool) -> Vec<AssetId> {
    let value = |projection: &Projection| {
        let folded = |attribute| fold_for_search(&projection.attributes[&attribute]);
        match sort {
            Sort::Name => fold_for_search(&name_of(&projection.attributes)),
            Sort::OperatingSystem => folded(Attribute::OperatingSystem),
            Sort::Unit => folded(Attribute::Unit),
            Sort::LastSeen => folded(Attribute::LastSeen),
            Sort::EndOfSupport => projection.support.end_of_support.clone(),
        }
    };
    let mut keys: Vec<_> = projections
        .iter()
        .map(|projection| (value(projection), projection.id))
        .collect();
    keys.sort();
    if descending {
        keys.reverse();
    }
    keys.into_iter().map(|(_, id)| id).collect()
}

/// One list asked for page by page.
struct Browser<'a> {
    store: &'a Store,
    hospital: &'a Hospital,
    filter: Filter,
    sort: Sort,
    descending: bool,
}

impl Browser<'_> {
    async fn page(&self, start: &PageStart) -> Page {
        let scope = self.hospital.scope::<ViewAssets>();
        let (filter, sort, descending) = (&self.filter, self.sort, self.descending);
        asset::list(&self.store.read(), &scope, filter, sort, descending, start, PAGE)
            .await
            .unwrap()
    }

    /// Turns the pages to the end, then back to the beginning: both ways must show the same.
    async fn visit(&self) -> Vec<AssetId> {
        let mut pages = vec![self.page(&PageStart::First).await];
        assert_eq!(pages[0].previous, None);
        while let Some(next) = pages.last().unwrap().next.clone() {
            pages.push(self.page(&PageStart::After(next)).await);
        }
        let there: Vec<Vec<AssetId>> = pages.iter().map(ids).collect();

        let mut back = vec![there.last().unwrap().clone()];
        let mut page = pages.pop().unwrap();
        while let Some(previous) = page.previous.clone() {
            page = self.page(&PageStart::Before(previous)).await;
            assert!(page.next.is_some());
            back.insert(0, ids(&page));
        }
        assert_eq!(back, there, "{:?} descending {}", self.sort, self.descending);
        there.concat()
    }
}

fn ids(page: &Page) -> Vec<AssetId> {
    page.rows.iter().map(|row| row.id).collect()
}

async fn visit_every_order(store: &Store, hospital: &Hospital, filter: &Filter, expected: &[Projection]) {
    for sort in Sort::ALL.iter().copied() {
        for descending in [false, true] {
            let browser = Browser {
                store,
                hospital,
                filter: filter.clone(),
                sort,
                descending,
            };
            assert_eq!(
                browser.visit().await,
                sorted(expected, sort, descending),
                "{sort:?} descending {descending}"
            );
        }
    }
}

async fn every_row_is_visited_once_in_every_order_and_direction(store: &Store) {
    let hospital = found(store).await;
    let projections = assorted(&hospital);
    import(store, &hospital, &projections).await;
    import(store, &found(store).await, &assorted(&hospital)).await;
    visit_every_order(store, &hospital, &Filter::default(), &projections).await;
}

async fn a_search_is_paged_like_the_whole_list(store: &Store) {
    let hospital = found(store).await;
    let mut projections = assorted(&hospital);
    import(store, &hospital, &projections).await;
    projections.retain(|projection| projection.attributes[&Attribute::Model] == "even");
    let filter = searched("even");
    visit_every_order(store, &hospital, &filter, &projections).await;
}

async fn an_order_goes_by_bytes_and_not_by_the_language_of_the_server(store: &Store) {
    let hospital = found(store).await;
    let names = ["ab", "a-b", "a b", "_", "B", "9", "10", "Ä", "ß"];
    let projections = names.map(|name| workstation(hospital.ward, name));
    import(store, &hospital, &projections).await;
    assert_eq!(
        named(store, &hospital, &Filter::default()).await,
        ["10", "9", "_", "Ä", "a b", "a-b", "ab", "B", "ß"]
    );
}

async fn a_row_added_before_a_page_moves_nothing_behind_it(store: &Store) {
    let hospital = found(store).await;
    let projections: Vec<_> = (10..20)
        .map(|number| workstation(hospital.ward, &format!("PC-{number}")))
        .collect();
    import(store, &hospital, &projections).await;
    let browser = Browser {
        store,
        hospital: &hospital,
        filter: Filter::default(),
        sort: Sort::Name,
        descending: false,
    };
    let first = browser.page(&PageStart::First).await;
    import(store, &hospital, &[workstation(hospital.ward, "PC-00")]).await;
    let second = browser.page(&PageStart::After(first.next.unwrap())).await;
    assert_eq!(second.rows[0].name, "PC-14");
    let first = browser.page(&PageStart::Before(second.previous.unwrap())).await;
    assert_eq!(first.rows[0].name, "PC-10");
    assert!(first.previous.is_some());
}

fn searched(text: &str) -> Filter {
    Filter {
        search: fold_for_search(text),
        ..Filter::default()
    }
}

/// The names a filter finds, in order of name; counting must agree.
async fn named(store: &Store, hospital: &Hospital, filter: &Filter) -> Vec<String> {
    let scope = hospital.scope::<ViewAssets>();
    let page = asset::list(
        &store.read(),
        &scope,
        filter,
        Sort::Name,
        false,
        &PageStart::First,
        100,
    )
    .await
    .unwrap();
    let counted = asset::count(&store.read(), &scope, filter).await.unwrap();
    assert_eq!(counted, page.rows.len() as u64);
    page.rows.into_iter().map(|row| row.name).collect()
}

async fn a_search_finds_what_was_typed_otherwise(store: &Store) {
    let hospital = found(store).await;
    let mut tomograph = workstation(hospital.ward, "Tomograf Științific");
    let told = tomograph
        .attributes
        .insert(Attribute::SerialNumber, "SN-ÄÖ 0042".to_owned());
    assert_eq!(told, None);
    import(store, &hospital, &[tomograph, workstation(hospital.ward, "PC-1")]).await;
    for text in [
        "tomograf",
        "STIINTIFIC",
        "ştiinţ",
        "graf stiin",
        "sn-ao 0042",
        "generala",
    ] {
        let found = named(store, &hospital, &searched(text)).await;
        assert!(found.contains(&"Tomograf Științific".to_owned()), "{text}");
    }
    assert_eq!(named(store, &hospital, &searched("tomografs")).await, [""; 0]);
    assert_eq!(
        named(store, &hospital, &searched(&"x".repeat(60_000))).await,
        [""; 0]
    );
}

async fn a_search_takes_every_character_as_itself(store: &Store) {
    let hospital = found(store).await;
    let special = [
        "%", "_", "'", "\\", "*", "?", "[", "]", "[a-z]", "\"", "--", "$1", "^", "{",
    ];
    let names: Vec<String> = special.iter().map(|text| format!("x{text}y")).collect();
    let mut projections: Vec<_> = names
        .iter()
        .map(|name| workstation(hospital.ward, name))
        .collect();
    projections.push(workstation(hospital.ward, "xay"));
    import(store, &hospital, &projections).await;
    for name in &names {
        assert_eq!(
            named(store, &hospital, &searched(name)).await,
            std::slice::from_ref(name)
        );
    }
}

/// More rows than the list looks through before it looks at all.
async fn a_match_far_down_the_order_is_found(store: &Store) {
    let hospital = found(store).await;
    let mut projections: Vec<_> = (0..4_100)
        .map(|number| workstation(hospital.ward, &format!("PC-{number:04}")))
        .collect();
    projections.extend((0..6).map(|number| workstation(hospital.ward, &format!("Router {number}"))));
    import(store, &hospital, &projections).await;
    let browser = Browser {
        store,
        hospital: &hospital,
        filter: searched("router"),
        sort: Sort::Name,
        descending: false,
    };
    let expected: Vec<_> = projections[4_100..]
        .iter()
        .map(|projection| projection.id)
        .collect();
    assert_eq!(browser.visit().await, expected);
    let upwards = Browser {
        filter: searched("pc-00"),
        descending: true,
        ..browser
    };
    let visited = upwards.visit().await;
    assert_eq!((visited.len(), visited[0]), (100, projections[99].id));
}

async fn filters_and_search_combine(store: &Store) {
    let hospital = found(store).await;
    let asset = |name: &str, kind: AssetKind, state: &str| {
        let mut projection = workstation(hospital.ward, name);
        projection
            .attributes
            .insert(Attribute::Kind, kind.as_str().to_owned());
        state.clone_into(&mut projection.support.state);
        projection
    };
    import(
        store,
        &hospital,
        &[
            asset("PC-1", AssetKind::Workstation, "ended"),
            asset("PC-2", AssetKind::Workstation, "supported"),
            asset("PC-3", AssetKind::Server, "ended"),
            asset("Room 4", AssetKind::Workstation, "ended"),
        ],
    )
    .await;
    let filter = |search: &str, kind, state: Option<&str>| Filter {
        search: search.to_owned(),
        kind,
        support_state: state.map(str::to_owned),
        ..Filter::default()
    };
    let workstations = Some(AssetKind::Workstation);
    for (filter, expected) in [
        (filter("", workstations, None), &["PC-1", "PC-2", "Room 4"][..]),
        (filter("", None, Some("ended")), &["PC-1", "PC-3", "Room 4"]),
        (filter("", workstations, Some("ended")), &["PC-1", "Room 4"]),
        (filter("pc", None, Some("ended")), &["PC-1", "PC-3"]),
        (filter("pc", workstations, None), &["PC-1", "PC-2"]),
        (filter("pc", workstations, Some("ended")), &["PC-1"]),
        (filter("room", Some(AssetKind::Server), None), &[]),
    ] {
        assert_eq!(named(store, &hospital, &filter).await, expected, "{filter:?}");
    }
}

async fn an_empty_list_has_one_empty_page(store: &Store) {
    let hospital = found(store).await;
    for filter in [Filter::default(), searched("nothing")] {
        let browser = Browser {
            store,
            hospital: &hospital,
            filter,
            sort: Sort::Name,
            descending: false,
        };
        let page = browser.page(&PageStart::First).await;
        assert_eq!((page.rows, page.previous, page.next), (Vec::new(), None, None));
    }
}

async fn states_of_support_are_told_of_what_the_reader_may_see(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let projection = workstation(hospital.tenant, "PC");
    import(store, &hospital, std::slice::from_ref(&projection)).await;
    let states = async |scope| {
        asset::support_states(&store.read(), &scope, &[projection.id])
            .await
            .unwrap()
    };
    let here = states(hospital.scope::<ViewAssets>()).await;
    let state = &here[&projection.id];
    assert_eq!(
        (state.state.as_str(), state.kind),
        ("extended", Some(AssetKind::Workstation))
    );
    assert!(states(elsewhere.scope::<ViewAssets>()).await.is_empty());
}

async fn what_ends_next_is_the_soonest_with_all_that_run_the_same(store: &Store) {
    let (hospital, elsewhere) = (found(store).await, found(store).await);
    let supported = |release: &str, end: &str| {
        let mut projection = workstation(hospital.tenant, "PC");
        projection.support.state = "supported".to_owned();
        projection.support.release = release.to_owned();
        projection.support.end_of_support = end.to_owned();
        projection
    };
    let mut device = supported("11", "2028-01-01");
    let kind = AssetKind::MedicalDevice.as_str().to_owned();
    device.attributes.insert(Attribute::Kind, kind);
    let soonest = [supported("11", "2027-10-12"), supported("11", "2027-10-12")];
    let others = [
        supported("10", "2027-10-12"),
        supported("12", "2029-10-12"),
        supported("9", "2026-11-23"),
        supported("8", ""),
        workstation(hospital.tenant, "PC"),
        device.clone(),
    ];
    import(store, &hospital, &[&soonest[..], &others[..]].concat()).await;
    let next = async |hospital: &Hospital, medical_devices| {
        let scope = hospital.scope::<ViewAssets>();
        asset::ending_next(&store.read(), &scope, "supported", "2026-11-23", medical_devices)
            .await
            .unwrap()
    };
    let found = next(&hospital, false).await.unwrap();
    assert_eq!((found.id, found.pieces), (soonest[0].id, 2));
    let found = next(&hospital, true).await.unwrap();
    assert_eq!((found.id, found.pieces), (device.id, 1));
    assert_eq!(next(&elsewhere, false).await, None);
}
