//! A company that supplies systems, equipment or whole services.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "supplier")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub name: String,
    pub name_sort: String,
    pub register_number: String,
    pub supplies: String,
    pub looked_after_by: String,
    pub contract_number: String,
    pub contract_ends_on: String,
    pub notice_by: String,
    pub security: String,
    pub notification: String,
    pub notification_hours: Option<i32>,
    pub degraded_mode: String,
    pub audit: String,
    pub exit: String,
    pub contact_name: String,
    pub contact_telephone: String,
    pub contact_mail: String,
    pub contact_changed_at: Option<i64>,
    pub created_at: i64,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
