# Files that come with a line of the log of an incident.

incident-attachment-add = Attach files or a photograph
incident-attachment-label = Files
incident-attachment-hint = Up to { $count } files of any kind, at most { $each } MB each and { $together } MB together. A telephone offers its camera.
incident-attachment-no-patients = No patient lists, no health data, no faces of patients: not in a picture either. Cover what is beside the screen.
incident-attachment-stays = What is attached stays in the record as it is and cannot be removed, with what a camera writes into a picture (place, time, device). It is kept sealed, is never part of a notice, and whoever takes it out is named in the journal.
incident-attachment-many = At most { $argument } files come with one line. Write another line for the others.
incident-attachment-empty = “{ $argument }” is empty.
incident-attachment-large = “{ $argument }” is larger than one file may be. Nothing was written; the words are still here.
incident-attachment-together = These files are more than { $argument } MB together. Nothing was written; the words are still here.
incident-attachment-disk = The disk of the server is nearly full, and what is left is kept for words. Write the line without files; keep them where they are until there is space.
incident-attachment-too-much = These files are too large together. Choose fewer, or write a line for each.
incident-attachment-waits = Not kept on the device; sent with these words while the page in which they were chosen stays open:
incident-attachment-not-kept = Files that were not kept on the device:
incident-attachment-lacking = The page in which its files were chosen is gone. Change it to choose them again, or send the words without them.
incident-attachment-send-without = Send it without the files
incident-attachment-offline = Files and photographs need the connection; keep them on the device until then.
incident-attachment-size = { $unit ->
    [kilobytes] { $count } kB
   *[megabytes] { $count } MB
}
