//! Domains and files that are everywhere: blocked for one incident, they harm everybody who blocks them.
//!
//! Short lists of our own, for warnings alone. Nothing that is missing here is suspicious for it.

/// Domains of providers whose customers are good and bad alike.
const DOMAINS: [&str; 33] = [
    "akamai.net",
    "amazonaws.com",
    "apple.com",
    "azureedge.net",
    "bing.com",
    "bit.ly",
    "cloudflare.com",
    "cloudfront.net",
    "discord.com",
    "dropbox.com",
    "facebook.com",
    "github.com",
    "githubusercontent.com",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "google.com",
    "googleapis.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "microsoft.com",
    "microsoftonline.com",
    "office.com",
    "outlook.com",
    "pastebin.com",
    "proton.me",
    "sharepoint.com",
    "telegram.org",
    "windows.com",
    "windows.net",
    "windowsupdate.com",
    "yahoo.com",
];

/// Files that every Windows has, or every download folder.
const FILES: [&str; 19] = [
    "chrome.exe",
    "cmd.exe",
    "conhost.exe",
    "cscript.exe",
    "explorer.exe",
    "install.exe",
    "lsass.exe",
    "msedge.exe",
    "mshta.exe",
    "powershell.exe",
    "psexec.exe",
    "regsvr32.exe",
    "rundll32.exe",
    "services.exe",
    "setup.exe",
    "svchost.exe",
    "update.exe",
    "winlogon.exe",
    "wscript.exe",
];

/// Ends of file names that are no top-level domain.
const EXTENSIONS: [&str; 89] = [
    "7z",
    "apk",
    "asp",
    "aspx",
    "bak",
    "bat",
    "bin",
    "bz2",
    "cfg",
    "chm",
    "cmd",
    "conf",
    "cpl",
    "crypt",
    "csv",
    "dat",
    "db",
    "dll",
    "dmg",
    "doc",
    "docm",
    "docx",
    "dotm",
    "drv",
    "elf",
    "eml",
    "enc",
    "encrypted",
    "exe",
    "gz",
    "hta",
    "htm",
    "html",
    "img",
    "inf",
    "ini",
    "iso",
    "jar",
    "jpeg",
    "jpg",
    "js",
    "jse",
    "json",
    "jsp",
    "lnk",
    "lock",
    "locked",
    "log",
    "msg",
    "msi",
    "msp",
    "ocx",
    "pdf",
    "php",
    "pif",
    "png",
    "pptm",
    "pptx",
    "ps1",
    "psm1",
    "pyc",
    "rar",
    "reg",
    "rtf",
    "scr",
    "sqlite",
    "svg",
    "sys",
    "tar",
    "tgz",
    "tmp",
    "txt",
    "url",
    "vbe",
    "vbs",
    "vhd",
    "vhdx",
    "war",
    "wsf",
    "wsh",
    "xll",
    "xls",
    "xlsb",
    "xlsm",
    "xlsx",
    "xml",
    "xz",
    "zip",
    "ps1xml",
];

/// Ends that are top-level domains and ends of file names too.
const AMBIGUOUS: [&str; 10] = ["app", "cab", "com", "md", "mov", "one", "pl", "py", "sh", "so"];

/// Whether very many use it who have nothing to do with an incident.
pub(super) fn is_used_by_many(domain: &str) -> bool {
    let bare = domain.strip_prefix("www.").unwrap_or(domain);
    DOMAINS.contains(&bare)
}

/// Whether machines everywhere have a file of this name, whatever its folder.
pub(super) fn is_everywhere(path: &str) -> bool {
    let name = path
        .rsplit(['\\', '/'])
        .next()
        .unwrap_or(path)
        .to_ascii_lowercase();
    FILES.contains(&name.as_str())
}

/// Whether a name ends as names of files do and no domain does. `zip` is a top-level domain that hardly anybody uses.
pub(super) fn ends_like_a_file(text: &str) -> bool {
    let Some((before, end)) = text.rsplit_once('.') else {
        return false;
    };
    let named = !before.is_empty() && !before.ends_with(['\\', '/']);
    named && EXTENSIONS.contains(&end.to_ascii_lowercase().as_str())
}

/// Whether a domain may as well be the name of a file.
pub(super) fn may_be_a_file(domain: &str) -> bool {
    let labels = domain.split('.').count();
    let end = domain.rsplit('.').next().unwrap_or_default();
    labels == 2 && end != "com" && AMBIGUOUS.contains(&end)
}
