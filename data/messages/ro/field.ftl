# What is wrong with a field. $argument is the limit that was passed or the beginning of what was not understood.

field-no-address = Aceasta nu este o adresă. Scrieți una de forma https://mirror.hospital.example/kev.json.
field-address-secret = Nu treceți numele și parola: adresa este văzută și de alții. O oglindă care le cere nu poate fi folosită.
field-address-of-machine = Fișierele și folderele serverului se introduc la consola lui: wardround feeds add.
field-no-range = „{ $argument }” nu este un interval de adrese. Scrieți unul de forma 10.20.0.0/16.
field-range-taken = Altă zonă are același interval: { $argument }. Scoateți-l mai întâi de acolo sau introduceți unul mai restrâns.
field-too-many = Prea multe: cel mult { $argument }.
field-required = Vă rugăm să completați.
field-too-long = Prea lung: numărul maxim de caractere este { $argument }.
field-hidden-character = Textul conține un caracter care nu se vede ({ $argument }). Scrieți-l din nou în loc să îl lipiți.
field-not-understood = „{ $argument }” nu a fost înțeles.
field-means-nothing = Aici nu înseamnă nimic. Lăsați gol dacă nu știe nimeni.
field-ends-before-start = Ultima zi este înaintea primei zile.
field-day-to-come = Această zi nu a venit încă.
field-time-to-come = Momentul este în viitor. Înregistrați testul după ce s-a încheiat.
field-success-after-run = Este după cea mai recentă rulare.
field-end-not-after-start = Sfârșitul nu este după început.
field-too-far-apart = Între început și sfârșit sunt mai mult de 31 de zile. Verificați-le pe amândouă.
field-no-such-time = Nu există o asemenea oră.
field-next-not-after = Nu este după ziua în care s-a făcut.
field-no-mail-address = Nu se cunoaște adresa dumneavoastră de e-mail. Cereți să fie adăugată celui care ține lista persoanelor.
field-in-the-past = Această zi a trecut. Alegeți una mai târzie.
field-too-far = Prea departe: cel târziu la { $argument }.
field-tick-one = Bifați cel puțin o opțiune.
field-notice-after-end = Ultima zi pentru denunțare este după sfârșitul contractului.
field-not-yet = Această zi nu a venit încă. Introduceți ziua în care a fost sau lăsați gol.
field-hours-of-nothing = Orele au sens doar dacă anunțarea incidentelor este convenită. Alegeți acolo „da” sau lăsați gol.
field-practised-nothing = Scrieți mai întâi cum se lucrează între timp.
field-named-twice = Această persoană este deja numită. Alegeți pe altcineva sau pe nimeni.
field-employee-number-taken = Cineva are deja acest număr de marcă, aici sau într-o parte a instituției pe care nu o vedeți.
field-same-person-twice = Nu se poate la rândul { $argument }: aceeași persoană a fost aleasă de două ori sau numărul este ocupat. Alegeți din nou.
field-own-deputy = Nimeni nu este propriul înlocuitor. Lăsați gol.
field-country-meant = Codul acestei țări este { $argument }.
field-place-below = Nu poate sta acolo: sediile stau sub întreaga instituție, secțiile sub un sediu sau sub altă secție.
field-depends-on-itself = Nimic nu depinde de sine însuși. Alegeți alt furnizor.
field-asset-as-consumer = Aici, echipamentele nu depind de nimic. Înregistrați de ce are nevoie sistemul de pe ele.
field-system-on-service = Un sistem nu depinde de un serviciu clinic. Inversați propoziția.
field-password-too-short = Prea scurtă: numărul minim de caractere este { $argument }. Câteva cuvinte se rețin mai ușor decât semnele.
field-password-is-name = Este numele sau adresa dumneavoastră. Alegeți ceva ce alții nu știu.
field-password-common = Este printre primele parole pe care le-ar încerca oricine. Alegeți alta.
field-password-repeated = Cele două parole diferă. Scrieți-le din nou pe amândouă.
field-optional = (poate rămâne gol)
field-errors-summary = { $count ->
    [one] Un câmp trebuie corectat:
    [few] { $count } câmpuri trebuie corectate:
   *[other] { $count } de câmpuri trebuie corectate:
}
field-not-a-number = „{ $argument }” nu este un număr întreg.
