# Signing in and out, sessions, passwords, roles and permissions, API tokens.

## Words

access-role = { $role ->
    [security_officer] Responsabil cu securitatea
    [it_administrator] Administrator IT
    [biomedical_engineer] Inginer biomedical
    [contractor] Prestator IT
    [data_protection_officer] Responsabil cu protecția datelor
    [management] Conducere
    [ward_lead] Șef de secție
    [auditor] Auditor
   *[group_coordinator] Coordonator de grup
}
access-role-description = { $role ->
    [security_officer] Răspunde de securitate: are aici toate drepturile și acordă roluri.
    [it_administrator] Are grijă de echipamente, sisteme și importuri.
    [biomedical_engineer] Are grijă de dispozitivele medicale și de listele lor.
    [contractor] Are grijă din afară de calculatoare: echipamente, importuri și date de referință, precum și ce se sprijină pe ele. Fără contracte, fără persoane, fără jurnal.
    [data_protection_officer] Veghează asupra datelor cu caracter personal; citește jurnalul.
    [management] Citește ce este de hotărât și ce s-a făcut; nu modifică decât dacă se aplică NIS2 și ce pachete de reguli se folosesc.
    [ward_lead] Vede ce privește secția și serviciile ei și acționează.
    [auditor] Citește tot, inclusiv jurnalul; nu modifică nimic.
   *[group_coordinator] Vede serviciile spitalelor unui grup, dar nu și persoanele.
}
access-permission = { $permission ->
    [round-view] Vede vizita de azi și istoricul ei
    [round-decide] Acționează, predă sau amână ce arată vizita
    [asset-view] Vede echipamentele
    [asset-edit] Corectează ce se știe despre echipamente
    [inventory-import] Aduce liste și acceptă ce modifică ele
    [service-view] Vede serviciile, sistemele și de ce depind
    [service-edit] Modifică serviciile, sistemele și de ce depind
    [backup-record] Înregistrează copiile de rezervă ale sistemelor și testele de restaurare
    [supplier-view] Vede furnizorii, contractele și accesele lor de la distanță
    [supplier-edit] Modifică furnizorii, înregistrează încercări și accese închise
    [legal_date-view] Vede termenele legale
    [legal_date-edit] Modifică termenele legale și înregistrează ce s-a făcut
    [law-view] Vede ce cere legea și dacă NIS2 se aplică aici
    [law-edit] Răspunde dacă NIS2 se aplică aici și pune în uz pachete de reguli verificate
    [advisory-view] Vede buletinele despre dispozitive și ce s-a decis
    [advisory-decide] Spune ce modele vizează un buletin și decide ce se face
    [person-view] Vede persoanele și secțiile lor
    [person-edit] Adaugă și corectează persoane, înregistrează plecarea lor
    [access-grant] Acordă roluri, încheie sesiuni, face linkuri de autentificare și tokenuri
    [site-edit] Modifică sediile și secțiile
    [journal-view] Citește jurnalul
    [feed-load] Încarcă date de referință
    [health-view] Vede cum funcționează programul însuși
    [incident-view] Vede incidentele
    [incident-report] Deschide un incident
    [incident-record] Scrie în registrul unui incident și spune faptele lui
    [incident-lead] Hotărăște asupra incidentelor, le închide și le retrage
    [notification-approve] Aprobă notificările incidentelor
    [security_event-report] Sesizează ceva la care trebuie să se uite cineva
    [security_event-triage] Spune ce este o alertă sau o sesizare
    [alert_source-edit] Lasă instrumente să trimită alerte și face afișul
   *[other] { $permission }
}
access-grant-state = { $state ->
    [ahead] Neînceput
    [in_force] Valabil
    [ended] Încheiat
   *[withdrawn] Retras
}

## Signing in

access-sign-in = Autentificare
access-sign-in-name = Nume de autentificare
access-sign-in-name-hint = De obicei, adresa de e-mail
access-password = Parolă
access-sign-in-submit = Intrați
access-sign-in-no-password = Nu aveți încă parolă sau ați uitat-o? Cine acordă roluri la locul dumneavoastră de muncă vă face un link de autentificare.
access-sign-in-shared = Pe un calculator comun, ieșiți din cont când plecați.
access-sign-out = Ieșiți din cont
access-signed-out = Ați ieșit din cont.
access-signed-in-as = V-ați autentificat ca { $person }

## Sign-in links

access-link-title = Vă autentificați ca { $person }?
access-link-explanation = Acest link funcționează o singură dată și vă autentifică la { $tenant } ca { $person }. Apoi alegeți o parolă; cea de până acum nu mai funcționează.
access-link-submit = Intrați
access-link-gone-title = Acest link nu mai funcționează
access-link-gone = A fost deja folosit sau este mai vechi de o zi. Cereți altul de unde l-ați primit.
access-link-not-you = Nu sunteți dumneavoastră? Închideți pagina și spuneți celui care v-a trimis linkul.
access-link-make = Faceți un link de autentificare
access-link-made = Link de autentificare pentru { $person }
access-link-made-explanation = Se arată doar acum. Funcționează o singură dată, până la { $until }. Predați-l personal sau pe o cale de încredere: cine îl are se autentifică drept { $person }.
access-link-made-name = Mai târziu, numele de autentificare este { $name }.
access-copied = Copiat
access-copy = Copiați

## Password

access-password-title = Alegeți o parolă
access-password-current = Parola de până acum
access-password-new = Parola nouă
access-password-new-hint = Numărul minim de caractere: { $min }. Câteva cuvinte se rețin mai ușor decât semnele.
access-password-repeated = Parola nouă încă o dată
access-password-submit = Salvați parola
access-password-changed = Parola este schimbată. Celelalte sesiuni ale dumneavoastră și linkurile de autentificare deschise au fost încheiate.

## Sessions

access-sessions = Sesiunile dumneavoastră
access-sessions-explanation = O sesiune se încheie la { $hours ->
    [one] o oră
    [few] { $hours } ore
   *[other] { $hours } de ore
} după ultima folosire și la { $days ->
    [one] o zi
    [few] { $days } zile
   *[other] { $days } de zile
} după autentificare.
access-session-current = Aceasta
access-session-network = Adresă de rețea
access-session-browser = Browser
access-session-began = Început
access-session-seen = Ultima folosire
access-session-end = Încheiați
access-session-ended = Sesiunea este încheiată.
access-sessions-end-others = Încheiați toate celelalte sesiuni
access-sessions-ended = { $count ->
    [0] Nu era nicio altă sesiune.
    [one] O sesiune este încheiată.
    [few] { $count } sesiuni sunt încheiate.
   *[other] { $count } de sesiuni sunt încheiate.
}
access-other-sessions-ended = Toate celelalte sesiuni sunt încheiate.
access-sessions-end-of = Încheiați toate sesiunile acestei persoane

## Accounts

access-account = Cont
access-account-none = Fără cont: această persoană nu se poate autentifica.
access-sessions-of-ended = Toate sesiunile acestei persoane sunt încheiate.
access-account-is-closed = Contul este închis.
access-account-close = Închideți contul
access-account-close-question = Închideți contul persoanei { $person }?
access-account-close-signs-out = Sesiunile persoanei { $person } se încheie imediat, pe orice dispozitiv, iar autentificarea nu mai este posibilă. Ce a făcut { $person } rămâne înregistrat.
access-account-close-tokens = Linkurile de autentificare deschise și tokenurile făcute pentru programe se încheie definitiv.
access-account-close-again = Contul însuși poate fi redeschis mai târziu.
access-account-open = Redeschideți contul
access-account-open-explanation = Autentificarea funcționează din nou cu parola de dinainte. Sesiunile, linkurile și tokenurile încheiate rămân încheiate.
access-account-opened = Contul este deschis din nou.
access-account-closed = Acest cont este închis sau ultima zi a persoanei a trecut.

## Roles and grants

access-grants = Roluri
access-title = Roluri și tokenuri
access-grants-explanation = Cine ce are voie să facă, unde și până când.
access-grants-empty = Încă nimeni nu are un rol.
access-grant-person = Persoană
access-grant-role = Rol
access-grant-scope = Unde
access-grant-period = Când
access-grant-from = din { $first }
access-grant-days = din { $first } până la { $last }
access-grant-starts = Prima zi
access-grant-starts-hint = Dacă rămâne gol, de acum
access-grant-ends = Ultima zi
access-grant-ends-hint = Dacă rămâne gol, fără sfârșit
access-grant-deputy-for = Înlocuitor pentru
access-grant-person-elsewhere = Cineva din afara locurilor dumneavoastră
access-grant-add = Acordați un rol
access-grant-added = Rolul este acordat. Linkurile de autentificare făcute înainte nu mai funcționează.
access-grant-withdraw = Retrageți
access-grant-withdraw-act = Retrageți rolul
access-grant-withdraw-question = Retrageți rolul { $role } persoanei { $person }?
access-grant-withdraw-loses = De la pagina următoare, { $person } nu mai poate face la { $place } ce permite acest rol.
access-grant-withdraw-tokens = Tokenurile făcute de această persoană pentru programe îl pierd în aceeași clipă.
access-grant-withdraw-again = Nu revine de la sine: rolul ar trebui acordat din nou.
access-grant-withdrawn = Rolul este retras.
access-last-security-officer = Este ultimul responsabil cu securitatea de aici. Numiți mai întâi pe altcineva: rolul pentru toată instituția, fără sfârșit, un cont deschis și nicio ultimă zi înregistrată.

## API tokens

access-tokens = Tokenuri pentru programe
access-tokens-explanation = Un token nu poate niciodată mai mult decât poate în acel moment persoana care l-a făcut.
access-tokens-empty = Nu s-a făcut niciun token.
access-token-name = La ce folosește
access-token-permissions = Ce are voie
access-token-scope = Unde
access-token-days = Pentru câte zile
access-token-days-hint = Cel mult { $max }.
access-token-person = Făcut de
access-token-expires = Se încheie
access-token-used = Ultima folosire
access-token-used-never = niciodată
access-token-make = Faceți un token
access-token-made = Tokenul „{ $name }”
access-token-made-explanation = Se arată doar acum. Păstrați-l acolo unde programul își ține secretele.
access-token-revoke = Retrageți
access-token-revoke-act = Retrageți tokenul
access-token-revoke-question = Retrageți tokenul „{ $name }”?
access-token-revoke-program = Programul care se autentifică cu el nu mai are acces de la următoarea cerere. A fost făcut de { $person }.
access-token-revoke-again = Un token retras nu poate fi readus. Programul ar avea nevoie de unul nou.
access-token-revoked = Tokenul este retras.

## Somebody without a role

access-without-role-title = Nu aveți încă un rol
access-without-role-lead = V-ați autentificat ca { $name }. Ce puteți deschide la { $hospital } depinde de rolul pe care vi-l acordă cineva, iar nimeni nu v-a acordat unul valabil azi.
access-without-role-ask = Cui îi puteți cere unul
access-without-role-nobody = Acum, nimeni de aici nu poate acorda roluri. Cine administrează serverul poate schimba aceasta.
access-without-role-again = Verificați din nou
access-without-role-account = Ce este totuși al dumneavoastră
