# Die Seite, auf der das Personal ohne Konto meldet, und ihr Aushang.

report-title = Etwas Seltsames an einem Rechner oder Gerät melden
report-danger = Patienten in Gefahr? Rufen Sie zuerst Ihre gewohnte Notrufnummer an.
report-danger-telephone = Patienten in Gefahr? Rufen Sie zuerst { $telephone } an.
report-send = Senden
report-received = Danke. Ihre Meldung hat die Nummer { $number }.
report-received-next = Sie wartet darauf, dass die IT sie ansieht. Wird es schlimmer, rufen Sie dort an und nennen Sie diese Nummer.
report-another = Noch etwas melden
report-too-many = Im Moment kommen zu viele Meldungen. Rufen Sie an; was Sie getippt haben, ist noch nicht festgehalten.
report-old-poster = Dieser Aushang ist alt. Suchen Sie den neuen, oder rufen Sie die IT an.
report-poster-how = Öffnen Sie die Kamera eines Telefons und richten Sie sie auf den Code. Sie brauchen kein Konto und kein Passwort.
