use std::collections::BTreeSet;

use super::*;
use crate::inventory::{ColumnMapping, Mapping};

#[test]
fn every_name_is_written_as_headers_are_compared_and_stands_once() {
    let mut seen = BTreeSet::new();
    for alias in aliases() {
        assert_eq!(column_name(alias.name), alias.name);
        assert!(seen.insert(alias.name), "{} stands twice", alias.name);
    }
    let lines = include_str!("../../../../../data/column_names.tsv").lines();
    let written = lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.matches(';').count() + 1);
    assert_eq!(
        TABLE.len(),
        written.sum::<usize>(),
        "a line names no attribute or no tool"
    );
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
fn what_a_program_manages_is_not_who_answers_and_a_connection_is_no_state_of_life() {
    let attribute = |headers: &[&str], column| {
        let headers: Vec<String> = headers.iter().map(|&header| header.to_owned()).collect();
        find_among(&headers, column).map(|alias| alias.attribute)
    };
    assert_eq!(attribute(&["Name", "ManagedBy"], 1), Some(Attribute::Owner));
    assert_eq!(
        attribute(&["Device name", "Managed by", "Primary user UPN"], 1),
        None
    );
    assert_eq!(attribute(&["Name", "Status"], 1), Some(Attribute::Status));
    assert_eq!(attribute(&["Name", "Status", "Last keep alive"], 1), None);
    assert_eq!(attribute(&["OS platform", "OS name"], 0), None);
    assert_eq!(attribute(&["OS Platform"], 0), Some(Attribute::OperatingSystem));
    assert_eq!(attribute(&[], 0), None);
}

#[test]
fn a_maker_and_who_sold_it_in_one_column_is_the_maker() {
    let told = |header| find(header).map(|alias| alias.attribute);
    assert_eq!(told("Producent / dostawca"), Some(Attribute::Manufacturer));
    assert_eq!(told("Lieferant/Hersteller"), Some(Attribute::Manufacturer));
    assert_eq!(told("Producent / typ"), None);
    assert_eq!(told("Wersja opr."), Some(Attribute::SoftwareVersion));
}

#[test]
fn words_that_say_whose_it_is_and_brackets_hide_no_name() {
    for (header, attribute) in [
        ("Device serial number", Attribute::SerialNumber),
        ("Hardware UUID", Attribute::SystemUuid),
        ("Seriennummer (Hersteller)", Attribute::SerialNumber),
        ("Geräte-Modell", Attribute::Model),
        ("Número de serie del equipo", Attribute::SerialNumber),
        ("Numer seryjny urządzenia", Attribute::SerialNumber),
    ] {
        assert_eq!(
            find(header).map(|alias| alias.attribute),
            Some(attribute),
            "{header}"
        );
    }
    for (header, attribute) in [
        ("Details_Table0_SerialNumber", Attribute::SerialNumber),
        ("Details_Table0_TopConsoleUser", Attribute::User),
        ("Manufacturer0", Attribute::Manufacturer),
        ("WO Remarks", Attribute::Comment),
    ] {
        assert_eq!(
            find(header).map(|alias| alias.attribute),
            Some(attribute),
            "{header}"
        );
    }
    for header in [
        "IP address (gateway)",
        "Serial number (battery)",
        "MAC address (switch)",
        "Model (monitor)",
    ] {
        assert!(find(header).is_none(), "{header}");
    }
    for header in ["Device", "Asset value", "Device serial number of the dock"] {
        assert!(find(header).is_none(), "{header}");
    }
}

#[test]
fn shortened_words_are_known_where_they_can_mean_one_attribute_only() {
    for (header, attribute) in [
        ("Výr. č.", Attribute::SerialNumber),
        ("Ser. no.", Attribute::SerialNumber),
        ("Nr inw.", Attribute::AssetTag),
        ("Inv.-Nr.", Attribute::AssetTag),
        ("MAC adr.", Attribute::MacAddress),
        ("Poznám.", Attribute::Comment),
        ("Pozn.", Attribute::Comment),
        ("Herst.", Attribute::Manufacturer),
    ] {
        assert_eq!(
            find(header).map(|alias| alias.attribute),
            Some(attribute),
            "{header}"
        );
    }
    // Date of purchase or of delivery; number of what; a stop that shortens nothing known.
    for header in [
        "Dat.",
        "N.",
        "S.",
        "Poř. č.",
        "Prot. nr.",
        "Vert.",
        "Work.",
        "Vers.",
        "Cust.",
        "Inst.",
        "Warr.",
    ] {
        assert!(find(header).is_none(), "{header}: {:?}", find(header));
    }
}

#[test]
fn the_second_of_two_numbers_on_a_thing_is_the_further_one_and_the_number_of_a_row_is_none() {
    let attributes = |headers: &[&str]| {
        let headers: Vec<String> = headers.iter().map(|&header| header.to_owned()).collect();
        let columns = Mapping::propose(&headers, &[]).columns;
        columns.iter().map(ColumnMapping::attribute).collect::<Vec<_>>()
    };
    assert_eq!(
        attributes(&["Inventarnummer", "Anlagennummer", "Geräte-Nr."]),
        [Some(Attribute::AssetTag), Some(Attribute::SecondaryTag), None]
    );
    assert_eq!(
        attributes(&["Asset tag", "Asset ID"]),
        [Some(Attribute::AssetTag), None]
    );
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

/// What each of these columns would become, in order.
fn proposed(headers: &str) -> Vec<String> {
    let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
    let mapping = Mapping::propose(&headers, &[]);
    let stated = mapping.columns.iter().filter_map(|column| {
        let attribute = column.attribute()?;
        Some(format!("{}={attribute}", column.header))
    });
    stated.collect()
}

#[test]
fn lists_of_devices_as_management_tools_write_them_are_known() {
    let lists = [
        (
            "Name,IP address,OS name,OS version,OS platform,Status,Last keep alive,Node",
            "Name=name,IP address=ip_address,OS name=operating_system,OS version=operating_system_version,\
             Last keep alive=last_seen",
        ),
        (
            "FullDomainName,IPAddress,Make,Model,OSDescription,LastSyncTime,LastReportedStatusTime,ComputerRole",
            "FullDomainName=name,IPAddress=ip_address,Make=manufacturer,Model=model,OSDescription=operating_system,\
             LastSyncTime=last_seen,ComputerRole=kind",
        ),
        (
            "Computer Name,IP Address,Operating System,Make,Model,Last Status Report",
            "Computer Name=name,IP Address=ip_address,Operating System=operating_system,Make=manufacturer,Model=model,\
             Last Status Report=last_seen",
        ),
        (
            "Device ID,Device name,Enrollment date,Last check-in,OS,OS version,Managed by,Serial number,Manufacturer,Model,Primary user UPN,Wi-Fi MAC",
            "Device name=name,Last check-in=last_seen,OS=operating_system,OS version=operating_system_version,\
             Serial number=serial_number,Manufacturer=manufacturer,Model=model,Primary user UPN=user,Wi-Fi MAC=mac_address",
        ),
        (
            "displayName,accountEnabled,operatingSystem,operatingSystemVersion,approximateLastSignInDateTime,deviceId",
            "displayName=name,accountEnabled=status,operatingSystem=operating_system,\
             operatingSystemVersion=operating_system_version,approximateLastSignInDateTime=last_seen",
        ),
        (
            "Device ID,Device Name,Domain,First Seen,Last device update,OS Platform,OS Version,Build,Device Type,Vendor,Model,Onboarding Status,Managed By",
            "Device Name=name,Domain=host_domain,Last device update=last_seen,OS Platform=operating_system,\
             OS Version=operating_system_version,Device Type=kind,Vendor=manufacturer,Model=model",
        ),
        (
            "Name0,Netbios_Name0,SMBIOS_GUID0,Operating_System_Name_and0,Last_Logon_Timestamp0,Distinguished_Name0,User_Name0,Build01",
            "Name0=name,SMBIOS_GUID0=system_uuid,Operating_System_Name_and0=operating_system,Last_Logon_Timestamp0=last_seen,\
             Distinguished_Name0=host_domain,User_Name0=user,Build01=operating_system_version",
        ),
        (
            "AssetName,Domain,Username,FQDN,OScode,IPAddress,Mac,Lastseen,Serialnumber",
            "AssetName=name,Domain=host_domain,Username=user,OScode=operating_system_version,IPAddress=ip_address,\
             Mac=mac_address,Lastseen=last_seen,Serialnumber=serial_number",
        ),
    ];
    for (headers, expected) in lists {
        assert_eq!(proposed(headers).join(","), expected);
    }
}

#[test]
fn hand_kept_lists_are_known_in_the_languages_of_the_hospitals() {
    let expected = [
        Attribute::AssetTag,
        Attribute::Manufacturer,
        Attribute::Model,
        Attribute::SerialNumber,
        Attribute::Unit,
        Attribute::Location,
        Attribute::WarrantyUntil,
        Attribute::Comment,
    ];
    let lists = [
        "Numero inventario,Costruttore,Modello,Numero di serie,Reparto,Stanza,Scadenza garanzia,Note",
        "Número de inventario,Marca,Modelo,Nº de serie,Servicio,Ubicación,Fin de garantía,Observaciones",
        "Património,Fabricante,Modelo,Número de série,Serviço,Localização,Garantia até,Observações",
        "Numer inwentarzowy,Producent,Model,Numer seryjny,Oddział,Pomieszczenie,Gwarancja do,Uwagi",
        "Inventární číslo,Výrobce,Model,Výrobní číslo,Oddělení,Místnost,Záruka do,Poznámka",
        "Leltári szám,Gyártó,Modell,Gyári szám,Osztály,Helyiség,Garancia lejárata,Megjegyzés",
        "Inventarisnummer,Merk,Model,Serienummer,Afdeling,Ruimte,Garantie tot,Opmerkingen",
        "Nr. inventar,Producător,Model,Serie,Secția,Cabinet,Garanție până la,Observații",
        "Inventar-Nr.,Hersteller,Modell,Serien-Nr.,Abteilung,Raum,Garantie bis,Bemerkung",
        "N° inventaire,Marque,Modèle,N° de série,Service,Salle,Fin de garantie,Observations",
        "Inventarienr,Fabrikat,Modell,Serienummer,Avdelning,Rum,Garanti t.o.m.,Anmärkning",
        "Udstyrsnummer,Fabrikant,Model,Serienummer,Afsnit,Lokale,Garantiudløb,Bemærkninger",
        "Inventaarionumero,Valmistaja,Malli,Sarjanumero,Osasto,Huone,Takuu päättyy,Huomautukset",
        "Inventárne číslo,Výrobca,Model,Výrobné číslo,Oddelenie,Umiestnenie,Koniec záruky,Poznámka",
        "Inventarni broj,Proizvođač,Model,Serijski broj,Odjel,Prostorija,Jamstvo do,Napomena",
        "Inventarna številka,Proizvajalec,Model,Serijska številka,Oddelek,Prostor,Garancija do,Opombe",
        "Инвентарен номер,Производител,Модел,Сериен номер,Отделение,Кабинет,Гаранция до,Забележка",
        "Αριθμός παγίου,Κατασκευαστής,Μοντέλο,Σειριακός αριθμός,Τμήμα,Χώρος,Λήξη εγγύησης,Παρατηρήσεις",
        "Inventarinumber,Tootja,Mudel,Seerianumber,Osakond,Ruum,Garantii lõpp,Märkused",
        "Inventāra numurs,Ražotājs,Modelis,Sērijas numurs,Nodaļa,Telpa,Garantijas beigas,Piezīmes",
        "Inventorinis numeris,Gamintojas,Modelis,Serijos numeris,Skyrius,Patalpa,Garantija iki,Pastabos",
        "Control No.,Mfr,Mdl,Ser. No.,Owner Dept,Bldg/Room,Warranty Exp. Date,Notes",
    ];
    for headers in lists {
        let attributes: Vec<_> = headers
            .split(',')
            .map(|header| find(header).map(|alias| alias.attribute))
            .collect();
        assert_eq!(attributes, expected.map(Some), "{headers}");
    }
}

#[test]
fn a_distinguished_name_states_the_units_of_the_directory_where_another_column_states_the_domain() {
    let headers = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let attribute =
        |names: &[&str], column: usize| Mapping::propose(&headers(names), &[]).columns[column].attribute();
    assert_eq!(
        attribute(&["Name", "DNSHostName", "DistinguishedName"], 2),
        Some(Attribute::OrganisationalUnit)
    );
    assert_eq!(
        attribute(&["Name", "DistinguishedName"], 1),
        Some(Attribute::HostDomain)
    );
    // `Export-Csv` writes the properties in the order of the alphabet.
    let sorted = headers(&["CN", "DistinguishedName", "DNSHostName"]);
    let row = ["PC1", "CN=PC1,OU=Wards,DC=spital,DC=local", "pc1.spital.local"].map(str::to_owned);
    let proposed = Mapping::propose(&sorted, &[row.to_vec()]);
    let attributes: Vec<Option<Attribute>> = proposed.columns.iter().map(ColumnMapping::attribute).collect();
    assert_eq!(
        attributes,
        [
            Attribute::Name,
            Attribute::OrganisationalUnit,
            Attribute::HostDomain
        ]
        .map(Some)
    );
    assert_eq!(
        Extract::UnitsOfDistinguishedName.apply("CN=PC1,OU=Cardiologie,OU=Statii,DC=spital,DC=local"),
        "Statii > Cardiologie"
    );
}

#[test]
fn the_name_of_a_ward_says_more_than_the_number_of_a_cost_centre_beside_it() {
    let headers = ["Kostenstelle", "Station"].map(str::to_owned);
    let stating = |samples: &[Vec<String>]| {
        let columns = Mapping::propose(&headers, samples).columns;
        columns
            .iter()
            .position(|column| column.attribute() == Some(Attribute::Unit))
    };
    assert_eq!(
        stating(&[vec!["4140".to_owned(), "Kardiologie".to_owned()]]),
        Some(1)
    );
    assert_eq!(stating(&[vec!["4140".to_owned(), "12".to_owned()]]), Some(0));
}

#[test]
fn a_version_of_software_is_told_by_its_words_and_a_designation_by_its_values() {
    use crate::inventory::Mapping;

    let headers = ["N_INVENTARIO", "Cosa", "VERS_SW", "Colore", "Versione contratto"].map(str::to_owned);
    let device = [
        "POMPA A SIRINGA",
        "VENTILATORE POLMONARE",
        "DEFIBRILLATORE",
        "ELETTROCARDIOGRAFO",
        "INCUBATRICE NEONATALE",
        "POMPA DI INFUSIONE",
    ];
    let samples: Vec<Vec<String>> = (0..)
        .zip(device)
        .map(|(number, device)| {
            [&format!("00{number}"), device, "2.1", "3", "1"]
                .map(str::to_owned)
                .to_vec()
        })
        .collect();
    let mapping = Mapping::propose(&headers, &samples);
    let states = |column: usize| mapping.columns[column].attribute();
    assert_eq!(states(1), Some(Attribute::Designation));
    assert_eq!(states(2), Some(Attribute::SoftwareVersion));
    assert_eq!(states(4), None, "a contract has versions too");
    let dutch = ["Inventarisnummer".to_owned(), "Softwareversie".to_owned()];
    assert_eq!(
        Mapping::propose(&dutch, &[]).columns[1].attribute(),
        Some(Attribute::SoftwareVersion)
    );
    // Of computers the same column says nothing that is not said elsewhere.
    let computers: Vec<Vec<String>> = (0..12)
        .map(|number| vec![format!("00{number}"), "Laptop".to_owned()])
        .collect();
    assert_eq!(
        Mapping::propose(&headers[..2], &computers).columns[1].attribute(),
        None
    );
}

#[test]
fn makers_are_known_by_their_names_whatever_the_column_is_called() {
    use crate::inventory::Mapping;

    let headers = ["Inventar", "Od kogo", "Typ"].map(str::to_owned);
    let proposed = |firms: &[&str]| {
        let samples: Vec<Vec<String>> = (0..)
            .zip(firms)
            .map(|(number, firm)| {
                [&format!("00{number}"), *firm, &format!("X{number}00")]
                    .map(str::to_owned)
                    .to_vec()
            })
            .collect();
        let mapping = Mapping::propose(&headers, &samples);
        [1, 2].map(|column: usize| mapping.columns[column].attribute())
    };
    let makers = [
        "Philips",
        "GE Medical Systems",
        "Dräger AG",
        "B. Braun",
        "Medtronic",
        "Vingmed AB",
        "Getinge",
    ];
    assert_eq!(
        proposed(&makers),
        [Some(Attribute::Manufacturer), Some(Attribute::Model)]
    );
    let sold_by = [
        "Medicom",
        "TMS",
        "Skamex",
        "Philips",
        "Vingmed",
        "Timik",
        "Diagnostik",
    ];
    assert_eq!(proposed(&sold_by)[0], None, "who sold them is no maker");
    assert_eq!(
        proposed(&["Philips"; 7])[0],
        None,
        "one company says nothing of each thing"
    );
    let models = [
        "Philips MX700",
        "GE B450",
        "Dräger Evita",
        "Braun Space",
        "Getinge Servo",
        "Philips X2",
    ];
    assert_eq!(proposed(&models)[0], None, "makers with their models");
}

#[test]
fn a_type_is_the_model_and_a_reference_the_number_of_the_house_where_the_values_say_so() {
    use crate::inventory::{ColumnMapping, Mapping};

    let headers = ["Ref", "Modality / item", "Make", "Type"].map(str::to_owned);
    let samples: Vec<Vec<String>> = (1..=12)
        .map(|number| {
            [
                &format!("IMG/{number:03}"),
                "CT",
                "Acme",
                &format!("Optima {number}20"),
            ]
            .map(str::to_owned)
            .to_vec()
        })
        .collect();
    let mapping = Mapping::propose(&headers, &samples);
    let stated: Vec<Option<Attribute>> = mapping.columns.iter().map(ColumnMapping::attribute).collect();
    assert_eq!(
        stated,
        [
            Some(Attribute::AssetTag),
            Some(Attribute::Designation),
            Some(Attribute::Manufacturer),
            Some(Attribute::Model)
        ]
    );
}
