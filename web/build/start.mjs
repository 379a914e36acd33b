/** `npm start`: builds everything, serves the page on loopback and prints its address. */

import { reported, say } from '../../core/toolchain/report.mjs'
import { buildAll } from './build.mjs'
import { serveSite } from './serve.mjs'

await reported(async () => {
  await buildAll()
  const { url } = await serveSite(Number(process.env.PORT ?? 4173))
  say(`the page is at ${url}  (Ctrl+C stops it)`)
})
