# Bringing inventories in: upload, check, done.

import-list-title = Importe
import-list-lead = Eingelesene Gerätelisten, neueste zuerst.
import-list-new = Liste einlesen
import-list-caption = Importe, neueste zuerst
import-list-file = Datei
import-list-source = Quelle
import-list-when = Eingelesen
import-list-state = Stand
import-list-outcome = Zeilen
import-list-rows = { $count } { $outcome ->
    [new] neu
    [changed] geändert
    [unchanged] unverändert
   *[rejected] abgelehnt
}
import-list-empty = Noch wurde nichts eingelesen
import-list-empty-explanation = Ein Import beginnt mit einer Datei: dem Export aus GLPI, aus dem Verzeichnis, aus Configuration Manager oder der Liste der Medizintechnik. Nichts ändert sich, bevor Sie gesehen haben, was sich ändern würde.
import-state = { $state ->
    [uploaded] Zu prüfen
    [accepted] Übernommen
    [undone] Rückgängig gemacht
   *[discarded] Verworfen
}

## Upload

import-new-title = Liste einlesen
import-new-lead = Sie sehen jede Änderung, bevor etwas geändert wird.
import-new-source = Woher die Liste kommt
import-new-source-hint = Jedes Mal derselbe Name, damit die nächste Liste mit dieser verglichen wird: „GLPI“, „Active Directory“, „Medizintechnik“. Leer oder bei mehreren Dateien heißt jede Liste wie ihre Datei.
import-new-source-of-several = Ein Name kann nicht für mehrere Listen stehen. Lassen Sie ihn leer, oder wählen Sie eine Datei.
import-new-left-out = „{ $file }“: { $reason }.
import-new-taken = { $files ->
    [0] Keine der anderen Dateien wurde angenommen.
    [one] Eine andere Datei wurde angenommen; sie steht in der Liste der Importe.
   *[other] { $files } andere Dateien wurden angenommen; sie stehen in der Liste der Importe.
}
import-new-file = Die Liste, oder mehrere
import-new-file-hint = Bis { $megabytes } MB: CSV oder Text mit beliebigem Trennzeichen und beliebiger europäischer Kodierung, eine Excel-Arbeitsmappe (.xlsx), ein Scan von nmap als XML, ein Inventar des GLPI-Agenten oder Geräte aus NetBox als JSON.
import-new-people = Benutzer eines Verzeichnisses und Personallisten sind Personen, keine Geräte:
import-new-submit = Hochladen und prüfen
import-new-cancel = Zurück zu den Importen
import-new-problem = Die Datei wurde nicht angenommen
import-new-file-again = Wählen Sie die Datei noch einmal: Nach einem Fehler vergisst der Browser sie.
import-file-empty = Die Datei ist leer. Wählen Sie eine andere, oder exportieren Sie sie neu.
import-file-too-large = Die Datei ist größer als { $argument } MB. Exportieren Sie sie in Teilen.
import-file-refused = { $reason }
import-no-such-column = Diese Spalte gibt es in der Datei nicht. Sehen Sie die Liste noch einmal an.

## Steps

import-steps = Schritte des Imports
import-step-upload = Hochladen
import-step-check = Prüfen
import-step-done = Fertig
import-step-word = { $state ->
    [done] erledigt
    [current] hier sind Sie
   *[upcoming] kommt noch
}

## Check

import-review-above = Liste aus { $source }, eingelesen am { $date }
import-review-counts = Was sich ändern würde
import-count-new = Neu
import-count-changed = Geändert
import-count-unchanged = Unverändert
import-count-rejected = Abgelehnte Zeilen
import-count-missing = Nicht mehr genannt
import-count-problems = Zellen ohne Wert
import-count-of = von { $total } Zeilen
import-review-nothing-yet = Noch ist nichts aus dieser Datei im Inventar.
import-review-no-key = Keine Spalte unterscheidet die Zeilen
import-review-no-key-explanation = Geben Sie unten an, welche Spalte die Inventarnummer, die Seriennummer oder der Name ist. Bis dahin kann keine Zeile übernommen werden.
import-accepted-before = Dieselbe Datei wurde schon am { $date } übernommen
import-accepted-before-explanation = Sie erneut zu übernehmen, ändert nur, was seither geändert wurde.
import-accept = { $rows ->
    [0] Übernehmen: nichts würde sich ändern
    [one] { $rows } Zeile übernehmen
   *[other] { $rows } Zeilen übernehmen
}
import-discard = Datei verwerfen
import-uploaded-flash = Hochgeladen: Sehen Sie an, was sich ändern würde.
import-several-uploaded-flash = Hochgeladen: Sehen Sie an, was jede dieser Listen ändern würde.
import-begun-flash = Sie wird gerade übernommen.
import-stop-flash = Es wird angehalten: Nichts aus der Datei wird im Inventar sein, es sei denn, es war gerade fertig.
import-failed-title = Die Datei wurde nicht übernommen
import-progress-lead = Diese Datei wird in das Inventar übernommen. Sie können diese Seite verlassen; die Arbeit geht weiter.
import-progress-survey = Die Datei wird zum ersten Mal durchgesehen …
import-progress =
    { $of ->
        [one] { $rows } von einer Zeile übernommen
       *[other] { $rows } von { $of } Zeilen übernommen
    }
import-progress-comparing = Jede Zeile ist gelesen. Jetzt wird ermittelt, welche davon Geräte meinen, die auch andere Listen nennen.
import-progress-again = Erneut nachsehen
import-progress-stop = Anhalten
import-progress-stop-explanation = Bis die letzte Zeile übernommen ist, ist es keine: Halten Sie an, ist das Inventar, wie es war.
import-accepted-flash = Übernommen: Die Liste ist im Inventar.
import-undone-flash = Rückgängig gemacht: Das Inventar ist, wie es vor dieser Liste war.
import-discarded-flash = Verworfen: Nichts aus der Datei ist im Inventar.
import-reading-flash = Gespeichert: Die Datei wird neu gelesen.
import-undecided-title = Nichts wurde entschieden
import-undecided-explanation = Der Browser hat weder „übernehmen“ noch „verwerfen“ gesendet. Wählen Sie unten eines von beiden.
import-conflict-title = Nicht gespeichert: Jemand war schneller
import-conflict-explanation = Dieser Import wurde inzwischen geändert, übernommen, verworfen oder rückgängig gemacht, oder etwas steht jetzt im Weg. Unten steht, wie es jetzt ist; nichts von dem, was Sie gesendet haben, wurde ausgeführt.

import-detected = Wie die Datei gelesen wird
import-detected-format = Format
import-format = { $format ->
    [workbook] Excel-Arbeitsmappe
    [nmap_report] Netzscan von nmap
    [glpi_inventory] Inventar des GLPI-Agenten
    [netbox_export] Geräte aus NetBox
    [wazuh_agents] Agenten von Wazuh
    [osquery_results] Ergebnisse von osquery
    [snipe_it_hardware] Hardware aus Snipe-IT
    [lansweeper_assets] Geräte aus Lansweeper
   *[separated_text] Tabelle als Text (CSV)
}
import-detected-sheet = Tabellenblatt
import-detected-header-row = in Zeile { $row }
import-detected-encoding = Zeichenkodierung
import-detected-separator = Trennzeichen
import-detected-header = Spaltennamen
import-detected-header-line = in Zeile { $line }
import-detected-no-header = keine: Die erste Zeile enthält Daten
import-detected-key = Zeilen unterscheiden sich durch
import-detected-certainty = { $certainty ->
    [certain] sicher
    [likely] wahrscheinlich
   *[guess] eine Vermutung: bitte prüfen
}
import-detected-warning = Das zuerst ansehen
import-encoding = { $encoding ->
    [utf8] UTF-8
    [utf16_le] UTF-16, niederes Byte zuerst
    [utf16_be] UTF-16, hohes Byte zuerst
    [windows1250] Windows-1250, mitteleuropäisch
    [windows1251] Windows-1251, kyrillisch
    [windows1252] Windows-1252, westeuropäisch
    [windows1253] Windows-1253, griechisch
    [windows1257] Windows-1257, baltisch
   *[iso8859_2] ISO 8859-2, mitteleuropäisch
}
import-separator = { $separator ->
    [semicolon] Semikolon ;
    [comma] Komma ,
    [tab] Tabulator
   *[pipe] Senkrechter Strich |
}
import-quote = { $quote ->
    [double] Doppelte Anführungszeichen "
    [single] Einfache Anführungszeichen '
   *[none] Nichts
}
import-key-rule = { $rule ->
    [asset_tag] die Inventarnummer
    [serial_number] die Seriennummer
    [name_and_domain] den Namen in seiner Domäne
    [name] den Namen
    [ip_address] die Netzadresse
    [mac_address] die Netzwerkkarte
   *[none] noch nichts
}
import-reading-change = Datei anders lesen
import-reading-encoding = Zeichenkodierung
import-reading-separator = Zwischen den Zellen steht
import-reading-quote = Um eine Zelle mit Trennzeichen steht
import-reading-header-line = Nummer der ersten Zeile
import-reading-header-line-hint = Was darüber steht, wird übergangen.
import-reading-header = Die erste Zeile enthält die Namen der Spalten
import-reading-save = So lesen

csv-warning-letters-lost = Buchstaben sind schon verloren in { $cells ->
    [one] { $cells } Zelle
   *[other] { $cells } Zellen
} der Stichprobe, zuerst in Zeile { $line }: „{ $example }“. Exportieren Sie neu als UTF-8.
csv-warning-letters-encoded-twice = Buchstaben wurden doppelt kodiert in { $cells ->
    [one] { $cells } Zelle
   *[other] { $cells } Zellen
} der Stichprobe, zuerst in Zeile { $line }: „{ $example }“. Exportieren Sie neu als UTF-8.
csv-warning-encoding-uncertain = Die Zeichenkodierung ist vielleicht nicht { import-encoding }. Prüfen Sie Umlaute und Akzente in den Spalten unten.
csv-warning-separator-uncertain = Das Trennzeichen ist eine Vermutung. Prüfen Sie die Spalten unten.
csv-warning-header-looks-like-data = Spalte { $column } der Kopfzeile ist „{ $value }“. Hat die Datei eine Zeile mit Spaltennamen?
csv-warning-lines-above-header = { $lines ->
    [one] { $lines } Zeile über den Spaltennamen wird nicht gelesen.
   *[other] { $lines } Zeilen über den Spaltennamen werden nicht gelesen.
}
csv-warning-rows-rejected = { $rows ->
    [one] { $rows } Zeile der Stichprobe würde abgelehnt: Zeile { $line }.
   *[other] { $rows } Zeilen der Stichprobe würden abgelehnt, zuerst Zeile { $line }.
}

import-dates = Was kommt zuerst, Tag oder Monat?
import-dates-question = „{ $column }“: Beginnt { $example } mit dem Tag oder mit dem Monat?
import-dates-ambiguous = { $cells ->
    [one] { $cells } Datum dieser Spalte lässt sich auf beide Arten lesen, und keines entscheidet.
   *[other] { $cells } Daten dieser Spalte lassen sich auf beide Arten lesen, und keines entscheidet.
}
import-dates-contradictory = { $dayFirst } kann nur mit dem Tag beginnen und { $monthFirst } nur mit dem Monat: Zwei Listen wurden zusammengefügt. Was sich in der gewählten Reihenfolge nicht lesen lässt, bleibt ohne Wert.
import-date-order = { $order ->
    [day_first] Tag zuerst: 31/12/2026
   *[month_first] Monat zuerst: 12/31/2026
}
import-dates-save = Daten so lesen

import-columns = Was die Spalten bedeuten
import-columns-caption = Spalten der Datei
import-column = Spalte
import-column-samples = Zum Beispiel
import-column-becomes = Wird zu
import-column-becomes-of = Was aus der Spalte „{ $column }“ wird
import-column-why = Warum
import-column-not-used = Nicht verwendet
import-column-empty = leer
import-columns-save = Bedeutung der Spalten speichern

inventory-column-known-name = Ein Spaltenname aus { import-tool }
inventory-column-known-values = Ihre Werte sehen danach aus; der Name der Spalte ist nicht bekannt
inventory-column-chosen = Von Ihnen gewählt
inventory-column-unknown = Nicht bekannt; bleibt unverändert bei der Quelle, wird nicht verwendet
inventory-column-already-stated = Nicht verwendet: Spalte „{ $by }“ gibt es schon an
inventory-column-left-out = Von Ihnen ausgelassen
import-tool = { $tool ->
    [glpi] GLPI
    [snipe_it] Snipe-IT
    [lansweeper] Lansweeper
    [active_directory] Active Directory
    [configuration_manager] Configuration Manager
    [wazuh] Wazuh
    [wsus] WSUS
    [intune] Intune oder Entra
    [defender] Defender for Endpoint
    [biomedical] Listen der Medizintechnik
   *[general] Listen allgemein
}

import-changes = Welche Zellen sich ändern
import-changes-caption = Zeilen, die etwas anderes sagen als zuvor
import-new-rows = Neue Geräte
import-new-rows-caption = Zeilen zu Geräten, die diese Quelle bisher nicht nannte
import-rejects = Zeilen, die nicht übernommen werden
import-rejects-caption = Abgelehnte Zeilen
import-rejects-export = Alle abgelehnten Zeilen als CSV
import-problems = Zellen ohne Wert
import-problems-caption = Zellen, die etwas enthalten, aber keinen Wert ergeben; was bekannt war, bleibt
import-missing = Nicht mehr genannt
import-missing-explanation = Die Quelle nannte diese bisher, diese Datei nicht. Nichts wird gelöscht: Sie bleiben im Inventar, und die letzten Angaben bleiben bekannt.
import-line = Zeile
import-row = Datensatz
import-change = Änderung
import-reason = Grund
import-states = Gibt an
import-before-none = nichts
import-after-none = nichts
import-first-of = { $shown } von { $total }

inventory-reject-no-key-column = Keine Spalte kennzeichnet die Zeile; geben Sie an, welche Spalte die Inventarnummer, die Seriennummer oder der Name ist.
inventory-reject-no-identity = Die Zelle ist leer, durch die sich die Zeilen dieser Datei unterscheiden (durch { import-key-rule }); füllen Sie sie aus, oder wählen Sie eine andere Spalte dafür.
inventory-reject-repeated = Dasselbe wie Zeile { $firstLine } ({ $value }); behalten Sie eine von beiden, oder korrigieren Sie die Nummer.
import-reject-unreadable = { $reason }

## Done

import-done-accepted = Übernommen am { $date }.
import-done-discarded = Verworfen am { $date }.
import-done-discarded-explanation = Nichts aus dieser Datei ist im Inventar. Sie kann erneut eingelesen werden.
import-done-undone = Rückgängig gemacht am { $date }.
import-done-undone-explanation = Was diese Liste hinzufügte, ist aus dem Inventar entfernt, und was sie änderte, ist wie zuvor. Die Datei kann erneut eingelesen werden.
import-done-outcome = Was sie geändert hat
import-done-assets = Zu den Geräten
import-done-another = Weitere Liste einlesen

## Undo

import-undo-title = Import rückgängig machen
import-undo = Import rückgängig machen
import-undo-extent = { $removed ->
    [0] Keine Zeile verlässt das Inventar
    [one] { $removed } Zeile, die nur diese Liste nannte, verlässt das Inventar
   *[other] { $removed } Zeilen, die nur diese Liste nannte, verlassen das Inventar
}, { $restored ->
    [0] und keine Zeile wurde durch sie geändert.
    [one] und { $restored } Zeile sagt wieder, was sie zuvor sagte.
   *[other] und { $restored } Zeilen sagen wieder, was sie zuvor sagten.
} Das Journal bewahrt, was getan wurde.
import-undo-newer = Eine neuere Liste derselben Quelle wurde seither übernommen. Listen werden von der neuesten an rückgängig gemacht; beginnen Sie mit dieser:
import-undo-in-use = { $count ->
    [one] So lässt es sich nicht rückgängig machen: Ein Gerät, das das Inventar verlassen würde, wurde von Hand korrigiert, oder etwas hängt davon ab.
   *[other] So lässt es sich nicht rückgängig machen: { $count } Geräte, die das Inventar verlassen würden, wurden von Hand korrigiert, oder etwas hängt davon ab.
}
import-undo-in-use-more = und { $count } weitere
import-undo-in-use-way-out = Nehmen Sie die Korrekturen zurück, oder lassen Sie die Leistungen von anderen Geräten abhängen. Dann lässt sich dieser Import rückgängig machen.

import-watched-title = Überwachte Ordner
import-watched-caption = Ordner, in die jede Minute gesehen wird
import-watched-folder = Ordner
import-watched-source = Quelle
import-watched-source-within = der Name jedes Ordners darin
import-watched-act = Was mit einer Datei geschieht
import-watched-review = Sie wartet, bis jemand sie übernimmt
import-watched-accept = Sie wird von selbst übernommen, wenn höchstens { $percent } von hundert Zeilen neu, geändert, nicht mehr genannt oder abgelehnt sind; sonst wartet sie
import-watched-look = Letzte Prüfung
import-watched-not-yet = Noch nicht
import-watched-found = Was gefunden wurde
import-watched-counts = { $taken } eingelesen, { $refused } abgelehnt, { $waiting } werden noch geschrieben
import-watched-last = Zuletzt eingelesene Datei
import-watched-problem = Funktioniert nicht
