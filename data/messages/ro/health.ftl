# How this program itself is doing.

health-title = Starea programului
health-version = Versiune
health-engine = Bază de date
health-engine-name = { $engine ->
    [sqlite] SQLite
   *[postgres] PostgreSQL
}
health-journal = Jurnal
health-journal-entries = Înregistrări numerotate: { $count }; își așteaptă numărul: { $waiting }
health-checkpoint = Cel mai nou punct de control
health-none-yet = încă niciunul
health-mail = E-mail
health-mail-none = Fără server de e-mail
health-mail-works = Mesajele pleacă din instituție
health-mail-fails = Mesajele nu pot pleca
health-mail-counts = (în așteptare { $waiting }, trimise { $sent })
health-mail-oldest = Cel mai vechi așteaptă din
health-feeds = Date de referință
health-feeds-open = Adrese și fișiere
health-feeds-empty = Nu s-au încărcat date de referință.
health-feed-name = Ce
health-feed-loaded = Încărcat
health-feed-dated = Din data
health-feed-records = Înregistrări
health-feed-rejected = Neînțelese
health-jobs = Lucrări în fundal
health-jobs-empty = Nu este programat nimic.
health-job = { $job ->
    [identify_assets] Identifică din nou echipamentele
    [apply_precedence] Afișează din nou unde sursele nu concordă
    [project_assets] Afișează din nou toate echipamentele
    [deliver_outbox] Trimite mesaje
    [remove_expired] Șterge sesiunile și linkurile expirate
    [watch_folders] Se uită în folderele supravegheate
    [fetch_feed] Obține date de referință
    [escalate_clocks] Cheamă oameni pentru termenele pe care nu le-a preluat nimeni
    [begin_round] Păstrează vizita zilei și scrie mesajele de dimineață
   *[other] { $job }
}
health-job-name = Ce
health-job-state = Stare
health-job-state-name = { $state ->
    [waiting] În așteptare
    [running] În curs
    [finished] Încheiat
   *[dead] Abandonat
}
health-job-run = Când
health-job-error = Ultima eroare
health-number = { $number }
