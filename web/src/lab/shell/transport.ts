/** Play, pause, a batch, an epoch, start over; how far training is; and what that means, in a sentence. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { ownTable } from '../../state/lab-state.js'
import { plain } from '../../view/format.js'
import { planTexts } from '../plan/texts.js'
import { batchesDone, isOver } from '../run/training.js'
import { meaning } from '../says/meaning.js'
import type { LabContext } from './context.js'
import { failure } from './failure.js'

const marks = {
  play: svg`<path d="M4 2.5L13 8L4 13.5Z" />`,
  pause: svg`<path d="M3.5 2.5H6.5V13.5H3.5ZM9.5 2.5H12.5V13.5H9.5Z" />`,
}

function mark(name: keyof typeof marks): TemplateResult {
  return html`<svg class="mark-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${marks[name]}</svg>`
}

/** The share of the plan that is done. */
function share({ view }: LabContext): number {
  const { progress, plan } = view
  if (!progress?.epochs) return 0
  const part = Math.min(1, batchesDone(progress) / (progress.stepsPerEpoch * progress.epochs || 1))
  if (!plan) return part
  if (plan.stage === 'rewind') return (plan.step ?? 0) / Math.max(1, plan.steps ?? 1)
  return plan.stage === 'done' ? 1 : (plan.round + (plan.stage === 'retrain' ? part : 0)) / plan.rounds
}

function progressBar(context: LabContext): TemplateResult {
  const { view, text } = context
  const done = share(context)
  const label = text.train.progress(plain(view.progress?.epoch ?? 0), plain(view.progress?.epochs ?? 0))
  return html`
    <svg class="progress" width="100%" height="4" role="progressbar" aria-label=${text.steps.train} aria-valuemin="0" aria-valuemax="100"
      aria-valuenow=${Math.round(100 * done)} aria-valuetext=${label}>
      <rect class="progress-ground" width="100%" height="4" /><rect class="progress-done" width="${100 * done}%" height="4" />
    </svg>`
}

function making({ text, actions }: LabContext): TemplateResult {
  return html`
    <div class="buttons"><p class="making" role="status">${text.train.making}</p>
      <button class="action" @click=${actions.cancel}>${text.train.cancel}</button></div>`
}

/** Whether Play can make the experiment that is not there. */
function canMake({ view, state, own }: LabContext): boolean {
  return view.phase === 'empty' && (state.data !== ownTable || own?.table !== undefined)
}

/** How far it is: rounds, where a plan is carried out. */
function counter({ view, text, lang }: LabContext): string {
  const { plan, progress } = view
  if (plan) return planTexts[lang].counter(plain(plan.round), plain(plan.rounds))
  return text.train.progress(plain(progress?.epoch ?? 0), plain(progress?.epochs ?? 0))
}

function buttons(context: LabContext): TemplateResult {
  const { view, text, actions } = context
  const words = text.train
  const isTraining = view.phase === 'training'
  const isReady = view.phase === 'ready' && !isOver(view)
  const isFresh = !isTraining && !view.loaded && (view.progress?.epoch ?? 0) === 0 && (view.progress?.step ?? 0) === 0
  return html`
    <div class="buttons">
      <button class="play" data-action="play" ?disabled=${!isTraining && view.phase !== 'ready' && !canMake(context) && !view.loss} @click=${actions.togglePlay}>
        ${mark(isTraining ? 'pause' : 'play')}<span>${isTraining ? words.pause : view.progress?.isDone && view.cuts.length === 0 ? words.again : words.play}</span></button>
      <button class="action" data-action="step" title=${words.stepTitle} ?disabled=${!isReady} @click=${actions.step}>${words.step}</button>
      <button class="action" data-action="epoch" ?disabled=${!isReady} @click=${actions.epoch}>${words.epoch}</button>
      <button class="action" data-action="reset" ?disabled=${isFresh || view.phase === 'empty'} @click=${actions.startOver}>${words.reset}</button>
      <label class="choice pace" title=${words.fullTitle}><input type="checkbox" .checked=${live(context.state.pace === 'full')}
        @change=${(event: Event) => actions.setPace((event.target as HTMLInputElement).checked ? 'full' : 'watch')} /><span>${words.full}</span></label>
      <span class="epoch" data-epoch=${view.progress?.epoch ?? 0}>${counter(context)}</span>
    </div>`
}

/** One line about what just happened, before what it means. */
function sentence(context: LabContext): TemplateResult {
  const { view, text, note, isWaiting } = context
  if (view.phase === 'failed') return failure(context)
  const said =
    view.phase === 'making'
      ? ''
      : view.phase === 'empty'
        ? canMake(context)
          ? text.says.empty
          : text.says.noTable
        : isWaiting
          ? text.says.hidden
          : meaning(view, context.lang)
  return html`
    <p class="sentence"><span class="note" role="status">${note ? note(text, context.lang) : nothing}</span>
      <span aria-live=${view.phase === 'training' ? 'off' : 'polite'}>${said}</span></p>`
}

export function transport(context: LabContext): TemplateResult {
  return html`
    <div class="transport">
      ${context.view.phase === 'making' ? making(context) : buttons(context)} ${progressBar(context)}
      ${sentence(context)}
    </div>`
}
