/** A page: the element is known by its tag, and its events by their names. */

import { loadAsset, readCsv } from 'pruning-playground/data'
import { PruningPlayground, type PruningPlaygroundElement } from 'pruning-playground/element'
import { connectEmbed } from 'pruning-playground/embed'
import { loadCore } from 'pruning-playground/inline'
import { meanAndSpread, type SweepPoint, sweep } from 'pruning-playground/sweep'

const element = document.querySelector('pruning-playground')
element?.addEventListener('pp-change', ({ detail }) => {
  if (!('y' in detail)) return detail.state.choice
  const y: number = detail.y
  const removed: string[] = detail.removed
  return [y, removed, detail.state.threshold]
})
element?.addEventListener('click', (event) => event.clientX)
element?.setState({ threshold: 0.3, lang: 'zh' })
// @ts-expect-error  there is no such setting
element?.setState({ thresholds: 0.3 })

element?.addEventListener('pp-done', ({ detail }) => detail.step.length)
element?.prune(['w12'])
// @ts-expect-error  there is no such weight
element?.prune(['w99'])

const network = document.querySelector('pruning-network')
network?.addEventListener('pp-change', ({ detail }) => detail.outputs[0]?.[0])
export const picture: Promise<Blob> | undefined = network?.export('png')
export const trained: Promise<void> | undefined = document.querySelector('pruning-lab')?.play()

export async function thresholdIn(iframe: HTMLIFrameElement): Promise<number> {
  const embed = await connectEmbed<{ threshold: number }>(iframe, { fitsHeight: false })
  embed.on('height', ({ height }) => height)
  // @ts-expect-error  there is no such event
  embed.on('heights', () => undefined)
  return (await embed.getState()).threshold
}

const made: PruningPlaygroundElement = new PruningPlayground()
made.wasmUrl = new URL('core.wasm', 'https://example.org').href
document.body.append(made)

export async function spreadOf(signal: AbortSignal): Promise<number | undefined> {
  const points: SweepPoint[] = await sweep(
    { experiment: { data: 'circle' }, criteria: ['magnitude'], amounts: [0.5], seeds: [1] },
    { signal, workerUrl: new URL('https://example.org/browser-worker.js') },
  )
  return meanAndSpread(points)[0]?.accuracy.mean
}

export async function experimentOf(text: string) {
  const { table } = readCsv(text)
  const core = await loadCore()
  return core.createExperiment({ data: 'table', table })
}

export const bytes: Promise<Uint8Array> = loadAsset('digits.bin', { url: '/files/digits.bin' })
