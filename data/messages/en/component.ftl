# What systems are made of: components and bills of materials.

component-section = What it is made of
component-section-none = No bill of materials yet. Its maker can hand one over: an SBOM in CycloneDX or SPDX. Until then the download lists the equipment it stands on.
component-section-all = All components
component-section-waiting = Waits to be checked: { $name }
component-list-title = Components of { $name }
component-list-lead = What the makers say is inside, in order of name.
component-list-caption = Components
component-list-empty = No components are known
component-list-empty-explanation = A bill of materials (SBOM) says what a program or device is made of. Ask its maker for one in CycloneDX or SPDX, and bring it in.
component-list-no-match = No component matches
component-list-no-match-explanation = Search for any part of a name, version, group, supplier, licence or package URL.
component-list-pages = Pages of the components
component-list-position = { $total ->
    [one] { $shown } of { $total } component
   *[other] { $shown } of { $total } components
}
component-search = Search components
component-csv = Save as CSV
component-cyclonedx = Save as CycloneDX
component-name = Name
component-nameless = without a name
component-version = Version
component-kind-label = Kind
component-group = Group
component-purl = Package URL
component-cpe = CPE
component-licences = Licences
component-supplier = Supplier
component-support = Support
component-support-end = Support ends
component-kind = { $kind ->
    [application] program
    [framework] framework
    [library] library
    [container] container
    [platform] platform
    [operating-system] operating system
    [device] device
    [device-driver] device driver
    [firmware] firmware
    [file] file
    [machine-learning-model] machine-learning model
    [data] data
    [cryptographic-asset] key, certificate or algorithm
   *[unstated] kind not stated
}

## Bills of materials

bill-list-title = Bills of materials of { $name }
bill-list-lead = Every document that was brought in, newest first. The newest accepted one of each product is in force.
bill-list-caption = Bills of materials, newest first
bill-list-link = Bills of materials and their history
bill-list-empty = No bill of materials has been brought in
bill-described = Describes
bill-state-label = State
bill-when = Brought in
bill-components = Components
bill-format = Format
bill-nameless = Bill without a name
bill-state = { $state ->
    [uploaded] To be checked
    [current] In force
    [replaced] Replaced by a newer one
    [undone] Undone
   *[discarded] Put aside
}
bill-counts = { $components ->
    [one] { $components } component
   *[other] { $components } components
}, { $dependencies ->
    [one] { $dependencies } dependency
   *[other] { $dependencies } dependencies
}
bill-made = made { $moment }
bill-brought = brought in { $moment }
bill-new-title = Bring in a bill of materials
bill-new-lead = You will see what it changes before anything is changed.
bill-new-file = The document
bill-new-hint = Up to { $megabytes } MB: CycloneDX 1.2 to 1.7 as JSON or XML, or SPDX 2.1 to 3.0 as JSON or tag-value.
bill-new-problem = The document was not taken
bill-above = Bill of materials, brought in { $moment }
bill-nothing-yet = Nothing of this document counts yet.
bill-older = This document is older than the one in force
bill-older-explanation = It says it was made earlier. Accept it only if the system was really put back to what it says.
bill-conflict = Somebody decided about it, or about the bill in force, meanwhile. This is how it stands now.
bill-count-changed = In another version
bill-count-gone = Gone
bill-accept = Accept: this is what it is made of
bill-discard = Put the document aside
bill-undo = Undo: take this bill back
bill-undo-earlier = Undoing puts the bill before it in force again. Both documents stay.
bill-undo-nothing = Undoing leaves the system without components. The document stays for a month.
bill-document = The document
bill-identifier = Identifier
bill-tools = Made with
bill-earlier = The bill before it
bill-original = Save the document as it was brought in:
bill-file-removed = The document was removed, because it was no longer needed.
bill-remarks = To look at:
bill-uploaded-flash = Uploaded: look at what would change.
bill-same-flash = The same document is in force already: nothing was changed.
bill-accepted-flash = Accepted: this is what the system is made of now.
bill-discarded-flash = Put aside: nothing of the document counts.
bill-undone-flash = Undone: what was in force before is in force again.
