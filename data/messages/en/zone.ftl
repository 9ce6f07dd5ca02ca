# Zones: the parts of the network, and from where equipment can be reached.

zone-list-title = Network zones
zone-list-lead = The parts your network is divided into. Equipment is in the zone that a list names, otherwise in the one whose range holds its address; of several the narrowest.
zone-list-caption = Zones, by name
zone-list-empty = No zone has been recorded
zone-list-empty-explanation = With the ranges of your network, every piece of equipment with an address gets its zone, and is known to be reached from outside or not.
zone-add = Add a zone
zone-added = Added. Which equipment is in it is being worked out.
zone-corrected = Saved. Which equipment is in it is being worked out.
zone-removed = Removed. Where its equipment is now is being worked out.
zone-remove = Remove this zone…
zone-remove-act = Remove the zone
zone-remove-question = Remove the network zone “{ $name }”?
zone-remove-changed = Somebody changed this zone meanwhile. It was not removed: look again.
zone-remove-pieces = { $count ->
    [0] No equipment that you see is in it.
    [one] { $count } piece of equipment is in it.
   *[other] { $count } pieces of equipment are in it.
}
zone-remove-nowhere = { $count ->
    [one] { $count } of them will be in no zone that is known.
   *[other] { $count } of them will be in no zone that is known.
}
zone-remove-elsewhere = { $count ->
    [one] { $count } of them will be in “{ $zone }”.
   *[other] { $count } of them will be in “{ $zone }”.
}
zone-remove-others = { $count ->
    [one] { $count } of them will be in another zone.
   *[other] { $count } of them will be in other zones.
}
zone-remove-reach = { $count ->
    [one] Of { $count } of them it will no longer be known from where it can be reached.
   *[other] Of { $count } of them it will no longer be known from where they can be reached.
}
zone-remove-again = What your lists say stays. Added again with the same name and ranges, the zone has its equipment back.
zone-shared = The same range stands in more than one zone
zone-shared-explanation = What has an address there is taken to be in the zone that was added last. Leave each range in one zone only.
zone-edit-title = Correct { $name }
zone-name = Name
zone-name-hint = As your lists write it, if they do: “VLAN 20 Imaging”.
zone-kind = What it is for
zone-ranges = Ranges of addresses
zone-ranges-hint = One in a line: 10.20.0.0/16, fd00:20::/32.
zone-remote-access = Do suppliers come in from outside?
zone-remote-access-hint = By VPN, a remote maintenance gateway or a modem.
zone-equipment = Equipment
zone-none = In no zone that is known
zone-kind-name = { $kind ->
    [clinical_devices] Medical devices
    [office] Workplaces
    [servers] Servers
    [guest] Patients and visitors
    [management] Management of the network
    [dmz] Between inside and internet (DMZ)
   *[internet_facing] Addresses on the internet
}
zone-reach = { $reach ->
    [internet] From the internet
    [supplier_access] By a supplier, from outside
    [hospital_network] Only from inside
    [isolated] Not connected
   *[unknown] Not known
}
zone-because = { $because ->
    [stated] because it was said of this equipment
    [zone_stated] because a list names the zone
    [zone_of_address] because its address lies there
   *[nothing_said] nobody has said
}
