# Fișiere care vin cu un rând din registrul unui incident.

incident-attachment-add = Atașați fișiere sau o fotografie
incident-attachment-label = Fișiere
incident-attachment-hint = Cel mult { $count } fișiere de orice fel, fiecare de cel mult { $each } MB și împreună de cel mult { $together } MB. Un telefon își oferă camera.
incident-attachment-no-patients = Fără liste de pacienți, fără date medicale, fără fețe de pacienți: nici într-o fotografie. Acoperiți ce se află lângă ecran.
incident-attachment-stays = Ce este atașat rămâne neschimbat în dosar și nu poate fi scos, împreună cu ce scrie o cameră în imagine (loc, oră, aparat). Se păstrează sigilat, nu face parte niciodată dintr-o notificare, iar cine îl scoate este numit în jurnal.
incident-attachment-many = Cu un rând vin cel mult { $argument } fișiere. Scrieți alt rând pentru celelalte.
incident-attachment-empty = „{ $argument }” este gol.
incident-attachment-large = „{ $argument }” este mai mare decât poate fi un fișier. Nu s-a scris nimic; cuvintele sunt încă aici.
incident-attachment-together = Aceste fișiere au împreună mai mult de { $argument } MB. Nu s-a scris nimic; cuvintele sunt încă aici.
incident-attachment-disk = Discul serverului este aproape plin, iar ce a rămas este păstrat pentru cuvinte. Scrieți rândul fără fișiere; lăsați-le unde sunt până când este loc.
incident-attachment-too-much = Aceste fișiere sunt prea mari împreună. Alegeți mai puține sau scrieți câte un rând pentru fiecare.
incident-attachment-waits = Nu se păstrează pe dispozitiv; se trimite cu aceste cuvinte cât timp pagina în care au fost alese rămâne deschisă:
incident-attachment-not-kept = Fișiere care nu s-au păstrat pe dispozitiv:
incident-attachment-lacking = Pagina în care au fost alese fișierele nu mai există. Schimbați rândul ca să le alegeți din nou sau trimiteți cuvintele fără ele.
incident-attachment-send-without = Trimite fără fișiere
incident-attachment-offline = Fișierele și fotografiile au nevoie de conexiune; păstrați-le pe dispozitiv până atunci.
incident-attachment-size = { $unit ->
    [kilobytes] { $count } kB
   *[megabytes] { $count } MB
}
