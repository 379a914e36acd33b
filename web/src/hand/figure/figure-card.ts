/** The instrument: the network, the criterion, the threshold, the result, and the way back. */

import { html, nothing, type TemplateResult } from 'lit'
import { largestEntry } from '../../files/matrix/read-matrix.js'
import type { FigureOptions } from '../../page/figure-controller.js'
import { keyList } from '../../page/key-list.js'
import { scoreText } from '../../view/charts/score-text.js'
import { fixed, percent, plain, trimmed } from '../../view/format.js'
import { denseLayout } from '../../view/network/dense-layout.js'
import { type NetworkWords, networkFigure } from '../../view/network/network-figure.js'
import type { NetworkLayout } from '../../view/network/network-layout.js'
import type { Context, SaveKind } from '../context.js'
import { shortName, sizesOf } from '../parts.js'
import { isNothing, largestChange } from '../reading.js'
import { here } from './here.js'
import { legend } from './legend.js'
import { networkModel } from './network-model.js'
import { settingsRow } from './settings-row.js'

function wordsOf({ state, text: { figure } }: Context): NetworkWords {
  return {
    title: figure.title,
    name: shortName,
    edge: ({ id, weight, score, isKept }) =>
      figure.edge(id, plain(weight), score === undefined ? undefined : scoreText(score), isKept),
    unit: ({ id, column, value, isCut }) => {
      if (column === 0) return figure.input(shortName(id), plain(value))
      if (column === state.layers.length) return figure.output(shortName(id), trimmed(value))
      return figure.unit(id, trimmed(value), isCut)
    },
  }
}

function network(context: Context, options: FigureOptions, layout: NetworkLayout): TemplateResult {
  const { state, result } = context
  return networkFigure(networkModel(state, result), {
    layout,
    largest: largestEntry,
    tabStop: options.tabStop,
    focus: state.focus,
    words: wordsOf(context),
  })
}

function sentence({ result, text }: Context): string {
  const { removed } = result
  if (!removed.length) return text.result.nothing
  const most = largestChange(result)
  return isNothing(most) ? text.result.wentSame(removed) : text.result.went(removed, fixed(most, 3))
}

/** Outputs for the input that is shown; of many the first ones. */
function outputs({ state, result }: Context): TemplateResult {
  const values = (rows: typeof result.after) => rows.at(-1)?.activation[state.sample] ?? []
  const [before, after] = [values(result.before), values(result.after)]
  const shown = after.slice(0, 3)
  const isSame = after.every((value, i) => isNothing(value - (before[i] ?? 0)))
  const texts = (all: readonly number[]) =>
    all
      .slice(0, 3)
      .map((value) => fixed(value))
      .join(', ')
  return html`${isSame ? nothing : html`<span class="ghost">${texts(before)} →</span> `}<b>${texts(shown)}${after.length > 3 ? ' …' : ''}</b>`
}

function counters(context: Context): TemplateResult {
  const { result, text } = context
  return html`<div class=${result.change[0]?.length === 1 ? 'outcome' : 'outcome is-stacked'}>
    <dl class="counters">
      <div><dt class="label">${text.result.outputs}</dt><dd>${outputs(context)}</dd></div>
      <div><dt class="label">${text.result.share}</dt>
        <dd><b>${percent(result.removedShare)}</b> <span class="small">${text.result.removed(String(result.removed.length), String(result.weightCount))}</span></dd></div>
    </dl>
    <p class="sentence" role="status">${sentence(context)}</p>
  </div>`
}

const kinds: readonly SaveKind[] = ['svg', 'png', 'csv', 'json']

function toolbar(context: Context, options: FigureOptions): TemplateResult {
  const { text, result, actions, canUndo, canRedo, hasLink } = context
  const words = text.actions
  return html`
    <div class="toolbar">
      <button class="action" data-action="undo" ?disabled=${!canUndo} @click=${actions.undo}>${words.undo}</button>
      <button class="action" data-action="redo" ?disabled=${!canRedo} @click=${actions.redo}>${words.redo}</button>
      <button class="action" data-action="reset" @click=${actions.reset}>${words.reset}</button>
      <p class="fingerprint" title=${text.result.fingerprintNote}>${text.result.fingerprint} <code>${result.fingerprint}</code></p>
      ${hasLink ? html`<button class="action" data-action="share" @click=${actions.share}>${words.share}</button>` : nothing}
      <button class="action" aria-expanded=${options.hasKeys} @click=${options.onKeys}>${words.keys}</button>
    </div>
    <div class="toolbar saves" role="group" aria-label=${words.save}><span class="label">${words.save}</span>
      ${kinds.map((kind) => html`<button class="action" data-action=${kind} @click=${() => actions.save(kind)}>${kind.toUpperCase()}</button>`)}
    </div>`
}

export function figureCard(context: Context, options: FigureOptions): TemplateResult {
  const layout = denseLayout(sizesOf(context.state), options.width, options.mostHeight)
  return html`
    <div class="card">
      <div class="stage">${network(context, options, layout)}</div>
      ${here(context, options.tabStop)} ${legend(context.text, layout.detail !== 'lines')}
      ${settingsRow(context, options.width)} ${counters(context)} ${toolbar(context, options)}
      ${options.hasKeys ? keyList(context.text.actions.keyList) : nothing}
    </div>`
}
