//! Which institutions there are, and the files each is filled from: everything is in the program, nothing is fetched.

/// A kind of institution to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// A Romanian hospital with 300 beds.
    Hospital,
    /// A German clinic without beds, with 25 staff, whose computers somebody from outside looks after.
    Clinic,
    /// A Portuguese laboratory at two places.
    Laboratory,
}

impl Profile {
    /// Every institution, the largest first.
    pub const ALL: [Self; 3] = [Self::Hospital, Self::Clinic, Self::Laboratory];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Hospital => "hospital",
            Self::Clinic => "clinic",
            Self::Laboratory => "laboratory",
        }
    }

    pub(super) fn files(self) -> Files {
        match self {
            Self::Hospital => HOSPITAL,
            Self::Clinic => CLINIC,
            Self::Laboratory => LABORATORY,
        }
    }
}

/// What an institution is filled from.
pub(super) struct Files {
    /// Places, people, zones of the network, systems, services and what stands on what.
    pub(super) institution: &'static [u8],
    /// Its suppliers.
    pub(super) suppliers: &'static [u8],
    /// What is to be done by which day.
    pub(super) legal_dates: &'static [u8],
    /// Its inventories, in the order in which they come in.
    pub(super) lists: &'static [List],
    /// Its lists of people, which wait to be looked at.
    pub(super) staff_lists: &'static [File],
    /// What the supplier of a system says it is made of, and the system.
    pub(super) bill: Option<(&'static str, File)>,
    /// What the maker of a model discloses about its security, and the model.
    pub(super) disclosure: Option<(&'static str, File)>,
}

/// A file under its name.
pub(super) struct File {
    pub(super) name: &'static str,
    pub(super) bytes: &'static [u8],
}

/// An inventory, and what the source it belongs to is called.
pub(super) struct List {
    pub(super) source: &'static str,
    pub(super) file: File,
}

/// A file of `data/demo`, which the program carries in itself.
macro_rules! demo {
    ($folder:literal, $name:literal) => {
        include_bytes!(concat!("../../../../data/demo/", $folder, "/", $name))
    };
}
pub(super) use demo;

/// The same with the name that whoever made the file gave it.
macro_rules! file {
    ($folder:literal, $name:literal) => {
        File {
            name: $name,
            bytes: demo!($folder, $name),
        }
    };
}

pub(super) use file;

const HOSPITAL: Files = Files {
    institution: demo!("hospital", "hospital.json"),
    suppliers: demo!("hospital", "suppliers.json"),
    legal_dates: demo!("hospital", "legal-dates.json"),
    // The small ones first: with each list, which rows speak of one machine is worked out anew over all that are there.
    lists: &[
        List {
            source: "Network equipment",
            file: file!("hospital", "network-equipment.csv"),
        },
        List {
            source: "Scan of the servers",
            file: file!("hospital", "nmap-servers.xml"),
        },
        List {
            source: "Directory: servers",
            file: file!("hospital", "directory-servers.csv"),
        },
        List {
            source: "Directory: computers",
            file: file!("hospital", "directory-computers.csv"),
        },
        List {
            source: "GLPI",
            file: file!("hospital", "glpi-computers.csv"),
        },
        List {
            source: "Biomedical register",
            file: file!("hospital", "biomedical-register.csv"),
        },
    ],
    staff_lists: &[
        file!("hospital", "directory-users.csv"),
        file!("hospital", "personnel.csv"),
    ],
    bill: Some(("PACS", file!("hospital", "pacs-bill.cdx.json"))),
    disclosure: Some(("Doseline 2", file!("hospital", "doseline-2-mds2.csv"))),
};

const CLINIC: Files = Files {
    institution: demo!("clinic", "clinic.json"),
    suppliers: demo!("clinic", "suppliers.json"),
    legal_dates: demo!("clinic", "legal-dates.json"),
    lists: &[
        List {
            source: "PC-Liste",
            file: file!("clinic", "pc-liste.csv"),
        },
        List {
            source: "Geräteliste",
            file: file!("clinic", "geraete-liste.csv"),
        },
    ],
    staff_lists: &[file!("clinic", "mitarbeiter.csv")],
    bill: None,
    disclosure: None,
};

const LABORATORY: Files = Files {
    institution: demo!("laboratory", "laboratory.json"),
    suppliers: demo!("laboratory", "suppliers.json"),
    legal_dates: demo!("laboratory", "legal-dates.json"),
    lists: &[
        List {
            source: "Equipamentos",
            file: file!("laboratory", "equipamentos.csv"),
        },
        List {
            source: "GLPI",
            file: file!("laboratory", "computadores.csv"),
        },
    ],
    staff_lists: &[file!("laboratory", "colaboradores.csv")],
    bill: None,
    disclosure: None,
};
