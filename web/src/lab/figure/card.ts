/** The stage: what just happened, the drawings of the open step, the strip of results, and where it can be found again. */

import { html, nothing, type TemplateResult } from 'lit'
import { keepingTexts } from '../../words/lab/keeping.js'
import type { LabContext } from '../shell/context.js'
import { headline } from '../shell/headline.js'
import { stepOf } from '../shell/steps.js'
import { strip } from '../shell/strip.js'
import { miniature } from './miniature.js'

function foot({ text, view, state, unkept, lang }: LabContext): TemplateResult {
  const words = text.foot
  return html`
    <div class="stage-foot">
      <p class="fingerprint" title=${words.fingerprintNote}>${words.seed} <code>${state.seed}</code> · ${words.fingerprint} <code class="hash">${view.fingerprint}</code></p>
      ${unkept ? html`<p class="hint unkept" role="status">${keepingTexts[lang].unkept[unkept]}</p>` : nothing}
    </div>`
}

export function stage(context: LabContext): TemplateResult {
  const { view, state } = context
  const drawings = view.info ? stepOf(context).stage(context) : html`<div class="is-empty"></div>`
  return html`
    <div class="stage-side">
      <div class="card" data-open=${state.step}>
        ${headline(context)}
        <div class=${view.phase === 'making' ? 'stage is-old' : 'stage'}>${drawings}</div>
      </div>
      <div class="dock">${context.isBeside ? nothing : miniature(context)} ${strip(context)}</div>
      ${foot(context)}
    </div>`
}
