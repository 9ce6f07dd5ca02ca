# Dateien, die mit einer Zeile des Protokolls eines Vorfalls kommen.

incident-attachment-add = Dateien oder ein Foto anhängen
incident-attachment-label = Dateien
incident-attachment-hint = Bis zu { $count } Dateien jeder Art, je höchstens { $each } MB und zusammen { $together } MB. Ein Telefon bietet seine Kamera an.
incident-attachment-no-patients = Keine Patientenlisten, keine Gesundheitsdaten, keine Gesichter von Patienten: auch nicht auf einem Bild. Decken Sie ab, was neben dem Bildschirm liegt.
incident-attachment-stays = Was angehängt ist, bleibt unverändert in der Akte und kann nicht entfernt werden, samt dem, was eine Kamera in ein Bild schreibt (Ort, Zeit, Gerät). Es wird versiegelt aufbewahrt, ist nie Teil einer Meldung, und wer es herausnimmt, steht im Journal.
incident-attachment-many = Mit einer Zeile kommen höchstens { $argument } Dateien. Schreiben Sie für die übrigen eine weitere Zeile.
incident-attachment-empty = „{ $argument }“ ist leer.
incident-attachment-large = „{ $argument }“ ist größer, als eine Datei sein darf. Nichts wurde geschrieben; die Worte stehen noch da.
incident-attachment-together = Diese Dateien haben zusammen mehr als { $argument } MB. Nichts wurde geschrieben; die Worte stehen noch da.
incident-attachment-disk = Der Datenträger des Servers ist fast voll, und der Rest ist für Worte da. Schreiben Sie die Zeile ohne Dateien; lassen Sie sie, wo sie sind, bis Platz ist.
incident-attachment-too-much = Diese Dateien sind zusammen zu groß. Wählen Sie weniger, oder schreiben Sie für jede eine Zeile.
incident-attachment-waits = Nicht auf dem Gerät aufgehoben; wird mit diesen Worten gesendet, solange die Seite offen bleibt, auf der sie gewählt wurden:
incident-attachment-not-kept = Dateien, die nicht auf dem Gerät aufgehoben wurden:
incident-attachment-lacking = Die Seite, auf der die Dateien gewählt wurden, ist nicht mehr offen. Ändern Sie die Zeile, um sie noch einmal zu wählen, oder senden Sie die Worte ohne sie.
incident-attachment-send-without = Ohne die Dateien senden
incident-attachment-offline = Dateien und Fotos brauchen die Verbindung; lassen Sie sie bis dahin auf dem Gerät.
incident-attachment-size = { $unit ->
    [kilobytes] { $count } kB
   *[megabytes] { $count } MB
}
