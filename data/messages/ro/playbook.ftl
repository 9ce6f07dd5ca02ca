# What is to be done in an incident, one line a step. The steps themselves stand in data/playbook/steps.toml. At most 140 letters each: they
# are read at night, on a telephone and on a wall. Words may be made better; a step that means something else gets another identifier.

playbook-step = { $step ->
    [what_is_hit] Spuneți ce este lovit, unde și dacă se mai răspândește.
    [patients_at_risk] Întrebați fiecare secție dacă vreun pacient este acum în pericol și notați răspunsul.
    [name_the_roles] Numiți cine are fiecare rol în noaptea aceasta și câte un înlocuitor.
    [keep_the_log] Notați ce se vede, se hotărăște și se face, cu ora.
    [device_off_the_patient] Întâi pacientul: înlocuiți dispozitivul. Nimeni nu îl oprește și pornește fără acordul ingineriei biomedicale.
    [building_by_hand] Treceți pe manual: temperatură și presiune cu aparat de mână, oxigen din butelii, mesaje prin curier.
    [isolate_network] Tăiați rețeaua a ceea ce este lovit: scoateți cablurile de legătură, lăsați calculatoarele pornite.
    [isolate_backups] Scoateți copiile de rezervă din rețea și opriți copierea spre ele.
    [freeze_changes] Opriți orice schimbare planificată și vedeți ce s-a schimbat ultima dată.
    [close_supplier_ways] Închideți căile de acces ale furnizorului: acces la distanță, interfețe, conturi.
    [renew_the_account] Resetați contul, închideți sesiunile, refaceți al doilea factor, verificați regulile de poștă.
    [find_other_recipients] Aflați cine a mai primit mesajul sau a folosit contul și ștergeți mesajul peste tot.
    [stop_the_leak] Închideți calea pe care ies datele și spuneți de când era deschisă.
    [lock_lost_device] Blocați sau ștergeți de la distanță dispozitivul pierdut și aflați dacă era criptat.
    [quarantine_device] Deconectați dispozitivul de la rețea, fotografiați-l și puneți-l deoparte neatins.
    [decide_connections] Hotărâți dacă se taie internetul și legăturile cu partenerii și cine le reface.
    [declare_degraded] Declarați pentru fiecare serviciu cum continuă îngrijirea fără sisteme.
    [telephones] Aflați ce telefoane funcționează și împărțiți lista pe hârtie.
    [keep_evidence] Păstrați mesajul, un fișier criptat, memoria și jurnalele înainte de orice reinstalare.
    [freeze_logs] Păstrați jurnalele înainte să fie suprascrise: autentificări, poștă, rețea, sistemul vizat.
    [leave_leaked_files] Nimeni nu deschide fișierele scurse pe calculatoarele spitalului. Notați unde sunt oferite.
    [say_awareness] Spuneți când, cine și pe ce temei a luat cunoștință: de atunci curg termenele legale.
    [ask_the_supplier] Întrebați furnizorul: ce e lovit, de când, dacă și datele noastre, când revine, pe cine sunăm.
    [tell_neighbours] Anunțați dispeceratul și spitalele vecine ce nu puteți prelua acum.
    [ransom_is_for_the_board] Nimeni nu răspunde atacatorilor. Ce li se spune hotărăsc conducerea și juriștii ei.
    [one_voice] Pregătiți primele cuvinte pentru personal, apoi pentru pacienți și presă. Vorbește o singură persoană.
    [personal_data] Hotărâți dacă sunt vizate date cu caracter personal. Dacă da, curg cele 72 de ore din RGPD.
    [no_confrontation] Dacă este bănuit cineva din casă, nimeni nu îi cere socoteală. Implicați resursele umane și sindicatul.
    [maker_and_device_authority] Luați legătura cu producătorul și hotărâți dacă trebuie anunțată autoritatea pentru dispozitive.
    [early_warning] Citiți avertizarea timpurie întocmită din fapte; să fie aprobată și trimisă.
    [tell_the_police] Hotărâți dacă este anunțată poliția și păstrați numărul primit.
    [tell_those_concerned] Hotărâți dacă sunt anunțate persoanele vizate, în ce cuvinte și cine le răspunde.
    [wards_on_paper] Nu știe nimeni când revine? După 30 de minute secțiile trec pe hârtie.
    [one_numbering] O singură numerotare în tot spitalul: numere de pacient și brățări din seria de hârtie.
    [medication_by_two] Medicație după foi de hârtie: două persoane verifică alergia, doza și numele.
    [laboratory_by_hand] Laborator: doar urgențe, rezultate prin curier sau repetate la telefon, sânge din grupa universală.
    [imaging_by_hand] Imagistică: cât ține memoria aparatelor, imagini pe disc, urgențele citite întâi.
    [stop_electives] Hotărâți ce operații și internări programate se opresc și până când.
    [next_word] Spuneți când urmează următoarea veste. Dați-o atunci, chiar dacă nu este nimic nou.
    [paper_and_people] Asigurați hârtie, curieri, schimburi, mâncare și odihnă pentru ziua și noaptea următoare.
    [close_the_way_in] Găsiți calea pe care s-a pătruns și închideți-o înainte de a repune ceva.
    [renew_secrets] Înnoiți parolele și cheile administratorilor, începând cu directorul de conturi.
    [restore_clean] Repuneți doar într-o rețea curată. Nimic nu se întoarce în cea lovită.
    [restore_in_order] Repuneți serviciile în ordinea lor, întâi cele pe care se sprijină altele.
    [clinical_check] Înainte ca secțiile să folosească din nou un sistem, un clinician verifică pacienți, alergii, ultimele rezultate.
    [enter_back] Introduceți ce era pe hârtie, întâi medicația și rezultatele, fiecare verificat de a doua persoană.
    [match_numbers] Potriviți numerele seriei de hârtie cu pacienții și căutați ce nu aparține nimănui.
    [thank_who_reported] Mulțumiți celui care a semnalat primul.
    [final_report] Citiți raportul final întocmit din jurnal; să fie aprobat și trimis.
    [what_will_change] Stați împreună în cel mult două săptămâni: ce a mers, ce nu, cine schimbă ce și până când.
   *[other] Un pas pe care această versiune a programului nu îl cunoaște
}
