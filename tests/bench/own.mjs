/** Our own side: the core in WebAssembly as the package has it, and the native build's `bench` program. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, dist } from '../../core/toolchain/places.mjs'

/** Why a contestant cannot run here, such as a core that is not built. */
export class Missing extends Error {}

/** Loads the core of dist/. @throws {Missing} when there is none, or one without a bench entry */
export async function loadOwn() {
  const file = join(dist, 'node.js')
  if (!existsSync(file)) throw new Missing('dist/node.js is not built')
  const { loadCore } = await import(pathToFileURL(file).href)
  const core = await loadCore()
  if (typeof core.createWorkload !== 'function') throw new Missing('the core in dist/ has no createWorkload')
  return core
}

/** The core, n steps or passes in one call; `oneByOne` calls it n times from JavaScript, as a page would. */
export function ownWasm(core, { network, batch, removed, work }, { oneByOne = false } = {}) {
  const bench = core.createWorkload({ network, batch, seed: 1, removed })
  const call = work === 'train' ? (n) => bench.trainSteps(n) : (n) => bench.forwards(n)
  const calls = (n) => {
    for (let i = 0; i < n; i += 1) call(1)
  }
  return { run: oneByOne ? calls : call, dispose: () => bench.dispose() }
}

/** The native program, started anew for each slice; it warms up and prints its median. @throws {Missing} */
export function ownNative({ network, batch, removed, work }) {
  const program = join(build, 'native-release', 'bench')
  if (!existsSync(program)) throw new Missing('build/native-release/bench is not built')
  const measure = (seconds) => {
    const ran = spawnSync(program, [network, batch, removed, work, seconds].map(String), { encoding: 'utf8' })
    const microseconds = Number.parseFloat(ran.stdout)
    if (ran.status !== 0 || !(microseconds > 0))
      throw new Missing(`bench ${network} ${batch} ${removed} ${work}: ${ran.stderr?.trim() || ran.stdout}`)
    return microseconds
  }
  return { measure }
}
