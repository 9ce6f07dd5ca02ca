//! What a maker or an authority published, in the version in use.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "advisory")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub namespace: String,
    pub tracking_id: String,
    pub publisher: String,
    pub title: String,
    pub version: String,
    pub released: String,
    pub revised: String,
    pub cvss_tenths: Option<i32>,
    pub exploited: bool,
    pub digest: String,
    pub origin: String,
    pub signature: String,
    pub loaded_at: i64,
    pub content: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
