# Pagina prin care personalul sesizează fără cont și afișul ei.

report-title = Sesizați ceva ciudat la un calculator sau aparat
report-danger = Pacienți în pericol? Sunați întâi la numărul dumneavoastră obișnuit de urgență.
report-danger-telephone = Pacienți în pericol? Sunați întâi la { $telephone }.
report-send = Trimiteți
report-received = Mulțumim. Sesizarea dumneavoastră are numărul { $number }.
report-received-next = Așteaptă ca informatica să se uite la ea. Dacă se agravează, sunați-i și spuneți acest număr.
report-another = Sesizați altceva
report-too-many = Acum vin prea multe sesizări. Sunați; nimic din ce ați scris nu este încă păstrat.
report-old-poster = Acest afiș este vechi. Căutați-l pe cel nou sau sunați la informatică.
report-poster-how = Deschideți camera unui telefon și îndreptați-o spre cod. Nu aveți nevoie de cont sau de parolă.
