# Cine este chemat noaptea.

on-call-title = De gardă
on-call-lead = Cine este chemat cât timp curge un termen al unui incident și nu l-a preluat nimeni. Dacă nimeni nu este de gardă, sunt chemați toți cei care conduc incidente.
on-call-person = Cine
on-call-telephone = Telefon în acest timp
on-call-starts-at = De la
on-call-ends-at = Până la
on-call-state = Stare
on-call-now = Acum
on-call-add = Introduceți o gardă
on-call-remove = Eliminați
on-call-choose = Alegeți
on-call-none = Nu este introdus nimeni
on-call-none-explanation = Fără gărzi sunt chemați toți cei care conduc incidente.
on-call-added-flash = Garda a fost introdusă.
on-call-removed-flash = Garda a fost eliminată.
on-call-ends-before = O gardă se termină după ce începe.
on-call-too-long = O gardă durează cel mult o lună. Introduceți-o pe părți, ca nimeni să nu rămână uitat în ea.
on-call-is = De gardă: { $people }
