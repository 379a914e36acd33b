/** Always in sight: the button that trains, how far that is, and the results. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { fastest } from '../../core/figures/fastest.js'
import { smallestSize } from '../../report/figures/ending.js'
import { ownTable, type StepId } from '../../state/lab-state.js'
import { fixed, plain } from '../../view/format.js'
import { microseconds } from '../../view/microseconds.js'
import { planTexts } from '../../words/lab/plan.js'
import { batchesDone, isOver } from '../run/training.js'
import type { LabContext } from './context.js'
import { bytesNow, bytesWhole, goneNow, isConsidered, scorePath } from './strip-values.js'

const marks = {
  play: svg`<path d="M4 2.5L13 8L4 13.5Z" />`,
  pause: svg`<path d="M3.5 2.5H6.5V13.5H3.5ZM9.5 2.5H12.5V13.5H9.5Z" />`,
}

function mark(name: keyof typeof marks): TemplateResult {
  return html`<svg class="mark-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${marks[name]}</svg>`
}

/** The share of the training or the plan that is done. */
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

/** Whether Play can make the experiment that is not there. */
export function canMake({ view, state, own }: LabContext): boolean {
  return view.phase === 'empty' && (state.data !== ownTable || own?.table !== undefined)
}

/** How far it is: rounds, where a plan is carried out. */
function counter({ view, text, lang }: LabContext): string {
  const { plan, progress } = view
  if (plan) return planTexts[lang].counter(plain(plan.round), plain(plan.rounds))
  return text.train.progress(plain(progress?.epoch ?? 0), plain(progress?.epochs ?? 0))
}

/** Where training is what comes next. */
const trainingSteps: ReadonlySet<StepId> = new Set(['data', 'network', 'train'])

/** What pressing the button does. */
function playLabel({ view, text }: LabContext): string {
  const words = text.train
  const { phase, progress, cuts, plan } = view
  if (phase === 'training') return words.pause
  const hasBegun = (progress?.epoch ?? 0) > 0 || (progress?.step ?? 0) > 0
  if (!isOver(view))
    return plan ? words.goOn : cuts.length > 0 && !hasBegun ? words.retrain : hasBegun ? words.goOn : words.play
  return cuts.length > 0 ? words.retrain : words.again
}

function button(context: LabContext): TemplateResult {
  const { view, actions, text } = context
  if (view.phase === 'making')
    return html`<p class="making" role="status">${text.train.making}</p><button class="action" @click=${actions.cancel}>${text.train.cancel}</button>`
  const isTraining = view.phase === 'training'
  const isQuiet = !isTraining && !trainingSteps.has(context.state.step)
  return html`
    <button class=${isQuiet ? 'play is-quiet' : 'play'} data-action="play" ?disabled=${!isTraining && view.phase !== 'ready' && !canMake(context) && !view.loss}
      @click=${actions.togglePlay}>${mark(isTraining ? 'pause' : 'play')}<span>${playLabel(context)}</span></button>
    <span class="epoch" data-epoch=${view.progress?.epoch ?? 0}>${counter(context)}</span>`
}

function result(name: string, value: TemplateResult | string, about: unknown, kind: string): TemplateResult {
  return html`<div data-result=${kind}><dt>${name}</dt><dd>${value} <span class="hint">${about}</span></dd></div>`
}

function gone(context: LabContext): TemplateResult | typeof nothing {
  const { text, found } = context
  const words = text.strip
  const now = goneNow(context)
  if (!now) return nothing
  const { effect } = found
  if (isConsidered(context) && effect)
    return result(words.wouldGo, html`<strong>${plain(effect.gone)}</strong>`, words.of(plain(effect.total)), 'gone')
  return result(words.gone, html`<strong>${plain(now.gone)}</strong>`, words.of(plain(now.all)), 'gone')
}

function score(context: LabContext): TemplateResult | typeof nothing {
  const { text, view } = context
  const path = scorePath(context)
  const last = path.at(-1)
  if (!last || !view.info) return nothing
  const name = view.info.task === 'regression' ? text.train.r2 : text.train.accuracy
  const before = path.slice(0, -1).map((value) => `${value} → `)
  const cut = view.cuts.at(-1)
  const mayRetrain = !isConsidered(context) && cut !== undefined && !cut.retrained && !cut.plan // a plan retrains
  return result(
    name,
    html`<span class="path">${before}</span><strong>${last}</strong>`,
    mayRetrain ? text.strip.retrain : nothing,
    'score',
  )
}

function bytes(context: LabContext): TemplateResult | typeof nothing {
  const words = context.text.strip
  const least = smallestSize(bytesNow(context))
  const whole = bytesWhole(context)
  if (!least) return nothing
  const about = [
    whole !== undefined && whole !== least.bytes ? words.of(plain(whole)) : '',
    context.text.prune.formats[least.format],
  ]
  return result(
    context.text.strip.stored,
    html`<strong>${plain(least.bytes)}</strong>`,
    about.filter(Boolean).join(' '),
    'bytes',
  )
}

/** Measured once Take away has been opened. */
function time(context: LabContext): TemplateResult | typeof nothing {
  const { reporting, text } = context
  const { value, isOld } = reporting.times
  const best = value && !isOld ? fastest(value) : undefined
  if (!best) return nothing
  const about = best.speedUp === null ? text.strip.noDifference : text.strip.faster(fixed(best.speedUp, 2))
  return result(
    text.strip.pass,
    html`<strong>${microseconds(best.microseconds)}</strong> µs`,
    context.view.cuts.length ? about : nothing,
    'time',
  )
}

export function strip(context: LabContext): TemplateResult {
  return html`
    <div class="result-strip">
      ${progressBar(context)}
      <div class="buttons">${button(context)}</div>
      <dl class="results" aria-label=${context.text.strip.title}>${gone(context)} ${score(context)} ${bytes(context)} ${time(context)} ${context.reporting.device.part?.strip(context)}</dl>
    </div>`
}
