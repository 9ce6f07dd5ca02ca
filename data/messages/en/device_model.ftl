# Device models: what their makers disclose, in words for those who run the devices.

## What twelve answers of an MDS2 form mean, and what to do

mds2-finding = { $rule ->
    [no_anti_malware] Cannot run anti-malware software.
    [clear_on_the_wire] Sends patients’ data unencrypted.
    [updates_need_approval] Security updates of the operating system may be installed only once the maker approves them.
    [updates_need_service] Security updates of the operating system need a visit of the maker or its service.
    [remote_service] The maker can reach it from outside.
    [needs_internet] Does not do its work without the internet.
    [no_emergency_access] Nobody can use it in an emergency without signing in.
    [fixed_password] Has a password that cannot be changed.
    [no_second_factor] Cannot ask for a second factor at sign-in.
    [clear_at_rest] Stores data unencrypted.
    [no_central_log] Cannot send its log to a central place.
   *[no_bill_of_materials] The maker does not say which software is inside.
}
mds2-to-do = { $rule ->
    [no_anti_malware] Keep it in a network zone of its own, let only what it needs in and out, and scan sticks before they are plugged in. See whether the maker names measures instead, or runs only listed programs.
    [clear_on_the_wire] Keep it in a closed zone, or put a gateway in front that encrypts. Whoever can listen in that network can read along.
    [updates_need_approval] Do not wait unprotected: shield it in the network until the maker approves, and ask the maker how long that takes.
    [updates_need_service] Put updates into the maintenance contract, and record an exception with an owner and a date for the time until the visit.
    [remote_service] Open the access only for a session, for a named person, and close it after. Keep a record of each.
    [needs_internet] Cutting the hospital off the internet stops it: record that as a dependency, and have a plan for work without it.
    [no_emergency_access] The plan for downtime must say how staff get in when nobody’s sign-in works.
    [fixed_password] Enter the account in the register of shared accounts, and let only those who need it reach the device.
    [no_second_factor] Note the exception, and let only machines that ask for one reach it.
    [clear_at_rest] Lock it up or fasten it, and erase it before it leaves the house. If it is stolen, the data count as readable and patients may have to be told.
    [no_central_log] Watch its network traffic instead, and read its own log when something happened.
   *[no_bill_of_materials] Weak spots can be looked up only by maker and model. Ask the maker for a bill of materials.
}
mds2-not-said = { $rule ->
    [no_anti_malware] Whether it can run anti-malware software
    [clear_on_the_wire] Whether it encrypts patients’ data before sending
    [updates_need_approval] Whether security updates may be installed without the maker’s approval
    [updates_need_service] Whether security updates need a visit of the maker
    [remote_service] Whether the maker can reach it from outside
    [needs_internet] Whether it needs the internet
    [no_emergency_access] Whether it can be used in an emergency without signing in
    [fixed_password] Whether every password can be changed
    [no_second_factor] Whether it can ask for a second factor
    [clear_at_rest] Whether it encrypts what it stores
    [no_central_log] Whether it can send its log to a central place
   *[no_bill_of_materials] Whether a software bill of materials is available
}
mds2-answer = { $answer ->
    [yes] Yes
    [no] No
    [not_applicable] Does not apply
    [see_note] See note
   *[in_words] In words
}
udi-agency = { $agency ->
    [gs1] GS1
    [hibcc] HIBCC
   *[iccbba] ICCBBA
}

## The unique device identifier on the page of an asset

udi-title = What the UDI says
udi-device-identifier = Device identifier (UDI-DI)
udi-issued-by = Issued by the rules of
udi-serial = Serial number
udi-lot = Lot
udi-manufactured = Made on
udi-expires = Expires on
udi-donation = Donation number
udi-software = Software version
udi-unread = The UDI cannot be taken apart at character { $position }:
udi-serial-not-stated = No list states a serial number. The one above is read from the UDI and is not entered for the device: look at its plate.
udi-serial-differs = The lists state another serial number. One of the two is wrong, or belongs to another device: look at the plate.
udi-serial-enter = Enter what the plate says

## The list of models

device-model-list-title = Device models
device-model-list-lead = The medical devices you have, by maker and model. They come from the lists that were brought in; the register they are kept in stays the one that counts.
device-model-list-search = Search maker, model, place
device-model-list-shown = { $all ->
    [one] { $shown } of { $all } model
   *[other] { $shown } of { $all } models
}
device-model-list-unnamed = { $count ->
    [one] Of { $count } medical device no list states maker and model: it is in no model.
   *[other] Of { $count } medical devices no list states maker and model: they are in no model.
}
device-model-list-unnamed-look = Look at the medical devices
device-model-list-empty = No medical devices yet.
device-model-list-empty-explanation = A model appears as soon as a list is brought in that names medical devices with their maker and model.
device-model-list-nothing = No model matches.
device-model-list-nothing-explanation = Search for less, or take a filter off.
device-model-mds2 = MDS2
device-model-mds2-any = With or without
device-model-mds2-with = With a form accepted
device-model-mds2-without = Without a form
device-model-name = Model
device-model-maker = Maker
device-model-devices = Devices
device-model-where = Where
device-model-networked = On a network
device-model-on-patients = On patients
device-model-software = Software
device-model-disclosed = MDS2
device-model-not-disclosed = no
device-model-support = Support
device-model-more = and { $count } more
device-model-tally = { $attribute ->
    [networked] { $yes } of { $all }
    [patient_connected] { $yes } of { $all } applied to patients
   *[life_supporting] a life depends on { $yes } of { $all }
}{ $unknown ->
    [0] {""}
   *[other] , { $unknown } not said
}

## One model

device-model-above = Device model
device-model-count = { $count ->
    [0] None of them is in the inventory now.
    [one] { $count } device that you see.
   *[other] { $count } devices that you see.
}
device-model-spellings = Also written
device-model-no-devices = No device of this model is in the inventory now.
device-model-no-devices-explanation = What was brought in about it is kept, and stands here again when a list names such a device.
asset-page-device-model = Model and what its maker discloses

## What the maker discloses

disclosure-title = What the maker discloses
disclosure-rests-on = MDS2 form, edition { $edition }:
disclosure-dated = dated
disclosure-others = Other forms brought in for this model:
disclosure-state = { $state ->
    [proposed] to be looked at
    [accepted] accepted
    [discarded] put aside
   *[withdrawn] taken back
}
disclosure-file = The maker’s MDS2 form
disclosure-file-hint = The filled form of 2019 as a workbook (XLSX) or CSV, at most { $megabytes } MB. You look at it before it counts.
disclosure-bring-in = Read the form
disclosure-refused = The form was not taken
disclosure-brought-in = The form is read. Look at it, then accept it or put it aside.
disclosure-accepted = The form is accepted.
disclosure-discarded = The form is put aside.
disclosure-withdrawn = The form is taken back.
disclosure-conflict = Not done: somebody else has decided about this form meanwhile.
disclosure-read = MDS2, edition { $edition }: { $answered } of { $questions } questions are answered.
disclosure-for = Brought in for
disclosure-names = The form names { $maker }, { $model }.
disclosure-names-none = The form names no maker or no model.
disclosure-brought-on = Brought in on
disclosure-names-another = The form names another device
disclosure-names-another-explanation = Maker or model in the form are not those of this model. Accept it only if you know that it is meant.
disclosure-accept-explanation = Once accepted, it is shown for every device of this model. It can be taken back.
disclosure-accept-replaces = Once accepted, it takes the place of the form in force, which is kept. It can be taken back.
disclosure-withdraw-explanation = Taken back, it no longer counts, and the form accepted before it counts again.
disclosure-accept = Accept the form
disclosure-discard = Put it aside
disclosure-withdraw = Take it back
disclosure-means = What it means
mds2-none = Nothing is known: no MDS2 form was accepted for this model. Ask the maker for the filled form of 2019.
mds2-nothing-applies = None of the twelve answers that call for something to do was found in the form.
mds2-not-said-title = The maker does not say:
mds2-not-said-count = { $count ->
    [one] { $count } of twelve answers that matter is not given.
   *[other] { $count } of twelve answers that matter are not given.
}
mds2-other-rules = { $count ->
    [one] { $count } of the twelve answers that matter needs nothing to be done.
   *[other] { $count } of the twelve answers that matter need nothing to be done.
}
mds2-every-question = Every question: { $answered } of { $questions } answered
mds2-not-answered = not answered
mds2-note = note { $number }
mds2-other-questions = Questions that the form does not have
mds2-remarks = Noticed while reading the form:

## Two models that are one

device-model-one = Two models that are one
device-model-counted-here = Lists write it in other ways too. The devices of these are counted here:
device-model-said-so = said so on
device-model-part = { $model } is another model after all
device-model-with = This model is the same as
device-model-with-hint = Its devices are then counted to the model you choose, and what makers disclose about either is shown there. It can be taken back.
device-model-choose = Choose a model
device-model-unite = Count them as one
device-model-united = The two are counted as one model.
device-model-parted = The two are counted as two models again.
device-model-none-chosen = Nothing was changed: no model was chosen.
device-model-itself = Nothing was changed: these are counted as one model already.
device-model-said-already = Nothing was changed: somebody has counted this model to another meanwhile.
