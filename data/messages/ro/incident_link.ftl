# Linkuri prin care cineva din afară privește un incident.

incident-links = Arătați-l cuiva din afară
incident-links-lead = Un link arată acest incident unei autorități, unui vecin sau unui furnizor pentru un timp, fără cont. Acolo nu se poate scrie nimic. Nu arată niciodată fișiere, numele celor care au scris, contacte sau ce este scris pe jumătate.
incident-link-look-first = Priviți ce arată înainte de a-l da
incident-link-look-first-lead = Cuvintele registrului se arată așa cum au fost tastate. Dacă în ele stă un nume sau ceva despre un pacient, arătați doar cum stau lucrurile.
incident-link-preview = { $view ->
    [standing] Ce se arată: cum stau lucrurile
   *[timeline] Ce se arată: cum stau lucrurile și ce s-a întâmplat
}
incident-link-with = Pentru cine
incident-link-with-hint = Numele instituției, al spitalului sau al persoanei, așa cum să stea în registru.
incident-link-hours = Pentru cât timp
incident-link-lasts-hours = { $count ->
    [one] { $count } oră
    [few] { $count } ore
   *[other] { $count } de ore
}
incident-link-lasts-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}
incident-link-view = Ce arată
incident-link-shows = { $view ->
    [standing] Cum stau lucrurile
   *[timeline] Cum stau lucrurile și ce s-a întâmplat
}
incident-link-shows-hint = { $view ->
    [standing] Serviciile lovite, termenele, următorul cuvânt
   *[timeline] Același lucru și registrul fără nume și fișiere; indicatorii, în afară de TLP:RED
}
incident-link-make = Creați linkul
incident-link-made = Linkul pentru { $with }
incident-link-made-warning = Se arată doar acum și este valabil până la { $until }. Cine îl are vede incidentul: nu-l trimiteți altcuiva și încheiați-l când nu mai este nevoie de el.
incident-links-made = Linkuri create
incident-links-none = Nu s-a creat încă niciun link
incident-links-none-explanation = Nimeni din afară nu vede acest incident.
incident-link-until = Până la
incident-link-opened = Deschis ultima dată
incident-link-never-opened = niciodată
incident-link-state-label = Valabil
incident-link-state = { $state ->
    [open] Este valabil
    [ended] Încheiat
   *[over] I-a trecut timpul
}
incident-link-end = Încheiați-l
incident-link-ended-flash = Încheiat. Linkul nu mai arată nimic.
incident-shared = { $view ->
    [standing] Arătat pentru { $with } până la { $until }: cum stau lucrurile
   *[timeline] Arătat pentru { $with } până la { $until }: cum stau lucrurile și ce s-a întâmplat
}
incident-link-given = { $house } arată aceasta pentru { $with } până la { $until }. Aici se poate citi, nu și răspunde; reîncărcați pagina ca să vedeți ce este nou.
incident-link-drill = EXERCIȚIU. Nimic de aici nu este real.
incident-link-as-of = Situația la { $at }
incident-link-since = din { $at }
incident-link-reported = raportat la { $at }; nu se știe de când
incident-link-over = Aici nu este nimic de văzut
incident-link-over-lead = Această adresă nu arată nimic sau nu mai arată nimic. Sunați pe cel care v-a dat-o sau centrala spitalului și cereți una nouă.
