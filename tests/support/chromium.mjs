/** Finds a Chromium for the page's tests, or installs Debian's when that is allowed. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, say, step, works } from '../../core/toolchain/report.mjs'

/** The one without windows first: it opens a page in half the time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function onPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const found = spawnSync('sh', ['-c', names.map((name) => `command -v ${name}`).join(' || ')], { encoding: 'utf8' })
  return found.stdout.trim().split('\n')[0] || undefined
}

/** Debian's packages, with a font for Chinese. */
const packages = ['chromium-headless-shell', 'fonts-noto-cjk']

/** @returns {Promise<string | undefined>} its path; without one, what to install has been said */
export async function findChromium() {
  const found = onPath()
  if (found) return found
  const mayInstall = existsSync('/etc/debian_version') && works('apt-get') && process.getuid?.() === 0
  if (mayInstall)
    await step('install Chromium from Debian for the tests of the page', 'about 30 s', () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      run('apt-get', ['-q', 'update'], { env })
      run('apt-get', ['-q', '-y', '--no-install-recommends', 'install', ...packages], { env })
    })
  else
    say(
      `the tests of the page need Chromium; install it, such as with: apt-get install ${packages.join(' ')}, or set CHROMIUM to its path`,
    )
  return onPath()
}
