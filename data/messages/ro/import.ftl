# Bringing inventories in: upload, check, done.

import-list-title = Importuri
import-list-lead = Listele de echipamente importate, cele mai noi mai întâi.
import-list-new = Importați o listă
import-list-caption = Importuri, cele mai noi mai întâi
import-list-file = Fișier
import-list-source = Sursă
import-list-when = Importat
import-list-state = Stare
import-list-outcome = Rânduri
import-list-rows = { $count } { $outcome ->
    [new] noi
    [changed] schimbate
    [unchanged] neschimbate
   *[rejected] respinse
}
import-list-empty = Încă nu s-a importat nimic
import-list-empty-explanation = Un import începe cu un fișier: exportul din GLPI, din serviciul director, din Configuration Manager sau lista ingineriei biomedicale. Nu se schimbă nimic înainte să vedeți ce s-ar schimba.
import-state = { $state ->
    [uploaded] De verificat
    [accepted] Acceptat
    [undone] Anulat
   *[discarded] Pus deoparte
}

## Upload

import-new-title = Importați o listă
import-new-lead = Veți vedea fiecare schimbare înainte să se schimbe ceva.
import-new-source = De unde vine lista
import-new-source-hint = De fiecare dată același nume, ca lista următoare să fie comparată cu aceasta: „GLPI”, „Active Directory”, „Inginerie biomedicală”. Dacă rămâne gol sau sunt mai multe fișiere, fiecare listă se numește ca fișierul ei.
import-new-source-of-several = Un nume nu poate fi al mai multor liste. Lăsați gol sau alegeți un singur fișier.
import-new-left-out = „{ $file }”: { $reason }.
import-new-taken = { $files ->
    [0] Niciunul dintre celelalte fișiere nu a fost preluat.
    [one] Încă un fișier a fost preluat; este în lista importurilor.
    [few] Alte { $files } fișiere au fost preluate; sunt în lista importurilor.
   *[other] Alte { $files } de fișiere au fost preluate; sunt în lista importurilor.
}
import-new-file = Lista, sau mai multe
import-new-file-hint = Până la { $megabytes } MB: CSV sau text cu orice separator și orice codificare europeană, registru Excel (.xlsx), scanare nmap ca XML, inventar al agentului GLPI sau dispozitive din NetBox ca JSON.
import-new-people = Utilizatorii unui serviciu director și listele de personal sunt persoane, nu echipamente:
import-new-submit = Încărcați și verificați
import-new-cancel = Înapoi la importuri
import-new-problem = Fișierul nu a fost preluat
import-new-file-again = Alegeți fișierul din nou: browserul îl uită după o eroare.
import-file-empty = Fișierul este gol. Alegeți altul sau exportați din nou.
import-file-too-large = Fișierul este mai mare de { $argument } MB. Exportați-l pe părți.
import-file-refused = { $reason }
import-no-such-column = Această coloană nu este în fișier. Verificați lista din nou.

## Steps

import-steps = Pașii importului
import-step-upload = Încărcare
import-step-check = Verificare
import-step-done = Gata
import-step-word = { $state ->
    [done] făcut
    [current] sunteți aici
   *[upcoming] urmează
}

## Check

import-review-above = Listă din { $source }, importată la { $date }
import-review-counts = Ce s-ar schimba
import-count-new = Noi
import-count-changed = Schimbate
import-count-unchanged = Neschimbate
import-count-rejected = Rânduri respinse
import-count-missing = Nu mai apar
import-count-problems = Celule fără valoare
import-count-of = { $total ->
    [one] din { $total } rând
    [few] din { $total } rânduri
   *[other] din { $total } de rânduri
}
import-review-nothing-yet = Încă nimic din acest fișier nu este în inventar.
import-review-no-key = Nicio coloană nu deosebește rândurile
import-review-no-key-explanation = Spuneți mai jos ce coloană este numărul de inventar, numărul de serie sau numele. Până atunci nu poate fi preluat niciun rând.
import-accepted-before = Același fișier a fost deja acceptat la { $date }
import-accepted-before-explanation = Dacă îl acceptați din nou, se schimbă doar ce s-a modificat de atunci.
import-accept = { $rows ->
    [0] Acceptați: nu s-ar schimba nimic
    [one] Acceptați { $rows } rând
    [few] Acceptați { $rows } rânduri
   *[other] Acceptați { $rows } de rânduri
}
import-discard = Puneți fișierul deoparte
import-uploaded-flash = Încărcat: vedeți ce s-ar schimba.
import-several-uploaded-flash = Încărcate: vedeți ce ar schimba fiecare dintre aceste liste.
import-begun-flash = Se preia.
import-stop-flash = Se oprește: nimic din fișier nu va fi în inventar, dacă nu tocmai s-a încheiat.
import-failed-title = Fișierul nu a fost preluat
import-progress-lead = Fișierul se preia în inventar. Puteți părăsi pagina; lucrul continuă.
import-progress-survey = Fișierul se parcurge prima dată …
import-progress =
    { $of ->
        [one] { $rows } dintr-un rând preluat
        [few] { $rows } din { $of } rânduri preluate
       *[other] { $rows } din { $of } de rânduri preluate
    }
import-progress-comparing = Toate rândurile sunt citite. Acum se află care vorbesc despre aparate pe care le numesc și alte liste.
import-progress-again = Verificați din nou
import-progress-stop = Opriți
import-progress-stop-explanation = Până nu intră ultimul rând, nu intră niciunul: dacă opriți, inventarul rămâne cum era.
import-accepted-flash = Acceptat: lista este în inventar.
import-undone-flash = Anulat: inventarul este ca înainte de această listă.
import-discarded-flash = Pus deoparte: nimic din fișier nu este în inventar.
import-reading-flash = Salvat: fișierul se citește din nou.
import-undecided-title = Nu s-a decis nimic
import-undecided-explanation = Browserul nu a trimis nici „acceptați”, nici „puneți deoparte”. Alegeți mai jos una dintre ele.
import-conflict-title = Nesalvat: cineva a fost mai rapid
import-conflict-explanation = Între timp, acest import a fost modificat, acceptat, pus deoparte sau anulat, ori ceva îi stă acum în cale. Mai jos se vede cum stă acum; nimic din ce ați trimis nu s-a executat.

import-detected = Cum se citește fișierul
import-detected-format = Format
import-format = { $format ->
    [workbook] Registru Excel
    [nmap_report] Scanare de rețea cu nmap
    [glpi_inventory] Inventarul agentului GLPI
    [netbox_export] Dispozitive din NetBox
    [wazuh_agents] Agenți Wazuh
    [osquery_results] Rezultate osquery
    [snipe_it_hardware] Echipamente din Snipe-IT
    [lansweeper_assets] Echipamente din Lansweeper
   *[separated_text] Tabel ca text (CSV)
}
import-detected-sheet = Foaie
import-detected-header-row = în rândul { $row }
import-detected-encoding = Litere
import-detected-separator = Separator
import-detected-header = Numele coloanelor
import-detected-header-line = în linia { $line }
import-detected-no-header = niciunul: primul rând conține date
import-detected-key = Rândurile se deosebesc după
import-detected-certainty = { $certainty ->
    [certain] sigur
    [likely] probabil
   *[guess] o presupunere: verificați
}
import-detected-warning = Priviți mai întâi aceasta
import-encoding = { $encoding ->
    [utf8] UTF-8
    [utf16_le] UTF-16, octetul mai puțin semnificativ primul
    [utf16_be] UTF-16, octetul mai semnificativ primul
    [windows1250] Windows-1250, central-european
    [windows1251] Windows-1251, chirilic
    [windows1252] Windows-1252, vest-european
    [windows1253] Windows-1253, grecesc
    [windows1257] Windows-1257, baltic
   *[iso8859_2] ISO 8859-2, central-european
}
import-separator = { $separator ->
    [semicolon] Punct și virgulă ;
    [comma] Virgulă ,
    [tab] Tabulator
   *[pipe] Bară verticală |
}
import-quote = { $quote ->
    [double] Ghilimele "
    [single] Apostrofuri '
   *[none] Nimic
}
import-key-rule = { $rule ->
    [asset_tag] numărul de inventar
    [serial_number] numărul de serie
    [name_and_domain] numele în domeniul lui
    [name] numele
    [ip_address] adresa de rețea
    [mac_address] placa de rețea
   *[none] încă nimic
}
import-reading-change = Citiți fișierul altfel
import-reading-encoding = Litere
import-reading-separator = Între celule stă
import-reading-quote = În jurul unei celule cu separatori stă
import-reading-header-line = Linia primului rând
import-reading-header-line-hint = Ce stă deasupra se omite.
import-reading-header = Primul rând conține numele coloanelor
import-reading-save = Citiți așa

csv-warning-letters-lost = S-au pierdut deja litere în { $cells ->
    [one] { $cells } celulă
    [few] { $cells } celule
   *[other] { $cells } de celule
} din eșantion, prima în linia { $line }: „{ $example }”. Exportați din nou ca UTF-8.
csv-warning-letters-encoded-twice = Literele au fost codificate de două ori în { $cells ->
    [one] { $cells } celulă
    [few] { $cells } celule
   *[other] { $cells } de celule
} din eșantion, prima în linia { $line }: „{ $example }”. Exportați din nou ca UTF-8.
csv-warning-encoding-uncertain = Este posibil ca literele să nu fie { import-encoding }. Priviți literele cu diacritice din coloanele de mai jos.
csv-warning-separator-uncertain = Separatorul este o presupunere. Priviți coloanele de mai jos.
csv-warning-header-looks-like-data = Coloana { $column } din antet este „{ $value }”. Are fișierul un rând cu numele coloanelor?
csv-warning-lines-above-header = { $lines ->
    [one] { $lines } linie de deasupra numelor coloanelor nu se citește.
    [few] { $lines } linii de deasupra numelor coloanelor nu se citesc.
   *[other] { $lines } de linii de deasupra numelor coloanelor nu se citesc.
}
csv-warning-rows-rejected = { $rows ->
    [one] { $rows } rând din eșantion ar fi respins: linia { $line }.
    [few] { $rows } rânduri din eșantion ar fi respinse, primul în linia { $line }.
   *[other] { $rows } de rânduri din eșantion ar fi respinse, primul în linia { $line }.
}

import-dates = Ce vine mai întâi, ziua sau luna?
import-dates-question = „{ $column }”: { $example } începe cu ziua sau cu luna?
import-dates-ambiguous = { $cells ->
    [one] { $cells } dată din această coloană poate fi citită în ambele feluri și niciuna nu hotărăște.
    [few] { $cells } date din această coloană pot fi citite în ambele feluri și niciuna nu hotărăște.
   *[other] { $cells } de date din această coloană pot fi citite în ambele feluri și niciuna nu hotărăște.
}
import-dates-contradictory = { $dayFirst } poate începe doar cu ziua, iar { $monthFirst } doar cu luna: au fost lipite două liste. Ce nu se poate citi în ordinea aleasă rămâne fără valoare.
import-date-order = { $order ->
    [day_first] Ziua mai întâi: 31/12/2026
   *[month_first] Luna mai întâi: 12/31/2026
}
import-dates-save = Citiți datele așa

import-columns = Ce înseamnă coloanele
import-columns-caption = Coloanele fișierului
import-column = Coloană
import-column-samples = De exemplu
import-column-becomes = Devine
import-column-becomes-of = Ce devine coloana „{ $column }”
import-column-why = De ce
import-column-not-used = Nefolosită
import-column-empty = goală
import-columns-save = Salvați înțelesul coloanelor

inventory-column-known-name = Un nume de coloană din { import-tool }
inventory-column-known-values = Valorile arată așa; numele coloanei nu este cunoscut
inventory-column-chosen = Aleasă de dumneavoastră
inventory-column-unknown = Necunoscută; păstrată ca atare la sursă, nefolosită
inventory-column-already-stated = Nefolosită: coloana „{ $by }” o spune deja
inventory-column-left-out = Omisă de dumneavoastră
import-tool = { $tool ->
    [glpi] GLPI
    [snipe_it] Snipe-IT
    [lansweeper] Lansweeper
    [active_directory] Active Directory
    [configuration_manager] Configuration Manager
    [wazuh] Wazuh
    [wsus] WSUS
    [intune] Intune sau Entra
    [defender] Defender for Endpoint
    [biomedical] liste de echipamente biomedicale
   *[general] liste în general
}

import-changes = Ce celule se vor schimba
import-changes-caption = Rânduri care spun altceva decât înainte
import-new-rows = Echipamente noi
import-new-rows-caption = Rânduri pentru echipamente pe care sursa nu le-a numit înainte
import-rejects = Rânduri care nu se preiau
import-rejects-caption = Rânduri respinse
import-rejects-export = Toate rândurile respinse ca CSV
import-problems = Celule fără valoare
import-problems-caption = Celule care conțin ceva, dar nu dau o valoare; ce se știa înainte rămâne
import-missing = Nu mai apar
import-missing-explanation = Sursa le-a numit înainte, acest fișier nu. Nu se șterge nimic: rămân în inventar și se știe în continuare ce s-a spus ultima dată despre ele.
import-line = Linie
import-row = Rând
import-change = Schimbare
import-reason = Motiv
import-states = Spune
import-before-none = nimic
import-after-none = nimic
import-first-of = { $shown } din { $total }

inventory-reject-no-key-column = Nicio coloană nu identifică rândul; spuneți ce coloană este numărul de inventar, numărul de serie sau numele.
inventory-reject-no-identity = Este goală celula după care se deosebesc rândurile acestui fișier ({ import-key-rule }); completați-o sau alegeți altă coloană.
inventory-reject-repeated = La fel ca linia { $firstLine } ({ $value }); păstrați unul dintre cele două sau corectați numărul.
import-reject-unreadable = { $reason }

## Done

import-done-accepted = Acceptat la { $date }.
import-done-discarded = Pus deoparte la { $date }.
import-done-discarded-explanation = Nimic din acest fișier nu este în inventar. Poate fi importat din nou.
import-done-undone = Anulat la { $date }.
import-done-undone-explanation = Ce a adăugat această listă a ieșit din inventar, iar ce a schimbat este ca înainte. Fișierul poate fi importat din nou.
import-done-outcome = Ce a schimbat
import-done-assets = La echipamente
import-done-another = Importați altă listă

## Undo

import-undo-title = Anulați acest import
import-undo = Anulați acest import
import-undo-extent = { $removed ->
    [0] Niciun rând nu iese din inventar
    [one] Iese din inventar { $removed } rând pe care îl numea doar această listă
    [few] Ies din inventar { $removed } rânduri pe care le numea doar această listă
   *[other] Ies din inventar { $removed } de rânduri pe care le numea doar această listă
}, { $restored ->
    [0] iar niciun rând nu a fost schimbat de ea.
    [one] iar { $restored } rând spune din nou ce spunea înainte.
    [few] iar { $restored } rânduri spun din nou ce spuneau înainte.
   *[other] iar { $restored } de rânduri spun din nou ce spuneau înainte.
} Jurnalul păstrează ce s-a făcut.
import-undo-newer = De atunci s-a acceptat o listă mai nouă din aceeași sursă. Listele se anulează începând cu cea mai nouă; începeți cu aceasta:
import-undo-in-use = { $count ->
    [one] Acum nu poate fi anulat: un echipament care ar ieși din inventar a fost corectat manual sau ceva depinde de el.
    [few] Acum nu poate fi anulat: { $count } echipamente care ar ieși din inventar au fost corectate manual sau ceva depinde de ele.
   *[other] Acum nu poate fi anulat: { $count } de echipamente care ar ieși din inventar au fost corectate manual sau ceva depinde de ele.
}
import-undo-in-use-more = și încă { $count }
import-undo-in-use-way-out = Retrageți corecturile sau treceți serviciile pe alte echipamente. Apoi importul poate fi anulat.

import-watched-title = Foldere supravegheate
import-watched-caption = Foldere verificate în fiecare minut
import-watched-folder = Folder
import-watched-source = Sursă
import-watched-source-within = numele fiecărui folder dinăuntru
import-watched-act = Ce se întâmplă cu un fișier
import-watched-review = Așteaptă să îl accepte cineva
import-watched-accept = Se acceptă de la sine dacă cel mult { $percent } la sută din rânduri sunt noi, schimbate, lipsă sau respinse; altfel așteaptă
import-watched-look = Ultima verificare
import-watched-not-yet = Încă nu
import-watched-found = Ce a găsit
import-watched-counts = importate { $taken }, refuzate { $refused }, încă în scriere { $waiting }
import-watched-last = Ultimul fișier importat
import-watched-problem = Nu funcționează
