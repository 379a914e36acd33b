/** The site's service worker: with it the site opens without a network. The build names the site's files in it. */

import { clientsClaim } from 'workbox-core'
import { addRoute, matchPrecache, precache } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'

/** What is kept from the first visit on; without a revision where the name has the content's hash in it. */
declare const siteFiles: { url: string; revision: string | null }[]
declare const registration: { scope: string }

/**
 * A page comes from the network, so that a new version is there at the next load; after this many seconds without an
 * answer it comes from what is kept.
 */
const patienceSeconds = 4

/** The file of a page's address. */
function pageOf(address: string): string {
  const { pathname } = new URL(address)
  const path = pathname.slice(new URL(registration.scope).pathname.length)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path.replace(/(\.html)?$/, '.html')
}

const pages = new NetworkOnly({
  networkTimeoutSeconds: patienceSeconds,
  plugins: [{ handlerDidError: ({ request }) => matchPrecache(pageOf(request.url)) }],
})

const isHashed = ({ href }: URL): boolean => href.startsWith(`${registration.scope}assets/`)

/** The name has the content's hash in it; `Vary: Origin`, which many hosts send, says nothing about such files. */
const byName = { ignoreVary: true }

const dataCache = `data ${registration.scope}`

/** Large data are kept when they were used; those of an older version go. */
const data = new CacheFirst({
  cacheName: dataCache,
  matchOptions: byName,
  plugins: [
    {
      cacheDidUpdate: async ({ request }) => {
        const cache = await caches.open(dataCache)
        const older = (await cache.keys()).filter(({ url }) => url !== request.url)
        await Promise.all(older.map((request) => cache.delete(request)))
      },
    },
  ],
})

/** A page of a newer version than this worker: the next worker, which waits for the old pages to close, keeps its files. */
const newer = new NetworkOnly({ plugins: [{ handlerDidError: ({ request }) => caches.match(request, byName) }] })

clientsClaim()
precache(siteFiles)
registerRoute(new NavigationRoute(pages))
addRoute()
registerRoute(({ url }) => isHashed(url) && url.pathname.endsWith('.bin'), data)
registerRoute(({ url }) => isHashed(url), newer)
