/** The way to the watch: flash after each thing that was done, layer by layer, against the limit. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { percent, plain } from '../../view/format.js'
import { bytesText } from '../../view/quantities.js'
import { chartValues } from '../chart-values.js'
import type { LessonView } from '../lesson.js'
import type { OnWristRun, State } from './run.js'
import { texts } from './texts.js'

const barHeight = 20

interface Scale {
  width: number
  most: number
  limit: number
}

/** Parts of a bar, one a layer, with a hair of paper between them. */
function bar(run: OnWristRun, { forms }: State, { width, most, limit }: Scale): TemplateResult {
  const { layers } = forms[run.form].weighed
  const x = (bytes: number) => (width * bytes) / most
  let from = 0
  const parts = layers
    .filter(({ flashBytes }) => flashBytes > 0)
    .map(({ flashBytes, storage }) => {
      const part = svg`<rect class="part ${storage === 'dense' ? 'is-dense' : 'is-sparse'}" x=${x(from)} y="4.5" width=${Math.max(0.5, x(flashBytes) - 1)} height=${barHeight - 9} />`
      from += flashBytes
      return part
    })
  return html`<svg class="way-bar" width=${width} height=${barHeight} aria-hidden="true">${parts}
    <line class="limit" x1=${x(limit)} x2=${x(limit)} y1="0" y2=${barHeight} /></svg>`
}

export function way(run: OnWristRun, view: LessonView): TemplateResult | typeof nothing {
  const text = texts[view.lang]
  const words = text.way
  const { trail, form, task } = run
  if (!trail.length) return nothing
  const bytes = trail.map(({ forms }) => forms[form].weighed.flashBytes)
  const scale = { width: view.width, most: Math.max(task.flashBytes, ...bytes), limit: task.flashBytes }
  const draw = () => html`
    <ol class="way-rows">${trail.map((state, i) => {
      const { evaluation } = state.forms[form]
      const recall = evaluation.recall[task.watched] ?? Number.NaN
      return html`<li class="way-row"><span class="way-name">${words.acts[state.act](plain(state.taken))}</span>
        <span class="way-bytes"><b>${bytesText(bytes[i] ?? 0, text.device)}</b> · ${words.recall(percent(recall, 1))}</span>
        ${bar(run, state, scale)}</li>`
    })}</ol>`
  return html`
    <section class="way-part"><h2 class="label">${words.title(text.card.forms[form])}</h2>
      ${guard([trail, form, view.width, view.lang], draw)}
      <p class="note way-legend"><svg width="14" height="12" aria-hidden="true"><rect class="part is-dense" width="12" height="10" y="1" /></svg> ${words.dense}
        <svg width="14" height="12" aria-hidden="true"><rect class="part is-sparse" x="0.5" width="12" height="10" y="1" /></svg> ${words.sparse}
        <svg width="6" height="12" aria-hidden="true"><line class="limit" x1="3" x2="3" y1="0" y2="12" /></svg> ${words.limit(bytesText(task.flashBytes, text.device))}</p>
      ${values(run, view)}
    </section>`
}

function values(run: OnWristRun, view: LessonView): TemplateResult {
  const { trail, choice, taskId } = run
  const { way: words, card, device } = texts[view.lang]
  const formats = ['float32', 'int8'] as const
  const classes = trail[0]?.forms.int8.evaluation.recall.map((_, label) => label) ?? []
  return chartValues(
    {
      title: words.table,
      file: `on-wrist-${taskId}-seed-${choice.seed}`,
      columns: [
        ['done', words.done],
        ['taken', words.taken],
        ['weights', words.weights],
        ['form', card.form],
        ['flash_bytes', `${card.flash}, ${device.units.bytes}`],
        ['ram_bytes', `${card.ram}, ${device.units.bytes}`],
        ['macs', words.macs],
        ['macs_done', words.macsDone],
        ['accuracy', words.accuracy],
        ...classes.map((label) => [`recall_${label}`, words.recallOf(run.className(label, view.lang))] as const),
      ],
      rows: () =>
        trail.flatMap(({ act, taken, kept, forms }) =>
          formats.map((form) => {
            const { weighed, evaluation } = forms[form]
            const { flashBytes, ramBytes, macs, macsDone } = weighed
            const figures = [flashBytes, ramBytes, macs, macsDone, evaluation.accuracy, ...evaluation.recall]
            return [words.acts[act](plain(taken)), taken, kept, card.forms[form], ...figures]
          }),
        ),
      of: [trail],
    },
    view,
  )
}
