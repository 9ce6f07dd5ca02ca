//! The pages and the API through the real router.

#![cfg(test)]

mod api;
mod confirm;
mod house;
mod markup;
mod pages;
mod permitted;
mod security;
mod sweep;
