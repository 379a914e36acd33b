/** The spread as a table, a row for each layer, and all scores as a file. */

import { html, nothing, type TemplateResult } from 'lit'
import { scoreText } from '../../../view/charts/score-text.js'
import { percent, plain } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { highestGo, partName } from '../../figure/score-marks.js'
import type { LabContext } from '../../shell/context.js'

/** All digits, a line for each candidate; those that are gone have no score. */
export function scoresCsv({ found, view }: Pick<LabContext, 'found' | 'view'>): string {
  const lines = (found.scored?.parts ?? []).flatMap(({ layer, columns, scores, kept }, part) =>
    Array.from(scores, (score, i) => {
      const stays = found.effect?.kept?.[part]?.[i] ?? kept[i]
      const name = view.info?.layers[layer]?.name ?? layer
      return `${name},${Math.floor(i / columns)},${i % columns},${kept[i] ? score : ''},${kept[i]},${stays}`
    }),
  )
  return `${['layer,row,column,score,isThere,wouldStay', ...lines].join('\n')}\n`
}

function download(context: LabContext): void {
  const { state, cutChoice } = context
  const url = URL.createObjectURL(new Blob([scoresCsv(context)], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${state.data}-seed-${state.seed}-${cutChoice.criterion}-${cutChoice.amount}.csv`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The score of a layer that goes next, in the order of its criterion. */
function nextToGo(scores: Float64Array, stays: Uint8Array, isDown: boolean): number | undefined {
  let next: number | undefined
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? 0
    if (stays[i] && (next === undefined || (isDown ? score > next : score < next))) next = score
  }
  return next
}

export function spreadTable(context: LabContext): TemplateResult | typeof nothing {
  const { found, text, view, hasScoreTable, actions } = context
  const { scored, effect } = found
  if (!scored || !view.info) return nothing
  const words = text.prune
  const isDown = highestGo(context, scored)
  const rows = () =>
    scored.parts.map(({ layer, scores, kept }, i) => {
      const stays = effect?.kept?.[i] ?? kept
      const left = stays.reduce((sum, one) => sum + one, 0)
      const next = nextToGo(scores, stays, isDown)
      return {
        head: view.info ? partName(context, scored, view.info, layer) : '',
        cells: [
          plain(scores.length - left),
          plain(scores.length),
          percent(1 - left / scores.length),
          next === undefined ? '–' : scoreText(next),
        ],
      }
    })
  return html`
    <div class="under">
      <button class="action" data-action="score-table" aria-expanded=${hasScoreTable} @click=${actions.toggleScoreTable}>${words.scoreTable}</button>
      <button class="action" data-action="score-file" @click=${() => download(context)}>${words.scoreFile}</button>
    </div>
    ${hasScoreTable ? table(words.scoreCaption, [words.layer, words.wouldGoHead, text.network.all, words.removed, words.firstStays], rows(), 'numbers score-table') : nothing}`
}
