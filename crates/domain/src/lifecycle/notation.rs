//! Notations: strings a program wrote in a grammar of its own, put into the words an inventory would use.
//!
//! Three are known: platform names (CPE 2.2 and 2.3), references to container images, and the line `uname -a` prints.
//! What is not written in one of them is left alone. A kernel tells the release of a distribution only where the
//! distribution says that it built the kernel for it.

/// `name` in the words of an inventory, if it is written in a known notation.
pub(super) fn in_plain_words(name: &str) -> Option<String> {
    platform(name).or_else(|| image(name)).or_else(|| uname(name))
}

/// `cpe:2.3:o:microsoft:windows_server_2012:r2:*:…`: maker, product, version, update and editions.
fn platform(name: &str) -> Option<String> {
    let fields = name
        .strip_prefix("cpe:2.3:")
        .or_else(|| name.strip_prefix("cpe:/"))?;
    let said = fields
        .split(':')
        .enumerate()
        .skip(1)
        // The language and the platform it runs on say nothing of the product.
        .filter(|(position, field)| matches!(position, 1..=5 | 7) && !matches!(*field, "" | "*" | "-"));
    let words = said.map(|(_, field)| field.replace('\\', "").replace('_', " "));
    Some(words.collect::<Vec<_>>().join(" "))
}

/// Microsoft's registry, whose paths name the product: `windows/servercore`.
const PATHS_ARE_NAMES: &str = "mcr.microsoft.com/";

/// `docker.io/library/postgres:14.5-alpine`: the last part of the path and the tag without its variant.
fn image(name: &str) -> Option<String> {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "./_-:".contains(c);
    let (path, tag) = name.rsplit_once(':')?;
    let is_named = path.contains(|c: char| c.is_ascii_alphabetic());
    let is_reference = is_named && (path.contains('/') || tag.starts_with(|c: char| c.is_ascii_digit()));
    if !is_reference || !path.chars().all(is_part) || tag.is_empty() || tag.contains(['/', ' ']) {
        return None;
    }
    let product = match path.strip_prefix(PATHS_ARE_NAMES) {
        Some(product) => product.replace('/', " "),
        None => path.rsplit('/').next()?.to_owned(),
    };
    let starts_variant =
        |(at, _): &(usize, &str)| tag[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic());
    let end = tag
        .match_indices('-')
        .find(starts_variant)
        .map_or(tag.len(), |(at, _)| at);
    Some(format!("{product} {}", &tag[..end]))
}

/// The kernel each long-term release of Ubuntu came with. A newer one on an older release names that release.
const UBUNTU_KERNELS: [(&str, &str); 7] = [
    ("3.2", "12.04"),
    ("3.13", "14.04"),
    ("4.4", "16.04"),
    ("4.15", "18.04"),
    ("5.4", "20.04"),
    ("5.15", "22.04"),
    ("6.8", "24.04"),
];

/// The kernel each release of Debian came with. A newer one on an older release has "bpo" in its version.
const DEBIAN_KERNELS: [(&str, &str); 7] = [
    ("3.2", "7"),
    ("3.16", "8"),
    ("4.9", "9"),
    ("4.19", "10"),
    ("5.10", "11"),
    ("6.1", "12"),
    ("6.12", "13"),
];

/// `Linux srv 4.15.0-213-generic #224-Ubuntu SMP …`, `SunOS srv 5.10 Generic_150400-65 …`.
fn uname(name: &str) -> Option<String> {
    let mut parts = name.split(' ');
    let system = parts.next()?;
    let begins_with_digit = |part: &&str| part.starts_with(|c: char| c.is_ascii_digit());
    match system {
        "Linux" => linux(name),
        "SunOS" | "FreeBSD" | "OpenBSD" | "NetBSD" => {
            let after = parts
                .skip_while(|part| !begins_with_digit(part))
                .collect::<Vec<_>>();
            let releases = after.iter().take(2).copied().take_while(begins_with_digit);
            let releases = releases.map(|release| release.split('-').next().unwrap_or_default());
            // Others than Solaris are seen with the name of the machine, and without it write ranges as well.
            let has_host = !name.split(' ').nth(1)?.starts_with(|c: char| c.is_ascii_digit());
            (after.len() > 1 && (has_host || system == "SunOS"))
                .then(|| [system].into_iter().chain(releases).collect::<Vec<_>>().join(" "))
        }
        _ => None,
    }
}

fn linux(name: &str) -> Option<String> {
    let build = name.split(' ').find_map(|part| part.strip_prefix('#'))?;
    let kernel = name
        .split(' ')
        .find(|part| part.contains('.') && part.starts_with(|c: char| c.is_ascii_digit()))?;
    let line = kernel.splitn(3, '.').take(2).collect::<Vec<_>>().join(".");
    let of_kernel = |kernels: &[(&str, &'static str)]| {
        let known = kernels.iter().find(|(known, _)| *known == line);
        known.map_or("", |(_, release)| *release)
    };
    if let Some(number) = build.strip_suffix("-Ubuntu") {
        let release = number
            .split_once('~')
            .map_or_else(|| of_kernel(&UBUNTU_KERNELS), |(_, release)| release);
        return Some(format!("Ubuntu {release}"));
    }
    (name.contains(" Debian ") && !name.contains("bpo"))
        .then(|| format!("Debian {}", of_kernel(&DEBIAN_KERNELS)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn platform_names_images_and_kernels_are_put_into_plain_words() {
        for (written, plain) in [
            (
                "cpe:2.3:o:microsoft:windows_server_2012:r2:*:*:*:*:*:x64:*",
                "microsoft windows server 2012 r2",
            ),
            ("cpe:/o:microsoft:windows_7::sp1", "microsoft windows 7 sp1"),
            (
                "mcr.microsoft.com/windows/nanoserver:ltsc2022",
                "windows nanoserver ltsc2022",
            ),
            ("docker.io/library/postgres:14.5-alpine", "postgres 14.5"),
            (
                "Linux srv 5.15.0-91-generic #101~20.04.1-Ubuntu SMP",
                "Ubuntu 20.04.1",
            ),
            ("Linux srv 4.15.0-213-generic #224-Ubuntu SMP", "Ubuntu 18.04"),
            ("SunOS srv 5.10 Generic_150400-65 sun4v sparc", "SunOS 5.10"),
        ] {
            assert_eq!(in_plain_words(written).as_deref(), Some(plain), "{written}");
        }
    }

    #[test]
    fn what_only_resembles_a_notation_is_left_alone() {
        for written in [
            "OS: Windows 10",
            "Linux CentOS 7",
            "Linux srv 3.10.0-1160.el7.x86_64 #1 SMP",
            "FreeBSD 13.2",
            "10:30",
        ] {
            assert_eq!(in_plain_words(written), None, "{written}");
        }
    }
}
