# What the law asks of the institution besides notices of incidents, and the clocks that an incident would start.

duty-list-title = Duties
duty-list-lead = What the law asks of you today, what waits for its day, and what an incident would start.
duty-not-answered = Nobody has answered yet whether NIS2 applies to you. What is shown is what a hospital in scope owes.
duty-answer = Answer it
duty-standing-label = Stands
duty-standing = { $standing ->
    [in_force] In force
    [received] Others owe it, you receive it
    [dormant] Waits for its day
    [yardstick] A yardstick, binds others
   *[no_act] Not in force: the country has no act
}
duty-title = What is to be done
duty-text = What belongs to it
duty-when = When
duty-due = By { $day }
duty-from = From { $day }
duty-from-unknown = Since when is not known
duty-where = Where it is written
duty-sure = How sure
duty-number = { $count ->
    [0] None
    [one] { $count } duty
   *[other] { $count } duties
}
duty-none = Nothing here
duty-none-explanation = By what was answered the packs name no duty.
duty-legal-dates = Days of your own for these are kept among the legal dates.
duty-clocks = What an incident would start
duty-clocks-lead = Each is a term of its own. Which of them run is decided by the facts of the incident.
duty-clocks-none = Nothing
duty-clocks-none-explanation = By what was answered the packs name no notice that you would owe.
duty-clock-notice = Notice
duty-clock-force = Holds
duty-class-open = Whether you are in scope, and of which class, is not certain. What stands here holds if you are.
duty-pack-refused = A pack of the law that you had reviewed cannot be used by this version. Ours stands in its place.
duty-whom = Whom to tell
