/** A plain server on loopback, as any host of files is one. */

import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}

/**
 * @param {string} folder
 * @param {{ base?: string, headers?: Record<string, string>, answer?: (path: string) => number | undefined }} options
 *   `base` is the path below which the folder stands; `answer` may give a status in place of a file
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(folder, { base = '/', headers = {}, answer = () => undefined } = {}) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://here').pathname)
    const file = join(folder, normalize(`/${path.slice(base.length)}`))
    const name = path.endsWith('/') ? join(file, 'index.html') : file
    const status = answer(path)
    const isThere = !status && path.startsWith(base) && existsSync(name) && statSync(name).isFile()
    if (!isThere) return response.writeHead(status ?? 404, headers).end('<!doctype html>\n<title>Not here</title>')
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(name)] ?? 'application/octet-stream' })
    createReadStream(name).pipe(response)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${server.address().port}${base}`, close }
}
