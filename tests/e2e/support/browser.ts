/** One Chromium for a test file. */

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { after } from 'node:test'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** `CHROMIUM`, or the first of the usual names on PATH. */
export function browserPath(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun)
  if (!found)
    throw new Error(`[e2e] no browser found; install chromium, or set CHROMIUM to one of: ${names.join(', ')}`)
  return found
}

let started: Promise<Browser> | undefined

/** The browser of this test file; closed when its tests are done. */
export function theBrowser(): Promise<Browser> {
  started ??= chromium.launch({ executablePath: browserPath(), args: launchArguments })
  return started
}

after(async () => {
  await (await started)?.close()
})
