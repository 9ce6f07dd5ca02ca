# Device models: what their makers disclose, in words for those who run the devices.

## What twelve answers of an MDS2 form mean, and what to do

mds2-finding = { $rule ->
    [no_anti_malware] Kann keinen Virenschutz ausführen.
    [clear_on_the_wire] Sendet Patientendaten unverschlüsselt.
    [updates_need_approval] Sicherheitsupdates des Betriebssystems dürfen erst nach Freigabe durch den Hersteller eingespielt werden.
    [updates_need_service] Sicherheitsupdates des Betriebssystems brauchen einen Besuch des Herstellers oder seines Kundendienstes.
    [remote_service] Der Hersteller kann es von außen erreichen.
    [needs_internet] Arbeitet nicht ohne Internet.
    [no_emergency_access] Niemand kann es im Notfall ohne Anmeldung benutzen.
    [fixed_password] Hat ein Passwort, das sich nicht ändern lässt.
    [no_second_factor] Kann bei der Anmeldung keinen zweiten Faktor verlangen.
    [clear_at_rest] Speichert Daten unverschlüsselt.
    [no_central_log] Kann sein Protokoll nicht an eine zentrale Stelle senden.
   *[no_bill_of_materials] Der Hersteller sagt nicht, welche Software enthalten ist.
}
mds2-to-do = { $rule ->
    [no_anti_malware] Stellen Sie es in eine eigene Netzzone, lassen Sie nur Nötiges hinein und hinaus, und prüfen Sie USB-Sticks, bevor sie angesteckt werden. Sehen Sie nach, ob der Hersteller andere Maßnahmen nennt oder nur freigegebene Programme ausführt.
    [clear_on_the_wire] Stellen Sie es in eine geschlossene Zone, oder setzen Sie ein Gateway davor, das verschlüsselt. Wer in diesem Netz mithören kann, liest mit.
    [updates_need_approval] Warten Sie nicht ungeschützt: Schirmen Sie es im Netz ab, bis der Hersteller freigibt, und fragen Sie ihn, wie lange das dauert.
    [updates_need_service] Nehmen Sie Updates in den Wartungsvertrag auf, und erfassen Sie für die Zeit bis zum Besuch eine Ausnahme mit Verantwortlichem und Datum.
    [remote_service] Öffnen Sie den Zugang nur für eine Sitzung und eine benannte Person, und schließen Sie ihn danach. Halten Sie jede Sitzung fest.
    [needs_internet] Wird das Krankenhaus vom Internet getrennt, fällt es aus: Erfassen Sie das als Abhängigkeit, und planen Sie die Arbeit ohne dieses Gerät.
    [no_emergency_access] Der Ausfallplan muss sagen, wie das Personal hineinkommt, wenn keine Anmeldung mehr geht.
    [fixed_password] Tragen Sie das Konto in das Verzeichnis gemeinsamer Konten ein, und lassen Sie nur diejenigen an das Gerät, die es brauchen.
    [no_second_factor] Vermerken Sie die Ausnahme, und lassen Sie nur Rechner darauf zugreifen, die einen verlangen.
    [clear_at_rest] Schließen Sie es ein oder befestigen Sie es, und löschen Sie es, bevor es das Haus verlässt. Wird es gestohlen, gelten die Daten als lesbar, und Patienten sind vielleicht zu benachrichtigen.
    [no_central_log] Überwachen Sie stattdessen seinen Netzverkehr, und lesen Sie sein eigenes Protokoll, wenn etwas geschehen ist.
   *[no_bill_of_materials] Schwachstellen lassen sich nur nach Hersteller und Modell nachschlagen. Bitten Sie den Hersteller um eine Stückliste.
}
mds2-not-said = { $rule ->
    [no_anti_malware] Ob es Virenschutz ausführen kann
    [clear_on_the_wire] Ob es Patientendaten vor dem Senden verschlüsselt
    [updates_need_approval] Ob Sicherheitsupdates ohne Freigabe des Herstellers eingespielt werden dürfen
    [updates_need_service] Ob Sicherheitsupdates einen Besuch des Herstellers brauchen
    [remote_service] Ob der Hersteller es von außen erreichen kann
    [needs_internet] Ob es das Internet braucht
    [no_emergency_access] Ob es im Notfall ohne Anmeldung benutzt werden kann
    [fixed_password] Ob sich jedes Passwort ändern lässt
    [no_second_factor] Ob es einen zweiten Faktor verlangen kann
    [clear_at_rest] Ob es verschlüsselt, was es speichert
    [no_central_log] Ob es sein Protokoll an eine zentrale Stelle senden kann
   *[no_bill_of_materials] Ob es eine Software-Stückliste gibt
}
mds2-answer = { $answer ->
    [yes] Ja
    [no] Nein
    [not_applicable] Trifft nicht zu
    [see_note] Siehe Anmerkung
   *[in_words] In Worten
}
udi-agency = { $agency ->
    [gs1] GS1
    [hibcc] HIBCC
   *[iccbba] ICCBBA
}

## The unique device identifier on the page of an asset

udi-title = Was die UDI sagt
udi-device-identifier = Produktkennung (UDI-DI)
udi-issued-by = Vergeben nach den Regeln von
udi-serial = Seriennummer
udi-lot = Charge
udi-manufactured = Hergestellt am
udi-expires = Läuft ab am
udi-donation = Spendennummer
udi-software = Softwareversion
udi-unread = Die UDI lässt sich ab Zeichen { $position } nicht zerlegen:
udi-serial-not-stated = Keine Liste nennt eine Seriennummer. Die obige ist aus der UDI gelesen und nicht für das Gerät eingetragen: Sehen Sie auf das Typenschild.
udi-serial-differs = Die Listen nennen eine andere Seriennummer. Eine der beiden ist falsch oder gehört zu einem anderen Gerät: Sehen Sie auf das Typenschild.
udi-serial-enter = Eintragen, was das Typenschild sagt

## The list of models

device-model-list-title = Gerätemodelle
device-model-list-lead = Ihre Medizingeräte, nach Hersteller und Modell. Sie stammen aus den eingelesenen Listen; maßgeblich bleibt das Verzeichnis, in dem sie geführt werden.
device-model-list-search = Hersteller, Modell, Ort suchen
device-model-list-shown = { $all ->
    [one] { $shown } von { $all } Modell
   *[other] { $shown } von { $all } Modellen
}
device-model-list-unnamed = { $count ->
    [one] Zu { $count } Medizingerät nennt keine Liste Hersteller und Modell: Es gehört zu keinem Modell.
   *[other] Zu { $count } Medizingeräten nennt keine Liste Hersteller und Modell: Sie gehören zu keinem Modell.
}
device-model-list-unnamed-look = Medizingeräte ansehen
device-model-list-empty = Noch keine Medizingeräte.
device-model-list-empty-explanation = Ein Modell erscheint, sobald eine Liste eingelesen wird, die Medizingeräte mit Hersteller und Modell nennt.
device-model-list-nothing = Kein Modell gefunden.
device-model-list-nothing-explanation = Suchen Sie weniger genau, oder entfernen Sie einen Filter.
device-model-mds2 = MDS2
device-model-mds2-any = Mit oder ohne
device-model-mds2-with = Mit übernommenem Formular
device-model-mds2-without = Ohne Formular
device-model-name = Modell
device-model-maker = Hersteller
device-model-devices = Geräte
device-model-where = Wo
device-model-networked = An einem Netz
device-model-on-patients = An Patienten
device-model-software = Software
device-model-disclosed = MDS2
device-model-not-disclosed = nein
device-model-support = Support
device-model-more = und { $count } weitere
device-model-tally = { $attribute ->
    [networked] { $yes } von { $all }
    [patient_connected] { $yes } von { $all } am Patienten angewendet
   *[life_supporting] lebenserhaltend: { $yes } von { $all }
}{ $unknown ->
    [0] {""}
   *[other] , { $unknown } nicht angegeben
}

## One model

device-model-above = Gerätemodell
device-model-count = { $count ->
    [0] Keines davon ist jetzt im Inventar.
    [one] { $count } Gerät, das Sie sehen.
   *[other] { $count } Geräte, die Sie sehen.
}
device-model-spellings = Auch geschrieben
device-model-no-devices = Kein Gerät dieses Modells ist jetzt im Inventar.
device-model-no-devices-explanation = Was dazu eingelesen wurde, bleibt erhalten und steht wieder hier, wenn eine Liste ein solches Gerät nennt.
asset-page-device-model = Modell, und was der Hersteller offenlegt

## What the maker discloses

disclosure-title = Was der Hersteller offenlegt
disclosure-rests-on = MDS2-Formular, Ausgabe { $edition }:
disclosure-dated = datiert
disclosure-others = Andere eingelesene Formulare zu diesem Modell:
disclosure-state = { $state ->
    [proposed] anzusehen
    [accepted] übernommen
    [discarded] verworfen
   *[withdrawn] zurückgenommen
}
disclosure-file = Das MDS2-Formular des Herstellers
disclosure-file-hint = Das ausgefüllte Formular von 2019 als Arbeitsmappe (XLSX) oder CSV, höchstens { $megabytes } MB. Sie sehen es an, bevor es zählt.
disclosure-bring-in = Formular einlesen
disclosure-refused = Das Formular wurde nicht angenommen
disclosure-brought-in = Das Formular ist eingelesen. Sehen Sie es an, dann übernehmen oder verwerfen Sie es.
disclosure-accepted = Das Formular ist übernommen.
disclosure-discarded = Das Formular ist verworfen.
disclosure-withdrawn = Das Formular ist zurückgenommen.
disclosure-conflict = Nicht ausgeführt: Jemand anderes hat inzwischen über dieses Formular entschieden.
disclosure-read = MDS2, Ausgabe { $edition }: { $answered } von { $questions } Fragen sind beantwortet.
disclosure-for = Eingelesen für
disclosure-names = Das Formular nennt { $maker }, { $model }.
disclosure-names-none = Das Formular nennt keinen Hersteller oder kein Modell.
disclosure-brought-on = Eingelesen am
disclosure-names-another = Das Formular nennt ein anderes Gerät
disclosure-names-another-explanation = Hersteller oder Modell im Formular sind nicht die dieses Modells. Übernehmen Sie es nur, wenn Sie wissen, dass es gemeint ist.
disclosure-accept-explanation = Einmal übernommen, wird es bei jedem Gerät dieses Modells gezeigt. Es lässt sich zurücknehmen.
disclosure-accept-replaces = Einmal übernommen, tritt es an die Stelle des gültigen Formulars, das erhalten bleibt. Es lässt sich zurücknehmen.
disclosure-withdraw-explanation = Zurückgenommen zählt es nicht mehr, und das zuvor übernommene Formular zählt wieder.
disclosure-accept = Formular übernehmen
disclosure-discard = Verwerfen
disclosure-withdraw = Zurücknehmen
disclosure-means = Was es bedeutet
mds2-none = Nichts ist bekannt: Für dieses Modell wurde kein MDS2-Formular übernommen. Bitten Sie den Hersteller um das ausgefüllte Formular von 2019.
mds2-nothing-applies = Keine der zwölf Antworten, die etwas zu tun verlangen, steht im Formular.
mds2-not-said-title = Der Hersteller sagt nicht:
mds2-not-said-count = { $count ->
    [one] { $count } von zwölf wichtigen Antworten fehlt.
   *[other] { $count } von zwölf wichtigen Antworten fehlen.
}
mds2-other-rules = { $count ->
    [one] { $count } der zwölf wichtigen Antworten verlangt nichts zu tun.
   *[other] { $count } der zwölf wichtigen Antworten verlangen nichts zu tun.
}
mds2-every-question = Alle Fragen: { $answered } von { $questions } beantwortet
mds2-not-answered = nicht beantwortet
mds2-note = Anmerkung { $number }
mds2-other-questions = Fragen, die das Formular nicht hat
mds2-remarks = Beim Lesen des Formulars aufgefallen:

## Two models that are one

device-model-one = Zwei Modelle, die eines sind
device-model-counted-here = Listen schreiben es auch anders. Die Geräte von diesen werden hier gezählt:
device-model-said-so = angegeben am
device-model-part = { $model } ist doch ein anderes Modell
device-model-with = Dieses Modell ist dasselbe wie
device-model-with-hint = Seine Geräte zählen dann zum gewählten Modell, und was Hersteller zu einem der beiden offenlegen, wird dort gezeigt. Es lässt sich zurücknehmen.
device-model-choose = Modell auswählen
device-model-unite = Als eines zählen
device-model-united = Die beiden zählen als ein Modell.
device-model-parted = Die beiden zählen wieder als zwei Modelle.
device-model-none-chosen = Nichts wurde geändert: Es wurde kein Modell gewählt.
device-model-itself = Nichts wurde geändert: Diese zählen schon als ein Modell.
device-model-said-already = Nichts wurde geändert: Jemand hat dieses Modell inzwischen zu einem anderen gezählt.
