# Legal dates: what a law, an authority or the house itself wants done by a day.

legal-date-list-title = Termene legale
legal-date-list-lead = Ce trebuie făcut până într-o zi potrivit legii, unei autorități sau regulii proprii: înregistrarea, instruirea conducerii, testele anuale.
legal-date-list-shown = Termene legale: { $shown } din { $all }
legal-date-list-empty = Încă niciun termen legal.
legal-date-list-empty-explanation = Începeți cu setul de pornire: bifați ce vă privește și spuneți ziua. Fiecare este o fișă a vizitei cu treizeci de zile înainte.
legal-date-list-no-match = Nimic nu corespunde
legal-date-list-no-match-explanation = Niciun termen legal nu corespunde căutării.
legal-date-search = Căutați termene legale
legal-date-look-all = Toate
legal-date-standing-label = Situație
legal-date-standing = { $standing ->
    [overdue] Depășit
    [soon] În 30 de zile
    [done] Făcut
   *[later] Mai târziu
}
legal-date-title = Ce este de făcut
legal-date-title-hint = În câteva cuvinte: Instruirea conducerii
legal-date-purpose = La ce folosește și ce cuprinde
legal-date-due = Scadent la
legal-date-due-hint = Ziua strictă. Nu se mută niciodată pentru un weekend sau o sărbătoare.
legal-date-done = Făcut la
legal-date-repeats = Se repetă
legal-date-once = O singură dată
legal-date-every = Se repetă la fiecare
legal-date-every-hint = Gol, dacă se face o singură dată
legal-date-every-unit = În
legal-date-unit = { $unit ->
    [days] zile
    [months] luni
   *[years] ani
}
legal-date-period = { $unit ->
    [days] { $every ->
        [one] În fiecare zi
        [few] La fiecare { $every } zile
       *[other] La fiecare { $every } de zile
    }
    [months] { $every ->
        [one] În fiecare lună
        [few] La fiecare { $every } luni
       *[other] La fiecare { $every } de luni
    }
   *[years] { $every ->
        [one] În fiecare an
        [few] La fiecare { $every } ani
       *[other] La fiecare { $every } de ani
    }
}
legal-date-set-by-label = Cine stabilește ziua
legal-date-set-by-hint = Dacă o lege cere ceva și nu numește ziua, ziua o stabiliți dumneavoastră.
legal-date-set-by = { $by ->
    [house] Regula proprie
   *[law] O lege sau o autoritate
}
legal-date-source = Unde este scris
legal-date-source-hint = Articolul, ordinul sau decizia instituției, cu ziua ei
legal-date-looked-after-by = Cine îi primește fișa
legal-date-looked-after-by-hint = În vizită; cine supraveghează securitatea le vede pe toate.
legal-date-owner = Cine o face
legal-date-no-owner = Nimeni numit
legal-date-evidence = Dovadă
legal-date-evidence-hint = Ce dovedește că s-a făcut și unde se află. Fără nume de pacienți.
legal-date-add = Adăugați un termen legal
legal-date-added = Termenul legal este adăugat.
legal-date-correct = Corectați
legal-date-corrected = Corectura este salvată.
legal-date-edit-title = Corectați: { $title }
legal-date-above = Termen legal

## Done

legal-date-fulfil = Înregistrați că s-a făcut
legal-date-fulfil-submit = S-a făcut
legal-date-fulfilled = Este înregistrat.
legal-date-fulfil-changed = Cineva a modificat termenul între timp. Verificați ziua și trimiteți din nou.
legal-date-next = Scadent din nou la
legal-date-next-hint = Gol: următoarea zi din ritmul lui. O zi introdusă aici începe un ritm nou.
legal-date-next-once-hint = Gol: s-a făcut definitiv.
legal-date-done-before = Făcut înainte
legal-date-never-done = Încă nu este înregistrat nimic.
legal-date-done-sentence = Făcut la { $done }, scadent la { $due }{ $late ->
    [yes] , cu întârziere
   *[no] { "" }
}{ $by ->
    [yes] . Înregistrat de { $person }.
   *[no] .
}

## The starter set

legal-date-catalogue = Începeți de la cele obișnuite
legal-date-catalogue-lead = Ce au de făcut de obicei furnizorii de servicii medicale, cu locul unde este scris. Nu numește zile: spuneți-le pe ale dumneavoastră, după ce întrebați autoritatea. Totul poate fi corectat apoi.
legal-date-catalogue-tick = Treceți-l pe listă
legal-date-catalogue-day = Scadent la
legal-date-catalogue-add = Adăugați ce este bifat
legal-date-catalogue-added = Termenele legale sunt adăugate.
legal-date-catalogue-empty = Totul este pe listă
legal-date-catalogue-empty-explanation = Toate termenele legale obișnuite sunt deja pe lista dumneavoastră.

## Off the list

legal-date-remove = Scoateți de pe listă
legal-date-remove-question = Scoateți „{ $title }” de pe listă?
legal-date-remove-consequence = Nu mai este o fișă a vizitei. Că s-a făcut înainte rămâne în jurnal.
legal-date-remove-changed = Cineva l-a modificat între timp. Verificați din nou.
legal-date-removed = A ieșit de pe listă.
