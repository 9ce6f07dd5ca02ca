# Today's round in plain words: services, minutes, patients. Never a percentage, never a number of people harmed.
#
# Texts of the hospital's own ($system, $service, $designation, $names …) are shown as they are and cannot be put
# into another case: sentences are built so that they need not be. Dates arrive written out in the reader's language,
# lists joined. Where the number is not said, the last form is also that of few.

## Classes

round-consequence = { $consequence ->
    [immediate_danger] { $basis ->
        [place] După locul în care se află: pacienți în pericol în câteva minute
       *[record] Pacienți în pericol în câteva minute
    }
    [danger_within_hours] { $basis ->
        [place] După locul în care se află: pacienți în pericol în câteva ore
       *[record] Pacienți în pericol în câteva ore
    }
    [care_delayed] Pacienții așteaptă sau revin în altă zi
    [care_indirect] Îngrijirea are de suferit după câteva zile
    [no_patient_effect] Pacienții nu observă
   *[unknown] Nu se știe ce depinde de aceasta
}
round-urgency = { $urgency ->
    [now] Se întâmplă acum
    [today] Azi
    [this_week] Săptămâna aceasta
    [this_month] Luna aceasta
    [plan] În planificare
   *[later] Încă nescadent
}
round-audience = { $audience ->
    [biomedical_engineering] Inginerie biomedicală
    [data_protection] Protecția datelor
    [management] Conducere
    [ward] Secție
   *[information_technology] IT
}
round-due = { $when ->
    [past] Scadența a fost la { $date }
    [today] Scadența este azi
   *[ahead] Scadența este la { $date }
}
round-due-origin = { $origin ->
    [vendor_end] Producătorul stabilește această zi.
    [expiry] În această zi încetează valabilitatea.
    [tolerance] Mai mult de atât serviciul nu poate suporta.
    [legal] Legea stabilește această zi.
   *[policy] Nimeni din afară nu stabilește această zi: este timpul obișnuit de rezolvare și îl puteți schimba.
}

## What is the matter

round-equipment = { $class ->
    [designation] { $count } × { $designation }
    [computer] { $count ->
        [one] { $count } calculator
        [few] { $count } calculatoare
       *[other] { $count } de calculatoare
    }
    [server] { $count ->
        [one] { $count } server
        [few] { $count } servere
       *[other] { $count } de servere
    }
    [network] { $count ->
        [one] { $count } echipament de rețea
        [few] { $count } echipamente de rețea
       *[other] { $count } de echipamente de rețea
    }
    [medical_device] { $count ->
        [one] { $count } dispozitiv medical
        [few] { $count } dispozitive medicale
       *[other] { $count } de dispozitive medicale
    }
    [printer] { $count ->
        [one] { $count } imprimantă
        [few] { $count } imprimante
       *[other] { $count } de imprimante
    }
   *[other] { $count ->
        [one] { $count } echipament
        [few] { $count } echipamente
       *[other] { $count } de echipamente
    }
}
round-what-support-ended = { round-equipment }: { $release }, fără actualizări de securitate din { $date }
round-what-support-ended-undated = { round-equipment }: { $release }, fără actualizări de securitate
round-what-support-paid = { round-equipment }: { $release }, din { $date } cu actualizări de securitate doar pentru cine le plătește
round-what-support-paid-undated = { round-equipment }: { $release }, cu actualizări de securitate doar pentru cine le plătește
round-what-support-ending = { round-equipment }: { $release }, actualizările de securitate se încheie la { $date }
round-what-support-ending-undated = { round-equipment }: { $release }, actualizările de securitate se încheie curând
round-what-unknown-support = { $recorded ->
    [yes] { round-equipment }: nimeni nu poate spune dacă „{ $text }” mai primește actualizări de securitate
   *[no] { round-equipment }: nimeni nu poate spune ce software rulează și dacă mai primește actualizări de securitate
}
round-systems = { $others ->
    [0] { $system }
   *[other] { $system } și încă { $others }
}
round-what-backup-failed = { $days ->
    [0] { round-systems }: copia de rezervă de azi a eșuat, dar una anterioară de azi a reușit
    [one] { round-systems }: ultima copie de rezervă bună este de ieri, { $date }
    [few] { round-systems }: ultima copie de rezervă bună este din { $date }, acum { $days } zile
   *[other] { round-systems }: ultima copie de rezervă bună este din { $date }, acum { $days } de zile
}{ $others ->
    [0] { "" }
   *[other] { " " }sau mai nouă
}
round-what-backup-never = { round-systems }: nu a existat niciodată o copie de rezervă bună
round-what-backup-not-recorded = { round-systems }: nimeni nu a înregistrat dacă { $others ->
    [0] are
   *[other] au
} copii de rezervă
round-what-restore-not-tested = { round-systems }: restaurarea a fost testată ultima dată la { $date }{ $others ->
    [0] { "" }
   *[other] { " " }sau mai târziu, acum mai bine de un an
}
round-what-restore-never-tested = { round-systems }: restaurarea nu a fost testată niciodată
round-what-restore-insufficient = { $whole ->
    [yes] { round-systems }: restaurarea a durat mai mult decât permit serviciile
   *[no] { round-systems }: ultimul test de restaurare nu a ieșit bine
}{ $others ->
    [0] , la { $date }
   *[other] , prima dată la { $date }
}
round-what-certificate = { $when ->
    [past] Certificatul pentru { $host } a expirat la { $date }
    [today] Certificatul pentru { $host } expiră azi
   *[ahead] Certificatul pentru { $host } expiră la { $date }
}
round-what-advisory = { round-advisory-product }: { round-advisory-named } { round-advisory-state }{ $exploited ->
    [yes] , iar vulnerabilitatea este exploatată
   *[no] { "" }
}
round-advisory-product = { $wards ->
    [0] { $product }
   *[other] { $elsewhere ->
        [0] { $count } × { $product } la { $names }
        [one] { $count } × { $product } la { $names } și încă o secție
        [few] { $count } × { $product } la { $names } și încă { $elsewhere } secții
       *[other] { $count } × { $product } la { $names } și încă { $elsewhere } de secții
    }
}
round-advisory-named = { $others ->
    [0] { $advisory }
    [one] { $advisory } și încă un buletin
    [few] { $advisory } și încă { $others } buletine
   *[other] { $advisory } și încă { $others } de buletine
}
round-advisory-state = { $reopened ->
    [yes] { $others ->
        [0] trebuie decis din nou
       *[other] trebuie decise, unele din nou
    }
   *[no] { $meant ->
        [yes] { $others ->
            [0] așteaptă o decizie
           *[other] așteaptă decizii
        }
       *[no] { $others ->
            [0] se poate referi la { $count ->
                [one] el
               *[other] ele
            }
           *[other] se pot referi la { $count ->
                [one] el
               *[other] ele
            }
        }
    }
}
round-what-service-down = { $service }: nu funcționează din { $date }
round-what-exception = { $when ->
    [past] Excepția pentru { $subject } a expirat la { $date }
    [today] Excepția pentru { $subject } expiră azi
   *[ahead] Excepția pentru { $subject } expiră la { $date }
}
round-what-missing-owner = { $others ->
    [0] { $subject }: nimeni nu răspunde
    [one] { $subject } și încă unul: nimeni nu răspunde de ele
    [few] { $subject } și încă { $others }: nimeni nu răspunde de ele
   *[other] { $subject } și încă { $others }: nimeni nu răspunde de ele
}
round-what-stale-inventory = { $source }: lista a fost importată ultima dată la { $date }
round-what-training-overdue = { $people ->
    [one] { $people } persoană nu a făcut „{ $training }”, scadent la { $date }
    [few] { $people } persoane nu au făcut „{ $training }”, scadent la { $date }
   *[other] { $people } de persoane nu au făcut „{ $training }”, scadent la { $date }
}
round-what-contract = { $when ->
    [past] Contractul cu { $supplier } s-a încheiat la { $date }
    [today] Contractul cu { $supplier } se încheie azi
   *[ahead] Contractul cu { $supplier } se încheie la { $date }
}
round-what-feed-stale = { feed-kind }: ultima actualizare la { $date }
round-what-feed-failing = { feed-kind }: nu se pot actualiza; datele folosite sunt din { $date }
round-what-feed-missing = { feed-kind }: nu se pot obține și încă nu sunt date în uz
round-what-contract-notice = { $when ->
    [past] Contractul cu { $supplier } s-a încheiat la { $date }
    [today] Contractul cu { $supplier } se încheie azi
   *[ahead] Contractul cu { $supplier } se încheie la { $date }; { $missed ->
        [yes] se putea denunța până la { $notice }
       *[no] se poate denunța până la { $notice }
    }
}
round-what-contact-never = { $recorded ->
    [yes] { $supplier }: nimeni nu a răspuns vreodată la numărul de noapte
   *[no] { $supplier }: fără număr de noapte
}
round-what-contact-old = { $supplier }: la numărul de noapte a răspuns cineva ultima dată la { $date }
round-what-contact-failing = { $supplier }: la numărul de noapte nu a răspuns nimeni când a fost încercat, la { $date }
round-what-supplier-access = { $known ->
    [yes] { $supplier }: poate intra din afară fără al doilea factor
   *[no] { $supplier }: intră din afară și nimeni nu știe dacă se cere un al doilea factor
}
round-what-security-events = { $count ->
    [one] O sesizare așteaptă să fie văzută, din { $date }
    [few] { $count } sesizări așteaptă să fie văzute, cea mai veche din { $date }
   *[other] { $count } de sesizări așteaptă să fie văzute, cea mai veche din { $date }
}
round-what-legal-date = { $when ->
    [past] { $duty }: scadența a fost la { $date }
    [today] { $duty }: scadența este azi
   *[ahead] { $duty }: scadența este la { $date }
}

## What it means for patients

round-why-services = Necesar pentru: { $names }. { $consequence ->
    [immediate_danger] { round-if-failing }, pacienții de acolo pot avea de suferit în câteva minute.
    [danger_within_hours] { round-if-failing }, pacienții de acolo pot avea de suferit în câteva ore.
    [care_delayed] { round-if-failing }, pacienții așteaptă sau trebuie să revină în altă zi.
    [care_indirect] { round-if-failing }, îngrijirea are de suferit după câteva zile.
    [no_patient_effect] { round-if-failing }, pacienții nu observă.
   *[unknown] Ce înseamnă pentru pacienți o defecțiune, încă nu a spus nimeni.
}{ round-other-services }
round-if-failing = { $count ->
    [0] Dacă se defectează
    [one] Dacă se defectează
   *[other] Dacă se defectează
}
round-why-services-concerned = Privește: { $names }. { $consequence ->
    [immediate_danger] Dacă îngrijirea se oprește acolo, pacienții pot avea de suferit în câteva minute.
    [danger_within_hours] Dacă îngrijirea se oprește acolo, pacienții pot avea de suferit în câteva ore.
    [care_delayed] Dacă activitatea se oprește acolo, pacienții așteaptă sau trebuie să revină în altă zi.
    [care_indirect] Dacă activitatea se oprește acolo, îngrijirea are de suferit după câteva zile.
    [no_patient_effect] Dacă activitatea se oprește acolo, pacienții nu observă.
   *[unknown] Ce înseamnă pentru pacienți dacă activitatea se oprește acolo, încă nu a spus nimeni.
}{ round-other-services }
round-other-services = { $others ->
    [0] { "" }
    [one] { $count ->
        [0] { " " }Încă un serviciu depinde de aceasta.
        [one] { " " }Încă un serviciu depinde de el.
       *[other] { " " }Încă un serviciu depinde de ele.
    }
    [few] { $count ->
        [0] { " " }Încă { $others } servicii depind de aceasta.
        [one] { " " }Încă { $others } servicii depind de el.
       *[other] { " " }Încă { $others } servicii depind de ele.
    }
   *[other] { $count ->
        [0] { " " }Încă { $others } de servicii depind de aceasta.
        [one] { " " }Încă { $others } de servicii depind de el.
       *[other] { " " }Încă { $others } de servicii depind de ele.
    }
}
round-why-service-down = { $consequence ->
    [immediate_danger] Pacienții pot avea de suferit în câteva minute.
    [danger_within_hours] Pacienții pot avea de suferit în câteva ore.
    [care_delayed] Pacienții așteaptă sau sunt trimiși acasă.
    [care_indirect] Îngrijirea are de suferit dacă rămâne așa zile la rând.
    [no_patient_effect] Pacienții nu observă.
   *[unknown] Ce înseamnă aceasta pentru pacienți, încă nu a spus nimeni.
}
round-why-units = { $count ->
    [one] Se află la: { $names }.
   *[other] Se află la: { $names }.
} { $consequence ->
    [immediate_danger] Pacienții de acolo pot avea de suferit în câteva minute dacă îngrijirea se oprește.
   *[danger_within_hours] Pacienții de acolo pot avea de suferit în câteva ore dacă îngrijirea se oprește.
} { $count ->
    [one] Ce serviciu are nevoie de el, nu a înregistrat nimeni.
   *[other] Ce servicii au nevoie de ele, nu a înregistrat nimeni.
}
round-why-services-not-recorded = { $count ->
    [0] Nimeni nu a înregistrat ce servicii depind de aceasta, deci poate fi ceva de care depind pacienții.
    [one] Nimeni nu a înregistrat ce servicii depind de el, deci poate fi ceva de care depind pacienții.
   *[other] Nimeni nu a înregistrat ce servicii depind de ele, deci pot fi lucruri de care depind pacienții.
}
round-why-no-service = Niciun serviciu pentru pacienți nu depinde de aceasta.
round-why-not-looked-at = Nimeni nu s-a uitat: ce înseamnă pentru pacienți nu se știe.
round-why-contact = { $contact ->
    [life_supporting] { $count ->
        [one] Ține un pacient în viață.
       *[other] Țin pacienți în viață.
    }
    [possibly_life_supporting] { $count ->
        [one] Este conectat la un pacient; dacă îl ține în viață, nu a spus nimeni.
       *[other] Sunt conectate la pacienți; dacă îi țin în viață, nu a spus nimeni.
    }
    [attached] { $count ->
        [one] Este conectat la un pacient.
       *[other] Sunt conectate la pacienți.
    }
    [possibly_attached] { $count ->
        [one] Dacă este conectat la pacienți, nu a spus nimeni.
       *[other] Dacă sunt conectate la pacienți, nu a spus nimeni.
    }
    [apart] { $count ->
        [one] Nu atinge pacienții.
       *[other] Nu ating pacienții.
    }
   *[unknown] { $count ->
        [one] Dacă viața unui pacient depinde de el, nu a spus nimeni.
       *[other] Dacă viața unui pacient depinde de unul dintre ele, nu a spus nimeni.
    }
}

## Why it stands where it stands: one sentence for each reason

round-factor-service = { $path ->
    [through] Necesar pentru { $service }, prin { $systems }.
   *[direct] Necesar pentru { $service }.
} { $stops ->
    [yes] { $consequence ->
        [immediate_danger] Dacă serviciul se oprește, pacienții pot avea de suferit în câteva minute.
        [danger_within_hours] Dacă serviciul se oprește, pacienții pot avea de suferit în câteva ore.
        [care_delayed] Dacă serviciul se oprește, pacienții așteaptă sau revin în altă zi.
        [care_indirect] Dacă serviciul se oprește, îngrijirea are de suferit după câteva zile.
        [no_patient_effect] Dacă serviciul se oprește, pacienții nu observă.
       *[unknown] Ce înseamnă oprirea lui pentru pacienți, încă nu a spus nimeni.
    }
   *[no] { $count ->
        [0] Fără aceasta, serviciul merge mai departe, mai încet.
        [one] Fără el, serviciul merge mai departe, mai încet.
       *[other] Fără ele, serviciul merge mai departe, mai încet.
    }
} { $alternative ->
    [tested] Încercat și gata să îi ia locul: { $instead }.
    [untested] Neîncercat vreodată, deci nu contează: { $instead }.
    [absent] Nu există nicio soluție de rezervă.
   *[unknown] Dacă există o soluție de rezervă, nu a spus nimeni.
}
round-factor-contact = { round-why-contact }
round-factor-services-not-recorded = { $count ->
    [0] Nimeni nu a înregistrat ce servicii depind de aceasta.
    [one] Nimeni nu a înregistrat ce servicii depind de el.
   *[other] Nimeni nu a înregistrat ce servicii depind de ele.
} Necunoscutul contează mai mult decât o întârziere și mai puțin decât un pericol cunoscut.
round-factor-units = { $count ->
    [0] Se află
    [one] Se află
   *[other] Se află
} la { $names }, unde { $consequence ->
    [immediate_danger] pacienții pot avea de suferit în câteva minute
   *[danger_within_hours] pacienții pot avea de suferit în câteva ore
} dacă îngrijirea se oprește. { $count ->
    [0] Nimeni nu a înregistrat ce servicii depind de aceasta, deci stă
    [one] Nimeni nu a înregistrat ce servicii depind de el, deci stă
   *[other] Nimeni nu a înregistrat ce servicii depind de ele, deci fișa stă
} cu o treaptă mai jos decât dacă s-ar fi înregistrat, dar niciodată mai jos decât dacă nu s-ar ști nimic.
round-factor-no-service-affected = { $count ->
    [0] Niciun serviciu pentru pacienți nu depinde de aceasta.
    [one] Niciun serviciu pentru pacienți nu depinde de el.
   *[other] Niciun serviciu pentru pacienți nu depinde de ele.
}
round-factor-already-happening = Se întâmplă acum, deci stă cu o treaptă mai sus decât dacă doar s-ar putea întâmpla.
round-factor-nothing-presses = Azi nu presează nimic, deci stă cu o treaptă mai jos până când apare ceva.
round-factor-stopped-since = Nu funcționează din { $date }.
round-factor-exploited = Atacatorii folosesc această vulnerabilitate.
round-factor-reachable = { $reach ->
    [internet] { $count ->
        [0] Este accesibil din internet.
        [one] Este accesibil din internet.
       *[other] Sunt accesibile din internet.
    }
    [supplier_access] { $count ->
        [0] Un furnizor îl poate accesa din afară.
        [one] Un furnizor îl poate accesa din afară.
       *[other] Un furnizor le poate accesa din afară.
    }
    [hospital_network] { $count ->
        [0] Orice aparat din rețeaua dumneavoastră îl poate accesa.
        [one] Orice aparat din rețeaua dumneavoastră îl poate accesa.
       *[other] Orice aparat din rețeaua dumneavoastră le poate accesa.
    }
    [isolated] { $count ->
        [0] Nimic altceva nu îl poate accesa.
        [one] Nimic altceva nu îl poate accesa.
       *[other] Nimic altceva nu le poate accesa.
    }
   *[unknown] { $count ->
        [0] De unde poate fi accesat, nu a spus nimeni.
        [one] De unde poate fi accesat, nu a spus nimeni.
       *[other] De unde pot fi accesate, nu a spus nimeni.
    }
}
round-factor-severity = Gravitatea publicată este { $score } din 10. Gravitatea hotărăște doar între cazuri egale.
round-factor-severity-unknown = Nu s-a publicat o gravitate, deci se consideră ridicată.
round-factor-support-ended = { $count ->
    [0] Nu mai are
    [one] Nu mai are
   *[other] Nu mai au
} actualizări de securitate din { $date }: orice vulnerabilitate găsită de atunci rămâne deschisă.
round-factor-support-ended-undated = { $count ->
    [0] Nu primește
    [one] Nu primește
   *[other] Nu primesc
} actualizări de securitate: orice vulnerabilitate găsită rămâne deschisă.
round-factor-support-unknown = { $count ->
    [0] Nimeni nu poate spune dacă mai primește actualizări de securitate.
    [one] Nimeni nu poate spune dacă mai primește actualizări de securitate.
   *[other] Nimeni nu poate spune dacă mai primesc actualizări de securitate.
}
round-factor-paid-support = Actualizările de securitate vin doar la cine le plătește.
round-factor-paid-support-until = Actualizările de securitate vin doar la cine le plătește, până la { $date }.
round-factor-never-backed-up = Nimic nu ar putea fi recuperat.
round-factor-backup-age = { $days ->
    [0] De la ultima copie de rezervă bună, de azi, s-ar pierde puțin.
    [one] S-ar pierde o zi de muncă.
    [few] S-ar pierde { $days } zile de muncă.
   *[other] S-ar pierde { $days } de zile de muncă.
} { $said ->
    [yes] S-a spus că aici se poate pierde { $hours ->
        [0] mai puțin de o oră
        [one] cel mult o oră
        [few] cel mult { $hours } ore
       *[other] cel mult { $hours } de ore
    }.
   *[no] Nimeni nu a spus cât se poate pierde; se consideră { $hours ->
        [one] o oră
        [few] { $hours } ore
       *[other] { $hours } de ore
    }.
}
round-factor-backup-unknown = Până nu verifică cineva, nimeni nu știe cât s-ar pierde.
round-factor-restore-failed = Ce s-a restaurat nu era întreg. Nici în ziua în care va fi nevoie nu ar fi.
round-factor-restore-time = A durat { $hours } h { $minutes } min; poate dura { $allowed-hours } h { $allowed-minutes } min.
round-factor-never-restored = Nimeni nu știe dacă poate fi restaurat sau cât durează.
round-factor-deadline-past = { $days ->
    [one] Ziua a fost ieri, { $date }.
    [few] Ziua a fost { $date }, acum { $days } zile.
   *[other] Ziua a fost { $date }, acum { $days } de zile.
}
round-factor-deadline-today = Ziua este azi.
round-factor-deadline-ahead = { $days ->
    [one] Ziua este mâine, { $date }.
    [few] Ziua este { $date }, peste { $days } zile.
   *[other] Ziua este { $date }, peste { $days } de zile.
}
round-factor-age = { $days ->
    [one] Ultima dată a fost acum o zi.
    [few] Ultima dată a fost acum { $days } zile.
   *[other] Ultima dată a fost acum { $days } de zile.
}
round-factor-attempts-fail = { $attempts ->
    [one] Din { $date }, „{ $source }” nu le-a dat. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
    [few] Din { $date }, „{ $source }” nu le-a dat în { $attempts } încercări. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
   *[other] Din { $date }, „{ $source }” nu le-a dat în { $attempts } de încercări. { feed-answer }{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
round-factor-no-second-factor = O singură parolă furată este de ajuns pentru a intra.
round-factor-second-factor-unknown = Dacă nu se cere, o singură parolă furată este de ajuns pentru a intra.
round-factor-never-reached = Un număr pe care nu l-a încercat nimeni poate fi greșit tocmai în noaptea în care este nevoie de el.
round-factor-not-reached = Cine sună în noaptea aceasta poate să nu găsească pe nimeni.
round-factor-nobody = Noaptea nimeni nu știe pe cine să sune.
round-factor-not-looked-at = Nimeni nu s-a uitat.

## What to do

round-act-isolate-and-replace = { $audience ->
    [biomedical_engineering] { $count ->
        [0] Izolați-l de internet împreună cu ingineria biomedicală, singura care poate modifica un dispozitiv medical, și planificați înlocuirea
        [one] Izolați-l de internet împreună cu ingineria biomedicală, singura care poate modifica un dispozitiv medical, și planificați înlocuirea
       *[other] Izolați-le de internet împreună cu ingineria biomedicală, singura care poate modifica un dispozitiv medical, și planificați înlocuirea
    }
   *[other] { $count ->
        [0] Izolați-l de internet și planificați înlocuirea
        [one] Izolați-l de internet și planificați înlocuirea
       *[other] Izolați-le de internet și planificați înlocuirea
    }
}
round-act-plan-replacement = { $audience ->
    [biomedical_engineering] Cereți producătorului o versiune nouă prin ingineria biomedicală sau treceți înlocuirea în buget
   *[other] Treceți în buget versiunea nouă sau înlocuirea
}
round-act-identify-software = { $audience ->
    [biomedical_engineering] { $count ->
        [0] Întrebați ingineria biomedicală sau producătorul ce software rulează pe el
        [one] Întrebați ingineria biomedicală sau producătorul ce software rulează pe el
       *[other] Întrebați ingineria biomedicală sau producătorii ce software rulează pe ele
    }
   *[other] { $count ->
        [0] Aflați ce software rulează pe el
        [one] Aflați ce software rulează pe el
       *[other] Aflați ce software rulează pe ele
    }
}
round-act-repair-backup = Porniți din nou copia de rezervă, citiți jurnalul ei și notați ce a fost greșit
round-act-record-backup = Aflați cum se face copia de rezervă și când a reușit ultima dată și notați
round-act-shorten-restore = Scurtați durata sau conveniți cu serviciile un timp mai lung; apoi testați din nou
round-act-test-restore = Restaurați o dată, măsurați timpul și cereți unui clinician să verifice rezultatul
round-act-renew-certificate = Reînnoiți certificatul
round-act-apply-fix = { $audience ->
    [biomedical_engineering] Cereți instalarea remedierii de la producător prin ingineria biomedicală
   *[other] Instalați remedierea de la producător
}
round-act-mitigate = Încă nu există o remediere: închideți calea de acces și întrebați producătorul
round-act-restore-service = Deschideți incidentul, anunțați secțiile și readuceți serviciul
round-act-review-exception = Reînnoiți excepția prin semnătură sau încheiați-o
round-act-name-owner = Numiți un responsabil și un înlocuitor
round-act-import-source = Importați lista din nou
round-act-remind = Amintiți-le persoanelor și șefilor lor de secție
round-act-review-contract = Reînnoiți contractul, modificați-l sau încheiați-l
round-act-update-feed = Vedeți ce răspunde adresa, interogați-o din nou sau încărcați un fișier manual
round-act-triage-events = Uitați-vă la fiecare și spuneți ce este
round-act-try-contact = Sunați la numărul de noapte și notați ce a ieșit
round-act-protect-access = Cereți un al doilea factor sau închideți calea de acces până există unul
round-settle-owner = Numiți cine răspunde
round-settle-legal-date = Înregistrați că s-a făcut
round-settle-legal-date-open = Deschideți termenul legal
round-settle-backup = Înregistrați copia de rezervă
round-settle-system = Deschideți sistemul
round-settle-restore = Înregistrați un test de restaurare
round-advisories = Ce este deschis:
round-settle-advisory = Decideți ce se face
round-settle-advisory-look = Vedeți buletinele
round-settle-supplier = Deschideți furnizorul
round-settle-contract = Deschideți contractul
round-settle-way-in = Deschideți accesele lui
round-settle-feeds = Deschideți datele de referință
round-settle-security-events = Uitați-vă la ele
round-settle-contact = Deschideți numărul
round-act-fulfil-duty = Faceți ce se cere și păstrați dovada

## What was decided about it

round-note-snoozed = { $by } a amânat la { $on }, până la { $until }: „{ $reason }”
round-note-started = { $by } a început la { $on }. Dacă mai există la { $until }, revine.
round-note-finished = { $by } a spus la { $on } că este rezolvat. Dacă faptele încă arată altceva la { $until }, revine.
round-note-snooze-over = { $by } a amânat până la { $until }.
round-note-unfinished = { $by } a început la { $on }. Este încă deschis.
round-note-still-there = { $by } a spus la { $on } că este rezolvat. Faptele încă nu o arată.
round-note-worse = { $decision ->
    [snoozed] { $by } a amânat până la { $until }.
    [started] { $by } a început la { $on }.
   *[finished] { $by } a spus la { $on } că este rezolvat.
} { round-worsening }
round-note-delegated = { $to } se ocupă; a predat { $by } la { $on }.
round-note-delegated-to-you = { $by } v-a predat aceasta la { $on }.
round-note-delegated-worse = { $by } a predat către { $to } la { $on }. { round-worsening }
round-worsening = { $because ->
    [graver_consequence] A revenit pentru că miza pentru pacienți este mai mare decât înainte.
    [more_urgent] A revenit pentru că a devenit mai urgent.
   *[more_equipment] A revenit pentru că privește mult mai mult decât înainte.
}

## What changed since the last round

round-gone = { $because ->
    [settled] Rezolvat
    [not_due_yet] Deocamdată nescadent
    [snoozed] Amânat
    [delegated] La altcineva
    [started] În lucru
    [finished] Declarat rezolvat
   *[not_yours] Acum la alte persoane
}
round-moved = { $direction ->
    [up] Mai presant decât la ultima vizită
   *[down] Mai puțin presant decât la ultima vizită
}

## The page

round-title = Vizita de azi
round-lead = { $cards ->
    [one] Un lucru de făcut mai întâi.
    [few] { $cards } lucruri de făcut mai întâi.
   *[other] { $cards } de lucruri de făcut mai întâi.
} { $more ->
    [0] { "" }
    [one] Încă unul așteaptă.
    [few] Încă { $more } așteaptă.
   *[other] Încă { $more } așteaptă.
}
round-whose = A cui vizită
round-mine = A mea
round-everyones = Toată instituția, pentru raportul de gardă
round-why = Pentru pacienți
round-why-now = De ce acum
round-to-do = De făcut
round-evidence = Pe ce se sprijină
round-due-distance = { $when ->
    [past] { $years ->
        [0] { $days ->
            [one] Depășit cu { $days } zi
            [few] Depășit cu { $days } zile
           *[other] Depășit cu { $days } de zile
        }
        [one] Depășit cu peste un an
        [few] Depășit cu peste { $years } ani
       *[other] Depășit cu peste { $years } de ani
    }
    [today] Azi
   *[ahead] { $days ->
        [one] Peste { $days } zi
        [few] Peste { $days } zile
       *[other] Peste { $days } de zile
    }
}
round-for-whom = Cine poate rezolva: { $audience }.
round-units = Unde: { $units }.
round-equipment-shown = { $total ->
    [one] Echipamentul:
    [few] { $shown } din { $total } echipamente:
   *[other] { $shown } din { $total } de echipamente:
}
round-equipment-count = { $total ->
    [one] { $total } echipament.
    [few] { $total } echipamente.
   *[other] { $total } de echipamente.
}
round-paper-equipment = { $more ->
    [0] Echipamente: { $names }.
   *[other] Echipamente: { $names } și încă { $more }.
}
round-paper-sources = Potrivit { $sources }.
round-sources = Cine o spune și din ce zi:
round-start = Începeți
round-to-card = La fișă
round-take-back = Retrageți
round-taken-back = Retras: este din nou în vizită.
round-decided-meanwhile = Nu s-a retras nimic: între timp a decis altcineva.
round-finish = Rezolvat
round-finish-explanation = Dacă după șapte zile faptele încă o arată, fișa revine.
round-finish-submit = Este rezolvat
round-delegate = Predați
round-delegate-to = Cui
round-delegate-choose = Alegeți o persoană
round-delegate-submit = Predați
round-snooze = Amânați
round-snooze-until = Până la
round-snooze-until-hint = Cel mult un trimestru. Ce trebuie să aștepte mai mult are nevoie de o excepție semnată.
round-snooze-reason = De ce poate aștepta
round-snooze-reason-hint = Se scrie în jurnal.
round-snooze-submit = Amânați
round-decided-start = Început: fișa revine după șapte zile dacă problema mai există.
round-decided-finish = Notat ca rezolvat: fișa revine după șapte zile dacă faptele încă o arată.
round-decided-delegate = Predat: fișa este acum în vizita celeilalte persoane.
round-decided-snooze = Amânat: fișa revine în ziua aleasă sau când situația se agravează.
round-step = Ce faceți cu fișa
round-settled = Fișa nu mai există: între timp s-a rezolvat.
round-nothing = Azi nu este nimic pentru dumneavoastră
round-next-due = Următoarea scadență este la { $date }: { $what }.
round-nothing-known = Nimic din ce puteți vedea nu are scadență. Se poate ști doar ce s-a importat în program.
round-empty-house = Încă nu se știe nimic despre instituție
round-empty-house-why = Importați listele pe care le aveți, așa cum sunt: cu calculatoarele, cu dispozitivele medicale. Nu se preia nimic înainte să vă uitați. Ce spun ele devine prima vizită.
round-no-lifecycles = Încă nimeni nu poate spune ce mai are suport
round-no-lifecycles-why = Nu sunt în uz ciclurile de viață ale produselor, deci starea tuturor sistemelor de operare este necunoscută. Sunt un singur fișier de la endoflife.date, pe care îl poate descărca orice calculator cu internet și îl puteți aduce.
round-no-lifecycles-act = Încărcați ciclurile de viață ale produselor
round-no-services = Încă nimeni nu poate spune ce înseamnă pentru pacienți
round-no-services-why = Niciun serviciu nu este numit, deci fișele se pot orienta doar după locul în care se află ceva. Pentru început ajung trei.
round-no-services-act = Bifați primele servicii
round-more = { $count ->
    [one] Încă una așteaptă după acestea
    [few] Încă { $count } așteaptă după acestea
   *[other] Încă { $count } așteaptă după acestea
}
round-more-of = { $count }: { round-consequence }
round-concerns = Dincolo de fișe
round-concerns-lead = Ce așteaptă după fișele de azi și ce ține în afara vizitei o decizie.
round-concerns-link = Vedeți-le pe fiecare
round-concerns-back = La vizită
round-concerns-none = Nimic nu așteaptă și nimic nu este pus deoparte
round-concerns-fold = De ce și ce este de făcut
round-concerns-none-explanation = Tot ce vă privește este o fișă a vizitei de azi.
round-concerns-section = { $section ->
    [waiting] În așteptare
    [started] Început
    [delegated] La altcineva
    [snoozed] Amânat
   *[finished] Declarat rezolvat
}
round-aside-title = Puse deoparte
round-aside = { $aside ->
    [snoozed] Amânate: { $count }
    [delegated] La altcineva: { $count }
    [started] În lucru: { $count }
   *[finished] Declarate rezolvate: { $count }
}
round-changes = Ce s-a schimbat din { $date }
round-changes-none = Nimic.
round-changes-new = Nou:
round-changes-up = În urcare:
round-changes-down = În coborâre:
round-count = { $count } { $state ->
    [ended] fără suport
    [extended] cu suport extins plătit
    [ending] cu suport care se încheie curând
    [supported] cu suport
   *[unknown] cu stare necunoscută
}
round-equipment-total = { $total ->
    [one] { $total } echipament:
    [few] { $total } echipamente:
   *[other] { $total } de echipamente:
}
round-services = Cum stau serviciile dumneavoastră
round-services-lead = De echipamente au grijă alții. Ce îi privește este în vizita lor.
round-services-total = { $total ->
    [one] { $total } serviciu:
    [few] { $total } servicii:
   *[other] { $total } de servicii:
}
round-checkpoint = Punct de control al jurnalului din { $moment }: înregistrări { $size }, amprenta { $digest }

## On paper

round-print = Tipăriți pentru ședință
round-print-title = Vizita pentru ședință
round-print-lead = Pentru A4: tipăriți pagina din browser. Bifați ce s-a făcut și scrieți cine ce face și până când.
round-print-who = Cine
round-print-when = Până când
round-print-done = Făcut, cu semnătură
round-print-there = Cine a fost prezent
round-print-witness = Ce atestă această foaie
round-print-checkpoint = Jurnalul { $origin }: înregistrări { $size }, rădăcina { $root }. Cine are această foaie poate arăta mai târziu că nimic dinainte nu a fost schimbat.

## Earlier days

round-history-title = Vizitele anterioare
round-history-lead = Vizita întregii instituții, așa cum era în fiecare dimineață la ora șapte, și ce s-a decis în acea zi.
round-history-link = Vizitele anterioare
round-history-day = Zi
round-history-cards = Fișe
round-history-waiting = După ele
round-history-earlier = Zile anterioare
round-history-empty = Încă nu s-a păstrat nicio vizită.
round-history-empty-explanation = Prima se păstrează mâine dimineață la ora șapte.
round-history-of = Vizita din { $date }
round-history-kept = Păstrată la { $moment }.
round-history-not-kept = În această zi nu s-a păstrat nicio vizită: Wardround nu rula. Ce s-a decis este totuși aici.
round-history-decisions = Ce s-a decis
round-history-no-decision = În această zi nu s-a decis nimic.
round-history-no-card = Ceva ce dimineața nu era o fișă
round-history-decided = { $moment }: { $by } { $step ->
    [finish] a spus că este rezolvat
    [delegate] a predat către { $to }
    [snooze] a amânat până la { $until }
   *[start] a început
}{ $taken-back ->
    [yes] ; retras mai târziu
   *[no] { "" }
}
round-history-checkpoint = Jurnalul de atunci: înregistrări { $size }, amprenta { $digest }

## By mail

round-mail-title = Vizita prin e-mail
round-mail-lead = Dimineața, doar fișele pe care aveți voie să le vedeți, doar titlurile și zilele lor. Ce arată pe unde s-ar putea intra rămâne în Wardround.
round-mail-want = Trimiteți-mi vizita în fiecare dimineață la { $time }
round-mail-recipient = Ajunge la { $recipient }.
round-mail-no-recipient = Aici nu se cunoaște încă adresa dumneavoastră de e-mail.
round-mail-no-server = Nu este configurat un server de e-mail. Până atunci, mesajele așteaptă.
round-mail-on = Vizita vine în fiecare dimineață.
round-mail-off = Nu mai vine niciun e-mail.
