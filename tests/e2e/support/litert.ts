/** Runs `.tflite` files in LiteRT.js, in a page of its own. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { TensorShape } from '../../../web/src/core/contract/deployment.js'
import { inputShape } from '../../../web/src/files/tflite/shapes.js'
import { theBrowser } from './browser.js'

const folder = join(import.meta.dirname, '../../../node_modules/@litertjs')
const origin = 'http://litert.test/'

/** What stands at the address: the packages as they are, and a page that loads them. */
const html = `<!doctype html><meta charset="utf-8"><title>LiteRT</title>
<script type="importmap">{ "imports": {
  "@litertjs/core": "./core/dist/index.js", "@litertjs/wasm-utils": "./wasm-utils/dist/index.js"
} }</script>
<script type="module">
import { Tensor, loadAndCompile, loadLiteRt } from '@litertjs/core'
const loaded = loadLiteRt('/core/wasm/')
window.runModel = async (file, shapes, samples, Numbers) => {
  await loaded
  const model = await loadAndCompile(Uint8Array.from(atob(file), (c) => c.charCodeAt(0)), { accelerator: 'wasm' })
  const answers = []
  for (const sample of samples) {
    const inputs = shapes.map((shape, i) => new Tensor(globalThis[Numbers].from(sample[i]), shape))
    const [output] = await model.run(inputs)
    answers.push([...(await output.data())])
    for (const input of inputs) input.delete()
    output.delete()
  }
  model.delete()
  return answers
}
</script>`

const types: Readonly<Record<string, string>> = { js: 'text/javascript', wasm: 'application/wasm' }

/** LiteRT.js has no type for integers of 8 bits in its table, though what is below it takes them. */
const withInt8 = (code: string) =>
  code.replace(
    'DATATYPES = Object.freeze([',
    '$&{ dtype: "int8", typedArrayConstructor: Int8Array, elementType: ElementType.INT8 },',
  )

async function open(): Promise<Page> {
  const page = await (await theBrowser()).newPage()
  await page.route(`${origin}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1)
    if (path === '') return route.fulfill({ contentType: 'text/html', body: html })
    const contentType = types[path.split('.').at(-1) ?? ''] ?? 'text/plain'
    try {
      const body = await readFile(join(folder, path))
      return await route.fulfill({ contentType, body: path === 'core/dist/index.js' ? withInt8(String(body)) : body })
    } catch {
      return route.fulfill({ status: 404 })
    }
  })
  await page.goto(origin)
  await page.waitForFunction(() => 'runModel' in window)
  return page
}

const pages: { opened?: Promise<Page> } = {}

interface LiteRtWindow {
  runModel: (
    file: string,
    shapes: readonly number[][],
    samples: readonly number[][][],
    numbers: 'Float32Array' | 'Int8Array',
  ) => Promise<number[][]>
}

/**
 * What a file answers to samples, one after the other.
 *
 * @param shape  of a sample; static features go in by an input of their own
 * @param ends   what goes in and comes out
 */
export async function runTflite(
  file: Uint8Array,
  shape: TensorShape,
  samples: readonly number[][],
  ends: 'float32' | 'int8' = 'float32',
): Promise<number[][]> {
  pages.opened ??= open()
  const { steps, channels, staticFeatures = 0 } = shape
  const size = steps * channels
  const shapes = [inputShape(shape), ...(staticFeatures > 0 ? [[1, staticFeatures]] : [])]
  const parted = samples.map((x) => [x.slice(0, size), x.slice(size)])
  return (await pages.opened).evaluate(
    ([file, shapes, samples, numbers]) => (window as unknown as LiteRtWindow).runModel(file, shapes, samples, numbers),
    [Buffer.from(file).toString('base64'), shapes, parted, ends === 'int8' ? 'Int8Array' : 'Float32Array'] as const,
  )
}
