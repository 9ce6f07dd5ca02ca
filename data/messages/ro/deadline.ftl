# Deadlines: the clocks of an incident, how they stand and why. Texts of acts stand in the packs.

law-state = { $state ->
    [armed] Așteaptă
    [running] Curge
    [met] Trimis la timp
    [late] Întârziat
   *[stopped] Nu este datorat
}
law-moment = { $moment ->
    [awareness] luarea la cunoștință a incidentului
    [detection] detectarea
    [determination] calificarea ca incident
    [breach_awareness] certitudinea că au fost afectate date cu caracter personal
    [impact_ended] sfârșitul impactului
    [service_restored] restabilirea serviciilor
    [handled] încheierea gestionării
    [measure_available] o măsură corectivă
    [measure_taken] măsura urgentă
   *[requested] solicitarea autorității
}
law-question = { $question ->
    [significant_incident] dacă incidentul este semnificativ
    [personal_data_breach] dacă au fost afectate date cu caracter personal
    [high_risk_to_people] dacă există un risc ridicat pentru persoane
    [recipients_affected] dacă au de suferit pacienți sau parteneri
    [essential_service_disrupted] dacă este perturbat un serviciu esențial
    [device_incident] dacă a fost implicat un dispozitiv medical
    [device_death] dacă un dispozitiv a dus la un deces
    [calamity] dacă cineva a murit sau a fost grav vătămat pentru că îngrijirea a lipsit
    [public_health_threat] dacă un dispozitiv amenință sănătatea publică
    [field_safety_action] dacă se corectează sau se retrag dispozitive
    [trial_breach] dacă un studiu clinic a fost încălcat grav
    [trial_safety_measure] dacă s-a luat o măsură urgentă într-un studiu clinic
    [radiation_event] dacă cineva a fost expus greșit la radiații
    [blood_event] dacă sângele a produs sau putea produce o vătămare gravă
    [exploited_vulnerability] dacă este exploatată o vulnerabilitate a unui produs
    [product_security_incident] dacă este afectată securitatea produsului
    [record_system_incident] dacă un sistem de dosare medicale a dus la o vătămare gravă
    [ai_incident] dacă inteligența artificială a dus la o vătămare gravă
   *[any_incident] dacă există un incident
}
law-remark-waits-for-moment = Începe cu: { law-moment }. Nimeni nu a înregistrat încă momentul.
law-remark-waits-for-notice = Începe când se trimite: { $notice }.
law-remark-waits-for-answer = Începe după ce cineva răspunde { law-question }.
law-remark-not-answered = Nimeni nu a răspuns { law-question }. Termenul curge totuși.
law-remark-answered-no = S-a răspuns cu „nu”: { law-question }.
law-remark-authority-decides = Instituția spune că nu, dar hotărăște autoritatea, deci termenul curge mai departe.
law-remark-counted-from-awareness = Potrivit legii, curge de la: { law-moment }. Până la înregistrarea acestui moment, curge de la luarea la cunoștință.
law-remark-later-start-without-name = { $moment ->
    [determination] O calificare ulterioară este înregistrată fără nume și nu contează. Înregistrați cine a făcut-o.
   *[other] Un început ulterior este înregistrat fără nume și nu contează. Înregistrați cine îl susține.
}
law-remark-later-start = Curge de la: { law-moment }, mai târziu decât luarea la cunoștință, potrivit spuselor: { $by }.
law-remark-earlier-sign = Un semn sau un mesaj a ajuns la instituție la { $at }, înaintea luării la cunoștință. Hotărâți dacă aceea a fost luarea la cunoștință și scrieți de ce.
law-remark-began-after-awareness = S-a înregistrat că a început după ce instituția a luat cunoștință. Una dintre cele două ore poate fi greșită.
law-remark-resolved-soon = Rezolvat prea repede ca această notificare să fie datorată.
law-remark-only-if = Se datorează numai dacă { $condition }. Dacă nu este așa, înregistrați că nu se datorează și de ce.
law-remark-decided-not-owed = Cineva a hotărât că nu se datorează.
law-remark-withdrawn = Retras. Anunțați pe cine a fost înștiințat.
law-remark-reopened = Redeschis. Niciun act nu spune ce se datorează atunci: încă un raport final este răspunsul prudent.
law-remark-replaced-by = La scadență, incidentul era în curs. În loc se trimite: { $notice }.
law-remark-sent-twice = Trimiterea este înregistrată cu mai multe ore; contează cea înregistrată ultima.
law-remark-sent-before-start = Trimis înaintea momentului de la care curge. Una dintre cele două ore poate fi greșită: verificați ziua și anul.
law-remark-sent-late = Trimis prea târziu. Trebuie însoțit de motivele întârzierii.
law-remark-decided-without-name = Nimeni nu și-a pus numele sub această hotărâre. Înregistrați cine a luat-o.
law-remark-owed-without-condition = Este înregistrat ca nedatorat, dar nicio condiție nu stă înainte: se datorează.
law-remark-designation-not-known = Obligă operatorii desemnați înainte de NIS2. Nu este înregistrat dacă instituția este unul, deci se consideră obligată.
law-remark-only-while-ongoing = Se datorează numai dacă incidentul este încă în curs la scadența raportului final.
law-remark-final-report-instead = Se datorează chiar raportul final.
law-remark-no-fixed-term = Imediat: legea nu numește ore.
law-remark-term-not-known = Nu s-a citit cât timp dă legea. Întrebați autoritatea și trimiteți imediat.
law-remark-start-not-established = Nu este stabilit de la ce calculează legea țării. Se ia luarea la cunoștință, ca în Directivă.
law-remark-since-not-known = Nu se știe de când este aceasta lege.
law-remark-later-not-known = Nu se știe dacă legea ar permite un sfârșit mai târziu.
law-remark-not-sure = { $confidence ->
    [low] Ce se spune se sprijină pe o sursă slabă. Întrebați autoritatea.
   *[other] Ce se spune nu este sigur. Întrebați autoritatea.
}
law-remark-class-not-known = Nu este înregistrat dacă instituția este esențială sau importantă, deci se consideră obligată de ce obligă pe oricare dintre ele.
law-remark-give-reasons-for-delay = Trimiteți totuși, cu motivele întârzierii.

law-not-running = { $why ->
    [from] În acea zi nu era încă lege: este din { $day }.
    [not_before] În acea zi nu era lege: cel mai devreme din { $day }; ziua însăși nu se știe.
   *[no_act] { $status ->
        [bill] Țara are doar un proiect de lege. În temeiul lui nu se datorează nimic.
        [no_act] Țara nu are un act. În temeiul NIS2 nu se datorează nimic.
       *[not_member] NIS2 nu obligă această țară.
    }
}

law-whom = { $whom ->
    [authority] autoritatea competentă
    [response_team] echipa CSIRT care primește notificările
    [single_point_of_contact] punctul unic de contact național
    [lawyer] un avocat din țară
    [device_authority] autoritatea pentru dispozitive medicale
   *[data_protection_officer] responsabilul cu protecția datelor
}
law-doubt = { $place }: { $kind ->
    [unknown] nu se știe
   *[unsure] nu este sigur
}. Întrebați { $whom }: { $question }
