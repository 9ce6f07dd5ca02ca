//! An alert or a report that somebody has to look at.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "security_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub number: i32,
    pub decided: bool,
    pub verdict: String,
    pub way_in: String,
    pub source_id: Option<Uuid>,
    pub source: String,
    pub kind: String,
    pub title: String,
    pub place: String,
    pub caller: String,
    pub telephone: String,
    pub host: String,
    pub address: String,
    pub account: String,
    pub rule: String,
    pub severity: Option<i32>,
    pub severity_said: String,
    pub detail: String,
    pub occurred_at: Option<i64>,
    pub occurred_reading: String,
    pub received_at: i64,
    pub last_received_at: i64,
    pub times: i64,
    pub repeat_key: String,
    pub decided_at: Option<i64>,
    pub decided_by: String,
    pub decided_by_name: String,
    pub reason: String,
    pub incident_id: Option<Uuid>,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
