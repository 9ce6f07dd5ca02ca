# Lists of people, from a directory or the personnel department: brought in, checked, accepted, undone.

staff-list-title = Liste de personal
staff-list-lead = Liste de persoane din serviciul director sau de la resurse umane. Nu se schimbă nimic înainte să vedeți ce s-ar schimba.
staff-list-new = Importați o listă de personal
staff-list-empty = Încă nicio listă de personal
staff-list-empty-explanation = Importați utilizatorii din serviciul director sau lista de la resurse umane, în loc să scrieți persoanele una câte una.
staff-list-untitled = Listă de personal
staff-list-file = Fișier
staff-list-when = Importată
staff-list-who = De
staff-list-how-far = Stare
staff-list-outcome = Ce a făcut
staff-list-state = { $state ->
    [proposed] de verificat
    [accepted] acceptată
    [undone] anulată
   *[discarded] pusă deoparte
}
staff-list-people = { $count } { $outcome ->
    [added] adăugate
    [changed] modificate
   *[unchanged] neschimbate
}
staff-list-first-of = { $shown } din { $total }

## Bringing one in

staff-list-new-title = Importați o listă de personal
staff-list-new-lead = Alegeți fișierul. Vedeți ce s-ar schimba înainte să se schimbe ceva.
staff-list-new-problem = Lista nu a fost preluată
staff-list-refused = Nepreluată: { $reason }
staff-list-new-file = Fișier
staff-list-new-file-hint = CSV sau registru Excel (.xlsx), cel mult { $megabytes } MB și { $rows ->
    [one] { $rows } rând
    [few] { $rows } rânduri
   *[other] { $rows } de rânduri
}. Numele coloanelor stau în primul rând.
staff-list-new-submit = Verificați lista
staff-list-days = Cum sunt scrise zilele de forma 03/04/2026?
staff-list-days-hint = Este nevoie doar dacă nimic din listă nu o arată.
staff-list-days-as-read = Cum arată lista însăși
staff-list-days-day-first = Ziua mai întâi: 3 aprilie
staff-list-days-month-first = Luna mai întâi: 4 martie
staff-list-new-read = Ce se citește
staff-list-new-read-explanation = Numărul de marcă, prenumele și numele de familie sau numele întreg, adresa de e-mail, funcția, secția sau compartimentul, prima și ultima zi și dacă este activ contul, după numele coloanelor în limbile Uniunii. Restul fișierului se omite și nu se păstrează.
staff-list-new-never = Parolele și numerele actelor de identitate sau ale asigurărilor nu se citesc niciodată. Mai bine nu le puneți în fișier.
staff-list-new-directory = Din Active Directory
staff-list-new-directory-explanation = Pe un calculator cu instrumentele de administrare, în PowerShell:
staff-list-brought-in = Lista este citită. Încă nu s-a schimbat nimic.

## Checking

staff-list-counts = Ce s-ar schimba
staff-list-count-added = De adăugat
staff-list-count-changed = De modificat
staff-list-count-undecided = De hotărât
staff-list-count-unchanged = Neschimbate
staff-list-count-left-out = Omise
staff-list-count-rejected = Ilizibile
staff-list-nothing-yet = Încă nu s-a schimbat nimic. Acceptarea poate fi anulată.
staff-list-accept = { $added ->
    [0] { $changed ->
        [0] Acceptați, nu se schimbă nimic
        [one] Acceptați: modificați { $changed } persoană
        [few] Acceptați: modificați { $changed } persoane
       *[other] Acceptați: modificați { $changed } de persoane
    }
   *[other] { $changed ->
        [0] Acceptați: adăugați { $added }
       *[other] Acceptați: adăugați { $added }, modificați { $changed }
    }
}
staff-list-discard = Puneți deoparte
staff-list-accepted = Lista este acceptată.
staff-list-discarded = Lista este pusă deoparte. Nu s-a schimbat nimic.
staff-list-changed = Ceva s-a schimbat între timp
staff-list-changed-explanation = Nu s-a făcut nimic. Mai jos se vede ce s-ar schimba acum; verificați și hotărâți din nou.
staff-list-not-done = Nu s-a făcut nimic
staff-list-secret = Acest fișier nu ar trebui să circule: conține { $columns }.
staff-list-secret-explanation = Nimic din aceste coloane nu s-a citit și nu s-a păstrat. Ștergeți fișierul de unde se află și exportați data viitoare fără ele.
staff-list-undecided = Cine este aceasta?
staff-list-undecided-explanation = Nimeni nu este luat drept altcineva din cauza numelui. Ce alegeți se face la acceptare; ce nu hotărâți se omite.
staff-list-undecided-beyond = { $count ->
    [one] Încă { $count } rând se omite de data aceasta; importați apoi lista din nou ca să decideți despre el.
    [few] Încă { $count } rânduri se omit de data aceasta; importați apoi lista din nou ca să decideți despre ele.
   *[other] Încă { $count } de rânduri se omit de data aceasta; importați apoi lista din nou ca să decideți despre ele.
}
staff-list-question = Linia { $line }: { $name }
staff-list-doubt = { $doubt ->
    [same-name] Cineva cu acest nume este deja aici și niciun număr de marcă nu spune dacă este aceeași persoană.
    [same-mail] Cineva de aici are această adresă de e-mail, sub alt nume.
    [number-of-another] Cineva de aici are acest număr de marcă, cu un nume cu totul diferit.
   *[twice-in-list] Lista are acest nume sau această adresă de mai multe ori și niciun număr de marcă nu le deosebește.
}
staff-list-leave-out = Omiteți
staff-list-same = Aceeași persoană cu { $name }
staff-list-same-nothing-known = Nu se știe decât numele.
staff-list-somebody-else = Altcineva: adăugați
staff-list-said = { $label } { $value }
staff-list-nothing = nimic
staff-list-to-change = Persoane de modificat
staff-list-to-add = Persoane de adăugat
staff-list-line = Linie
staff-list-change = Schimbare
staff-list-known = Ce spune lista
staff-list-reason = De ce
staff-list-namesake = Altcineva are același nume.
staff-list-notices = De acestea aveți grijă dumneavoastră
staff-list-notices-explanation = O listă nu încheie activitatea nimănui aici. Înregistrați ultima zi pe pagina persoanei dacă cineva a plecat.
staff-list-notice = { $notice ->
    [absent] O listă anterioară conținea această persoană, aceasta nu.
    [disabled] Contul din serviciul director este dezactivat și aici nu este înregistrată o ultimă zi.
   *[back] Aici figurează ca plecată, iar lista nu cunoaște o ultimă zi.
}
staff-list-units = Secții care nu sunt cunoscute aici
staff-list-units-explanation = Aceste persoane intră fără secție. Adăugați secția la „Sedii și secții” cu acest nume și importați lista din nou, sau corectați-le manual.
staff-list-unit-people = { $count ->
    [one] { $count } persoană
    [few] { $count } persoane
   *[other] { $count } de persoane
}
staff-list-left-out = Omise
staff-list-left-out-reason = { $reason ->
    [impersonal] Un cont fără prenume și nume de familie: un program, o încăpere sau un birou.
    [disabled] Contul este dezactivat și nimeni de aici nu este această persoană.
   *[left] A plecat deja și nimeni de aici nu este această persoană.
}
staff-list-rejected = Rânduri care nu au putut fi citite
staff-list-rejected-explanation = Corectați-le acolo de unde vine lista și importați-o din nou. Celelalte nu le așteaptă.
staff-list-rejected-no-name = Fără nume.
staff-list-rejected-unreadable-day = { $field }: „{ $cell }” nu este o zi.
staff-list-rejected-ambiguous-day = { $field }: „{ $cell }” poate fi două zile. Importați lista din nou și spuneți ce vine mai întâi, ziua sau luna.
staff-list-rejected-ends-before-start = Ultima zi este înaintea primei zile.
staff-list-rejected-hidden-character = { $field }: conține un caracter care nu se vede ({ $character }).
staff-list-rejected-too-long = { $field }: prea lung.
staff-list-rejected-damaged-number = „{ $cell }” este ce a făcut un program de calcul tabelar din numărul de marcă. Formatați coloana ca text și exportați din nou.
staff-list-rejected-number-of-several = Lista dă numărul de marcă { $number } unor persoane cu nume cu totul diferite.
staff-list-rejected-unreadable = { $reason }
staff-list-without-mail = { $count ->
    [one] Ce stă ca adresă de e-mail în linia { $lines } nu este una; persoana intră fără ea.
   *[other] Ce stă ca adresă de e-mail în liniile { $lines } nu este una; aceste persoane intră fără ea.
}
staff-list-columns = Ce coloane s-au citit
staff-list-ignored = Omise și nepăstrate: { $columns }
staff-list-field = { $field ->
    [employee_number] Număr de marcă
    [given_name] Prenume
    [family_name] Nume de familie
    [name] Nume întreg
    [email] Adresă de e-mail
    [job_title] Funcție
    [unit] Secție
    [starts_on] Prima zi
    [ends_on] Ultima zi
    [enabled] Dacă este activ contul
    [password] Parolă
   *[national_number] Cod numeric personal
}

## Afterwards

staff-list-accepted-on = Acceptată la { $moment } de { $who }.
staff-list-did = Ce a făcut
staff-list-did-add = Adăugate
staff-list-did-change = Modificate
staff-list-did-not-decide = Nehotărâte
staff-list-effects = Persoane adăugate sau modificate de ea
staff-list-added-by-it = Adăugată
staff-list-another = Importați altă listă
staff-list-aside = Această listă a fost pusă deoparte. Nu se știe nimic din ea.
staff-list-aside-removed = Ce spunea această listă a fost șters după o lună. Nu se știe nimic din ea; importați-o din nou dacă mai este nevoie.
staff-list-undo-title = Anulați
staff-list-undo-explanation = Toți cei pe care nu i-a modificat nimeni de atunci sunt cunoscuți ca înainte. Persoanele adăugate de ea se elimină, dacă nu au între timp un cont, un rol, un serviciu sau o fișă. Ceilalți rămân cum sunt.
staff-list-undo = Anulați această listă
staff-list-undo-newer = După aceasta s-a acceptat altă listă. Anulați-o mai întâi pe aceea.
staff-list-undone = Lista este anulată.
staff-list-undone-on = Anulată la { $moment } de { $who }.
staff-list-undoing = { $removed ->
    [one] { $removed } persoană a fost eliminată,
    [few] { $removed } persoane au fost eliminate,
   *[other] { $removed } de persoane au fost eliminate,
} { $restored ->
    [one] { $restored } este cunoscută ca înainte.
    [few] { $restored } sunt cunoscute ca înainte.
   *[other] { $restored } sunt cunoscute ca înainte.
}
staff-list-undoing-kept = { $count ->
    [one] { $count } rămâne cum este: modificată de atunci sau necesară pentru altceva.
    [few] { $count } rămân cum sunt: modificate de atunci sau necesare pentru altceva.
   *[other] { $count } rămân cum sunt: modificate de atunci sau necesare pentru altceva.
}
