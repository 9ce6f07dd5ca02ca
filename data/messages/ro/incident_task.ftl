# Who does what in an incident: its roles, and its tasks. The words of the steps of playbooks stand in playbook.ftl.

incident-role = { $role ->
    [lead] Conducerea incidentului
    [medical] Conducerea medicală
    [nursing] Îngrijiri
    [it] Informatică
    [evidence] Probe
    [biomedical] Inginerie biomedicală
    [facilities] Clădire și instalații
    [data_protection] Protecția datelor
    [communications] Comunicare
    [liaison] Autorități și vecini
    [suppliers] Furnizori
    [logistics] Logistică
   *[scribe] Consemnare
}
incident-role-does = { $role ->
    [lead] Hotărăște și are ce nu are nimeni altcineva.
    [medical] Ce pacienți sunt în pericol, ce îngrijiri se opresc.
    [nursing] Secții, hârtie, medicație.
    [it] Calculatoare, rețea, copii de rezervă.
    [evidence] Păstrează ce poate dovedi ceva.
    [biomedical] Dispozitivele de la pacient și producătorii lor.
    [facilities] Curent, gaze, climă, lifturi, uși.
    [data_protection] Date cu caracter personal și cine trebuie anunțat.
    [communications] Ce se spune personalului, pacienților și presei.
    [liaison] Autorități, poliție, dispecerat, alte spitale.
    [suppliers] Toți cei cu contract.
    [logistics] Hârtie, curieri, schimburi, mâncare.
   *[scribe] Notează ce se spune și se face.
}
incident-phase = { $phase ->
    [triage] Prima privire
    [contain] Limitare
    [evidence] Păstrarea probelor
    [report] Notificare
    [care] Îngrijire fără sisteme
    [restore] Repunere
    [back_entry] Introducere ulterioară
   *[learn] Învățăminte
}
incident-roles = Cine ce face
incident-roles-lead = Un nume și un înlocuitor pentru fiecare rol. Alegeți oameni ai spitalului din listă: atunci le apar sarcinile lor, iar camera spune când a plecat cineva. În jurnal se scrie doar ce schimbați.
incident-roles-say = Spuneți cine ce face
incident-roles-see = Vedeți cine ce face
incident-roles-flash = Scris în jurnal.
incident-role-holder = Nume
incident-role-telephone = Telefon în noaptea aceasta
incident-role-deputy = Înlocuitor
incident-role-deputy-telephone = Telefonul înlocuitorului
incident-role-nobody = nimeni
incident-role-nameless = Al cui este numărul { $argument }? Introduceți și numele.
incident-role-left = { $argument } nu mai lucrează aici. Numiți pe altcineva.
incident-role-deputy-is = înlocuitor { $name }
incident-role-deputises = { $name }, ca înlocuitor
incident-role-lead-acts = { $name }, din conducerea incidentului
incident-role-from-before = Propunere, ca în { $incident }. Salvați și este valabilă.
incident-role-from-on-call = Propunere, fiind de gardă. Salvați și este valabilă.
incident-role-from-access = Propunere, după rolul contului. Salvați și este valabilă.
incident-role-has-left = { $name } ({ $role }) nu mai lucrează aici
incident-role-acts = Acționează în schimb: { $name }
incident-role-nobody-acts = Nu acționează nimeni în schimb. Numiți pe cineva.
incident-leads = Conduce: { $name }
incident-nobody-leads = Nu s-a spus cine conduce

incident-tasks = Sarcini
incident-tasks-lead = Ce cere planul și ce cer oamenii, pe roluri. Apăsați la ce s-a făcut; cine a apăsat și când este în jurnal.
incident-tasks-own = Pentru dumneavoastră acum
incident-tasks-all = Toate sarcinile și adăugare
incident-tasks-open = { $count ->
    [one] o sarcină deschisă
    [few] { $count } sarcini deschise
   *[other] { $count } de sarcini deschise
}
incident-tasks-overdue = { $count ->
    [one] 1 sarcină are TERMENUL DEPĂȘIT
    [few] { $count } sarcini au TERMENUL DEPĂȘIT
   *[other] { $count } de sarcini au TERMENUL DEPĂȘIT
}
incident-tasks-settled = { $count ->
    [one] 1 sarcină încheiată
    [few] { $count } sarcini încheiate
   *[other] { $count } de sarcini încheiate
}
incident-task-shown = Potrivit registrului s-a făcut: { $at }, { $by }
incident-task-by = până la { $at }, în { $distance }
incident-task-overdue = era până la { $at }, depășit cu { $distance }
incident-task-done = Făcut
incident-task-not-done = Nu se va face
incident-task-open-again = Este totuși de făcut
incident-task-more = Notă, nu se face, alt rol
incident-task-note = Notă
incident-task-give = Dați acestui rol
incident-task-role = Rol
incident-task-words = Ce este de făcut?
incident-task-due = Până când
incident-task-ask = Adăugați
incident-task-flash = Scris în jurnal.
incident-task-standing = { $standing ->
    [open] De făcut
    [done] Făcut
   *[not_done] Nu se face
}
incident-playbook = Plan de acțiune
incident-playbook-follows = Această cameră urmează pașii pentru: { $kind }
incident-playbook-none = Această cameră nu urmează niciun plan.
incident-playbook-other = Pașii pentru alt fel de incident
incident-playbook-other-hint = Iau locul celor despre care nu s-a spus nimic. Ce s-a spus rămâne.
incident-playbook-follow = Urmați-i pe aceștia
