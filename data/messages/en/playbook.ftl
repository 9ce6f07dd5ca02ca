# What is to be done in an incident, one line a step. The steps themselves stand in data/playbook/steps.toml. At most 140 letters each: they
# are read at night, on a telephone and on a wall. Words may be made better; a step that means something else gets another identifier.

playbook-step = { $step ->
    [what_is_hit] Say what is hit, where, and whether it is still spreading.
    [patients_at_risk] Ask every ward whether a patient is at risk right now, and write down the answer.
    [name_the_roles] Name who holds each role tonight, and a deputy for each.
    [keep_the_log] Write down what is seen, decided and done, with its time.
    [device_off_the_patient] Patient first: replace the device. Nobody switches it off and on before biomedical engineering agrees.
    [building_by_hand] Run it by hand: temperature and pressure by hand meter, oxygen from cylinders, messages by runner.
    [isolate_network] Cut the network of what is hit: unplug the uplinks, leave the machines powered on.
    [isolate_backups] Take the backups off the network, and stop copying to them.
    [freeze_changes] Stop every planned change, and look at what was changed last.
    [close_supplier_ways] Close the supplier’s ways in: remote access, interfaces, accounts.
    [renew_the_account] Reset the account, end its sessions, renew its second factor, look through its mail rules.
    [find_other_recipients] Find who else received the message or used the account, and remove the message everywhere.
    [stop_the_leak] Close the way by which data get out, and say since when it was open.
    [lock_lost_device] Lock or wipe a lost device from afar, and look up whether it was encrypted.
    [quarantine_device] Disconnect the network side of the device, photograph it, and put it aside untouched.
    [decide_connections] Decide whether the internet and the links to partners are cut, and who reconnects them.
    [declare_degraded] Declare for each service how care goes on without its systems.
    [telephones] Find out which telephones work, and hand out the list on paper.
    [keep_evidence] Keep the note, one encrypted file, memory and logs before anything is rebuilt.
    [freeze_logs] Keep logs before they are overwritten: sign-ins, mail, network, the system concerned.
    [leave_leaked_files] Nobody opens leaked files on computers of the house. Note where they are offered.
    [say_awareness] Say when somebody became aware, who, and on what: the legal clocks run from it.
    [ask_the_supplier] Ask the supplier what is hit, since when, whether our data are, when it comes back, whom we call.
    [tell_neighbours] Tell dispatch and neighbouring hospitals what you cannot take at present.
    [ransom_is_for_the_board] Nobody answers the attackers. What is said to them is for the board and its lawyers to decide.
    [one_voice] Prepare the first words for staff, then for patients and press. One person speaks.
    [personal_data] Decide whether personal data are concerned. If they are, the 72 hours of the GDPR run.
    [no_confrontation] If somebody of the house is suspected, nobody confronts her. Bring in personnel and the staff council.
    [maker_and_device_authority] Reach the maker, and decide whether the device authority has to be told.
    [early_warning] Read the early warning drawn up from the facts, and have it approved and sent.
    [tell_the_police] Decide whether the police are told, and keep the number they give you.
    [tell_those_concerned] Decide whether the people concerned are told, in which words, and who answers their questions.
    [wards_on_paper] Nobody knows when it comes back? After 30 minutes the wards go to their paper.
    [one_numbering] One numbering for the whole house: patient numbers and wristbands from the paper series.
    [medication_by_two] Medication from paper charts: two people check allergy, dose and name.
    [laboratory_by_hand] Laboratory: urgent tests only, results by runner or read back by telephone, universal blood group.
    [imaging_by_hand] Imaging: how long the local memory of the devices lasts, pictures by disc, urgent ones read first.
    [stop_electives] Decide which planned operations and admissions stop, and until when.
    [next_word] Say when the next word comes. Give it then, also when there is nothing new.
    [paper_and_people] Provide paper, runners, relief, food and rest for the next day and night.
    [close_the_way_in] Find the way they came in, and close it before anything is brought back.
    [renew_secrets] Renew the passwords and keys of administrators, beginning with the directory.
    [restore_clean] Bring back into a clean network only. Nothing returns to the one that was hit.
    [restore_in_order] Bring services back in their order, what others stand on first.
    [clinical_check] Before wards use a system again, a clinician checks patients, allergies and last results in it.
    [enter_back] Enter what was on paper, medication and results first, each checked by a second person.
    [match_numbers] Match the numbers of the paper series to patients, and look after what belongs to nobody.
    [thank_who_reported] Thank whoever reported it first.
    [final_report] Read the final report drawn up from the log, and have it approved and sent.
    [what_will_change] Sit down together within two weeks: what worked, what did not, who changes what by when.
   *[other] A step that this version of the program does not know
}
