# Instrumentele care trimit alerte și codul prin care personalul sesizează.

alert-source-list-title = De unde vin alertele
alert-source-list-lead = Instrumentele care pot trimite alerte și afișul prin care personalul sesizează fără cont.
alert-source-name = Nume
alert-source-format-label = Forma alertelor
alert-source-format = { $format ->
    [wazuh] Wazuh
    [cef] Common Event Format (CEF)
   *[json] JSON-ul nostru
}
alert-source-sender = Adresa mașinii care trimite syslog
alert-source-syslog-from = Syslog de la { $sender }
alert-source-sender-hint = Numai pentru Common Event Format și unde serverul a fost pornit cu --syslog. Gol la un instrument care semnează.
alert-source-sender-taken = De la această adresă trimite alt instrument.
alert-source-sender-format = Prin syslog vine numai Common Event Format.
alert-source-added-flash = Adăugat. Ce trimite această mașină prin syslog se primește de acum.
alert-source-stands = Stare
alert-source-on = Primite
alert-source-off = Oprit
alert-source-last-received = Primit ultima dată
alert-source-never-received = niciodată
alert-source-left-out = { $count ->
    [one] { $count } alertă a fost numărată și nu a fost păstrată, pentru că așteaptă sau au venit deodată prea multe.
    [few] { $count } alerte au fost numărate și nu au fost păstrate, pentru că așteaptă sau au venit deodată prea multe.
   *[other] { $count } de alerte au fost numărate și nu au fost păstrate, pentru că așteaptă sau au venit deodată prea multe.
}
alert-source-address = Adresa la care trimite
alert-source-change = Schimbați
alert-source-switch-on = Porniți
alert-source-switch-off = Opriți
alert-source-renew = Faceți alt secret
alert-source-switched-flash = Păstrat.
alert-source-none = Încă niciun instrument nu trimite alerte
alert-source-none-explanation = Adăugați unul mai jos. Secretul lui se arată o singură dată.
alert-source-add = Adăugați un instrument
alert-source-add-submit = Adăugați
alert-source-secret-title = Secretul pentru { $name }
alert-source-secret = Secret
alert-source-secret-once = Se arată acum și niciodată din nou. Introduceți-l în instrument. Cel de dinainte, dacă a fost, nu mai este valabil.
report-code-title = Sesizări ale personalului fără cont
report-code-lead = Un afiș cu un cod duce la o pagină unde personalul scrie ce vede. Cine o deschide află numele casei și numărul de mai jos, nimic altceva.
report-code-since = Codul în vigoare a fost făcut la { $at }.
report-code-poster = Deschideți afișul pentru tipărire
report-code-back = Înapoi
report-code-telephone = Pe cine se sună când pacienții sunt în pericol
report-code-telephone-hint = Stă pe afiș și pe pagină. Fără număr scrie acolo: numărul dumneavoastră obișnuit de urgență.
report-code-make = Faceți un cod nou
report-code-renew-warning = Cu un cod nou, fiecare afiș care atârnă acum spune că este vechi.
report-code-renewed-flash = Un cod nou este în vigoare. Tipăriți afișul și agățați-l.
