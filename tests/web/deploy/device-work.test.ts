/** What a network becomes on a device is found out once somebody wants to know, and anew for another network. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Experiment, loadCore } from 'pruning-playground'
import { DeployWorker, deployHome } from 'pruning-playground/deploy'
import { type DeviceHost, type DeviceView, DeviceWork } from '../../../web/src/lab/run/device/device-work.js'

const core = await loadCore()
const settings = { data: 'circle', network: '2-8-relu-2', seed: 1 }

/** A page whose network rests, with what it wants. */
class Page {
  experiment: Experiment = core.createExperiment(settings)
  step = 'take-away'
  device = ''
  workers = 0
  isResting = true
  readonly #waiting = new Set<() => void>()
  readonly work: DeviceWork

  constructor() {
    const page = this
    const host = {
      runner: {
        get resting() {
          return page.isResting ? {} : undefined
        },
        settings,
        get view() {
          return { info: page.experiment.info, fingerprint: page.experiment.fingerprint }
        },
        keepSafe: async () => ({ model: page.experiment.saveModel() }),
      },
      given: async (given: unknown) => given,
      state: () => ({ step: page.step, device: page.device }),
      changed: () => {
        for (const look of page.#waiting) look()
      },
      makeWorker: () => {
        page.workers += 1
        return new DeployWorker(deployHome)
      },
    }
    this.work = new DeviceWork(host as unknown as DeviceHost)
  }

  /** Follows, and waits until the view is as wanted. */
  async until(isWanted: (view: DeviceView) => boolean): Promise<DeviceView> {
    this.work.follow()
    return new Promise((resolve) => {
      const look = () => {
        const { view } = this.work
        if (!isWanted(view)) return
        this.#waiting.delete(look)
        resolve(view)
      }
      this.#waiting.add(look)
      look()
    })
  }

  [Symbol.dispose](): void {
    this.work.dispose()
    this.experiment.dispose()
  }
}

const isKnown = ({ value, isOld }: { value?: unknown; isOld: boolean }) => value !== undefined && !isOld
const isIdle = ({ busy }: DeviceView) => busy === undefined
const isAllKnown = (view: DeviceView) =>
  isIdle(view) && isKnown(view.weighed) && view.files.size > 0 && [...view.files.values()].every(isKnown)

test('in Take away everything is told: both forms, their difference, the board, the size of each file', async () => {
  using page = new Page()
  const { float32, int8, weighed, description } = await page.until(isAllKnown)
  assert.equal(float32.value?.accuracy, page.experiment.evaluate('test').accuracy)
  assert.equal(int8.value?.comparison.verdict, 'none')
  // Of so few weights the code decides: blocks of four rows, 2 columns of 8 rows and 8 of 2.
  assert.equal(weighed.value?.flashBytes, 2 * (2 * 5 + 2) + (8 * 5 + 2) + 4 * 10 + 2 * 5)
  assert.ok((description?.formats.length ?? 0) > 0)
  assert.equal(page.workers, 1)
})

test('elsewhere nothing is asked without a budget, and with one what it needs, but no files', async () => {
  using page = new Page()
  page.step = 'data'
  page.work.follow()
  assert.equal(page.workers, 0)
  page.device = 'flash,1'
  const { weighed, files } = await page.until((view) => isIdle(view) && isKnown(view.weighed))
  assert.deepEqual(
    weighed.value?.excess.map(({ id }) => id),
    ['flashBytes'],
  )
  assert.ok([...files.values()].every((size) => !isKnown(size)))
})

test('what is set of the board weighs again, and measures nothing again', async () => {
  using page = new Page()
  const before = await page.until(isAllKnown)
  page.device = 'board,nucleo-u575zi'
  const after = await page.until(isAllKnown)
  assert.notDeepEqual(after.weighed.value, before.weighed.value)
  assert.equal(after.int8.value, before.int8.value)
  page.device = 'board,nucleo-u575zi;calibrate,3'
  assert.notEqual((await page.until(isAllKnown)).int8.value, before.int8.value)
})

test('files follow what is set of them: fewer bits make the compact file smaller, and it is measured anew', async () => {
  using page = new Page()
  const usual = await page.until(isAllKnown)
  page.device = 'bits,2;ends,int8;weights,dense'
  const { files, float32 } = await page.until(isAllKnown)
  const bytes = (view: DeviceView['files'], name: string) => view.get(name)?.value?.bytes ?? Number.NaN
  assert.ok(bytes(files, 'compact float32') < bytes(usual.files, 'compact float32'))
  assert.notEqual(bytes(files, 'tflite int8'), bytes(usual.files, 'tflite int8'))
  assert.equal(bytes(files, 'json int8'), bytes(usual.files, 'json int8'))
  assert.equal(float32.value, usual.float32.value)
  const [{ content } = { content: '' }] = await page.work.files('tflite', 'int8', 'network', '')
  assert.ok(content instanceof Uint8Array && content.length === bytes(files, 'tflite int8'))
})

test('another network is measured anew, in the same worker', async () => {
  using page = new Page()
  const before = await page.until(isAllKnown)
  page.experiment.advance(5)
  const after = await page.until(isAllKnown)
  assert.notDeepEqual(after.float32.value, before.float32.value)
  assert.equal(page.workers, 1)
})

test('a network that is being trained is left alone until it rests', async () => {
  using page = new Page()
  page.isResting = false
  page.work.follow()
  assert.equal(page.workers, 0)
})

test('what is under way can be given up: nothing more is asked of that network until one asks again', async () => {
  using page = new Page()
  page.work.follow()
  page.work.cancel()
  const { isStopped, float32 } = await page.until(isIdle)
  assert.ok(isStopped && !isKnown(float32))
  page.work.follow()
  assert.ok(isIdle(page.work.view))
  page.work.again()
  await page.until(isAllKnown)
  assert.equal(page.work.view.isStopped, false)
})

test('a network without an 8-bit form says why, and its other form is told all the same', async () => {
  using page = new Page()
  page.experiment.dispose()
  page.experiment = core.createExperiment({ ...settings, network: '2-4-softmax-2' })
  page.device = 'form,float32'
  const isThere = ([name, size]: [string, { value?: unknown; isOld: boolean }]) =>
    isKnown(size) || (name.endsWith('int8') && 'error' in size)
  const view = await page.until((now) => isIdle(now) && isKnown(now.weighed) && [...now.files].every(isThere))
  assert.match(String(view.int8.error), /softmax/)
  assert.ok(isKnown(view.float32))
})
