/** Runs test files in one process, one test after the other: `node --import tsx together.mjs FILE...`; they share what they load. */

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href)
