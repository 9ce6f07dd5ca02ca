# Suppliers: the companies behind systems, equipment and services, and what is agreed with them.

supplier-list-title = Furnizori
supplier-list-lead = Firmele de care depind serviciile dumneavoastră: ce se oprește fără ele, cum intră și pe cine sunați noaptea.
supplier-list-search = Căutați furnizori
supplier-list-shown = Furnizori: { $shown } din { $all }
supplier-list-empty = Încă niciun furnizor.
supplier-list-empty-explanation = Începeți cu cei trei fără de care îngrijirea s-ar opri: sistemul informatic al spitalului, sistemul de laborator, imagistica. Ajunge un nume.
supplier-list-no-match = Nimic nu corespunde
supplier-list-no-match-explanation = Niciun furnizor nu corespunde căutării.
supplier-list-services = { $count ->
    [0] { $elsewhere ->
        [0] Niciunul înregistrat
       *[other] Câteva în afara locurilor dumneavoastră
    }
    [one] { $count } serviciu{ $elsewhere ->
        [0] { "" }
       *[other] , și altele în afara locurilor dumneavoastră
    }
    [few] { $count } servicii{ $elsewhere ->
        [0] { "" }
       *[other] , și altele în afara locurilor dumneavoastră
    }
   *[other] { $count } de servicii{ $elsewhere ->
        [0] { "" }
       *[other] , și altele în afara locurilor dumneavoastră
    }
}
supplier-list-ways-in = { $count ->
    [0] Niciunul înregistrat
    [one] { $open ->
        [yes] { $count }, nu se știe dacă este protejat
       *[no] { $count }, protejat
    }
    [few] { $open ->
        [yes] { $count }, nu se știe dacă toate sunt protejate
       *[no] { $count }, protejate
    }
   *[other] { $open ->
        [yes] { $count }, nu se știe dacă toate sunt protejate
       *[no] { $count }, protejate
    }
}
supplier-look = De văzut
supplier-look-all = Tot
supplier-look-contract = Contract de hotărât în 90 de zile
supplier-look-way-in = Intră fără un al doilea factor cunoscut
supplier-look-contact = Servicii depind de el, nu se știe dacă numărul funcționează
supplier-look-nothing = Încă nimic nu depinde de el
supplier-name = Nume
supplier-criticality = Dacă este indisponibil
supplier-services = Servicii care depind de el
supplier-systems = Sisteme pe care le furnizează
supplier-decide-by = De hotărât până la
supplier-tried = Număr încercat ultima dată

## What is known of one

supplier-above = Furnizor
supplier-supplies = Ce furnizează
supplier-supplies-hint = În câteva cuvinte: sistem de laborator, întreținere CT, spălătorie
supplier-register-number = Număr în registrul comerțului
supplier-register-number-hint = După el știu autoritățile și alte spitale că este aceeași firmă
supplier-looked-after-by = Cine se ocupă
supplier-looked-after-by-hint = Cine îi primește fișele în vizită
supplier-caretaker = { $audience ->
    [biomedical_engineering] Inginerie biomedicală
   *[information_technology] Informatică
}
supplier-at-night = Pe cine sunați noaptea
supplier-contact-name = Cine răspunde
supplier-contact-telephone = Telefon
supplier-contact-mail = E-mail
supplier-contract = Contract
supplier-contract-number = Numărul contractului
supplier-contract-ends-on = Se încheie la
supplier-notice-by = Se poate denunța până la
supplier-notice-by-hint = Ultima zi în care mai puteți spune nu
supplier-more = Clauze, contract și număr de înregistrare
supplier-clauses-asked = Ce spune contractul pentru ziua în care ceva nu merge. „Nu se știe” este un răspuns cinstit până îl citește cineva.
supplier-clause = { $clause ->
    [security] Respectă măsurile de securitate convenite
    [notification] Vă anunță despre incidentele sale
    [degraded_mode] Ajută ca lucrul să continue cât produsul nu funcționează
    [audit] Vă permite verificarea, direct sau prin altcineva
   *[exit] Ce se întâmplă la sfârșit cu datele și accesele
}
supplier-notification-hours = În câte ore vă anunță
supplier-within-hours = { $hours ->
    [one] în { $hours } oră
    [few] în { $hours } ore
   *[other] în { $hours } de ore
}
supplier-agreed = Clauze despre care se știe că sunt convenite: { $agreed } din { $all }.
supplier-add = Adăugați un furnizor
supplier-added = Furnizorul este adăugat. Urmează: spuneți la sistemele lui că le furnizează și încercați-i numărul.
supplier-correct = Corectați
supplier-corrected = Corectura este salvată.
supplier-edit-title = Corectați: { $name }

## What stands on it

supplier-stands-on = Ce depinde de el
supplier-nothing-stands = Nimic înregistrat că depinde de el
supplier-no-systems = Încă niciun sistem nu spune că este furnizat de această firmă. Spuneți-o pe pagina sistemului, la „Corectați”.
supplier-equipment = Echipamente ale căror liste îl menționează
supplier-elsewhere = { $count ->
    [one] Depinde de el și { $count } serviciu din afara locurilor dumneavoastră.
    [few] Depind de el și { $count } servicii din afara locurilor dumneavoastră.
   *[other] Depind de el și { $count } de servicii din afara locurilor dumneavoastră.
}
supplier-hit = { $stops ->
    [yes] Se oprește fără el{ $path ->
        [through] , prin { $systems }
       *[direct] { "" }
    }.
   *[no] Merge mai departe fără el, mai încet{ $path ->
        [through] , prin { $systems }
       *[direct] { "" }
    }.
}

## The number for the night

supplier-contact-proven = Cineva a răspuns în ultimul an
supplier-contact-unproven = Nu se știe dacă funcționează
supplier-contact-none = Încă niciun număr
supplier-never-tried = Nimeni nu l-a încercat.
supplier-try = L-am încercat acum
supplier-try-submit = Notați
supplier-try-kept = Notat, cu numele dumneavoastră și data de azi.
supplier-tried-before = Încercări anterioare
supplier-tried-elsewhere = cineva din afara locurilor dumneavoastră
supplier-tried-sentence = { $date }, { $person }: { $outcome }.
supplier-outcome-label = Ce a ieșit
supplier-outcome = { $outcome ->
    [reached] a răspuns cineva care putea ajuta
    [called_back] a sunat înapoi cineva care putea ajuta
   *[not_reached] nu a răspuns nimeni care putea ajuta
}
supplier-remark = Bine de știut
supplier-remark-hint = Fără pacienți. De exemplu: cereți inginerul de gardă, apăsați 2

## The ways in

supplier-ways-in = Cum intră din afară
supplier-no-way-in = Nu este înregistrat niciun acces. Dacă intră în vreun fel, înregistrați-l: în noaptea în care furnizorul este indisponibil, pe acesta îl închideți.
supplier-method = Cum
supplier-method-hint = Tunelul, programul, modemul
supplier-account = Cont
supplier-account-hint = Doar numele lui, niciodată o parolă
supplier-second-factor = Al doilea factor
supplier-last-used = Ultima folosire
supplier-way-in-used = Folosit ultima dată la { $date }.
supplier-way-in-use-unknown = Când a fost folosit ultima dată, nu a spus nimeni.
supplier-way-in-add = Înregistrați un acces
supplier-way-in-added = Accesul este înregistrat.
supplier-way-in-corrected = Corectura este salvată.
supplier-way-in-close = A fost închis
supplier-way-in-closed = Accesul a ieșit de pe listă. Jurnalul păstrează cum era.
supplier-way-in-question = A fost închis „{ $method }” al furnizorului { $supplier }?
supplier-way-in-effect = Iese de pe lista furnizorului { $supplier }. Wardround nu închide nimic: închideți-l mai întâi acolo unde se află.
supplier-way-in-changed = Altcineva a modificat acest acces de când l-ați deschis. Verificați din nou înainte să îl scoateți de pe listă.
supplier-way-in-again = Dacă se redeschide, înregistrați-l din nou. Jurnalul păstrează cum era.
supplier-way-in-closed-act = Da, a fost închis

## The day it is down

supplier-down-act = Acest furnizor este indisponibil
supplier-down-title = { $name } este indisponibil
supplier-down-lead = Ce se oprește, ce se închide, pe cine sunați. Tipăriți: trebuie să meargă fără acest program.
supplier-down-open-incident = A fost lovit: deschideți un incident
supplier-down-open-incident-hint = Camera se deschide cu acest furnizor ca origine și cu ce se sprijină pe el. Dacă un astfel de incident este deja deschis, ajungeți la el.
supplier-down-stops = Ce se oprește
supplier-down-nothing = Nu este înregistrat nimic care depinde de acest furnizor. Nu este același lucru cu nimic.
supplier-down-meanwhile = Cum se lucrează între timp
supplier-down-close = Închideți acum
supplier-down-close-lead = Până când știți că furnizorul nu este compromis, închideți fiecare dintre acestea acolo unde se află și bifați:
supplier-down-call = Sunați
supplier-down-write = Notați
supplier-down-aware = Când ați fost anunțați, de cine și cum. Termenele dumneavoastră față de autorități pot curge din acel moment.
supplier-down-told-within = Contractul spune că vă anunță în { $hours ->
    [one] { $hours } oră
    [few] { $hours } ore
   *[other] { $hours } de ore
}: dacă a făcut-o.
supplier-down-told = Este convenit că vă anunță despre incidentele sale: { $answer }. Notați când a făcut-o.
