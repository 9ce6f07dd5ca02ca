# Alerte și sesizări la care trebuie să se uite cineva.

security-event-list-title = Alerte și sesizări
security-event-list-lead = Ce au trimis instrumentele și ce au sesizat oamenii. Cineva se uită la fiecare și spune ce este; până atunci așteaptă.
security-event-new = Notați o sesizare
security-event-new-lead = Sună cineva: scrieți ce se spune. Așteaptă să fie văzută și nu pornește niciun termen legal.
security-event-report = Sesizați ce vedeți
security-event-report-lead = Pare un atac sau ceva nu merge: scrieți cu cuvintele dumneavoastră. Sesizarea așteaptă să fie citită de cine se ocupă de securitate.
security-event-waiting = { $count ->
    [one] { $count } așteaptă să fie văzută
    [few] { $count } așteaptă să fie văzute
   *[other] { $count } de sesizări așteaptă să fie văzute
}
security-event-pages = Pagini
security-event-next = Următoarele
security-event-look = Afișați
security-event-show = Afișați
security-event-all = Toate, întâi cele care așteaptă
security-event-none = Nu a sosit nimic
security-event-none-explanation = Aici stau alertele instrumentelor, sesizările personalului și apelurile.
security-event-number = Număr
security-event-seen = Ce se vede
security-event-where = Unde
security-event-caller = Nume
security-event-telephone = Telefon
security-event-occurred = Când s-a văzut
security-event-received = Primit
security-event-times = De câte ori
security-event-way-in-label = Cum a sosit
security-event-host = Calculator
security-event-address = Adresă
security-event-account = Cont
security-event-rule = Regulă
security-event-severity = Gravitate, după instrument
security-event-detail = Ce mai spune instrumentul
security-event-time-assumed = { $at } (instrumentul nu spune fusul orar; s-a luat cel al casei)
security-event-repeated = { $count ->
    [one] { $count } dată, ultima { $at }
    [few] de { $count } ori, ultima { $at }
   *[other] de { $count } de ori, ultima { $at }
}
security-event-way-in = { $way ->
    [webhook] Trimis de un instrument
    [syslog] Trimis prin syslog
    [staff_report] Sesizat de pe un afiș
    [signed_in] De cineva autentificat
   *[telephone] Telefonic
}
security-event-verdict-label = Ce este?
security-event-verdict = { $verdict ->
    [waiting] Așteaptă
    [incident] Incident
    [near_miss] Incident evitat
    [threat] Amenințare
   *[nothing] Nimic
}
security-event-verdict-hint = { $verdict ->
    [incident] Ceva nu este în regulă sau s-ar putea să nu fie. Se deschide o cameră.
    [near_miss] A fost oprit la timp. Se deschide o cameră în care nu curge niciun termen legal.
    [threat] Ar putea face rău și nu a făcut. Se deschide o cameră în care nu curge niciun termen legal.
   *[nothing] O alarmă falsă sau ceva cunoscut. Spuneți mai jos de ce.
}
security-event-triage = Spuneți ce este
security-event-triage-submit = Păstrați
security-event-no-awareness = Că a sosit nu înseamnă luare la cunoștință. Camera întreabă când a luat cineva de aici la cunoștință.
security-event-reason = De ce
security-event-reason-hint = Necesar dacă nu este nimic. Ce ați văzut, pe cine ați întrebat.
security-event-room = Unde se urmărește
security-event-room-new = Deschideți o cameră nouă
security-event-room-hint = Numai pentru un incident.
security-event-room-closed = Acest incident nu mai este deschis. Alegeți altul sau deschideți o cameră.
security-event-decided-by = { $by ->
    [yes] Spus de { $person }, { $at }
   *[no] Spus la { $at }
}
security-event-decided-flash = Păstrat. Nu mai este nimic de făcut.
security-event-decided-meanwhile = Altcineva a spus între timp ce este. Se vede mai jos; nimic din ce ați trimis nu a fost păstrat.
security-event-who-decides = Informatica, responsabilul cu securitatea sau conducerea spun ce este.
security-event-write = Notați
security-event-wait = { $count ->
    [one] { $count } raport sau alertă așteaptă, din { $at }
    [few] { $count } rapoarte și alerte așteaptă, cel mai vechi din { $at }
   *[other] { $count } de rapoarte și alerte așteaptă, cel mai vechi din { $at }
}
security-event-kind = Ce se întâmplă?
security-event-to-list = Vedeți ce așteaptă
security-event-written = Notat. Numărul este { $number }.
security-event-no-patients = Fără nume sau numere ale pacienților.
