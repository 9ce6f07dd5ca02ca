// The room of an incident, where scripts run: it follows what others write, sends without leaving the page, and keeps what it cannot
// send. Every form works without it. What it puts into the page comes from this server as markup and is moved in as nodes; it makes none
// of text.
//
// What is kept on the device is sealed to the public half of the account's pair of keys. The private half comes from the server and stays
// in memory, so that whoever has the device without a session reads nothing (docs/adr/0033-kept-lines.md).
"use strict";
(() => {
  const live = document.getElementById("live");
  if (!live) return;
  const say = live.dataset;
  const unreachable = "unreachable" in say;
  const room = say.room || location.pathname.split("/").slice(0, 3).join("/");
  const told = document.getElementById("live-told");
  const log = document.querySelector("ol.log");
  const form = document.getElementById("write");
  const text = document.getElementById("text");
  const wall = document.getElementById("wall");
  const marks = [...document.querySelectorAll("input[data-keep]")];

  const tell = (words) => { if (told.textContent !== words) told.textContent = words; };
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const parsed = (markup) => new DOMParser().parseFromString(markup, "text/html");
  const soon = (work, milliseconds) => {
    let timer;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(work, milliseconds);
    };
  };
  // Not `randomUUID`, which insecure contexts do not have.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };
  /** An answer in time, or none: a network that is half there must not hold anybody up. */
  const ask = (path, body, milliseconds = 15_000) =>
    fetch(path, { method: body ? "POST" : "GET", body, signal: AbortSignal.timeout(milliseconds) });
  const askedToSignIn = (answer) => new URL(answer.url).pathname === "/sign-in";

  // Following.

  const at = (entry) => Number(entry.dataset.at);
  const number = (entry) => Number(entry.dataset.number ?? Infinity);
  const isOlder = (entry, than) => at(entry) < at(than) || (at(entry) === at(than) && number(entry) < number(than));
  const isIn = (part, { item }) => item?.id && part?.querySelector(`a[href*="?corrects=${item.id}"]`);
  const place = (entry) => {
    if (entry.id && document.getElementById(entry.id)) return false;
    // What stands in the log waits no more, also where its own answer was lost.
    waiting.filter((kept) => isIn(entry, kept)).forEach(forget);
    log.insertBefore(entry, [...log.children].find((other) => isOlder(other, entry)) ?? null);
    return true;
  };

  let arrived = 0;
  const tellArrived = soon(() => {
    tell(`${say.new} ${arrived}`);
    arrived = 0;
  }, 700);

  /** Puts a part as it is now in the place of what stands there, unless somebody is in the midst of it; what was open stays open. */
  const swap = (old, now) => {
    if (!old || !now) return;
    if (old.contains(document.activeElement)) {
      old.addEventListener("focusout", refresh, { once: true });
      return;
    }
    const open = [...old.querySelectorAll("details")].map((details) => details.open);
    now.querySelectorAll("details").forEach((details, place) => { details.open = open[place] ?? details.open; });
    old.replaceWith(now);
  };
  /** A wall says that what stands on it is old: nobody sits before it who would wonder. */
  const stale = (is) => {
    const said = document.getElementById("wall-stale");
    if (said) said.hidden = !is;
  };
  const refresh = soon(async () => {
    try {
      const answer = await ask(wall ? location.pathname : `${room}?parts=yes`);
      if (!answer.ok || askedToSignIn(answer)) return stale(true);
      const page = parsed(await answer.text());
      for (const id of ["wall", "head", "remarks", "half-written", "clocks", "tasks", "known"]) {
        swap(document.getElementById(id), page.getElementById(id));
      }
      stale(false);
    } catch {
      // Without a network what stands there stays.
      stale(true);
    }
  }, 400);

  let last = Number(say.last);
  let source;
  const entriesArrived = (event) => {
    last = Number(event.lastEventId);
    if (wall) return refresh();
    let changes = false;
    for (const entry of parsed(event.data).querySelectorAll("li")) {
      if (!place(entry)) continue;
      arrived += 1;
      changes ||= "changes" in entry.dataset;
    }
    if (arrived > 0) tellArrived();
    if (changes) refresh();
  };
  const reload = async () => {
    const answer = await ask(`${location.pathname}${location.search}`);
    const page = parsed(await answer.text());
    const now = page.querySelector("ol.log");
    if (!now) return;
    for (const entry of now.querySelectorAll("li")) place(entry);
    last = Math.max(last, Number(page.getElementById("live").dataset.last));
  };
  const follow = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${room}/events?after=${last}`);
    source.addEventListener("open", look);
    source.addEventListener("entries", entriesArrived);
    source.addEventListener("reload", () => reload().then(refresh, () => {}));
    source.addEventListener("ended", () => {
      stop();
      tell(say.ended);
      stale(true);
    });
    source.addEventListener("error", () => {
      // A browser joins again by itself unless it was refused; then it is asked again, not at once.
      if (source?.readyState !== EventSource.CLOSED) return;
      stop();
      setTimeout(follow, 10_000);
    });
  };
  const stop = () => {
    source?.close();
    source = undefined;
  };

  // Keeping: one database of the browser for all rooms and accounts, in which only sealed words lie.

  const canKeep = isSecureContext && "indexedDB" in window && crypto.subtle !== undefined;
  let database;
  const opened = () =>
    (database ??= new Promise((resolve, reject) => {
      const request = indexedDB.open("wardround-room", 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("kept", { keyPath: "order", autoIncrement: true });
        request.result.createObjectStore("account", { keyPath: "name" });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }));
  const stored = async (mode, store, work) => {
    const transaction = (await opened()).transaction(store, mode);
    const request = work(transaction.objectStore(store));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  };

  const CURVE = { name: "ECDH", namedCurve: "P-256" };
  const json = JSON.stringify;
  const half = (jwk, uses) => crypto.subtle.importKey("jwk", JSON.parse(jwk), CURVE, false, uses);
  /** The key that two halves share, for one sealing only. */
  const shared = async (mine, theirs) => {
    const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, mine, 256);
    const secret = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
    const salt = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode("wardround kept line") };
    return crypto.subtle.deriveKey(salt, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  };
  const seal = async (item, publicHalf) => {
    const once = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
    const key = await shared(once.privateKey, await half(publicHalf, []));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const words = new TextEncoder().encode(json(item));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, words);
    return { once: json(await crypto.subtle.exportKey("jwk", once.publicKey)), iv, sealed };
  };
  const unseal = async (record, privateHalf) => {
    const key = await shared(privateHalf, await half(record.once, []));
    const words = await crypto.subtle.decrypt({ name: "AES-GCM", iv: record.iv }, key, record.sealed);
    return JSON.parse(new TextDecoder().decode(words));
  };

  /** The device's account: who is signed in, or who was when the page was last reached. */
  let account = say.account;
  let publicHalf;
  let privateHalf;
  const HOURS_REMEMBERED = 12;

  /** Gets the pair of keys from the server, the first time making it. None where nobody is signed in; throws without a network. */
  const pair = async () => {
    let answer = await ask("/incidents/draft-key");
    // Of the session this says nothing: it is a page that a proxy puts in its place.
    if (answer.status >= 500 || answer.status === 429) throw new Error(answer.statusText);
    if (askedToSignIn(answer) || !answer.ok) return undefined;
    let found = await answer.json();
    if (!found.public) {
      const made = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
      const export_ = async (key) => json(await crypto.subtle.exportKey("jwk", key));
      const offered = { public: await export_(made.publicKey), private: await export_(made.privateKey) };
      answer = await ask("/incidents/draft-key", new URLSearchParams(offered));
      if (!answer.ok) return undefined;
      found = await answer.json();
    }
    if (account && found.account !== account) return undefined;
    account = found.account;
    publicHalf = found.public;
    privateHalf = await half(found.private, ["deriveBits"]);
    await remember();
    return found;
  };
  const remember = () =>
    stored("readwrite", "account", (store) => store.put({ name: "last", account, publicHalf, at: Date.now() }));

  /**
   * What waits for its answer, in the order in which it was typed: `{ item, files, typed, late, record, line, refused, found, said, lacks,
   * taken, replaces, replaced, letGo }`. The item where its words can be read, late once it could not be sent at once, the record (or its promise) and the
   * line once it is kept. Found is what lay on the device before, or was laid there by another page: it lacks its files once no page has them
   * any more, is taken while another page is at it, and was said to be sent by whoever looked at it. Files are kept by the page alone in which
   * they were chosen, which holds a lock until it lets go: tens of megabytes are more than a device promises to keep.
   */
  let waiting = [];
  /** What stands in the form of this page to be changed. It goes once what was made of it is kept or sent. */
  let changing;
  /** How long an answer may take until what was written is shown and kept; most come so soon that it would only flicker. */
  const PATIENCE = 2_000;

  const isSealed = ({ item, refused }) => !item && !refused;
  const isHere = ({ found, record }) => !found || record.room === room;
  /** What is written on a page that stands for a room can be anybody's, whoever was signed in last; only the page itself knows better. */
  const isHeld = ({ item, found, said }) => found && item?.away && !said;
  const isAsked = (kept) => kept.refused || kept.lacks || isHeld(kept);
  /** Whether it is sent without a word of whoever wrote it. */
  const goes = (kept) => kept.item && !isAsked(kept) && kept !== changing && !kept.replaced;

  const clock = (typed) => new Date(typed).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  const button = (words, weight, act) => {
    const made = element("button", { type: "button", className: `button ${weight}` }, words);
    made.addEventListener("click", act);
    return made;
  };
  /** What whoever wrote it is asked, and what she may do about it. */
  const question = (kept) => {
    const why = kept.refused ? `${say.refused} ${kept.refused}` : kept.lacks ? say.filesLacking : say.away;
    const acts = [
      isHeld(kept) && button(say.send, "", () => release(kept)),
      kept.lacks && button(say.sendWithout, "", () => release(kept)),
      kept.item && !isHeld(kept) && button(say.edit, kept.lacks ? "button-secondary" : "", () => change(kept)),
      button(say.drop, "button-secondary", () => forget(kept)),
    ];
    return [element("p", { className: "error" }, why), element("div", { className: "button-row" }, ...acts.filter(Boolean))];
  };
  const show = (kept) => {
    kept.line?.remove();
    if (!isHere(kept) || kept === changing) return;
    const { item, typed } = kept;
    const words = item ? (item.what === "line" ? item.text : `${say.facts}: ${item.label}`) : say.sealed;
    const line = element("li", { className: "entry entry-kept" });
    line.dataset.at = typed;
    line.append(
      element("p", { className: "entry-head" }, element("time", {}, clock(typed)), ` ${say.kept} ${clock(typed)}`),
      element("p", { className: "entry-text" }, element("bdi", {}, words)),
    );
    if (item?.files?.length > 0 && !kept.said) {
      const names = element("bdi", {}, item.files.join(", "));
      line.append(element("p", { className: "entry-late" }, `${kept.lacks ? say.filesNotKept : say.filesWait} `, names));
    }
    if (isAsked(kept)) line.append(...question(kept));
    kept.line = line;
    if (log) log.insertBefore(line, [...log.children].find((other) => isOlder(other, line)) ?? null);
  };
  /** Says that something of other rooms waits on this device, and where. */
  const elsewhere = element("div", { hidden: wall !== null });
  told.after(elsewhere);
  const showElsewhere = () => {
    const rooms = [...new Set(waiting.filter((kept) => !isHere(kept)).map(({ record }) => record.room))];
    if (rooms.join() === elsewhere.dataset.rooms) return;
    elsewhere.dataset.rooms = rooms.join();
    elsewhere.replaceChildren(...rooms.map((href) => element("p", {}, `${say.elsewhere} `, element("a", { href }, say.elsewhereLink))));
  };
  /** Whoever looked at it says that it is hers, or that it goes without its files. */
  const release = (kept) => {
    kept.said = true;
    kept.lacks = false;
    show(kept);
    flush();
  };
  const forget = async (kept) => {
    waiting = waiting.filter((other) => other !== kept);
    kept.line?.remove();
    if (kept.record) {
      if (!waiting.some(goes)) tell("");
      showElsewhere();
      const record = await kept.record;
      if (record) await stored("readwrite", "kept", (store) => store.delete(record.order));
    }
    kept.letGo?.();
    if (kept.replaces) await forget(kept.replaces);
  };
  /** Gives words back to whoever wrote them, with all that was said with them. They stay kept until what she makes of them is. */
  const change = (kept) => {
    const { item, files } = kept;
    if (item.what === "facts") return sendAsPage(kept);
    if (text.value && !item.text.startsWith(text.value)) return tell(say.finish);
    leaveChanging();
    changing = kept;
    kept.line.remove();
    cleared();
    fill(item.fields);
    choose(files ?? []);
    for (const details of form.querySelectorAll("details")) details.open = true;
    text.focus();
    return tell(kept.refused ? `${say.refused} ${kept.refused}` : `${say.filesNotKept} ${item.files.join(", ")}`);
  };
  /** Who changes nothing after all has what was kept as it was. */
  const leaveChanging = () => {
    const kept = changing;
    changing = undefined;
    if (kept) show(kept);
  };
  /** Lays an item down on the device; none where that cannot be. */
  const laidDown = async (item) => {
    if (canKeep && !publicHalf) await restored;
    if (!canKeep || !publicHalf) return undefined;
    const record = { account, room, typed: item.typed, ...(await seal(item, publicHalf)) };
    record.order = await stored("readwrite", "kept", (store) => store.add(record));
    known.add(record.order);
    return record;
  };
  /** Shows what waits, and keeps it so that it outlives the page. */
  const keep = async (kept) => {
    if (kept.record || !waiting.includes(kept)) return;
    show(kept);
    kept.record = laidDown(kept.item).catch(() => undefined);
    const record = await kept.record;
    if (!waiting.includes(kept)) return;
    if (!kept.refused) tell(record ? say.offline : say.memory);
    if (record && kept.replaces) await forget(kept.replaces);
  };

  /** How long files may take: what one line may carry, over a telephone in a cellar. */
  const FILES_TIME = 600_000;

  const sentFields = (item, isLate) => {
    const fields = [...item.fields];
    // The server takes it under no other name: whoever signed in here since has not written it.
    if (account) fields.push(["account", account]);
    if (isLate) fields.push(["typed_ago", Math.max(0, Math.round((Date.now() - item.typed) / 1000))]);
    return fields;
  };
  /** Sends a form: `sent`, `refused` with the words of the server, `signed-out`, or `unsent` where nobody answered. */
  const post = async (item, isLate, files = []) => {
    const body = files.length > 0 ? new FormData() : new URLSearchParams();
    for (const [name, value] of sentFields(item, isLate)) body.append(name, value);
    body.append("bare", "yes");
    for (const file of files) body.append("files", file, file.name);
    let answer;
    try {
      answer = await ask(item.action, body, files.length > 0 ? FILES_TIME : undefined);
    } catch {
      return { state: "unsent" };
    }
    if (askedToSignIn(answer) || answer.status === 401) return { state: "signed-out" };
    if (answer.status === 204) return { state: "sent" };
    // Anything else that is no refusal is not of the room: a page that a proxy puts in its place.
    if (answer.status < 400 || answer.status >= 500 || answer.status === 429) return { state: "unsent" };
    const page = parsed(await answer.text());
    const words = [...page.querySelectorAll("main .error-summary li")].map((line) => line.textContent);
    return { state: "refused", words: words.join(" ") || page.querySelector("main")?.textContent.trim() };
  };

  /** Does the work unless another page of the browser is at it, or has the files: of what lies on the device every page knows. */
  const alone = (kept, work) => {
    if (kept.letGo || !navigator.locks) return work();
    return navigator.locks.request(lockOf(kept.item), { ifAvailable: true }, (lock) => {
      kept.taken = !lock;
      return lock && work();
    });
  };
  const lockOf = ({ id }) => `wardround-room ${id}`;
  /** Holds what comes with files until it is done with. A page that ends lets go. */
  const hold = (kept) => {
    const done = new Promise((resolve) => { kept.letGo = resolve; });
    navigator.locks?.request(lockOf(kept.item), () => done);
  };

  let flushing = false;
  /** Sends what waits: first what is of this room, each room's in the order in which it was typed. */
  const flush = async () => {
    if (flushing || !waiting.some((kept) => isSealed(kept) || goes(kept))) return;
    flushing = true;
    try {
      await sendAll();
    } catch {
      // No network: tried again.
    } finally {
      flushing = false;
    }
  };
  const sendAll = async () => {
    if (waiting.some(isSealed)) {
      if (!privateHalf && !(await pair())) return tellSignIn();
      for (const kept of waiting.filter(isSealed)) await reveal(kept);
    }
    const tried = new Set();
    const next = (is) => waiting.find((kept) => is(kept) && goes(kept) && !tried.has(kept));
    let kept;
    while ((kept = next(isHere) ?? next(() => true))) {
      tried.add(kept);
      const end = await alone(kept, () => sendOne(kept));
      if (end) return end();
    }
    if (unreachable) await back();
  };
  const liesThere = ({ record }) => stored("readonly", "kept", (store) => store.get(record.order));
  /** Sends one of what waits; answers with what is to be done where nothing more can be sent. */
  const sendOne = async (kept) => {
    if (kept.found) {
      // Sent or discarded meanwhile by another page.
      if (!(await liesThere(kept).catch(() => true))) return forget(kept);
      kept.lacks = kept.item.files?.length > 0 && !kept.said;
      if (kept.lacks) return show(kept);
    }
    const { state, words } = await post(kept.item, kept.late, kept.files);
    if (state === "sent") {
      await forget(kept);
      if (text && isHere(kept)) typedSoFar.now();
    } else if (state === "refused") {
      if (!kept.late && !text.value && waiting.every((other) => other === kept || other.found)) return () => sendAsPage(kept);
      kept.refused = words;
      await keep(kept);
      show(kept);
    } else {
      for (const other of waiting) other.late = true;
      await Promise.all(waiting.map(keep));
      return state === "signed-out" ? tellSignIn : () => {};
    }
    return undefined;
  };
  /** Sends something as a page without scripts does: the page says what is wrong, beside the field. */
  const sendAsPage = (kept) => {
    const { item } = kept;
    if (item.what === "line") {
      fill(item.fields);
      choose(kept.files ?? []);
      forget(kept);
      return form.submit();
    }
    // It stays kept: the page that comes has it in its form.
    const inputs = sentFields(item, true).map(([name, value]) => element("input", { type: "hidden", name, value }));
    const page = element("form", { method: "post", action: item.action, hidden: true }, ...inputs);
    document.body.append(page);
    return page.submit();
  };
  /** From the page that stands for the room into the room, as soon as it answers and nobody is writing. */
  const isUnsent = () => waiting.some(({ found }) => !found);
  const back = async () => {
    if (isUnsent() || text.value) return;
    const answer = await ask(`${room}?parts=yes`).catch(() => undefined);
    if (answer?.ok && !text.value) location.reload();
  };
  const tellSignIn = () => {
    // Nobody is signed in: the device keeps nothing more under her name.
    stored("readwrite", "account", (store) => store.delete("last")).catch(() => {});
    tell(say.ended);
    const next = encodeURIComponent(location.pathname);
    told.append(" ", element("a", { href: `/sign-in?next=${next}` }, say.signIn));
  };

  /** Opens what lies sealed. */
  const reveal = async (kept) => {
    kept.item = await unseal(kept.record, privateHalf).catch(() => undefined);
    // It holds up nothing that came after it.
    if (!kept.item) kept.refused = say.unreadable;
    // The answer was lost, or the page that waited for it.
    if (isIn(log, kept)) return forget(kept);
    if (!form && kept.item && marks.some(({ value }) => value === kept.item.id)) changing = kept;
    return show(kept);
  };
  /** The places on the device of all that this page has known. */
  const known = new Set();
  /** What lies on the device of this account, from whatever room and page; answers whether there is something of somebody else. */
  const gather = async () => {
    if (!canKeep) return false;
    const records = await stored("readonly", "kept", (store) => store.getAll());
    const lies = new Set(records.map(({ order }) => order));
    waiting.filter(({ found, record }) => found && !lies.has(record.order)).forEach(forget);
    const own = records.filter((record) => record.account === account);
    const found = own
      .filter(({ order }) => !known.has(order))
      .map((record) => ({ record, typed: record.typed, late: true, found: true }));
    for (const { record } of found) known.add(record.order);
    waiting = [...waiting, ...found].sort((one, other) => one.typed - other.typed);
    for (const kept of found) await (privateHalf ? reveal(kept) : show(kept));
    showElsewhere();
    return own.length < records.length;
  };
  const look = () => gather().then(flush, flush);

  /** Who keeps on this device, and what it kept before; of other people it only says that there is something. */
  const restore = async () => {
    if (!canKeep) return;
    const remembered = await stored("readonly", "account", (store) => store.get("last"));
    if (unreachable) {
      const fresh = remembered && Date.now() - remembered.at < HOURS_REMEMBERED * 3_600_000;
      if (!fresh) {
        form.hidden = true;
        return tell(say.nobody);
      }
      account = remembered.account;
    }
    if (remembered?.account === account) {
      publicHalf = remembered.publicHalf;
      if (!unreachable) await remember();
    }
    // Also where a public half is known: the server may have been put back to a state with another.
    if (account && !unreachable) await pair().catch(() => {});
    if (await gather()) tell(say.others);
    flush();
  };

  // Sending.

  const choose = (files) => {
    const input = form.elements.files;
    if (!input) return;
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event("change"));
  };
  const cleared = () => {
    form.reset();
    choose([]);
    text.value = "";
    form.elements.id.value = newId();
    form.querySelector("[name=corrects]")?.closest("p").remove();
    for (const details of form.querySelectorAll("details")) details.open = false;
  };
  /** Puts into the line what was said before. */
  const fill = (fields) => {
    for (const [name, value] of fields) {
      if (name === "corrects" && !form.elements.corrects) {
        form.prepend(element("p", { className: "hint" }, element("input", { type: "hidden", name }), say.corrects));
      }
      if (form.elements[name]) form.elements[name].value = value;
    }
  };
  for (const marked of marks) {
    const sending = marked.form;
    const isLine = sending === form;
    let passes = false;
    let busy = false;
    sending.addEventListener("submit", async (event) => {
      if (passes) return;
      event.preventDefault();
      if (busy) return;
      const pressed = event.submitter;
      const fields = [...new FormData(sending)].filter(([, value]) => typeof value === "string");
      if (pressed?.name) fields.push([pressed.name, pressed.value]);
      const files = isLine ? [...(form.elements.files?.files ?? [])] : [];
      if (files.reduce((sum, { size }) => sum + size, 0) > Number(say.filesLimit)) return tell(say.filesLarge);
      const replaces = changing;
      // Words that are left as they were were typed when they were.
      const isSame = isLine && replaces?.item.text === text.value;
      const item = {
        what: isLine ? "line" : "facts",
        id: marked.value,
        action: isLine ? `${room}/entries` : sending.getAttribute("action"),
        label: document.querySelector("main h1")?.textContent,
        text: text?.value,
        typed: isSame ? replaces.typed : Date.now(),
        away: unreachable,
        fields,
        files: files.map(({ name }) => name),
      };
      const kept = { item, files, typed: item.typed, late: unreachable || (isSame && replaces.late), replaces };
      changing = undefined;
      if (replaces) replaces.replaced = true;
      if (isLine) {
        // Ready for the next before there is an answer: who types on must neither wait for it nor lose to it what she typed meanwhile.
        typedSoFar.stop();
        cleared();
        text.focus();
        waiting.push(kept);
        if (files.length > 0) hold(kept);
        setTimeout(() => keep(kept), PATIENCE);
        return flush();
      }
      busy = true;
      // What waits goes first, so that everything arrives in the order in which it was typed.
      const { state } = waiting.some((one) => goes(one) && isHere(one) && !one.taken) ? { state: "unsent" } : await post(item, false);
      busy = false;
      if (state === "sent") {
        if (replaces) await forget(replaces).catch(() => {});
        return location.assign(room);
      }
      if (state === "refused") {
        // The page says what is wrong, beside the field.
        passes = true;
        return sending.requestSubmit(pressed);
      }
      kept.late = true;
      waiting.push(kept);
      await keep(kept);
      if (state === "signed-out") tellSignIn();
      flush();
    });
  }

  // While somebody types the line is kept on the server, so that it is not lost with her session.

  const typedSoFar = (() => {
    let timer;
    let kept = false;
    const put = (words) => {
      if (words === "" && !kept) return;
      kept = words !== "";
      ask(`${room}/draft`, new URLSearchParams({ text: words })).catch(() => {});
    };
    return {
      change: () => {
        clearTimeout(timer);
        timer = setTimeout(() => put(text.value), 1_500);
      },
      stop: () => clearTimeout(timer),
      /** After a line was sent, with which the server lets go of what was half-typed. */
      now: () => {
        clearTimeout(timer);
        put(text.value);
      },
    };
  })();
  if (text && !unreachable) text.addEventListener("input", typedSoFar.change);
  text?.addEventListener("input", () => {
    if (!changing || text.value) return;
    leaveChanging();
    cleared();
    text.focus();
  });

  addEventListener("beforeunload", (event) => {
    if (isUnsent()) event.preventDefault();
  });
  if ("looksAgain" in say) {
    setInterval(() => document.hidden || refresh(), 20_000);
    document.addEventListener("visibilitychange", () => document.hidden || refresh());
    return;
  }
  addEventListener("online", look);
  setInterval(look, 5_000);
  if (unreachable) form.elements.id.value = newId();
  if ("follows" in say) {
    follow();
    document.addEventListener("visibilitychange", () => (document.hidden ? stop() : follow()));
    setInterval(() => document.hidden || refresh(), 60_000);
  }
  const restored = restore().catch(() => {});
  if (unreachable) {
    addEventListener("online", back);
    setInterval(back, 5_000);
  } else if (account && isSecureContext) {
    navigator.serviceWorker?.register("/incidents/worker.js").then(
      () => navigator.serviceWorker.ready.then((ready) => ready.active?.postMessage("keep")),
      () => {},
    );
  }
})();
