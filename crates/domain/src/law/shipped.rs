//! The packs that the program comes with, as they lie in `data/law`.

macro_rules! packs {
    ($($folder:literal: $($name:literal)*;)*) => {
        /// Each with its file.
        pub(super) const PACKS: &[(&str, &str)] = &[$($((
            concat!($folder, "/", $name, ".toml"),
            include_str!(concat!("../../../../data/law/", $folder, "/", $name, ".toml")),
        ),)*)*];
    };
}

packs! {
    "union": "nis2" "gdpr" "cer" "medical_devices" "cyber_resilience" "health_data_space" "artificial_intelligence"
        "clinical_trials" "radiation" "blood" "cir_2024_2690" "other_reports";
    "countries": "at" "be" "bg" "cy" "cz" "de" "dk" "ee" "es" "fi" "fr" "gb" "gr" "hr" "hu" "ie" "is" "it" "li" "lt"
        "lu" "lv" "mt" "nl" "no" "pl" "pt" "ro" "se" "si" "sk";
}

/// The public holidays of the countries.
pub(super) const HOLIDAYS: &str = include_str!("../../../../data/law/holidays.toml");
