# What the program answers when it cannot do what was asked. Every sentence names the way out.

error-noun = { $noun ->
    [person] Person
    [service] Leistung
    [system] System
    [dependency] Abhängigkeit
    [place] Standort oder Bereich
    [scope] Standort oder Bereich
    [site] Standort oder Bereich
    [grant] Rolle
    [role] Rolle
    [account] Konto
    [session] Sitzung
    [link] Link
    [API-token] Zugriffstoken
    [asset] Gerät
    [device-model] Gerätemodell
    [advisory] Sicherheitshinweis
    [advisory-decision] Entscheidung zu einem Sicherheitshinweis
    [disclosure] Herstellerformular
    [import] Import
    [source] Quelle
    [tenant] Krankenhaus
    [fact] Angabe
    [feed] Referenzdaten
    [feed-source] Adresse für Referenzdaten
    [remote-access] Fernzugang
    [card] Karte
    [job] Auftrag
    [round] Visite
    [page] Seite
    [legal-date] Pflichttermin
    [law-pack] Regelpaket
    [security-event] Alarm oder Meldung
    [alert-source] Werkzeug, das Alarme sendet
    [incident] Vorfall
    [notification] Meldung
   *[other] { $noun }
}
error-unauthenticated = Sie sind nicht angemeldet, oder Ihre Sitzung ist beendet. Melden Sie sich an und versuchen Sie es erneut.
error-wrong-credentials = Der Name oder das Passwort ist falsch.
error-throttled = Die Anmeldung ist zu oft fehlgeschlagen. Versuchen Sie es nach { $time } erneut, oder bitten Sie um einen Anmeldelink.
error-not-found = Nicht vorhanden, oder Sie dürfen es nicht sehen: { error-noun }.
error-forbidden = Dafür fehlt Ihnen eine Berechtigung: „{ $permission }“. Wer in Ihrem Krankenhaus Rollen vergibt, kann sie Ihnen geben.
error-invalid = Einige Felder können so nicht übernommen werden. Es wurde nichts gespeichert.
error-conflict = Jemand anderes hat dies geändert, seit Sie es geöffnet haben: { error-noun }. Es wurde nichts gespeichert.
error-exists = Schon vorhanden: { error-noun }.
error-refused = { $reason }
error-internal = Es ist ein Fehler aufgetreten, gegen den Sie nichts tun können. Es wurde nichts gespeichert; der Grund steht im Protokoll des Servers.
error-disk-full = Der Datenträger dieses Servers ist voll. Es wurde nichts gespeichert; was noch frei ist, bleibt dem Protokoll von Vorfällen vorbehalten. Wer den Server betreut, muss Platz schaffen: alte Kopien, Downloads, Protokolle anderer Programme, und nichts aus dem Ordner von Wardround.
error-home = Zur heutigen Visite
error-conflict-keep = Sehen Sie sich beides an und speichern Sie erneut.
error-back = Zurück
error-conflict-field = Feld
