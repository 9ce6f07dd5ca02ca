//! The living style page, for those who build pages.

use maud::Markup;

use crate::design::style_page;
use crate::route::Routes;
use crate::session::SignedIn;

pub(crate) fn routes() -> Routes {
    Routes::new().get("/style", show)
}

async fn show(signed_in: SignedIn) -> Markup {
    style_page(signed_in.theme)
}
