//! A clinical area: what the name of a unit says about the care that is given there.
//!
//! An inventory tells where equipment stands long before anybody has recorded which services need it. Where it stands
//! can only raise the alarm: a computer in intensive care may be one that patients depend on, but a computer in an
//! office is not thereby harmless, since nobody has said what runs on it. A name that is not recognised says nothing.
//!
//! The words are those of English, French, German and Romanian hospitals and some of their neighbours'; the classes
//! are those of the starter catalogue (`data/catalogue/services.csv`), and judgement as they are.

use std::cmp::Reverse;

use crate::service::CareConsequence::{self, DangerWithinHours, ImmediateDanger};
use crate::text::fold_for_search;

/// The care a unit gives, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Area {
    /// The service of the starter catalogue that units of this name give.
    pub service: &'static str,
    /// What happens to patients when care stops there.
    pub consequence: CareConsequence,
    /// The longest stop patients tolerate there, in minutes.
    pub tolerable_outage_minutes: u32,
}

impl Area {
    const fn new(service: &'static str, consequence: CareConsequence, tolerable_outage_minutes: u32) -> Self {
        Self {
            service,
            consequence,
            tolerable_outage_minutes,
        }
    }
}

/// An area and the words that name it. A word that ends in `*` is the beginning of a word.
struct Named {
    area: Area,
    words: &'static [&'static str],
}

/// Areas where patients can come to harm within minutes or hours.
const AREAS: &[Named] = &[
    Named {
        area: Area::new("intensive_care", ImmediateDanger, 15),
        words: &[
            "intensiv*",
            "intenziv*",
            "reanim*",
            "rianimazione",
            "soins intensifs",
            "soins continus",
            "terapie intensiva",
            "terapia intensiva",
            "cuidados intensivos",
            "critical care",
            "ati",
            "icu",
            "itu",
            "uci",
        ],
    },
    Named {
        area: Area::new("neonatal_intensive_care", ImmediateDanger, 15),
        words: &["neonat*", "nicu"],
    },
    Named {
        area: Area::new("resuscitation", ImmediateDanger, 5),
        words: &["resus", "resuscitation", "schockraum", "dechocage"],
    },
    Named {
        area: Area::new("theatre", ImmediateDanger, 15),
        words: &[
            "theatre",
            "theatres",
            "theater",
            "operating",
            "bloc operatoire",
            "bloc operator",
            "blocco operatorio",
            "sala operatii",
            "sala de operatii",
            "operationssaal",
            "operationstrakt",
            "op saal",
            "op",
            "quirofano*",
            "operacni",
            "muto",
        ],
    },
    Named {
        area: Area::new("anaesthesia", ImmediateDanger, 5),
        words: &["anaesth*", "anesth*", "anestez*", "anasth*"],
    },
    Named {
        area: Area::new("delivery", ImmediateDanger, 15),
        words: &[
            "delivery",
            "labour ward",
            "maternit*",
            "kreisssaal",
            "kreissaal",
            "salle de naissance",
            "salles de naissance",
            "sala de nasteri",
            "sala nasteri",
            "obstetric*",
        ],
    },
    Named {
        area: Area::new("cardiac_catheter", ImmediateDanger, 15),
        words: &[
            "cath lab",
            "catheter*",
            "herzkatheter*",
            "coronarograph*",
            "coronarografie",
            "angiograph*",
        ],
    },
    Named {
        area: Area::new("emergency_triage", DangerWithinHours, 15),
        words: &[
            "emergency",
            "emergencies",
            "a e",
            "ed",
            "urgence",
            "urgences",
            "urgente",
            "urgencias",
            "upu",
            "smurd",
            "notaufnahme",
            "zna",
            "notfall*",
            "pronto soccorso",
            "triage",
            "triaj",
        ],
    },
    Named {
        area: Area::new("stroke_unit", DangerWithinHours, 30),
        words: &["stroke", "neuro vasculaire", "neurovasculaire"],
    },
    Named {
        area: Area::new("dialysis", DangerWithinHours, 240),
        words: &[
            "dialys*",
            "dializ*",
            "hemodialys*",
            "hemodializ*",
            "haemodialys*",
            "hamodialys*",
        ],
    },
    Named {
        area: Area::new("laboratory", DangerWithinHours, 60),
        words: &[
            "lab",
            "labor",
            "laborator*",
            "laboratoire*",
            "laboratori*",
            "zentrallabor",
        ],
    },
    Named {
        area: Area::new("blood_bank", DangerWithinHours, 30),
        words: &[
            "blood bank",
            "transfus*",
            "banque de sang",
            "blutbank",
            "blutdepot",
        ],
    },
    Named {
        area: Area::new("emergency_imaging", DangerWithinHours, 30),
        words: &[
            "imaging",
            "imagerie",
            "imagistic*",
            "radiolog*",
            "rontgen*",
            "scanner",
            "ct",
        ],
    },
    Named {
        area: Area::new("medication", DangerWithinHours, 120),
        words: &["pharmac*", "farmac*", "apotheke", "zentralapotheke", "lekarna"],
    },
];

/// Inpatient wards, by the specialty that names them. A more particular area in the same name goes before it:
/// "Réanimation chirurgicale" is intensive care.
const WARDS: Named = Named {
    area: Area::new("ward_care", DangerWithinHours, 240),
    words: &[
        "ward",
        "wards",
        "station",
        "sectia",
        "sectie",
        "bettenstation",
        "hospitalisation",
        "chirurg*",
        "surgery",
        "surgical",
        "medecine",
        "medicine",
        "innere medizin",
        "medicina interna",
        "interne",
        "pediatr*",
        "paediatr*",
        "padiatr*",
        "cardiolog*",
        "kardiolog*",
        "neurolog*",
        "pneumolog*",
        "oncolog*",
        "onkolog*",
        "geriatr*",
        "gynecolog*",
        "gynaecolog*",
        "gynakolog*",
        "ginecolog*",
        "orthop*",
        "ortoped*",
        "urolog*",
        "gastroenterolog*",
    ],
};

/// What in a name takes the patients out of it: the place where appointments are kept is not the ward.
const ELSEWHERE: &[&str] = &[
    "consult*",
    "outpatient*",
    "ambulant*",
    "ambulator*",
    "ambulanz*",
    "polikl*",
    "policl*",
    "polycl*",
    "administrat*",
    "admin",
    "verwaltung*",
    "secret*",
    "sekret*",
    "office*",
    "buro*",
    "bureau*",
    "birou*",
    "reception",
    "accueil",
    "kitchen",
    "cuisine",
    "kuche",
    "bucatarie",
    "canteen",
    "cantine",
    "kantine",
    "archiv*",
    "arhiv*",
    "stock*",
    "store*",
    "storage",
    "lager*",
    "magazie",
    "depozit*",
    "atelier*",
    "workshop*",
    "werkstatt*",
    "training",
    "formation*",
    "schulung*",
    "meeting",
    "reunion*",
    "besprechung*",
    "steril*",
    "aemp",
    "mortu*",
    "morgue",
    "informati*",
    "edv",
    "finan*",
    "payroll",
    "paie",
    "school",
    "ecole",
    "schule",
    "research",
    "recherche",
    "microbiolog*",
    "mikrobiolog*",
    "patholog*",
    "patolog*",
    "pneumatic",
    "delivery office",
    "goods",
    "waren*",
    "lecture*",
    "delivery bay",
    "loading bay",
    "dock*",
    "generator*",
    "emergency exit",
    "emergency power",
    "emergency lighting",
    "record*",
    "du travail",
    "computer lab",
    "it lab",
    "communication*",
    "base station",
    "feuerwehr*",
    "garage*",
    "parking*",
];

/// The area a unit of this name is, or none where the name does not say.
///
/// A path (`Main building > Floor 2 > Intensive care`) is read from its end. Where a name has several areas, the
/// mildest counts.
///
/// ```
/// use domain::area;
///
/// assert_eq!(area::of_unit("CH Exemple > Bâtiment C > Réanimation").unwrap().service, "intensive_care");
/// assert_eq!(area::of_unit("Secția ATI").unwrap().service, "intensive_care");
/// assert_eq!(area::of_unit("Secrétariat de réanimation"), None);
/// assert_eq!(area::of_unit("Building 7"), None);
/// ```
pub fn of_unit(name: &str) -> Option<Area> {
    for segment in name.rsplit('>') {
        let folded = fold_for_search(segment);
        let words: Vec<&str> = folded
            .split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        if names_any(&words, ELSEWHERE) {
            return None;
        }
        let area = particular_area(&words).or_else(|| names_any(&words, WARDS.words).then_some(WARDS.area));
        if area.is_some() {
            return area;
        }
    }
    None
}

fn particular_area(words: &[&str]) -> Option<Area> {
    AREAS
        .iter()
        .filter(|named| names_any(words, named.words))
        .map(|named| named.area)
        .min_by_key(|area| (area.consequence, Reverse(area.tolerable_outage_minutes)))
}

fn names_any(words: &[&str], names: &[&str]) -> bool {
    names.iter().any(|name| names_one(words, name))
}

/// Whether the words of `name` stand in `words`, one after another.
fn names_one(words: &[&str], name: &str) -> bool {
    let wanted: Vec<&str> = name.split(' ').collect();
    words.windows(wanted.len()).any(|window| {
        window
            .iter()
            .zip(&wanted)
            .all(|(word, wanted)| match wanted.strip_suffix('*') {
                Some(beginning) => word.starts_with(beginning),
                None => word == wanted,
            })
    })
}

#[cfg(test)]
mod tests;
