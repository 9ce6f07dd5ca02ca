# Advisories about devices: what was decided, and what opens that again.

advisory-change-day = Ziua deciziei, { $day }, a trecut.
advisory-change-ranges = Documentul vizează alte versiuni decât atunci.
advisory-change-fix-offered = Producătorul oferă acum o versiune fără vulnerabilitate.
advisory-change-fix-withdrawn = Producătorul nu mai oferă o versiune fără vulnerabilitate.
advisory-change-severity = Scorul este { $now }; era { $then }.
advisory-change-exploited = Vulnerabilitatea este acum folosită în atacuri.
advisory-change-software = Dispozitivele au software pe care atunci nu îl avea niciunul: { $versions }.
advisory-change-software-unknown = Sunt acum dispozitive despre al căror software nu spune nimic nicio listă.
advisory-change-networked = Dispozitive în rețea: { $now }; erau { $then }.
advisory-change-life-supporting = Dispozitive care țin pe cineva în viață: { $now }; erau { $then }.

## The inbox

advisory-list-title = Buletine de securitate
advisory-list-lead = Ce spun producătorii și autoritățile despre vulnerabilitățile dispozitivelor medicale pe care le aveți, cele mai presante mai întâi. O decizie pentru fiecare model.
advisory-list-search = Căutați model, loc, buletin sau număr CVE
advisory-list-shown = { $models ->
    [one] Un model afișat
    [few] { $models } modele afișate
   *[other] { $models } de modele afișate
}, din { $all } la care { $documents ->
    [one] s-ar putea referi singurul buletin în uz.
    [few] s-ar putea referi cele { $documents } buletine în uz.
   *[other] s-ar putea referi cele { $documents } de buletine în uz.
}
advisory-list-none = Încă nu sunt buletine de securitate.
advisory-list-none-explanation = Cine are grijă de datele de referință pornește adresa unui furnizor sau încarcă acolo documente CSAF.
advisory-list-done = Nimic nu așteaptă o decizie.
advisory-list-done-explanation = Când sosește un buletin care s-ar putea referi la un dispozitiv de aici sau o decizie nu mai este valabilă, apare aici și în vizită. Alegeți mai sus „Toate” ca să vedeți ce s-a decis și ce nu vă afectează.
advisory-list-nothing = Aici nu se potrivește nimic.
advisory-list-nothing-explanation = Alegeți „Toate” sau căutați mai puțin.
advisory-look = Afișați
advisory-look-to-decide = De decis
advisory-look-open = Încă nedecise
advisory-look-reopened = De decis din nou
advisory-look-uncertain = Nesigur dacă este produsul
advisory-look-decided = Decise
advisory-look-not-affected = Neafectate
advisory-look-all = Toate
advisory-model = Model
advisory-where = Unde
advisory-devices = Dispozitive
advisory-documents = Buletine
advisory-more = Și încă { $count }.
advisory-more-wards = { $count ->
    [one] și încă un loc
    [few] și încă { $count } locuri
   *[other] și încă { $count } de locuri
}
advisory-no-ward = loc neînregistrat
advisory-exposed = { $concerned ->
    [0] niciunul afectat
    [one] unul afectat sau necunoscut
    [few] { $concerned } afectate sau necunoscute
   *[other] { $concerned } afectate sau necunoscute
}{ $life ->
    [0] { "" }
   *[other] , țin pe cineva în viață: { $life }
}, { $networked ->
    [0] { $unsaid ->
        [0] niciunul în rețea
       *[other] pentru { $unsaid } nicio listă nu spune dacă sunt în rețea
    }
   *[other] { $unsaid ->
        [0] { $networked } în rețea
       *[other] { $networked } în rețea, pentru { $unsaid } nicio listă nu spune
    }
}
advisory-standing = { $standing ->
    [open] De decis
    [reopened] De decis din nou
    [decided] Decis
   *[not_affected] Neafectat
}
advisory-uncertain = Este acest produs?
advisory-tally = { $affected ->
    [0] { $unknown ->
        [0] neafectate: { $unaffected }
       *[other] necunoscute: { $unknown }
    }
   *[other] { $unknown ->
        [0] afectate: { $affected }
       *[other] afectate: { $affected }, necunoscute: { $unknown }
    }
}
advisory-verdict = { $verdict ->
    [affected] Afectat
    [not_affected] Neafectat
   *[unknown] Nu se știe
}
advisory-judged = { $reason ->
    [every_version] Documentul vizează toate versiunile.
    [among] { $stated ->
        [yes] Versiunea { $version } se află între „{ $words }”.
       *[no] Se află între „{ $words }”.
    }
    [among_mended] Versiunea { $version } se află între cele fără vulnerabilitate, „{ $words }”.
    [not_among] Versiunea { $version } nu se află între „{ $words }”.
    [no_version] Nicio listă nu îi spune versiunea, iar documentul vizează „{ $words }”.
    [other_serial_number] Numărul de serie nu este dintre cele la care se limitează documentul.
    [under_investigation] Producătorul încă analizează.
   *[not_comparable] { $stated ->
        [yes] Versiunea { $version } nu se poate compara cu „{ $words }”.
       *[no] Nu se poate compara cu „{ $words }”.
    }
}
advisory-evidence = { $confirmed ->
    [yes] Cineva a spus că este acest produs: „{ $product }” de la { $maker }.
   *[no] Documentul numește „{ $product }” de la { $maker }: { $same ->
        [same] același producător
        [alike] aproape același producător
        [not_stated] niciun producător precizat
       *[other] alt producător precizat
    }, { $likeness ->
        [whole] numele întreg
        [number] numărul lui
        [misspelt] numele cu o greșeală de scriere
        [shortened] numele fără un cuvânt, cu numărul lui
        [initials] inițialele numelui
        [part] o parte din nume
       *[generic] un nume din cuvinte generale
    }. Se potrivește { $confidence } din 100.
}
advisory-score = CVSS { $score }
advisory-no-score = niciun scor publicat
advisory-exploited = Folosit în atacuri
advisory-fix-offered = Remediere oferită
advisory-likelihood = folosit în atacuri în 30 de zile cu { $percent } % (EPSS)

## One model

advisory-model-above = Buletine despre
advisory-model-lead = { $devices ->
    [one] Un dispozitiv
    [few] { $devices } dispozitive
   *[other] { $devices } de dispozitive
}{ $concerned ->
    [0] , fără nimic de decis
   *[other] , de decis pentru { $concerned }
}{ $placed ->
    [no] { "" }
   *[yes] : { $wards }{ $more ->
        [0] { "" }
        [one] { " " }și încă un loc
        [few] { " " }și încă { $more } locuri
       *[other] { " " }și încă { $more } de locuri
    }
}.
advisory-model-none = Niciun buletin nu se referă la acest model.
advisory-decide = Decideți
advisory-decide-anew = Decideți din nou
advisory-decide-about = Decizia este despre
advisory-course-label = Ce se face?
advisory-course = { $course ->
    [update] Actualizare
    [mitigate] Atenuare
    [accept] Acceptare
   *[not_affected] Neafectat
}
advisory-course-hint = { $course ->
    [update] Pe toate se instalează o versiune fără vulnerabilitate, până în ziua de mai jos.
    [mitigate] Altceva scade riscul, de exemplu o regulă de rețea sau alt mod de folosire. Scrieți mai jos ce anume.
    [accept] Riscul este asumat până în ziua de mai jos, cel mult un an.
   *[not_affected] Orice ar spune versiunile, aceste dispozitive nu au vulnerabilitatea. Scrieți mai jos de ce.
}
advisory-day = Zi
advisory-day-hint = La actualizare, ziua până la care se face; la acceptare, ultima zi. Altfel lăsați gol.
advisory-reason = De ce și ce anume
advisory-reason-hint = O citesc auditorii. Nu numiți niciun pacient.
advisory-decide-submit = Păstrați decizia
advisory-decision-kept = Decizia este păstrată. Se redeschide când se schimbă versiunile, remedierea, scorul, atacurile, software-ul sau expunerea.
advisory-overtaken = Între timp cineva a decis sau documentul are o versiune mai nouă. Verificați din nou; ce ați scris este încă aici.
advisory-decided = { $course ->
    [update] Actualizare{ $dated ->
        [yes] { " " }până la { $day }
       *[no] { "" }
    }
    [mitigate] Atenuare
    [accept] Acceptat{ $dated ->
        [yes] { " " }până la { $day }
       *[no] { "" }
    }
   *[not_affected] Neafectat
}
advisory-decision-told = { $course }: { $reason }
advisory-reopened-because = Decizia nu mai este valabilă:
advisory-withdraw = Retrageți decizia
advisory-withdrawn = retrasă
advisory-decision-withdrawn = Decizia este retrasă. Cea dinainte, dacă există, este din nou valabilă.
advisory-no-version = nicio versiune precizată
advisory-remedies = Ce spune documentul că se poate face
advisory-remedy = { $kind ->
    [vendor_fix] Remediere de la producător
    [optional_patch] Actualizare care nu este necesară
    [mitigation] Scade riscul
    [workaround] Alt mod de folosire
    [fix_planned] Va veni o remediere
    [no_fix_planned] Nu va veni nicio remediere
   *[none_available] Încă nimic
}
advisory-more-remedies = Și încă { $count } în document.
advisory-devices-caption = Dispozitivele acestui model, după loc
advisory-same = Acesta este
advisory-another = Acesta este alt produs
advisory-said = Ce au spus oamenii
advisory-said-hint = Este valabil pentru orice buletin care numește produsul la fel și nimeni nu mai este întrebat.
advisory-said-one = { $same ->
    [yes] Este { $place ->
        [title] ce numește un titlu
        [shown] ce numește un document
       *[product] produsul
    } „{ $product }” de la { $maker }
   *[no] Nu este { $place ->
        [title] ce numește un titlu
        [shown] ce numește un document
       *[product] produsul
    } „{ $product }” de la { $maker }
} – { $person }, { $moment }
advisory-take-back = Retrageți
advisory-said-same = S-a păstrat că acesta este produsul. Buletinele viitoare care îl numesc la fel nu au nevoie de niciun clic.
advisory-said-another = S-a păstrat că acesta este alt produs. Buletinele lui nu apar aici.
advisory-unsaid = Este retras.
advisory-nothing-said = Nu s-a ales nimic și nu s-a schimbat nimic.
advisory-history = Istoricul deciziilor

## One document

advisory-tracking = Buletin
advisory-title = Titlu
advisory-version = Versiunea documentului
advisory-standing-label = Stare
advisory-verdict-label = Verdict
advisory-affected = Afectate
advisory-not-known = Necunoscute
advisory-not-affected = Neafectate
advisory-life-supporting = Țin pe cineva în viață
advisory-networked = În rețea
advisory-severity = Gravitate
advisory-evidence-label = De ce acest model
advisory-decision = Decizie
advisory-publisher = Emitent
advisory-namespace = Spațiul de nume al emitentului
advisory-released = Publicat prima dată
advisory-revised = Această versiune din
advisory-page = Pagina emitentului
advisory-origin = De la
advisory-loaded = Încărcat
advisory-signature = Semnătură
advisory-signature-none = Nu a venit cu niciuna.
advisory-signature-not-verified = Există una, care nu a fost verificată.
advisory-digest = Amprenta originalului
advisory-original = Descărcați originalul
advisory-models-here = Modele de aici
advisory-models-none = Niciun dispozitiv al dumneavoastră nu se potrivește.
advisory-weaknesses = Vulnerabilități
advisory-products = Produse
advisory-product-count = { $count ->
    [one] Un produs
    [few] { $count } produse
   *[other] { $count } de produse
}
advisory-product-status = { $status ->
    [affected] afectat
    [fixed] remediat
    [under_investigation] producătorul încă analizează
   *[not_affected] neafectat
}
advisory-more-in-original = Și încă { $count } în original.
