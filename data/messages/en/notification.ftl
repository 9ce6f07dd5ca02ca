# Notices of incidents: what they are called, composing, approving, sending.

notification-form = { $form ->
    [early_warning] Early warning
    [notification] Incident notification
    [intermediate_report] Intermediate report
    [progress_report] Progress report
    [end_of_impact] Notice that the impact has ended
    [final_report] Final report
    [voluntary] Voluntary notice: near miss, threat, or incident that need not be told
    [data_protection] Notice to the data protection authority
    [controller] Notice of a processor to the controller
    [withdrawal] Withdrawal of a notice
    [critical_entity] Notice of a critical entity
    [other_authority] Notice to another authority
    [device_authority] Notice to the device authority
    [recipients] Letter to patients and partners
    [data_subjects] Letter to the people whose data were hit
    [police] Report to the police
    [insurer] Notice to the insurer
    [board] Note for the management
   *[staff] Message to staff
}
notification-recipient = { $recipient ->
    [csirt] National response team or authority
    [data_protection_authority] Data protection authority
    [controller] Controller of the data
    [critical_entities_authority] Authority for critical entities
    [device_authority] Authority for medical devices
    [other_authority] Authority
    [recipients] Patients and partners
    [data_subjects] People whose data were hit
    [police] Police
    [insurer] Insurer
    [board] Management
   *[staff] Staff
}
notification-need = { $need ->
    [by_law] The law asks
    [by_law_if_it_applies] The law asks if it applies
    [usual] Usual
   *[may] Can be given
}
notification-to = To: { $recipient }.
notification-due = Due { $at }.
notification-no-clock = No clock asks for this notice by the facts known now.
notification-not-official = Modelled on what is public about the common templates of May 2026. It is no official form: the form of your authority wins.
notification-no-patients = Counts and kinds only. No names, numbers or lists of patients.
notification-compared-with = Compared with what was sent last:
notification-has-disputed = Some of these facts have two versions. The one shown stands until somebody decides.
notification-disputed = Two versions
notification-more = { $count ->
    [one] { $count } more that can be given
   *[other] { $count } more that can be given
}
notification-worked-out = Added by the program
notification-save-and-read = Keep, and read the notice
notification-read = Read the notice
notification-change = Change
notification-was = was: { $was }
notification-was-not-told = new in this notice
notification-now = { $fact }: { $is }
notification-was-and-is = { $fact }: { $is } (was: { $was })
notification-taken-back = { $fact }: no longer said (was: { $was })
notification-changed = What changed
notification-nothing-changed = Nothing of what this notice tells.
notification-lacking = The law asks for this, and nobody has said it
notification-lacking-unknown = “Not known yet” is an answer. The notice can go out with it.
notification-open = Still to be found out
notification-approve = Approve
notification-approve-lead = Approving keeps the notice as it stands here. Facts that change later need another notice.
notification-approve-others = Somebody who may approve notices approves it.
notification-changed-meanwhile = Somebody changed a fact meanwhile. Read it again, then approve.
notification-approved = Approved
notification-approved-by = Approved by
notification-approved-flash = Approved. Now send it, and record how.
notification-digest = Hash of what was approved (SHA-256)
notification-altered = What is kept is not what was approved: its hash differs. Do not send it, and have the database looked at.
notification-sent = Sent
notification-send = Send it, and record how
notification-send-lead = Send it by the way of your authority: a portal, a mail, a telephone call. Then record it here. The clock stops with it.
notification-send-drill = This is a drill: send nothing to anybody outside. Record as if it had been sent.
notification-channel = Which way
notification-channel-hint = The portal, the address, the number and who answered
notification-sent-at = When
notification-sent-at-hint = Leave it empty for now.
notification-reference = Its number there
notification-reference-hint = From the receipt
notification-proof = What proves it
notification-proof-hint = The text of the receipt, the identifier of the mail, who took the call
notification-record-sent = Record that it was sent
notification-mail = Mail
notification-language = It goes out in:
notification-stale = Changed since it was sent
notification-stale-add = Write what changed
notification-sent-flash = Recorded. The clock it answers has stopped.
notification-answer = What they answered
notification-answer-hint = Their words, their number, what they ask for
notification-answer-record = Record what they answered
notification-answer-flash = Recorded.
notification-put-aside = Put aside
notification-put-aside-act = Put it aside, it is not sent
notification-put-aside-flash = Put aside. It stays to be read.
notification-not-open = It was sent or put aside already.
notification-sent-before-approval = It was sent before it was approved here.
notification-copy = Copy
notification-copied = Copied
notification-attached-json = The notice for programs
notification-attached = Attached files
notification-page = Page { $page } of { $pages }
notification-head-from = From
notification-head-to = To
notification-head-incident = Incident
notification-head-due = Due
notification-not-sent = It was not sent
notification-not-sent-lead = If it was recorded by mistake, say so. The clock it answers runs again; both stay in the log.
notification-not-sent-act = Take back that it was sent
notification-not-sent-flash = Taken back. The clock runs again.
notification-answer-before-sent = It was not sent yet.
notification-sent-already = Sent { $at }. This would be another one.
notification-ask = Ask for approval
notification-ask-lead = Those who may approve get a mail and see it on their round. What changes until then they see.
notification-ask-flash = Those who may approve were asked.
notification-asked = { $person } asked for approval, { $at }.
notification-ask-subject = { $incident }: { $notice } waits for your approval
notification-ask-body = { $person } has it ready. Read it in the room of the incident, and approve it there.
notification-attached-approved = What was approved, to the byte: its SHA-256 is the digest in this document
notification-way = By which way
notification-as-text = As plain text
notification-copy-all = Copy all of it
notification-letter-heading = { $fact ->
    [recipients_message] What happened
    [staff_message] What works and what does not
    [consequences] What it can mean for you
    [measures_taken] What we have done
    [measures_ongoing] What we are doing
    [dpo_contact] Whom to ask about your data
    [public_contact] Whom to call
    [services_affected] What does not work as always
    [expected_end] Until when, as far as we know
    [next_update_at] When you will hear more
   *[records_kinds] What kinds of data
}
notification-their-reference = under their number { $reference }
