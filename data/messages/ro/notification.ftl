# Notices of incidents: what they are called, composing, approving, sending.

notification-form = { $form ->
    [early_warning] Avertizare timpurie
    [notification] Notificarea incidentului
    [intermediate_report] Raport intermediar
    [progress_report] Raport privind progresele
    [end_of_impact] Notificare că impactul a încetat
    [final_report] Raport final
    [voluntary] Notificare voluntară: incident evitat la limită, amenințare sau incident fără obligație de notificare
    [data_protection] Notificare către autoritatea pentru protecția datelor
    [controller] Înștiințarea operatorului de date de către persoana împuternicită
    [withdrawal] Retragerea unei notificări
    [critical_entity] Notificare ca entitate critică
    [other_authority] Notificare către altă autoritate
    [device_authority] Notificare către autoritatea pentru dispozitive medicale
    [recipients] Mesaj pentru pacienți și parteneri
    [data_subjects] Mesaj pentru persoanele ale căror date au fost afectate
    [police] Sesizarea poliției
    [insurer] Notificare către asigurător
    [board] Notă pentru conducere
   *[staff] Mesaj pentru personal
}
notification-recipient = { $recipient ->
    [csirt] Echipa CSIRT națională sau autoritatea
    [data_protection_authority] Autoritatea pentru protecția datelor
    [controller] Operatorul de date
    [critical_entities_authority] Autoritatea pentru entități critice
    [device_authority] Autoritatea pentru dispozitive medicale
    [other_authority] Autoritatea
    [recipients] Pacienți și parteneri
    [data_subjects] Persoanele ale căror date au fost afectate
    [police] Poliția
    [insurer] Asigurătorul
    [board] Conducerea
   *[staff] Personalul
}
notification-need = { $need ->
    [by_law] Cere legea
    [by_law_if_it_applies] Cere legea, dacă este cazul
    [usual] Obișnuit
   *[may] Se poate da
}
notification-to = Către: { $recipient }.
notification-due = Scadența este la { $at }.
notification-no-clock = Potrivit faptelor știute acum, niciun termen nu cere această notificare.
notification-not-official = Alcătuit după ce este public despre modelele comune din mai 2026. Nu este un formular oficial: formularul autorității are întâietate.
notification-no-patients = Numai numere și feluri. Fără nume, numere sau liste de pacienți.
notification-compared-with = Comparat cu ce s-a trimis ultima dată:
notification-has-disputed = Pentru unele dintre aceste fapte sunt două variante. Este valabil ce se arată, până hotărăște cineva.
notification-disputed = Două variante
notification-more = { $count ->
    [one] încă { $count } informație care se poate da
    [few] încă { $count } informații care se pot da
   *[other] încă { $count } de informații care se pot da
}
notification-worked-out = Adăugat de program
notification-save-and-read = Salvați și citiți notificarea
notification-read = Citiți notificarea
notification-change = Modificați
notification-was = înainte: { $was }
notification-was-not-told = nou în această notificare
notification-now = { $fact }: { $is }
notification-was-and-is = { $fact }: { $is } (înainte: { $was })
notification-taken-back = { $fact }: nu se mai afirmă (înainte: { $was })
notification-changed = Ce s-a schimbat
notification-nothing-changed = Nimic din ce comunică această notificare.
notification-lacking = Legea cere aceasta și nu a spus nimeni
notification-lacking-unknown = „Încă nu se știe” este un răspuns. Notificarea poate pleca așa.
notification-open = Încă de aflat
notification-approve = Aprobați
notification-approve-lead = Aprobarea păstrează notificarea așa cum este aici. Pentru fapte care se schimbă mai târziu este nevoie de altă notificare.
notification-approve-others = O aprobă cineva care are dreptul de a aproba notificări.
notification-changed-meanwhile = Între timp, cineva a schimbat un fapt. Citiți din nou, apoi aprobați.
notification-approved = Aprobată
notification-approved-by = Aprobată de
notification-approved-flash = Aprobată. Acum trimiteți-o și înregistrați cum.
notification-digest = Amprenta notificării aprobate (SHA-256)
notification-altered = Ce este păstrat nu este ce s-a aprobat: amprenta diferă. Nu trimiteți notificarea și cereți verificarea bazei de date.
notification-sent = Trimisă
notification-send = Trimiteți-o și înregistrați cum
notification-send-lead = Trimiteți-o pe calea autorității: portal, e-mail sau telefon. Apoi înregistrați aici. Astfel, termenul se oprește.
notification-send-drill = Este un exercițiu: nu trimiteți nimic nimănui din afară. Înregistrați ca și cum s-ar fi trimis.
notification-channel = Pe ce cale
notification-channel-hint = Portalul, adresa, numărul și cine a răspuns
notification-sent-at = Când
notification-sent-at-hint = Lăsați gol pentru „acum”.
notification-reference = Numărul dat de destinatar
notification-reference-hint = Din confirmarea de primire
notification-proof = Ce o dovedește
notification-proof-hint = Textul confirmării, identificatorul e-mailului, cine a preluat apelul
notification-record-sent = Înregistrați trimiterea
notification-mail = E-mail
notification-language = Se trimite în:
notification-stale = S-a schimbat de la trimitere
notification-stale-add = Scrieți ce s-a schimbat
notification-sent-flash = S-a înregistrat. Termenul la care răspunde s-a oprit.
notification-answer = Ce s-a răspuns
notification-answer-hint = Cuvintele lor, numărul lor, ce cer
notification-answer-record = Înregistrați răspunsul
notification-answer-flash = S-a înregistrat.
notification-put-aside = Pusă deoparte
notification-put-aside-act = Puneți-o deoparte, nu se trimite
notification-put-aside-flash = Pusă deoparte. Se poate citi în continuare.
notification-not-open = A fost deja trimisă sau pusă deoparte.
notification-sent-before-approval = A fost trimisă înainte de a fi aprobată aici.
notification-copy = Copiați
notification-copied = Copiat
notification-attached-json = Notificarea pentru programe
notification-attached = Fișiere atașate
notification-page = Pagina { $page } din { $pages }
notification-head-from = De la
notification-head-to = Către
notification-head-incident = Incident
notification-head-due = Termen
notification-not-sent = Nu a fost trimisă
notification-not-sent-lead = Dacă a fost consemnată din greșeală, spuneți. Termenul curge din nou; ambele rămân în registru.
notification-not-sent-act = Retrageți că a fost trimisă
notification-not-sent-flash = Retras. Termenul curge din nou.
notification-answer-before-sent = Nu a fost trimisă încă.
notification-sent-already = Trimisă la { $at }. Aceasta ar fi încă una.
notification-ask = Cereți aprobarea
notification-ask-lead = Cei care pot aproba primesc un e-mail și o văd la vizita lor. Ce se schimbă până atunci se vede.
notification-ask-flash = Cei care pot aproba au fost anunțați.
notification-asked = Aprobarea a fost cerută de { $person }, { $at }.
notification-ask-subject = { $incident }: { $notice } așteaptă aprobarea dumneavoastră
notification-ask-body = Pregătită de { $person }. Citiți-o în camera incidentului și aprobați-o acolo.
notification-attached-approved = Ce a fost aprobat, la nivel de octet: SHA-256 al lui este amprenta din acest document
notification-way = Pe ce cale
notification-as-text = Ca text simplu
notification-copy-all = Copiați tot
notification-letter-heading = { $fact ->
    [recipients_message] Ce s-a întâmplat
    [staff_message] Ce funcționează și ce nu
    [consequences] Ce poate însemna pentru dumneavoastră
    [measures_taken] Ce am făcut
    [measures_ongoing] Ce facem
    [dpo_contact] Pe cine puteți întreba despre datele dumneavoastră
    [public_contact] Pe cine puteți suna
    [services_affected] Ce nu funcționează ca de obicei
    [expected_end] Până când, din câte știm
    [next_update_at] Când veți afla mai mult
   *[records_kinds] Ce fel de date
}
notification-their-reference = sub numărul lor { $reference }
