/** Defines `<pruning-playground>`. Importing this file is all that a page has to do. */

import type { Core } from '../core/core-api.js'
import { loadCore } from '../core/index.js'
import { ExampleElement as Playground } from '../example/example-element.js'
import type { PruningPlaygroundClass, PruningPlaygroundElement } from '../example/public-types.js'
import { once } from '../worker/once.js'

/** One core for all elements of a page, or for those that name the same address. */
const loads = new Map<string, () => Promise<Core>>()

Playground.load = (wasmUrl) => {
  const load = loads.get(wasmUrl) ?? once(() => loadCore(wasmUrl ? { wasmUrl } : {}))
  loads.set(wasmUrl, load)
  return load()
}

if (!customElements.get('pruning-playground')) customElements.define('pruning-playground', Playground)

export const PruningPlayground: PruningPlaygroundClass = Playground

export type {
  PlaygroundEventDetails,
  PlaygroundEventMap,
  PruningPlaygroundClass,
  PruningPlaygroundElement,
} from '../example/public-types.js'

declare global {
  interface HTMLElementTagNameMap {
    'pruning-playground': PruningPlaygroundElement
  }
}
