import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** A folder of a test file's own, gone when the tests are done; `file` gives the path of a file in it. */
export function ownFolder(): { folder: string; file: (name: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'own-'))
  after(() => rmSync(folder, { recursive: true }))
  return { folder, file: (name) => join(folder, name) }
}
