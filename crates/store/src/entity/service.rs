//! A clinical service.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "service")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub scope_id: Uuid,
    pub name: String,
    pub name_sort: String,
    pub chain_stage: String,
    pub consequence: String,
    pub tolerable_outage_minutes: Option<i64>,
    pub workaround: String,
    pub owner_id: Option<Uuid>,
    pub deputy_id: Option<Uuid>,
    pub second_deputy_id: Option<Uuid>,
    pub supplier_id: Option<Uuid>,
    pub recovery_time_minutes: Option<i64>,
    pub tolerable_loss_minutes: Option<i64>,
    pub hours: String,
    pub demand: String,
    pub workaround_practised_on: String,
    pub ownerless_since: Option<i64>,
    pub created_at: i64,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
