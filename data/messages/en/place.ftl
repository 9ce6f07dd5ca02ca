# Sites and units: the tree of a hospital.

place-level = { $level ->
    [authority] Authority
    [group] Group
    [hospital] Hospital
    [site] Site
   *[unit] Unit
}
place-list-title = Sites and units
place-list-explanation = Roles and services hold for a place and everything below it.
place-name = Name
place-parent = Below
place-kind = Kind
place-time-zone = Time zone
place-time-zone-hint = That of the place above when empty
place-country = Country
place-add = Add a site or unit
place-added = The place is added.
place-rename = Rename
place-renamed = The place is renamed.
