/** What the watch hears: a window of each class, and how many of its kind the network finds. */

import { html, nothing, svg, type TemplateResult } from 'lit'
import { percent, plain } from '../../view/format.js'
import { reachOf, tracePath } from '../../view/windows.js'
import type { LessonView } from '../lesson.js'
import type { Example, OnWristRun } from './run.js'
import { texts } from './texts.js'

const height = 54
const gap = 14

/** Found, of all of that class. */
function foundOf({ formed }: OnWristRun, label: number): { found: number; all: number; recall: number } | undefined {
  const row = formed?.evaluation.confusion[label]
  if (!row) return undefined
  return {
    found: row[label] ?? 0,
    all: row.reduce((sum, count) => sum + count, 0),
    recall: formed?.evaluation.recall[label] ?? Number.NaN,
  }
}

/** A bar from 0 to 1, with a mark where the goal is. */
const recallBar = (recall: number, least: number | undefined): TemplateResult => html`
  <svg class="bar recall-bar" height="12" aria-hidden="true">
    <rect class="bar-ground" y="2" width="100%" height="8" rx="4" />
    <rect class="bar-now" y="2" width="${100 * recall}%" height="8" rx="4" />
    ${least !== undefined ? svg`<line class="recall-mark" x1="${100 * least}%" x2="${100 * least}%" y1="0" y2="12" />` : nothing}
  </svg>`

function tile(run: OnWristRun, { label, values }: Example, width: number, view: LessonView): TemplateResult {
  const words = texts[view.lang].beats
  const { shape, task, examples } = run
  const name = run.className(label, view.lang)
  const found = foundOf(run, label)
  const isWatched = label === task.watched
  const reach = reachOf(examples.flatMap((example) => [...example.values]))
  const told = found ? words.found(plain(found.found), plain(found.all)) : words.notYet
  return html`
    <figure class=${isWatched ? 'beat is-watched' : 'beat'} data-class=${label}>
      <figcaption>${name}${isWatched ? html`<span class="hint">${words.watched}</span>` : nothing}</figcaption>
      <svg class="beat-trace" width=${width} height=${height} role="img" aria-label=${words.trace(name)}>
        ${Array.from({ length: shape.channels }, (_, channel) => svg`<path class="trace is-${channel % 3}" d=${tracePath(values, channel, shape, width, height, reach)} />`)}
      </svg>
      ${found ? recallBar(found.recall, isWatched ? task.recall : undefined) : nothing}
      <p class="beat-found">${found ? html`<b>${percent(found.recall, 1)}</b> ` : nothing}<span class="hint">${told}</span></p>
    </figure>`
}

export function beats(run: OnWristRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].beats
  const { examples } = run
  if (!examples.length) return html`<div class="beats is-waiting"></div>`
  const most = view.width >= 480 ? Math.min(4, examples.length <= 4 ? examples.length : 3) : 2
  const width = Math.floor((view.width - gap * (most - 1)) / most) - 2
  return html`
    <section class="beats-part"><h2 class="label">${words.title}</h2>
      <div class="beats is-${most}">${examples.map((example) => tile(run, example, width, view))}</div>
      <p class="note">${run.summary(view.lang)}</p></section>`
}
