//! The 24 languages of the Union: every letter of theirs is printed and can be copied.

use report::{Block, Field};

use crate::reader::{File, joined, pdf, text};
use crate::sample::{document, paragraph};

/// Each language with the letters it has beyond the plain ones, and a sentence.
const LANGUAGES: [(&str, &str, &str); 24] = [
    (
        "bg",
        "Аа Бб Вв Гг Дд Ее Жж Зз Ии Йй Кк Лл Мм Нн Оо Пп Рр Сс Тт Уу Фф Хх Цц Чч Шш Щщ Ъъ Ьь Юю Яя Ѝѝ",
        "Болницата не може да отвори архива с изображения; спешната помощ продължава.",
    ),
    (
        "hr",
        "Čč Ćć Đđ Šš Žž",
        "Bolnica ne može otvoriti arhiv slika; hitna pomoć radi i dalje, štoviše bez čekanja.",
    ),
    (
        "cs",
        "Áá Čč Ďď Éé Ěě Íí Ňň Óó Řř Šš Ťť Úú Ůů Ýý Žž",
        "Nemocnice nemůže otevřít archiv snímků; příjem pacientů běží dál.",
    ),
    (
        "da",
        "Ææ Øø Åå Éé",
        "Sygehuset kan ikke åbne billedarkivet; akutmodtagelsen kører videre på nødplan.",
    ),
    (
        "nl",
        "Éé Ëë Ïï Óó Öö Üü Ĳĳ",
        "Het ziekenhuis kan het beeldarchief niet openen; de spoedeisende hulp gaat vóór, ook financiële.",
    ),
    (
        "en",
        "Éé Ïï",
        "The hospital cannot open the archive of images; emergency care continues – “as planned”.",
    ),
    (
        "et",
        "Ää Õõ Öö Üü Šš Žž",
        "Haigla ei saa pildiarhiivi avada; erakorraline abi jätkub öösel ja päeval, žürii sõnul.",
    ),
    (
        "fi",
        "Åå Ää Öö Šš Žž",
        "Sairaala ei voi avata kuva-arkistoa; päivystys jatkuu myös yöllä.",
    ),
    (
        "fr",
        "Àà Ââ Ææ Çç Éé Èè Êê Ëë Îî Ïï Ôô Œœ Ùù Ûû Üü Ÿÿ « »",
        "L’hôpital ne peut pas ouvrir l’archive d’images ; les urgences continuent : « où çà ? »",
    ),
    (
        "de",
        "Ää Öö Üü ßẞ „“",
        "Das Krankenhaus kann das Bildarchiv nicht öffnen; die Notaufnahme läuft weiter, gemäß „Plan B“.",
    ),
    (
        "el",
        "Αα Άά Ββ Γγ Δδ Εε Έέ Ζζ Ηη Ήή Θθ Ιι Ίί Ϊϊ ΐ Κκ Λλ Μμ Νν Ξξ Οο Όό Ππ Ρρ Σσς Ττ Υυ Ύύ Ϋϋ ΰ Φφ Χχ Ψψ Ωω Ώώ",
        "Το νοσοκομείο δεν μπορεί να ανοίξει το αρχείο εικόνων· τα επείγοντα συνεχίζουν.",
    ),
    (
        "hu",
        "Áá Éé Íí Óó Öö Őő Úú Üü Űű",
        "A kórház nem tudja megnyitni a képarchívumot; a sürgősségi ellátás működik, hűvös fővel.",
    ),
    (
        "ga",
        "Áá Éé Íí Óó Úú",
        "Ní féidir leis an ospidéal an chartlann íomhánna a oscailt; leanann cúram éigeandála.",
    ),
    (
        "it",
        "Àà Èè Éé Ìì Îî Òò Ùù",
        "L’ospedale non può aprire l’archivio delle immagini; il pronto soccorso è in attività perché c’è un piano.",
    ),
    (
        "lv",
        "Āā Čč Ēē Ģģ Īī Ķķ Ļļ Ņņ Šš Ūū Žž",
        "Slimnīca nevar atvērt attēlu arhīvu; neatliekamā palīdzība turpinās, ģimenes ir informētas.",
    ),
    (
        "lt",
        "Ąą Čč Ęę Ėė Įį Šš Ųų Ūū Žž",
        "Ligoninė negali atverti vaizdų archyvo; skubioji pagalba teikiama toliau, įspėti visi skyriai.",
    ),
    (
        "mt",
        "Ċċ Ġġ Għgħ Ħħ Iżż Żż Àà",
        "L-isptar ma jistax jiftaħ l-arkivju tal-immaġnijiet; l-emerġenza tkompli, ċertament f’Ħaż-Żebbuġ.",
    ),
    (
        "pl",
        "Ąą Ćć Ęę Łł Ńń Óó Śś Źź Żż",
        "Szpital nie może otworzyć archiwum obrazów; oddział ratunkowy działa dalej, zażółć gęślą jaźń.",
    ),
    (
        "pt",
        "Áá Ââ Ãã Àà Çç Éé Êê Íí Óó Ôô Õõ Úú ª º",
        "O hospital não consegue abrir o arquivo de imagens; as urgências continuam, são três à manhã.",
    ),
    (
        "ro",
        "Ăă Ââ Îî Șș Țț Şş Ţţ „”",
        "Spitalul nu poate deschide arhiva de imagini; urgențele continuă și în această noapte, „ca de obicei”.",
    ),
    (
        "sk",
        "Áá Ää Čč Ďď Éé Íí Ĺĺ Ľľ Ňň Óó Ôô Ŕŕ Šš Ťť Úú Ýý Žž",
        "Nemocnica nemôže otvoriť archív snímok; urgentný príjem funguje ďalej, kŕdeľ ďatľov.",
    ),
    (
        "sl",
        "Čč Šš Žž Ćć Đđ",
        "Bolnišnica ne more odpreti arhiva slik; nujna pomoč teče naprej, žal počasneje.",
    ),
    (
        "es",
        "Áá Éé Íí Ññ Óó Úú Üü ¿ ¡",
        "El hospital no puede abrir el archivo de imágenes; urgencias continúa mañana. ¿Cómo? ¡Así!",
    ),
    (
        "sv",
        "Åå Ää Öö Éé",
        "Sjukhuset kan inte öppna bildarkivet; akutmottagningen fortsätter även på kvällen.",
    ),
];

#[test]
fn every_letter_of_every_language_of_the_union_is_printed_and_read_back() {
    for (language, letters, sentence) in LANGUAGES {
        let mut document = document(vec![
            paragraph(sentence),
            Block::Fields {
                fields: vec![Field {
                    label: letters.to_owned(),
                    value: letters.to_owned(),
                    remark: sentence.to_owned(),
                    changed: letters.to_owned(),
                }],
            },
        ]);
        language.clone_into(&mut document.language);
        let bytes = pdf(&document);
        let file = File::read(&bytes);
        assert_eq!(
            file.catalog().get(b"Lang").unwrap().as_str().unwrap(),
            language.as_bytes()
        );
        let Some(text) = text(&bytes) else {
            continue;
        };
        let text = joined(&text.replace('\u{a0}', " "));
        assert!(!text.contains("[U+"), "{language}: {text}");
        assert!(text.matches(sentence).count() == 2, "{language}: {text}");
        for letter in letters.split(' ') {
            assert!(
                text.matches(letter).count() >= 3,
                "{language}: {letter} in {text}"
            );
        }
    }
}

#[test]
fn a_language_keeps_its_region_and_goes_from_the_right_where_it_does() {
    let mut document = document(vec![paragraph("Spital")]);
    for (tag, written) in [
        ("de-AT", "de-AT"),
        ("sr-Latn", "sr"),
        ("pt-BR", "pt-BR"),
        ("fil", "fil"),
        ("ar", "ar"),
    ] {
        tag.clone_into(&mut document.language);
        let file = File::read(&pdf(&document));
        assert_eq!(
            file.catalog().get(b"Lang").unwrap().as_str().unwrap(),
            written.as_bytes()
        );
    }
}
