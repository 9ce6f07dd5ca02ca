//! A notice of an incident as it was approved, and what became of it.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub incident_id: Uuid,
    pub form: String,
    pub clock: Option<String>,
    pub language: String,
    pub recipient: String,
    pub content: String,
    pub digest: String,
    pub approved_at: i64,
    pub approved_by: String,
    pub approved_by_name: String,
    pub sent_at: Option<i64>,
    pub sent_by_name: String,
    pub channel: String,
    pub reference: String,
    pub proof: String,
    pub answered_at: Option<i64>,
    pub answer: String,
    pub put_aside: bool,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
