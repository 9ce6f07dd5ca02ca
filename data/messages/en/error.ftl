# What the program answers when it cannot do what was asked. Every sentence names the way out.

error-noun = { $noun ->
    [person] person
    [incident] incident
    [notification] notice
    [service] service
    [system] system
    [dependency] dependency
    [place] place
    [scope] place
    [site] place
    [grant] role
    [role] role
    [account] account
    [session] session
    [link] link
    [API-token] token
    [asset] piece of equipment
    [device-model] device model
    [advisory] advisory
    [advisory-decision] decision about an advisory
    [disclosure] form of a maker
    [import] import
    [source] source
    [tenant] hospital
    [fact] statement
    [feed] feed
    [feed-source] address of reference data
    [remote-access] way in
    [card] card
    [job] job
    [round] round
    [page] page
    [legal-date] legal date
    [law-pack] rule pack
    [security-event] alert or report
    [alert-source] tool that sends alerts
   *[other] { $noun }
}
error-unauthenticated = You are not signed in, or your session has ended. Sign in and try again.
error-wrong-credentials = The name or the password is wrong.
error-throttled = Signing in failed too often. Try again after { $time }, or ask for a sign-in link.
error-not-found = There is no such { error-noun }, or you may not see it.
error-forbidden = This takes a permission you do not have: “{ $permission }”. Whoever grants roles in your hospital can give it to you.
error-invalid = Some fields cannot be taken as they are. Nothing has been saved.
error-conflict = This { error-noun } was changed by someone else since you opened it. Nothing has been saved.
error-exists = This { error-noun } exists already.
error-refused = { $reason }
error-internal = Something failed that you can do nothing about. Nothing has been saved; the log says why.
error-disk-full = The disk of this server is full. Nothing has been saved; what is left is kept for the log of incidents. Whoever looks after the server has to free space: old copies, downloads, logs of other programs, and nothing in Wardround’s own folder.
error-home = To today’s round
error-conflict-keep = Look at both and save again.
error-back = Back
error-conflict-field = Field
