/** The figure of the Lab: network, samples and curves together, the buttons over them, and where it can be found again. */

import { html, nothing, type TemplateResult } from 'lit'
import { keepingTexts } from '../run/keeping/words.js'
import type { LabContext } from '../shell/context.js'
import { transport } from '../shell/transport.js'
import { spreadPart } from '../steps/prune/spread.js'
import { curvesPart } from './curves.js'
import { networkPart } from './network.js'
import { sampleKind, samplesPart } from './samples.js'

/** From this width on, samples and curves stand side by side. */
const wide = 560
const between = 28

function foot(context: LabContext): TemplateResult {
  const { text, view, state, actions, canUndo, canRedo, hasLink, hasKeys } = context
  const words = text.foot
  return html`
    <div class="toolbar">
      <button class="action" ?disabled=${!canUndo} @click=${actions.undo}>${words.undo}</button>
      <button class="action" ?disabled=${!canRedo} @click=${actions.redo}>${words.redo}</button>
      <p class="fingerprint" title=${words.fingerprintNote}>${words.seed} <code>${state.seed}</code> · ${words.fingerprint} <code class="hash">${view.fingerprint}</code></p>
      ${hasLink ? html`<button class="action" @click=${actions.copyLink}>${words.copy}</button>` : nothing}
      <button class="action" aria-expanded=${hasKeys} @click=${actions.toggleKeys}>${words.keys}</button>
    </div>
    ${context.unkept ? html`<p class="hint unkept" role="status">${keepingTexts[context.lang].unkept[context.unkept]}</p>` : nothing}
    ${hasKeys ? html`<dl class="keys">${words.keyList.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>` : nothing}`
}

function parts(context: LabContext): TemplateResult {
  const { width, view, state } = context
  const isPruning = state.step === 'prune'
  if (!view.info) return html`<div class="is-empty"></div>`
  const isWide = width >= wide && (context.isBeside || !isPruning) // under the steps, cuts have no samples beside them
  const kind = sampleKind(view.info)
  const left = !isWide
    ? width
    : kind === 'plane'
      ? Math.min(320, Math.round(width * 0.44))
      : Math.round((width - between) / 2)
  const right = isWide ? width - left - between : width
  return html`
    ${networkPart(context, isWide ? (isPruning ? 260 : 220) : 200)}
    ${isPruning && !context.isBeside ? spreadPart(context, width) : nothing}
    <div class="pair is-${kind} ${isWide ? '' : 'is-stacked'}">
      <div class="left">${samplesPart(context, left)}</div>
      <div class="right">${curvesPart(context, right, isWide ? 150 : 140)}</div>
    </div>`
}

export function figureCard(context: LabContext): TemplateResult {
  const { state } = context
  return html`
    <div class="card" part="figure" data-open=${state.step}>
      ${transport(context)}
      <div class=${context.view.phase === 'making' ? 'stage is-old' : 'stage'}>${parts(context)}</div>
      ${foot(context)}
    </div>`
}
