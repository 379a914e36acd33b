/** The instrument: the network, the reading, the threshold, the result, and the way back. */

import { html, nothing, type TemplateResult } from 'lit'
import type { WorkedExample } from '../core/contract/example.js'
import type { FigureOptions } from '../page/figure-controller.js'
import { keyList } from '../page/key-list.js'
import { fixed, partName, percent, plain, signed, trimmed } from '../view/format.js'
import { hueLegend } from '../view/network/hue-legend.js'
import { networkFigure } from '../view/network/network-figure.js'
import { networkLayout } from '../view/network/network-layout.js'
import type { Context } from './context.js'
import { here } from './here.js'
import { networkModel } from './network-model.js'
import { settingsRow } from './settings-row.js'

function network({ state, example, text }: Context, options: FigureOptions): TemplateResult {
  const words = text.figure
  return networkFigure(networkModel(state, example), {
    layout: networkLayout(options.width, options.mostHeight),
    largest: 1000,
    tabStop: options.tabStop,
    focus: state.focus,
    words: {
      title: words.title,
      name: partName,
      edge: (edge) =>
        words.edge(
          partName(edge.id),
          plain(edge.weight),
          edge.score === undefined ? undefined : fixed(edge.score),
          edge.isKept,
        ),
      unit: (unit) => {
        if (unit.column === 0) return words.input(partName(unit.id), plain(unit.value))
        if (unit.column === 2) return words.outputUnit(trimmed(unit.value))
        return words.neuron(partName(unit.id), trimmed(unit.value), unit.isCut)
      },
    },
  })
}

/** Whether y is the same to all digits that are shown anywhere. */
const hasSameY = ({ change }: WorkedExample) => Math.abs(change) < 5e-7

function sentence({ example, text }: Context): string {
  const { removed, before, after, change } = example
  if (!removed.length) return text.result.nothing
  const names = removed.map(partName)
  if (hasSameY(example)) return text.result.wentSame(names, fixed(after.y))
  return text.result.went(names, fixed(before.y), fixed(after.y), signed(change))
}

function counters(context: Context): TemplateResult {
  const { example, text } = context
  const { before, after, removed } = example
  const isSame = hasSameY(example)
  return html`<div class="outcome">
    <dl class="counters">
      <div><dt class="label">${text.result.output}</dt>
        <dd>${isSame ? nothing : html`<span class="ghost">${fixed(before.y)} →</span> `}<b>${fixed(after.y)}</b></dd></div>
      <div><dt class="label">${text.result.share}</dt>
        <dd><b>${percent(example.removedShare)}</b> <span class="small">${text.result.removed(removed.length, example.connectionCount)}</span></dd></div>
    </dl>
    <p class="sentence" role="status">${sentence(context)}</p>
  </div>`
}

function legend({ text }: Context): TemplateResult {
  const { legend: words, legendTitle } = text.figure
  const mark = (drawing: TemplateResult, word: string) => html`<li>${drawing}<span>${word}</span></li>`
  const line = (kind: string) =>
    html`<svg class="legend-mark" width="26" height="14" aria-hidden="true"><line class=${kind} x1="1" x2="25" y1="7" y2="7" /></svg>`
  const disc = (kind: string) =>
    html`<svg class="legend-mark" width="16" height="16" aria-hidden="true"><circle class=${kind} cx="8" cy="8" r="5" /></svg>`
  const arc = html`<svg class="legend-mark" width="16" height="16" aria-hidden="true"><path class="share" d="M8 2A6 6 0 0 1 8 14" /></svg>`
  return html`
    <ul class="legend" aria-label=${legendTitle}>
      ${mark(line('stroke positive thick'), words.width)} <li>${hueLegend(words.hue)}</li> ${mark(disc('bead'), words.bead)}
      ${mark(disc('ring'), words.ring)} ${mark(line('cut-line'), words.cut)} ${mark(arc, words.arc)}
    </ul>`
}

function toolbar(
  { text, example, actions, canUndo, canRedo, hasLink }: Context,
  options: FigureOptions,
): TemplateResult {
  const words = text.actions
  return html`
    <div class="toolbar">
      <button class="action" ?disabled=${!canUndo} @click=${actions.undo}>${words.undo}</button>
      <button class="action" ?disabled=${!canRedo} @click=${actions.redo}>${words.redo}</button>
      <button class="action" @click=${actions.reset}>${words.reset}</button>
      <p class="fingerprint" title=${text.result.fingerprintNote}>${text.result.fingerprint} <code>${example.fingerprint}</code></p>
      ${hasLink ? html`<button class="action" data-action="share" @click=${actions.share}>${words.share}</button>` : nothing}
      <button class="action" aria-expanded=${options.hasKeys} @click=${options.onKeys}>${words.keys}</button>
    </div>`
}

/** The network with its result, and the way back. */
export function networkCard(context: Context, options: FigureOptions): TemplateResult {
  const { text, actions, canUndo, canRedo } = context
  return html`
    <div class="card">
      <div class="stage">${network(context, options)}</div>
      ${here(context, options.tabStop)} ${counters(context)}
      <div class="toolbar">
        <button class="action" ?disabled=${!canUndo} @click=${actions.undo}>${text.actions.undo}</button>
        <button class="action" ?disabled=${!canRedo} @click=${actions.redo}>${text.actions.redo}</button>
      </div>
    </div>`
}

export function figureCard(context: Context, options: FigureOptions): TemplateResult {
  return html`
    <div class="card">
      <div class="stage">${network(context, options)}</div>
      ${here(context, options.tabStop)} ${legend(context)} ${settingsRow(context, options.width)} ${counters(context)}
      ${toolbar(context, options)} ${options.hasKeys ? keyList(context.text.actions.keyList) : nothing}
    </div>`
}
