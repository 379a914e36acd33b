/**
 * `npm run watch`: trained networks as C on an emulated Cortex-M4F, M3 and M55: every form runs with its test vectors and
 * must answer the expected bits; flash, RAM and instructions are printed as the tables of the README.
 * `npm run watch -- layer pulse` does some of the networks.
 */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from '../../core/toolchain/places.mjs'
import { reported, SetupError } from '../../core/toolchain/report.mjs'
import { installEmulator, measured } from './emulator.mjs'
import { machines } from './machines.mjs'
import { rangeOf, samples } from './range.mjs'
import { tableText } from './table.mjs'

/** A line that the next one replaces; nothing where nobody looks. */
function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}

/** The roundings and scales that only have to give the right bytes. */
const others = [
  { rounding: 'single', granularity: 'channel' },
  { rounding: 'double', granularity: 'tensor' },
]

async function onEveryMachine(files) {
  const all = await Promise.all(machines.map(async (machine) => [machine.id, await measured(files, machine)]))
  return Object.fromEntries(all)
}

/** What weighing says of a Cortex-M4F must hold for what was counted there, and its memory to the byte. */
async function checkWeighing(deployment, form, where) {
  const { flash, ram, instructions } = await measured(deployment.cSource({ form, samples, name: 'net' }), machines[0])
  const { ramBytes, flashBytes } = deployment.weigh({ form })
  const { low, high } = rangeOf(deployment, form)
  const wrong = []
  if (instructions < low || instructions > high)
    wrong.push(`instructions in [${low}, ${high}] are wanted, got ${instructions}`)
  if (ram !== ramBytes) wrong.push(`${ramBytes} bytes of RAM are wanted, got ${ram}`)
  if (flash < flashBytes) wrong.push(`at least ${flashBytes} bytes of flash are wanted, got ${flash}`)
  if (wrong.length) throw new Error(`[watch] ${where}, ${form}: ${wrong.join('; ')}`)
}

async function measuredState(deployment, { name, weights, isTriedInAll }, source) {
  const rows = []
  const write = (form, kind) => onEveryMachine(deployment.cSource({ form, weights: kind, samples, name: 'net' }))
  const accuracy = (form) => deployment.evaluate(form, 'test').accuracy
  deployment.quantise()
  for (const form of ['int8', 'float32']) await checkWeighing(deployment, form, `${source}, ${name}`)
  for (const form of isTriedInAll ? ['int8', 'float32'] : ['int8'])
    for (const kind of weights) {
      tell(`${source}: ${name}, ${form}, ${kind}`)
      if (form === 'int8' && isTriedInAll)
        for (const quantise of others) {
          deployment.quantise(quantise)
          await write(form, kind)
        }
      deployment.quantise()
      rows.push({ source, name, form, kind, accuracy: accuracy(form), machines: await write(form, kind) })
    }
  return rows
}

async function watch(names) {
  if (!existsSync(join(dist, 'deploy-node.js'))) throw new SetupError('[watch] dist/ is not built: npm run build')
  await installEmulator()
  const { loadCore } = await import('../../dist/node.js')
  const { loadDeployCore } = await import('../../dist/deploy-node.js')
  const { sources, statesOf } = await import('./networks.mjs')
  const core = await loadCore()
  const deploy = await loadDeployCore()
  const unknown = names.find((name) => !sources.some((source) => source.name === name))
  if (unknown !== undefined)
    throw new SetupError(`[watch] unknown network "${unknown}"; one of: ${sources.map(({ name }) => name).join(', ')}`)
  for (const source of sources.filter(({ name }) => names.length === 0 || names.includes(name))) {
    tell(`${source.name}: training`)
    const { settings, states } = await statesOf(core, source)
    const rows = []
    for (const state of states) {
      const deployment = deploy.createDeployment({ ...settings, ...(state.network ? { network: state.network } : {}) })
      deployment.loadModel(state.model)
      rows.push(...(await measuredState(deployment, state, source.name)))
      deployment.dispose()
    }
    tell('')
    process.stdout.write(tableText(source, rows))
  }
}

await reported(() => watch(process.argv.slice(2)))
