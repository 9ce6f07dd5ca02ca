//! Whether a list is of people: users of a directory or staff, which must not come in as equipment by mistake.
//!
//! Told by its columns alone. A list of equipment may say who uses it, so whatever is said of a machine alone, such as its
//! operating system, makes it one of equipment.

use domain::asset::Attribute;
use domain::inventory::Mapping;
use domain::text::fold_for_search;

/// What the columns of given names are called, folded and without blanks.
const GIVEN_NAMES: &[&str] = &[
    "givenname",
    "firstname",
    "forename",
    "prenom",
    "vorname",
    "prenume",
    "imie",
    "krestnijmeno",
    "keresztnev",
    "utonev",
    "voornaam",
    "nombredepila",
    "fornamn",
    "fornavn",
    "etunimi",
    "eesnimi",
    "vards",
    "vardas",
    "собственоиме",
];

/// What the columns of family names are called that are called nothing else.
const FAMILY_NAMES: &[&str] = &[
    "surname",
    "lastname",
    "familyname",
    "nomdefamille",
    "nachname",
    "familienname",
    "numedefamilie",
    "cognome",
    "apellido",
    "apellidos",
    "apelido",
    "nazwisko",
    "prijmeni",
    "vezeteknev",
    "csaladnev",
    "achternaam",
    "sobrenome",
    "efternamn",
    "efternavn",
    "etternavn",
    "sukunimi",
    "priezvisko",
    "prezime",
    "priimek",
    "фамилия",
    "επωνυμο",
    "perekonnanimi",
    "uzvards",
    "pavarde",
];

/// Whether the columns are those of a list of people.
pub(super) fn are_of_people(headers: &[String]) -> bool {
    let names: Vec<String> = headers
        .iter()
        .map(|header| {
            fold_for_search(header)
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect()
        })
        .collect();
    let has = |known: &[&str]| names.iter().any(|name| known.contains(&name.as_str()));
    let (given, family) = (has(GIVEN_NAMES), has(FAMILY_NAMES));
    // In some languages the given name is simply the name.
    let both = family
        && has(&[
            "nome",
            "nombre",
            "jmeno",
            "meno",
            "nev",
            "naam",
            "name",
            "ime",
            "име",
            "ονομα",
        ]);
    if !(given || both) {
        return false;
    }
    let mapping = Mapping::propose(headers, &[]);
    let says = |attributes: &[Attribute]| {
        mapping
            .stated()
            .any(|(_, attribute, _)| attributes.contains(&attribute))
    };
    let machine = says(&[
        Attribute::OperatingSystem,
        Attribute::Model,
        Attribute::MacAddress,
        Attribute::IpAddress,
        Attribute::SystemUuid,
    ]);
    // An Italian `matricola` numbers machines and people alike.
    let numbered = says(&[Attribute::SerialNumber, Attribute::AssetTag]);
    !machine && (family || !numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(headers: &str) -> bool {
        let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
        are_of_people(&headers)
    }

    #[test]
    fn users_of_a_directory_and_staff_are_people() {
        for headers in [
            "DistinguishedName,Enabled,GivenName,Name,ObjectClass,ObjectGUID,SamAccountName,SID,Surname,UserPrincipalName",
            "Marca,Nume,Prenume,Funcția,Secția",
            "Nom,Prénom,Matricule,Service,Date d'entrée",
            "Personalnummer,Nachname,Vorname,Abteilung,Eintritt",
            "Matricola,Cognome,Nome,Reparto",
            "Employee ID,First name,Last name,Department,Email",
            "Nombre,Apellidos,Servicio,Correo",
            "Imię,Nazwisko,Oddział",
            "Förnamn,Efternamn,Avdelning,E-post",
            "Ime,Prezime,Odjel",
            "Etunimi,Sukunimi,Osasto",
        ] {
            assert!(people(headers), "{headers}");
        }
    }

    #[test]
    fn equipment_with_its_users_and_computers_of_a_directory_are_not() {
        for headers in [
            "Name,Serial number,Model,User first name",
            "Asset tag,First name,Location",
            "Hostname,Operating system,Vorname,Nachname",
            "DistinguishedName,DNSHostName,Enabled,Name,ObjectClass,ObjectGUID,SamAccountName,SID,UserPrincipalName",
            "Name,Location",
            "Nume,Serie,Model",
        ] {
            assert!(!people(headers), "{headers}");
        }
    }
}
