// The pages that every sweep visits. A path may depend on what the demo holds: then it is found by following
// the first link of a list, as a reader would.

/**
 * `firstLinkTo`: the path is that of the first such link on `path` that is not one of `unless`, `then` what follows it; `through`: the link is looked for on the page that the
 * first such link on `path` leads to. `form`: the form that must work without
 * scripts; sent empty it must do no harm.
 *
 * @typedef {{ name: string, path: string, through?: string, firstLinkTo?: string, unless?: string, then?: string, form?: string, signedOut?: boolean }} Page
 */

/** @type {Page[]} */
export const pages = [
  { name: 'round', path: '/' },
  { name: 'round-concerns', path: '/round/concerns' },
  { name: 'round-print', path: '/round/print' },
  { name: 'round-history', path: '/round/history' },
  { name: 'round-mail', path: '/round/mail', form: 'main form' },
  { name: 'incidents', path: '/incidents' },
  { name: 'on-call', path: '/on-call', form: 'main form' },
  { name: 'incident-new', path: '/incidents/new' },
  { name: 'incident', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new' },
  { name: 'incident-awareness', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/facts?part=awareness', form: 'main form' },
  { name: 'incident-significance', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/facts?part=significance' },
  { name: 'incident-who', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/facts?part=who' },
  { name: 'incident-services', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/services' },
  { name: 'incident-indicators', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/indicators', form: 'main form' },
  { name: 'incident-links', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/links', form: 'main form' },
  { name: 'incident-standing', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/standing', form: 'main form' },
  { name: 'incident-wall', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/wall' },
  { name: 'incident-offline', path: '/incidents/offline' },
  { name: 'notification-compose', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/notifications/notification' },
  { name: 'notification-preview', path: '/incidents', firstLinkTo: '/incidents/', unless: '/incidents/new', then: '/notifications/board/preview' },
  { name: 'notification', path: '/incidents', through: '/incidents/', unless: '/incidents/new', firstLinkTo: '/notifications/' },
  { name: 'security-events', path: '/security-events', form: 'main form' },
  { name: 'security-event-new', path: '/security-events/new', form: 'main form' },
  { name: 'alert-sources', path: '/alert-sources' },
  { name: 'assets', path: '/assets', form: 'main form:not([method=post])' },
  { name: 'asset', path: '/assets?kind=medical_device&state=ended', firstLinkTo: '/assets/' },
  { name: 'asset-same', path: '/assets?kind=medical_device&state=ended', firstLinkTo: '/assets/', then: '/same', form: 'main form' },
  { name: 'asset-doubts', path: '/assets/doubts' },
  { name: 'asset-conflicts', path: '/assets/conflicts' },
  { name: 'asset-corrections', path: '/assets/corrections' },
  { name: 'asset-corrections-new', path: '/assets/corrections/new?kind=medical_device', form: 'main form' },
  { name: 'asset-corrections-preview', path: '/assets/corrections/new?kind=medical_device&q=doseline&attribute=owner&value=Medical+engineering' },
  { name: 'labels', path: '/labels', form: 'main form' },
  { name: 'labels-print', path: '/labels/print?kind=medical_device&q=doseline&stock=sheet-65&first=3' },
  { name: 'locations', path: '/locations' },
  { name: 'zones', path: '/zones' },
  { name: 'zone-new', path: '/zones/new', form: 'main form' },
  { name: 'zone', path: '/zones', firstLinkTo: '/zones/', form: 'main form' },
  { name: 'zone-removal', path: '/zones', firstLinkTo: '/zones/', then: '/removal' },
  { name: 'device-models', path: '/device-models', form: 'main form:not([method=post])' },
  { name: 'device-model', path: '/device-models?q=doseline', firstLinkTo: '/device-models/', form: 'main form[method=post]' },
  { name: 'advisories', path: '/advisories?look=all', form: 'main form' },
  { name: 'advisory-model', path: '/advisories?look=all', firstLinkTo: '/advisories/models/', form: 'main form' },
  { name: 'advisory', path: '/advisories?look=all', firstLinkTo: '/advisories/', unless: '/advisories/models/' },
  { name: 'services', path: '/services' },
  { name: 'service', path: '/services', firstLinkTo: '/services/' },
  { name: 'service-edit', path: '/services/new', form: 'main form' },
  { name: 'services-catalogue', path: '/services/catalogue?preset=minimum', form: 'main form' },
  { name: 'systems', path: '/systems' },
  { name: 'system', path: '/systems', firstLinkTo: '/systems/' },
  { name: 'suppliers', path: '/suppliers', form: 'main form:not([method=post])' },
  { name: 'supplier', path: '/suppliers', firstLinkTo: '/suppliers/', form: 'main form[method=post]' },
  { name: 'supplier-edit', path: '/suppliers/new', form: 'main form' },
  { name: 'supplier-down', path: '/suppliers', firstLinkTo: '/suppliers/', then: '/down' },
  { name: 'remote-access', path: '/suppliers?q=medisoft', through: '/suppliers/', firstLinkTo: '/remote-accesses/', form: 'main form' },
  { name: 'remote-access-removal', path: '/suppliers?q=medisoft', through: '/suppliers/', firstLinkTo: '/remote-accesses/', then: '/removal' },
  { name: 'legal-dates', path: '/legal-dates', form: 'main form:not([method=post])' },
  { name: 'legal-date-new', path: '/legal-dates/new', form: 'main form' },
  { name: 'legal-dates-catalogue', path: '/legal-dates/catalogue', form: 'main form' },
  { name: 'scope-assessment', path: '/scope-assessment' },
  { name: 'scope-assessment-new', path: '/scope-assessment/new', form: 'main form' },
  { name: 'duties', path: '/duties' },
  { name: 'law', path: '/law' },
  { name: 'law-country', path: '/law/es' },
  { name: 'law-union', path: '/law/nis2' },
  { name: 'law-own-new', path: '/law/own/new', form: 'main form' },
  { name: 'law-own', path: '/law', firstLinkTo: '/law/own/', unless: '/law/own/new' },
  { name: 'law-own-use', path: '/law', firstLinkTo: '/law/own/', unless: '/law/own/new', then: '/use' },
  { name: 'components', path: '/systems', firstLinkTo: '/systems/', then: '/components' },
  { name: 'bills', path: '/systems', firstLinkTo: '/systems/', then: '/bills' },
  { name: 'bill-new', path: '/systems', firstLinkTo: '/systems/', then: '/bills/new', form: 'main form' },
  { name: 'imports', path: '/imports' },
  { name: 'import', path: '/imports', firstLinkTo: '/imports/' },
  { name: 'import-new', path: '/imports/new', form: 'main form' },
  { name: 'sources', path: '/sources', form: 'main form' },
  { name: 'source', path: '/sources', firstLinkTo: '/sources/' },
  { name: 'journal', path: '/journal' },
  { name: 'people', path: '/people' },
  { name: 'person', path: '/people', firstLinkTo: '/people/' },
  { name: 'staff-lists', path: '/people/lists' },
  { name: 'staff-list', path: '/people/lists', firstLinkTo: '/people/lists/' },
  { name: 'staff-list-new', path: '/people/lists/new', form: 'main form' },
  { name: 'person-new', path: '/people/new', form: 'main form' },
  { name: 'places', path: '/places' },
  { name: 'access', path: '/access' },
  { name: 'password', path: '/password' },
  { name: 'health', path: '/health' },
  { name: 'feeds', path: '/feeds' },
  { name: 'feed-load', path: '/feeds/load', form: 'main form' },
  { name: 'feed-source-new', path: '/feeds/addresses/new', form: 'main form' },
  { name: 'feed-source', path: '/feeds', firstLinkTo: '/feeds/addresses/', form: 'main form' },
  { name: 'feed-source-removal', path: '/feeds', firstLinkTo: '/feeds/addresses/', then: '/removal' },
  { name: 'sessions', path: '/sessions' },
  { name: 'api-docs', path: '/api/v1/docs' },
  { name: 'style', path: '/style' },
  { name: 'sign-in', path: '/sign-in', form: 'main form', signedOut: true },
];

/** The widths at which pages are looked at: the narrowest that WCAG 1.4.10 asks for, and a desk. */
export const viewports = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

/**
 * How pages are looked at: every theme that a reader chooses, and paper. The light theme at both widths; of the others one is
 * enough, because themes differ in colours, and every pair of colours that meet is checked in `web::design::contrast`.
 */
export const looks = [
  { theme: 'light', viewport: viewports[0] },
  { theme: 'dark', viewport: viewports[0] },
  { theme: 'light', viewport: viewports[1] },
  { theme: 'contrast', viewport: viewports[1] },
  { theme: 'print', viewport: viewports[1] },
];
