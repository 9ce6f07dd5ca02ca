//! The static files under `/static/`: they need no session and no tenant.

use crate::design::asset;
use crate::route::Routes;

pub(crate) fn routes() -> Routes {
    Routes::new().get("/static/{file}", asset::serve)
}
