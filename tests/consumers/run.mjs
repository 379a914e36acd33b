/**
 * `npm run consumers`: packs the package, installs it untouched into projects outside of this one, and uses it there as
 * others do. Closes with `N passed, 0 failed`.
 *
 *   --as-built   takes dist/ as it is
 *   WORD         consumers with this word in their name, such as `webpack`; may be given more than once
 */

import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reported, say, step } from '../../core/toolchain/report.mjs'
import { buildAll } from '../../web/build/build.mjs'
import { installTools } from '../support/tools.mjs'
import { openBrowser } from './page.mjs'
import { installPackage } from './projects.mjs'
import { consumers, workInNode } from './table.mjs'

const { values: options, positionals: words } = parseArgs({
  options: { 'as-built': { type: 'boolean', default: false } },
  allowPositionals: true,
})

const isWanted = (name) => !words.length || words.some((word) => name.toLowerCase().includes(word.toLowerCase()))

/** @returns {Promise<boolean>} whether it works */
async function attempt(name, work, context) {
  const start = performance.now()
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
  try {
    await work(context)
    process.stdout.write(`ok - ${name} (${seconds()})\n`)
    return true
  } catch (error) {
    process.stdout.write(`not ok - ${name} (${seconds()})\n${error?.stack ?? error}\n`)
    return false
  }
}

await reported(async () => {
  if (!options['as-built']) await buildAll()
  const tools = await installTools('consumers', import.meta.dirname, 'the bundlers', 'about 30 s, 160 MB')
  const packed = await step('pack the package and install it', 'about 5 s', installPackage)
  const browser = await openBrowser()
  const context = { tools, packed, browser }
  const results = [
    await attempt(
      'Node: every entry',
      () => {
        context.expected = workInNode(context)
      },
      context,
    ),
  ]
  for (const [name, work] of Object.entries(consumers))
    if (isWanted(name)) results.push(await attempt(name, work, context))
  await browser.close()
  const failed = results.filter((isGood) => !isGood).length
  if (failed) say(`the projects are left in ${packed.folder}`)
  else rmSync(packed.folder, { recursive: true })
  process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`)
  process.exitCode = failed ? 1 : 0
})
