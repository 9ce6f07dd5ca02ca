# Incidents: opening one, its room, its log, its clocks. What single facts are called stands in incident_fact.ftl.

incident-list-title = Incidente
incident-list-lead = Ce este în lucru, ce a fost și ce s-a exersat.
incident-open-one = Deschideți un incident
incident-drills = Exerciții
incident-none = Aici nu s-a deschis niciodată un incident
incident-none-explanation = Când se întâmplă ceva, deschideți unul. Nu costă nimic și se poate retrage.
incident-reference = Număr
incident-title-label = Denumire
incident-kind-label = Cum arăta la început
incident-state-label = Stadiu
incident-opened-at = Deschis
incident-state = { $state ->
    [open] În lucru
    [closed] Încheiat
   *[withdrawn] Retras
}
incident-new-title = Ce vedeți?
incident-new-lead = Apăsați ce se potrivește cel mai bine. Pagina incidentului se deschide imediat și totul se poate schimba mai târziu.
incident-new-drill = Este un exercițiu
incident-new-drill-hint = Primește un număr propriu și pe fiecare pagină scrie că este exercițiu. Nimic din el nu contează ca real.
incident-new-no-awareness = Deschiderea unui incident nu pornește niciun termen legal. Apoi sunteți întrebat când a luat cunoștință cineva de aici.
incident-kind = { $kind ->
    [encrypted] Fișierele nu se deschid sau se cere răscumpărare
    [outage] Sistemele, rețeaua sau telefoanele nu funcționează
    [intrusion] A pătruns cineva sau un cont este folosit abuziv
    [data_breach] Au fost date văzute, luate, trimise greșit sau pierdute
    [device] Un dispozitiv sau clădirea se comportă ciudat
    [supplier] Un furnizor spune că este afectat
   *[unclear] Altceva, sau nu pot spune
}
incident-kind-hint = { $kind ->
    [encrypted] Terminații ciudate ale numelor de fișiere, un mesaj pe ecran, programe care nu pornesc
    [outage] Nu le poate deschide nimeni, într-o încăpere sau peste tot
    [intrusion] Phishing, o autentificare pe care nu a făcut-o nimeni, e-mailuri pe care nu le-a trimis nimeni
    [data_breach] Un destinatar greșit, un laptop pierdut, o listă pe internet
    [device] O pompă, un monitor, oxigenul, răcirea, ușile
    [supplier] Dosare, laborator, imagini sau asistență de la altă firmă
   *[unclear] Deschideți-l oricum
}
incident-drill-banner = EXERCIȚIU. Nimic de aici nu este real. Nimic nu iese din instituție.
incident-room-parts = Părțile paginii
incident-clocks = Termene
incident-log = Registru
incident-known = Ce se știe
incident-told = Cine a fost înștiințat
incident-back = Înapoi la incident
incident-line = Ce s-a întâmplat, s-a văzut, s-a hotărât sau s-a făcut?
incident-line-write = Scrieți
incident-line-more = Fel și oră
incident-line-flash = S-a scris în registru.
incident-entry-kind-label = Fel
incident-entry-kind = { $kind ->
    [observation] Văzut
    [decision] Hotărât
    [action] Făcut
    [communication] Discutat
    [evidence] Păstrat ca dovadă
    [opened] Deschis
    [fact] Fapt
    [service] Serviciu
    [sent] Trimis
    [not_sent] Netrimis
    [not_owed] Nu este datorat
    [taken] Preluat
    [given_back] Cedat
    [approval_asked] Aprobare cerută
    [shared] Arătat în afară
    [share_ended] Nu mai este arătat
    [escalated] Chemați
    [nature] Altă natură
    [playbook] Plan de acțiune
    [role] Rol
    [task_asked] Sarcină
    [task_done] Sarcină făcută
    [task_not_done] Sarcină nefăcută
    [task_open] Sarcină redeschisă
    [task_given] Sarcină dată
    [closed] Închis
    [withdrawn] Retras
   *[reopened] Redeschis
}
incident-happened-at = Când s-a întâmplat
incident-happened-at-hint = Lăsați gol pentru „acum”. Se păstrează și când s-a scris.
incident-entered-at = scris la { $at }
incident-corrects = corectează înregistrarea { $number }
incident-taken-back = retras
incident-nothing-said = nu a spus nimeni
incident-say = Spuneți
incident-facts = Fapte
incident-facts-said-flash = S-a salvat. Apare în fiecare notificare.
incident-facts-same-flash = Aceasta se știa deja.
incident-facts-disputed-flash = S-a salvat. Între timp, altcineva a spus altceva: rămân amândouă până hotărăște cine conduce incidentul.
incident-reason = De ce sau pe ce bază
incident-reason-hint = Cine v-a spus, ce ați văzut. Rămâne în registru, lângă fapt.
incident-versions = Tot ce s-a spus despre aceasta
incident-disputed = Sunt două variante pentru: { $fact }
incident-disputed-look = Vedeți-le pe amândouă
incident-disputed-decide = Spuneți care este valabilă; cealaltă rămâne în registru.
incident-disputed-lead = Cine conduce incidentul spune care este valabilă.
incident-part-awareness = Când a luat cunoștință cineva de aici?
incident-part-awareness-lead = Termenele legale curg de la luarea la cunoștință: de când cineva care răspunde de aceasta a avut motive întemeiate să creadă că este un incident. Nu este întotdeauna primul semn și nu este niciodată clipa în care un program a primit un mesaj.
incident-part-significance = Este semnificativ?
incident-part-significance-lead = Șase întrebări simple. Contează și ce s-ar fi putut întâmpla. Niciun termen nu așteaptă răspunsul, iar răspunsul se poate schimba.
incident-significance = { $significance ->
    [significant] După aceste răspunsuri este semnificativ. Hotărăsc oamenii; spuneți mai jos.
    [not_significant] După aceste răspunsuri nu este semnificativ. Hotărăsc oamenii; spuneți mai jos.
   *[open] Aceste răspunsuri nu lămuresc încă.
}
incident-yardstick = (etalon, obligă pe alții)
incident-time-label = Ziua și ora
incident-time-now = Acum
incident-time-estimated = Estimat
incident-time-first-pass = Prima dată
incident-time-second-pass = A doua oară, după ce ceasul a fost dat înapoi
incident-time-ahead = Este în viitor cu mai mult de cinci minute. Introduceți când a fost.
incident-time-twice = În acea noapte, ora aceasta există de două ori, fiindcă ceasul a fost dat înapoi: { $argument }. Spuneți mai jos care a fost.
incident-time-never = Ora aceasta nu există, fiindcă ceasul a fost dat înainte. Cele mai apropiate sunt { $argument }.
incident-time-unreadable = „{ $argument }” nu este o zi cu oră. Scrieți de forma 2026-10-24T22:30.
incident-range-low = Cel puțin
incident-range-high = Cel mult
incident-range-turned = Minimul este mai mare decât maximul.
incident-contact-name = Nume
incident-contact-role = Funcție
incident-contact-phone = Telefon
incident-contact-email = E-mail
incident-services = Servicii
incident-services-lead = Cum funcționează acum fiecare? În registru se scrie doar ce modificați.
incident-services-say = Spuneți cum funcționează serviciile
incident-no-services = Încă nu sunt introduse servicii
incident-no-services-explanation = Serviciile se introduc la „Servicii”. Între timp, registrul primește orice.
incident-nothing-hit = Niciun serviciu nu este înregistrat ca afectat
incident-level = { $level ->
    [normal] Ca de obicei
    [reduced] Limitat
    [on_paper] Pe hârtie
   *[down] Oprit
}
incident-level-with-share = { $level }, { $share } % din activitatea obișnuită
incident-level-share = Cât din activitatea obișnuită, în procente
incident-level-share-hint = Alături de fiecare, dacă se știe: cât din activitatea obișnuită se face, în procente.
incident-level-share-range = Procentul este un număr întreg de la 0 la 100.
incident-level-share-alone = Dacă indicați un procent, spuneți și cum funcționează serviciul.
incident-level-since = De când
incident-level-since-hint = Lăsați gol pentru „acum”.
incident-level-corrected = Această oră corectează
incident-level-corrected-hint = Alegeți un serviciu la care începutul a fost notat greșit și dați mai sus ora corectă.
incident-level-corrected-of = { $service }: { $level }, notat din { $since }
incident-level-corrected-none = Nimic: este a celor schimbate mai sus
incident-level-since-lacks = Dați ora corectă.
incident-level-changed = Între timp cineva a spus altceva despre acest serviciu. Uitați-vă din nou.
incident-level-note = Notă
incident-level-note-hint = Ce înseamnă pentru pacienți, unde merg în schimb. Fără nume.
incident-levels-flash = S-a scris în registru.
incident-next-update = Următoarea informare: { $at }.
incident-crisis-plan = Plan de criză activ din { $at }
incident-phones = Telefoane care funcționează:
incident-no-country = Pentru țara dumneavoastră nu există un pachet de reguli, deci nu se poate calcula niciun termen. Întrebați autoritatea.
incident-no-awareness = Încă nu curge niciun termen legal
incident-no-awareness-lead = Nimeni nu a spus când a luat cunoștință cineva de aici de acest incident.
incident-say-awareness = Spuneți când a luat cineva cunoștință
incident-clock-undecided = Curge fiindcă nimeni nu a răspuns încă: { $question }
incident-fact-later-because = Aceasta amână termene sau le oprește. Spuneți de ce.
incident-scope-not-answered = Nimeni nu a răspuns dacă vi se aplică NIS2. Sunteți considerat spital aflat în domeniul de aplicare.
incident-no-clock-runs = Potrivit acestor fapte, nu se datorează nicio notificare.
incident-clocks-sent = { $count ->
    [one] { $count } notificare trimisă
    [few] { $count } notificări trimise
   *[other] { $count } de notificări trimise
}
incident-clocks-waiting = { $count ->
    [one] { $count } notificare așteaptă un răspuns sau o altă notificare
    [few] { $count } notificări așteaptă un răspuns sau o altă notificare
   *[other] { $count } de notificări așteaptă un răspuns sau o altă notificare
}
incident-clocks-stopped = { $count ->
    [one] { $count } notificare nu se datorează
    [few] { $count } notificări nu se datorează
   *[other] { $count } de notificări nu se datorează
}
incident-minutes = { $minutes } min
incident-hours = { $hours } h { $minutes } min
incident-days = { $days ->
    [one] { $days } zi
    [few] { $days } zile
   *[other] { $days } de zile
} { $hours } h
incident-clock-left = până la { $at }, peste { $distance }
incident-clock-overdue = scadența a fost la { $at }, depășită cu { $distance }
incident-clock-expected = scadența ar fi la { $at }
incident-clock-sent = trimis la { $at }
incident-clock-to = Către:
incident-clock-why = De ce și de când
incident-clock-from = Curge de la
incident-clock-lawful-later = Legea poate permite până la { $at }. Programul ține cont de sfârșitul cel mai strict.
incident-clock-other-start = Dacă ar curge de la: { law-moment }, { $from }, s-ar încheia la { $at }.
incident-clock-put-back = Ceasul acestui server este în urma ultimei înregistrări. Înregistrările își păstrează ordinea; cereți verificarea ceasului.
incident-overdue-reason = Este întârziată. Spuneți de ce; notificarea preia motivul.
incident-say-reason = Spuneți de ce
incident-write-notice = Scrieți notificarea
incident-questions = Întrebări care hotărăsc ce se datorează
incident-nothing-told = Încă nu s-a aprobat și nu s-a trimis nimic.
incident-tell-more = Înștiințați pe cineva
incident-standing = Închidere sau retragere
incident-standing-lead = Ce s-a scris și s-a trimis rămâne. Un incident închis sau retras poate fi redeschis.
incident-standing-lead-only = Cine conduce incidentul îl închide.
incident-close = S-a încheiat
incident-withdraw = Retrageți-l
incident-open-again = Redeschideți-l
incident-standing-flash = S-a scris în registru.
incident-stands-so = Este deja așa.
incident-nature = { $nature ->
    [incident] Incident
    [near_miss] Incident evitat
   *[threat] Amenințare
}
incident-is = { $nature ->
    [incident] Este un incident
    [near_miss] Este un incident evitat
   *[threat] Este o amenințare
}
incident-security-events = Alerte și sesizări
incident-no-clocks = Aici nu curge niciun termen legal
incident-no-clocks-lead = Această cameră nu este un incident: autoritatea nu trebuie informată și poate fi informată voluntar (NIS2, articolul 30). Datele personale afectate sunt altă chestiune; termenul lor curge și aici.
incident-voluntary = Scrieți notificarea voluntară
incident-take-back = Retrageți ce s-a spus
incident-correct = Corectați
incident-correcting = Acest rând corectează înregistrarea { $number }, care rămâne.
incident-this-holds = Aceasta rămâne valabilă
incident-not-owed = Spuneți că nu este datorată
incident-not-owed-title = Nu este datorată această notificare?
incident-not-owed-lead = Este datorată numai dacă { $condition }. Dacă nu este așa, spuneți de ce. Se poate retrage.
incident-not-owed-flash = Scris în registru.
incident-owed-after-all = Este totuși datorată
incident-not-owed-lead-only = O spune cine conduce incidentul.
incident-facts-remarks = De știut
incident-history = Cum s-a ajuns aici
incident-services-see = Vedeți cum funcționează serviciile
incident-new-open-already = Un incident este deja deschis. Este același?
incident-log-all = Toate înregistrările
incident-take = Mă ocup eu
incident-give-back = Nu mă mai ocup
incident-taken-by = Se ocupă { $person }, din { $at }
incident-nobody-took = Nu s-a oferit nimeni
incident-taken-flash = Vă revine. Nimeni altcineva nu mai este chemat până aproape de expirare.
incident-given-back-flash = Cedat. Vor fi chemați din nou alții.
incident-escalated = { $step ->
    [begun] A început: chemați { $people }
    [half] A trecut jumătate din timp: chemați { $people }
    [three_quarters] Au trecut trei sferturi din timp: chemați { $people }
    [nine_tenths] Au trecut nouă zecimi din timp: chemați { $people }
   *[over] Timpul a expirat: chemați { $people }
}
incident-escalated-nobody = nimeni, pentru că nimeni nu conduce incidente aici
incident-call-line = { $step ->
    [begun] { $clock }: termenul curge; de trimis până la { $due }.
    [half] { $clock }: a trecut jumătate din timp. De trimis până la { $due }.
    [three_quarters] { $clock }: au trecut trei sferturi din timp. De trimis până la { $due }.
    [nine_tenths] { $clock }: a trecut aproape tot timpul. De trimis până la { $due }.
   *[over] { $clock }: TERMEN DEPĂȘIT. Trebuia trimis până la { $due }.
}
incident-call-line-without-end = { $clock }: curge și se trimite fără întârzieri nejustificate.
incident-call-subject = { $kind ->
    [drill] EXERCIȚIU, nimic nu este real: { $incident }, o notificare are termen
   *[incident] { $incident }: o notificare are termen
}
incident-call-take = Deschideți camera incidentului și spuneți cine se ocupă.
incident-waits = { $notice }: așteaptă aprobarea
incident-waits-asked = Cerută de { $person }, { $at }.
incident-pending-next = { $notice }: { $at } (mai sunt { $distance })
incident-pending-next-without-end = { $notice }: fără întârzieri nejustificate
incident-pending-overdue = { $count ->
    [one] 1 notificare are TERMENUL DEPĂȘIT
    [few] { $count } notificări au TERMENUL DEPĂȘIT
   *[other] { $count } de notificări au TERMENUL DEPĂȘIT
}
incident-pending-waiting = { $count ->
    [one] 1 notificare așteaptă aprobarea
    [few] { $count } notificări așteaptă aprobarea
   *[other] { $count } de notificări așteaptă aprobarea
}
incident-pending-unsent = { $count ->
    [one] 1 notificare este aprobată și netrimisă
    [few] { $count } notificări sunt aprobate și netrimise
   *[other] { $count } de notificări sunt aprobate și netrimise
}
incident-still-open = Acestea sunt încă deschise. Incidentul poate fi închis totuși, și redeschis.
incident-disorder = „{ $then }” ar fi înainte de „{ $first }”. Este greșită una dintre ele?
incident-supplier-hit = { $name } spune sau se spune că a fost lovit. Pe el se sprijină: { $services }. Cum funcționează acum fiecare nu se știe încă.
incident-supplier-hit-nothing = { $name } spune sau se spune că a fost lovit. Nu este înregistrat nimic care să se sprijine pe el.

# The room while the connection is gone, while somebody can no longer write, and on a wall.
incident-new-lines = Rânduri noi:
incident-kept = păstrat pe acest dispozitiv, netrimis încă, scris la
incident-kept-sealed = Cuvintele sunt sigilate. Se pot citi aici când aveți legătură și sunteți autentificat.
incident-kept-memory = Această legătură nu este protejată, deci nimic nu se poate păstra pe acest dispozitiv. Lăsați pagina deschisă până se trimite totul.
incident-kept-sign-in = Sesiunea s-a încheiat. Ce ați scris este păstrat. Autentificați-vă din nou și se trimite.
incident-kept-sign-in-link = Autentificare
incident-kept-refused = nu s-a primit:
incident-kept-edit = Schimbați
incident-kept-drop = Renunțați
incident-kept-facts = Fapte
incident-kept-away = Scris pe acest dispozitiv cât timp camera nu a putut fi găsită. Se trimite după ce spuneți că vă aparține.
incident-kept-send = Este al meu: trimite
incident-kept-unreadable = nu mai poate fi deschis pe acest dispozitiv.
incident-kept-others = Pe acest dispozitiv sunt păstrate rânduri ale altcuiva. Se trimit când acea persoană se autentifică aici.
incident-kept-corrects = Acest rând corectează o înregistrare mai veche, care rămâne.
incident-kept-finish = În rând se află altceva. Scrieți-l sau goliți-l întâi.
incident-kept-elsewhere = Pe acest dispozitiv este păstrat ceva pentru alt incident. Se trimite acolo când există legătură; ce are nevoie de cuvântul dumneavoastră așteaptă acolo.
incident-kept-elsewhere-link = Deschideți acel incident
incident-offline = Nu există legătură. Ce scrieți se păstrează pe acest dispozitiv și se trimite când revine legătura.
incident-behind = Această pagină nu se mai actualizează singură. Încărcați-o din nou.
incident-offline-title = Camera fără legătură
incident-offline-lead = Nu există legătură cu serverul. Puteți scrie totuși: se păstrează pe acest dispozitiv și se trimite când revine legătura.
incident-offline-room = Camera însăși nu poate fi arătată. Încărcați din nou pagina când revine legătura.
incident-offline-nobody = Nimeni nu este autentificat pe acest dispozitiv, deci nu se poate păstra nimic. Scrieți pe hârtie.
incident-half-written = Scris pe jumătate
incident-half-written-lead = Cineva care nu mai poate scrie aici a lăsat acest rând neterminat.
incident-half-written-by = { $by }, { $at }
incident-half-written-take = Treceți în registru
incident-half-written-discard = Renunțați
incident-draft-taken = Scris pe jumătate de { $by }: { $text }
incident-draft-taken-flash = S-a trecut în registru sub numele dumneavoastră.
incident-draft-discarded-flash = S-a renunțat.
incident-typed-at = scris la { $at } fără legătură
incident-own-draft = Ați lăsat acest rând neterminat.
incident-wall = Perete
incident-restoration = Ce se repornește întâi
incident-restoration-lead = Sistemele pe care se sprijină serviciile lovite, și cele care încă merg: întâi ce așteaptă cele mai grave și cele mai multe dintre ele, și nimic înaintea celor pe care se sprijină.
incident-restoration-needed = Necesar pentru { $services }
incident-restoration-needed-by-all = Necesar pentru toate cele lovite
incident-restoration-together = Niciunul nu merge fără celelalte: aflați care pornește singur.
incident-restoration-unknown = Nu este înregistrat niciun sistem sub { $services }.
incident-wall-open = Arătați pe perete
incident-wall-open-all = Arătați-le pe toate pe un perete
incident-wall-all = Incidente deschise
incident-wall-none = Niciun incident nu este deschis.
incident-wall-stale = Nu este la zi: nu există conexiune sau aici nu mai este nimeni autentificat. Autentificați-vă și deschideți din nou peretele.
incident-wall-unreadable = Acest incident nu poate fi citit. Sunați pe cine administrează programul.
incident-wall-more = { $count ->
    [one] și încă { $count } termen
    [few] și încă { $count } termene
   *[other] și încă { $count } de termene
}
incident-wall-next = Următoarea informare
incident-wall-no-next = Nimeni nu a spus când vine următoarea informare.
incident-wall-last = Ultimele rânduri
incident-wall-no-clock = Niciun ceas nu merge.
incident-wall-hit = Servicii afectate
incident-service-line-was = { $service }: { $level ->
    [reduced] cel mult redus
    [on_paper] pe hârtie
   *[down] oprit
}, din { $from } până la { $until }
incident-service-line-was-reported = { $service }: { $level ->
    [reduced] cel mult redus
    [on_paper] pe hârtie
   *[down] oprit
}, semnalat { $from }, din nou ca de obicei din { $until }
