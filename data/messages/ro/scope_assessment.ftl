# Whether the institution is in scope of NIS2, as somebody answered, and what follows.

scope-assessment-title = Ni se aplică NIS2?
scope-assessment-none = Încă nimeni nu a răspuns la aceasta
scope-assessment-none-explanation = Durează cinci minute: ce este instituția, câți lucrează în ea și cifrele ei. Răspunsul spune de ce și ce să întrebați.
scope-assessment-no-pack = Nu există un pachet de reguli pentru țara dumneavoastră
scope-assessment-no-pack-explanation = Țara instituției este „{ $country }”. Se alege la configurarea instituției.
scope-assessment-begin = Răspundeți la întrebări
scope-assessment-anew = Răspundeți din nou
scope-assessment-class = { $class ->
    [essential] Esențială
    [important] Importantă
   *[out] Nu intră în domeniul de aplicare
}
scope-assessment-class-within = { $class ->
    [essential] esențială
    [important] importantă
   *[out] nu intră în domeniul de aplicare
}
scope-assessment-sure = { $class ->
    [essential] Entitate esențială.
    [important] Entitate importantă.
   *[out] Nu intră în domeniul de aplicare.
}
scope-assessment-ask = { $spread ->
    [all] Nu este sigur: în afara domeniului de aplicare, importantă sau esențială.
   *[two] Nu este sigur: fie { $least }, fie { $most }.
}
scope-assessment-binds = { $act } vă obligă azi.
scope-assessment-binds-if = Dacă intrați în domeniul de aplicare, { $act } vă obligă azi.
scope-assessment-binds-not = Potrivit răspunsurilor, { $act } nu vă obligă.
scope-assessment-binds-from = { $act } obligă din { $day }; până atunci, nimic.
scope-assessment-no-act = { $country } nu are un act în vigoare: clasa este cea pe care ar da-o Directiva.
scope-assessment-not-member = NIS2 nu obligă { $country }, care are reguli proprii: clasa este cea pe care ar da-o Directiva.
scope-assessment-answered = Răspuns la { $day }{ $by ->
    [yes] { " " }de { $person }
   *[no] { "" }
}, după regulile din { $edition }.
scope-assessment-moved = În ziua răspunsului rezultatul era altul: { $then }. Regulile s-au schimbat de atunci. Citiți-le și răspundeți din nou.
scope-assessment-advice = Rezultatul se bazează pe reguli citite de cineva. Nu este consultanță juridică, iar o autoritate care v-a înscris într-o listă știe mai bine.
scope-assessment-reasons = De ce
scope-assessment-questions = Ce să întrebați
scope-assessment-find-out = Aflați în instituție: { $question }
scope-assessment-ask-authority = Întrebați { $authority }: { $question }
scope-assessment-ask-contact = Întrebați punctul unic de contact ({ $country }): { $question }
scope-assessment-besides = Ce mai urmează
scope-assessment-cir = Regulamentul de punere în aplicare (UE) 2024/2690 vă obligă direct: măsurile lui și pragurile lui pentru un incident semnificativ.
scope-assessment-roles = În fața actelor
scope-assessment-role = { $role ->
    [nis2_entity] În domeniul de aplicare al NIS2
    [essential_entity] Entitate esențială
    [important_entity] Entitate importantă
    [digital_provider] Furnizor digital
    [controller] Operator de date cu caracter personal
    [processor] Persoană împuternicită de operator
    [critical_entity] Entitate critică
    [health_institution] Instituție sanitară
    [designated_operator] Operator desemnat în temeiul NIS1
    [sponsor] Sponsor de studii clinice
    [radiological_undertaking] Folosește radiații la oameni
    [blood_establishment] Centru de transfuzie sanguină
    [device_manufacturer] Producător de dispozitive
    [record_system_manufacturer] Producător de sisteme de dosare medicale
    [ai_provider] Furnizor de inteligență artificială
    [ai_deployer] Implementator de inteligență artificială
    [product_manufacturer] Producător de produse cu elemente digitale
   *[trust_service_provider] Prestator de servicii de încredere
}
scope-assessment-registration = Înregistrare
scope-assessment-registration-not-yet = Azi NIS2 nu cere aici nicio înregistrare. Pregătiți acestea:
scope-assessment-registration-lead = Comunicați autorității:
scope-assessment-registration-by = Înregistrați-vă până la
scope-assessment-registration-overdue = Ultima zi a fost { $day }. Cine nu este încă înregistrat o face acum.
scope-assessment-registration-was = Dacă intrați în domeniul de aplicare: ultima zi pentru cei vizați de la început a fost { $day }.
scope-assessment-registration-record = Notați la termenele legale când v-ați înregistrat.
scope-assessment-since-missing = Spuneți la întrebări de când intrați în domeniul de aplicare și se calculează ultima zi.
scope-assessment-fines = Cât poate fi cel mult o amendă
scope-assessment-fines-forecast = Acesta este maximul legal, nu o prognoză: cât va fi o amendă hotărăsc autoritățile și instanțele.
scope-assessment-fines-unknown = Nu se știe: întrebați autoritatea cât poate fi cel mult o amendă{ $public ->
    [yes] { " " }pentru entitățile publice.
   *[no] .
}
scope-assessment-fines-none = Entitățile publice nu se amendează.
scope-assessment-fines-no-act = Fără act, deci azi nicio amendă în temeiul NIS2.
scope-assessment-fines-higher = Din cele două clase posibile ale instituției, acesta este maximul mai mare.
scope-assessment-fines-directive = Nu se știe ce spune țara; acesta este cel mai mic maxim pe care Directiva îl cere țărilor.
scope-assessment-fines-of-turnover = Din cifra dumneavoastră de afaceri, această parte este { $sum } EUR.
scope-assessment-today = Ce se raportează azi
scope-assessment-today-lead = Țara nu are în vigoare un act în temeiul NIS2. Acestea sunt totuși valabile:
scope-assessment-today-none = Nu s-a găsit nimic propriu țării; GDPR și regulile pentru dispozitive sunt valabile oricum.
scope-assessment-all-duties = Toate obligațiile și termenele
scope-assessment-history = Răspunsuri anterioare
scope-assessment-history-empty = Acesta este primul răspuns.
scope-assessment-history-line = { $day }: { $result }{ $by ->
    [yes] , răspuns de { $person }
   *[no] { "" }
}, regulile din { $edition }.
scope-assessment-range = { $least } sau { $most }

## What was answered

scope-assessment-answers = Ce s-a răspuns
scope-assessment-kinds = Ce este instituția?
scope-assessment-kinds-hint = Bifați tot ce se potrivește.
scope-assessment-kind-none = Niciuna dintre acestea
scope-assessment-kind-annex = { $annex ->
    [annex_1] Anexa I la NIS2
    [annex_2] Anexa II la NIS2
   *[critical_only] Numai în Directiva CER
}
scope-assessment-staff = Personal
scope-assessment-staff-hint = Echivalent normă întreagă în ultimul an încheiat. Lăsați goale cifrele pe care nu le știți: răspunsul spune atunci între ce limite se află.
scope-assessment-turnover = Cifra de afaceri anuală în euro
scope-assessment-turnover-hint = La un spital public, bugetul lui. Un număr întreg, de exemplu 12 500 000, fără puncte sau virgule.
scope-assessment-balance = Bilanțul în euro
scope-assessment-balance-hint = Totalul lui, ca număr întreg
scope-assessment-owner = Cui aparține?
scope-assessment-owner-value = { $owner ->
    [public] Unei entități publice
   *[private] Altcuiva
}
scope-assessment-group = Face parte dintr-un grup?
scope-assessment-group-value = { $group ->
    [included] Nu, sau cifrele de mai sus sunt ale întregului grup
   *[missing] Da, iar cifrele sunt doar ale acestei instituții
}
scope-assessment-one-year = Aceste cifre au fost valabile într-un singur an
scope-assessment-one-year-hint = Mărimea se schimbă doar după doi ani la rând.
scope-assessment-regardless = Este adevărat ceva din acestea, indiferent de mărime?
scope-assessment-regardless-hint = Bifați doar ce v-a spus o autoritate sau ce este în afara oricărei îndoieli.
scope-assessment-regardless-value = { $regardless ->
    [sole_provider] Singurul furnizor din țară al unui serviciu indispensabil
    [public_safety] Perturbarea ei ar putea afecta semnificativ siguranța sau sănătatea publică
    [systemic] Perturbarea ei ar putea aduce un risc sistemic, inclusiv transfrontalier
    [regional] Critică pentru regiunea sau sectorul ei
    [critical_entity] Țara a identificat-o ca entitate critică
    [central_government] Parte a administrației publice centrale
   *[former_operator] Operator de servicii esențiale în temeiul NIS1, înainte de 16 ianuarie 2023
}
scope-assessment-since = În domeniul de aplicare din
scope-assessment-since-hint = Dacă știți ziua: din ea se calculează ultima zi pentru înregistrare.
scope-assessment-cohort = Când a fost înscrisă instituția în listă?
scope-assessment-cohort-none = Neînscrisă sau nu se știe
scope-assessment-reason = De ce se răspunde din nou?
scope-assessment-reason-hint = O fuziune, un alt loc, cifrele unui an nou
scope-assessment-submit = Arătați răspunsul
scope-assessment-answered-flash = Răspunsul este păstrat și valabil.
scope-assessment-no-kind-said = Bifați cel puțin una sau „Niciuna dintre acestea”.
scope-assessment-kind-and-none = „Niciuna dintre acestea” stă singură. Scoateți-o pe ea sau pe celelalte.
scope-assessment-whole-number = „{ $argument }” nu a fost înțeles. Scrieți un număr întreg fără puncte sau virgule, de exemplu 12 500 000.
