# What the program answers when it cannot do what was asked. Every sentence names the way out.
#
# The nouns stand apart from the sentence: their gender and case cannot follow it.

error-noun = { $noun ->
    [person] persoană
    [service] serviciu
    [system] sistem
    [dependency] dependență
    [place] loc
    [scope] loc
    [site] loc
    [grant] rol
    [role] rol
    [account] cont
    [session] sesiune
    [link] link
    [API-token] token
    [asset] echipament
    [device-model] model de dispozitiv
    [advisory] buletin de securitate
    [advisory-decision] decizie despre un buletin de securitate
    [disclosure] formular al producătorului
    [import] import
    [source] sursă
    [tenant] spital
    [fact] afirmație
    [feed] date de referință
    [feed-source] adresă a datelor de referință
    [remote-access] acces de la distanță
    [card] fișă
    [job] sarcină
    [round] vizită
    [page] pagină
    [legal-date] termen legal
    [law-pack] pachet de reguli
    [security-event] alertă sau sesizare
    [alert-source] instrument care trimite alerte
    [incident] incident
    [notification] notificare
   *[other] { $noun }
}
error-unauthenticated = Nu v-ați autentificat sau sesiunea s-a încheiat. Autentificați-vă și încercați din nou.
error-wrong-credentials = Numele sau parola este greșită.
error-throttled = Prea multe autentificări eșuate. Încercați din nou după { $time } sau cereți un link de autentificare.
error-not-found = Nu s-a găsit: { error-noun }. Nu există sau nu aveți dreptul de a vedea.
error-forbidden = Este nevoie de un drept pe care nu îl aveți: „{ $permission }”. Vi-l poate da persoana care acordă roluri în spital.
error-invalid = Unele câmpuri nu pot fi preluate așa cum sunt. Nu s-a salvat nimic.
error-conflict = Altcineva a modificat între timp: { error-noun }. Nu s-a salvat nimic.
error-exists = Există deja: { error-noun }.
error-refused = { $reason }
error-internal = A apărut o eroare la care nu puteți face nimic. Nu s-a salvat nimic; cauza este în jurnalul tehnic.
error-disk-full = Discul acestui server este plin. Nu s-a salvat nimic; spațiul rămas este păstrat pentru jurnalul incidentelor. Cine administrează serverul trebuie să elibereze spațiu: copii vechi, descărcări, jurnale ale altor programe, dar nimic din dosarul Wardround.
error-home = La vizita de azi
error-conflict-keep = Comparați-le și salvați din nou.
error-back = Înapoi
error-conflict-field = Câmp
