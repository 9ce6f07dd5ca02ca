//! Files that come with a line: named by what they contain, handed out to whoever sees the incident, and never taken away.

use app::Error;
use app::field::FieldErrors;
use app::incident::{self, LARGEST_ATTACHMENT, NewAttachment, NewLine};
use domain::access::Actor;
use domain::id::IncidentId;
use domain::incident::{Attachment, IncidentKind, MOST_ATTACHMENTS, sha256, verify_export};

use super::{line, room};
use crate::house::House;

const NOTE: &[u8] = b"\x89PNG the note on the screen of the laboratory";
const LOG: &[u8] = b"03:07 sshd accepted a key that nobody made\n";

async fn opened(house: &House) -> (Actor, IncidentId) {
    let officer = house.user("Ana", "security_officer", house.tenant).await;
    let id = incident::open(&house.app, &officer, IncidentKind::Encrypted, false)
        .await
        .unwrap();
    (officer, id)
}

fn file<'a>(name: &'a str, bytes: &'a [u8]) -> NewAttachment<'a> {
    NewAttachment {
        name,
        content: bytes.into(),
    }
}

async fn attached(house: &House, actor: &Actor, id: IncidentId) -> Vec<Attachment> {
    let found = room(house, actor, id).await;
    found.entries.last().unwrap().statement.attachments().to_vec()
}

async fn bytes(house: &House, actor: &Actor, id: IncidentId, sha256: &str) -> app::Result<Vec<u8>> {
    let mut taken = incident::take_attachment(&house.app, actor, id, sha256).await?;
    let mut bytes = Vec::new();
    while let Some(piece) = taken.next_piece().await? {
        bytes.extend(piece);
    }
    Ok(bytes)
}

fn refused(answer: app::Result<()>) -> FieldErrors {
    match answer {
        Err(Error::Invalid(errors)) => errors,
        answer => panic!("{answer:?}"),
    }
}

#[tokio::test]
async fn a_file_is_named_by_what_it_contains_and_comes_out_as_it_went_in() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let new = line(&house, "A note on the screen");
    let files = [
        file("../../IMG 4711.png", NOTE),
        file("again.png", NOTE),
        file("auth.log", LOG),
    ];
    for _ in 0..2 {
        incident::line_with(&house.app, &officer, id, &new, &files)
            .await
            .unwrap();
    }
    let named = attached(&house, &officer, id).await;
    assert_eq!(
        room(&house, &officer, id).await.entries.len(),
        2,
        "sent twice, said once"
    );
    let expected = [("IMG 4711.png", NOTE), ("auth.log", LOG)].map(|(name, bytes)| Attachment {
        name: name.to_owned(),
        size: bytes.len() as u64,
        sha256: sha256(bytes),
    });
    assert_eq!(named, expected);
    let lead = house.user("Radu", "management", house.tenant).await;
    assert_eq!(
        bytes(&house, &lead, id, &sha256(NOTE)).await.unwrap(),
        NOTE,
        "whoever sees the incident may take it"
    );
    let taken: Vec<String> = house
        .actions()
        .await
        .into_iter()
        .filter(|action| action == "incident.take_attachment")
        .collect();
    assert_eq!(taken.len(), 1, "each time it is taken out is in the journal");
}

#[tokio::test]
async fn a_device_that_heard_no_answer_sends_the_words_again_and_they_are_said_once() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let new = line(&house, "A note on the screen");
    let files = [file("note.png", NOTE)];
    incident::line_with(&house.app, &officer, id, &new, &files)
        .await
        .unwrap();
    let late = NewLine {
        typed_at: Some(house.app.env().now()),
        ..new
    };
    incident::line(&house.app, &officer, id, &late).await.unwrap();
    assert_eq!(room(&house, &officer, id).await.entries.len(), 2);
    assert_eq!(attached(&house, &officer, id).await.len(), 1);
}

#[tokio::test]
async fn what_cannot_be_taken_leaves_no_line_and_no_file() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let new = line(&house, "A note on the screen");
    let write =
        async |files: &[NewAttachment<'_>]| incident::line_with(&house.app, &officer, id, &new, files).await;
    let message = |errors: &FieldErrors| errors.of("files").unwrap().message;
    let empty = refused(write(&[file("note.png", NOTE), file("nothing.txt", b"")]).await);
    assert_eq!(message(&empty), "incident-attachment-empty");
    let many = vec![file("note.png", NOTE); MOST_ATTACHMENTS + 1];
    assert_eq!(message(&refused(write(&many).await)), "incident-attachment-many");
    let huge = vec![0; usize::try_from(LARGEST_ATTACHMENT).unwrap() + 1];
    let large = refused(write(&[file("image.dd", &huge)]).await);
    assert_eq!(message(&large), "incident-attachment-large");
    let together = vec![0; usize::try_from(LARGEST_ATTACHMENT).unwrap()];
    let three = vec![file("image.dd", &together); 3];
    assert_eq!(
        message(&refused(write(&three).await)),
        "incident-attachment-together"
    );
    assert_eq!(room(&house, &officer, id).await.entries.len(), 1);
    let found = bytes(&house, &officer, id, &sha256(NOTE)).await;
    assert!(matches!(found, Err(Error::NotFound("file"))), "{found:?}");
}

#[tokio::test]
async fn a_house_that_keeps_too_many_files_still_writes_words() {
    let house = House::new().await.with_file_quota(20).await;
    let (officer, id) = opened(&house).await;
    let new = line(&house, "A note on the screen");
    let full = incident::line_with(&house.app, &officer, id, &new, &[file("note.png", NOTE)]).await;
    assert!(matches!(full, Err(Error::Refused(_))), "{full:?}");
    incident::line(&house.app, &officer, id, &new).await.unwrap();
    assert_eq!(room(&house, &officer, id).await.entries.len(), 2);
}

#[tokio::test]
async fn a_file_of_another_house_or_another_incident_does_not_exist() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let new = line(&house, "A note on the screen");
    incident::line_with(&house.app, &officer, id, &new, &[file("note.png", NOTE)])
        .await
        .unwrap();
    let elsewhere = incident::open(&house.app, &officer, IncidentKind::Outage, false)
        .await
        .unwrap();
    let foreigner = Actor::Console {
        tenant: Some(house.foreign),
    };
    let hash = sha256(NOTE);
    for (actor, id, hash) in [
        (&officer, elsewhere, hash.as_str()),
        (&foreigner, id, hash.as_str()),
        (&officer, id, "../../wardround.db"),
        (&officer, id, ""),
    ] {
        let found = bytes(&house, actor, id, hash).await;
        assert!(matches!(found, Err(Error::NotFound(_))), "{found:?}");
    }
    let astray = incident::line_with(&house.app, &foreigner, id, &new, &[file("x", LOG)]).await;
    assert!(matches!(astray, Err(Error::NotFound(_))), "{astray:?}");
}

#[tokio::test]
async fn the_record_names_each_file_by_its_hash_and_holds_no_byte_of_it() {
    let house = House::new().await;
    let (officer, id) = opened(&house).await;
    let new = line(&house, "A note on the screen");
    incident::line_with(&house.app, &officer, id, &new, &[file("note.png", NOTE)])
        .await
        .unwrap();
    let export = incident::export(&house.app, &house.console(), id).await.unwrap();
    let key = export.key.parse().unwrap();
    let record = export.encode().unwrap();
    let verified = verify_export(&record, &[key]);
    assert!(verified.holds_whole(), "{:?}", verified.findings);
    let named: Vec<(u32, &str)> = verified
        .attachments
        .iter()
        .map(|(entry, attachment)| (*entry, attachment.sha256.as_str()))
        .collect();
    assert_eq!(named, [(2, sha256(NOTE).as_str())]);
    assert!(!String::from_utf8(record).unwrap().contains("of the laboratory"));
}
