/** What is drawn while a large network learns is asked for in pieces, so that a pause never waits for all of it. */

import assert from 'node:assert/strict'
import { labTest } from '../support/lab.js'

type Asking = typeof globalThis & { askedSamples: number[] }
const features = 128 * 3

labTest(
  'outputs of a network of 10 million multiplications are asked for some 20 samples at a time',
  {
    hash: '#v=1&lab&data=motion&network=conv(64,9)-conv(64,9)-conv(64,9)-6%20relu&epochs=100&pace=full&step=train',
    prepare: (page) =>
      page.addInitScript(() => {
        const askedSamples: number[] = []
        Object.assign(globalThis, { askedSamples })
        const post = Worker.prototype.postMessage as (this: Worker, ...given: unknown[]) => void
        Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
          const { name, args } = (given[0] as { request?: { name?: string; args?: Float32Array[] } }).request ?? {}
          if (name === 'predict') askedSamples.push(args?.[0]?.length ?? 0)
          post.apply(this, given)
        }
      }),
  },
  async (lab) => {
    await lab.button('play').click()
    await lab.page.waitForFunction(() => (globalThis as Asking).askedSamples.length > 24)
    const asked = await lab.page.evaluate(() => (globalThis as Asking).askedSamples)
    await lab.button('play').click()
    await lab.rests()
    const counts = asked.map((length) => length / features)
    assert.ok(
      counts.every((count) => Number.isInteger(count) && count >= 1 && count <= 40),
      counts.join(),
    )
  },
)
