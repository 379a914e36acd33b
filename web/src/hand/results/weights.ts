/** Every weight with its score beside what really happens without it. */

import { html, nothing, type TemplateResult } from 'lit'
import { changeBar, scoreBar } from '../../view/charts/bars.js'
import { scoreText } from '../../view/charts/score-text.js'
import { plain } from '../../view/format.js'
import { table } from '../../view/tables.js'
import type { Context } from '../context.js'
import { lossText } from '../figure/here.js'
import { placeOf, weightId } from '../parts.js'
import { isKept, isMeasured, isNothing, isSignedIn, type Loss, lossOf, scoreOf } from '../reading.js'

/** The table has the layer of the weight in hand. */
const layerOf = (focus: string): number => placeOf(focus)?.layer ?? 0

interface Entry {
  id: string
  value: number
  score: number
  isKept: boolean
  loss: Loss
}

const noLoss: Loss = { value: 0, size: 0, isSigned: true }

function entriesOf({ state, result }: Context, layer: number): Entry[] {
  return (state.layers[layer]?.weights ?? []).flatMap((row, unit) =>
    row.map((value, input) => {
      const id = weightId(layer, unit, input)
      const loss = lossOf(result, state, id) ?? noLoss
      return { id, value, score: scoreOf(result, state, id) ?? 0, isKept: isKept(result, layer, unit, input), loss }
    }),
  )
}

/** The pair that the score has most the wrong way round, where one is. */
function worstPair(entries: readonly Entry[]): readonly [low: Entry, high: Entry] | undefined {
  const byScore = [...entries].sort((a, b) => a.score - b.score)
  let best: readonly [Entry, Entry] | undefined
  let most = 1e-9
  for (const [i, low] of byScore.entries())
    for (const high of byScore.slice(i + 1)) {
      const gap = low.loss.size - high.loss.size
      if (low.score < high.score && gap > most) [best, most] = [[low, high], gap]
    }
  return best
}

function sentences({ text, result, isMeasuring }: Context, entries: readonly Entry[]): TemplateResult {
  if (isMeasuring)
    return html`<p class="note" role="status"><progress aria-label=${text.weights.measuring}></progress> ${text.weights.measuring}</p>`
  if (!isMeasured(result)) return html`<p class="note" role="status">${text.weights.notMeasured}</p>`
  const free = entries.filter(({ loss, value }) => isNothing(loss.size) && value !== 0).map(({ id }) => id)
  const pair = worstPair(entries)
  return html`
    ${free.length ? html`<p>${text.weights.free(free)}</p>` : nothing}
    ${pair ? html`<p>${text.weights.lies(pair[0].id, pair[1].id)}</p>` : nothing}`
}

function layerMenu({ state, text, actions }: Context): TemplateResult | typeof nothing {
  if (state.layers.length < 2) return nothing
  const change = (event: Event) =>
    actions.change({ focus: weightId(Number((event.target as HTMLSelectElement).value), 0, 0) })
  return html`
    <label class="select"><span class="label">${text.weights.layer}</span>
      <select name="table-layer" @change=${change}>
        ${state.layers.map((_, i) => html`<option value=${i} .selected=${i === layerOf(state.focus)}>${i + 1}</option>`)}
      </select>
    </label>`
}

function rowOf(context: Context, entry: Entry, largest: number, low: number, high: number) {
  const { state, text, actions } = context
  const { id, value, score, loss } = entry
  return {
    isChosen: id === state.focus,
    head: html`<button class="plain ${entry.isKept ? '' : 'is-gone'}" @click=${() => actions.change({ focus: id })}>${id}</button>`,
    cells: [
      plain(value),
      scoreBar(Number.isFinite(score) ? score : 0, largest, !entry.isKept),
      scoreText(score),
      entry.isKept ? text.weights.kept : text.weights.removed,
      changeBar(loss.value, low, high),
      lossText(context, id) ?? '',
    ],
  }
}

/** An aside for who knows the words. */
function norms({ result, text }: Context, layer: number): TemplateResult | typeof nothing {
  const found = result.layers[layer]?.norms
  if (!found) return nothing
  const { heading, columns, names } = text.norms
  const rows = (Object.keys(names) as (keyof typeof names)[]).map((key) => ({
    head: names[key],
    cells: [[found[key]].flat().map(scoreText).join(', ')],
  }))
  const title = heading(String(layer + 1))
  return html`<details class="aside"><summary>${title}</summary>${table(title, columns, rows, 'numbers norms')}</details>`
}

export function weights(context: Context): TemplateResult {
  const { text, state } = context
  const words = text.weights
  const entries = entriesOf(context, layerOf(state.focus))
  const losses = entries.map(({ loss }) => loss.value)
  const largest = Math.max(1e-9, ...entries.map(({ score }) => score).filter(Number.isFinite))
  const [low, high] = [Math.min(0, ...losses), Math.max(0, ...losses)]
  const heads = [
    words.part,
    words.value,
    words.score,
    '',
    words.state,
    isSignedIn(state) ? words.change : words.size,
    '',
  ]
  return html`
    <section class="weights">
      <h2>${words.heading}</h2>
      <p>${words.text}</p>
      ${layerMenu(context)}
      <div class="tall">${table(
        words.caption,
        heads,
        entries.map((entry) => rowOf(context, entry, largest, low, high)),
        'numbers bars',
      )}</div>
      ${sentences(context, entries)} ${norms(context, layerOf(state.focus))}
    </section>`
}
