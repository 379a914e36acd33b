/** In Node: the same work, every entry, and the element, which does nothing here. */

import assert from 'node:assert/strict'
import { loadCore } from 'pruning-playground'
import { loadAsset } from 'pruning-playground/data'
import * as element from 'pruning-playground/element'
import { loadCore as loadInline } from 'pruning-playground/inline'
import * as inlineElement from 'pruning-playground/inline/element'
import { sweep as inlineSweep } from 'pruning-playground/inline/sweep'
import { sweep } from 'pruning-playground/sweep'
import { work } from './work.js'

for (const entry of [element, inlineElement])
  for (const name of ['PruningPlayground', 'PruningNetwork', 'PruningLab'])
    assert.throws(() => new entry[name](), /must be made in a page/)
assert.equal(globalThis.customElements, undefined)
const done = await work({ loadCore, sweep, loadAsset })
const { bytes: _, ...rest } = done
assert.deepEqual(await work({ loadCore: loadInline, sweep: inlineSweep }), rest)
console.log(JSON.stringify(done))
