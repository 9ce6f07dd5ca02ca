//! The pages and the API through the real router.

#![cfg(test)]

mod api;
mod api_request;
mod attachment;
mod confined;
mod confirm;
mod contractor;
mod device_models;
mod house;
mod incident_link;
mod live;
mod markup;
mod pages;
mod permitted;
mod security;
mod sweep;
mod ward_lead;
