//! Notices of incidents: composing one from the facts, reading it as its recipient will, approving it, recording that it was sent and
//! what came back, and the notice as files.

mod approved;
mod compose;
mod preview;

pub(crate) use self::compose::address;
use crate::incidents::FORM_LIMIT;
use crate::route::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/incidents/{id}/notifications/{form}", compose::show)
        .upload("/incidents/{id}/notifications/{form}", FORM_LIMIT, compose::say)
        .get("/incidents/{id}/notifications/{form}/preview", preview::show)
        .post("/incidents/{id}/notifications/{form}/preview", preview::approve)
        .post("/incidents/{id}/notifications/{form}/approval", preview::ask)
        .get("/notifications/{id}", approved::show)
        .upload("/notifications/{id}/sent", FORM_LIMIT, approved::sent)
        .upload("/notifications/{id}/answer", FORM_LIMIT, approved::answer)
        .upload("/notifications/{id}/not-sent", FORM_LIMIT, approved::not_sent)
        .post("/notifications/{id}/put-aside", approved::put_aside)
        .get("/notifications/{id}/mail", approved::mail)
        .get("/notifications/{id}/pdf", approved::pdf)
        .get("/notifications/{id}/json", approved::json)
        .get("/notifications/{id}/csv", approved::csv)
}
