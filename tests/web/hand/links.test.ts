/** 1,000 networks by hand go into links, packed, and come back; a store refuses what would stop the page. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { activationIds } from '../../../web/src/core/ids.js'
import { fromHash, packedIn, toHash } from '../../../web/src/hand/link.js'
import { Packing } from '../../../web/src/hand/packing.js'
import { unitId, weightId } from '../../../web/src/hand/parts.js'
import { contributionKeys, type HandState, stateOf, workedExample } from '../../../web/src/hand/state.js'

const defaults = stateOf(workedExample)

/** Park and Miller's numbers: the same networks each time. */
function numbers(seed: number) {
  let state = seed
  const next = () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
  const below = (count: number) => Math.floor(next() * count)
  const value = () => (below(3) === 0 ? below(7) - 3 : (next() - 0.5) * 10 ** (below(12) - 5))
  return { below, value, one: <T>(list: readonly T[]): T => list[below(list.length)] as T }
}

function randomState(seed: number): HandState {
  const { below, value, one } = numbers(seed)
  const sizes = Array.from({ length: 2 + below(6) }, () => 1 + below(below(4) ? 4 : 24))
  const layers = sizes.slice(1).map((out, i) => ({
    weights: Array.from({ length: out }, () => Array.from({ length: sizes[i] ?? 1 }, value)),
    bias: Array.from({ length: out }, () => (below(2) ? 0 : value())),
    activation: one(activationIds),
  }))
  const inputs = Array.from({ length: 1 + below(4) }, () => Array.from({ length: sizes[0] ?? 1 }, value))
  const anyWeight = () => {
    const layer = below(layers.length)
    return weightId(layer, below(sizes[layer + 1] ?? 1), below(sizes[layer] ?? 1))
  }
  return {
    ...{ layers, inputs },
    criterion: one(['magnitude', 'row', 'lamp', 'synflow'] as const),
    threshold: Math.abs(value()),
    thresholdLayers: below(2) ? [below(layers.length)] : undefined,
    cut: [
      ...(layers.length > 1 && below(2) ? [unitId(0, below(sizes[1] ?? 1))] : []),
      ...(below(2) ? [anyWeight()] : []),
    ],
    keep: below(2) ? [anyWeight()] : [],
    contribution: one(contributionKeys),
    sample: below(inputs.length),
    focus: anyWeight(),
    lang: one(['auto', 'zh', 'en'] as const),
    theme: one(['auto', 'light', 'dark'] as const),
  }
}

test('1,000 random networks go into links and come back', async () => {
  const [there, back] = [new Packing(), new Packing()]
  for (let seed = 1; seed <= 1000; seed += 1) {
    const state = randomState(seed)
    const hash = toHash(state, defaults, await there.pack(state))
    const packed = packedIn(hash)
    assert.ok(packed === undefined || (await back.unpack(packed)), `seed ${seed}`)
    assert.deepEqual(
      fromHash(hash, defaults, (text) => back.network(text)),
      { state, ignored: [] },
      `seed ${seed}`,
    )
  }
})

test('a packed network that is damaged is refused', async () => {
  const packing = new Packing()
  for (const text of ['AAAA', '', 'q1YqSS0uUbJSUA', 'x'.repeat(1000)]) assert.equal(await packing.unpack(text), false)
})
