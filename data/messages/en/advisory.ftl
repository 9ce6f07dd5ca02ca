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
