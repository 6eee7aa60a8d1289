// The service worker (/sw.js): the application's files open without network, and what was last seen of meetings, rolls
// and the year stays readable. Files carry their hash in their name; answers of the server are asked for anew each time
// and kept for the time without network. Which files there are is written in by the build (vite.config.ts).
const worker = self as unknown as ServiceWorkerGlobalScope;

declare const BONTOT_FILES: string[];
declare const BONTOT_BUILD: string;

const files = `bontot-files-${BONTOT_BUILD}`;
const answers = 'bontot-answers';
const patience = 6000;

// What may be read without network: no accounts, no audit, no evidence.
const kept =
  /^\/api\/v1\/(session|plans\/[^/]+|units\/[^/]+(\/(meetings|roll|tasks|evaluation|projection))?|meetings\/[^/]+(\/(missing|documents))?)$/;

/// Pages for people who are signed in, and what is no page at all; between them stand signing in and mistyped addresses.
const inside = /^\/($|dv\/|quan-tri\/|toi$)/;
const outside = /^\/(api|healthz|readyz|metrics)(\/|$)/;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(files)
      .then((cache) => cache.addAll(['/', ...BONTOT_FILES]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(outdated(names).map((name) => caches.delete(name))))
      // Other pages than those kept here are asked for while the worker wakes up.
      .then(() => worker.registration.navigationPreload.disable())
      .then(() => worker.clients.claim()),
  );
});

/// The files of the build before this one stay: a page that was opened with them fetches its further parts from there.
function outdated(names: string[]): string[] {
  const builds = names.filter((name) => name.startsWith('bontot-files-') && name !== files);
  return names.filter((name) => name !== files && name !== answers && name !== builds.at(-1));
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (inside.test(url.pathname)) event.respondWith(page(request));
    else if (!outside.test(url.pathname)) event.respondWith(soon(fetch(request)).catch(() => page(request)));
  } else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (kept.test(url.pathname)) event.respondWith(answer(request));
});

/// Every address of the application is the same page, and its files are here: nobody waits for the line to open it. A new
/// build comes with a new worker, which the browser looks for at every opening.
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(files);
  return (await cache.match('/', { ignoreVary: true })) ?? fetch(request);
}

async function file(request: Request): Promise<Response> {
  const there = await caches.match(request, { ignoreVary: true });
  if (there) return there;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(files)).put(request, response.clone());
  return response;
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(answers);
  const before = cache.match(request, { ignoreVary: true });
  try {
    const response = await ((await before) ? soon(fetch(request)) : fetch(request));
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (fault) {
    const there = await before;
    if (there) return asKept(there);
    throw fault;
  }
}

/// What was last seen, marked: whoever asks what time it is must not take it from there.
function asKept(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.set('Bontot-Kept', 'yes');
  return new Response(answer.body, { status: answer.status, headers });
}

/// A network that does not answer is no network.
function soon(response: Promise<Response>): Promise<Response> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error('slow')), patience);
    response.then(done, failed).finally(() => clearTimeout(timer));
  });
}
