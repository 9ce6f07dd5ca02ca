# Wer nachts gerufen wird.

on-call-title = Rufbereitschaft
on-call-lead = Wer gerufen wird, solange eine Frist eines Vorfalls läuft und niemand sie übernommen hat. Ist niemand in Bereitschaft, werden alle gerufen, die Vorfälle leiten.
on-call-person = Wer
on-call-telephone = Telefon in dieser Zeit
on-call-starts-at = Von
on-call-ends-at = Bis
on-call-state = Stand
on-call-now = Jetzt
on-call-add = Dienst eintragen
on-call-remove = Entfernen
on-call-choose = Auswählen
on-call-none = Niemand ist eingetragen
on-call-none-explanation = Ohne Dienste werden alle gerufen, die Vorfälle leiten.
on-call-added-flash = Der Dienst ist eingetragen.
on-call-removed-flash = Der Dienst ist entfernt.
on-call-ends-before = Ein Dienst endet, nachdem er begonnen hat.
on-call-too-long = Ein Dienst dauert höchstens einen Monat. Tragen Sie einen längeren in Teilen ein, damit niemand darin vergessen wird.
on-call-is = In Bereitschaft: { $people }
