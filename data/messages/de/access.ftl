# Signing in and out, sessions, passwords, roles and permissions, API tokens.

## Words

access-role = { $role ->
    [security_officer] Informationssicherheit
    [it_administrator] IT-Administration
    [biomedical_engineer] Medizintechnik
    [contractor] IT-Dienstleister
    [data_protection_officer] Datenschutz
    [management] Geschäftsleitung
    [ward_lead] Stationsleitung
    [auditor] Revision
   *[group_coordinator] Verbundkoordination
}
access-role-description = { $role ->
    [security_officer] Verantwortet die Sicherheit: darf hier alles und vergibt Rollen.
    [it_administrator] Betreut Geräte, Systeme und Importe.
    [biomedical_engineer] Betreut Medizingeräte und ihre Listen.
    [contractor] Betreut Rechner von außen: Geräte, Importe und Referenzdaten und was davon abhängt. Keine Verträge, keine Personen, kein Journal.
    [data_protection_officer] Wacht über personenbezogene Daten; liest das Journal.
    [management] Liest, was zu entscheiden ist und was getan wurde; ändert nur, ob NIS2 gilt und welche Regelpakete eingesetzt sind.
    [ward_lead] Sieht, was die Station und ihre Leistungen betrifft, und handelt danach.
    [auditor] Liest alles, auch das Journal; ändert nichts.
   *[group_coordinator] Sieht die Leistungen der Krankenhäuser eines Verbunds und keine Personen.
}
access-permission = { $permission ->
    [round-view] Die heutige Visite und die früheren sehen
    [round-decide] Erledigen, übergeben oder zurückstellen, was die Visite zeigt
    [asset-view] Die Geräte sehen
    [asset-edit] Korrigieren, was über Geräte bekannt ist
    [inventory-import] Listen einlesen und ihre Änderungen übernehmen
    [service-view] Leistungen, Systeme und ihre Abhängigkeiten sehen
    [service-edit] Leistungen, Systeme und ihre Abhängigkeiten ändern
    [backup-record] Datensicherungen und Wiederherstellungstests erfassen
    [supplier-view] Lieferanten, ihre Verträge und Fernzugänge sehen
    [supplier-edit] Lieferanten ändern, Anrufversuche und geschlossene Fernzugänge erfassen
    [legal_date-view] Pflichttermine sehen
    [legal_date-edit] Pflichttermine ändern und Erledigtes erfassen
    [law-view] Sehen, was das Recht verlangt und ob NIS2 hier gilt
    [law-edit] Beantworten, ob NIS2 hier gilt, und geprüfte Regelpakete einsetzen
    [advisory-view] Sicherheitshinweise zu Geräten und die Entscheidungen sehen
    [advisory-decide] Angeben, welche Modelle ein Sicherheitshinweis meint, und entscheiden, was geschieht
    [person-view] Personen und ihre Bereiche sehen
    [person-edit] Personen hinzufügen, korrigieren und ihr Ausscheiden erfassen
    [access-grant] Rollen vergeben, Sitzungen beenden, Anmeldelinks und Zugriffstoken erstellen
    [site-edit] Standorte und Bereiche ändern
    [journal-view] Das Journal lesen
    [feed-load] Referenzdaten laden
    [health-view] Sehen, wie es diesem Programm selbst geht
    [incident-view] Vorfälle sehen
    [incident-report] Einen Vorfall eröffnen
    [incident-record] In das Protokoll eines Vorfalls schreiben und seine Angaben machen
    [incident-lead] Über Vorfälle entscheiden, sie abschließen und zurückziehen
    [notification-approve] Meldungen zu Vorfällen freigeben
    [security_event-report] Melden, was jemand ansehen muss
    [security_event-triage] Angeben, was ein Alarm oder eine Meldung ist
    [alert_source-edit] Werkzeuge Alarme senden lassen und den Aushang erstellen
   *[other] { $permission }
}
access-grant-state = { $state ->
    [ahead] Noch nicht begonnen
    [in_force] Gültig
    [ended] Beendet
   *[withdrawn] Entzogen
}

## Signing in

access-sign-in = Anmelden
access-sign-in-name = Anmeldename
access-sign-in-name-hint = Meist Ihre E-Mail-Adresse
access-password = Passwort
access-sign-in-submit = Anmelden
access-sign-in-no-password = Noch kein Passwort oder vergessen? Wer bei Ihnen Rollen vergibt, erstellt Ihnen einen Anmeldelink.
access-sign-in-shared = Melden Sie sich an einem gemeinsamen Rechner ab, wenn Sie gehen.
access-sign-out = Abmelden
access-signed-out = Sie sind abgemeldet.
access-signed-in-as = Angemeldet als { $person }

## Sign-in links

access-link-title = Als { $person } anmelden?
access-link-explanation = Dieser Link gilt einmal und meldet Sie bei { $tenant } als { $person } an. Danach wählen Sie ein Passwort; das bisherige gilt nicht mehr.
access-link-submit = Anmelden
access-link-gone-title = Dieser Link gilt nicht mehr
access-link-gone = Er wurde schon verwendet oder ist älter als ein Tag. Bitten Sie dort um einen neuen, wo Sie ihn erhalten haben.
access-link-not-you = Das sind nicht Sie? Schließen Sie diese Seite und sagen Sie es dem Absender des Links.
access-link-make = Anmeldelink erstellen
access-link-made = Anmeldelink für { $person }
access-link-made-explanation = Wird nur jetzt gezeigt. Er gilt einmal, bis { $until }. Übergeben Sie ihn persönlich oder auf einem Weg, dem Sie trauen: Wer ihn hat, meldet sich als { $person } an.
access-link-made-name = Der Anmeldename ist später { $name }.
access-copied = Kopiert
access-copy = Kopieren

## Password

access-password-title = Passwort wählen
access-password-current = Bisheriges Passwort
access-password-new = Neues Passwort
access-password-new-hint = Mindestens { $min } Zeichen. Mehrere Wörter merken sich leichter als Sonderzeichen.
access-password-repeated = Neues Passwort noch einmal
access-password-submit = Passwort speichern
access-password-changed = Ihr Passwort ist geändert. Ihre anderen Sitzungen und offenen Anmeldelinks wurden beendet.

## Sessions

access-sessions = Ihre Sitzungen
access-sessions-explanation = Eine Sitzung endet { $hours } Stunden nach der letzten Nutzung und { $days } Tage nach der Anmeldung.
access-session-current = Diese hier
access-session-network = Netzadresse
access-session-browser = Browser
access-session-began = Angemeldet
access-session-seen = Zuletzt genutzt
access-session-end = Beenden
access-session-ended = Die Sitzung ist beendet.
access-sessions-end-others = Alle anderen Sitzungen beenden
access-sessions-ended = { $count ->
    [0] Es gab keine andere Sitzung.
    [one] { $count } Sitzung ist beendet.
   *[other] { $count } Sitzungen sind beendet.
}
access-other-sessions-ended = Alle anderen Sitzungen sind beendet.
access-sessions-end-of = Alle Sitzungen dieser Person beenden

## Accounts

access-account = Konto
access-account-none = Kein Konto: Diese Person kann sich nicht anmelden.
access-sessions-of-ended = Alle Sitzungen dieser Person sind beendet.
access-account-is-closed = Das Konto ist gesperrt.
access-account-close = Konto sperren
access-account-close-question = Konto von { $person } sperren?
access-account-close-signs-out = { $person } wird sofort auf jedem Gerät abgemeldet und kann sich nicht wieder anmelden. Was { $person } getan hat, bleibt aufgezeichnet.
access-account-close-tokens = Offene Anmeldelinks und Zugriffstoken für Programme enden endgültig.
access-account-close-again = Das Konto selbst lässt sich später wieder entsperren.
access-account-open = Konto entsperren
access-account-open-explanation = Die Anmeldung geht wieder mit dem bisherigen Passwort. Beendete Sitzungen, Anmeldelinks und Zugriffstoken bleiben beendet.
access-account-opened = Das Konto ist wieder offen.
access-account-closed = Dieses Konto ist gesperrt, oder der letzte Tag der Person ist vorbei.

## Roles and grants

access-grants = Rollen
access-title = Rollen und Zugriffstoken
access-grants-explanation = Wer was darf, wo und bis wann.
access-grants-empty = Noch hat niemand eine Rolle.
access-grant-person = Person
access-grant-role = Rolle
access-grant-scope = Wo
access-grant-period = Wann
access-grant-from = ab { $first }
access-grant-days = von { $first } bis { $last }
access-grant-starts = Erster Tag
access-grant-starts-hint = Leer: ab sofort
access-grant-ends = Letzter Tag
access-grant-ends-hint = Leer: ohne Ende
access-grant-deputy-for = Vertretung für
access-grant-person-elsewhere = Jemand außerhalb Ihrer Bereiche
access-grant-add = Rolle vergeben
access-grant-added = Die Rolle ist vergeben. Früher erstellte Anmeldelinks gelten nicht mehr.
access-grant-withdraw = Entziehen
access-grant-withdraw-act = Rolle entziehen
access-grant-withdraw-question = { $person } die Rolle „{ $role }“ entziehen?
access-grant-withdraw-loses = Ab der nächsten Seite darf { $person } nicht mehr, was diese Rolle hier erlaubt: { $place }.
access-grant-withdraw-tokens = Zugriffstoken, die diese Person für Programme erstellt hat, verlieren sie im selben Augenblick.
access-grant-withdraw-again = Sie kommt nicht von selbst zurück: Die Rolle müsste neu vergeben werden.
access-grant-withdrawn = Die Rolle ist entzogen.
access-last-security-officer = Das ist hier die letzte Person mit der Rolle „Informationssicherheit“. Geben Sie die Rolle zuerst jemand anderem: für alles hier, ohne Ende, mit offenem Konto und ohne eingetragenen letzten Tag.

## API tokens

access-tokens = Zugriffstoken für Programme
access-tokens-explanation = Ein Zugriffstoken darf nie mehr als die Person, die es erstellt hat, im selben Augenblick darf.
access-tokens-empty = Es wurde noch kein Zugriffstoken erstellt.
access-token-name = Wofür es ist
access-token-permissions = Was es darf
access-token-scope = Wo
access-token-days = Für wie viele Tage
access-token-days-hint = Höchstens { $max }.
access-token-person = Erstellt von
access-token-expires = Endet
access-token-used = Zuletzt genutzt
access-token-used-never = nie
access-token-make = Zugriffstoken erstellen
access-token-made = Das Zugriffstoken „{ $name }“
access-token-made-explanation = Wird nur jetzt gezeigt. Bewahren Sie es dort auf, wo das Programm seine Geheimnisse hat.
access-token-revoke = Widerrufen
access-token-revoke-act = Zugriffstoken widerrufen
access-token-revoke-question = Das Zugriffstoken „{ $name }“ widerrufen?
access-token-revoke-program = Das Programm, das sich damit anmeldet, ist ab seiner nächsten Anfrage ausgesperrt. Erstellt wurde es von { $person }.
access-token-revoke-again = Ein widerrufenes Zugriffstoken lässt sich nicht zurückholen. Das Programm bräuchte ein neues.
access-token-revoked = Das Zugriffstoken ist widerrufen.

## Somebody without a role

access-without-role-title = Sie haben noch keine Rolle
access-without-role-lead = Sie sind als { $name } angemeldet. Was Sie bei { $hospital } öffnen können, hängt von der Rolle ab, die Ihnen jemand gibt. Keine, die heute gilt, hat Ihnen bisher jemand gegeben.
access-without-role-ask = Wen Sie darum bitten können
access-without-role-nobody = Derzeit kann hier niemand Rollen vergeben. Wer den Server betreibt, kann es möglich machen.
access-without-role-again = Erneut nachsehen
access-without-role-account = Was trotzdem Ihnen gehört
