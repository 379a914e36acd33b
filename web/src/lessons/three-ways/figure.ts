/** What lesson 3 shows: three copies side by side, what is done to them, and what is counted. */

import { html, nothing, type TemplateResult } from 'lit'
import { segmented } from '../../view/fields/segmented.js'
import { valueField } from '../../view/fields/value-field.js'
import { percent, plain, trimmed } from '../../view/format.js'
import { verdict } from '../../view/plane.js'
import type { LessonView } from '../lesson.js'
import { boundary, legend } from '../planar/figure.js'
import { cells, type Picture } from '../planar/picture.js'
import { counts } from './counts.js'
import { claimText } from './facts.js'
import { type ActId, actIds, type ThreeWaysRun } from './run.js'
import { batches, bridgeIds, budgetIds, type ClaimId, claimIds, taskIds, type WayId, wayIds } from './setup.js'
import { texts } from './texts.js'

interface MenuOptions {
  label: string
  key: string
  value: string | undefined
  choices: readonly { id: string; label: string }[]
}

/** Another network, and another cut, is another question. */
const unanswered = { claim: '' }

function menu({ label, key, value, choices }: MenuOptions, view: LessonView): TemplateResult {
  return html`
    <label class="value-field is-choice"><span class="label">${label}</span>
      <select data-field=${key} @change=${(event: Event) => view.choose({ [key]: (event.target as HTMLSelectElement).value, ...unanswered })}>
        ${choices.map(({ id, label: name }) => html`<option value=${id} .selected=${id === value}>${name}</option>`)}
      </select></label>`
}

function settingsPart(run: ThreeWaysRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const { task, seed = '', budget, bridge } = run.choice
  const onSeed = (typed: string) => {
    if (/^[1-9]\d{0,3}$/.test(typed)) view.choose({ seed: typed, ...unanswered })
    else view.redraw()
  }
  const named = <Id extends string>(ids: readonly Id[], name: (id: Id) => string) =>
    ids.map((id) => ({ id, label: name(id) }))
  const about = bridgeIds.find((id) => id === bridge)
  return html`
    <div class="settings">
      ${menu({ label: words.task, key: 'task', value: task, choices: named(taskIds, (id) => words.tasks[id]) }, view)}
      ${valueField({
        label: words.seed,
        name: 'seed',
        text: seed,
        value: Number(seed),
        next: (value, direction) => Math.min(9999, Math.max(1, value + direction)),
        onCommit: onSeed,
      })}
      ${menu({ label: words.budget, key: 'budget', value: budget, choices: named(budgetIds, (id) => words.budgets[id] ?? id) }, view)}
      ${menu({ label: words.bridge, key: 'bridge', value: bridge, choices: named(bridgeIds, (id) => run.bridgeName(id, view.lang)) }, view)}
    </div>
    <p class="note bridge-note">${about ? words.bridges[about] : nothing}</p>`
}

function act(run: ThreeWaysRun, id: ActId, { lang }: LessonView): TemplateResult {
  const words = texts[lang].figure
  const refusal = run.refusal(id)
  const does: Record<ActId, () => unknown> = {
    spend: () => run.spend(),
    retrain: () => run.retrain(),
    shrink: () => run.shrink(),
    measure: () => run.measure(),
  }
  const isNext = !run.busy && run.whole && run.next === id
  const isWorking = run.busy?.task === id
  return html`
    <li class="flow-box ${isNext ? 'is-next' : ''} ${isWorking ? 'is-working' : ''}" data-box=${id}>
      <button data-action=${id} aria-disabled=${refusal ? 'true' : 'false'} aria-describedby="act-${id}"
        @click=${() => !refusal && does[id]()}>${words.acts[id]}</button>
      <span class="flow-said" id="act-${id}">
        ${isWorking ? html`<span class="flow-result">${percent(run.busy?.share ?? 0)}</span>` : nothing}
        ${refusal && refusal !== 'busy' ? html`<span class="flow-why">${words.refusals[refusal]}</span>` : nothing}
        ${id === 'measure' && run.isMeasured && !refusal ? html`<span class="flow-why">${words.again}</span>` : nothing}</span>
    </li>`
}

/** What has just happened, in a sentence. */
function sentence({ whole, copies, isRetrained, isShrunk, canClaim }: ThreeWaysRun, { lang }: LessonView): string {
  const words = texts[lang].figure.state
  if (!whole) return words.start
  const { right, samples, kept } = whole.judged
  if (!copies) return words.trained(plain(right), plain(samples), plain(kept))
  if (canClaim) return words.measured
  if (isShrunk) return words.shrunk
  return isRetrained ? words.retrained : words.spent(plain(kept - copies.weights.cut.kept))
}

const shownOf = ({ whole, copies }: ThreeWaysRun, way: WayId) => copies?.[way].picture ?? whole?.picture

/** What each copy says at the place that is read. */
function readingText(run: ThreeWaysRun, classNames: readonly string[], { lang }: LessonView): string {
  const words = texts[lang].figure
  const { reading, scene } = run
  if (!reading || !scene) return words.hint
  const { left, right, bottom } = scene.square
  const across = (right - left) / cells
  const name = ({ field }: Picture) => {
    const { winner } = verdict(field, (reading.row * cells + reading.column) * 2, 2)
    return classNames[winner] ?? ''
  }
  const said = wayIds.flatMap((way) => {
    const picture = shownOf(run, way)
    return picture ? [words.says(words.inText[way], name(picture))] : []
  })
  const x = trimmed(left + (reading.column + 0.5) * across, 2)
  const y = trimmed(bottom + (reading.row + 0.5) * across, 2)
  return words.at(x, y, said)
}

const gap = 12

function pictures(run: ThreeWaysRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const { scene } = run
  const size = Math.max(72, Math.floor((view.width - 2 * gap) / 3) - 2)
  const classNames = run.classNames(view.lang)
  if (!scene) return html`<div class="way-pictures is-waiting"></div>`
  return html`
    <div class="way-pictures">${wayIds.map((way) => {
      const { cut, retrained } = run.copies?.[way] ?? {}
      const judged = retrained ?? cut ?? run.whole?.judged
      return html`
        <figure data-way=${way}><figcaption class="label">${words.ways[way]}</figcaption>
          ${boundary(words.picture(words.ways[way]), scene, shownOf(run, way), {
            lang: view.lang,
            theme: view.theme,
            size,
            reading: { place: run.reading },
            onRead: ({ place }) => {
              run.reading = place
              view.redraw()
            },
          })}
          <p class="note">${judged ? words.right(plain(judged.right), plain(judged.samples)) : nothing}</p></figure>`
    })}</div>
    <div class="under-pictures">${legend(classNames, view.lang)}
      <p class="reading">${readingText(run, classNames, view)}</p></div>`
}

function batchPart(run: ThreeWaysRun, view: LessonView): TemplateResult | typeof nothing {
  if (!run.isMeasured) return nothing
  return segmented({
    legend: texts[view.lang].figure.times.batch,
    name: 'batch',
    value: run.choice.batch ?? batches[0],
    choices: batches.map((id) => ({ id, label: id })),
    onChange: (batch) => view.choose({ batch }),
  })
}

/** The question of the lesson, once all that it is about is known. */
function claimPart(run: ThreeWaysRun, view: LessonView): TemplateResult | typeof nothing {
  const words = texts[view.lang].figure.claim
  if (!run.canClaim) return nothing
  return html`
    <div class="claim">
      <p class="claim-question">${words.question}</p>
      ${segmented<ClaimId | ''>({
        legend: words.legend,
        name: 'claim',
        value: run.claim ?? '',
        choices: claimIds.map((id) => ({ id, label: words.choices[id] })),
        onChange: (claim) => view.choose({ claim }),
      })}
      <p class="sentence" role="status">${claimText(run, view.lang)}</p>
    </div>`
}

export function threeWaysFigure(run: ThreeWaysRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  return html`
    ${settingsPart(run, view)}
    <div class="lesson-flow" role="group" aria-label=${words.actGroup}>
      <ol class="flow is-four">${actIds.map((id) => act(run, id, view))}</ol>
    </div>
    <div class="happened"><p class="sentence" role="status">${sentence(run, view)}</p></div>
    ${pictures(run, view)}
    ${counts(run, view)} ${batchPart(run, view)} ${claimPart(run, view)}`
}
