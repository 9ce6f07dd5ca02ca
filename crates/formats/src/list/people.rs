//! Whether a list is of people: users of a directory or staff, which must not come in as equipment by mistake, nor equipment as
//! people.
//!
//! Told by its columns alone. A list of equipment may say who uses it, so whatever is said of a machine alone, such as its
//! operating system, makes it one of equipment.

use domain::asset::Attribute;
use domain::inventory::Mapping;
use domain::staff_list::{Columns, Field};

/// Whether the columns are those of a list of people, so that they cannot be those of equipment.
pub(super) fn are_of_people(headers: &[String]) -> bool {
    let columns = Columns::of(headers);
    if !columns.has(Field::GivenName) {
        return false;
    }
    let mapping = Mapping::propose(headers, &[]);
    // An Italian `matricola` numbers machines and people alike.
    !says(&mapping, &MACHINES) && (columns.names_families() || !says(&mapping, &NUMBERS))
}

/// Whether the columns can be those of a list of people: some are, and nothing is said of a machine alone.
pub(super) fn may_be_of_people(headers: &[String]) -> bool {
    let columns = Columns::of(headers);
    let mapping = Mapping::propose(headers, &[]);
    let numbered = says(&mapping, &NUMBERS) && !columns.has(Field::EmployeeNumber);
    columns.are_of_people() && !says(&mapping, &MACHINES) && !numbered
}

/// What is said of machines alone.
const MACHINES: [Attribute; 5] = [
    Attribute::OperatingSystem,
    Attribute::Model,
    Attribute::MacAddress,
    Attribute::IpAddress,
    Attribute::SystemUuid,
];

/// What numbers things.
const NUMBERS: [Attribute; 2] = [Attribute::SerialNumber, Attribute::AssetTag];

fn says(mapping: &Mapping, attributes: &[Attribute]) -> bool {
    mapping
        .stated()
        .any(|(_, attribute, _)| attributes.contains(&attribute))
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
    fn a_list_that_names_people_in_one_column_may_be_brought_in_as_people() {
        let may_be = |headers: &str| {
            let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
            may_be_of_people(&headers)
        };
        assert!(may_be("Name,Employee number,Department") && may_be("Matricola,Nominativo,Reparto"));
        assert!(!may_be("Name,Serial number,Position") && !may_be("Name,IP address,Position"));
        assert!(!may_be("DNSHostName,Enabled,Name,ObjectClass"));
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
