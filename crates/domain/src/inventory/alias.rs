//! The names inventories give their columns, as one table.
//!
//! Names are folded (no accents, lower case) and free of punctuation, so that `Numéro de série`, `N° de série :` and
//! `NUMERO_DE_SERIE` are one entry. The names are those the tools write in their own exports; for lists kept by hand
//! (biomedical departments, asset registers) they are the field's usual words.

use serde::{Deserialize, Serialize};

use crate::asset::Attribute;
use crate::text::fold_for_search;

/// A tool or kind of list whose column names are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceTool {
    /// GLPI, search lists exported as CSV, in English, French, German or Romanian.
    Glpi,
    /// Snipe-IT, reports and the columns of its importer.
    SnipeIt,
    /// Lansweeper reports.
    Lansweeper,
    /// `Get-ADComputer … | Export-Csv`.
    ActiveDirectory,
    /// Microsoft Configuration Manager (SCCM), reports and WMI class properties.
    ConfigurationManager,
    /// Equipment lists of biomedical departments.
    Biomedical,
    /// Any list kept by hand.
    General,
}

impl SourceTool {
    /// The name the tool is known by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Glpi => "GLPI",
            Self::SnipeIt => "Snipe-IT",
            Self::Lansweeper => "Lansweeper",
            Self::ActiveDirectory => "Active Directory",
            Self::ConfigurationManager => "Configuration Manager",
            Self::Biomedical => "biomedical equipment lists",
            Self::General => "lists in general",
        }
    }
}

/// Which part of a cell is the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extract {
    /// All of it.
    Whole,
    /// The domain of a full host name: `spital.local` of `pc1.spital.local`.
    DomainOfHostName,
    /// The domain of a distinguished name: `spital.local` of `CN=PC1,OU=Wards,DC=spital,DC=local`.
    DomainOfDistinguishedName,
    /// `enabled` or `disabled`, from a column that says whether an account is enabled.
    EnabledStatus,
}

impl Extract {
    /// The part of `cell` that is the value; empty when it is not there.
    pub fn apply(self, cell: &str) -> String {
        match self {
            Self::Whole => cell.to_owned(),
            Self::DomainOfHostName => cell
                .trim()
                .split_once('.')
                .map(|(_, domain)| domain.to_owned())
                .unwrap_or_default(),
            Self::DomainOfDistinguishedName => {
                let parts = cell.split(',').map(str::trim);
                let labels =
                    parts.filter_map(|part| part.strip_prefix("DC=").or_else(|| part.strip_prefix("dc=")));
                labels.collect::<Vec<_>>().join(".")
            }
            Self::EnabledStatus => match fold_for_search(cell).as_str() {
                "true" => "enabled".to_owned(),
                "false" => "disabled".to_owned(),
                _ => cell.to_owned(),
            },
        }
    }
}

/// One known column name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alias {
    /// The name as [`column_name`] gives it.
    pub(super) name: &'static str,
    pub(super) attribute: Attribute,
    pub(super) tool: SourceTool,
    pub(super) extract: Extract,
}

/// A column header made comparable: folded, without punctuation, words separated by one space.
pub(super) fn column_name(header: &str) -> String {
    let parted: String = fold_for_search(header)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    parted.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a header is known as; the tool named first in the table where several use the name.
pub(super) fn find(header: &str) -> Option<Alias> {
    let name = column_name(header);
    let joined = name.replace(' ', "");
    let exact = aliases().find(|alias| alias.name == name);
    // `AssetName`, `asset_name` and `Asset name` are written alike by the same tool in different versions.
    exact.or_else(|| aliases().find(|alias| alias.name.replace(' ', "") == joined))
}

fn aliases() -> impl Iterator<Item = Alias> {
    let whole = TABLE.iter().flat_map(|(attribute, tool, names)| {
        names.iter().map(|name| Alias {
            name,
            attribute: *attribute,
            tool: *tool,
            extract: Extract::Whole,
        })
    });
    PARTS.iter().copied().chain(whole)
}

/// Columns of which a part, or a translation, is the value.
const PARTS: &[Alias] = &[
    Alias {
        name: "dnshostname",
        attribute: Attribute::HostDomain,
        tool: SourceTool::ActiveDirectory,
        extract: Extract::DomainOfHostName,
    },
    Alias {
        name: "distinguishedname",
        attribute: Attribute::HostDomain,
        tool: SourceTool::ActiveDirectory,
        extract: Extract::DomainOfDistinguishedName,
    },
    Alias {
        name: "enabled",
        attribute: Attribute::Status,
        tool: SourceTool::ActiveDirectory,
        extract: Extract::EnabledStatus,
    },
];

#[rustfmt::skip]
const TABLE: &[(Attribute, SourceTool, &[&str])] = {
    use Attribute as A;
    use SourceTool::{ActiveDirectory, Biomedical, ConfigurationManager, General, Glpi, Lansweeper, SnipeIt};
    &[
        (A::Name, Glpi, &["nom", "name", "nume"]),
        (A::Name, SnipeIt, &["asset name", "item name"]),
        (A::Name, ActiveDirectory, &["cn"]),
        (A::Name, ConfigurationManager, &["computer name", "netbios name", "name0", "netbios name0", "device name", "resource name", "machine name"]),
        (A::Name, General, &["host name", "host", "hostname", "nom de la machine", "nom du poste", "nom d hote", "nom ordinateur", "nom de l equipement",
            "rechnername", "computername", "geratename", "hostname fqdn", "bezeichnung rechner", "nume calculator", "nume statie", "denumire statie", "nume echipament", "nombre", "nome", "equipment name"]),

        (A::AssetTag, Glpi, &["numero d inventaire", "inventory number", "inventory asset number", "inventarnummer", "numar de inventar", "numar inventar"]),
        (A::AssetTag, SnipeIt, &["asset tag"]),
        (A::AssetTag, Lansweeper, &["barcode"]),
        (A::AssetTag, Biomedical, &["n inventaire", "no inventaire", "n d inventaire", "code inventaire", "num inventaire", "code equipement", "n equipement", "numero equipement",
            "inventar nr", "inv nr", "inventarnr", "gerate nr", "geratenummer", "anlagennummer", "nr inventar", "nr inv", "cod inventar", "numar inv",
            "equipment number", "equipment no", "equipment id", "asset number", "asset no", "asset id", "control number", "inventory no", "numero de inventario", "numero di inventario"]),

        (A::SerialNumber, Glpi, &["numero de serie", "serial number", "seriennummer", "numar de serie", "numar serial", "serie"]),
        (A::SerialNumber, SnipeIt, &["serial"]),
        (A::SerialNumber, ConfigurationManager, &["serial number0", "bios serial number", "serialnumber0"]),
        (A::SerialNumber, Biomedical, &["n serie", "n de serie", "no serie", "no de serie", "num serie", "serien nr", "seriennr", "fabriknummer", "fabrik nr", "nr serie", "nr de serie", "serie aparat",
            "serial no", "serial num", "s n", "sn", "numero serie", "numero di serie", "matricola", "service tag"]),

        (A::SystemUuid, Glpi, &["uuid"]),
        (A::SystemUuid, ConfigurationManager, &["smbios guid", "smbios guid0", "system uuid", "bios guid"]),

        (A::Kind, Glpi, &["type", "typ", "tip", "item type", "type d element"]),
        (A::Kind, Lansweeper, &["asset type", "asset typename", "asset type name"]),
        (A::Kind, SnipeIt, &["category", "categorie", "kategorie"]),
        (A::Kind, ConfigurationManager, &["chassis type", "chassis types0"]),
        (A::Kind, General, &["kind", "asset kind", "geratetyp", "gerateart", "type d equipement", "type de materiel", "type equipement", "tip echipament", "tip dispozitiv", "device type", "equipment type", "tipo"]),

        (A::Designation, Biomedical, &["designation", "designation equipement", "libelle", "libelle equipement", "denomination", "description", "bezeichnung", "geratebezeichnung", "benennung",
            "denumire", "denumire aparat", "denumire echipament", "denumire dispozitiv", "descriere", "equipment description", "device description", "generic name", "intitule"]),
        (A::NomenclatureCode, Biomedical, &["code cneh", "cneh", "code emdn", "emdn", "emdn code", "code gmdn", "gmdn", "gmdn code", "umdns", "umdns code", "umdns nr", "cod gmdn", "cod emdn",
            "nomenclature code", "code nomenclature", "nomenclature", "cnd", "codice cnd"]),
        (A::DeviceClass, Biomedical, &["classe ce", "classe dm", "classe du dm", "ce class", "mdr class", "mdr klasse", "risikoklasse", "risk class", "clasa", "clasa de risc", "clasa dispozitiv", "device class", "mdd class", "classe de risque"]),

        (A::Status, Glpi, &["statut", "status", "stare"]),
        (A::Status, Lansweeper, &["state", "state name"]),
        (A::Status, General, &["etat", "zustand", "estado", "stato", "lifecycle status", "life cycle state", "statut equipement", "stare echipament"]),

        (A::Manufacturer, Glpi, &["fabricant", "manufacturer", "hersteller", "producator", "fabricante"]),
        (A::Manufacturer, ConfigurationManager, &["manufacturer0", "vendor"]),
        (A::Manufacturer, Biomedical, &["marque", "constructeur", "brand", "make", "maker", "marke", "marca", "fabricant marque", "produttore", "firma", "firma producatoare"]),

        (A::Model, Glpi, &["modele", "model", "modell"]),
        (A::Model, SnipeIt, &["model name"]),
        (A::Model, ConfigurationManager, &["model0", "product name"]),
        (A::Model, Biomedical, &["modele equipement", "typenbezeichnung", "modellbezeichnung", "gerate modell", "type modele", "modele type", "modelo", "modello", "model aparat", "type model"]),
        (A::ModelNumber, SnipeIt, &["model number", "model no"]),
        (A::ModelNumber, Biomedical, &["reference", "ref fabricant", "reference fabricant", "reference constructeur", "part number", "product number", "catalogue number", "catalog number",
            "artikelnummer", "artikel nr", "bestellnummer", "cod produs", "cod catalog", "ref", "sku"]),

        (A::OperatingSystem, Glpi, &["systeme d exploitation nom", "operating system name", "betriebssystem name", "sistem de operare nume", "systeme d exploitation", "operating system", "betriebssystem", "sistem de operare"]),
        (A::OperatingSystem, Lansweeper, &["os", "os name", "osname"]),
        (A::OperatingSystem, ConfigurationManager, &["operating system name and version", "operating system name and0", "caption0", "device os"]),
        (A::OperatingSystem, General, &["so", "sistema operativo", "nom os", "caption"]),
        (A::OperatingSystemVersion, Glpi, &["systeme d exploitation version", "operating system version", "betriebssystem version", "sistem de operare versiune", "version du systeme d exploitation", "version de l os"]),
        (A::OperatingSystemVersion, Lansweeper, &["os version", "version os", "osversion", "os build"]),
        (A::OperatingSystemVersion, ConfigurationManager, &["build", "build number", "build ext", "device os build", "version0"]),
        (A::SoftwareVersion, Biomedical, &["software version", "version logicielle", "version logiciel", "version du logiciel", "firmware", "firmware version", "software revision", "softwareversion", "softwarestand",
            "firmwareversion", "versiune software", "versiune firmware", "version firmware", "version sw", "sw version"]),

        (A::IpAddress, Glpi, &["reseau ip", "adresse ip", "ip address", "network ip", "netzwerk ip", "ip adresse", "ip", "ports reseau ip", "adresa ip", "retea ip", "retele ip", "reseaux ip", "netzwerke ip", "networks ip"]),
        (A::IpAddress, ActiveDirectory, &["ipv4address"]),
        (A::IpAddress, ConfigurationManager, &["ip addresses", "ip addresses0", "ip address0"]),
        (A::IpAddress, General, &["ip adr", "ipv4", "ip v4", "ipaddr", "direccion ip", "indirizzo ip", "adresses ip"]),
        (A::MacAddress, Glpi, &["mac", "adresse mac", "mac address", "mac adresse", "ports reseau mac", "ports reseau adresse mac", "network ports mac address", "netzwerkanschlusse mac adresse", "porturi de retea adresa mac", "adresa mac"]),
        (A::MacAddress, ConfigurationManager, &["mac addresses", "mac addresses0", "mac address0"]),
        (A::MacAddress, General, &["mac adr", "macaddr", "hardware address", "physical address", "adresse physique", "direccion mac", "indirizzo mac", "adresses mac"]),
        (A::HostDomain, Glpi, &["domaine", "domaines", "domain", "domains", "domane", "domeniu"]),
        (A::HostDomain, ConfigurationManager, &["resource domain or workgroup", "resource domain or workgr0", "full domain name", "domain workgroup"]),
        (A::NetworkZone, General, &["vlan", "network zone", "zone reseau", "netzwerkzone", "network segment", "segment reseau", "netzsegment", "zona de retea", "subnet", "sous reseau"]),
        (A::ApplicationEntityTitle, Biomedical, &["ae title", "aet", "aetitle", "dicom ae", "dicom ae title"]),

        (A::Location, Glpi, &["lieu", "location", "standort", "locatie", "localizare", "amplasare"]),
        (A::Location, SnipeIt, &["default location"]),
        (A::Location, Biomedical, &["localisation", "emplacement", "site", "salle", "local", "room", "raum", "gebaude raum", "aufstellort", "einsatzort", "locatia", "salon", "loc", "ubicacion", "ubicazione", "place", "building"]),
        (A::Unit, Glpi, &["entite", "entity", "einheit", "entitate"]),
        (A::Unit, SnipeIt, &["department", "departament", "departement", "company"]),
        (A::Unit, Biomedical, &["service", "unite", "uf", "unite fonctionnelle", "service utilisateur", "pole", "abteilung", "station", "klinik", "kostenstelle", "sectie", "sectia", "compartiment",
            "ward", "unit", "cost centre", "cost center", "centre de responsabilite", "organisationseinheit", "servicio", "reparto"]),
        (A::Owner, Glpi, &["technicien en charge du materiel", "technician in charge of the hardware", "technician in charge", "technicien en charge", "technisch verantwortlicher"]),
        (A::Owner, ActiveDirectory, &["managed by", "managedby"]),
        (A::Owner, General, &["owner", "responsable", "proprietaire", "verantwortlicher", "verantwortlich", "eigentumer", "responsabil", "gestionar", "responsible"]),
        (A::User, Glpi, &["usager", "utilisateur", "alternate username", "user", "benutzer", "benutzername", "alternativer benutzername", "utilizator"]),
        (A::User, SnipeIt, &["checked out to", "assigned to", "assigned user"]),
        (A::User, ConfigurationManager, &["last logon user", "user name0", "primary user", "last logged on user", "username"]),
        (A::Supplier, Glpi, &["fournisseur", "supplier", "lieferant", "furnizor", "informations financieres et administratives fournisseur", "financial and administrative information supplier"]),
        (A::Supplier, Biomedical, &["distributeur", "distributor", "handler", "distribuitor", "proveedor", "fornitore", "service provider"]),
        (A::MaintenanceContract, Biomedical, &["contrat", "contrat de maintenance", "n contrat", "maintenance contract", "service contract", "wartungsvertrag", "contract", "contract service", "contract mentenanta", "contract de mentenanta"]),

        (A::LastSeen, ActiveDirectory, &["last logon date", "lastlogondate", "last logon"]),
        (A::LastSeen, Lansweeper, &["last seen", "lastseen"]),
        (A::LastSeen, Glpi, &["derniere mise a jour", "derniere modification", "date de dernier inventaire", "date de derniere mise a jour", "last update", "last inventory date", "last inventory",
            "last contact", "letzte aktualisierung", "letzte anderung", "letztes inventar", "ultima actualizare", "dernier contact", "letzter kontakt", "ultimul contact"]),
        (A::LastSeen, ConfigurationManager, &["last active time", "last hardware scan", "last hw scan", "last online time", "last activity", "letzte anmeldung", "derniere connexion", "ultima conectare"]),
        (A::PurchasedOn, SnipeIt, &["purchase date", "purchased"]),
        (A::PurchasedOn, Glpi, &["date d achat", "date of purchase", "kaufdatum", "data achizitiei", "informations financieres et administratives date d achat", "financial and administrative information date of purchase"]),
        (A::PurchasedOn, Biomedical, &["date achat", "date acquisition", "date d acquisition", "anschaffungsdatum", "beschaffungsdatum", "data achizitie", "data cumpararii", "acquisition date", "fecha de compra", "data di acquisto"]),
        (A::CommissionedOn, Glpi, &["date de mise en service", "startup date", "inbetriebnahme"]),
        (A::CommissionedOn, Biomedical, &["mise en service", "date mise en service", "date mes", "inbetriebnahmedatum", "datum inbetriebnahme", "commissioning date", "commissioned", "in service date", "installation date",
            "date installation", "date d installation", "data punerii in functiune", "data pif", "pif", "punere in functiune", "data instalarii"]),
        (A::WarrantyUntil, Lansweeper, &["warranty date", "warrantydate"]),
        (A::WarrantyUntil, Glpi, &["date d expiration de la garantie", "warranty expiration date", "garantieende", "warranty expiration"]),
        (A::WarrantyUntil, Biomedical, &["fin de garantie", "fin garantie", "date fin garantie", "garantie jusqu au", "warranty end", "warranty until", "warranty expires", "warranty end date", "garantie bis", "ende der garantie",
            "gewahrleistung bis", "expirare garantie", "garantie pana la", "data expirare garantie", "sfarsit garantie"]),
        (A::SupportUntil, SnipeIt, &["eol date", "asset eol date", "eol"]),
        (A::SupportUntil, General, &["end of life", "end of support", "end of support date", "fin de support", "date fin de support", "supportende", "ende des supports", "end of life date", "fin de vie", "sfarsit suport", "data sfarsit suport"]),

        (A::Udi, Biomedical, &["udi", "udi di", "iud", "iud id", "udi code", "basic udi", "udi pi", "code udi", "cod udi"]),
        (A::Networked, Biomedical, &["networked", "connecte au reseau", "connecte", "reseau o n", "connecte o n", "network connected", "connected to network", "netzwerkfahig", "vernetzt", "im netzwerk", "netzwerkanschluss", "conectat la retea", "conectat"]),
        (A::PatientConnected, Biomedical, &["patient connected", "connecte au patient", "connecte patient", "am patienten", "patientenanschluss", "conectat la pacient", "in contact with patient"]),
        (A::LifeSupporting, Biomedical, &["life supporting", "life support", "life sustaining", "support vital", "suppleance vitale", "lebenserhaltend", "lebenswichtig", "suport vital", "sustinere vitala"]),
        (A::Criticality, Biomedical, &["criticite", "criticality", "kritikalitat", "criticitate", "classe de criticite", "niveau de criticite", "grad de risc", "criticidad"]),
        (A::Comment, Glpi, &["commentaires", "commentaire", "comments", "comment", "kommentare", "kommentar", "comentarii", "comentariu"]),
        (A::Comment, SnipeIt, &["notes"]),
        (A::Comment, General, &["remarque", "remarques", "observations", "bemerkung", "bemerkungen", "notizen", "observatii", "note", "mentiuni", "remarks"]),

        // What an export of this program calls them.
        (A::OperatingSystemVersion, General, &["version of the operating system"]),
        (A::Unit, General, &["ward or department"]),
        (A::PurchasedOn, General, &["bought on"]),
        (A::CommissionedOn, General, &["in service since"]),
        (A::SupportUntil, General, &["support until as the source states it"]),
        (A::RemoteMaintenance, Biomedical, &["remote maintenance", "telemaintenance", "fernwartung", "mentenanta la distanta", "supplier remote access"]),
        (A::InternetFacing, General, &["internet facing", "reachable from the internet", "expose a internet", "aus dem internet erreichbar", "accesibil din internet"]),
        (A::Networked, General, &["connected to a network"]),
        (A::PatientConnected, General, &["applied to patients"]),
        (A::LifeSupporting, General, &["a patient s life depends on it"]),
        (A::Criticality, General, &["criticality in the words of the source"]),
    ]
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_name_is_written_as_headers_are_compared_and_stands_once() {
        let mut seen = BTreeSet::new();
        for alias in aliases() {
            assert_eq!(column_name(alias.name), alias.name);
            assert!(seen.insert(alias.name), "{} stands twice", alias.name);
        }
    }

    #[test]
    fn headers_are_found_whatever_their_accents_case_and_punctuation() {
        for header in [
            "Numéro de série",
            "NUMERO_DE_SERIE",
            "Numéro  de série :",
            "numéro-de-série",
        ] {
            assert_eq!(
                find(header).map(|alias| alias.attribute),
                Some(Attribute::SerialNumber),
                "{header}"
            );
        }
        assert_eq!(
            find("OperatingSystemVersion").map(|a| a.attribute),
            Some(Attribute::OperatingSystemVersion)
        );
        assert_eq!(find("AssetTypename").map(|a| a.attribute), Some(Attribute::Kind));
        assert!(find("Prix d'achat").is_none());
    }

    #[test]
    fn the_domain_is_taken_from_names_that_hold_it() {
        assert_eq!(
            Extract::DomainOfHostName.apply("pc1.spital.local"),
            "spital.local"
        );
        assert_eq!(Extract::DomainOfHostName.apply("pc1"), "");
        let name = "CN=PC1,OU=Wards,DC=spital,DC=local";
        assert_eq!(Extract::DomainOfDistinguishedName.apply(name), "spital.local");
        assert_eq!(Extract::EnabledStatus.apply("False"), "disabled");
    }
}
