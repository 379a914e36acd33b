/** Serves dist/site/ on loopback, with the headers that a careful host would send. */

import { contentSecurityPolicy } from './policy.mjs'
import { viteSettings } from './site.mjs'

export { contentSecurityPolicy }

/** What `embed.html` needs beside, for sandboxes: its policy. */
const embedPolicy = contentSecurityPolicy
  .replace("worker-src 'self'", "worker-src 'self' blob:")
  .replace('trusted-types lit-html', 'trusted-types embed lit-html')

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

/**
 * @param {number} port  the first one that is tried
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveSite(port = 4173) {
  const { preview } = await import('vite')
  const server = await preview({
    ...viteSettings,
    plugins: [...(viteSettings.plugins ?? []), policy],
    preview: {
      host: '127.0.0.1',
      port,
      headers: { 'X-Content-Type-Options': 'nosniff' },
    },
  })
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}
