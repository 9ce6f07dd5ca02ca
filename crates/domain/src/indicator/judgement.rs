//! Whether it would harm others, or say too much of the house, to pass an observable on.

use std::net::IpAddr;

use super::address::{judge_network, nowhere_else, nowhere_else_system, system_for_examples, warning};
use super::common_names::{is_everywhere, is_used_by_many, may_be_a_file};
use super::host::{Host, lies_in, url};
use super::observable::{Kind, Observable};
use super::remark::{NowhereElse, Refusal, Warning};

/// Ends of names that only the own network knows (RFC 6761, 6762, 8375, and ICANN's reservation of `internal`).
const LOCAL_ENDS: [&str; 9] = [
    "localhost",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "lan",
    "corp",
    "home",
    "home.arpa",
];
/// Ends of names that are kept for examples (RFC 2606, RFC 6761).
const EXAMPLE_ENDS: [&str; 6] = [
    "example",
    "example.com",
    "example.net",
    "example.org",
    "invalid",
    "test",
];

/// Hashes of nothing: the empty file, and the empty passwords of Windows (LM and NT), which have the length of an MD5.
const HASHES_OF_NOTHING: [&str; 6] = [
    "d41d8cd98f00b204e9800998ecf8427e",
    "aad3b435b51404eeaad3b435b51404ee",
    "31d6cfe0d16ae931b73c59d7e0c089c0",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e",
];

/// The domain of a mail address of the house, for [`read`](super::read); none where it belongs to a provider of many.
pub fn own_domain(mail: &str) -> Option<String> {
    let (_, domain) = mail.trim().rsplit_once('@')?;
    let domain = domain.to_lowercase();
    let is_own = domain.contains('.') && !is_used_by_many(&domain);
    is_own.then_some(domain)
}

/// Refuses what would harm, and collects what is to be looked at.
pub(super) fn judge(
    observable: &Observable,
    own_domains: &[String],
    warnings: &mut Vec<Warning>,
) -> Result<(), Refusal> {
    match observable {
        Observable::Ipv4(address) => judge_address(IpAddr::V4(*address), warnings),
        Observable::Ipv6(address) => judge_address(IpAddr::V6(*address), warnings),
        Observable::Network(network) => judge_network(*network, warnings),
        Observable::Domain(name) => {
            warnings.extend(may_be_a_file(name).then_some(Warning::MayBe(Kind::FileName)));
            judge_name(name, own_domains, warnings)
        }
        Observable::MailAddress(address) => {
            let (_, domain) = address.rsplit_once('@').unwrap_or_default();
            // One address at a large provider is the address of one person.
            let before = warnings.len();
            judge_name(domain, own_domains, warnings)?;
            let others = warnings.split_off(before).into_iter();
            warnings.extend(others.filter(|warning| *warning != Warning::UsedByMany));
            Ok(())
        }
        Observable::Url(text) => judge_url(text, own_domains, warnings),
        Observable::Hash(_, digits) => {
            let nothing =
                HASHES_OF_NOTHING.contains(&digits.as_str()) || digits.bytes().all(|byte| byte == b'0');
            if nothing {
                Err(Refusal::HashOfNothing)
            } else {
                Ok(())
            }
        }
        Observable::MacAddress([first, rest @ ..]) => {
            let group = first & 1 == 1;
            if group || (*first == 0 && rest.iter().all(|byte| *byte == 0)) {
                return Err(elsewhere(&observable.value(), NowhereElse::NoMachine));
            }
            Ok(())
        }
        Observable::AutonomousSystem(number) => {
            warnings.extend(system_for_examples(*number).then_some(Warning::ForExamples));
            nowhere_else_system(*number).map_or(Ok(()), |why| Err(elsewhere(&observable.value(), why)))
        }
        Observable::FileName(path) => {
            judge_file(path, warnings);
            names_the_house(path, own_domains, warnings);
            Ok(())
        }
        Observable::RegistryKey(text) | Observable::Mutex(text) | Observable::Behaviour(text) => {
            names_the_house(text, own_domains, warnings);
            Ok(())
        }
        Observable::Cve(_) | Observable::Bitcoin(_) => Ok(()),
    }
}

fn judge_address(address: IpAddr, warnings: &mut Vec<Warning>) -> Result<(), Refusal> {
    if let Some(why) = nowhere_else(address) {
        return Err(elsewhere(&address.to_string(), why));
    }
    warnings.extend(warning(address));
    Ok(())
}

fn judge_name(name: &str, own_domains: &[String], warnings: &mut Vec<Warning>) -> Result<(), Refusal> {
    if own_domains.iter().any(|own| lies_in(name, own)) {
        return Err(Refusal::OwnDomain(name.to_owned()));
    }
    if LOCAL_ENDS.iter().any(|end| lies_in(name, end)) {
        return Err(elsewhere(name, NowhereElse::LocalName));
    }
    if EXAMPLE_ENDS.iter().any(|end| lies_in(name, end)) {
        warnings.push(Warning::ForExamples);
    }
    if is_used_by_many(name) {
        warnings.push(Warning::UsedByMany);
    }
    warnings.extend(name.chars().find(|c| !c.is_ascii()).map(Warning::OtherLetters));
    Ok(())
}

fn judge_url(text: &str, own_domains: &[String], warnings: &mut Vec<Warning>) -> Result<(), Refusal> {
    // Every observable of this kind was read by the same function.
    let Some(url) = url(text) else {
        return Ok(());
    };
    match url.host {
        Host::Address(address) => judge_address(address, warnings)?,
        Host::Domain(name) => judge_name(&name, own_domains, warnings)?,
        Host::Local(name) => return Err(elsewhere(&name, NowhereElse::LocalName)),
    }
    warnings.extend(url.has_user.then_some(Warning::NamesAndPassword));
    names_the_house(text, own_domains, warnings);
    Ok(())
}

fn judge_file(path: &str, warnings: &mut Vec<Warning>) {
    let folded = path.to_ascii_lowercase().replace('\\', "/");
    let of_a_person = ["/users/", "/home/", "/documents and settings/"]
        .iter()
        .any(|folder| {
            let behind = folded.split_once(folder).map(|(_, behind)| behind);
            behind.is_some_and(|behind| !behind.starts_with("public/") && !behind.starts_with("default/"))
        });
    warnings.extend(of_a_person.then_some(Warning::NamesAPerson));
    let end = folded.rsplit_once('.').map(|(_, end)| end);
    warnings.extend(is_everywhere(path).then_some(Warning::EverywhereName));
    warnings.extend((end == Some("zip")).then_some(Warning::MayBe(Kind::Domain)));
}

/// Warns where a text names a domain of the house: phishing carries the address of whom it was sent to.
fn names_the_house(text: &str, own_domains: &[String], warnings: &mut Vec<Warning>) {
    let folded = text.to_lowercase();
    let own = own_domains
        .iter()
        .map(|own| own.trim().trim_start_matches('@').to_lowercase());
    let mut named = own.filter(|own| !own.is_empty() && folded.contains(own.as_str()));
    warnings.extend(named.next().map(Warning::NamesTheHouse));
}

fn elsewhere(text: &str, why: NowhereElse) -> Refusal {
    Refusal::NowhereElse {
        text: text.to_owned(),
        why,
    }
}
