# Sources: the lists the hospital keeps, their age, and who wins where they disagree.

source-list-title = Quellen
source-list-lead = Die Listen, die Ihre Geräte nennen, die mit Vorrang zuerst. Keine verliert, was sie sagt: Wo zwei einander widersprechen, wird eine gezeigt, und die andere steht daneben.
source-list-caption = Quellen, die mit Vorrang zuerst
source-list-empty = Es gibt noch keine Quelle
source-list-empty-explanation = Eine Quelle entsteht mit ihrer ersten Liste. Lesen Sie eine ein, und sie steht hier mit ihrem Alter.
source-above = Quelle
source-name = Quelle
source-made-by = Geschrieben von
source-rows = Zeilen
source-absent = Nicht mehr genannt
source-accepted = Neueste Liste übernommen
source-age = Alter
source-never = noch keine übernommen
source-stale = Veraltet
source-fresh = So aktuell wie erwartet
source-no-interval = Nicht angegeben, wie oft sie kommt
source-format = { $format ->
    [separated_text] Text mit Trennzeichen
    [workbook] Arbeitsmappe
    [nmap_report] Netzscan
    [glpi_inventory] Inventar des GLPI-Agenten
    [netbox_export] Export aus NetBox
   *[other] { $format }
}

## How often a list is expected

source-interval-title = Wie oft eine Liste erwartet wird
source-interval-days = Mindestens alle so viele Tage
source-interval-hint = Ist die neueste Liste älter, gilt die Quelle als veraltet: hier, bei jedem Gerät und als Filter der Geräte. Leer: Sie gilt nie als veraltet.
source-interval-saved = Gespeichert.

## Rows a source no longer names

source-absent-title = Zeilen, die die neueste Liste nicht mehr nennt
source-absent-lead = Sie bleiben mit ihren letzten Angaben erhalten: Eine Liste kann mit einem Filter exportiert sein. Was wirklich weg ist, müssen Menschen sagen.
source-absent-caption = { $shown } von { $count }, die am längsten fehlenden zuerst
source-absent-row = Was sie nannte
source-absent-number = Nummer
source-absent-since = Fehlt seit

## Who wins

source-order-title = Welche Quelle Vorrang hat
source-order-lead = Wo zwei Quellen einander widersprechen, wird die mit der kleineren Zahl gezeigt. Was Menschen von Hand eintragen, geht allen vor.
source-choice-title = Welche Quelle bei einer Angabe Vorrang hat
source-choice-lead = Eine Quelle, die etwas am besten weiß, kann dabei unabhängig von der Rangfolge Vorrang haben: das Verzeichnis der Medizintechnik bei Seriennummern, das Benutzerverzeichnis bei Namen.
source-choice = { $attribute }: { $source } hat Vorrang.
source-choice-leave = Der Rangfolge überlassen
source-choice-attribute = Angabe
source-choice-source = Vorrang für
source-preview = Zeigen, was sich ändern würde

source-change-title = Wer Vorrang hat
source-change-choose = { $chosen ->
    [none] „{ $attribute }“ der Rangfolge aller Quellen überlassen?
   *[some] Bei „{ $attribute }“ immer Vorrang für { $source }?
}
source-change-order = Den Quellen in dieser Rangfolge Vorrang geben?
source-pieces = { $count ->
    [one] 1 Gerät
   *[other] { $count } Geräte
}
source-change-effect = { $extent ->
    [none] Jetzt würde nichts anders gezeigt. Es gilt für Listen, die später kommen.
    [least] Mit einem anderen Wert gezeigt: mindestens { $pieces }.
   *[exact] Mit einem anderen Wert gezeigt: { $pieces }.
}
source-change-nothing-lost = Nichts geht verloren: Was die anderen sagen, bleibt daneben stehen, von Hand Eingetragenes wird weiter gezeigt, und hier lässt es sich wieder ändern.
source-change-confirm = So festlegen
source-changed = Gespeichert. Die Geräte werden neu angezeigt.
