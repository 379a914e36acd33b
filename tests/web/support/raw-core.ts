/** A core of this folder's sources, with the module and the memory behind it. */

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import createModule, { type MainModule } from '../../../web/src/core/core.js'
import { Core } from '../../../web/src/core/core-api.js'
import { CoreError } from '../../../web/src/core/core-error.js'
import { descriptorsOf } from './descriptors.js'

export interface RawCore {
  core: Core
  module: MainModule
  memory: WebAssembly.Memory
}

const wasm = WebAssembly.compile(
  new Uint8Array(await readFile(new URL('../../../web/src/core/core.wasm', import.meta.url))),
)

export async function loadRawCore(): Promise<RawCore> {
  const compiled = await wasm
  let memory: WebAssembly.Memory | undefined
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
    WebAssembly.instantiate(compiled, imports).then((instance) => {
      memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory)
      done(instance)
    })
    return {}
  }
  const module = await createModule({ instantiateWasm })
  assert.ok(memory, 'the module exports its memory')
  return { core: new Core(module), module, memory }
}

/** The `CoreError` that a call throws; `undefined` when it throws none. Any other error fails the test. */
export function refusalOf(call: () => unknown): CoreError | undefined {
  try {
    call()
    return undefined
  } catch (error) {
    assert.ok(error instanceof CoreError, `a CoreError is wanted, got ${String(error)}`)
    return error
  }
}

/** What an object has of its own kind: `get` for properties. @returns a function for each that asks it */
export function membersOf(object: object): Map<string, (...args: readonly unknown[]) => unknown> {
  const members = [...descriptorsOf(Object.getPrototypeOf(object))]
  return new Map(
    members
      .filter(([name]) => !['constructor', 'dispose'].includes(name))
      .map(([name, { get, value }]) => [
        name,
        (...args: readonly unknown[]): unknown => (get ?? value).apply(object, args),
      ]),
  )
}
