# Device models: what their makers disclose, in words for those who run the devices.

## What twelve answers of an MDS2 form mean, and what to do

mds2-finding = { $rule ->
    [no_anti_malware] Nu poate rula software antimalware.
    [clear_on_the_wire] Trimite datele pacienților necriptate.
    [updates_need_approval] Actualizările de securitate ale sistemului de operare pot fi instalate doar după aprobarea producătorului.
    [updates_need_service] Actualizările de securitate ale sistemului de operare au nevoie de o vizită a producătorului sau a service-ului său.
    [remote_service] Producătorul îl poate accesa din afară.
    [needs_internet] Nu își face treaba fără internet.
    [no_emergency_access] Nimeni nu îl poate folosi la urgență fără autentificare.
    [fixed_password] Are o parolă care nu poate fi schimbată.
    [no_second_factor] Nu poate cere un al doilea factor la autentificare.
    [clear_at_rest] Stochează date necriptate.
    [no_central_log] Nu își poate trimite jurnalul la un loc central.
   *[no_bill_of_materials] Producătorul nu spune ce software se află înăuntru.
}
mds2-to-do = { $rule ->
    [no_anti_malware] Țineți-l într-o zonă de rețea proprie, lăsați să treacă doar ce îi este necesar și scanați stickurile înainte de conectare. Vedeți dacă producătorul numește alte măsuri sau rulează doar programe dintr-o listă.
    [clear_on_the_wire] Țineți-l într-o zonă închisă sau puneți în față un gateway care criptează. Cine poate asculta în acea rețea poate citi.
    [updates_need_approval] Nu așteptați fără protecție: izolați-l în rețea până aprobă producătorul și întrebați-l cât durează.
    [updates_need_service] Treceți actualizările în contractul de întreținere și înregistrați o excepție, cu responsabil și dată, pentru timpul până la vizită.
    [remote_service] Deschideți accesul doar pentru o sesiune, pentru o persoană numită, și închideți-l după aceea. Țineți evidența fiecăreia.
    [needs_internet] Deconectarea spitalului de la internet îl oprește: înregistrați aceasta ca dependență și pregătiți un plan de lucru fără el.
    [no_emergency_access] Planul pentru întreruperi trebuie să spună cum intră personalul când nu funcționează nicio autentificare.
    [fixed_password] Treceți contul în registrul conturilor comune și lăsați să ajungă la dispozitiv doar cei care au nevoie.
    [no_second_factor] Notați excepția și lăsați să ajungă la el doar aparate care cer un al doilea factor.
    [clear_at_rest] Încuiați-l sau fixați-l și ștergeți-i datele înainte să părăsească instituția. Dacă este furat, datele se consideră lizibile și poate fi necesară informarea pacienților.
    [no_central_log] Supravegheați în schimb traficul lui de rețea și citiți-i jurnalul propriu când s-a întâmplat ceva.
   *[no_bill_of_materials] Vulnerabilitățile pot fi căutate doar după producător și model. Cereți producătorului o listă de componente.
}
mds2-not-said = { $rule ->
    [no_anti_malware] Dacă poate rula software antimalware
    [clear_on_the_wire] Dacă criptează datele pacienților înainte de trimitere
    [updates_need_approval] Dacă actualizările de securitate pot fi instalate fără aprobarea producătorului
    [updates_need_service] Dacă actualizările de securitate au nevoie de o vizită a producătorului
    [remote_service] Dacă producătorul îl poate accesa din afară
    [needs_internet] Dacă are nevoie de internet
    [no_emergency_access] Dacă poate fi folosit la urgență fără autentificare
    [fixed_password] Dacă poate fi schimbată orice parolă
    [no_second_factor] Dacă poate cere un al doilea factor
    [clear_at_rest] Dacă criptează ce stochează
    [no_central_log] Dacă își poate trimite jurnalul la un loc central
   *[no_bill_of_materials] Dacă există o listă de componente software
}
mds2-answer = { $answer ->
    [yes] Da
    [no] Nu
    [not_applicable] Nu se aplică
    [see_note] Vezi nota
   *[in_words] În cuvinte
}
udi-agency = { $agency ->
    [gs1] GS1
    [hibcc] HIBCC
   *[iccbba] ICCBBA
}

## The unique device identifier on the page of an asset

udi-title = Ce spune UDI
udi-device-identifier = Identificatorul dispozitivului (UDI-DI)
udi-issued-by = Emis după regulile
udi-serial = Număr de serie
udi-lot = Lot
udi-manufactured = Fabricat la
udi-expires = Expiră la
udi-donation = Numărul donării
udi-software = Versiune de software
udi-unread = UDI nu poate fi descompus de la caracterul { $position }:
udi-serial-not-stated = Nicio listă nu spune un număr de serie. Cel de mai sus este citit din UDI și nu este trecut la dispozitiv: verificați plăcuța.
udi-serial-differs = Listele spun alt număr de serie. Unul dintre cele două este greșit sau al altui dispozitiv: verificați plăcuța.
udi-serial-enter = Introduceți ce spune plăcuța

## The list of models

device-model-list-title = Modele de dispozitive
device-model-list-lead = Dispozitivele medicale pe care le aveți, după producător și model. Provin din listele importate; registrul în care sunt ținute rămâne cel care contează.
device-model-list-search = Căutați producător, model, loc
device-model-list-shown = { $all ->
    [one] { $shown } din { $all } model
    [few] { $shown } din { $all } modele
   *[other] { $shown } din { $all } de modele
}
device-model-list-unnamed = { $count ->
    [one] Pentru { $count } dispozitiv medical nicio listă nu spune producătorul și modelul: nu face parte din niciun model.
    [few] Pentru { $count } dispozitive medicale nicio listă nu spune producătorul și modelul: nu fac parte din niciun model.
   *[other] Pentru { $count } de dispozitive medicale nicio listă nu spune producătorul și modelul: nu fac parte din niciun model.
}
device-model-list-unnamed-look = Vedeți dispozitivele medicale
device-model-list-empty = Încă niciun dispozitiv medical.
device-model-list-empty-explanation = Un model apare imediat ce se importă o listă care numește dispozitive medicale cu producător și model.
device-model-list-nothing = Niciun model nu corespunde.
device-model-list-nothing-explanation = Căutați mai puțin sau scoateți un filtru.
device-model-mds2 = MDS2
device-model-mds2-any = Cu sau fără
device-model-mds2-with = Cu un formular acceptat
device-model-mds2-without = Fără formular
device-model-name = Model
device-model-maker = Producător
device-model-devices = Dispozitive
device-model-where = Unde
device-model-networked = În rețea
device-model-on-patients = La pacienți
device-model-software = Software
device-model-disclosed = MDS2
device-model-not-disclosed = nu
device-model-support = Suport
device-model-more = și încă { $count }
device-model-tally = { $attribute ->
    [networked] { $yes } din { $all }
    [patient_connected] { $yes } din { $all } aplicate pacienților
   *[life_supporting] o viață depinde de { $yes } din { $all }
}{ $unknown ->
    [0] {""}
   *[other] , nespecificate: { $unknown }
}

## One model

device-model-above = Model de dispozitiv
device-model-count = { $count ->
    [0] Niciunul nu este acum în inventar.
    [one] { $count } dispozitiv pe care îl vedeți.
    [few] { $count } dispozitive pe care le vedeți.
   *[other] { $count } de dispozitive pe care le vedeți.
}
device-model-spellings = Scris și
device-model-no-devices = Niciun dispozitiv de acest model nu este acum în inventar.
device-model-no-devices-explanation = Ce s-a importat despre el se păstrează și reapare aici când o listă numește un asemenea dispozitiv.
asset-page-device-model = Modelul și ce declară producătorul

## What the maker discloses

disclosure-title = Ce declară producătorul
disclosure-rests-on = Formular MDS2, ediția { $edition }:
disclosure-dated = datat
disclosure-others = Alte formulare importate pentru acest model:
disclosure-state = { $state ->
    [proposed] de verificat
    [accepted] acceptat
    [discarded] pus deoparte
   *[withdrawn] retras
}
disclosure-file = Formularul MDS2 al producătorului
disclosure-file-hint = Formularul din 2019, completat, ca registru de calcul (XLSX) sau CSV, cel mult { $megabytes } MB. Îl verificați înainte să conteze.
disclosure-bring-in = Citiți formularul
disclosure-refused = Formularul nu a fost preluat
disclosure-brought-in = Formularul este citit. Verificați-l, apoi acceptați-l sau puneți-l deoparte.
disclosure-accepted = Formularul este acceptat.
disclosure-discarded = Formularul este pus deoparte.
disclosure-withdrawn = Formularul este retras.
disclosure-conflict = Nu s-a făcut: între timp altcineva a decis despre acest formular.
disclosure-read = MDS2, ediția { $edition }: răspunsuri la { $answered } din { $questions } întrebări.
disclosure-for = Importat pentru
disclosure-names = Formularul numește { $maker }, { $model }.
disclosure-names-none = Formularul nu numește un producător sau un model.
disclosure-brought-on = Importat la
disclosure-names-another = Formularul numește alt dispozitiv
disclosure-names-another-explanation = Producătorul sau modelul din formular nu sunt ale acestui model. Acceptați-l doar dacă știți că acesta este vizat.
disclosure-accept-explanation = După acceptare, se arată la fiecare dispozitiv de acest model. Poate fi retras.
disclosure-accept-replaces = După acceptare, ia locul formularului valabil, care se păstrează. Poate fi retras.
disclosure-withdraw-explanation = Odată retras, nu mai contează, iar formularul acceptat înainte contează din nou.
disclosure-accept = Acceptați formularul
disclosure-discard = Puneți deoparte
disclosure-withdraw = Retrageți
disclosure-means = Ce înseamnă
mds2-none = Nu se știe nimic: nu s-a acceptat niciun formular MDS2 pentru acest model. Cereți producătorului formularul din 2019, completat.
mds2-nothing-applies = În formular nu s-a găsit niciunul dintre cele douăsprezece răspunsuri care cer o măsură.
mds2-not-said-title = Producătorul nu spune:
mds2-not-said-count = { $count ->
    [one] Din cele douăsprezece răspunsuri importante lipsește { $count }.
    [few] Din cele douăsprezece răspunsuri importante lipsesc { $count }.
   *[other] Din cele douăsprezece răspunsuri importante lipsesc { $count }.
}
mds2-other-rules = { $count ->
    [one] { $count } din cele douăsprezece răspunsuri importante nu cere nicio măsură.
    [few] { $count } din cele douăsprezece răspunsuri importante nu cer nicio măsură.
   *[other] { $count } din cele douăsprezece răspunsuri importante nu cer nicio măsură.
}
mds2-every-question = Toate întrebările: { $answered } din { $questions } cu răspuns
mds2-not-answered = fără răspuns
mds2-note = nota { $number }
mds2-other-questions = Întrebări pe care formularul nu le are
mds2-remarks = Observat la citirea formularului:

## Two models that are one

device-model-one = Două modele care sunt unul
device-model-counted-here = Listele îl scriu și altfel. Dispozitivele acestora se numără aici:
device-model-said-so = spus la
device-model-part = { $model } este totuși alt model
device-model-with = Acest model este același cu
device-model-with-hint = Dispozitivele lui se numără atunci la modelul ales, iar ce declară producătorii despre oricare dintre ele se arată acolo. Se poate retrage.
device-model-choose = Alegeți un model
device-model-unite = Numărați-le ca unul
device-model-united = Cele două se numără ca un singur model.
device-model-parted = Cele două se numără din nou ca două modele.
device-model-none-chosen = Nu s-a schimbat nimic: nu s-a ales niciun model.
device-model-itself = Nu s-a schimbat nimic: acestea se numără deja ca un singur model.
device-model-said-already = Nu s-a schimbat nimic: între timp cineva a numărat acest model la altul.
