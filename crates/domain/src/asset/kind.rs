//! The kinds of equipment, and the words inventories have for them in English, French, German, Romanian, Spanish and
//! Italian, with the commonest in Dutch, Polish, Czech, Hungarian and Portuguese.
//!
//! Only words that leave no doubt are listed; anything else is asked, not guessed.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::text::fold_for_search;

/// A kind of equipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssetKind {
    /// A computer that stays on its desk, thin clients included.
    Workstation,
    /// A portable computer.
    Laptop,
    /// A physical server or hypervisor.
    Server,
    /// A virtual machine.
    VirtualServer,
    /// Switch, router, firewall, access point.
    Network,
    /// Disk array, network storage, tape library.
    Storage,
    /// Printer, copier, label printer.
    Printer,
    /// Telephone or tablet.
    Mobile,
    /// A medical device or in vitro diagnostic device.
    MedicalDevice,
    /// Building technology and other process control: ventilation, medical gas, lifts, access control.
    OperationalTechnology,
    /// Screen, scanner, docking station and other accessories.
    Peripheral,
    /// Anything else.
    Other,
}

impl AssetKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Workstation,
        Self::Laptop,
        Self::Server,
        Self::VirtualServer,
        Self::Network,
        Self::Storage,
        Self::Printer,
        Self::Mobile,
        Self::MedicalDevice,
        Self::OperationalTechnology,
        Self::Peripheral,
        Self::Other,
    ];

    /// The key under which the kind is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Workstation => "workstation",
            Self::Laptop => "laptop",
            Self::Server => "server",
            Self::VirtualServer => "virtual_server",
            Self::Network => "network",
            Self::Storage => "storage",
            Self::Printer => "printer",
            Self::Mobile => "mobile",
            Self::MedicalDevice => "medical_device",
            Self::OperationalTechnology => "operational_technology",
            Self::Peripheral => "peripheral",
            Self::Other => "other",
        }
    }

    /// The kind that `text` names, in any of the languages, with or without accents.
    ///
    /// ```
    /// use domain::asset::AssetKind;
    ///
    /// assert_eq!(AssetKind::recognise("Stație de lucru"), Some(AssetKind::Workstation));
    /// assert_eq!(AssetKind::recognise("Ordinateur portable HP"), Some(AssetKind::Laptop));
    /// assert_eq!(AssetKind::recognise("B2"), None);
    /// ```
    pub fn recognise(text: &str) -> Option<Self> {
        let folded = fold_for_search(text);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let first_term = (0..words.len()).filter_map(|at| first_term(&words[at..])).min()?;
        Some(WORDS[first_term].1)
    }

    /// The kind that a designation names.
    ///
    /// A column of kinds is written by whoever sorts computers, a designation also by biomedical engineers: to them a
    /// monitor watches a patient and a French *scanner* is a tomograph. Where the word alone does not say, nothing is
    /// said, so that a device of intensive care does not sink among the screens.
    ///
    /// ```
    /// use domain::asset::AssetKind;
    ///
    /// assert_eq!(AssetKind::of_designation("Moniteur B850"), None);
    /// assert_eq!(AssetKind::of_designation("Moniteur fœtal"), Some(AssetKind::MedicalDevice));
    /// assert_eq!(AssetKind::of_designation("Écran 24 pouces"), Some(AssetKind::Peripheral));
    /// ```
    pub fn of_designation(text: &str) -> Option<Self> {
        let kind = Self::recognise(text)?;
        let folded = fold_for_search(text);
        let either = folded
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| matches!(word, "monitor" | "moniteur" | "scanner"));
        (kind != Self::Peripheral || !either).then_some(kind)
    }
}

/// The place in [`WORDS`] of the first term that these words begin with.
fn first_term(words: &[&str]) -> Option<usize> {
    let begins = |term: &str| {
        let mut words = words.iter();
        term.split(' ').all(|word| words.next() == Some(&word))
    };
    let terms = BY_FIRST_WORD.get(words.first()?)?;
    terms.iter().copied().find(|place| begins(WORDS[*place].0))
}

/// The places in [`WORDS`] of the terms that begin with a word, in order: an inventory has a kind in every row.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut by_first_word: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, (term, _)) in WORDS.iter().enumerate() {
        let first = term.split(' ').next().unwrap_or(term);
        by_first_word.entry(first).or_default().push(place);
    }
    by_first_word
});

/// Folded terms, the more particular before the more general: the first that occurs as whole words decides.
#[rustfmt::skip]
const WORDS: &[(&str, AssetKind)] = {
    use AssetKind::{
        Laptop, MedicalDevice, Mobile, Network, OperationalTechnology, Other, Peripheral, Printer, Server, Storage,
        VirtualServer, Workstation,
    };
    &[
        // The keys themselves, with their underscore read as a space.
        ("virtual server", VirtualServer), ("medical device", MedicalDevice),
        ("operational technology", OperationalTechnology),
        // Medical devices first: a portable ultrasound is no laptop, a patient monitor no screen.
        ("dispositif medical", MedicalDevice), ("equipement biomedical", MedicalDevice),
        ("biomedical", MedicalDevice), ("biomedicale", MedicalDevice), ("medizingerat", MedicalDevice),
        ("medizinprodukt", MedicalDevice), ("medizintechnik", MedicalDevice), ("dispozitiv medical", MedicalDevice),
        ("aparat medical", MedicalDevice), ("aparatura medicala", MedicalDevice),
        ("echipament medical", MedicalDevice), ("dispositivo medico", MedicalDevice),
        ("equipo medico", MedicalDevice), ("medical equipment", MedicalDevice), ("medical", MedicalDevice),
        ("infusion pump", MedicalDevice), ("syringe pump", MedicalDevice), ("pompe a perfusion", MedicalDevice),
        ("pousse seringue", MedicalDevice), ("infusionspumpe", MedicalDevice), ("spritzenpumpe", MedicalDevice),
        ("infusomat", MedicalDevice), ("injectomat", MedicalDevice), ("pompa de infuzie", MedicalDevice),
        ("patient monitor", MedicalDevice), ("moniteur patient", MedicalDevice),
        ("moniteur multiparametrique", MedicalDevice), ("patientenmonitor", MedicalDevice),
        ("uberwachungsmonitor", MedicalDevice), ("monitor pacient", MedicalDevice),
        ("moniteur de surveillance", MedicalDevice), ("moniteur cardiaque", MedicalDevice),
        ("moniteur foetal", MedicalDevice), ("fetal monitor", MedicalDevice), ("foetal monitor", MedicalDevice),
        ("monitor fetal", MedicalDevice), ("vital signs monitor", MedicalDevice), ("multiparameter", MedicalDevice),
        ("bedside monitor", MedicalDevice), ("monitor multiparametric", MedicalDevice),
        ("monitor functii vitale", MedicalDevice), ("vitaldatenmonitor", MedicalDevice),
        ("kardiotokograph", MedicalDevice), ("ctg", MedicalDevice), ("cardiotocographe", MedicalDevice),
        ("cardiotocograf", MedicalDevice), ("cardiotocograph", MedicalDevice),
        ("ventilator pulmonar", MedicalDevice),
        ("ventilateur de reanimation", MedicalDevice), ("respirateur", MedicalDevice),
        ("beatmungsgerat", MedicalDevice), ("icu ventilator", MedicalDevice), ("defibrillator", MedicalDevice),
        ("defibrillateur", MedicalDevice), ("electrocardiograph", MedicalDevice),
        ("electrocardiographe", MedicalDevice), ("electrocardiograf", MedicalDevice), ("ekg gerat", MedicalDevice),
        ("ekg", MedicalDevice), ("ecg", MedicalDevice), ("ultrasound", MedicalDevice), ("echographe", MedicalDevice),
        ("ultraschallgerat", MedicalDevice), ("ecograf", MedicalDevice), ("ecografo", MedicalDevice),
        ("ct scanner", MedicalDevice), ("computer tomograph", MedicalDevice), ("computertomograph", MedicalDevice),
        ("scanner ct", MedicalDevice), ("tomograf", MedicalDevice), ("computer tomograf", MedicalDevice),
        ("mri", MedicalDevice), ("irm", MedicalDevice), ("rmn", MedicalDevice), ("mrt", MedicalDevice),
        ("x ray", MedicalDevice), ("rontgengerat", MedicalDevice), ("radiologie numerique", MedicalDevice),
        ("mammograph", MedicalDevice), ("mammographe", MedicalDevice), ("mamograf", MedicalDevice),
        ("dialysis machine", MedicalDevice), ("dialysegerat", MedicalDevice),
        ("generateur de dialyse", MedicalDevice), ("aparat de dializa", MedicalDevice),
        ("anaesthesia machine", MedicalDevice), ("anesthesia machine", MedicalDevice),
        ("narkosegerat", MedicalDevice), ("aparat de anestezie", MedicalDevice), ("incubator", MedicalDevice),
        ("couveuse", MedicalDevice), ("incubateur", MedicalDevice), ("inkubator", MedicalDevice),
        ("blood gas analyser", MedicalDevice), ("blutgasanalysegerat", MedicalDevice),
        ("analyseur", MedicalDevice), ("analizor", MedicalDevice), ("modality", MedicalDevice),
        // Virtual machines before servers, desktops and computers.
        ("virtual machine", VirtualServer), ("machine virtuelle", VirtualServer), ("serveur virtuel", VirtualServer),
        ("virtuelle maschine", VirtualServer), ("virtueller server", VirtualServer), ("masina virtuala", VirtualServer),
        ("server virtual", VirtualServer), ("maquina virtual", VirtualServer), ("servidor virtual", VirtualServer),
        ("macchina virtuale", VirtualServer), ("server virtuale", VirtualServer), ("vmware", VirtualServer),
        ("vmware virtual platform", VirtualServer), ("vm", VirtualServer), ("virtual", VirtualServer),
        ("virtuele server", VirtualServer), ("virtuele machine", VirtualServer), ("maszyna wirtualna", VirtualServer),
        ("serwer wirtualny", VirtualServer), ("virtualni stroj", VirtualServer), ("virtualni server", VirtualServer),
        ("virtualis gep", VirtualServer), ("virtualis szerver", VirtualServer),
        // Portable computers before computers.
        ("laptop", Laptop), ("notebook", Laptop), ("portable", Laptop), ("pc portable", Laptop),
        ("ordinateur portable", Laptop), ("sub notebook", Laptop), ("convertible", Laptop), ("portabil", Laptop),
        ("calculator portabil", Laptop), ("portatil", Laptop), ("portatile", Laptop), ("ultrabook", Laptop),
        // Print servers print; file servers serve.
        ("print server", Server), ("server de imprimare", Server), ("file server", Server),
        ("printer", Printer), ("imprimante", Printer), ("imprimanta", Printer), ("drucker", Printer),
        ("laserdrucker", Printer), ("etikettendrucker", Printer), ("multifunktionsgerat", Printer),
        ("multifunction printer", Printer), ("copieur", Printer), ("multifonction", Printer),
        ("multifunctionala", Printer), ("copiator", Printer), ("impresora", Printer), ("stampante", Printer),
        ("copier", Printer), ("plotter", Printer),
        // Storage before servers ("serveur de stockage").
        ("storage", Storage), ("nas", Storage), ("san", Storage), ("baie de stockage", Storage),
        ("stockage", Storage), ("serveur de stockage", Storage), ("speichersystem", Storage), ("stocare", Storage),
        ("tape library", Storage), ("bandbibliothek", Storage), ("disk array", Storage),
        ("almacenamiento", Storage), ("archiviazione", Storage),
        ("server", Server), ("serveur", Server), ("servidor", Server), ("hypervisor", Server), ("hyperviseur", Server),
        ("rack mount chassis", Server), ("blade", Server), ("esxi", Server),
        ("switch", Network), ("router", Network), ("routeur", Network), ("firewall", Network), ("pare feu", Network),
        ("access point", Network), ("wireless access point", Network), ("borne wifi", Network),
        ("commutateur", Network), ("netzwerk", Network), ("netzwerkgerat", Network), ("network", Network),
        ("network device", Network), ("networking", Network), ("materiel reseau", Network), ("reseau", Network),
        ("echipament de retea", Network), ("echipament retea", Network), ("retea", Network),
        ("equipo de red", Network), ("apparato di rete", Network), ("punct de acces", Network),
        ("wlan controller", Network), ("load balancer", Network),
        ("smartphone", Mobile), ("tablet", Mobile), ("tablette", Mobile), ("tableta", Mobile), ("mobile", Mobile),
        ("mobile phone", Mobile), ("phone", Mobile), ("telephone", Mobile), ("telefon", Mobile), ("handy", Mobile),
        ("mobiltelefon", Mobile), ("ipad", Mobile), ("iphone", Mobile), ("movil", Mobile), ("telefono", Mobile),
        ("mobil", Mobile), ("android", Mobile), ("ios", Mobile),
        ("ot", OperationalTechnology), ("scada", OperationalTechnology), ("plc", OperationalTechnology),
        ("building management", OperationalTechnology), ("building automation", OperationalTechnology),
        ("gebaudeautomation", OperationalTechnology), ("gebaudeleittechnik", OperationalTechnology),
        ("gtb", OperationalTechnology), ("gtc", OperationalTechnology), ("bms", OperationalTechnology),
        ("automate", OperationalTechnology), ("automate programmable", OperationalTechnology),
        ("ip camera", OperationalTechnology), ("camera ip", OperationalTechnology),
        ("access control", OperationalTechnology), ("controle d acces", OperationalTechnology),
        ("ups", OperationalTechnology), ("onduleur", OperationalTechnology), ("usv", OperationalTechnology),
        ("monitor", Peripheral), ("screen", Peripheral), ("ecran", Peripheral), ("moniteur", Peripheral),
        ("bildschirm", Peripheral), ("pantalla", Peripheral), ("scanner", Peripheral), ("webcam", Peripheral),
        ("peripheral", Peripheral), ("peripherique", Peripheral), ("peripheriegerat", Peripheral),
        ("periferic", Peripheral), ("periferico", Peripheral), ("docking station", Peripheral),
        ("station d accueil", Peripheral), ("dockingstation", Peripheral), ("keyboard", Peripheral),
        ("barcode reader", Peripheral), ("card reader", Peripheral), ("accessory", Peripheral),
        // Computers last: "computer" also stands in names of other things.
        ("workstation", Workstation), ("desktop", Workstation), ("pc", Workstation), ("tower", Workstation),
        ("mini tower", Workstation), ("low profile desktop", Workstation), ("all in one", Workstation),
        ("thin client", Workstation), ("zero client", Workstation), ("client leger", Workstation),
        ("ordinateur", Workstation), ("ordinateur de bureau", Workstation), ("poste de travail", Workstation),
        ("poste fixe", Workstation), ("unite centrale", Workstation), ("station de travail", Workstation),
        ("arbeitsplatzrechner", Workstation), ("arbeitsplatz pc", Workstation), ("arbeitsstation", Workstation),
        ("rechner", Workstation), ("computer", Workstation), ("calculator", Workstation),
        ("statie de lucru", Workstation), ("sistem desktop", Workstation), ("unitate centrala", Workstation),
        ("ordenador", Workstation), ("estacion de trabajo", Workstation), ("postazione di lavoro", Workstation),
        ("windows", Workstation), ("mini pc", Workstation), ("apple mac", Workstation), ("imac", Workstation),
        // Dutch, Polish, Czech, Hungarian, Portuguese.
        ("drukarka", Printer), ("tiskarna", Printer), ("nyomtato", Printer), ("impressora", Printer),
        ("serwer", Server), ("szerver", Server), ("netwerk", Network), ("netwerkapparaat", Network),
        ("urzadzenie sieciowe", Network), ("sitovy prvek", Network), ("halozati eszkoz", Network),
        ("equipamento de rede", Network), ("przelacznik", Network),
        ("werkstation", Workstation), ("komputer", Workstation), ("stacja robocza", Workstation),
        ("pocitac", Workstation), ("szamitogep", Workstation), ("computador", Workstation),
        ("medisch apparaat", MedicalDevice), ("aparatura medyczna", MedicalDevice),
        ("urzadzenie medyczne", MedicalDevice), ("zdravotnicky prostredek", MedicalDevice),
        ("orvostechnikai eszkoz", MedicalDevice), ("equipamento medico", MedicalDevice),
        ("electromedicina", MedicalDevice), ("elettromedicale", MedicalDevice),
        ("other", Other), ("autre", Other), ("sonstige", Other), ("sonstiges", Other), ("altele", Other),
        ("alte echipamente", Other), ("otro", Other), ("altro", Other),
    ]
};

/// A key that names no kind of equipment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no kind of equipment")]
pub struct UnknownAssetKind(pub String);

impl FromStr for AssetKind {
    type Err = UnknownAssetKind;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == key)
            .ok_or_else(|| UnknownAssetKind(key.to_owned()))
    }
}

impl fmt::Display for AssetKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_recognised_by_its_own_key() {
        for kind in AssetKind::ALL {
            assert_eq!(AssetKind::recognise(kind.as_str()), Some(kind), "{kind}");
            assert_eq!(kind.as_str().parse(), Ok(kind));
        }
    }

    #[test]
    fn the_words_of_inventories_are_recognised() {
        let known = [
            ("Ordinateur portable", AssetKind::Laptop),
            ("Serveur", AssetKind::Server),
            ("Serveur virtuel (VMware)", AssetKind::VirtualServer),
            ("Stație de lucru", AssetKind::Workstation),
            ("Staţie de lucru", AssetKind::Workstation),
            ("Dispozitiv medical", AssetKind::MedicalDevice),
            ("Drucker", AssetKind::Printer),
            ("Multifunktionsgerät", AssetKind::Printer),
            ("Pare-feu", AssetKind::Network),
            ("Moniteur patient", AssetKind::MedicalDevice),
            ("Moniteur", AssetKind::Peripheral),
            ("Low Profile Desktop", AssetKind::Workstation),
            ("Röntgengerät", AssetKind::MedicalDevice),
            ("NAS", AssetKind::Storage),
            ("Tabletă", AssetKind::Mobile),
            ("MEDICAL-DEVICE", AssetKind::MedicalDevice),
        ];
        for (text, kind) in known {
            assert_eq!(AssetKind::recognise(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn a_word_inside_another_decides_nothing() {
        for text in ["Conserver", "Pcs", "", "12"] {
            assert_eq!(AssetKind::recognise(text), None, "{text}");
        }
    }

    #[test]
    fn terms_are_written_as_they_are_compared() {
        for (term, _) in WORDS {
            assert_eq!(fold_for_search(term), *term);
        }
    }
}
