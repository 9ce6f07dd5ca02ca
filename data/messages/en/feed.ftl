# Reference data from outside: what they are, where they come from, how getting them went.

feed-kind = { $feed ->
    [eol] Product lifecycles (endoflife.date)
    [kev] Known exploited weaknesses (CISA KEV)
    [epss] Exploitation scores (EPSS)
    [holidays] Public holidays
    [advisories] Security advisories (CSAF)
   *[other] { $feed }
}
feed-answer = { $answer ->
    [taken] It gave newer data, which are in use now.
    [unchanged] There is nothing newer.
    [unreachable] Nothing answers there. Check the address, the firewall and the proxy.
    [too_slow] It is too slow. If it stays so, use a mirror or load the file by hand.
    [cut_short] The answer broke off. It is asked again soon.
    [too_large] The answer is larger than such data ever are. Check the address.
    [redirected_too_often] It sends us in circles. Check the address.
    [redirected_astray] It sends us to where we do not go: to no address, from an encrypted one to one that is not, or to another machine of your network. Check the address.
    [failed] It answers with a failure. If it stays so, check the address.
    [encoded] It answers in an encoding that was not asked for. Use another address.
    [unreadable] What it gives is no such data. Check the address.
    [shrunken] It gives far less than the data in use. Look at it, and load the file by hand if it is right.
    [older] It gives older data than those in use. Look at it, and load the file by hand if it is right.
    [missing] The file or folder cannot be read. Check that it is there.
    [not_kept] What it gives could not be put in use, for a reason that lies here. Check the space on the disk and the database.
   *[other] { $answer }
}

feed-title = Reference data
feed-lead = What Wardround looks things up in: end of support, exploited weaknesses, advisories, holidays. All houses of this installation share them.
feed-in-use = In use
feed-in-use-caption = Reference data in use
feed-kind-label = What
feed-state = State
feed-state-fresh = Fresh
feed-state-old = Old
feed-state-none = None
feed-of = As of
feed-loaded = Loaded
feed-records = Records
feed-rejected = Not understood
feed-origin = From
feed-origin-unknown = not recorded
feed-left-out = { $count ->
    [one] { feed-kind }: one record was not understood and left out
   *[other] { feed-kind }: { $count } records were not understood and left out
}
feed-left-out-more = And { $count } more.

feed-sources = Addresses
feed-sources-caption = Addresses that reference data are got from
feed-sources-hint = An address is asked only while it is switched on. Nothing about your house is sent, only the question. What an address gives replaces the data in use only if it can be read and is not much smaller or older.
feed-sources-empty = No address is asked.
feed-sources-empty-explanation = Wardround opens no connection to the internet unless somebody switches an address on. Without one, load files by hand from time to time.
feed-source-name = Name
feed-source-name-hint = What you call it, such as “Mirror in the server room”.
feed-source-kind = What is got there
feed-source-address = Address
feed-source-address-hint = An address that begins with https://. With http:// somebody on the way could change the data. For advisories: a provider’s provider-metadata.json, its host alone, one ROLIE feed, or a folder with a stroke at its end. Files and folders of the server are entered at its console.
feed-source-every-hours = Ask every … hours
feed-source-every-hours-hint = From 1 to 744. Left empty, as often as such data usually change.
feed-source-switched = Ask this address from now on
feed-source-switched-hint = It is asked at once, then again and again.
feed-source-state = State
feed-source-next = Next
feed-source-acts = Acts
feed-source-on = On
feed-source-off = Switched off
feed-source-not-yet = Not asked yet
feed-source-works = Works
feed-source-fails = Fails
feed-source-tried = Asked
feed-source-succeeded = It last worked
feed-source-failures = { $count ->
    [one] One attempt has failed. What was loaded before stays in use.
   *[other] { $count } attempts in a row have failed. What was loaded before stays in use.
}
feed-source-every = { $hours ->
    [one] every hour
   *[other] every { $hours } hours
}
feed-source-ask = Ask now
feed-source-asked = It is being asked. Load this page again in a moment to see the answer.
feed-source-switch-on = Switch on
feed-source-switch-off = Switch off
feed-source-switched-on = It is switched on and is being asked now.
feed-source-switched-off = It is switched off. The data in use stay.
feed-source-add = Add an address
feed-source-added = The address has been added.
feed-source-edit = Change “{ $name }”
feed-source-corrected = The address has been changed.
feed-source-remove = Remove this address
feed-source-remove-question = Remove “{ $name }”?
feed-source-remove-explanation = It is no longer asked. The data that came from it stay in use and grow old, unless another address gives such data or files are loaded by hand.
feed-source-remove-changed = Somebody else changed this address since you opened it. Look again before you remove it.
feed-source-removed = The address has been removed.

feed-suggestions = Well-known addresses
feed-suggestions-hint = Switched on, Wardround asks them over the internet. They see the address of your server and the version of Wardround, and nothing about your equipment.
feed-suggestion-switch-on = Enter and switch on

feed-load = Load a file
feed-load-lead = For a server without internet: get the file on another computer and carry it in.
feed-load-kind = What is it?
feed-load-kind-hint = { $feed ->
    [eol] products-full.json: what https://endoflife.date/api/v1/products/full gives
    [kev] known_exploited_vulnerabilities.json from the site of CISA
    [epss] epss_scores-current.csv.gz or .csv from FIRST
    [advisories] CSAF documents of makers and authorities, as many .json files as you like at once
   *[holidays] A list separated by commas with the columns country, subdivision, date and name
}
feed-load-file = File
feed-load-file-hint = Up to { $megabytes } MB together.
feed-load-one-file = Of these data one file is all there is. Choose one.
feed-load-anyway = Take it even if it is much smaller or older than the data in use
feed-load-anyway-hint = Only if you have looked at it and know why. The journal keeps that you said so.
feed-load-submit = Load the file
feed-load-done = What was loaded is in use now. What was left out stands below.
feed-load-unchanged = This is in use already; nothing changed.
feed-load-refused = Nothing was taken: { $reason }
