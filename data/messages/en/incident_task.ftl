# Who does what in an incident: its roles, and its tasks. The words of the steps of playbooks stand in playbook.ftl.

incident-role = { $role ->
    [lead] Incident lead
    [medical] Medical lead
    [nursing] Nursing lead
    [it] IT lead
    [evidence] Evidence
    [biomedical] Biomedical engineering
    [facilities] Building and technology
    [data_protection] Data protection
    [communications] Communications
    [liaison] Authorities and neighbours
    [suppliers] Suppliers
    [logistics] Logistics
   *[scribe] Scribe
}
incident-role-does = { $role ->
    [lead] Decides, and has what nobody else has.
    [medical] Which patients are at risk, which care stops.
    [nursing] Wards, paper, medication.
    [it] Computers, network, backups.
    [evidence] Keeps what may prove something.
    [biomedical] Devices at the patient, and their makers.
    [facilities] Power, gases, climate, lifts, doors.
    [data_protection] Personal data, and whom to tell of them.
    [communications] What staff, patients and press are told.
    [liaison] Authorities, police, dispatch, other hospitals.
    [suppliers] Everybody with a contract.
    [logistics] Paper, runners, relief, food.
   *[scribe] Writes down what is said and done.
}
incident-phase = { $phase ->
    [triage] First look
    [contain] Contain
    [evidence] Keep evidence
    [report] Report
    [care] Care without systems
    [restore] Bring back
    [back_entry] Enter back
   *[learn] Learn
}
incident-roles = Who does what
incident-roles-lead = One name and one deputy for each role. Choose people of the house from the list: then their tasks are shown to them, and the room says when one has left. Only what you change is written into the log.
incident-roles-say = Say who does what
incident-roles-see = See who does what
incident-roles-flash = Written into the log.
incident-role-holder = Name
incident-role-telephone = Telephone tonight
incident-role-deputy = Deputy
incident-role-deputy-telephone = Telephone of the deputy
incident-role-nobody = nobody
incident-role-nameless = Whose number is { $argument }? Enter the name, too.
incident-role-left = { $argument } has left. Name somebody else.
incident-role-deputy-is = deputy { $name }
incident-role-deputises = { $name }, as deputy
incident-role-lead-acts = { $name }, who leads
incident-role-from-before = Proposed, as in { $incident }. Save, and it holds.
incident-role-from-on-call = Proposed, being on call. Save, and it holds.
incident-role-from-access = Proposed, by the role of the account. Save, and it holds.
incident-role-has-left = { $name } ({ $role }) has left
incident-role-acts = Acts instead: { $name }
incident-role-nobody-acts = Nobody acts instead. Name somebody.
incident-leads = Leads: { $name }
incident-nobody-leads = Nobody is said to lead

incident-tasks = Tasks
incident-tasks-lead = What the playbook asks and what people ask for, by role. Press what is done; who pressed and when is in the log.
incident-tasks-own = For you now
incident-tasks-all = All tasks, and add one
incident-tasks-open = { $count ->
    [one] 1 open
   *[other] { $count } open
}
incident-tasks-overdue = { $count ->
    [one] 1 task is OVERDUE
   *[other] { $count } tasks are OVERDUE
}
incident-tasks-settled = { $count ->
    [one] 1 task is settled
   *[other] { $count } tasks are settled
}
incident-task-shown = By the log it was done: { $at }, { $by }
incident-task-by = by { $at }, in { $distance }
incident-task-overdue = was due { $at }, overdue by { $distance }
incident-task-done = Done
incident-task-not-done = It will not be done
incident-task-open-again = It is to be done after all
incident-task-more = Note, not done, another role
incident-task-note = Note
incident-task-give = Give to this role
incident-task-role = Role
incident-task-words = What is to be done?
incident-task-due = By when
incident-task-ask = Add
incident-task-flash = Written into the log.
incident-task-standing = { $standing ->
    [open] To be done
    [done] Done
   *[not_done] Not done
}
incident-playbook = Playbook
incident-playbook-follows = This room follows the steps for: { $kind }
incident-playbook-none = This room follows no playbook.
incident-playbook-other = Steps for another kind of incident
incident-playbook-other-hint = They take the place of those that nobody has said anything of. What was said stays.
incident-playbook-follow = Follow these
