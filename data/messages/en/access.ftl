# Signing in and out, sessions, passwords, roles and permissions, API tokens.

## Words

access-role = { $role ->
    [security_officer] Security officer
    [it_administrator] IT administrator
    [biomedical_engineer] Biomedical engineer
    [contractor] IT contractor
    [data_protection_officer] Data protection officer
    [management] Management
    [ward_lead] Ward lead
    [auditor] Auditor
   *[group_coordinator] Group coordinator
}
access-role-description = { $role ->
    [security_officer] Answers for security: may do everything here, and grants roles.
    [it_administrator] Looks after equipment, systems and imports.
    [biomedical_engineer] Looks after medical devices and their lists.
    [contractor] Looks after computers from outside: equipment, imports and reference data, and what they carry. No contracts, no people, no journal.
    [data_protection_officer] Watches over personal data; reads the journal.
    [management] Reads what has to be decided and what was done; changes nothing but whether NIS2 applies and which rule packs are in use.
    [ward_lead] Sees what concerns the ward and its services, and acts on it.
    [auditor] Reads everything, the journal too; changes nothing.
   *[group_coordinator] Sees the services of the hospitals of a group, and no people.
}
access-permission = { $permission ->
    [round-view] See today’s round and its history
    [round-decide] Act on, hand over or postpone what the round shows
    [asset-view] See the equipment
    [asset-edit] Correct what is known of equipment
    [inventory-import] Bring in lists and accept what they change
    [incident-view] See incidents
    [incident-report] Open an incident
    [incident-record] Write in the log of an incident and say its facts
    [incident-lead] Decide, close and withdraw incidents
    [notification-approve] Approve notices of incidents
    [security_event-report] Report something that somebody has to look at
    [security_event-triage] Say what an alert or a report is
    [alert_source-edit] Let tools send alerts, and make the poster
    [service-view] See services, systems and what they stand on
    [service-edit] Change services, systems and what they stand on
    [backup-record] Record backups of systems and tests of restoring them
    [supplier-view] See suppliers, their contracts and the ways they come in
    [supplier-edit] Change suppliers, and record tries and closed ways in
    [legal_date-view] See legal dates
    [legal_date-edit] Change legal dates, and record what was done
    [law-view] See what the law asks, and whether NIS2 applies here
    [law-edit] Answer whether NIS2 applies here, and put reviewed rule packs in use
    [advisory-view] See advisories about devices, and what was decided
    [advisory-decide] Say which models an advisory means, and decide what is done
    [person-view] See people and their units
    [person-edit] Add and correct people, record that they left
    [access-grant] Grant roles, end sessions, make sign-in links and tokens
    [site-edit] Change sites and units
    [journal-view] Read the journal
    [feed-load] Load reference data
    [health-view] See how this program itself is doing
   *[other] { $permission }
}
access-grant-state = { $state ->
    [ahead] Not begun
    [in_force] In force
    [ended] Ended
   *[withdrawn] Withdrawn
}

## Signing in

access-sign-in = Sign in
access-sign-in-name = Sign-in name
access-sign-in-name-hint = Usually your mail address
access-password = Password
access-sign-in-submit = Sign in
access-sign-in-no-password = No password yet, or forgotten? Whoever grants roles where you work makes you a sign-in link.
access-sign-in-shared = On a shared computer, sign out when you leave it.
access-sign-out = Sign out
access-signed-out = You are signed out.
access-signed-in-as = Signed in as { $person }

## Sign-in links

access-link-title = Sign in as { $person }?
access-link-explanation = This link works once and signs you in at { $tenant } as { $person }. Then you choose a password; the one so far no longer works.
access-link-submit = Sign in
access-link-gone-title = This link no longer works
access-link-gone = It was used already, or it is older than a day. Ask for a new one where you got it.
access-link-not-you = Not you? Close this page and tell whoever sent you the link.
access-link-make = Make a sign-in link
access-link-made = Sign-in link for { $person }
access-link-made-explanation = Shown only now. It works once, until { $until }. Hand it over in person or over a channel you trust: whoever has it signs in as { $person }.
access-link-made-name = Later the sign-in name is { $name }.
access-copied = Copied
access-copy = Copy

## Password

access-password-title = Choose a password
access-password-current = Password so far
access-password-new = New password
access-password-new-hint = At least { $min } characters. Several words are easier to remember than signs.
access-password-repeated = New password again
access-password-submit = Save the password
access-password-changed = Your password is changed. Your other sessions and open sign-in links were ended.

## Sessions

access-sessions = Your sessions
access-sessions-explanation = A session ends { $hours } hours after it was last used, and { $days } days after signing in.
access-session-current = This one
access-session-network = Network address
access-session-browser = Browser
access-session-began = Signed in
access-session-seen = Last used
access-session-end = End
access-session-ended = The session is ended.
access-sessions-end-others = End all other sessions
access-sessions-ended = { $count ->
    [0] There was no other session.
    [one] { $count } session is ended.
   *[other] { $count } sessions are ended.
}
access-other-sessions-ended = All other sessions are ended.
access-sessions-end-of = End all sessions of this person

## Accounts

access-account = Account
access-account-none = No account: this person cannot sign in.
access-sessions-of-ended = All sessions of this person are ended.
access-account-is-closed = The account is closed.
access-account-close = Close the account
access-account-close-question = Close the account of { $person }?
access-account-close-signs-out = { $person } is signed out at once on every device and cannot sign in again. What { $person } did stays recorded.
access-account-close-tokens = Open sign-in links and tokens made for programs end for good.
access-account-close-again = The account itself can be opened again later.
access-account-open = Open the account again
access-account-open-explanation = Signing in works again with the password there was. Sessions, sign-in links and tokens that were ended stay ended.
access-account-opened = The account is open again.
access-account-closed = This account is closed, or the person’s last day has passed.

## Roles and grants

access-grants = Roles
access-title = Roles and tokens
access-grants-explanation = Who may do what, where and until when.
access-grants-empty = Nobody holds a role yet.
access-grant-person = Person
access-grant-role = Role
access-grant-scope = Where
access-grant-period = When
access-grant-from = from { $first }
access-grant-days = from { $first } to { $last }
access-grant-starts = First day
access-grant-starts-hint = From now on when empty
access-grant-ends = Last day
access-grant-ends-hint = Without end when empty
access-grant-deputy-for = Deputy for
access-grant-person-elsewhere = Someone outside your places
access-grant-add = Grant a role
access-grant-added = The role is granted. Sign-in links made before no longer work.
access-grant-withdraw = Withdraw
access-grant-withdraw-act = Withdraw the role
access-grant-withdraw-question = Withdraw the role { $role } from { $person }?
access-grant-withdraw-loses = From the next page on { $person } may no longer do what this role allows at { $place }.
access-grant-withdraw-tokens = Tokens this person made for programs lose it at the same moment.
access-grant-withdraw-again = It does not come back by itself: the role would have to be granted anew.
access-grant-withdrawn = The role is withdrawn.
access-last-security-officer = This is the last security officer here. First make someone else one: the role on everything here without an end, an open account, and no last day recorded.

## API tokens

access-tokens = Tokens for programs
access-tokens-explanation = A token never does more than the person who made it may do at that moment.
access-tokens-empty = No token has been made.
access-token-name = What it is for
access-token-permissions = What it may do
access-token-scope = Where
access-token-days = For how many days
access-token-days-hint = At most { $max }.
access-token-person = Made by
access-token-expires = Ends
access-token-used = Last used
access-token-used-never = never
access-token-make = Make a token
access-token-made = The token “{ $name }”
access-token-made-explanation = Shown only now. Keep it where the program keeps its secrets.
access-token-revoke = Withdraw
access-token-revoke-act = Withdraw the token
access-token-revoke-question = Withdraw the token “{ $name }”?
access-token-revoke-program = The program that signs in with it is shut out from its next request on. It was made by { $person }.
access-token-revoke-again = A withdrawn token cannot be brought back. The program would need a new one.
access-token-revoked = The token is withdrawn.

## Somebody without a role

access-without-role-title = You have no role yet
access-without-role-lead = You are signed in as { $name }. What you can open at { $hospital } depends on the role somebody gives you, and nobody has given you one that holds today.
access-without-role-ask = Whom to ask for one
access-without-role-nobody = Nobody here can give roles at present. Whoever runs the machine can make it possible.
access-without-role-again = Look again
access-without-role-account = What is yours all the same
