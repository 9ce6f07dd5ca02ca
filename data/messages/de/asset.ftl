# Equipment: the list, the page of one piece, corrections by hand, the words for what inventories state.

## Words

asset-kind = { $kind ->
    [workstation] Arbeitsplatzrechner
    [laptop] Notebook
    [server] Server
    [virtual_server] Virtueller Server
    [network] Netzwerkgerät
    [storage] Speichersystem
    [printer] Drucker
    [mobile] Telefon oder Tablet
    [medical_device] Medizingerät
    [operational_technology] Gebäudetechnik
    [peripheral] Zubehör
   *[other] Sonstiges
}
asset-attribute = { $attribute ->
    [name] Name
    [asset_tag] Inventarnummer
    [secondary_tag] Weitere Inventarnummer
    [serial_number] Seriennummer
    [system_uuid] System-UUID
    [kind] Art
    [designation] Bezeichnung
    [nomenclature_code] Nomenklaturcode
    [device_class] Geräteklasse
    [status] Status
    [manufacturer] Hersteller
    [model] Modell
    [model_number] Modellnummer
    [operating_system] Betriebssystem
    [operating_system_version] Version des Betriebssystems
    [software_version] Softwareversion
    [ip_address] IP-Adresse
    [mac_address] MAC-Adresse
    [host_domain] Domäne
    [organisational_unit] Organisationseinheit im Verzeichnis
    [network_zone] Netzzone
    [application_entity_title] DICOM-AE-Titel
    [location] Aufstellort
    [unit] Station oder Abteilung
    [owner] Verantwortlich
    [user] Benutzer
    [supplier] Lieferant
    [maintenance_contract] Wartungsvertrag
    [last_seen] Zuletzt gesehen
    [purchased_on] Gekauft am
    [commissioned_on] In Betrieb seit
    [warranty_until] Garantie bis
    [support_until] Support bis, laut Quelle
    [udi] UDI
    [networked] An ein Netz angeschlossen
    [remote_maintenance] Vom Lieferanten von außen erreichbar
    [internet_facing] Aus dem Internet erreichbar
    [patient_connected] Am Patienten angewendet
    [life_supporting] Lebenserhaltend
    [criticality] Kritikalität, in Worten der Quelle
   *[comment] Bemerkungen
}
asset-export-rows = Listenzeilen
asset-support-state = { $state ->
    [supported] Unterstützt
    [ending] Support endet bald
    [extended] Nur bezahlter Zusatzsupport
    [ended] Nicht mehr unterstützt
   *[unknown] Support unbekannt
}
asset-support-none = Hat keine eigene Software
asset-yes = Ja
asset-no = Nein
asset-unknown = Nicht angegeben

## The list

asset-list-title = Geräte
asset-list-search = Geräte suchen
asset-list-search-submit = Zeigen
asset-list-kind = Art
asset-list-kind-any = Jede Art
asset-list-state = Support
asset-list-state-any = Jeder Stand
asset-list-owner = Wer dafür verantwortlich ist
asset-list-owner-any = Jemand oder niemand
asset-list-owner-nobody = Niemand ist dafür verantwortlich
asset-list-owner-nobody-count = Niemand ({ $count })
asset-list-owner-active = Verantwortlich: { $name }
asset-list-filter-search = Enthält „{ $text }“
asset-list-filter-remove = Filter entfernen:
asset-list-filter-clear = Alle Filter entfernen
asset-list-export = Als CSV exportieren
asset-list-workbook = Als Arbeitsmappe exportieren
asset-list-import = Liste einlesen
asset-list-caption = Geräte
asset-list-end-of-support = Support bis
asset-list-model = Art und Modell
asset-list-position = { $total ->
    [one] { $shown } von { $total } Gerät
   *[other] { $shown } von { $total } Geräten
}
asset-list-pages = Seiten der Liste
asset-list-previous = Zurück
asset-list-next = Weiter
asset-list-no-match = Nichts gefunden
asset-list-no-match-explanation = Kein Gerät, das Sie sehen dürfen, passt zu dieser Suche und diesen Filtern.
asset-list-empty = Noch keine Geräte
asset-list-empty-explanation = Die Liste füllt sich, wenn jemand ein Inventar einliest: den Export aus GLPI, aus dem Verzeichnis oder die Liste der Medizintechnik.

## One piece

asset-untitled = Gerät ohne Namen
asset-page-support = Sicherheitssupport
asset-page-product = Erkannt als
asset-page-state-on = Stand heute
asset-page-ordinary-until = Regulärer Support bis
asset-page-extended-until = Bezahlter Zusatzsupport bis
asset-page-extended-none = Nicht angeboten
asset-page-confidence = Gewissheit
asset-page-confidence-value = { $hundredths } von 100
asset-page-reason = Warum
asset-page-lifecycle-data = Lebenszyklusdaten vom
asset-page-lifecycle-none = Keine geladen
asset-page-gone = Keine Liste nennt es mehr
asset-page-gone-explanation = Es kann weg sein oder ausgelassen worden sein. Was die Listen sagten, bleibt erhalten und steht unten.
asset-page-services = Leistungen, die davon abhängen
asset-page-services-none = Nichts erfasst
asset-page-services-none-explanation = Niemand hat erfasst, welche Leistungen es brauchen. Es kann also eine sein, auf die Patienten angewiesen sind. Fügen Sie es zu einem System hinzu, oder eine Leistung zu dem, was davon abhängt.
asset-page-services-systems = Zu den Systemen
asset-page-stops = { $path ->
    [through] fällt ohne es aus, über { $systems }.
   *[direct] fällt ohne es aus.
}
asset-page-slows = { $path ->
    [through] geht ohne es weiter, nur langsamer, über { $systems }.
   *[direct] geht ohne es weiter, nur langsamer.
}
asset-page-facts = Was bekannt ist, und wer es sagt
asset-page-owner-all = alles, wofür diese Person verantwortlich ist
asset-page-says-otherwise = Sagt etwas anderes
asset-page-by-hand = von Hand eingetragen
asset-page-since = seit { $date }
asset-page-correct = Korrigieren
asset-page-add = Hinzufügen, was keine Quelle angibt
asset-page-add-submit = Weiter
asset-page-history = Verlauf
asset-page-history-none = Im Journal steht noch nichts darüber.
asset-history-bulk = { $count ->
    [one] hat es über eine Liste korrigiert:
   *[other] hat es mit anderen korrigiert, { $count } Geräte auf einmal:
}
asset-history-bulk-undone = { $count ->
    [one] hat die Korrektur daran rückgängig gemacht:
   *[other] hat die Korrektur von { $count } Geräten rückgängig gemacht:
}
asset-history-nothing = nichts von Hand eingetragen

## Corrections

asset-correct-title = Korrigieren: { $label }
asset-correct-hint = Was die Quellen sagen, bleibt daneben stehen. Lassen Sie es leer, um zurückzunehmen, was zuvor von Hand eingetragen wurde.
asset-correct-choose = Auswählen
asset-correct-save = Korrektur speichern
asset-correct-cancel = Lassen, wie es ist
asset-correct-saved = Gespeichert: Die Korrektur wird gezeigt, und die Worte der Quellen bleiben daneben stehen.
asset-correct-kept = Beibehalten: Es bleibt, was die andere Person eingetragen hat.

## Corrections of many pieces at once

asset-bulk-link = Alle diese korrigieren
asset-bulk-title = Alle diese korrigieren
asset-bulk-lead = Für jedes Gerät der Liste wird von Hand dasselbe angegeben. Was die Quellen sagen, bleibt daneben stehen, und es lässt sich rückgängig machen.
asset-bulk-pieces = { $count ->
    [one] Die Liste hat { $count } Gerät.
   *[other] Die Liste hat { $count } Geräte.
}
asset-bulk-to-list = Zurück zur Liste
asset-bulk-unfiltered = Es wird nichts gesucht, und kein Filter ist gesetzt: Das sind alle Geräte, die Sie sehen.
asset-bulk-attribute = Was korrigiert wird
asset-bulk-attribute-submit = Auswählen
asset-bulk-value-hint = Noch wird nichts geändert: Sie sehen zuerst, was sich ändern würde.
asset-bulk-show = Zeigen, was sich ändern würde
asset-bulk-question = { $attribute }: „{ $value }“ für { $count ->
    [one] { $count } Gerät?
   *[other] { $count } Geräte?
}
asset-bulk-confirm = { $count ->
    [one] { $count } Gerät korrigieren
   *[other] { $count } Geräte korrigieren
}
asset-bulk-other-value = Etwas anderes eingeben
asset-bulk-same = { $count ->
    [one] { $count } weiteres Gerät der Liste wird schon so gezeigt und ändert sich nicht.
   *[other] { $count } weitere Geräte der Liste werden schon so gezeigt und ändern sich nicht.
}
asset-bulk-by-hand = { $count ->
    [one] { $count } davon wurde schon von Hand korrigiert: Dies tritt an die Stelle, und Rückgängigmachen stellt es wieder her.
   *[other] { $count } davon wurden schon von Hand korrigiert: Dies tritt an die Stelle, und Rückgängigmachen stellt sie wieder her.
}
asset-bulk-beyond = { $count ->
    [one] { $count } Gerät der Liste bleibt unberührt: Dort, wo es steht, dürfen Sie es nicht korrigieren.
   *[other] { $count } Geräte der Liste bleiben unberührt: Dort, wo sie stehen, dürfen Sie sie nicht korrigieren.
}
asset-bulk-stays = Was die Quellen sagen, bleibt daneben stehen. Danach können Sie alles auf einmal rückgängig machen.
asset-bulk-place = Ein Gerät kann damit in den Teil des Hauses wechseln, der so heißt, wenn die Geräte neu zugeordnet werden. Wer nur in dem anderen Teil arbeitet, sieht es dann nicht mehr.
asset-bulk-changed = Die Liste hat sich inzwischen geändert. Nichts wurde korrigiert: Sehen Sie noch einmal nach.
asset-bulk-too-many = Zu viele auf einmal
asset-bulk-too-many-explanation = Die Liste hat { $count } Geräte, und höchstens { $largest } werden auf einmal korrigiert. Filtern Sie weiter.
asset-bulk-nothing = Nichts würde sich ändern
asset-bulk-examples = Vorher und nachher: { $shown } von { $count }
asset-bulk-equipment = Gerät
asset-bulk-before = Jetzt
asset-bulk-after = Dann
asset-bulk-done = Korrigiert: Die Geräte werden von jetzt an so gezeigt.
asset-bulk-undone = Rückgängig gemacht. Was aus den Geräten wurde, steht unten.
asset-bulk-said = { $attribute }: { $value }
asset-bulk-list-title = Korrekturen vieler auf einmal
asset-bulk-list-lead = Was von Hand für viele Geräte auf einmal angegeben wurde, das Neueste zuerst. Jedes lässt sich rückgängig machen.
asset-bulk-list-none = So wurde noch nichts korrigiert
asset-bulk-list-none-explanation = Filtern Sie die Geräte, etwa nach denen ohne Verantwortliche, und wählen Sie „Alle diese korrigieren“.
asset-bulk-what = Was angegeben wurde
asset-bulk-count = Geräte
asset-bulk-changed-pieces = { $count ->
    [one] { $count } Gerät wurde korrigiert
   *[other] { $count } Geräte wurden korrigiert
}
asset-bulk-when = Wann
asset-bulk-who = Von wem
asset-bulk-from = Ausgewählt aus
asset-bulk-from-list = der gefilterten Liste
asset-bulk-state = Stand
asset-bulk-state-made = Gültig
asset-bulk-state-undone = Rückgängig gemacht
asset-bulk-undo = Rückgängig machen
asset-bulk-undo-explanation = Für jedes Gerät, das seither niemand erneut korrigiert hat, gilt wieder, was zuvor von Hand angegeben war, oder sonst, was seine Listen sagen.
asset-bulk-restored = { $count ->
    [one] { $count } Gerät wurde zurückgesetzt.
   *[other] { $count } Geräte wurden zurückgesetzt.
}
asset-bulk-left = { $count ->
    [one] { $count } Gerät blieb, wie es ist: Es wurde seither erneut korrigiert, oder Sie dürfen es nicht korrigieren.
   *[other] { $count } Geräte blieben, wie sie sind: Sie wurden seither erneut korrigiert, oder Sie dürfen sie nicht korrigieren.
}

## Cells of inventories that give no value

asset-value-ambiguous-date = „{ $raw }“ kann mit dem Tag oder mit dem Monat beginnen; geben Sie an, was für die Spalte gilt.
asset-value-spreadsheet-date = „{ $raw }“ ist die Tageszählung einer Tabellenkalkulation, wahrscheinlich { $likely }; formatieren Sie die Spalte als Datum und exportieren Sie neu.
asset-value-not-a-date = „{ $raw }“ ist kein Datum.
asset-value-spreadsheet-number = „{ $raw }“ wurde von einer Tabellenkalkulation beschädigt, Ziffern sind verloren; formatieren Sie die Spalte als Text und exportieren Sie neu.
asset-value-not-an-ip-address = „{ $raw }“ ist keine IP-Adresse.
asset-value-not-a-mac-address = „{ $raw }“ ist keine MAC-Adresse.
asset-value-not-a-boolean = „{ $raw }“ ist weder ja noch nein.
asset-value-unknown-kind = „{ $raw }“ ist keine hier bekannte Geräteart; geben Sie an, was es ist.
asset-value-hidden-character = Hier steht ein unsichtbares Zeichen ({ $character }). Entfernen Sie es dort, wo die Liste herkommt.
asset-value-power-shell-object = „{ $raw }“ ist ein Objekttyp, den PowerShell statt des Wertes geschrieben hat; fassen Sie seine Werte zu einem Text zusammen und exportieren Sie neu.
asset-value-too-long = Es hat { $characters } Zeichen; höchstens { $limit } werden behalten.

## Rows of lists, and what is left in doubt

asset-rows-title = Listenzeilen
asset-rows-none = Keine Liste nennt es.
asset-rows-row = { $list }: { $key }
asset-rows-missing = Nicht in der Liste „{ $list }“ seit { $date } (Datei { $file }).
asset-rows-part = Das ist ein anderes Gerät
asset-rows-parted = Getrennt: Diese Zeile ist jetzt ein eigenes Gerät.
asset-doubt-title = Ein Gerät oder zwei?
asset-doubt-lead = Listenzeilen, die vielleicht dasselbe Gerät meinen. Nichts wurde zusammengelegt; was Sie angeben, wiegt mehr als alles Gefundene und wird nicht wieder gefragt. Was für ein Paar spricht, kann in einer Zeile stehen, die schon einem der beiden zugeordnet ist.
asset-doubt-none = Nichts ist zweifelhaft
asset-doubt-none-explanation = Jede Zeile, die ein Merkmal mit einer anderen teilt, wurde zugeordnet oder beurteilt.
asset-doubt-waiting = { $count ->
    [one] { $count } Zeilenpaar ist vielleicht ein Gerät: bitte ansehen
   *[other] { $count } Zeilenpaare sind vielleicht je ein Gerät: bitte ansehen
}
asset-doubt-reason = { $reason ->
    [too_little] Zu wenig spricht für ein Gerät
    [rival] Eine andere Zeile derselben Liste passt ebenso
    [contradiction] Sie widersprechen einander
   *[same_source] Beide sind Zeilen einer Liste
}
asset-doubt-rule = { $agree ->
    [some] Übereinstimmung: { $agreeing }.
   *[none] Sie stimmen in nichts Wesentlichem überein.
} { $disagree ->
    [some] Unterschied: { $disagreeing }.
   *[none] Sie unterscheiden sich in nichts.
}
asset-doubt-pairs = { $count ->
    [one] { $count } Paar.
   *[other] { $count } Paare.
}
asset-doubt-all-same = Alle { $count } sind je ein Gerät
asset-doubt-all-different = Alle { $count } sind zwei Geräte
asset-doubt-same = Ein Gerät
asset-doubt-different = Zwei Geräte
asset-doubt-more = { $count ->
    [one] und { $count } weiteres Paar dieser Art
   *[other] und { $count } weitere Paare dieser Art
}
asset-doubt-what = Was
asset-doubt-caption = { $one } neben { $other }
asset-doubt-judged = Gespeichert: Die Geräte werden so geführt, wie Sie es angegeben haben.
asset-doubt-serial-number-in-name = Seriennummer im Namen
asset-doubt-asset-tag-in-name = Inventarnummer im Namen
asset-doubt-card-in-name = Netzwerkkarte im Namen
asset-doubt-former-name = Früherer Name, in einer Bemerkung
asset-doubt-asset-tag-in-remark = Inventarnummer in einer Bemerkung
asset-doubt-day = Tag des Kaufs oder der Inbetriebnahme
asset-doubt-thing-in-name = Was es ist und wo es steht, im Namen
asset-doubt-card-maker = Hersteller der Netzwerkkarte
asset-doubt-nothing-else = Keines könnte etwas anderes sein

## Where sources disagree

asset-conflict-title = Wo Ihre Listen einander widersprechen
asset-conflict-lead = Was zwei Listen über ein Gerät verschieden angeben. Geben Sie einmal an, welche dabei Vorrang hat, oder bei einem einzelnen Gerät, welche recht hat.
asset-conflict-none = Ihre Listen widersprechen einander nicht
asset-conflict-none-explanation = Entweder gibt jeweils nur eine Liste etwas an, oder jemand hat angegeben, welche recht hat.
asset-conflict-caption = { $attribute }: { $shown } und { $other } widersprechen einander bei { $count ->
    [one] 1 Gerät
   *[other] { $count } Geräten
}
asset-conflict-equipment = Gerät
asset-conflict-shown = { $source } (gezeigt)
asset-conflict-other = { $source }
asset-conflict-always = Vorrang für { $source } bei „{ $attribute }“ …
asset-conflict-right = Das ist richtig
asset-conflict-settled = Als von Hand eingetragen gespeichert: Es wird gezeigt, was auch immer die Listen sagen.
asset-conflict-spelling = Dasselbe, nur anders geschrieben
asset-conflict-spelling-lead = Andere Groß- und Kleinschreibung oder Akzente, die Rechtsform eines Unternehmens, oder eine Liste ist ungenauer. Das muss niemand klären.
asset-conflict-waiting = { $count ->
    [one] Ihre Listen widersprechen einander an 1 Stelle
   *[other] Ihre Listen widersprechen einander an { $count } Stellen
}
asset-list-stale = Alter der Angaben
asset-list-stale-any = Jedes Alter
asset-list-stale-only = Nur veraltete Quellen nennen es
asset-page-stale = veraltet

## The same as another

asset-same-title = Ist dasselbe wie …
asset-same-lead = Nichts in Ihren Listen zeigt, dass diese zwei eines sind, und Sie wissen es: Dann werden sie einmal gezeigt, mit dem, was alle Listen sagen.
asset-same-link = Es ist dasselbe wie ein anderes …
asset-same-search = Name oder Nummer des anderen
asset-same-search-hint = Teil eines Namens, eine Serien- oder Inventarnummer, eine Adresse.
asset-same-found = Gefunden
asset-same-question = Sind { $one } und { $other } ein Gerät?
asset-same-consequence = Sie werden von jetzt an als eines gezeigt, auch nach den nächsten Listen. Nichts wird verschoben oder geht verloren: Jede Zeile lässt sich auf der Seite des Geräts wieder trennen.
asset-same-confirm = Sie sind ein Gerät
asset-same-done = Gespeichert: Sie werden als ein Gerät gezeigt.

## Network

asset-list-zone = Netzzone
asset-list-zone-any = Jede Zone
asset-list-exposure = Erreichbar
asset-list-exposure-any = Von überall oder nirgends
asset-page-network = Im Netz

## Labels

asset-label-title = Etiketten
asset-label-link = Etiketten drucken
asset-label-link-one = Etikett drucken
asset-label-lead = Ein Etikett sagt, was ein Gerät ist und welche Inventarnummer es hat. Sein Code öffnet die Seite des Geräts für alle, die sich anmelden dürfen.
asset-label-count = { $count ->
    [one] { $count } Etikett wird gedruckt:
   *[other] { $count } Etiketten werden gedruckt:
}
asset-label-more = { $count ->
    [one] und { $count } weiteres:
   *[other] und { $count } weitere, das letzte davon
}
asset-label-part = Die Liste hat insgesamt { $all }. Höchstens { $largest } werden auf einmal gedruckt, in der Reihenfolge der Liste.
asset-label-next = Die drucken, die auf das letzte davon folgen
asset-label-product = Gedruckt auf
asset-label-stock = { $stock ->
    [sheet-21] A4-Bogen, 21 Etiketten von 63,5 × 38,1 mm
    [sheet-65] A4-Bogen, 65 Etiketten von 38,1 × 21,2 mm
    [roll-62] Etikettendrucker, 62 × 29 mm
   *[roll-57] Etikettendrucker, 57 × 32 mm
}
asset-label-first = Beginnen bei Etikett Nummer
asset-label-first-hint = Bei einem angebrochenen Bogen: zeilenweise von oben gezählt. Beim Etikettendrucker ohne Bedeutung.
asset-label-show = Etiketten zeigen
asset-label-how = Drucken Sie diese Seite mit Ihrem Browser, mit 100 % (nicht „An Seite anpassen“), ohne Ränder und ohne Kopf- und Fußzeilen. Von diesem Text wird nichts gedruckt.
asset-label-back = Zurück zur Auswahl
asset-label-no-tag = Keine Inventarnummer
asset-label-serial = SN
asset-label-leads = Der Code des ersten Etiketts führt zu
asset-label-not-public = Prüfen Sie diese Adresse vor dem Drucken
asset-label-not-public-what = Wardround wurde nicht mitgeteilt, unter welcher Adresse es erreichbar ist; es nimmt die, die Sie gerade verwenden. Etiketten bleiben jahrelang: Wer Wardround betreibt, kann die Adresse fest einstellen (--public-url).
asset-label-small = Mit dieser Adresse sind die Codes zu klein, um sicher gelesen zu werden auf:
