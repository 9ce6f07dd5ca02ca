# Sources: the lists the hospital keeps, their age, and who wins where they disagree.

source-list-title = Surse
source-list-lead = Listele care vorbesc despre echipamentele dumneavoastră, cea crezută prima mai întâi. Niciuna nu pierde ce spune: unde două nu concordă, una se arată și cealaltă rămâne alături.
source-list-caption = Surse, cea crezută prima mai întâi
source-list-empty = Încă nu există nicio sursă
source-list-empty-explanation = O sursă apare cu prima ei listă. Importați una și va fi numită aici, cu vechimea ei.
source-above = Sursă
source-name = Sursă
source-made-by = Scrisă de
source-rows = Rânduri
source-absent = Nu mai sunt numite
source-accepted = Cea mai nouă listă acceptată
source-age = Vechime
source-never = încă niciuna acceptată
source-stale = Învechită
source-fresh = Atât de recentă cât se așteaptă
source-no-interval = Nimeni nu a spus cât de des vine
source-format = { $format ->
    [separated_text] text separat
    [workbook] registru de calcul
    [nmap_report] scanare de rețea
    [glpi_inventory] inventarul agentului GLPI
    [netbox_export] export din NetBox
   *[other] { $format }
}

## How often a list is expected

source-interval-title = Cât de des este așteptată o listă
source-interval-days = Cel puțin la atâtea zile
source-interval-hint = Când cea mai nouă listă este mai veche, sursa este învechită: aici, la fiecare echipament și ca filtru al echipamentelor. Gol: nu este numită niciodată învechită.
source-interval-saved = Salvat.

## Rows a source no longer names

source-absent-title = Rânduri pe care cea mai nouă listă nu le mai numește
source-absent-lead = Se păstrează cu ce spuneau ultima dată: o listă poate fi exportată cu un filtru. Ce a dispărut cu adevărat trebuie să o spună oamenii.
source-absent-caption = { $shown } din { $count }, cele absente de cel mai mult timp mai întâi
source-absent-row = Ce numea
source-absent-number = Număr
source-absent-since = Lipsește din

## Who wins

source-order-title = Cine este crezut primul
source-order-lead = Unde două surse nu concordă, se arată cea cu numărul mai mic. Ce introduc oamenii manual se arată înaintea tuturor.
source-choice-title = Cine este crezut într-o privință
source-choice-lead = O sursă care știe cel mai bine un lucru poate câștiga la el, oricare ar fi ordinea: registrul ingineriei biomedicale pentru numerele de serie, serviciul director pentru nume.
source-choice = { $attribute }: { $source } este crezută prima.
source-choice-leave = Lăsați după ordine
source-choice-attribute = Despre
source-choice-source = Crezută prima
source-preview = Vedeți ce s-ar schimba

source-change-title = Cine este crezut
source-change-choose = { $chosen ->
    [none] Lăsați „{ $attribute }” după ordinea tuturor surselor?
   *[some] Credeți întotdeauna mai întâi { $source } în privința „{ $attribute }”?
}
source-change-order = Credeți sursele în această ordine?
source-pieces = { $count ->
    [one] 1 echipament
    [few] { $count } echipamente
   *[other] { $count } de echipamente
}
source-change-effect = { $extent ->
    [none] Acum nu s-ar arăta nimic altfel. Este valabil pentru listele care vin mai târziu.
    [least] S-ar arăta altă valoare la cel puțin { $pieces }.
   *[exact] S-ar arăta altă valoare la { $pieces }.
}
source-change-nothing-lost = Nu se pierde nimic: ce spun celelalte rămâne alături, ce au introdus oamenii manual rămâne afișat și se poate reveni aici.
source-change-confirm = Credeți așa
source-changed = Salvat. Echipamentele se afișează din nou.
