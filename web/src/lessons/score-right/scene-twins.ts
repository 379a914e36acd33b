/** Neurons that can be taken out one by one or together: what each is said to cost, and what they cost together. */

import { html, type TemplateResult } from 'lit'
import { pairedBar } from '../../view/charts/bars.js'
import { plain, signed } from '../../view/format.js'
import { table } from '../../view/tables.js'
import { inARow } from '../../words/in-a-row.js'
import type { LessonView } from '../lesson.js'
import type { Found, ScoreRightRun } from './run.js'
import { smallNetwork } from './small-network.js'
import { type ScoreRightText, texts } from './texts.js'
import { bitsOf, lostWith, pairsOf, riseWith, type TwinsFound } from './twins.js'

function picture({ units, into, onward }: TwinsFound, out: readonly number[], width: number, text: ScoreRightText) {
  const matrix = (rows: number, columns: number, weights: Float32Array) => ({
    rows,
    columns,
    weights,
    mask: new Uint8Array(weights.length).fill(1),
  })
  return smallNetwork({
    label: text.twins.picture(out.map((unit) => plain(unit + 1))),
    matrices: [matrix(units, into.length / units, into), matrix(onward.length / units, units, onward)],
    width: Math.min(380, width),
    height: 220,
    out,
    names: [['x', 'y'], Array.from({ length: units }, (_, i) => String(i + 1)), ['A', 'B']],
  })
}

function neurons(found: TwinsFound, out: readonly number[], view: LessonView, text: ScoreRightText): TemplateResult {
  const words = text.twins
  const toggle = (unit: number) => {
    const next = out.includes(unit) ? out.filter((other) => other !== unit) : [...out, unit].sort((a, b) => a - b)
    view.choose({ out: next.map((other) => other + 1).join('') })
  }
  const rows = Array.from({ length: found.units }, (_, unit) => ({
    head: html`<label class="choice"><input type="checkbox" name="out" value=${unit + 1} .checked=${out.includes(unit)} @change=${() => toggle(unit)} /> ${words.takeOut(plain(unit + 1))}</label>`,
    cells: [signed(riseWith(found, 1 << unit), 4), plain(lostWith(found, 1 << unit))],
    isChosen: out.includes(unit),
  }))
  return table(words.table, [words.neuron, words.rise, words.lost], rows, 'numbers')
}

/** The costs of single neurons added up, and what the set really costs. */
function together(found: TwinsFound, out: readonly number[], text: ScoreRightText): TemplateResult {
  const words = text.twins
  const bits = bitsOf(out)
  const sum = out.reduce((total, unit) => total + riseWith(found, 1 << unit), 0)
  const truth = riseWith(found, bits)
  const lost = lostWith(found, bits)
  if (out.length < 2) return html`<p class="sentence" role="status">${words.takeTwo}</p>`
  return html`
    <p class="hint">${words.compared}</p>
    ${pairedBar(sum, truth, Math.max(sum, truth, 1e-9))}
    <p class="sentence" role="status">${words.together({
      out: out.map((unit) => plain(unit + 1)),
      sum: signed(sum, 4),
      truth: signed(truth, 4),
      lost: plain(Math.max(0, lost)),
      samples: plain(found.samples),
      isDearer: truth > 2 * Math.max(sum, 0) && lost > 0,
    })}</p>`
}

export function twinsScene(run: ScoreRightRun, { twins }: Found, view: LessonView): TemplateResult {
  const text = texts[view.lang]
  const { free, twins: count } = pairsOf(twins)
  return html`
    <p class="note">${inARow(view.lang, [text.twins.about(plain(twins.units), plain(twins.samples)), text.twins.pairs(plain(free), count)])}</p>
    ${picture(twins, run.out, view.width, text)}
    ${neurons(twins, run.out, view, text)}
    ${together(twins, run.out, text)}`
}
