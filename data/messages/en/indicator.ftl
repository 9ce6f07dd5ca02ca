# Indicators and tags of an incident: how each line is read, and to whom it may go.

indicator-title = Indicators and tags
indicator-lead = What others can look for in their own systems, how each line is read here, and who may have it.
indicator-section = Indicators
indicator-say = Change the lines
indicator-none = No indicators yet
indicator-none-explanation = Addresses, domains, file fingerprints or what was seen, one a line. Ask IT. None is needed for the first notices.
indicator-line = Line
indicator-kind-label = What it is
indicator-remarks = What becomes of it
indicator-kind = { $kind ->
    [ipv4] IPv4 address
    [ipv6] IPv6 address
    [network] Network
    [domain] Domain
    [url] Web address
    [mail_address] Mail address
    [md5] File fingerprint (MD5)
    [sha1] File fingerprint (SHA-1)
    [sha256] File fingerprint (SHA-256)
    [sha512] File fingerprint (SHA-512)
    [file_name] File name
    [registry_key] Key of the Windows registry
    [mutex] Mutex of Windows
    [cve] Known weakness (CVE)
    [bitcoin] Bitcoin address
    [mac_address] Hardware address
    [autonomous_system] Network operator (AS number)
   *[behaviour] Behaviour, in words
}
indicator-fate = { $fate ->
    [given] Can be handed over
    [look] Look at it first
    [again] A line above says the same
   *[refused] Not handed over
}
indicator-refusal = { $refusal ->
    [empty] The line is empty.
    [too_long] The line is too long. Write one indicator on each line.
    [hidden] It holds a character that is not seen ({ $value }). Type the line again by hand.
    [several] These are several. Write each on a line of its own.
    [not_of_kind] “{ $value }” is not written like this: { $kind }. Look at it again, or leave out the word before the colon.
    [no_address] “{ $value }” looks like an address and is none. Each number goes from 0 to 255.
    [no_hash] No fingerprint has { $value } characters. Was it cut off when it was copied?
    [nowhere_else] “{ $value }”: { $why } Others would look for another machine.
    [too_wide] A network of this size (/{ $value }) holds too many others. Name single addresses, or a smaller network.
    [own_domain] “{ $value }” is a domain of your own house. Whoever blocks it blocks you.
   *[hash_of_nothing] This is the fingerprint of an empty file. Every machine has many.
}
indicator-nowhere-else = { $why ->
    [loopback] it stands for the machine itself.
    [private] it is an address of your own network.
    [link_local] it counts only on one cable.
    [carrier_shared] many customers of a provider share it.
    [no_machine] no single machine has it.
   *[local_name] only your own network knows this name.
}
indicator-warning = { $warning ->
    [invisible_left_out] Invisible characters were removed.
    [port_left_out] The port { $value } was left out.
    [scheme_assumed] It had no http or https before it; http was taken.
    [host_bits_cleared] It is written with the first address of the network.
    [for_examples] It is kept for examples and exercises. Nobody will ever see it.
    [used_by_many] Very many use it who have nothing to do with this. Whoever blocks it may harm them.
    [wide_network] A network of this size (/{ $value }) holds many others.
    [other_letters] The letter “{ $value }” may only look like one of a to z.
    [names_and_password] It holds a name or a password. Take it out.
    [names_the_house] It names your house ({ $value }).
    [names_a_person] It leads through the folder of a person. Take the name out.
    [everywhere_name] Every machine has a file of this name. Give its fingerprint too.
    [may_be] It may also be meant as: { $kind }.
    [also_holds] It also holds “{ $value }”, which can be looked for only on a line of its own.
   *[not_recognised] It is nothing known, and is kept as words.
}
indicator-label = { $basis ->
    [said] Label of everything here: { $label }
    [disputed] Two labels are said. Until somebody decides, the stricter holds: { $label }
   *[unsaid] Nobody has said how far this may be passed on, so it is { $label }
}
indicator-label-means = { $label ->
    [red] Only the people you name may have it. They may not pass it on.
    [amber_strict] Whoever gets it may pass it on inside their own organisation, to those who need to know.
    [amber] Whoever gets it may pass it on inside their own organisation and to those who depend on it, if they need to know.
    [green] It may go round in the community, and not to the public.
   *[clear] Everybody may have it.
}
indicator-label-say = Say how far
indicator-label-look = Look at both
indicator-tags = Tags
indicator-tags-lead = Response teams sort incidents by these words. They follow from the facts: change the fact, and the tag changes.
indicator-no-tags = No tag follows from what is known so far.
indicator-hand-over = Hand over
indicator-hand-over-lead = This program sends nothing. Take the file, give it to them yourself, and write in the log whom you gave it to.
indicator-hand-over-drill = The file says in its title that it is a drill. Give it to nobody who does not know that.
indicator-withdrawn = This incident was withdrawn. What stands here may be wrong.
indicator-audience-label = Who gets it?
indicator-audience = { $audience ->
    [recipients] People you name
    [organisation] One organisation
    [clients] An organisation and those who depend on it
    [community] The community
   *[public] Everybody
}
indicator-audience-hint = { $audience ->
    [recipients] For example those on duty at the response team, or the police. It tells them whom to ask back.
    [organisation] For example a supplier, for its own people.
    [clients] For example a group of hospitals and all who use its systems.
    [community] For example the hospitals of the country, or an association.
   *[public] For example a web site. It does not name your house, unless the title or the summary does.
}
indicator-audience-show = Show what they get
indicator-given = { $count ->
    [0] No indicator goes to them, only the incident with its tags.
    [one] { $count } indicator goes to them, and the incident with its tags.
   *[other] { $count } indicators go to them, and the incident with its tags.
}
indicator-left-out = { $count ->
    [one] { $count } line is left out, because others cannot use it. Why stands above.
   *[other] { $count } lines are left out, because others cannot use them. Why stands above.
}
indicator-withheld = { $count ->
    [0] Nothing goes to them: { $label } does not reach so far.
    [one] Nothing goes to them: { $label } does not reach so far. { $count } indicator is kept back.
   *[other] Nothing goes to them: { $label } does not reach so far. { $count } indicators are kept back.
}
