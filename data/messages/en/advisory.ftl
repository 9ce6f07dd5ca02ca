# Advisories about devices: what was decided, and what opens that again.

advisory-change-day = The day of the decision, { $day }, is over.
advisory-change-ranges = The document means other versions than it did.
advisory-change-fix-offered = The maker offers a version without the weakness now.
advisory-change-fix-withdrawn = The maker no longer offers a version without the weakness.
advisory-change-severity = The score is { $now }; it was { $then }.
advisory-change-exploited = The weakness is used in attacks now.
advisory-change-software = Devices have software that none had then: { $versions }.
advisory-change-software-unknown = There are devices now of which no list states the software.
advisory-change-networked = { $now } of the devices are on the network; it was { $then }.
advisory-change-life-supporting = { $now } of the devices keep somebody alive; it was { $then }.

## The inbox

advisory-list-title = Advisories
advisory-list-lead = What makers and authorities say about weaknesses of medical devices you have, what presses most first. One decision for each model.
advisory-list-search = Search model, place, advisory or CVE number
advisory-list-shown = { $models ->
    [one] One model
   *[other] { $models } models
} shown, of { $all } that { $documents ->
    [one] the one advisory in use may speak of.
   *[other] the { $documents } advisories in use may speak of.
}
advisory-list-none = There are no advisories yet.
advisory-list-none-explanation = Whoever looks after the reference data switches on the address of a provider or loads CSAF documents there.
advisory-list-done = Nothing waits for a decision.
advisory-list-done-explanation = When an advisory comes in that may speak of a device here, or a decision no longer holds, it stands here and on the round. Choose “All” above to see what was decided and what affects nothing.
advisory-list-nothing = Nothing here fits.
advisory-list-nothing-explanation = Choose “All”, or search for less.
advisory-look = Show
advisory-look-to-decide = To be decided
advisory-look-open = Not yet decided
advisory-look-reopened = To be decided again
advisory-look-uncertain = Uncertain whether it is the product
advisory-look-decided = Decided
advisory-look-not-affected = Not affected
advisory-look-all = All
advisory-model = Model
advisory-where = Where
advisory-devices = Devices
advisory-documents = Advisories
advisory-more = And { $count } more.
advisory-more-wards = { $count ->
    [one] and one more place
   *[other] and { $count } more places
}
advisory-no-ward = place not recorded
advisory-exposed = { $concerned ->
    [0] none affected
    [one] one affected or not known
   *[other] { $concerned } affected or not known
}{ $life ->
    [0] { "" }
   *[other] , { $life } keep somebody alive
}, { $networked ->
    [0] { $unsaid ->
        [0] none on the network
       *[other] of { $unsaid } no list says whether they are on the network
    }
   *[other] { $unsaid ->
        [0] { $networked } on the network
       *[other] { $networked } on the network, of { $unsaid } no list says
    }
}
advisory-standing = { $standing ->
    [open] To be decided
    [reopened] To be decided again
    [decided] Decided
   *[not_affected] Not affected
}
advisory-uncertain = Is it this product?
advisory-tally = { $affected ->
    [0] { $unknown ->
        [0] { $unaffected } not affected
       *[other] of { $unknown } not known
    }
   *[other] { $unknown ->
        [0] { $affected } affected
       *[other] { $affected } affected, of { $unknown } not known
    }
}
advisory-verdict = { $verdict ->
    [affected] Affected
    [not_affected] Not affected
   *[unknown] Not known
}
advisory-judged = { $reason ->
    [every_version] The document means every version.
    [among] { $stated ->
        [yes] Version { $version } is among “{ $words }”.
       *[no] It is among “{ $words }”.
    }
    [among_mended] Version { $version } is among those without the weakness, “{ $words }”.
    [not_among] Version { $version } is not among “{ $words }”.
    [no_version] No list states its version, and the document means “{ $words }”.
    [other_serial_number] Its serial number is none of those the document is confined to.
    [under_investigation] The maker is still looking.
   *[not_comparable] { $stated ->
        [yes] Version { $version } cannot be compared with “{ $words }”.
       *[no] It cannot be compared with “{ $words }”.
    }
}
advisory-evidence = { $confirmed ->
    [yes] Somebody said that it is this product: “{ $product }” of { $maker }.
   *[no] The document names “{ $product }” of { $maker }: { $same ->
        [same] the same maker
        [alike] nearly the same maker
        [not_stated] no maker is stated
       *[other] another maker is stated
    }, { $likeness ->
        [whole] the whole name
        [number] its number
        [misspelt] the name with a slip of the pen
        [shortened] the name without a word, with its number
        [initials] the first letters of the name
        [part] a part of the name
       *[generic] a name of general words
    }. That fits { $confidence } of 100.
}
advisory-score = CVSS { $score }
advisory-no-score = no score published
advisory-exploited = Used in attacks
advisory-fix-offered = Fix offered
advisory-likelihood = within 30 days used in attacks with { $percent } % (EPSS)

## One model

advisory-model-above = Advisories about
advisory-model-lead = { $devices ->
    [one] One device
   *[other] { $devices } devices
}{ $concerned ->
    [0] , for none of which something is to be decided
   *[other] , for { $concerned } of which something is to be decided
}{ $placed ->
    [no] { "" }
   *[yes] : { $wards }{ $more ->
        [0] { "" }
        [one] { " " }and one more place
       *[other] { " " }and { $more } more places
    }
}.
advisory-model-none = No advisory speaks of this model.
advisory-decide = Decide
advisory-decide-anew = Decide anew
advisory-decide-about = The decision is about
advisory-course-label = What is done?
advisory-course = { $course ->
    [update] Update
    [mitigate] Mitigate
    [accept] Accept
   *[not_affected] Not affected
}
advisory-course-hint = { $course ->
    [update] A version without the weakness is installed on all of them, by the day below.
    [mitigate] Something else lowers the risk, such as a rule of the network or another way of using them. Write it down below.
    [accept] The risk is borne until the day below, a year at most.
   *[not_affected] Whatever the versions say, these devices do not have the weakness. Write down below why.
}
advisory-day = Day
advisory-day-hint = For an update the day by which it is done, for accepting the last day. Leave it empty otherwise.
advisory-reason = Why, and what exactly
advisory-reason-hint = Auditors read this. Name no patient.
advisory-decide-submit = Keep the decision
advisory-decision-kept = The decision is kept. It is open again when versions, fix, score, attacks, software or exposure change.
advisory-overtaken = Somebody decided meanwhile, or the document is there in a newer version. Look at it again; what you wrote is still here.
advisory-decided = { $course ->
    [update] Update{ $dated ->
        [yes] { " " }by { $day }
       *[no] { "" }
    }
    [mitigate] Mitigate
    [accept] Accepted{ $dated ->
        [yes] { " " }until { $day }
       *[no] { "" }
    }
   *[not_affected] Not affected
}
advisory-decision-told = { $course }: { $reason }
advisory-reopened-because = The decision no longer holds:
advisory-withdraw = Take the decision back
advisory-withdrawn = taken back
advisory-decision-withdrawn = The decision is taken back. The one before it, if there is one, holds again.
advisory-no-version = no version stated
advisory-remedies = What the document says can be done
advisory-remedy = { $kind ->
    [vendor_fix] Fix of the maker
    [optional_patch] Update that is not needed
    [mitigation] Lowers the risk
    [workaround] Another way of using it
    [fix_planned] A fix is to come
    [no_fix_planned] No fix will come
   *[none_available] Nothing yet
}
advisory-more-remedies = And { $count } more in the document.
advisory-devices-caption = Devices of this model, by place
advisory-same = This is it
advisory-another = This is another product
advisory-said = What people said
advisory-said-hint = It holds for every advisory that names the product the same, and nobody is asked again.
advisory-said-one = { $same ->
    [yes] It is { $place ->
        [title] what a title calls
        [shown] what a document calls
       *[product] the product
    } “{ $product }” of { $maker }
   *[no] It is not { $place ->
        [title] what a title calls
        [shown] what a document calls
       *[product] the product
    } “{ $product }” of { $maker }
} – { $person }, { $moment }
advisory-take-back = Take it back
advisory-said-same = It is kept that this is the product. Later advisories that name it the same need no click.
advisory-said-another = It is kept that this is another product. Its advisories are left out here.
advisory-unsaid = It is taken back.
advisory-nothing-said = Nothing was chosen, and nothing changed.
advisory-history = History of decisions

## One document

advisory-tracking = Advisory
advisory-title = Title
advisory-version = Version of the document
advisory-standing-label = State
advisory-verdict-label = Verdict
advisory-affected = Affected
advisory-not-known = Not known
advisory-not-affected = Not affected
advisory-life-supporting = Keep somebody alive
advisory-networked = On the network
advisory-severity = Severity
advisory-evidence-label = Why this model
advisory-decision = Decision
advisory-publisher = Publisher
advisory-namespace = Namespace of the publisher
advisory-released = First published
advisory-revised = This version of
advisory-page = Page of the publisher
advisory-origin = From
advisory-loaded = Loaded
advisory-signature = Signature
advisory-signature-none = None came with it.
advisory-signature-not-verified = There is one, which was not verified.
advisory-digest = Digest of the original
advisory-original = Download the original
advisory-models-here = Models here
advisory-models-none = None of your devices fits.
advisory-weaknesses = Weaknesses
advisory-products = Products
advisory-product-count = { $count ->
    [one] One product
   *[other] { $count } products
}
advisory-product-status = { $status ->
    [affected] affected
    [fixed] mended
    [under_investigation] the maker is still looking
   *[not_affected] not affected
}
advisory-more-in-original = And { $count } more in the original.
