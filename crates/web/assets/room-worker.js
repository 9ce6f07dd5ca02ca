// Stands between the browser and the rooms of incidents, for one thing: a room that cannot be reached is answered by a page on which a line
// can be written. It keeps that page and its files, which say nothing of any incident, and never an answer about one.
"use strict";
const KEPT = "wardround-room";
const PAGE = "/incidents/offline";
const ROOM = /^\/incidents\/[0-9a-f]{8}-[0-9a-f-]{27}$/;

const keep = async () => {
  const page = await fetch(PAGE);
  // Whoever is not signed in is sent elsewhere; that page is not the one to keep.
  if (!page.ok || page.redirected) return;
  const markup = await page.clone().text();
  const files = [...markup.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map((found) => found[1]);
  const cache = await caches.open(KEPT);
  await cache.addAll(files);
  await cache.put(PAGE, page);
  const needed = new Set([PAGE, ...files]);
  for (const request of await cache.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  }
};

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(keep().catch(() => {})));
addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.mode === "navigate" && ROOM.test(path)) {
    event.respondWith(fetch(event.request).catch(async () => (await caches.match(PAGE)) ?? Response.error()));
  } else if (path.startsWith("/static/")) {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});
