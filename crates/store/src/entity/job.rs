//! Background work: durable, leased, tried again.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub tenant_id: Uuid,
    pub name: String,
    pub deduplication_key: String,
    pub run_at: i64,
    pub again_at: Option<i64>,
    pub state: String,
    pub attempts: i32,
    pub lease_owner: Option<Uuid>,
    pub lease_until: i64,
    pub leases: i64,
    pub last_error: Option<String>,
    pub finished_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
