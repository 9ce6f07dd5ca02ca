//! What someone decided about a card.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "round_decision")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub concern_key: String,
    pub decided_by: Uuid,
    pub decision: String,
    pub delegate_id: Option<Uuid>,
    pub until: String,
    pub reason: String,
    pub priority: String,
    pub decided_at: i64,
    pub withdrawn_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
