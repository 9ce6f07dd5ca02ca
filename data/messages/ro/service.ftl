# Clinical services: what the hospital does for patients, and what happens to them when it stops.

service-consequence = { $consequence ->
    [immediate_danger] Pacienți în pericol în câteva minute
    [danger_within_hours] Pacienți în pericol în câteva ore
    [care_delayed] Pacienții așteaptă sau revin în altă zi
    [care_indirect] Îngrijirea are de suferit după câteva zile
    [no_patient_effect] Pacienții nu observă
   *[unknown] Nu se știe ce depinde de aceasta
}
service-stage = { $stage ->
    [admission] Internare
    [diagnosis] Diagnostic
    [therapy] Tratament
    [accommodation_and_care] Secții și îngrijire
    [discharge] Externare
   *[support] Sprijin pentru toate etapele
}
service-list-title = Servicii clinice
service-list-empty = Încă niciun serviciu.
service-list-empty-explanation = Începeți cu trei: unul a cărui oprire pune pacienții în pericol, cel fără de care administrația nu poate lucra și unul dintre farmacie, imagistică și laborator.
service-name = Nume
service-scope = Oferit de
service-chain-stage = Etapa îngrijirii
service-consequence-label = Dacă se oprește
service-outage = Întrerupere suportabilă
service-outage-hint = Cât timp o pot suporta pacienții
service-outage-unit = În
service-outage-minutes = minute
service-outage-hours = ore
service-outage-days = zile
service-outage-unknown = Nu a spus nimeni
service-workaround = Cum se lucrează între timp
service-owner = Răspunde
service-owner-none = Încă nimeni
service-deputy = Răspunde între timp
service-second-deputy = Răspunde când lipsesc amândoi
service-deputies = Răspund între timp
service-recovery = Funcționează din nou în
service-recovery-hint = Ce ați stabilit chiar dumneavoastră (RTO)
service-loss = Date care se pot pierde
service-loss-hint = Cât de veche poate fi cea mai nouă copie (RPO)
service-practised = Ultima dată lucrat așa
service-practised-hint = Ziua în care s-a lucrat ultima dată astfel, la nevoie sau ca exercițiu. Abia atunci se consideră încercat.
service-hours = Când este deschis
service-hours-hint = De exemplu: zi și noapte; luni–vineri 7–19, sâmbătă 8–12
service-demand = Cât i se cere
service-demand-hint = De exemplu: circa 400 de probe într-o zi lucrătoare, 90 într-o duminică
service-supplier = Oferit de o firmă din afară
service-more = Timpi, program, solicitare, firmă din afară
service-add = Adăugați un serviciu
service-added = Serviciul este adăugat.
service-correct = Corectați
service-corrected = Corectura este salvată.
service-stands-on = Depinde de
service-carries = Ce depinde de el
service-stands-on-nothing = Încă nu este înregistrat nimic. Fără aceasta, vizita nu poate spune ce pierde serviciul când se defectează un echipament.

## The pages

service-duration = { $unit ->
    [days] { $number ->
        [one] { $number } zi
        [few] { $number } zile
       *[other] { $number } de zile
    }
    [hours] { $number } h
   *[minutes] { $number } min
}
service-standing = { $standing ->
    [unsupported] Pe echipamente fără suport
    [ageing] Pe echipamente cu suport care se încheie
    [unknown] Suportul echipamentelor necunoscut
    [supported] Pe echipamente cu suport
   *[not_recorded] Încă nimic înregistrat
}
service-standing-count = { $count } { $standing ->
    [unsupported] pe echipamente fără suport
    [ageing] pe echipamente cu suport care se încheie
    [unknown] pe echipamente cu suport necunoscut
    [supported] pe echipamente cu suport
   *[not_recorded] cu nimic înregistrat încă
}
service-list-lead = Ce se face aici pentru pacienți: întâi ce este afectat de un incident, apoi după urmarea cea mai gravă.
service-hit = Nu funcționează ca de obicei
service-list-caption = Servicii clinice
service-list-search = Căutați servicii
service-list-standing = Echipamentele de sub el
service-list-standing-any = Oricare
service-list-stands-on = { $count ->
    [0] Încă nimic înregistrat
    [one] { $count } lucru
    [few] { $count } lucruri
   *[other] { $count } de lucruri
}
service-list-no-match = Nimic nu corespunde
service-list-no-match-explanation = Niciun serviciu pe care îl puteți vedea nu corespunde căutării.
service-above = { $stage }, { $place }
service-lead = { $consequence ->
    [immediate_danger] Dacă se oprește, pacienții pot avea de suferit în câteva minute.
    [danger_within_hours] Dacă se oprește, pacienții pot avea de suferit în câteva ore.
    [care_delayed] Dacă se oprește, pacienții așteaptă sau revin în altă zi.
    [care_indirect] Dacă se oprește, îngrijirea are de suferit după câteva zile.
    [no_patient_effect] Dacă se oprește, pacienții nu observă.
   *[unknown] Ce înseamnă oprirea lui pentru pacienți, încă nu a spus nimeni.
} { $said ->
    [yes] Pacienții o pot suporta { $time }.
   *[no] Cât timp o pot suporta pacienții, nu a spus nimeni.
}
service-workaround-none = Cum se lucrează între timp, nu a scris nimeni.
service-standing-counts = { $equipment ->
    [one] Așa este pentru singurul echipament de sub el. Pe cine să întrebați: { $audiences }.
    [few] Așa este pentru { $deciding } din cele { $equipment } echipamente de sub el. Pe cine să întrebați: { $audiences }.
   *[other] Așa este pentru { $deciding } din cele { $equipment } de echipamente de sub el. Pe cine să întrebați: { $audiences }.
}
service-equipment = Echipamentele de sub el
service-carries-none = Nu este înregistrat nimic altceva care depinde de el.
service-edit-title = Corectați: { $name }
service-unit-choose = Alegeți

## What the hospital has not thought of yet

service-gaps = La ce nu v-ați gândit încă
service-gaps-lead = Găsit în ce ați înregistrat. Fiecare se deschide și arată despre ce este vorba și unde se îndreaptă.
service-gap = { $kind ->
    [single_point] { $count ->
        [one] { $count } lucru cu care se opresc mai multe servicii
        [few] { $count } lucruri cu fiecare dintre care se opresc mai multe servicii
       *[other] { $count } de lucruri cu fiecare dintre care se opresc mai multe servicii
    }
    [recovery_too_long] { $count ->
        [one] { $count } serviciu care funcționează din nou prea târziu
        [few] { $count } servicii care funcționează din nou prea târziu
       *[other] { $count } de servicii care funcționează din nou prea târziu
    }
    [recovery_before_provider] { $count ->
        [one] { $count } timp de revenire mai scurt decât al lucrului de care depinde
        [few] { $count } timpi de revenire mai scurți decât ai lucrurilor de care depind
       *[other] { $count } de timpi de revenire mai scurți decât ai lucrurilor de care depind
    }
    [untested_workaround] { $count ->
        [one] { $count } serviciu fără o soluție de rezervă încercată
        [few] { $count } servicii fără o soluție de rezervă încercată
       *[other] { $count } de servicii fără o soluție de rezervă încercată
    }
    [no_owner] { $count ->
        [one] { $count } serviciu de care nu răspunde nimeni
        [few] { $count } servicii de care nu răspunde nimeni
       *[other] { $count } de servicii de care nu răspunde nimeni
    }
    [stands_on_nothing] { $count ->
        [one] { $count } serviciu care nu depinde de nimic înregistrat
        [few] { $count } servicii care nu depind de nimic înregistrat
       *[other] { $count } de servicii care nu depind de nimic înregistrat
    }
   *[serves_nothing] { $count ->
        [one] { $count } sistem de care nu depinde nimic
        [few] { $count } sisteme de care nu depinde nimic
       *[other] { $count } de sisteme de care nu depinde nimic
    }
}
service-gap-single-point = Fără acesta se opresc următoarele, iar niciunul nu are o soluție de rezervă încercată: { $services }.
service-gap-recovery-too-long = Ar trebui să funcționeze din nou în { $recovery }; pacienții pot suporta { $tolerable }.
service-gap-recovery-before-provider = Ar trebui să funcționeze din nou în { $recovery }, dar depinde de { $provider }, care are nevoie de { $against }.
service-gap-consequence = { $consequence }.

## Beginning from the catalogue

service-catalogue = Începeți din catalog
service-catalogue-lead = Bifați ce oferiți. Ce se spune despre fiecare este o apreciere: corectați apoi ca orice altceva. Nimic nu se adaugă de două ori.
service-catalogue-empty = Nu a mai rămas nimic de bifat
service-catalogue-empty-explanation = Tot ce este în catalog există deja. Ce este special la dumneavoastră adăugați manual.
service-catalogue-place-hint = Le puteți muta mai târziu pe fiecare
service-catalogue-usual = { $consequence }; pacienții suportă de obicei { $time }
service-catalogue-add = Adăugați ce este bifat
service-catalogue-none-added = Nu s-a adăugat nimic: locul are deja aceste servicii.
service-catalogue-one-added = Serviciul este adăugat. Urmează: cine răspunde de el și de ce depinde.
service-catalogue-added = Serviciile sunt adăugate. Urmează: cine răspunde de fiecare și de ce depinde.
service-preset-label = Bifați ce este obișnuit pentru
service-preset = { $preset ->
    [minimum] primele trei
    [hospital] un spital
    [clinic] o clinică
   *[laboratory] un laborator
}
