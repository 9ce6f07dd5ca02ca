# The journal: what happened, by whom, and the proof that nothing was altered.

journal-title = Jurnal
journal-lead = Tot ce s-a modificat aici, cele mai noi mai întâi. Nimic din el nu poate fi schimbat fără ca punctele de control să o arate.
journal-empty = Încă nu s-a înregistrat nimic.
journal-waiting = Își așteaptă numărul
journal-erased = Detaliile au fost șterse, așa cum a cerut legea; dovada rămâne.
journal-detail = Detalii
journal-subject = Tot ce privește acest lucru
journal-subject-title = Tot ce privește un singur lucru
journal-history = Ce s-a întâmplat
journal-size = { $count ->
    [one] { $count } înregistrare
    [few] { $count } înregistrări
   *[other] { $count } de înregistrări
}
journal-numbers = { $count ->
    [0] nicio înregistrare nu are încă număr
    [one] 1 înregistrare, numărul 0
    [few] { $count } înregistrări, numerele 0–{ $last }
   *[other] { $count } de înregistrări, numerele 0–{ $last }
}
journal-signed = { $moment }, peste { journal-size }
journal-length = Lungime
journal-checkpoint = Cel mai nou punct de control
journal-digest = Amprentă de tipărit și comparat
journal-key = Cheia pentru verificare
journal-keep = Descărcați punctul de control și păstrați-l unde nimeni de aici nu îl poate modifica
journal-not-signed = încă nesemnat
journal-newest = Cele mai noi
journal-older = Mai vechi
journal-pages = Paginile jurnalului
journal-position = Numerele { $first }–{ $last }, cele mai noi mai întâi, din { $count ->
    [one] { $count } înregistrare
    [few] { $count } înregistrări
   *[other] { $count } de înregistrări
}
journal-actor = { $kind ->
    [user] O persoană
    [token] Un program cu token
    [link] Cineva cu un link
    [job] Programul însuși
   *[console] Consola
}
journal-action = { $action ->
    [account-add] a făcut un cont
    [account-close] a închis un cont
    [account-close-sign-in] a oprit un timp autentificarea după prea multe eșecuri
    [account-end-other-sessions] a încheiat toate celelalte sesiuni
    [account-end-sessions] a încheiat toate sesiunile unei persoane
    [account-make-sign-in-link] a făcut un link de autentificare
    [account-open] a redeschis un cont închis
    [account-set-password] a ales o parolă
    [account-want-mail] a spus dacă vizita vine prin e-mail
    [advisory-decide] a decis despre buletine și un model de dispozitiv
    [advisory-identify] a spus dacă un model de dispozitiv este produsul unui buletin
    [advisory-load] a încărcat buletine de securitate
    [advisory-unidentify] a retras dacă un model de dispozitiv este un produs
    [advisory-withdraw-decision] a retras o decizie despre un buletin
    [asset-correct] a corectat ce se știe despre un echipament
    [asset-correct-many] a corectat multe echipamente deodată
    [asset-correct-many-undo] a retras o corectură la multe echipamente
    [asset-identify] a identificat din nou echipamentele
    [asset-show-anew] a afișat din nou echipamentele
    [asset-judge] a spus ce rânduri din liste sunt un singur aparat
    [bill-accept] a acceptat din ce este alcătuit un sistem
    [bill-discard] a pus deoparte o listă de componente
    [bill-remove-file] a șters liste de componente de care nu mai era nevoie
    [bill-undo] a retras din ce este alcătuit un sistem
    [bill-upload] a importat o listă de componente
    [dependency-add] a înregistrat ce de ce depinde
    [dependency-correct] a corectat ce de ce depinde
    [dependency-remove] a eliminat o dependență
    [feed-load] a încărcat date de referință
    [feed-source-add] a introdus o adresă a datelor de referință
    [feed-source-ask] a cerut interogarea unei adrese a datelor de referință
    [feed-source-correct] a modificat o adresă a datelor de referință
    [feed-source-remove] a eliminat o adresă a datelor de referință
    [feed-source-switch-off] a oprit o adresă a datelor de referință
    [feed-source-switch-on] a pornit o adresă a datelor de referință
    [grant-add] a acordat un rol
    [grant-withdraw] a retras un rol
    [device-model-part] a retras că două modele de dispozitive sunt unul
    [device-model-unite] a spus că două modele de dispozitive sunt unul
    [disclosure-accept] a acceptat ce declară un producător despre un model de dispozitiv
    [disclosure-bring-in] a importat ce declară un producător despre un model de dispozitiv
    [disclosure-discard] a pus deoparte formularul unui producător
    [disclosure-withdraw] a retras ce declară un producător despre un model de dispozitiv
    [import-accept] a acceptat un fișier în inventar
    [import-discard] a pus deoparte un fișier
    [import-remove-file] a șters fișiere de care nu mai era nevoie
    [import-set-reading] a schimbat cum se citește un fișier
    [import-undo] a anulat un import
    [import-upload] a importat un fișier
    [law-pack-load] a încărcat un pachet de legislație verificat
    [law-pack-put-in-use] a pus în uz un pachet de legislație verificat
    [law-pack-take-out-of-use] a scos din uz un pachet de legislație verificat
    [scope-assessment-answer] a răspuns dacă se aplică NIS2
    [legal-date-add] a adăugat un termen legal
    [legal-date-correct] a corectat un termen legal
    [legal-date-fulfil] a înregistrat că s-a făcut ce cere un termen legal
    [legal-date-remove] a scos un termen legal de pe listă
    [person-add] a adăugat o persoană
    [person-correct] a corectat o persoană
    [person-end-access] a încheiat ce era deschis pentru o persoană plecată
    [person-leave] a înregistrat o ultimă zi
    [person-remove] a retras adăugarea unei persoane
    [round-decide] a decis despre o fișă a vizitei
    [round-keep] a păstrat vizita zilei
    [round-withdraw] a retras ce s-a decis despre o fișă a vizitei
    [service-add] a adăugat un serviciu
    [service-correct] a corectat un serviciu
    [session-begin] s-a autentificat
    [session-end] a încheiat o sesiune
    [site-add] a adăugat un loc
    [site-rename] a redenumit un loc
    [source-choose] a ales ce sursă este crezută într-o privință
    [source-expect-every] a spus cât de des este așteptată o listă
    [source-set-order] a schimbat ce sursă este crezută prima
    [staff-list-accept] a acceptat o listă de personal
    [staff-list-bring-in] a importat o listă de personal
    [staff-list-discard] a pus deoparte o listă de personal
    [staff-list-remove-file] a șters ce spuneau listele de personal
    [staff-list-undo] a anulat o listă de personal
    [supplier-add] a adăugat un furnizor
    [supplier-close-access] a înregistrat că accesul unui furnizor a fost închis
    [supplier-correct] a corectat un furnizor
    [supplier-correct-access] a corectat cum intră un furnizor
    [supplier-open-access] a înregistrat cum intră un furnizor
    [supplier-try-contact] a încercat numărul de noapte al unui furnizor
    [system-add] a adăugat un sistem
    [system-correct] a corectat un sistem
    [system-record-backup] a înregistrat cum se copiază un sistem
    [system-test-restore] a înregistrat un test că un sistem poate fi restaurat
    [tenant-init] a creat instituția
    [token-make] a făcut un token
    [token-revoke] a retras un token
    [zone-add] a adăugat o zonă de rețea
    [zone-correct] a corectat o zonă de rețea
    [zone-remove] a eliminat o zonă de rețea
    [incident-export] a extras dosarul unui incident într-un fișier
    [incident-take-attachment] a scos un fișier al unui incident
    [incident-follow-link] a privit un incident din afară printr-un link
    [incident-discard-draft] a pus deoparte un rând scris pe jumătate
    [incident-open] a deschis un incident
    [incident-record] a scris în registrul unui incident
    [call-webhook-set] a stabilit adresa căreia i se anunță apelurile
    [call-webhook-remove] a eliminat adresa căreia i se anunță apelurile
    [on-call-add] a introdus cine este de gardă
    [on-call-remove] a eliminat o gardă
    [security-event-report] a primit o alertă sau o sesizare
    [security-event-triage] a spus ce este o alertă sau o sesizare
    [alert-source-add] a lăsat un instrument să trimită alerte
    [alert-source-switch] a oprit sau a pornit un instrument care trimite alerte
    [alert-source-renew-secret] a făcut alt secret pentru un instrument
    [report-code-renew] a făcut un cod nou pentru sesizări
    [notification-approve] a aprobat o notificare
    [notification-send] a înregistrat că o notificare a fost trimisă
    [notification-answer] a înregistrat ce s-a răspuns la o notificare
    [notification-take-back] a retras că o notificare a fost trimisă
    [notification-put-aside] a pus deoparte o notificare aprobată
   *[other] { $action }
}
