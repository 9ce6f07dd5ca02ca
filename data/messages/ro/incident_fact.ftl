# What is known of an incident: what each fact is called in a notice, help for whoever fills it in, and the words of its choices.

incident-section = { $section ->
    [who] Cine notifică
    [notice] Această notificare
    [what] Ce s-a întâmplat
    [when] Când
    [where] Unde
    [how_bad] Cât de grav este
    [why] De ce s-a întâmplat
    [done] Ce s-a făcut și ce se face
    [voluntary] Incident evitat la limită sau amenințare
    [personal_data] Date cu caracter personal
   *[other_duties] Alte obligații de raportare
}

## What each fact is called

incident-fact = { $fact ->
    [entity_name] Denumirea instituției
    [entity_register_id] Numărul de înregistrare
    [entity_class] Clasa potrivit NIS2
    [legal_basis] Notificat în temeiul
    [reporter] Persoana care notifică
    [technical_contact] Contact tehnic
    [dpo_contact] Responsabilul cu protecția datelor sau alt punct de contact
    [public_contact] Contact pentru pacienți și public
    [insurance_policy] Polița de asigurare
    [report_stage] Felul notificării
    [report_status] Starea acestei notificări
    [report_created_at] Momentul acestei notificări
    [first_notified_at] Prima notificare trimisă
    [earlier_notices] Notificări anterioare către același destinatar
    [case_ref_own] Numărul de caz al instituției
    [case_ref_authority] Numărul de caz al autorității
    [case_ref_police] Numărul dosarului de la poliție
    [reason] De ce se notifică
    [withdrawal_reason] De ce se retrage notificarea
    [tlp] Cât de departe poate fi transmisă
    [drill] Exercițiu
    [summary] Ce s-a întâmplat, pe scurt
    [suspected_malicious] Suspiciune de acte ilicite sau răuvoitoare
    [update_since_last] Ce s-a schimbat de la ultima notificare
    [authority_questions] Răspunsuri la întrebările autorității
    [description] Descriere detaliată
    [status] Stadiul gestionării
    [outlook] Evoluția în orele următoare
    [next_update_at] Următoarea informare
    [phones_that_work] Numere de telefon care funcționează
    [occurred_at] A început
    [detected_at] Detectat
    [aware_at] Luare la cunoștință
    [aware_by] Cine a luat cunoștință
    [aware_basis] Pe ce s-a bazat luarea la cunoștință
    [determined_at] Calificat ca incident
    [detection_means] Cum a fost descoperit
    [contained_at] Limitat
    [service_restored_at] Servicii restabilite
    [impact_ended_at] Sfârșitul impactului
    [handled_at] Gestionare încheiată
    [crisis_plan_since] Planul de criză activat
    [crisis_plan_until] Planul de criză încheiat
    [requested_at] Solicitat de autoritate
    [measure_taken_at] Măsură urgentă luată
    [measure_available_at] Măsură corectivă disponibilă
    [expected_end] Sfârșit estimat
    [delay_reason] Motivele întârzierii
    [cross_border] Posibil impact transfrontalier
    [states_affected] Țări afectate
    [area] Zona afectată
    [sectors_affected] Sectoare afectate
    [knock_on_services] Alte servicii esențiale afectate
    [entities_involved] Furnizori și alte organisme implicate
    [severity] Gravitate
    [impact_colour] Impact asupra societății
    [significance_care] Au fost îngrijiri redirecționate, întârziate sau anulate?
    [significance_departments] Sunt oprite UPU, ATI, laboratorul sau imagistica?
    [significance_harm] A fost cineva vătămat?
    [significance_records] Au fost dosare văzute, luate, modificate sau pierdute?
    [significance_money] Este gravă pierderea financiară?
    [significance_intrusion] A pătruns cineva destul de adânc ca să oprească îngrijirea?
    [significant] Este incidentul semnificativ?
    [significance_limb] De ce este semnificativ
    [impact] Impactul de până acum asupra serviciilor
    [services_affected] Servicii afectate
    [security_properties] Ce a avut de suferit
    [people_affected] Persoane afectate
    [patients_delayed] Pacienți cu îngrijirea întârziată
    [patients_diverted] Pacienți îndrumați în altă parte
    [operations_postponed] Operații amânate
    [visits_postponed] Programări amânate
    [harm_cases] Cazuri cunoscute de vătămare
    [duration] Durata perturbării
    [financial_loss] Pierdere financiară
    [assets_affected] Sisteme și dispozitive afectate
    [cause_category] Felul cauzei
    [threat_type] Tipul de amenințare
    [root_cause] Cauza principală probabilă
    [weaknesses_used] Vulnerabilități folosite
    [devices_involved] Dispozitive medicale implicate
    [targeted] Țintit sau întâmplător
    [indicators] Indicatori de compromitere
    [ransom] Răscumpărare
    [measures_taken] Măsuri luate
    [measures_ongoing] Măsuri în curs
    [measures_prevent] Ca să nu se mai întâmple
    [help_wanted] Ajutor solicitat
    [recipients_affected] Au de suferit sau sunt amenințați pacienți ori parteneri?
    [others_notified] Cine a mai fost înștiințat
    [recipients_told] Pacienți și parteneri informați
    [recipients_message] Ce li s-a spus pacienților și partenerilor
    [staff_message] Mesaj pentru personal
    [decisions_needed] Decizii necesare din partea conducerii
    [attachments] Anexe
    [stopped_by] Ce l-a oprit
    [threat_relevance] Pe cine poate atinge amenințarea
    [personal_data] Au fost afectate date cu caracter personal?
    [breach_aware_at] Certitudinea că au fost afectate date personale
    [high_risk_to_people] Există un risc ridicat pentru persoane?
    [subjects_kinds] Categorii de persoane vizate
    [subjects_number] Numărul aproximativ de persoane vizate
    [records_kinds] Categorii de înregistrări de date
    [records_number] Numărul aproximativ de înregistrări
    [consequences] Consecințe probabile pentru aceste persoane
    [notice_phase] Completă sau în etape
    [essential_service_disrupted] Este perturbat un serviciu esențial?
    [device_incident] Vătămare gravă, sau evitată la limită, cu un dispozitiv medical?
    [device_death] A dus un dispozitiv la deces sau la agravare gravă neașteptată?
    [calamity] A murit cineva sau a fost grav vătămat din lipsa îngrijirii?
    [public_health_threat] Amenință un dispozitiv sănătatea publică?
    [field_safety_action] Modifică sau retrage producătorul dispozitive din teren?
    [trial_breach] A fost încălcat grav un studiu clinic sau protocolul lui?
    [trial_safety_measure] S-a luat o măsură urgentă pentru participanții la un studiu?
    [radiation_event] A fost cineva expus la radiații accidental sau greșit?
    [blood_event] Vătămare gravă, sau evitată la limită, prin sânge sau componente?
    [exploited_vulnerability] Este exploatată o vulnerabilitate a unui produs?
    [product_security_incident] Este afectată securitatea unui produs?
    [record_system_incident] Vătămare gravă, sau evitată la limită, din dosarul electronic?
    [ai_incident] A dus inteligența artificială la o vătămare gravă?
   *[title] Titlu
}

## Help for whoever fills it in

incident-fact-hint = { $fact ->
    [entity_name] Denumirea înregistrată, așa cum o cunoaște autoritatea. O completează programul.
    [entity_register_id] Din înregistrarea potrivit NIS2. Autoritățile se iau după el, fiindcă denumirile se repetă. Gol dacă nu aveți.
    [entity_class] Din răspunsurile despre domeniul de aplicare, în ziua luării la cunoștință. O completează programul.
    [legal_basis] Actele la care răspunde această notificare; adesea mai multe. Le completează programul.
    [reporter] Cineva care răspunde la telefon în noaptea aceasta. Nume, funcție, telefon, e-mail; numiți și un înlocuitor.
    [technical_contact] Cine poate vorbi despre jurnale și urme. Dați o adresă de e-mail care merge și când a dumneavoastră e oprită.
    [dpo_contact] Cine răspunde la întrebări despre datele personale. Dacă nu aveți responsabil, numiți cine se ocupă.
    [public_contact] Un număr sau o pagină care merge acum și poate fi dată pacienților, aparținătorilor și presei.
    [insurance_policy] Numărul poliței și telefonul de urgență al asigurătorului. Sunați devreme: unii cer aceasta. Gol dacă nu există.
    [report_stage] O stabilește programul: avertizare timpurie, raport ulterior, corectare sau retragere.
    [report_status] O stabilește programul, pe măsură ce notificarea este scrisă, aprobată, trimisă și confirmată.
    [report_created_at] Când a fost trimisă, nu când a fost începută ciorna. De aici poate curge termenul următor.
    [first_notified_at] Când a aflat prima dată o autoritate de la dumneavoastră. Completează programul.
    [earlier_notices] Care, când și sub ce număr la destinatar. Completat de program.
    [case_ref_own] Același în fiecare notificare și la fiecare apel. Îl dă programul.
    [case_ref_authority] Se află în confirmarea de primire. La prima notificare nu există încă: lăsați gol.
    [case_ref_police] Dacă s-a făcut o sesizare. Ajunge numărul plângerii.
    [reason] Potrivit NIS2 se notifică obligatoriu doar incidentele semnificative. Restul este voluntar și nu aduce obligații noi.
    [withdrawal_reason] De exemplu alarmă falsă și ce a arătat aceasta. Scrieți pentru toți cei care au fost înștiințați.
    [tlp] RED: numai destinatarii. CLEAR: oricine. Dacă nu sunteți siguri: AMBER.
    [drill] Stabilit de program într-un exercițiu. Nimic dintr-un exercițiu nu se trimite unei autorități reale.
    [summary] Trei-cinci rânduri clare: ce s-a oprit, de când, ce se face. Fără nume de pacienți, fără bănuieli date drept fapte.
    [suspected_malicious] Ajunge o suspiciune. Dacă nu se poate spune, lăsați „încă nu se știe”: și acesta este un răspuns.
    [update_since_last] Alcătuit de program din ce s-a înregistrat de atunci. Îmbunătățiți cuvintele, nu faptele.
    [authority_questions] Copiați fiecare întrebare așa cum a fost pusă și răspundeți sub ea. „Încă nu se știe” este un răspuns.
    [description] Cum au decurs lucrurile, cât de grav a fost și ce a produs, în ordinea timpului. Fără nume de pacienți.
    [status] Unde a ajuns munca acum. Poate merge și înapoi: spuneți când se întâmplă.
    [outlook] Mai bine, la fel sau mai rău în următoarele șase ore, după cea mai bună apreciere a dumneavoastră.
    [next_update_at] Când veți spune mai multe, chiar dacă nu e nimic nou. Alegeți o oră pe care o puteți respecta.
    [phones_that_work] Telefoane mobile, stații radio, o linie din afară: pe ce puteți fi găsiți cât timp centrala nu merge.
    [occurred_at] Cel mai devreme început cunoscut. Poate fi cu săptămâni în urmă. Ajunge o estimare, care se poate schimba.
    [detected_at] Primul semn înțeles ca atare: o alarmă, un telefon din secție, un mesaj pe ecran.
    [aware_at] Când cineva cu răspundere a știut că este grav. În cele mai multe țări de aici curg 24 și 72 de ore.
    [aware_by] Numele și funcția persoanei. Se poate cere mai târziu: treceți-le în noaptea aceasta.
    [aware_basis] Ce se știa în acel moment și de unde: o alarmă, un telefon, o privire pe server. Două rânduri ajung.
    [determined_at] Când cineva împuternicit a hotărât că este un incident. Unele țări calculează de aici. Altfel, gol.
    [detection_means] Bifați tot ce se potrivește. Îi ajută pe alții să caute în același loc.
    [contained_at] Când nu s-a mai răspândit și nu mai era nimeni înăuntru, din câte știți.
    [service_restored_at] Când îngrijirea a mers din nou ca de obicei, chiar dacă reparațiile continuă. Gol cât timp lipsește ceva.
    [impact_ended_at] Când pacienții și personalul nu l-au mai simțit, înainte sau după repararea sistemelor. Unele țări calculează de aici.
    [handled_at] Când s-a terminat munca. După un raport privind progresele, raportul final se calculează de aici.
    [crisis_plan_since] Când a trecut spitalul la planul de criză: planul alb sau cum se numește al dumneavoastră. Gol dacă nu s-a întâmplat.
    [crisis_plan_until] Gol cât timp planul de criză este activ, și când este activat din nou.
    [requested_at] Când a cerut autoritatea un raport. Luați ora din scrisoarea, e-mailul sau apelul ei.
    [measure_taken_at] Când participanții la un studiu clinic au trebuit protejați imediat. Gol dacă nu a fost cazul.
    [measure_available_at] Când a existat o actualizare sau alt remediu. Privește instituțiile care fac produse. Altfel lăsați gol.
    [expected_end] Când credeți că revin serviciile. O oră aproximativă e mai bună decât niciuna și se poate schimba.
    [delay_reason] Numai dacă s-a depășit un termen. Spuneți deschis ce v-a reținut: întâi pacienții, e-mailul nu mergea.
    [cross_border] Pacienți din străinătate, un furnizor comun, un laborator de peste graniță. Ajunge o suspiciune.
    [states_affected] Fiecare țară care îl poate simți. Spuneți în descriere ce este afectat în fiecare.
    [area] Orașul, județul sau regiunea din care vin pacienții, de exemplu: orașul și nordul județului.
    [sectors_affected] Întâi sănătatea. Adăugați altele care îl simt, ca apa, administrația sau un centru de date.
    [knock_on_services] Spitale vecine, dispeceratul ambulanțelor, laboratoare care depind de dumneavoastră. Spuneți ce nu mai pot face.
    [entities_involved] La cine a început, dacă nu la dumneavoastră: nume, număr de caz și dacă au notificat ei înșiși.
    [severity] Aprecierea dumneavoastră; motivul se scrie la impactul asupra serviciilor. Se poate corecta mai târziu.
    [impact_colour] Văzut din afara instituției. Alb: niciunul. Verde: mic. Galben: mare. Roșu: foarte mare.
    [significance_care] Ambulanțe trimise în altă parte, operații amânate, consultații anulate; aici sau la cei care depind de instituție.
    [significance_departments] Oprite sau atât de limitate încât pacienții simt. Dacă încă se pot opri, spuneți că este posibil.
    [significance_harm] Pacienți, personal sau alții. Fără nume aici. Dacă încă se poate ajunge la vătămare, spuneți că este posibil.
    [significance_records] Ale pacienților sau personalului. Contează și cele care nu se pot deschide. Dacă nu se știe, lăsați „încă nu se știe”.
    [significance_money] Venituri pierdute, ore suplimentare, ajutor din afară, echipamente. Gravă pentru mărimea instituției: întrebați conducerea.
    [significance_intrusion] Cu rea intenție, din câte se poate spune. Destul de adânc: drepturi de administrator, multe servere, copiile de rezervă.
    [significant] Da dacă a adus sau poate aduce perturbare gravă, pierdere gravă ori prejudicii considerabile altora. La îndoială: da.
    [significance_limb] Rezultă din întrebările despre îngrijire, secții, vătămare, dosare, bani și pătrundere.
    [impact] Ce servicii, cât de rău, de când și cum se lucrează între timp. Numai numere, fără nume de pacienți.
    [services_affected] Preluate din ce s-a înregistrat la fiecare serviciu. Corectați acolo.
    [security_properties] La sisteme sau date. Bifați tot ce se potrivește; de obicei este mai mult de una.
    [people_affected] Pacienți și personal, de la minim la maxim. Numai numere, fără nume.
    [patients_delayed] Cei care au așteptat mai mult decât e sigur sau obișnuit. Numai numere, fără nume. Ajunge un interval.
    [patients_diverted] Ambulanțe și transferuri către alte spitale. Întrebați dispeceratul sau UPU. Numai numere, fără nume.
    [operations_postponed] Mutate în altă zi. Întrebați blocul operator. Numai numere, fără nume.
    [visits_postponed] Consultații, examinări și spitalizări de zi mutate în altă zi. Ajunge o estimare. Numai numere.
    [harm_cases] Persoane despre care se știe că au fost vătămate. Numai numere: fără nume, nimic din care se recunosc.
    [duration] În minute, calculată de la oprirea serviciilor până la revenirea lor sau până acum.
    [financial_loss] În euro, de la minim la maxim: venituri pierdute, ore suplimentare, ajutor, înlocuiri. Ajunge o cifră aproximativă.
    [assets_affected] Feluri și numere: 40 de stații, 2 servere, 1 CT. Fără nume de echipamente sau adrese de rețea aici.
    [cause_category] Cea mai probabilă acum; raportul final o poate corecta. Dacă nu se știe, lăsați „încă nu se știe”.
    [threat_type] Cea probabilă. Bifați mai multe dacă au venit împreună, de exemplu phishing și apoi ransomware.
    [root_cause] Explicația cea mai bine susținută și ce o susține. „Nestabilită” este și ea un răspuns.
    [weaknesses_used] Numere CVE dacă le știți, altfel în cuvinte: acces de la distanță fără al doilea factor.
    [devices_involved] Producător, model, serie și ce a făcut fiecare. Lăsați-le neschimbate dacă e sigur așa. Fără nume de pacienți.
    [targeted] Țintit: au ales instituția. Întâmplător: una din multe. Dacă nu se poate spune, lăsați „încă nu se știe”.
    [indicators] Amprente de fișiere, adrese, domenii, comportamente. Întrebați IT-ul. Lăsați gol dacă nu există încă.
    [ransom] Ce s-a întâmplat cu cererea. Fără sume. Nu răspundeți atacatorilor înainte de a întreba conducerea și poliția.
    [measures_taken] Ce s-a izolat, cum continuă îngrijirea, ce s-a refăcut, cine ajută din afară. Orele aproximative ajută.
    [measures_ongoing] Ce este în lucru sau plănuit, fiecare cu cine răspunde și până când.
    [measures_prevent] Din analiza de după incident. Lăsați gol cât timp munca continuă.
    [help_wanted] De la echipa CSIRT națională. Bifați ce v-ar ajuta acum; puteți cere din nou mai târziu.
    [recipients_affected] Dacă îngrijirea suferă sau îi poate atinge o amenințare gravă, pot trebui informați fără întârzieri nejustificate.
    [others_notified] Cui, când și sub ce număr. Completează programul din ce s-a trimis.
    [recipients_told] Da de îndată ce au fost informați, oricum: anunț la intrare, pagină web, scrisoare, telefon.
    [recipients_message] În cuvinte simple: ce s-a întâmplat, ce înseamnă pentru ei, ce pot face, pe cine sună.
    [staff_message] Ce merge, ce nu, ce se face în loc, când vor fi vești. Destul de scurt ca să fie citit cu voce tare.
    [decisions_needed] Câte un rând: ce este de hotărât, până când și ce se întâmplă dacă nu hotărăște nimeni.
    [attachments] Listate de program, fiecare cu amprenta ei. Fără date ale pacienților în vreuna.
    [stopped_by] Măsura de protecție, omul sau norocul care a ferit de rău. De aici învață alții cel mai mult.
    [threat_relevance] Produse și versiuni, sectoare, feluri de instituții. Pentru o amenințare din care încă nu a ieșit nimic.
    [personal_data] Pierdute, schimbate, văzute sau inaccesibile: toate contează. Fără răspuns, termenul din GDPR curge.
    [breach_aware_at] Când s-a știut cu certitudine rezonabilă. De aici curg cele 72 de ore până la notificarea autorității.
    [high_risk_to_people] De exemplu date medicale pe mâini străine. Dacă da, sunt informate și ele. Întrebați responsabilul cu protecția datelor.
    [subjects_kinds] Bifați tot ce se potrivește. Copiii se bifează separat, chiar dacă sunt pacienți.
    [subjects_number] De la minim la maxim. Dacă nu se știe, maximul este numărul tuturor celor din sistem.
    [records_kinds] Internări, laborator, imagini, rețete, scrisori medicale, salarii. Numai feluri, nimic din conținut.
    [records_number] De la minim la maxim. O persoană are adesea multe. Lăsați gol dacă nu se știe încă.
    [consequences] Îngrijire întârziată, expunere, fraudă, suferință: ce este probabil, nu doar ce e mai rău. Fără nume.
    [notice_phase] Puteți trimite ce știți acum, iar restul fără întârzieri nejustificate.
    [essential_service_disrupted] Și fără niciun calculator: curent, apă, incendiu, lipsă de personal. Privește entitățile identificate drept critice.
    [device_incident] Și dacă doar nu a avertizat sau a arătat valori greșite. Anunțați responsabilul cu dispozitivele. Fără nume.
    [device_death] La un pacient, un utilizator sau altcineva. Ajunge o suspiciune. Atunci se raportează mai repede.
    [calamity] Indiferent de cauză, cu sau fără calculatoare. Unele țări cer o raportare separată.
    [public_health_threat] Un defect care poate vătăma mulți deodată, și în alte spitale. Atunci se raportează foarte repede.
    [field_safety_action] O spune o notificare de siguranță în teren a producătorului. Întrebați responsabilul cu dispozitivele medicale.
    [trial_breach] Date ale studiului pierdute sau schimbate, tratament în afara protocolului. Sponsorul trebuie să afle.
    [trial_safety_measure] De exemplu un tratament oprit imediat din motive de siguranță. Întrebați investigatorul principal.
    [radiation_event] Persoană, doză sau loc greșit, ori examinare repetată fiindcă s-au pierdut imagini. Întrebați fizicianul medical.
    [blood_event] Pungă încurcată, grupă greșită, lanț de frig întrerupt. Întrebați unitatea de transfuzii.
    [exploited_vulnerability] Privește produse făcute de instituție și date altora, ca o aplicație. La altele, anunțați producătorul.
    [product_security_incident] Privește produse făcute de instituție și date altora: o aplicație, un dispozitiv, un program.
    [record_system_incident] Alt pacient afișat, alergie lipsă, rezultate pierdute. Anunțați și producătorul sistemului. Fără nume.
    [ai_incident] De exemplu un rezultat greșit pe care cineva l-a urmat. Anunțați și producătorul sistemului. Fără nume.
   *[title] Câteva cuvinte după care îl recunosc toți: Sistemul laboratorului oprit, clădirea principală. Fără nume de pacienți.
}

## The words of choices

incident-value = { $value ->
    [entity_class-essential] Esențială
    [entity_class-important] Importantă
    [entity_class-not_in_scope] Nu intră în domeniul de aplicare
    [legal_basis-nis2] NIS2
    [legal_basis-gdpr] GDPR
    [legal_basis-cer] Directiva CER (entități critice)
    [legal_basis-sector_law] Legislația sectorului
    [legal_basis-voluntary] Voluntar
    [report_stage-early_warning] Avertizare timpurie
    [report_stage-notification] Notificarea incidentului
    [report_stage-intermediate] Raport intermediar
    [report_stage-progress] Raport privind progresele
    [report_stage-final] Raport final
    [report_stage-voluntary] Notificare voluntară
    [report_stage-correction] Corectare
    [report_stage-withdrawal] Retragere
    [report_status-draft] Ciornă
    [report_status-approved] Aprobată
    [report_status-sent] Trimisă
    [report_status-acknowledged] Primire confirmată
    [report_status-returned] Returnată
    [reason-significant_incident] Incident semnificativ
    [reason-incident_not_significant] Incident care nu este semnificativ
    [reason-near_miss] Incident evitat la limită
    [reason-cyber_threat] Amenințare cibernetică
    [tlp-red] TLP:RED
    [tlp-amber_strict] TLP:AMBER+STRICT
    [tlp-amber] TLP:AMBER
    [tlp-green] TLP:GREEN
    [tlp-clear] TLP:CLEAR
    [suspected_malicious-suspected] Suspectat
    [suspected_malicious-confirmed] Confirmat
    [suspected_malicious-ruled_out] Exclus
    [status-suspected] Suspectat
    [status-ongoing] În curs
    [status-contained] Limitat
    [status-recovering] Restabilire în curs
    [status-handled] Gestionat
    [status-closed] Închis
    [outlook-improving] Se îmbunătățește
    [outlook-stable] Rămâne la fel
    [outlook-worsening] Se înrăutățește
    [detection_means-log_alert] Alarmă din jurnale
    [detection_means-endpoint_alert] Alarmă de pe o stație sau un server
    [detection_means-user] Observat de personal
    [detection_means-supplier] Anunțat de un furnizor
    [detection_means-csirt] Anunțat de echipa CSIRT
    [detection_means-other_outside] Anunțat de altcineva din afară
    [detection_means-audit] Audit sau test
    [detection_means-attacker_message] Mesaj de la atacatori
    [detection_means-outage] Ceva a încetat să funcționeze
    [detection_means-other] Altfel
    [sectors_affected-energy] Energie
    [sectors_affected-transport] Transport
    [sectors_affected-banking] Sectorul bancar
    [sectors_affected-financial_market] Infrastructuri ale pieței financiare
    [sectors_affected-health] Sănătate
    [sectors_affected-drinking_water] Apă potabilă
    [sectors_affected-waste_water] Ape uzate
    [sectors_affected-digital_infrastructure] Infrastructură digitală
    [sectors_affected-ict_service_management] Gestionarea serviciilor TIC
    [sectors_affected-public_administration] Administrație publică
    [sectors_affected-space] Spațiu
    [sectors_affected-post] Servicii poștale și de curierat
    [sectors_affected-waste] Gestionarea deșeurilor
    [sectors_affected-chemicals] Substanțe chimice
    [sectors_affected-food] Alimente
    [sectors_affected-manufacturing] Fabricare
    [sectors_affected-digital_providers] Furnizori digitali
    [sectors_affected-research] Cercetare
    [severity-low] Scăzută
    [severity-medium] Medie
    [severity-high] Ridicată
    [severity-critical] Critică
    [impact_colour-white] Alb: niciunul
    [impact_colour-green] Verde: mic
    [impact_colour-yellow] Galben: mare
    [impact_colour-red] Roșu: foarte mare
    [significance_limb-disruption_actual] Perturbare operațională gravă a serviciilor, produsă
    [significance_limb-disruption_possible] Perturbare operațională gravă a serviciilor, posibilă
    [significance_limb-loss_actual] Pierdere financiară gravă, produsă
    [significance_limb-loss_possible] Pierdere financiară gravă, posibilă
    [significance_limb-damage_to_others_actual] Prejudicii considerabile altora, produse
    [significance_limb-damage_to_others_possible] Prejudicii considerabile altora, posibile
    [security_properties-availability] Disponibilitatea (nu s-a putut folosi)
    [security_properties-authenticity] Autenticitatea (proveniență nesigură)
    [security_properties-integrity] Integritatea (schimbat sau stricat)
    [security_properties-confidentiality] Confidențialitatea (văzut de alții)
    [cause_category-system_failure] Defecțiune de sistem
    [cause_category-natural_phenomenon] Fenomen natural
    [cause_category-human_error] Eroare umană
    [cause_category-malicious_action] Acțiune răuvoitoare
    [cause_category-third_party_failure] Defecțiune la un terț
    [threat_type-ransomware] Ransomware
    [threat_type-other_malware] Alt program malițios
    [threat_type-phishing] Phishing
    [threat_type-denial_of_service] Suprasolicitare cu cereri (denial of service)
    [threat_type-exploited_flaw] Vulnerabilitate exploatată
    [threat_type-stolen_access] Acces furat
    [threat_type-insider] Cineva din interior
    [threat_type-supplier_compromise] Atac printr-un furnizor
    [threat_type-misconfiguration] Setări greșite
    [threat_type-hardware_or_software_fault] Defect de echipament sau de program
    [threat_type-physical_event] Foc, apă, furt sau alt eveniment fizic
    [targeted-targeted] Țintit asupra instituției
    [targeted-opportunistic] Întâmplător, una din multe
    [ransom-none] Nu s-a cerut
    [ransom-asked] S-a cerut
    [ransom-talks] În discuții
    [ransom-refused] Refuzată
    [ransom-paid] Plătită
    [help_wanted-none] Niciunul
    [help_wanted-advice] Consiliere
    [help_wanted-technical_support] Asistență tehnică
    [help_wanted-police_contact] Legătura cu poliția
    [help_wanted-contact_to_others] Legătura cu alții afectați
    [subjects_kinds-patients] Pacienți
    [subjects_kinds-minors] Copii
    [subjects_kinds-staff] Personal
    [subjects_kinds-relatives] Aparținători
    [subjects_kinds-donors] Donatori
    [subjects_kinds-research_participants] Participanți la cercetări
    [subjects_kinds-other] Alții
    [notice_phase-complete] Completă
    [notice_phase-first_part] Prima parte, urmează altele
    [notice_phase-further_part] Parte ulterioară
   *[other] Altceva
}

## How answers are said

incident-occurrence = { $occurrence ->
    [happened] S-a întâmplat
    [possible] S-ar fi putut sau încă se poate întâmpla
    [no] Nu
   *[unknown] Încă nu se știe
}
incident-yes = Da
incident-no = Nu
incident-not-known-yet = Încă nu se știe
incident-about = aproximativ { $value }
incident-range = { $low } până la { $high }
incident-euros = { $value } EUR
incident-service-line = { $service }: { $level ->
    [normal] ca de obicei
    [reduced] limitat
    [on_paper] pe hârtie
   *[down] oprit
} din { $since }
incident-service-line-reported = { $service }: { $level ->
    [normal] ca de obicei
    [reduced] redus
    [on_paper] pe hârtie
   *[down] oprit
}, raportat la { $since }; nu se știe de când
