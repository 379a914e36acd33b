/** What lesson 6 shows: what the watch hears, what can be done, what it costs on the board, and the way there. */

import { html, type TemplateResult } from 'lit'
import { percent, plain } from '../../view/format.js'
import { bytesText, daysText } from '../../view/quantities.js'
import { flowBox } from '../device/flow-box.js'
import { menu, named } from '../device/menu.js'
import { seedField } from '../device/seed-field.js'
import type { LessonView } from '../lesson.js'
import { beats } from './beats.js'
import { card } from './card.js'
import { type ActId, actIds, type OnWristRun } from './run.js'
import { leastDays, neuronShares, taskIds, weightShares } from './tasks.js'
import { texts } from './texts.js'
import { way } from './way.js'

function settings(run: OnWristRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const { task, seed = '', neurons, weights } = run.choice
  const share = (id: string) => words.share(id)
  return html`
    <div class="settings">
      ${menu({ label: words.task, key: 'task', value: task, choices: named(taskIds, (id) => run.taskName(id, view.lang)) }, view)}
      ${seedField(words.seed, seed, view)}
      ${menu({ label: words.neurons, key: 'neurons', value: neurons, choices: named(neuronShares, share) }, view)}
      ${menu({ label: words.weights, key: 'weights', value: weights, choices: named(weightShares, share) }, view)}
    </div>`
}

/** The goal, and how far the network is from it now, in the form that is looked at. */
function goal(run: OnWristRun, { lang }: LessonView): TemplateResult {
  const { goal: words, device } = texts[lang]
  const { formed, task, hasReachedGoal } = run
  const days = formed?.weighed.days
  const value = (id: string, said: string | undefined) => html`<b data-value=${id}>${said ?? '–'}</b>`
  const recall = formed && percent(formed.evaluation.recall[task.watched] ?? Number.NaN, 1)
  const name = run.className(task.watched, lang)
  return html`
    <p class="lesson-goal wrist-goal ${hasReachedGoal ? 'is-reached' : ''}"><span class="label">${words.title}</span>
      <span>${words.recall(name, percent(task.recall))} ${value('recall', recall)}</span>
      <span>${words.flash(plain(task.flashBytes))} ${value('flash', formed && bytesText(formed.weighed.flashBytes, device))}</span>
      <span>${words.days(plain(leastDays))} ${value('days', days && daysText(days, device))}</span>
      ${hasReachedGoal ? html`<span class="good">✓<span class="unseen"> ${words.reached}</span></span>` : ''}</p>`
}

function act(run: OnWristRun, id: ActId, { lang }: LessonView): TemplateResult {
  const words = texts[lang].figure
  const refusal = run.refusal(id)
  return flowBox({
    id,
    label: words.acts[id],
    isNext: !run.busy && !refusal && run.next === id,
    share: run.busy?.task === id ? (run.busy.share < 1 ? percent(run.busy.share) : words.weighing) : undefined,
    isOpen: !refusal,
    why: refusal && refusal !== 'busy' ? words.refusals[refusal] : '',
    act: () => run.act(id),
  })
}

/** What has just happened, in a sentence. */
function happened({ now, trail, weights, task, form }: OnWristRun, { lang }: LessonView): string {
  const words = texts[lang].says
  if (!now) return words.start(plain(weights))
  const before = trail.at(-2)
  const recall = (state: typeof now) => percent(state.forms[form].evaluation.recall[task.watched] ?? Number.NaN, 1)
  const { weighed, evaluation } = now.forms[form]
  const is = {
    taken: plain(now.taken),
    kept: plain(now.kept),
    before: before ? recall(before) : '',
    recall: recall(now),
    accuracy: percent(evaluation.accuracy, 1),
    flash: plain(weighed.flashBytes),
    flashBefore: before ? plain(before.forms[form].weighed.flashBytes) : '',
  }
  return words[now.act](is)
}

export function onWristFigure(run: OnWristRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  return html`
    <div class="lesson-top">${settings(run, view)} ${goal(run, view)}</div>
    <div class="lesson-flow" role="group" aria-label=${words.actGroup}>
      <ol class="flow is-four">${actIds.map((id) => act(run, id, view))}</ol>
    </div>
    <div class="happened"><p class="sentence" role="status">${happened(run, view)}</p>
      <button class="action" data-action="take-back" ?disabled=${!run.canTakeBack} @click=${() => run.takeBack()}>${words.takeBack}</button></div>
    ${beats(run, view)} ${card(run, view)} ${way(run, view)}`
}
