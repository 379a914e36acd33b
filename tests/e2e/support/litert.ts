/** Runs `.tflite` files in LiteRT.js, in a page of its own. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
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
window.runModel = async (file, shape, samples, Numbers) => {
  await loaded
  const model = await loadAndCompile(Uint8Array.from(atob(file), (c) => c.charCodeAt(0)), { accelerator: 'wasm' })
  const answers = []
  for (const sample of samples) {
    const input = new Tensor(globalThis[Numbers].from(sample), shape)
    const [output] = await model.run([input])
    answers.push([...(await output.data())])
    input.delete()
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
    shape: readonly number[],
    samples: readonly number[][],
    numbers: 'Float32Array' | 'Int8Array',
  ) => Promise<number[][]>
}

/** What a file answers to samples, one after the other. @param ends  what goes in and comes out */
export async function runTflite(
  file: Uint8Array,
  shape: readonly number[],
  samples: readonly number[][],
  ends: 'float32' | 'int8' = 'float32',
): Promise<number[][]> {
  pages.opened ??= open()
  return (await pages.opened).evaluate(
    ([file, shape, samples, numbers]) => (window as unknown as LiteRtWindow).runModel(file, shape, samples, numbers),
    [Buffer.from(file).toString('base64'), shape, samples, ends === 'int8' ? 'Int8Array' : 'Float32Array'] as const,
  )
}
