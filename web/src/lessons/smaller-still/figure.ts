/** What lesson 7 shows: what can be done, the bytes of each stage, the values that weights share, bits an entry. */

import { html, type TemplateResult } from 'lit'
import { fixed, percent, plain } from '../../view/format.js'
import { flowBox } from '../device/flow-box.js'
import { menu, named } from '../device/menu.js'
import { seedField } from '../device/seed-field.js'
import type { LessonView } from '../lesson.js'
import { histogram } from './histogram.js'
import { type ActId, actIds, lostIn, reachesGoal, type SmallerStillRun, timesOf } from './run.js'
import { bitIds, goalTimes, keepIds, mostLost, netIds, tuneIds } from './setup.js'
import { compressedParts, triedTable } from './stages.js'
import { texts } from './texts.js'

const ascending = (ids: readonly string[]) => [...ids].sort((a, b) => Number(a) - Number(b))

function settings(run: SmallerStillRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const { net, seed = '', keep, bits, tune } = run.choice
  return html`
    <div class="settings">
      ${menu({ label: words.net, key: 'net', value: net, choices: named(netIds, (id) => words.nets[id]) }, view)}
      ${seedField(words.seed, seed, view)}
      ${menu({ label: words.keep, key: 'keep', value: keep, choices: named(ascending(keepIds).reverse(), words.share) }, view)}
      ${menu({ label: words.bits, key: 'bits', value: bits, choices: named(ascending(bitIds), words.bitCount) }, view)}
      ${menu({ label: words.tune, key: 'tune', value: tune, choices: named(ascending(tuneIds), words.epochs) }, view)}
    </div>`
}

/** The goal, and how far the last file is from it. */
function goal({ result }: SmallerStillRun, { lang }: LessonView): TemplateResult {
  const words = texts[lang].goal
  const isReached = result !== undefined && reachesGoal(result)
  const value = (id: string, said: string | undefined) => html`<b data-value=${id}>${said ?? '–'}</b>`
  return html`
    <p class="lesson-goal ${isReached ? 'is-reached' : ''}"><span class="label">${words.title}</span>
      <span>${words.times(plain(goalTimes))} ${value('times', result && words.isTimes(fixed(timesOf(result, 'coded'), 1)))}</span>
      <span>${words.lost(plain(100 * mostLost))} ${value('lost', result && words.points(fixed(100 * lostIn(result), 1)))}</span>
      ${isReached ? html`<span class="good">✓<span class="unseen"> ${words.reached}</span></span>` : ''}</p>`
}

function act(run: SmallerStillRun, id: ActId, { lang }: LessonView): TemplateResult {
  const words = texts[lang].figure
  const refusal = run.refusal(id)
  return flowBox({
    id,
    label: words.acts[id],
    isNext: !run.busy && !refusal && run.next === id,
    share: run.busy?.task === id ? (id === 'compress' ? words.working : percent(run.busy.share)) : undefined,
    isOpen: !refusal,
    why: refusal && refusal !== 'busy' ? words.refusals[refusal] : '',
    act: () => run.act(id),
  })
}

/** What has just happened, in a sentence. */
function happened({ rounds, now, whole, result, weights }: SmallerStillRun, { lang }: LessonView): string {
  const words = texts[lang].says
  const share = (accuracy: number) => percent(accuracy, 1)
  if (!now || !whole) return words.start(plain(weights))
  if (result) {
    const [pruned, shared, coded] = result.compression.stages
    if (!pruned || !shared || !coded) return ''
    return words.compressed({
      bits: plain(result.bits),
      pruned: share(pruned.evaluation.accuracy),
      coded: share(coded.evaluation.accuracy),
      bytes: plain(coded.fileBytes),
      times: fixed(timesOf(result, 'coded'), 1),
    })
  }
  const accuracy = share(now.evaluation.accuracy)
  return rounds.length === 1
    ? words.trained(plain(weights), accuracy)
    : words.pruned(plain(now.kept), plain(weights), accuracy, share(whole.evaluation.accuracy))
}

export function smallerStillFigure(run: SmallerStillRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  return html`
    <div class="lesson-top">${settings(run, view)} ${goal(run, view)}</div>
    <div class="lesson-flow" role="group" aria-label=${words.actGroup}>
      <ol class="flow is-three">${actIds.map((id) => act(run, id, view))}</ol>
    </div>
    <div class="happened"><p class="sentence" role="status">${happened(run, view)}</p>
      <button class="action" data-action="take-back" ?disabled=${!run.canTakeBack} @click=${() => run.takeBack()}>${words.takeBack}</button></div>
    ${run.result ? '' : html`<p class="note stages-empty">${words.empty}</p>`}
    ${compressedParts(run, view)} ${histogram(run, view)} ${triedTable(run, view)}`
}
