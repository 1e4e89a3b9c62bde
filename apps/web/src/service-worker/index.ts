/* What the browser keeps running for the site: shows messages, and pages without the network. */
import { self } from '$app/service-worker';
import { fetchFiles, file, forgetFiles, isFile } from './files.ts';
import { open, renew, show } from './messages.ts';
import { data, forgetOfflinePage, forgetPages, isData, page } from './pages.ts';
import { isPicture, picture } from './pictures.ts';

self.addEventListener('install', (event) => event.waitUntil(fetchFiles()));
// Pages that were open before the first one are taken over at once. A newer one waits until the
// pages of the older are closed: they still need their scripts.
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([forgetFiles(), forgetOfflinePage(), self.clients.claim()])),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'GET' && request.mode === 'navigate') event.respondWith(page(event));
  else if (request.method === 'GET' && isFile(url)) event.respondWith(file(request));
  else if (request.method === 'GET' && isData(url)) event.respondWith(data(event));
  else if (request.method === 'GET' && isPicture(request)) event.respondWith(picture(request));
  else if (request.method === 'POST' && url.pathname === '/sign-out')
    event.waitUntil(forgetPages());
});

self.addEventListener('push', (event) => event.waitUntil(show(event)));
self.addEventListener('notificationclick', (event) => event.waitUntil(open(event)));
self.addEventListener('pushsubscriptionchange', (event) =>
  event.waitUntil(renew(event as PushSubscriptionChangeEvent)),
);
