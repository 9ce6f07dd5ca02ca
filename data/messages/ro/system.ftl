# Systems: the applications that services stand on.

system-list-title = Sisteme
system-list-empty = Încă niciun sistem.
system-list-empty-explanation = Un sistem este o aplicație pe care oamenii o știu după nume: sistemul informatic al spitalului, sistemul de laborator, arhiva de imagini.
system-name = Nume
system-manufacturer = Producător
system-product-version = Versiune
system-owner = Răspunde
system-supplier = Furnizat de
system-add = Adăugați un sistem
system-added = Sistemul este adăugat.
system-correct = Corectați
system-corrected = Corectura este salvată.

## The pages

system-list-lead = Aplicațiile de care depind serviciile.
system-list-caption = Sisteme
system-above = Sistem
system-stands-on = De ce depinde
system-stands-on-nothing = Încă nu este înregistrat nimic. Fără aceasta, vizita nu poate spune ce pierde fiecare serviciu când se defectează un echipament.
system-carries = Ce depinde de el
system-carries-none = Nu este înregistrat nimic care depinde de el.
system-search-title = Adăugați echipamente
system-search = Căutați echipamente de adăugat
system-search-hint = Nume, număr de serie, adresă, loc: orice parte din ele.
system-search-found = { $total ->
    [0] Nimic nu corespunde.
    [one] { $total } rezultat.
    [few] { $shown } din { $total } rezultate.
   *[other] { $shown } din { $total } de rezultate.
}
system-search-add = Adăugați
system-search-there = înregistrat deja
system-edit-title = Corectați: { $name }
system-owner-none = Nimeni nu răspunde

## The backup

system-backup = Copie de rezervă
system-backup-standing = { $standing ->
    [never] Nu a reușit niciodată
    [too_old] Prea veche
    [failing] Ultima rulare nereușită
    [fresh] Reușită
    [not_needed] Nimic de copiat
   *[not_recorded] Nimic înregistrat
}
system-run-outcome = { $outcome ->
    [success] Cu succes
    [warning] Cu avertisment: nereușită
    [failed] A eșuat
   *[not_needed] Nu este nimic de copiat
}
system-last-outcome = Cum s-a încheiat cea mai nouă rulare
system-last-outcome-hint = Așa cum spune consola copiilor de rezervă. Un avertisment înseamnă că ceva a fost omis sau neverificat.
system-last-run = Ziua celei mai noi rulări
system-last-run-hint = Lăsați gol dacă nu este nimic de copiat.
system-last-success = Ultima reușită
system-last-success-hint = Doar dacă cea mai nouă rulare s-a încheiat cu avertisment sau a eșuat: ultima zi fără acestea. Gol dacă nu a existat.
system-off-line-copy = O copie este deconectată
system-off-line-copy-hint = Pe o bandă, pe un disc în sertar sau într-un depozit care nu poate fi suprascris: în afara razei celui care a pus mâna pe rețea.
system-covers = Ce se copiază
system-covers-hint = Ce, cât de des și unde. Dacă nu este nimic de copiat, de ce.
system-loss = Cea mai mică pierdere suportabilă pentru servicii
system-recorded = Înregistrat
system-backup-record = Înregistrați copia de rezervă
system-backup-submit = Înregistrați
system-backup-recorded = Copia de rezervă este înregistrată.
system-need = { $seen ->
    [yes] { $time }, stabilit de { $by }
   *[no] { $time }, stabilit de un serviciu din altă parte
}

## Bringing it back

system-restore = Restaurare
system-restore-standing = { $standing ->
    [failed] Ultimul test nu a ieșit bine
    [too_old] Ultimul test mai vechi de un an
    [too_slow] A durat mai mult decât permis
    [unchecked] Restaurat, neverificat de un clinician
    [proven] Dovedit
    [not_needed] Nimic de restaurat
   *[never] Netestat niciodată
}
system-recovery-needed = Ar trebui să funcționeze din nou în { $need }.
system-recovery-unsaid = Nimeni nu a spus în cât timp ar trebui să funcționeze din nou: un test arată cât durează, nu și dacă este destul de repede.
system-recovery = Ar trebui să funcționeze din nou în
system-last-test = Ultimul test
system-measured = Timp măsurat
system-test-record = Înregistrați un test
system-test-submit = Înregistrați testul
system-test-kept = Testul este înregistrat.
system-test-started = A început
system-test-ended = Folosibil din nou
system-test-ended-hint = Când a putut lucra cineva cu el, nu când s-a încheiat copierea. Se măsoară timpul dintre ele.
system-test-restored = Ce s-a restaurat
system-test-restored-hint = Ce și unde: baza de date de marți noaptea pe serverul de rezervă.
system-test-came-out = Ce s-a obținut
system-test-well = Era întreg
system-test-not-well = Nu era întreg
system-test-checked-by = Verificat clinic de
system-test-remark = Observație
system-time = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
system-test-sentence = { $date }: { $restored }, în { $time }{ $in-time ->
    [yes] , la timp
    [no] , mai mult decât permis
   *[unsaid] { "" }
}. { $well ->
    [yes] Era întreg.
   *[no] Nu era întreg.
} { $checked ->
    [yes] Verificat de { $person }.
    [unseen] Verificat de cineva care îngrijește pacienți.
   *[no] Nimeni dintre cei care îngrijesc pacienți nu l-a verificat.
}
