# Equipment: the list, the page of one piece, corrections by hand, the words for what inventories state.

## Words

asset-kind = { $kind ->
    [workstation] Stație de lucru
    [laptop] Laptop
    [server] Server
    [virtual_server] Server virtual
    [network] Echipament de rețea
    [storage] Stocare
    [printer] Imprimantă
    [mobile] Telefon sau tabletă
    [medical_device] Dispozitiv medical
    [operational_technology] Instalații tehnice
    [peripheral] Accesoriu
   *[other] Altele
}
asset-attribute = { $attribute ->
    [name] Nume
    [asset_tag] Număr de inventar
    [secondary_tag] Alt număr de inventar
    [serial_number] Număr de serie
    [system_uuid] UUID de sistem
    [kind] Tip
    [designation] Denumire
    [nomenclature_code] Cod de nomenclator
    [device_class] Clasa dispozitivului
    [status] Stare
    [manufacturer] Producător
    [model] Model
    [model_number] Număr de model
    [operating_system] Sistem de operare
    [operating_system_version] Versiunea sistemului de operare
    [software_version] Versiune de software
    [ip_address] Adresă IP
    [mac_address] Adresă MAC
    [host_domain] Domeniu
    [organisational_unit] Unitate organizatorică din serviciul director
    [network_zone] Zonă de rețea
    [application_entity_title] Titlu AE DICOM
    [location] Amplasament
    [unit] Secție sau compartiment
    [owner] Responsabil
    [user] Utilizator
    [supplier] Furnizor
    [maintenance_contract] Contract de întreținere
    [last_seen] Văzut ultima dată
    [purchased_on] Cumpărat la
    [commissioned_on] În funcțiune din
    [warranty_until] Garanție până la
    [support_until] Suport până la, cum spune sursa
    [udi] UDI
    [networked] Conectat la o rețea
    [remote_maintenance] Accesat din afară de furnizor
    [internet_facing] Accesibil din internet
    [patient_connected] Aplicat pacienților
    [life_supporting] Viața unui pacient depinde de el
    [criticality] Importanță critică, în cuvintele sursei
   *[comment] Observații
}
asset-export-rows = Rânduri din liste
asset-support-state = { $state ->
    [supported] Cu suport
    [ending] Suportul se încheie curând
    [extended] Doar suport extins plătit
    [ended] Fără suport
   *[unknown] Suport necunoscut
}
asset-support-none = Nu rulează software propriu
asset-yes = Da
asset-no = Nu
asset-unknown = Nu a spus nimeni

## The list

asset-list-title = Echipamente
asset-list-search = Căutați echipamente
asset-list-search-submit = Afișați
asset-list-kind = Tip
asset-list-kind-any = Orice tip
asset-list-state = Suport
asset-list-state-any = Orice stare
asset-list-owner = Cine răspunde
asset-list-owner-any = Oricine sau nimeni
asset-list-owner-nobody = Nimeni nu răspunde
asset-list-owner-nobody-count = Nimeni ({ $count })
asset-list-owner-active = Răspunde { $name }
asset-list-filter-search = Conține „{ $text }”
asset-list-filter-remove = Eliminați filtrul:
asset-list-filter-clear = Ștergeți toate filtrele
asset-list-export = Exportați ca CSV
asset-list-workbook = Exportați ca registru de calcul
asset-list-import = Importați o listă
asset-list-caption = Echipamente
asset-list-end-of-support = Suport până la
asset-list-model = Tip și model
asset-list-position = { $total ->
    [one] { $shown } din { $total } echipament
    [few] { $shown } din { $total } echipamente
   *[other] { $shown } din { $total } de echipamente
}
asset-list-pages = Paginile listei
asset-list-previous = Înapoi
asset-list-next = Înainte
asset-list-no-match = Nimic nu corespunde
asset-list-no-match-explanation = Niciun echipament pe care îl puteți vedea nu corespunde căutării și filtrelor.
asset-list-empty = Încă niciun echipament
asset-list-empty-explanation = Lista se umple când cineva importă un inventar: exportul din GLPI, din serviciul director sau lista ingineriei biomedicale.

## One piece

asset-untitled = Echipament fără nume
asset-page-support = Suport de securitate
asset-page-product = Recunoscut ca
asset-page-state-on = Starea de azi
asset-page-ordinary-until = Suport obișnuit până la
asset-page-extended-until = Suport extins plătit până la
asset-page-extended-none = Nu se oferă
asset-page-confidence = Certitudine
asset-page-confidence-value = { $hundredths } din 100
asset-page-reason = De ce
asset-page-lifecycle-data = Date despre ciclul de viață din
asset-page-lifecycle-none = Niciunele încărcate
asset-page-gone = Nicio listă nu îl mai numește
asset-page-gone-explanation = Poate a dispărut sau poate a fost omis. Ce spuneau listele se păstrează și se arată mai jos.
asset-page-services = Servicii care depind de el
asset-page-services-none = Nimic înregistrat
asset-page-services-none-explanation = Nimeni nu a înregistrat ce servicii depind de el, deci poate fi unul de care depind pacienții. Adăugați-l la un sistem sau adăugați un serviciu la lucrul de care depinde.
asset-page-services-systems = La sisteme
asset-page-stops = { $path ->
    [through] se oprește fără el, prin { $systems }.
   *[direct] se oprește fără el.
}
asset-page-slows = { $path ->
    [through] merge mai departe fără el, mai încet, prin { $systems }.
   *[direct] merge mai departe fără el, mai încet.
}
asset-page-facts = Ce se știe și cine o spune
asset-page-owner-all = tot ce este în răspunderea sa
asset-page-says-otherwise = Spune altceva
asset-page-by-hand = introdus manual
asset-page-since = din { $date }
asset-page-correct = Corectați
asset-page-add = Adăugați ce nu spune nicio sursă
asset-page-add-submit = Continuați
asset-page-history = Istoric
asset-page-history-none = Încă nu s-a scris nimic despre el în jurnal.
asset-history-bulk = { $count ->
    [one] l-a corectat dintr-o listă:
    [few] l-a corectat împreună cu altele, { $count } echipamente deodată:
   *[other] l-a corectat împreună cu altele, { $count } de echipamente deodată:
}
asset-history-bulk-undone = { $count ->
    [one] i-a anulat corectura:
    [few] a anulat corectura a { $count } echipamente:
   *[other] a anulat corectura a { $count } de echipamente:
}
asset-history-nothing = nimic introdus manual

## Corrections

asset-correct-title = Corectați: { $label }
asset-correct-hint = Ce spun sursele rămâne alături. Lăsați gol ca să retrageți ce s-a introdus manual înainte.
asset-correct-choose = Alegeți
asset-correct-save = Salvați corectura
asset-correct-cancel = Lăsați așa cum este
asset-correct-saved = Salvat: se arată corectura, iar cuvintele surselor rămân alături.
asset-correct-kept = Păstrat: rămâne ce a introdus cealaltă persoană.

## Corrections of many pieces at once

asset-bulk-link = Corectați-le pe toate acestea
asset-bulk-title = Corectați-le pe toate acestea
asset-bulk-lead = Același lucru se spune manual despre fiecare echipament din listă. Ce spun sursele rămâne alături și se poate anula.
asset-bulk-pieces = { $count ->
    [one] Lista are { $count } echipament.
    [few] Lista are { $count } echipamente.
   *[other] Lista are { $count } de echipamente.
}
asset-bulk-to-list = Înapoi la listă
asset-bulk-unfiltered = Nu se caută nimic și nu este pus niciun filtru: acestea sunt toate echipamentele pe care le vedeți.
asset-bulk-attribute = Ce se corectează
asset-bulk-attribute-submit = Alegeți
asset-bulk-value-hint = Încă nu se schimbă nimic: vi se arată mai întâi ce s-ar schimba.
asset-bulk-show = Arătați ce s-ar schimba
asset-bulk-question = { $attribute }: „{ $value }” pentru { $count ->
    [one] { $count } echipament?
    [few] { $count } echipamente?
   *[other] { $count } de echipamente?
}
asset-bulk-confirm = { $count ->
    [one] Corectați { $count } echipament
    [few] Corectați { $count } echipamente
   *[other] Corectați { $count } de echipamente
}
asset-bulk-other-value = Introduceți altceva
asset-bulk-same = { $count ->
    [one] Încă { $count } echipament din listă se arată deja așa și nu se schimbă.
    [few] Încă { $count } echipamente din listă se arată deja așa și nu se schimbă.
   *[other] Încă { $count } de echipamente din listă se arată deja așa și nu se schimbă.
}
asset-bulk-by-hand = { $count ->
    [one] { $count } dintre ele a fost corectat manual înainte: corectura aceasta îi ia locul, iar anularea îl redă.
    [few] { $count } dintre ele au fost corectate manual înainte: corectura aceasta le ia locul, iar anularea le redă.
   *[other] { $count } dintre ele au fost corectate manual înainte: corectura aceasta le ia locul, iar anularea le redă.
}
asset-bulk-beyond = { $count ->
    [one] { $count } echipament din listă nu este atins: nu îl puteți corecta acolo unde se află.
    [few] { $count } echipamente din listă nu sunt atinse: nu le puteți corecta acolo unde se află.
   *[other] { $count } de echipamente din listă nu sunt atinse: nu le puteți corecta acolo unde se află.
}
asset-bulk-stays = Ce spun sursele rămâne alături. Apoi puteți anula totul deodată.
asset-bulk-place = Odată cu aceasta, un echipament se poate muta în partea instituției care se numește așa, când echipamentele sunt recalculate. Cine lucrează doar în cealaltă parte nu îl mai vede.
asset-bulk-changed = Lista s-a schimbat între timp. Nu s-a corectat nimic: verificați din nou.
asset-bulk-too-many = Prea multe deodată
asset-bulk-too-many-explanation = Echipamente în listă: { $count }; cel mult { $largest } se corectează deodată. Filtrați mai mult.
asset-bulk-nothing = Nu s-ar schimba nimic
asset-bulk-examples = Înainte și după: { $shown } din { $count }
asset-bulk-equipment = Echipament
asset-bulk-before = Acum
asset-bulk-after = Apoi
asset-bulk-done = Corectat: de acum echipamentele se arată așa.
asset-bulk-undone = Anulat. Ce s-a întâmplat cu echipamentele se vede mai jos.
asset-bulk-said = { $attribute }: { $value }
asset-bulk-list-title = Corecturi multiple
asset-bulk-list-lead = Ce s-a spus manual despre multe echipamente deodată, cele mai noi mai întâi. Fiecare poate fi anulată.
asset-bulk-list-none = Încă nu s-a corectat nimic în acest fel
asset-bulk-list-none-explanation = Filtrați echipamentele, de exemplu cele de care nu răspunde nimeni, și alegeți „Corectați-le pe toate acestea”.
asset-bulk-what = Ce s-a spus
asset-bulk-count = Echipamente
asset-bulk-changed-pieces = { $count ->
    [one] { $count } echipament a fost corectat
    [few] { $count } echipamente au fost corectate
   *[other] { $count } de echipamente au fost corectate
}
asset-bulk-when = Când
asset-bulk-who = De cine
asset-bulk-from = Ales din
asset-bulk-from-list = lista așa cum este filtrată
asset-bulk-state = Stare
asset-bulk-state-made = Valabilă
asset-bulk-state-undone = Anulată
asset-bulk-undo = Anulați
asset-bulk-undo-explanation = Pentru fiecare echipament pe care nu l-a mai corectat nimeni de atunci revine ce s-a spus manual înainte sau, altfel, ce spun listele.
asset-bulk-restored = { $count ->
    [one] { $count } echipament a fost redat.
    [few] { $count } echipamente au fost redate.
   *[other] { $count } de echipamente au fost redate.
}
asset-bulk-left = { $count ->
    [one] { $count } echipament a fost lăsat: a fost corectat din nou de atunci sau este în afara drepturilor dumneavoastră.
    [few] { $count } echipamente au fost lăsate: au fost corectate din nou de atunci sau sunt în afara drepturilor dumneavoastră.
   *[other] { $count } de echipamente au fost lăsate: au fost corectate din nou de atunci sau sunt în afara drepturilor dumneavoastră.
}

## Cells of inventories that give no value

asset-value-ambiguous-date = „{ $raw }” poate începe cu ziua sau cu luna; spuneți ce are coloana.
asset-value-spreadsheet-date = „{ $raw }” este un număr de zile dintr-un tabel, cel mai probabil { $likely }; formatați coloana ca dată și exportați din nou.
asset-value-not-a-date = „{ $raw }” nu este o dată.
asset-value-spreadsheet-number = „{ $raw }” a fost stricat de programul de calcul tabelar, iar cifrele s-au pierdut; formatați coloana ca text și exportați din nou.
asset-value-not-an-ip-address = „{ $raw }” nu este o adresă IP.
asset-value-not-a-mac-address = „{ $raw }” nu este o adresă MAC.
asset-value-not-a-boolean = „{ $raw }” nu este nici da, nici nu.
asset-value-unknown-kind = „{ $raw }” nu este un tip de echipament cunoscut aici; spuneți ce este.
asset-value-hidden-character = Conține un caracter care nu se vede ({ $character }). Scoateți-l acolo de unde vine lista.
asset-value-power-shell-object = „{ $raw }” este un tip de obiect scris de PowerShell în locul valorii; uniți valorile lui într-un text și exportați din nou.
asset-value-too-long = Numărul de caractere este { $characters }; se păstrează cel mult { $limit }.

## Rows of lists, and what is left in doubt

asset-rows-title = Rânduri din liste
asset-rows-none = Nicio listă nu îl menționează.
asset-rows-row = { $list }: { $key }
asset-rows-missing = Nu mai este în lista { $list } din { $date } (fișierul { $file }).
asset-rows-part = Acesta este alt aparat
asset-rows-parted = Despărțit: acest rând este acum un aparat separat.
asset-doubt-title = Un aparat sau două?
asset-doubt-lead = Rânduri din liste care ar putea vorbi despre un singur aparat. Nu s-a unit nimic; ce spuneți dumneavoastră cântărește mai mult decât tot ce s-a găsit și nu se mai întreabă. Ce pledează pentru o pereche poate sta într-un rând atribuit deja unuia dintre cele două.
asset-doubt-none = Nu a rămas nicio îndoială
asset-doubt-none-explanation = Fiecare rând care are un semn comun cu altul a fost unit cu el sau judecat.
asset-doubt-waiting = { $count ->
    [one] { $count } pereche de rânduri poate fi un singur aparat: verificați
    [few] { $count } perechi de rânduri pot fi un singur aparat: verificați
   *[other] { $count } de perechi de rânduri pot fi un singur aparat: verificați
}
asset-doubt-reason = { $reason ->
    [too_little] Prea puțin pledează pentru un singur aparat
    [rival] Se potrivește la fel de bine alt rând al aceleiași liste
    [contradiction] Se contrazic
   *[same_source] Ambele sunt rânduri ale unei singure liste
}
asset-doubt-rule = { $agree ->
    [some] Concordă la: { $agreeing }.
   *[none] Nu concordă la nimic important.
} { $disagree ->
    [some] Nu concordă la: { $disagreeing }.
   *[none] Nu se contrazic la nimic.
}
asset-doubt-pairs = { $count ->
    [one] { $count } pereche.
    [few] { $count } perechi.
   *[other] { $count } de perechi.
}
asset-doubt-all-same = Toate cele { $count } sunt câte un singur aparat
asset-doubt-all-different = Toate cele { $count } sunt câte două aparate
asset-doubt-same = Un aparat
asset-doubt-different = Două aparate
asset-doubt-more = { $count ->
    [one] și încă { $count } pereche de acest fel
    [few] și încă { $count } perechi de acest fel
   *[other] și încă { $count } de perechi de acest fel
}
asset-doubt-what = Ce
asset-doubt-caption = { $one } lângă { $other }
asset-doubt-judged = Salvat: echipamentele apar așa cum ați spus.
asset-doubt-serial-number-in-name = Număr de serie în nume
asset-doubt-asset-tag-in-name = Număr de inventar în nume
asset-doubt-card-in-name = Placă de rețea în nume
asset-doubt-former-name = Nume anterior, într-o observație
asset-doubt-asset-tag-in-remark = Număr de inventar într-o observație
asset-doubt-day = Ziua cumpărării sau a punerii în funcțiune
asset-doubt-thing-in-name = Ce este și unde se află, în nume
asset-doubt-card-maker = Producătorul plăcii de rețea
asset-doubt-nothing-else = Niciunul nu ar putea fi altceva

## Where sources disagree

asset-conflict-title = Unde nu concordă listele
asset-conflict-lead = Ce spun diferit două liste despre un echipament. Spuneți o dată cine este crezut sau, pentru un singur echipament, care are dreptate.
asset-conflict-none = Listele dumneavoastră concordă
asset-conflict-none-explanation = Fie o singură listă vorbește despre fiecare lucru, fie cineva a spus care are dreptate.
asset-conflict-caption = { $attribute }: { $shown } și { $other } nu concordă la { $count ->
    [one] 1 echipament
    [few] { $count } echipamente
   *[other] { $count } de echipamente
}
asset-conflict-equipment = Echipament
asset-conflict-shown = { $source } (afișat)
asset-conflict-other = { $source }
asset-conflict-always = Credeți { $source } în privința: { $attribute }…
asset-conflict-right = Aceasta este corectă
asset-conflict-settled = Salvat ca introdus manual: se arată orice ar spune listele.
asset-conflict-spelling = La fel, doar scris altfel
asset-conflict-spelling-lead = Alte majuscule sau accente, forma juridică a unei firme ori o listă mai puțin exactă. Nimeni nu trebuie să hotărască aici.
asset-conflict-waiting = { $count ->
    [one] Listele nu concordă într-un loc
    [few] Listele nu concordă în { $count } locuri
   *[other] Listele nu concordă în { $count } de locuri
}
asset-list-stale = Vechimea a ceea ce se știe
asset-list-stale-any = Orice vechime
asset-list-stale-only = Doar surse învechite îl menționează
asset-page-stale = învechit

## The same as another

asset-same-title = Este același cu …
asset-same-lead = Nimic din liste nu arată că acestea două sunt unul, dar dumneavoastră știți: atunci apar o singură dată, cu tot ce spun listele.
asset-same-link = Este același cu altul…
asset-same-search = Numele sau numărul celuilalt
asset-same-search-hint = O parte din nume, din numărul de serie sau de inventar, o adresă.
asset-same-found = Găsite
asset-same-question = Sunt { $one } și { $other } un singur aparat?
asset-same-consequence = De acum apar ca unul, și după listele următoare. Nimic nu se mută și nu se pierde: fiecare rând poate fi despărțit din nou pe pagina aparatului.
asset-same-confirm = Sunt un singur aparat
asset-same-done = Salvat: apar ca un singur aparat.

## Network

asset-list-zone = Zonă de rețea
asset-list-zone-any = Orice zonă
asset-list-exposure = Accesibil
asset-list-exposure-any = De oriunde sau de nicăieri
asset-page-network = În rețea

## Labels

asset-label-title = Etichete
asset-label-link = Tipăriți etichete
asset-label-link-one = Tipăriți o etichetă
asset-label-lead = O etichetă spune ce este un echipament și ce număr de inventar are. Codul ei deschide pagina echipamentului, pentru cine se poate autentifica.
asset-label-count = { $count ->
    [one] Se va tipări { $count } etichetă:
    [few] Se vor tipări { $count } etichete:
   *[other] Se vor tipări { $count } de etichete:
}
asset-label-more = { $count ->
    [one] și încă { $count }:
    [few] și încă { $count }, ultima dintre ele
   *[other] și încă { $count }, ultima dintre ele
}
asset-label-part = Lista are în total { $all }. Se tipăresc cel mult { $largest } deodată, în ordinea listei.
asset-label-next = Tipăriți-le pe cele care urmează după ultima
asset-label-product = Tipărit pe
asset-label-stock = { $stock ->
    [sheet-21] Coală A4, 21 de etichete de 63,5 × 38,1 mm
    [sheet-65] Coală A4, 65 de etichete de 38,1 × 21,2 mm
    [roll-62] Imprimantă de etichete, 62 × 29 mm
   *[roll-57] Imprimantă de etichete, 57 × 32 mm
}
asset-label-first = Începeți de la eticheta numărul
asset-label-first-hint = La o coală folosită în parte: numărate pe rânduri, de sus. La o imprimantă de etichete nu contează.
asset-label-show = Arătați etichetele
asset-label-how = Tipăriți această pagină din browser, la 100 % (fără „potrivire la pagină”), fără margini și fără antet și subsol. Acest text nu se tipărește.
asset-label-back = Înapoi la alegere
asset-label-no-tag = Fără număr de inventar
asset-label-serial = SN
asset-label-leads = Codul primei etichete duce la
asset-label-not-public = Verificați această adresă înainte să tipăriți
asset-label-not-public-what = Lui Wardround nu i s-a spus la ce adresă este accesat și o ia pe cea pe care o folosiți acum. Etichetele rămân ani la rând: cine administrează Wardround poate stabili adresa definitiv (--public-url).
asset-label-small = Cu această adresă, codurile sunt prea mici ca să poată fi citite sigur pe:
