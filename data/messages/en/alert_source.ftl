# Tools that send alerts, and the code by which staff report.

alert-source-list-title = Where alerts come from
alert-source-list-lead = Tools that may send alerts, and the poster by which staff report without an account.
alert-source-name = Name
alert-source-format-label = Form of its alerts
alert-source-format = { $format ->
    [wazuh] Wazuh
    [cef] Common Event Format (CEF)
   *[json] Our own JSON
}
alert-source-sender = Address of the machine that sends syslog
alert-source-syslog-from = Syslog from { $sender }
alert-source-sender-hint = Only for the Common Event Format, and where the server was started with --syslog. Empty for a tool that signs.
alert-source-sender-taken = Another tool sends from this address.
alert-source-sender-format = Only the Common Event Format comes over syslog.
alert-source-added-flash = Added. What this machine sends over syslog is taken from now on.
alert-source-stands = Status
alert-source-on = Taken
alert-source-off = Switched off
alert-source-last-received = Last received
alert-source-never-received = never
alert-source-left-out = { $count ->
    [one] { $count } alert was counted and not kept, because too many wait or came at once.
   *[other] { $count } alerts were counted and not kept, because too many wait or came at once.
}
alert-source-address = Address it sends to
alert-source-change = Change
alert-source-switch-on = Switch on
alert-source-switch-off = Switch off
alert-source-renew = Make another secret
alert-source-switched-flash = Kept.
alert-source-none = No tool sends alerts yet
alert-source-none-explanation = Add one below. Its secret is shown once.
alert-source-add = Add a tool
alert-source-add-submit = Add it
alert-source-secret-title = Secret of { $name }
alert-source-secret = Secret
alert-source-secret-once = It is shown now and never again. Enter it in the tool. Any earlier secret no longer works.
report-code-title = Reports by staff without an account
report-code-lead = A poster with a code leads to a page where staff write what they see. Whoever opens it learns the name of the house and the number below, nothing else.
report-code-since = The code in force was made { $at }.
report-code-poster = Open the poster to print
report-code-back = Back
report-code-telephone = Whom to call where patients are in danger
report-code-telephone-hint = It stands on the poster and on the page. Without one they say: your usual emergency number.
report-code-make = Make a new code
report-code-renew-warning = With a new code every poster that hangs now says that it is old.
report-code-renewed-flash = A new code is in force. Print the poster and hang it up.
