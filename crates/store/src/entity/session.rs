//! A signed-in browser. Only the hash of its token is kept.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: Vec<u8>,
    pub id: Uuid,
    pub account_id: Uuid,
    pub tenant_id: Uuid,
    pub created_at: i64,
    pub seen_at: i64,
    pub expires_at: i64,
    pub network: String,
    pub browser: String,
    pub revoked_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
