/** TensorFlow Lite files answer in LiteRT.js as their networks. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeTflite } from '../../../web/src/files/tflite/write-tflite.js'
import { applied, int8Outputs, quantised, quantisedInputs, quantisedNetwork } from '../../web/support/deployed.js'
import { cases, samplesFor } from '../../web/support/deployed-cases.js'
import { distances, exportedLaws, leastEqual, plainFacts } from '../../web/support/exported.js'
import { runTflite } from '../support/litert.js'

exportedLaws({
  name: 'TFLite',
  write: (network, facts, options) => writeTflite(network, facts, { ends: 'float32', ...options }),
  run: (file, { input }, samples) => runTflite(file, input, samples),
})

/** What softmax and sigmoid give in int8. */
const shares = { scale: 1 / 256, zero: -128 }

test('TFLite, int8 at the ends: integers go in, and the link of the outputs comes out, at most 1 apart', async () => {
  for (const { name, network } of cases) {
    const samples = samplesFor(network, 20)
    const form = quantisedNetwork(network, samples, true)
    const file = writeTflite(form, plainFacts, { ends: 'int8', standardisation: 'facts' })
    const integers = samples.map((x) => quantisedInputs(form, x))
    const given = await runTflite(file, form.input, integers, 'int8')
    const { scale, zero } = form.layers.at(-1)?.to ?? form.from
    const wanted = samples.map((x) => {
      const outputs = int8Outputs(form, x)
      const reals = outputs.map((q) => scale * (q - zero))
      return form.link === 'identity' ? outputs : applied(form.link, reals).map((value) => quantised(value, shares))
    })
    const { equal, most } = distances(given, wanted)
    assert.ok(most <= 1 && equal >= leastEqual, `${name}: ${equal} equal, at most ${most} apart`)
  }
})
