# Reference data from outside: what they are, where they come from, how getting them went.

feed-kind = { $feed ->
    [eol] Ciclurile de viață ale produselor (endoflife.date)
    [kev] Vulnerabilități cunoscute ca exploatate (CISA KEV)
    [epss] Scoruri de exploatare (EPSS)
    [holidays] Sărbători legale
    [advisories] Buletine de securitate (CSAF)
   *[other] { $feed }
}
feed-answer = { $answer ->
    [taken] A dat date mai noi, care sunt acum în uz.
    [unchanged] Nu este nimic mai nou.
    [unreachable] Acolo nu răspunde nimic. Verificați adresa, firewallul și serverul proxy.
    [too_slow] Este prea lent. Dacă rămâne așa, folosiți o oglindă sau încărcați fișierul manual.
    [cut_short] Răspunsul s-a întrerupt. Va fi interogat din nou în curând.
    [too_large] Răspunsul este mai mare decât sunt vreodată asemenea date. Verificați adresa.
    [redirected_too_often] Ne trimite în cerc. Verificați adresa.
    [redirected_astray] Ne trimite unde nu mergem: la ceva ce nu este o adresă, de la o adresă criptată la una necriptată sau la alt aparat din rețeaua dumneavoastră. Verificați adresa.
    [failed] Răspunde cu o eroare. Dacă rămâne așa, verificați adresa.
    [encoded] Răspunde într-o codificare care nu a fost cerută. Folosiți altă adresă.
    [unreadable] Ce dă nu sunt asemenea date. Verificați adresa.
    [shrunken] Dă mult mai puțin decât datele în uz. Verificați și, dacă este corect, încărcați fișierul manual.
    [older] Dă date mai vechi decât cele în uz. Verificați și, dacă este corect, încărcați fișierul manual.
    [missing] Fișierul sau folderul nu poate fi citit. Verificați dacă există.
    [not_kept] Ce dă nu a putut fi pus în uz, dintr-un motiv de aici. Verificați spațiul pe disc și baza de date.
   *[other] { $answer }
}

feed-title = Date de referință
feed-lead = Unde caută Wardround: sfârșitul suportului, vulnerabilități exploatate, buletine, sărbători. Le folosesc împreună toate instituțiile acestei instalări.
feed-in-use = În folosință
feed-in-use-caption = Date de referință în uz
feed-kind-label = Ce
feed-state = Stare
feed-state-fresh = Proaspete
feed-state-old = Vechi
feed-state-none = Niciunele
feed-of = Din data
feed-loaded = Încărcat
feed-records = Înregistrări
feed-rejected = Neînțelese
feed-origin = De la
feed-origin-unknown = neînregistrat
feed-left-out = { $count ->
    [one] { feed-kind }: o înregistrare nu a fost înțeleasă și a fost omisă
    [few] { feed-kind }: { $count } înregistrări nu au fost înțelese și au fost omise
   *[other] { feed-kind }: { $count } de înregistrări nu au fost înțelese și au fost omise
}
feed-left-out-more = Și încă { $count }.

feed-sources = Adrese
feed-sources-caption = Adrese de la care se obțin datele de referință
feed-sources-hint = O adresă este interogată doar cât timp este pornită. Nu se trimite nimic despre instituție, doar întrebarea. Ce dă o adresă înlocuiește datele în uz doar dacă poate fi citit și nu este mult mai mic sau mai vechi.
feed-sources-empty = Nu se interoghează nicio adresă.
feed-sources-empty-explanation = Wardround nu deschide nicio conexiune la internet până nu pornește cineva o adresă. Fără adrese, încărcați din când în când fișiere manual.
feed-source-name = Nume
feed-source-name-hint = Cum o numiți, de exemplu „Oglinda din camera serverelor”.
feed-source-kind = Ce se obține acolo
feed-source-address = Adresă
feed-source-address-hint = O adresă care începe cu https://. Cu http:// cineva de pe traseu ar putea schimba datele. Pentru buletine: provider-metadata.json al unui furnizor, doar gazda lui, un flux ROLIE sau un folder cu bară la sfârșit. Fișierele și folderele serverului se introduc la consola lui.
feed-source-every-hours = Interogați la fiecare … ore
feed-source-every-hours-hint = De la 1 la 744. Dacă rămâne gol, atât de des cât se schimbă de obicei asemenea date.
feed-source-switched = Interogați de acum această adresă
feed-source-switched-hint = Este interogată imediat, apoi mereu.
feed-source-state = Stare
feed-source-next = Următoarea
feed-source-acts = Acțiuni
feed-source-on = Pornită
feed-source-off = Oprită
feed-source-not-yet = Încă neinterogată
feed-source-works = Funcționează
feed-source-fails = Eșuează
feed-source-tried = Interogată
feed-source-succeeded = A funcționat ultima dată
feed-source-failures = { $count ->
    [one] O încercare a eșuat. Ce s-a încărcat înainte rămâne în uz.
    [few] { $count } încercări la rând au eșuat. Ce s-a încărcat înainte rămâne în uz.
   *[other] { $count } de încercări la rând au eșuat. Ce s-a încărcat înainte rămâne în uz.
}
feed-source-every = { $hours ->
    [one] în fiecare oră
    [few] la fiecare { $hours } ore
   *[other] la fiecare { $hours } de ore
}
feed-source-ask = Interogați acum
feed-source-asked = Se interoghează. Reîncărcați pagina peste puțin timp ca să vedeți răspunsul.
feed-source-switch-on = Porniți
feed-source-switch-off = Opriți
feed-source-switched-on = Este pornită și se interoghează acum.
feed-source-switched-off = Este oprită. Datele în uz rămân.
feed-source-add = Adăugați o adresă
feed-source-added = Adresa a fost adăugată.
feed-source-edit = Modificați „{ $name }”
feed-source-corrected = Adresa a fost modificată.
feed-source-remove = Eliminați această adresă
feed-source-remove-question = Eliminați „{ $name }”?
feed-source-remove-explanation = Nu mai este interogată. Datele primite de la ea rămân în uz și se învechesc, dacă nu dă altă adresă asemenea date sau nu se încarcă fișiere manual.
feed-source-remove-changed = Altcineva a modificat adresa de când ați deschis-o. Verificați din nou înainte să o eliminați.
feed-source-removed = Adresa a fost eliminată.

feed-suggestions = Adrese cunoscute
feed-suggestions-hint = Odată pornite, Wardround le interoghează prin internet. Ele văd adresa serverului dumneavoastră și versiunea Wardround, nimic despre echipamente.
feed-suggestion-switch-on = Introduceți și porniți

feed-load = Încărcați un fișier
feed-load-lead = Pentru un server fără internet: descărcați fișierul pe alt calculator și aduceți-l.
feed-load-kind = Ce este?
feed-load-kind-hint = { $feed ->
    [eol] products-full.json: ce dă https://endoflife.date/api/v1/products/full
    [kev] known_exploited_vulnerabilities.json de pe site-ul CISA
    [epss] epss_scores-current.csv.gz sau .csv de la FIRST
    [advisories] Documente CSAF ale producătorilor și autorităților, oricâte fișiere .json deodată
   *[holidays] O listă separată prin virgule, cu coloanele country, subdivision, date și name
}
feed-load-file = Fișier
feed-load-file-hint = Până la { $megabytes } MB împreună.
feed-load-one-file = La aceste date, un singur fișier cuprinde tot. Alegeți unul.
feed-load-anyway = Preluați chiar dacă este mult mai mic sau mai vechi decât datele în uz
feed-load-anyway-hint = Doar dacă ați verificat și știți de ce. Jurnalul păstrează că ați spus-o.
feed-load-submit = Încărcați fișierul
feed-load-done = Ce s-a încărcat este acum în uz. Ce s-a omis se vede mai jos.
feed-load-unchanged = Este deja în uz; nu s-a schimbat nimic.
feed-load-refused = Nu s-a preluat nimic: { $reason }
