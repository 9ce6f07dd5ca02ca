# The law as the rule packs say it: acts, clocks, duties, what is not known and whom to ask; packs that were reviewed.

law-list-title = Legislație
law-list-lead = Ce cer actele Uniunii și ale fiecărei țări, în măsura în care au fost citite. Aceasta nu este consultanță juridică: ce nu se știe spune și pe cine să întrebați.
law-own-title = Pachete verificate la cererea dumneavoastră
law-own-none = Încă niciunul. Luați textul nostru pentru o țară, dați-l la verificat consilierului juridic și încărcați-l aici.
law-own-refused = Un pachet al dumneavoastră nu este folosit: această versiune a programului nu îl poate prelua. În locul lui se folosește al nostru.
law-countries = Țări
law-union = Actele Uniunii
law-here = Țara dumneavoastră
law-pack-title = Pachet
law-status-label = NIS2 acolo
law-status = { $status ->
    [in_force] Act în vigoare
    [bill] Proiect, fără act
    [no_act] Fără act
   *[not_member] Reguli proprii
}
law-in-force = În vigoare din
law-anchor-label = Termenele curg de la
law-anchor = { $anchor ->
    [awareness] Luarea la cunoștință
    [detection] Detectare
    [determination] Calificarea ca incident
    [unstated] Actul nu spune; se ia luarea la cunoștință
   *[not_established] Nestabilit; se ia luarea la cunoștință
}
law-confidence-label = Cât de sigur
law-confidence = { $confidence ->
    [high] Sigur
    [medium_high] Destul de sigur
    [medium] Din surse secundare care concordă
    [low_medium] Nu este sigur: întrebați
   *[low] Nesigur: întrebați
}
law-status-sure = Cât de sigur este actul
law-edition = Ediție
law-checked = Verificat la
law-not-known = Nu se știe
law-not-known-ask = Nu se știe: { $question }
law-not-sure-ask = Nu este sigur: { $question }
law-differs = Unde diferă
law-authority = Cine supraveghează
law-csirt = Echipa CSIRT
law-channel = Calea de raportare
law-languages = Limbile notificărilor
law-baseline = Măsuri cerute sau uzuale
law-significance = Când este semnificativ un incident
law-computation = Cum se calculează termenele
law-switches = Tipuri de entități
law-switch = { $state ->
    [in] intră în domeniul de aplicare
    [out] nu intră în domeniul de aplicare
   *[unknown] nu se știe
}
law-registration = Înregistrare
law-registration-due = Ultima zi pentru entitățile vizate de la început
law-registration-term = Termen pentru cele care intră mai târziu
law-registration-change = Modificările se comunică în
law-registration-rule = Regulă
law-registration-at = Unde
law-registration-fields = Ce se comunică
law-fines = Amenzi: maximul legal
law-fines-forecast = Acesta este maximul legal, nu o prognoză a vreunei amenzi.
law-fines-essential = Entități esențiale
law-fines-important = Entități importante
law-fines-public = Entități publice
law-fines-public-rule = { $rule ->
    [same] Ca pentru celelalte
    [none] Nu se amendează
   *[unknown] Nu se știe
}
law-fines-sum = { $least ->
    [0] Cel mult { $amount } { $currency }
   *[other] De la { $least } la { $amount } { $currency }
}
law-fines-share = sau { $share } % din cifra de afaceri anuală, luându-se în calcul valoarea mai mare
law-fines-share-above = sau { $share } % din cifra de afaceri anuală, dacă aceasta depășește { $above } { $currency }, luându-se în calcul valoarea mai mare
law-clocks = Ce se raportează și până când
law-clock-term = În termen de
law-clock-from-label = Curge de la
law-clock-to = Cui
law-clock-only-if = Numai dacă
law-clock-from = { $start ->
    [anchor] momentul de la care calculează țara
    [awareness] luarea la cunoștință
    [detection] detectare
    [determination] calificarea ca incident
    [breach_awareness] certitudinea rezonabilă a unei încălcări
    [impact_ended] sfârșitul impactului
    [service_restored] restabilirea serviciilor
    [handled] încheierea gestionării
    [measure_available] existența unei măsuri corective
    [measure_taken] luarea măsurii
    [requested] solicitare
   *[sent] trimiterea: { $notice }
}
law-recipient-response-team = Echipa de răspuns a țării (CSIRT) sau autoritatea
law-trigger-label = Declanșat de
law-trigger = { $trigger ->
    [significant_incident] Un incident semnificativ
    [any_incident] Orice incident
    [personal_data_breach] O încălcare a securității datelor cu caracter personal
    [high_risk_to_people] Un risc ridicat pentru persoane
    [recipients_affected] Destinatari afectați ai serviciilor
    [essential_service_disrupted] Perturbarea unui serviciu esențial
    [device_incident] O vătămare gravă produsă de un dispozitiv medical sau evitată la limită
    [device_death] Un deces sau o agravare neașteptată din cauza unui dispozitiv
    [public_health_threat] Un dispozitiv care amenință sănătatea publică
    [field_safety_action] Dispozitive modificate sau retrase din teren
    [trial_breach] O încălcare gravă într-un studiu clinic
    [trial_safety_measure] O măsură urgentă într-un studiu clinic
    [radiation_event] O expunere accidentală la radiații
    [blood_event] O vătămare gravă prin sânge sau evitată la limită
    [exploited_vulnerability] O vulnerabilitate exploatată a unui produs
    [product_security_incident] Un incident care atinge un produs
    [record_system_incident] O vătămare gravă din cauza unui sistem de dosare medicale electronice
   *[ai_incident] O vătămare gravă din cauza inteligenței artificiale
}
law-term-hours = { $count ->
    [one] { $count } oră
    [few] { $count } ore
   *[other] { $count } de ore
}
law-term-days = { $count ->
    [one] { $count } zi
    [few] { $count } zile
   *[other] { $count } de zile
}
law-term-months = { $count ->
    [one] { $count } lună
    [few] { $count } luni
   *[other] { $count } de luni
}
law-term-working-days = { $count ->
    [one] { $count } zi lucrătoare
    [few] { $count } zile lucrătoare
   *[other] { $count } de zile lucrătoare
}
law-term-plain = { $term ->
    [without_undue_delay] fără întârzieri nejustificate
    [on_request] la solicitare
   *[unknown] nu se știe: întrebați
}
law-force = { $force ->
    [yes] În vigoare
    [since_unknown] În vigoare; nu se știe de când
    [no_act] Nu este în vigoare: fără act
   *[not_bound] Obligă pe alții
}
law-force-from = Din { $day }
law-force-not-before = Nu este lege înainte de { $day }; nu se știe de când
law-duties = Obligații
law-criteria = Când este semnificativ un incident
law-proposals = Propuneri: nu sunt lege
law-proposal-tag = Nu este lege
law-proposals-lead = Nimic de aici nu obligă pe nimeni.
law-proposal-state = Din { $day }. { $state }
law-acts = Acte și dispoziții
law-act-applies = Se aplică din { $day }
law-act-applies-unknown = Nu se știe de când se aplică
law-act-provisions = Dispoziții care pot fi citate: { $provisions }
law-act-guidance = Orientări: nu obligă pe nimeni
law-sources = Unde s-a citit
law-doubts = Ce nu se știe și pe cine să întrebați
law-doubts-none = Nimic nu a rămas deschis.
law-doubt-of = { $question } ({ $of })
law-asked = { $asked ->
    [applies_from] Din ce zi se aplică?
    [in_force] De când este actul în vigoare?
    [authority] Ce autoritate supraveghează sănătatea?
    [response_team] Cărei echipe CSIRT îi raportează sănătatea?
    [channel] Pe ce cale se trimit notificările?
    [registration] Până când și cum se face înregistrarea?
    [registration_change] Cât de repede se comunică o modificare?
    [fines] Cât poate fi o amendă cel mult?
    [baseline] Ce măsuri se cer?
    [significance] Când este semnificativ un incident?
    [in_scope] Intră acest tip de entitate în domeniul de aplicare?
    [computation] Cum se calculează termenele?
    [languages] În ce limbi se primesc notificările?
    [term] Cât este termenul și de la ce curge?
    [duty] Este obligația așa cum stă scris aici?
   *[statement] Este adevărat ce stă scris aici?
}
law-ask-whom = { $whom ->
    [authority] întrebați autoritatea: { $question }
    [response_team] întrebați echipa CSIRT: { $question }
    [single_point_of_contact] întrebați punctul unic de contact al țării: { $question }
    [lawyer] întrebați un avocat din țară: { $question }
    [device_authority] întrebați autoritatea pentru dispozitive medicale: { $question }
   *[data_protection_officer] întrebați responsabilul cu protecția datelor: { $question }
}
law-download = Textul nostru, pentru verificare
law-cohorts = Zilele în care începe raportarea
law-cohort-from = { $title }: din { $day }

## Packs that were reviewed

law-pack-load = Încărcați un pachet verificat
law-pack-load-lead = Se păstrează lângă al nostru și nu schimbă nimic până când cineva îl pune în uz.
law-pack-file = Fișierul pachetului
law-pack-file-hint = TOML, cel mult 512 KiB
law-pack-content = Sau textul lui
law-pack-content-hint = Textul nostru pentru o țară este pe pagina ei, ca punct de plecare.
law-pack-reviewed-by = Cine l-a verificat
law-pack-reviewed-by-hint = Avocatul sau cabinetul, cu numele
law-pack-note = Ce trebuie știut despre el
law-pack-submit = Încărcați
law-pack-loaded = Pachetul este încărcat. Nu este încă în uz.
law-pack-loaded-at = Încărcat
law-pack-loaded-by = Încărcat de
law-pack-in-use-label = Utilizare
law-pack-in-use = { $in_use ->
    [yes] În folosință
   *[no] Lângă al nostru
}
law-pack-of = Pachet verificat de { $person }
law-pack-differences = Unde diferă de al nostru
law-pack-differences-none = Spune același lucru ca al nostru.
law-pack-place = Unde
law-pack-ours = Al nostru
law-pack-theirs = Cel verificat
law-pack-nothing = Acolo nu este nimic
law-pack-broken = Această versiune a programului nu poate prelua pachetul:
law-pack-put = Puneți în uz
law-pack-put-question = Puneți „{ $title }”, ediția { $edition }, în locul celui al nostru?
law-pack-put-consequence = De atunci, domeniul de aplicare, obligațiile și termenele se stabilesc după el. Alt pachet al aceleiași legi aflat în uz este scos.
law-pack-put-done = Pachetul este în uz.
law-pack-take-out = Scoateți din uz
law-pack-take-out-question = Scoateți din uz „{ $title }”, ediția { $edition }?
law-pack-take-out-consequence = De atunci, domeniul de aplicare, obligațiile și termenele se stabilesc din nou după al nostru. Pachetul rămâne aici.
law-pack-take-out-done = Pachetul este scos din uz. În locul lui este al nostru.
law-pack-changed = Cineva a modificat între timp. Verificați din nou.
law-pack-refused = Nu poate fi pus în uz: { $reason }
law-pack-too-large = Este mai mare de { $argument } KiB.
law-pack-problem = { $argument }
law-pack-none-of-ours = „{ $argument }” nu este un pachet existent. Identificatorul trebuie să fie al unuia dintre ale noastre.
law-pack-other-kind = Al nostru cu identificatorul „{ $argument }” este al unei țări, iar acesta nu, sau invers.
law-pack-no-text = Acesta nu este un text în UTF-8.
law-day-off = { $day ->
    [saturday] sâmbăta
    [sunday] duminica
    [holiday] în zi de sărbătoare legală
    [good_friday] în Vinerea Mare
   *[christmas_eve] în Ajunul Crăciunului
}
law-computation-rule = Potrivit { $law }. Un termen în zile sau luni nu se împlinește { $days }, ci în ziua următoare.
law-kinds = Tipuri de entități și anexa lor
law-scope-rules = Cum se stabilesc domeniul de aplicare și clasa
law-yardstick = Aici, un etalon: obligă pe alții
law-received = Datorat de alții, primit de dumneavoastră
law-whole = Tot pachetul
