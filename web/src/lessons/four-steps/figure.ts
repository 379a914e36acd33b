/** What lesson 2 shows: the flow chart, the network and what it says, its curve, and how near the goal is. */

import { html, nothing, type TemplateResult } from 'lit'
import { valueField } from '../../view/fields/value-field.js'
import { percent, plain } from '../../view/format.js'
import type { UnitMark } from '../../view/network/layers-figure.js'
import { planeRoom } from '../../view/plane.js'
import type { LessonView } from '../lesson.js'
import { boundary, legend, linkLegend, network, type Reading, readingText } from '../planar/figure.js'
import { curve, figures } from './curve.js'
import { retrainedFacts, roundFacts } from './facts.js'
import { flow } from './flow.js'
import type { FourStepsRun } from './run.js'
import { taskIds } from './tasks.js'
import { texts } from './texts.js'

const largestPlane = 250
const gap = 20
const networkHeight = 172
const curveHeight = 140

function settingsPart(run: FourStepsRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const { task = '', seed = '' } = run.choice
  const onSeed = (typed: string) => {
    if (/^[1-9]\d{0,3}$/.test(typed)) view.choose({ seed: typed })
    else view.redraw()
  }
  return html`
    <div class="settings">
      <label class="value-field is-choice"><span class="label">${words.task}</span>
        <select data-field="task" @change=${(event: Event) => view.choose({ task: (event.target as HTMLSelectElement).value })}>
          ${taskIds.map((id) => html`<option value=${id} .selected=${id === task}>${words.tasks[id]}</option>`)}
        </select></label>
      ${valueField({
        label: words.seed,
        name: 'seed',
        text: seed,
        value: Number(seed),
        next: (value, direction) => Math.min(9999, Math.max(1, value + direction)),
        onCommit: onSeed,
      })}
    </div>`
}

/** The scores of hidden neurons as marks in them, while neurons are what would go. */
function unitMarksOf({
  marks,
  candidates,
  strategy,
}: FourStepsRun): ReadonlyMap<number, readonly UnitMark[]> | undefined {
  if (!marks || !candidates || strategy.way !== 'neurons') return undefined
  const most = Math.max(1e-12, ...candidates.parts.flatMap(({ scores }) => [...scores]))
  return new Map(
    candidates.parts.map(({ layer, scores, kept }, i) => {
      const stays = marks.stays.get(layer)
      return [
        i + 1,
        [...scores].map((score, unit) => ({ score: score / most, goes: kept[unit] === 1 && stays?.[unit] === 0 })),
      ]
    }),
  )
}

/** The plane, and beside it the network over its curve: all of it is seen at once. */
function pictures(run: FourStepsRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const { scene, picture, reading } = run
  if (!scene || !picture) return html`<div class="pictures-in-plane is-waiting"></div>`
  const classNames = run.classNames(view.lang)
  const isWide = view.width >= 520
  const size = Math.min(largestPlane, (isWide ? view.width * 0.4 : view.width) - planeRoom.left - 2)
  const onRead = (next: Reading) => {
    run.reading = next
    view.redraw()
  }
  const shared = { lang: view.lang, reading, onRead }
  const rest = isWide ? view.width - size - planeRoom.left - gap : view.width
  return html`
    <div class="pictures-in-plane">
      ${boundary(words.plane, scene, picture, { ...shared, theme: view.theme, size })}
      <div class="network-and-curve">
        ${network(picture, {
          ...shared,
          width: rest,
          height: isWide ? networkHeight : size,
          classNames,
          stays: run.marks?.stays,
          unitMarks: unitMarksOf(run),
        })}
        ${curve(run, view, rest, curveHeight)}
      </div>
    </div>
    <div class="under-pictures">
      ${legend(classNames, view.lang)} ${linkLegend(view.lang, run.marks !== undefined)}
      <p class="reading">${readingText(reading, scene, picture, classNames, view.lang)}</p>
    </div>`
}

/** What has just happened, in a sentence. */
function happened({ phase, now, rounds, marks, strategy }: FourStepsRun, { lang }: LessonView): string {
  const words = texts[lang].figure.says
  const last = rounds.at(-1)
  if (!now) return ''
  const [right, samples, kept] = [plain(now.right), plain(now.samples), plain(now.kept)]
  if (phase === 'untrained') return words.untrained(right, samples)
  if (phase === 'evaluated') return words.evaluated(right, samples)
  if (phase === 'chosen')
    return marks ? words.chosen(plain(marks.count), plain(marks.left), strategy.way) : words.nothingLeft
  if (phase === 'cut' && last) return words.cut(roundFacts(last))
  return last?.retrained ? words.retrained(retrainedFacts(last, last.retrained)) : words.trained(right, samples, kept)
}

/** Dead ends that the last cut has left: what retraining cannot use. */
function deadEnds({ phase, rounds }: FourStepsRun, { lang }: LessonView): string {
  const last = phase === 'cut' || phase === 'trained' ? rounds.at(-1) : undefined
  return last?.offPath ? texts[lang].figure.offPath(roundFacts(last)) : ''
}

/** The goal, and how far the network is from it now. */
function goalPart(run: FourStepsRun, { lang }: LessonView): TemplateResult {
  const words = texts[lang].figure
  const { goal } = run.task
  const { now, hasReachedGoal } = run
  const value = (name: string, text: string) => html`<b data-value=${name}>${now ? text : '–'}</b>`
  return html`
    <p class="lesson-goal ${hasReachedGoal ? 'is-reached' : ''}"><span class="label">${words.goal}</span>
      <span>${words.goalWeights(plain(goal.weights))} ${value('kept', plain(now?.kept ?? 0))}</span>
      <span>${words.goalRight(percent(goal.accuracy))} ${value('accuracy', percent(now?.accuracy ?? 0, 1))}</span>
      ${hasReachedGoal ? html`<span class="good">✓<span class="unseen"> ${words.reached}</span></span>` : nothing}</p>`
}

export function fourStepsFigure(run: FourStepsRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  return html`
    <div class="lesson-top">${settingsPart(run, view)} ${goalPart(run, view)}</div>
    ${flow(run, view)}
    <div class="happened">
      <p class="sentence" role="status">${happened(run, view)}${view.lang === 'zh' ? '' : ' '}${deadEnds(run, view)}</p>
      <button class="action" data-action="take-back" ?disabled=${!run.canTakeBack} @click=${() => run.takeBack()}>${words.takeBack}</button>
    </div>
    ${pictures(run, view)} ${figures(run, view)}`
}
