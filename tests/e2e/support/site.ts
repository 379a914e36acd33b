/** The built site on loopback, with the headers of a careful host; and pages of others on the same origin. */

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { after } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'

const root = join(import.meta.dirname, '../../..')
export const dist = join(root, 'dist')

interface Server {
  url: string
  close: () => Promise<void>
}
interface ServeModule {
  contentSecurityPolicy: string
  serveSite: (port?: number, folder?: string, how?: { isPacked: boolean }) => Promise<Server>
}
interface SiteModule {
  buildSite: (folder?: string, plugins?: object[]) => Promise<void>
}

/** The build scripts are JavaScript without declarations. */
const script = <T>(name: string): Promise<T> => import(pathToFileURL(join(root, 'web/build', name)).href) as Promise<T>

const firstPort = 4310

/** Builds the site as it would be with other words in one of its sources, into a folder of the test. */
export async function buildOther(folder: string, source: RegExp, change: (code: string) => string): Promise<void> {
  const { buildSite } = await script<SiteModule>('site.mjs')
  const transform = (code: string, id: string) => (source.test(id) ? change(code) : null)
  await buildSite(folder, [{ name: 'other', enforce: 'pre', transform }])
}

/** Serves a built site as `npm start` does. */
export async function serveFolder(folder: string): Promise<Server> {
  const { serveSite } = await script<ServeModule>('serve.mjs')
  return serveSite(firstPort, folder)
}

async function serve(): Promise<Server & { policy: string }> {
  if (!existsSync(join(dist, 'site/index.html'))) {
    const { buildSite } = await script<SiteModule>('site.mjs')
    await buildSite()
  }
  const { serveSite, contentSecurityPolicy } = await script<ServeModule>('serve.mjs')
  return { ...(await serveSite(firstPort, undefined, { isPacked: false })), policy: contentSecurityPolicy }
}

let started: ReturnType<typeof serve> | undefined

/** The server of this test file; closed when its tests are done. */
export function theSite(): ReturnType<typeof serve> {
  started ??= serve()
  return started
}

after(async () => {
  await (await started)?.close()
})

const types: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' }

/** A script that an inline one would be, where the policy allows no inline scripts. */
export interface GuestPage {
  html: string
  /** Served as `guest.js` beside the page. */
  js?: string
}

/**
 * Puts a page of somebody else at `guest/`, with the package's files in `guest/pruning-playground/` as a tutorial's
 * author would: copied beside it, loaded by a plain `<script type=module>`.
 *
 * @returns the address of the page
 */
export async function serveGuest(page: Page, guest: GuestPage): Promise<string> {
  const { url, policy } = await theSite()
  const headers = { 'Content-Security-Policy': policy }
  await page.route(`${url}guest/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/guest\//, '')
    if (path === '') return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: guest.html })
    if (path === 'guest.js') return route.fulfill({ contentType: 'text/javascript', headers, body: guest.js ?? '' })
    const file = join(dist, normalize(path.replace(/^pruning-playground\//, '')))
    if (!path.startsWith('pruning-playground/') || !existsSync(file)) return route.fulfill({ status: 404, headers })
    return route.fulfill({ contentType: types[extname(file)] ?? 'text/plain', headers, body: await readFile(file) })
  })
  return `${url}guest/`
}

/** A guest page with some elements in it. */
export function guestPage(body: string, js = '', { lang = 'en', head = '' } = {}): GuestPage {
  return {
    html: `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A tutorial</title>${head}
    <script type="module" src="./pruning-playground/element.js"></script>
    <script type="module" src="./guest.js"></script>
  </head>
  <body>
${body}
  </body>
</html>`,
    js,
  }
}
