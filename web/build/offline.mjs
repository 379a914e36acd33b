/** Makes the site's service worker, `sw.js`: src/app/service-worker.ts with the list of the site's files. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'
import { bundleSettings } from './bundle.mjs'

/** Large data come when they are used; what is for pages of others, and the documentation, is for those who are online. */
const isKept = (path) => !/\.bin$|^sw\.js$|^embed\.html$|^(api|package|examples)\//.test(path)

/** What Vite puts there has the hash of its content in its name. */
const isHashed = (path) => path.startsWith('assets/')

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'))
    .filter(isKept)
    .sort()
    .map((url) => ({ url, revision: isHashed(url) ? null : hashOf(join(folder, url)) }))
}

/** @param {string} folder  of the built site */
export async function buildServiceWorker(folder) {
  const { build } = await import('esbuild')
  await build({
    ...bundleSettings,
    entryPoints: { sw: join(root, 'web/src/app/service-worker.ts') },
    outdir: folder,
    format: 'iife',
    legalComments: 'none',
    define: { siteFiles: JSON.stringify(filesOf(folder)), 'process.env.NODE_ENV': '"production"' },
  })
}
