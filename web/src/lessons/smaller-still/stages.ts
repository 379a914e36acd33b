/** Bytes of the file stage by stage, each with what its network answers; and bits an entry beside the fewest there can be. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { fixed, percent, plain } from '../../view/format.js'
import { table } from '../../view/tables.js'
import { chartValues } from '../chart-values.js'
import type { LessonView } from '../lesson.js'
import { type Compressed, type SmallerStillRun, wholeBytes } from './run.js'
import { texts } from './texts.js'

const barHeight = 18

interface Bar {
  id: string
  name: string
  note: string
  /** Weights with their places, and all else in the file. */
  weightBytes: number
  restBytes: number
  accuracy: number | undefined
}

function barsOf(found: Compressed, view: LessonView): Bar[] {
  const words = texts[view.lang].stages
  const { compression, wholeAccuracy } = found
  return [
    {
      id: 'floats',
      name: words.floats,
      note: words.notes.floats,
      weightBytes: compression.weightBytes,
      restBytes: compression.arrayBytes,
      accuracy: wholeAccuracy,
    },
    ...compression.stages.map(({ stage, fileBytes, weightBytes, evaluation }) => ({
      id: stage,
      name: words.names[stage],
      note: words.notes[stage],
      weightBytes,
      restBytes: fileBytes - weightBytes,
      accuracy: evaluation.accuracy,
    })),
  ]
}

/** @param isTold  whether what the stage is stands beside its name */
function row(bar: Bar, found: Compressed, most: number, isTold: boolean, view: LessonView): TemplateResult {
  const words = texts[view.lang].stages
  const bytes = bar.weightBytes + bar.restBytes
  const x = (value: number) => (view.width * value) / most
  return html`
    <li class="stage-row" data-stage=${bar.id}>
      <span class="stage-name"><b>${bar.name}</b> ${isTold ? html`<span class="hint">${bar.note}</span>` : nothing}</span>
      <span class="stage-figures"><b>${plain(Math.round(bytes))} ${words.bytes}</b>${bar.id === 'floats' ? nothing : html` · ${words.times(wholeBytes(found) / bytes)}`} · ${words.right(percent(bar.accuracy ?? Number.NaN, 1))}</span>
      <svg class="stage-bar" width=${view.width} height=${barHeight} aria-hidden="true">
        <rect class="part is-dense" x="0" y="1" width=${Math.max(1, x(bar.weightBytes))} height=${barHeight - 2} />
        ${svg`<rect class="part is-sparse" x=${x(bar.weightBytes) + 1} y="1.75" width=${Math.max(0.5, x(bar.restBytes) - 2)} height=${barHeight - 3.5} />`}
      </svg>
    </li>`
}

/** All bars on one scale, and the last two on their own, so that they can be told apart. */
function stages(found: Compressed, view: LessonView): TemplateResult {
  const words = texts[view.lang].stages
  const bars = barsOf(found, view)
  const rows = (some: readonly Bar[], isTold: boolean) => {
    const most = Math.max(...some.map(({ weightBytes, restBytes }) => weightBytes + restBytes))
    return some.map((bar) => row(bar, found, most, isTold, view))
  }
  return html`
    <section class="stages-part"><h2 class="label">${words.title}</h2>
      <ol class="stage-rows">${rows(bars, true)}</ol>
      <h3 class="label">${words.closer}</h3>
      <ol class="stage-rows">${rows(bars.slice(2), false)}</ol>
      <p class="note way-legend"><svg width="14" height="12" aria-hidden="true"><rect class="part is-dense" width="12" height="10" y="1" /></svg> ${words.weights}
        <svg width="14" height="12" aria-hidden="true"><rect class="part is-sparse" x="0.5" width="12" height="10" y="1" /></svg> ${words.rest}</p>
    </section>`
}

/** Bits of an index and of a gap in its code, and how few there can be. */
function bits({ compression, bits: fixedBits }: Compressed, view: LessonView): TemplateResult {
  const words = texts[view.lang].bits
  const beside = (mean: number, entropy: number) => `${fixed(mean)} (${fixed(entropy)})`
  const rows = compression.layers.map((layer) => ({
    head: layer.name,
    cells: [
      plain(layer.kept),
      plain(layer.fillers),
      plain(layer.centroids),
      beside(layer.indexBits, layer.indexEntropy),
      layer.gapBits > 0 ? beside(layer.gapBits, layer.gapEntropy) : '–',
    ],
  }))
  return html`
    <section class="bits-part"><h2 class="label">${words.title}</h2>
      ${table(words.title, words.columns, rows, 'numbers', true)}
      <p class="note">${words.about(plain(fixedBits))}</p></section>`
}

/** Every compression, newest last. */
export function triedTable({ tried }: SmallerStillRun, view: LessonView): TemplateResult | typeof nothing {
  const text = texts[view.lang]
  const words = text.tried
  if (!tried.length) return nothing
  const values = chartValues(
    {
      title: words.title,
      file: 'smaller-still',
      columns: [
        ['network', words.network],
        ['seed', text.figure.seed],
        ['weights', words.weights],
        ['kept', words.kept],
        ['bits', words.bits],
        ['epochs', words.epochs],
        ['float_bytes', text.stages.floats],
        ['pruned_bytes', text.stages.names.pruned],
        ['shared_bytes', text.stages.names.shared],
        ['coded_bytes', text.stages.names.coded],
        ['accuracy_whole', words.whole],
        ['accuracy_pruned', words.accuracy(text.stages.names.pruned)],
        ['accuracy_coded', words.accuracy(text.stages.names.coded)],
      ],
      rows: () =>
        tried.map((found) => {
          const [pruned, , coded] = found.compression.stages.map(({ evaluation }) => evaluation.accuracy)
          return [
            text.figure.nets[found.net],
            found.seed,
            found.weights,
            found.kept,
            found.bits,
            found.tune,
            wholeBytes(found),
            ...found.compression.stages.map(({ fileBytes }) => fileBytes),
            found.wholeAccuracy,
            pruned ?? Number.NaN,
            coded ?? Number.NaN,
          ]
        }),
      of: [tried],
    },
    view,
  )
  return html`<section class="tried-part"><h2 class="label">${words.title}</h2>${values}</section>`
}

export function compressedParts({ result }: SmallerStillRun, view: LessonView): TemplateResult | typeof nothing {
  return result ? html`${stages(result, view)} ${bits(result, view)}` : nothing
}
