# What systems are made of: components and bills of materials.

component-section = Woraus es besteht
component-section-none = Noch keine Stückliste. Der Hersteller kann eine übergeben: eine SBOM in CycloneDX oder SPDX. Bis dahin enthält die Datei zum Herunterladen die Geräte, von denen es abhängt.
component-section-all = Alle Bestandteile
component-section-waiting = Wartet auf Prüfung: { $name }
component-list-title = Bestandteile von { $name }
component-list-lead = Was laut Herstellern enthalten ist, nach Namen geordnet.
component-list-caption = Bestandteile
component-list-empty = Es sind keine Bestandteile bekannt
component-list-empty-explanation = Eine Stückliste (SBOM) sagt, woraus ein Programm oder Gerät besteht. Bitten Sie den Hersteller um eine in CycloneDX oder SPDX und lesen Sie sie ein.
component-list-no-match = Kein Bestandteil gefunden
component-list-no-match-explanation = Suchen Sie nach einem beliebigen Teil von Name, Version, Gruppe, Lieferant, Lizenz oder Package-URL.
component-list-pages = Seiten der Bestandteile
component-list-position = { $total ->
    [one] { $shown } von { $total } Bestandteil
   *[other] { $shown } von { $total } Bestandteilen
}
component-search = Bestandteile suchen
component-csv = Als CSV speichern
component-cyclonedx = Als CycloneDX speichern
component-name = Name
component-nameless = ohne Namen
component-version = Version
component-kind-label = Art
component-group = Gruppe
component-purl = Package-URL
component-cpe = CPE
component-licences = Lizenzen
component-supplier = Lieferant
component-support = Support
component-support-end = Support endet
component-kind = { $kind ->
    [application] Programm
    [framework] Framework
    [library] Bibliothek
    [container] Container
    [platform] Plattform
    [operating-system] Betriebssystem
    [device] Gerät
    [device-driver] Gerätetreiber
    [firmware] Firmware
    [file] Datei
    [machine-learning-model] Modell des maschinellen Lernens
    [data] Daten
    [cryptographic-asset] Schlüssel, Zertifikat oder Algorithmus
   *[unstated] Art nicht angegeben
}

## Bills of materials

bill-list-title = Stücklisten von { $name }
bill-list-lead = Jedes eingelesene Dokument, das neueste zuerst. Gültig ist die neueste übernommene Stückliste jedes Produkts.
bill-list-caption = Stücklisten, neueste zuerst
bill-list-link = Stücklisten und ihr Verlauf
bill-list-empty = Es wurde noch keine Stückliste eingelesen
bill-described = Beschreibt
bill-state-label = Stand
bill-when = Eingelesen
bill-components = Bestandteile
bill-format = Format
bill-nameless = Stückliste ohne Namen
bill-state = { $state ->
    [uploaded] Zu prüfen
    [current] Gültig
    [replaced] Durch eine neuere ersetzt
    [undone] Rückgängig gemacht
   *[discarded] Verworfen
}
bill-counts = { $components ->
    [one] { $components } Bestandteil
   *[other] { $components } Bestandteile
}, { $dependencies ->
    [one] { $dependencies } Abhängigkeit
   *[other] { $dependencies } Abhängigkeiten
}
bill-made = erstellt { $moment }
bill-brought = eingelesen { $moment }
bill-new-title = Stückliste einlesen
bill-new-lead = Sie sehen, was sie ändert, bevor etwas geändert wird.
bill-new-file = Das Dokument
bill-new-hint = Bis { $megabytes } MB: CycloneDX 1.2 bis 1.7 als JSON oder XML, oder SPDX 2.1 bis 3.0 als JSON oder tag-value.
bill-new-problem = Das Dokument wurde nicht angenommen
bill-above = Stückliste, eingelesen { $moment }
bill-nothing-yet = Noch zählt nichts aus diesem Dokument.
bill-older = Dieses Dokument ist älter als das gültige
bill-older-explanation = Es gibt an, früher erstellt zu sein. Übernehmen Sie es nur, wenn das System wirklich auf diesen Stand zurückgesetzt wurde.
bill-conflict = Jemand hat inzwischen darüber oder über die gültige Stückliste entschieden. So steht es jetzt.
bill-count-changed = In anderer Version
bill-count-gone = Entfallen
bill-accept = Übernehmen: Daraus besteht es
bill-discard = Dokument verwerfen
bill-undo = Diese Stückliste zurücknehmen
bill-undo-earlier = Danach gilt wieder die Stückliste davor. Beide Dokumente bleiben.
bill-undo-nothing = Danach hat das System keine Bestandteile. Das Dokument bleibt einen Monat.
bill-document = Das Dokument
bill-identifier = Kennung
bill-tools = Erstellt mit
bill-earlier = Die Stückliste davor
bill-original = Das Dokument speichern, wie es eingelesen wurde:
bill-file-removed = Das Dokument wurde entfernt, weil es nicht mehr benötigt wurde.
bill-remarks = Anzusehen:
bill-uploaded-flash = Hochgeladen: Sehen Sie an, was sich ändern würde.
bill-same-flash = Dasselbe Dokument gilt schon: Nichts wurde geändert.
bill-accepted-flash = Übernommen: Daraus besteht das System jetzt.
bill-discarded-flash = Verworfen: Nichts aus dem Dokument zählt.
bill-undone-flash = Rückgängig gemacht: Es gilt wieder, was davor galt.
