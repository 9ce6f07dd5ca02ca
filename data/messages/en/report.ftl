# The page by which staff report without an account, and its poster.

report-title = Report something strange on a computer or device
report-danger = Patients in danger? Call your usual emergency number first.
report-danger-telephone = Patients in danger? Call { $telephone } first.
report-send = Send
report-received = Thank you. Your report has the number { $number }.
report-received-next = It waits for information technology to look at it. If it gets worse, call them and name this number.
report-another = Report something else
report-too-many = Too many reports come in at the moment. Call instead; nothing you typed was kept yet.
report-old-poster = This poster is old. Look for the new one, or call information technology.
report-poster-how = Open the camera of a telephone and point it at the code. You need no account and no password.
