/** The flow chart: a box is a button that does its step; what came of it stands in the box. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { segmented } from '../../view/fields/segmented.js'
import { percent, plain } from '../../view/format.js'
import type { LessonView } from '../lesson.js'
import { type BoxId, boxIds, type FourStepsRun } from './run.js'
import { scopeIds, wayIds } from './tasks.js'
import { texts } from './texts.js'

/** What came of each box in the round at hand. */
function results(run: FourStepsRun, { lang }: LessonView): Readonly<Record<BoxId, string>> {
  const words = texts[lang].figure
  const { phase, now, strategy, rounds, weights } = run
  const share = (accuracy: number | undefined) => (accuracy === undefined ? '' : percent(accuracy, 1))
  const isUntrained = phase === 'untrained'
  const last = rounds.at(-1)
  const evaluated = phase === 'evaluated' ? now : phase === 'cut' ? last?.before : undefined
  const chosen = phase === 'cut' && last ? last : strategy
  return {
    initialise: isUntrained ? words.random(plain(weights)) : words.learned(plain(weights)),
    evaluate: evaluated ? words.right(share(evaluated.accuracy)) : '',
    choose: isUntrained ? '' : words.chosen(words.ways[chosen.way], percent(chosen.share)),
    remove: last && phase !== 'evaluated' ? words.left(plain(last.cut.kept), share(last.cut.accuracy)) : '',
    retrain: last?.retrained && phase !== 'evaluated' ? words.right(share(last.retrained.accuracy)) : '',
  }
}

const focusStrategy = (event: Event) => {
  const flow = (event.currentTarget as HTMLElement).closest('.lesson-flow')
  flow?.querySelector<HTMLElement>('.strategy input:checked')?.focus()
}

function box(run: FourStepsRun, id: BoxId, result: string, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const refusal = run.refusal(id)
  const acts: Record<BoxId, (event: Event) => unknown> = {
    initialise: () => run.train(),
    evaluate: () => run.evaluate(),
    choose: focusStrategy,
    remove: () => run.remove(),
    retrain: () => run.retrain(),
  }
  const isNext = !run.busy && run.next === id
  const isWorking = run.busy?.task === id
  const said = isWorking && run.busy?.share ? percent(run.busy.share) : result
  return html`
    <li class="flow-box ${isNext ? 'is-next' : ''} ${isWorking ? 'is-working' : ''}" data-box=${id}>
      <button data-action=${id} aria-disabled=${refusal ? 'true' : 'false'} aria-describedby="box-${id}"
        @click=${(event: Event) => !refusal && acts[id](event)}>${words.boxes[id]}</button>
      <span class="flow-said" id="box-${id}"><span class="flow-result">${said}</span>
        ${refusal && refusal !== 'busy' ? html`<span class="flow-why">${words.refusals[refusal]}</span>` : nothing}</span>
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
  const isOff = run.refusal('choose') !== undefined
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
      <p class="note">${words.about[way]}</p>
    </fieldset>`
}

export function flow(run: FourStepsRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const found = results(run, view)
  const round = plain(run.rounds.length + (run.phase === 'cut' ? 0 : 1))
  return html`
    <div class="lesson-flow" role="group" aria-label=${words.flow}>
      <ol class="flow">${boxIds.map((id) => box(run, id, found[id], view))}</ol>
      <p class="flow-back"><span>${words.back(round)}</span></p>
      ${strategyPart(run, view)}
    </div>`
}
