/** The flow chart: a box is a button that does its step; what came of it stands in the box. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { segmented } from '../../view/fields/segmented.js'
import { percent, plain } from '../../view/format.js'
import type { LessonView } from '../lesson.js'
import type { Judged } from '../planar/picture.js'
import { type BoxId, boxIds } from './chart.js'
import type { FourStepsRun } from './run.js'
import { scopeIds, wayIds } from './tasks.js'
import { texts } from './texts.js'

/** What came of each box in the round at hand. */
function results(run: FourStepsRun, { lang }: LessonView): Readonly<Record<BoxId, string>> {
  const words = texts[lang].figure
  const { phase, now, rounds, weights, marks, strategy } = run
  const isUntrained = phase === 'untrained'
  const isBeforeCut = phase === 'evaluated' || phase === 'chosen'
  const last = isBeforeCut ? undefined : rounds.at(-1)
  const evaluated = isBeforeCut ? now : last?.before
  const right = (judged: Judged | undefined) => (judged ? words.right(percent(judged.accuracy, 1)) : '')
  const chosen = last ? { ...last.taken, way: last.way } : marks && { ...marks, way: strategy.way }
  return {
    initialise: isUntrained ? words.random(plain(weights)) : words.learned(plain(weights)),
    evaluate: right(evaluated),
    choose: chosen ? words.chosen(plain(chosen.count), plain(chosen.left), chosen.way) : '',
    remove: last ? words.left(plain(last.cut.kept), percent(last.cut.accuracy, 1)) : '',
    retrain: right(last?.retrained),
  }
}

function box(run: FourStepsRun, id: BoxId, result: string, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const refusal = run.refusal(id)
  const acts: Record<BoxId, () => unknown> = {
    initialise: () => run.train(),
    evaluate: () => run.evaluate(),
    choose: () => run.decide(),
    remove: () => run.remove(),
    retrain: () => run.retrain(),
  }
  const isNext = !run.busy && run.next === id
  const isWorking = run.busy?.task === id
  const said = isWorking && run.busy?.share ? percent(run.busy.share) : result
  const why = said || !refusal ? '' : words.refusals[refusal]
  const step = boxIds.indexOf(id)
  return html`
    <li class="flow-box ${isNext ? 'is-next' : ''} ${isWorking ? 'is-working' : ''}" data-box=${id}>
      <button data-action=${id} aria-disabled=${refusal ? 'true' : 'false'} aria-describedby="box-${id}"
        @click=${() => !refusal && acts[id]()}>${step ? html`<span class="flow-number">${step}</span> ` : nothing}${words.boxes[id]}</button>
      <span class="flow-said" id="box-${id}"><span class="flow-result">${said}</span>
        ${why && !run.busy ? html`<span class="flow-why">${why}</span>` : nothing}</span>
    </li>`
}

function shareSlider(run: FourStepsRun, view: LessonView, isOff: boolean): TemplateResult {
  const words = texts[view.lang].figure
  const shown = percent(run.strategy.share)
  return html`
    <label class="amount"><span class="label">${words.share}</span> <output>${shown}</output>
      <input class="slider" type="range" data-field="share" min="5" max="95" step="5" ?disabled=${isOff}
        .value=${live(run.choice.share ?? '50')} aria-valuetext=${shown}
        @change=${(event: Event) => view.choose({ share: (event.target as HTMLInputElement).value })} /></label>`
}

/** How the next cut is chosen: open once the network has been evaluated. */
function strategyPart(run: FourStepsRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const { way, scope } = run.strategy
  const isOff = !run.canChoose
  return html`
    <fieldset class="strategy" ?disabled=${isOff}>
      <legend class="unseen">${words.strategy}</legend>
      ${segmented({
        legend: words.way,
        name: 'way',
        value: way,
        choices: wayIds.map((id) => ({ id, label: words.ways[id] })),
        onChange: (next) => view.choose({ way: next }),
      })}
      ${segmented({
        legend: words.scope,
        name: 'scope',
        value: scope,
        choices: scopeIds.map((id) => ({ id, label: words.scopes[id] })),
        onChange: (next) => view.choose({ scope: next }),
      })}
      ${shareSlider(run, view, isOff)}
      <p class="note">${words.about[way][scope]}</p>
    </fieldset>`
}

/** The arrow back: once there was a round, it does another one. */
function loop(run: FourStepsRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const round = plain(run.rounds.length + 1)
  return html`
    <p class="flow-back">${
      run.canGoAround
        ? html`<button class="action" data-action="around" @click=${() => run.goAround()}>${words.around(round)}</button>`
        : html`<span>${words.loop}</span>`
    }</p>`
}

export function flow(run: FourStepsRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const found = results(run, view)
  return html`
    <div class="lesson-flow" role="group" aria-label=${words.flow}>
      <ol class="flow">${boxIds.map((id) => box(run, id, found[id], view))}</ol>
      ${loop(run, view)} ${strategyPart(run, view)}
    </div>`
}
