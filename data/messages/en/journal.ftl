# The journal: what happened, by whom, and the proof that nothing was altered.

journal-title = Journal
journal-lead = Everything that was changed here, newest first. Nothing in it can be altered without the checkpoints showing it.
journal-empty = Nothing has been recorded yet.
journal-waiting = Waiting for its number
journal-erased = The details were erased, as the law asked; the proof stands.
journal-detail = Details
journal-subject = Everything about this
journal-subject-title = Everything about one thing
journal-history = What happened
journal-size = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
journal-numbers = { $count ->
    [0] no entry has its number yet
    [one] 1 entry, number 0
   *[other] { $count } entries, numbers 0 to { $last }
}
journal-signed = { $moment }, over { journal-size }
journal-length = Length
journal-checkpoint = Newest checkpoint
journal-digest = Digest to print and compare
journal-key = Key to verify it with
journal-keep = Download the checkpoint, and keep it where nobody here can change it
journal-not-signed = not signed yet
journal-newest = Newest
journal-older = Older
journal-pages = Pages of the journal
journal-position = Numbers { $first } to { $last }, newest first, of { $count } entries
journal-actor = { $kind ->
    [user] A person
    [token] A program with a token
    [link] Someone with a link
    [job] The program itself
   *[console] The console
}
journal-action = { $action ->
    [account-add] made an account
    [account-close] closed an account
    [account-close-sign-in] closed sign-in for a while after too many failures
    [account-end-other-sessions] ended all other sessions
    [account-end-sessions] ended all sessions of a person
    [account-make-sign-in-link] made a sign-in link
    [account-open] opened a closed account again
    [account-set-password] chose a password
    [account-want-mail] said whether the round comes by mail
    [advisory-decide] decided about advisories and a device model
    [advisory-identify] said whether a device model is the product of an advisory
    [advisory-load] loaded advisories
    [advisory-unidentify] took back whether a device model is a product
    [advisory-withdraw-decision] took back a decision about an advisory
    [asset-correct] corrected what is known of a piece of equipment
    [asset-correct-many] corrected many pieces of equipment at once
    [asset-correct-many-undo] took back a correction of many pieces of equipment
    [asset-identify] identified equipment anew
    [asset-show-anew] showed equipment anew
    [asset-judge] said which rows of lists are one machine
    [bill-accept] accepted what a system is made of
    [bill-discard] put a bill of materials aside
    [bill-remove-file] removed bills of materials that were no longer needed
    [bill-undo] took back what a system is made of
    [bill-upload] brought a bill of materials in
    [dependency-add] recorded what stands on what
    [dependency-correct] corrected what stands on what
    [dependency-remove] removed what stood on what
    [feed-load] loaded reference data
    [feed-source-add] entered an address of reference data
    [feed-source-ask] had an address of reference data asked
    [feed-source-correct] changed an address of reference data
    [feed-source-remove] removed an address of reference data
    [feed-source-switch-off] switched an address of reference data off
    [feed-source-switch-on] switched an address of reference data on
    [grant-add] granted a role
    [grant-withdraw] withdrew a role
    [device-model-part] took back that two device models are one
    [device-model-unite] said that two device models are one
    [disclosure-accept] accepted what a maker discloses about a device model
    [disclosure-bring-in] brought in what a maker discloses about a device model
    [disclosure-discard] put a maker’s form aside
    [disclosure-withdraw] took back what a maker discloses about a device model
    [import-accept] accepted a file into the inventory
    [import-discard] put a file aside
    [import-remove-file] removed files that were no longer needed
    [import-set-reading] changed how a file is read
    [import-undo] undid an import
    [import-upload] brought a file in
    [incident-export] took the record of an incident out as a file
    [incident-take-attachment] took a file of an incident out
    [incident-follow-link] opened a link and looked at an incident from outside
    [incident-discard-draft] put a half-written line aside
    [incident-open] opened an incident
    [incident-record] wrote in the log of an incident
    [call-webhook-set] set the address that is told of calls
    [call-webhook-remove] removed the address that is told of calls
    [on-call-add] entered who is on call
    [on-call-remove] removed a shift of somebody on call
    [security-event-report] took in an alert or a report
    [security-event-triage] said what an alert or a report is
    [alert-source-add] let a tool send alerts
    [alert-source-switch] switched a tool that sends alerts
    [alert-source-renew-secret] made another secret for a tool
    [report-code-renew] made a new code for reports
    [notification-approve] approved a notice
    [notification-send] recorded that a notice was sent
    [notification-answer] recorded what was answered to a notice
    [notification-take-back] took back that a notice was sent
    [notification-put-aside] put an approved notice aside
    [law-pack-load] loaded a reviewed pack of the law
    [law-pack-put-in-use] put a reviewed pack of the law in use
    [law-pack-take-out-of-use] took a reviewed pack of the law out of use
    [scope-assessment-answer] answered whether NIS2 applies
    [legal-date-add] added a legal date
    [legal-date-correct] corrected a legal date
    [legal-date-fulfil] recorded that what a legal date asks for was done
    [legal-date-remove] took a legal date off the list
    [person-add] added a person
    [person-correct] corrected a person
    [person-end-access] ended what was open for a person who has left
    [person-leave] recorded a last day
    [person-remove] took back that a person was added
    [round-decide] decided about a card of the round
    [round-keep] kept the round of the day
    [round-withdraw] took back what was decided about a card of the round
    [service-add] added a service
    [service-correct] corrected a service
    [session-begin] signed in
    [session-end] ended a session
    [site-add] added a place
    [site-rename] renamed a place
    [source-choose] chose which source is believed about one thing
    [source-expect-every] said how often a list is expected
    [source-set-order] changed which source is believed first
    [staff-list-accept] accepted a list of people
    [staff-list-bring-in] brought in a list of people
    [staff-list-discard] put a list of people aside
    [staff-list-remove-file] removed what lists of people said
    [staff-list-undo] undid a list of people
    [supplier-add] added a supplier
    [supplier-close-access] recorded that a supplier’s way in was closed
    [supplier-correct] corrected a supplier
    [supplier-correct-access] corrected how a supplier comes in
    [supplier-open-access] recorded how a supplier comes in
    [supplier-try-contact] tried a supplier’s number for the night
    [system-add] added a system
    [system-correct] corrected a system
    [system-record-backup] recorded how a system is backed up
    [system-test-restore] recorded a test that a system can be brought back
    [tenant-init] made the institution
    [token-make] made a token
    [token-revoke] withdrew a token
    [zone-add] added a zone of the network
    [zone-correct] corrected a zone of the network
    [zone-remove] removed a zone of the network
   *[other] { $action }
}
