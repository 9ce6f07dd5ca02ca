//! A link by which somebody outside looks at an incident.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "incident_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: Vec<u8>,
    pub tenant_id: Uuid,
    pub id: Uuid,
    pub incident_id: Uuid,
    pub with_name: String,
    pub view: String,
    pub created_at: i64,
    pub created_by: String,
    pub expires_at: i64,
    pub ended_at: Option<i64>,
    pub opened_at: Option<i64>,
    pub recorded_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
