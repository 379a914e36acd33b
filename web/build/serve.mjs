/** Serves dist/site/ on loopback, with the headers that a careful host would send. */

import { existsSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { policyWith } from './policy.mjs'
import { siteFolder, viteSettings } from './site.mjs'

/** The pages carry the same in a meta element, for hosts that send no headers. */
export const contentSecurityPolicy = policyWith()

/** What `embed.html` needs beside, for sandboxes. */
const embedPolicy = policyWith({ 'worker-src': "'self' blob:", 'trusted-types': 'lit-html pruning-playground embed' })

/** The documentation of the API is made by typedoc, whose search writes HTML: it is left out of the policy. */
const documentation = /^\/api\//

const policy = {
  name: 'policy',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const text = /^\/embed\.html/.test(request.url) ? embedPolicy : contentSecurityPolicy
      if (!documentation.test(request.url)) response.setHeader('Content-Security-Policy', text)
      next()
    })
  },
}

/** Vite packs text; WebAssembly, which hosts pack too, is packed here. */
const packing = (folder) => ({
  name: 'packing',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const file = join(folder, normalize(new URL(request.url, 'http://here').pathname))
      const isPacked = /\.wasm$/.test(file) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
      if (!isPacked || !existsSync(file)) return next()
      response.setHeader('Content-Type', 'application/wasm')
      response.setHeader('Content-Encoding', 'gzip')
      response.end(gzipSync(readFileSync(file)))
    })
  },
})

/** Sends files as they are: packing them for each page anew takes longer than loopback does. */
const asTheyAre = {
  name: 'as-they-are',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      delete request.headers['accept-encoding']
      next()
    })
  },
}

/**
 * @param {number} [port]  the first one that is tried
 * @param {string} [folder]  of the site
 * @param {{ isPacked?: boolean }} [how]  whether files are packed, as hosts do
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveSite(port = 4173, folder = siteFolder, { isPacked = true } = {}) {
  const { preview } = await import('vite')
  const server = await preview({
    ...viteSettings,
    build: { outDir: folder },
    plugins: [...viteSettings.plugins, policy, isPacked ? packing(folder) : asTheyAre],
    preview: {
      host: '127.0.0.1',
      port,
      headers: { 'X-Content-Type-Options': 'nosniff' },
    },
  })
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}
