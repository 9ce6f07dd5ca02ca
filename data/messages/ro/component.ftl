# What systems are made of: components and bills of materials.

component-section = Din ce este alcătuit
component-section-none = Încă nicio listă de componente. O poate preda producătorul: un SBOM în CycloneDX sau SPDX. Până atunci, descărcarea enumeră echipamentele de care depinde.
component-section-all = Toate componentele
component-section-waiting = Așteaptă verificarea: { $name }
component-list-title = Componentele pentru { $name }
component-list-lead = Ce spun producătorii că se află înăuntru, în ordinea numelor.
component-list-caption = Componente
component-list-empty = Nu se cunosc componente
component-list-empty-explanation = O listă de componente (SBOM) spune din ce este alcătuit un program sau un dispozitiv. Cereți-o producătorului în CycloneDX sau SPDX și importați-o.
component-list-no-match = Nicio componentă nu corespunde
component-list-no-match-explanation = Căutați orice parte din nume, versiune, grup, furnizor, licență sau URL de pachet.
component-list-pages = Paginile componentelor
component-list-position = { $total ->
    [one] { $shown } din { $total } componentă
    [few] { $shown } din { $total } componente
   *[other] { $shown } din { $total } de componente
}
component-search = Căutați componente
component-csv = Salvați ca CSV
component-cyclonedx = Salvați ca CycloneDX
component-name = Nume
component-nameless = fără nume
component-version = Versiune
component-kind-label = Tip
component-group = Grup
component-purl = URL de pachet
component-cpe = CPE
component-licences = Licențe
component-supplier = Furnizor
component-support = Suport
component-support-end = Suportul se încheie
component-kind = { $kind ->
    [application] program
    [framework] cadru software
    [library] bibliotecă
    [container] container
    [platform] platformă
    [operating-system] sistem de operare
    [device] dispozitiv
    [device-driver] driver de dispozitiv
    [firmware] firmware
    [file] fișier
    [machine-learning-model] model de învățare automată
    [data] date
    [cryptographic-asset] cheie, certificat sau algoritm
   *[unstated] tip neprecizat
}

## Bills of materials

bill-list-title = Listele de componente pentru { $name }
bill-list-lead = Fiecare document importat, cele mai noi mai întâi. Cel mai nou acceptat al fiecărui produs este valabil.
bill-list-caption = Liste de componente, cele mai noi mai întâi
bill-list-link = Listele de componente și istoricul lor
bill-list-empty = Nu s-a importat nicio listă de componente
bill-described = Descrie
bill-state-label = Stare
bill-when = Importată
bill-components = Componente
bill-format = Format
bill-nameless = Listă fără nume
bill-state = { $state ->
    [uploaded] De verificat
    [current] Valabilă
    [replaced] Înlocuită de una mai nouă
    [undone] Anulată
   *[discarded] Pusă deoparte
}
bill-counts = { $components ->
    [one] { $components } componentă
    [few] { $components } componente
   *[other] { $components } de componente
}, { $dependencies ->
    [one] { $dependencies } dependență
    [few] { $dependencies } dependențe
   *[other] { $dependencies } de dependențe
}
bill-made = făcută la { $moment }
bill-brought = importată la { $moment }
bill-new-title = Importați o listă de componente
bill-new-lead = Veți vedea ce schimbă înainte să se schimbe ceva.
bill-new-file = Documentul
bill-new-hint = Până la { $megabytes } MB: CycloneDX 1.2–1.7 ca JSON sau XML, ori SPDX 2.1–3.0 ca JSON sau tag-value.
bill-new-problem = Documentul nu a fost preluat
bill-above = Listă de componente, importată la { $moment }
bill-nothing-yet = Încă nimic din acest document nu contează.
bill-older = Acest document este mai vechi decât cel valabil
bill-older-explanation = Spune că a fost făcut mai devreme. Acceptați-l doar dacă sistemul a fost cu adevărat readus la ce spune el.
bill-conflict = Între timp, cineva a decis despre ea sau despre lista valabilă. Așa stau lucrurile acum.
bill-count-changed = În altă versiune
bill-count-gone = Dispărute
bill-accept = Acceptați: din aceasta este alcătuit
bill-discard = Puneți documentul deoparte
bill-undo = Anulați: retrageți această listă
bill-undo-earlier = Anularea pune din nou în vigoare lista dinainte. Ambele documente rămân.
bill-undo-nothing = Anularea lasă sistemul fără componente. Documentul rămâne o lună.
bill-document = Documentul
bill-identifier = Identificator
bill-tools = Făcută cu
bill-earlier = Lista dinainte
bill-original = Salvați documentul așa cum a fost importat:
bill-file-removed = Documentul a fost șters, pentru că nu mai era nevoie de el.
bill-remarks = De văzut:
bill-uploaded-flash = Încărcat: vedeți ce s-ar schimba.
bill-same-flash = Același document este deja valabil: nu s-a schimbat nimic.
bill-accepted-flash = Acceptat: din aceasta este alcătuit acum sistemul.
bill-discarded-flash = Pus deoparte: nimic din document nu contează.
bill-undone-flash = Anulat: este din nou valabil ce era înainte.
