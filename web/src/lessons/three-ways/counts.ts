/** The three counters, side by side and apart: share removed, bytes stored, time measured; and what it cost. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../core/contract/cut.js'
import { fixed, percent, plain } from '../../view/format.js'
import type { LessonView } from '../lesson.js'
import { type Copy, denseBytes, type ThreeWaysRun } from './run.js'
import { formats, forms, type WayId, wayIds } from './setup.js'
import { texts } from './texts.js'
import type { SameAsOther, Timed } from './times.js'

type Cell = TemplateResult | string

interface Row {
  head: Cell
  whole: Cell
  cells: readonly Cell[]
}

interface Group {
  id: string
  title: string
  rows: readonly Row[]
}

const dash = '–'

/** A row with what `say` makes of each copy. */
function row(run: ThreeWaysRun, head: Cell, whole: Cell, say: (copy: Copy, way: WayId) => Cell | undefined): Row {
  const cells = wayIds.map((way) => (run.copies ? say(run.copies[way], way) : undefined) ?? dash)
  return { head, whole, cells }
}

const share = (accuracy: number | undefined) => (accuracy === undefined ? undefined : percent(accuracy, 1))

function rights(run: ThreeWaysRun, { lang }: LessonView): Group {
  const words = texts[lang].figure.rights
  const before = share(run.whole?.judged.accuracy) ?? dash
  const retrained = row(run, words.retrained, before, (copy) => share(copy.retrained?.accuracy))
  const isBegun = wayIds.some((way) => run.copies?.[way].retrained)
  return {
    id: 'rights',
    title: words.title,
    rows: [row(run, words.cut, before, ({ cut }) => share(cut.accuracy)), ...(isBegun ? [retrained] : [])],
  }
}

/** Neurons of each hidden layer, of a network as text such as `2-10-tanh-11-tanh-2`; lines may break after a dot. */
const hiddenUnits = (network: string) => network.match(/\d+/g)?.slice(1, -1).join('·\u200b') ?? ''

function shares(run: ThreeWaysRun, { lang }: LessonView): Group {
  const words = texts[lang].figure.share
  const all = run.whole?.judged.kept ?? 0
  const units = row(run, words.units, hiddenUnits(run.whole?.network ?? ''), ({ shrunk }) =>
    shrunk ? hiddenUnits(shrunk.network) : undefined,
  )
  return {
    id: 'share',
    title: words.title,
    rows: [
      row(run, words.gone, percent(0), ({ cut }) => percent(1 - cut.kept / all, 1)),
      row(run, words.kept, plain(all), ({ cut }) => plain(cut.kept)),
      ...(run.isShrunk ? [units] : []),
    ],
  }
}

function bytes(
  run: ThreeWaysRun,
  { lang }: LessonView,
  id: 'masked' | 'shrunk',
  sizesOf: (copy: Copy) => readonly StoredSize[] | undefined,
): Group {
  const say = (sizes: readonly StoredSize[] | undefined, format: string) => {
    const found = sizes?.find((size) => size.format === format && size.bits === 32)
    return found && plain(found.bytes)
  }
  return {
    id: `bytes-${id}`,
    title: texts[lang].figure.bytes[id],
    rows: formats.map((format) =>
      row(run, run.formatName(format, lang), say(run.whole?.sizes, format) ?? dash, (copy) =>
        say(sizesOf(copy), format),
      ),
    ),
  }
}

function proof(run: ThreeWaysRun, { lang }: LessonView): Group {
  const words = texts[lang].figure.proof
  const size = (value: number) => (value === 0 ? '0' : value.toExponential(1).replace('e-', 'e\u2212'))
  return {
    id: 'proof',
    title: words.title,
    rows: [
      row(run, words.equal, '', ({ shrunk }) => shrunk && words.of(plain(shrunk.equal), plain(shrunk.samples))),
      row(run, words.largest, '', ({ shrunk }) => shrunk && size(shrunk.largestDifference)),
    ],
  }
}

function times(run: ThreeWaysRun, { lang }: LessonView): Group {
  const words = texts[lang].figure.times
  const micro = (value: number) => fixed(value, value < 10 ? 2 : 1)
  const note = (text: string) => html`<span class="time-note">${text}</span>`
  const said = (time: Timed | SameAsOther | undefined) => {
    if (!time) return undefined
    if (typeof time === 'string') return note(words.sameAsOther[time])
    const { microseconds, speedUp } = time
    return html`${micro(microseconds)} ${note(speedUp === null ? words.same : words.faster(fixed(speedUp, 2)))}`
  }
  const whole = run.wholeTime ? micro(run.wholeTime.microseconds) : dash
  return {
    id: 'times',
    title: words.title,
    rows: forms.map((form) => row(run, words.forms[form], whole, (_, way) => said(run.time(way, form)))),
  }
}

/** What was measured of weights that are zeros, beside the whole network. */
function maskedTime(run: ThreeWaysRun): '' | 'same' | 'faster' | 'slower' {
  const time = run.time('weights', 'masked')
  if (typeof time !== 'object') return ''
  if (time.speedUp === null) return 'same'
  return time.speedUp > 1 ? 'faster' : 'slower'
}

/** Those that have something in them. */
function groupsOf(run: ThreeWaysRun, view: LessonView): readonly Group[] {
  if (!run.copies) return []
  const { isShrunk, isMeasured } = run
  return [
    rights(run, view),
    shares(run, view),
    bytes(run, view, 'masked', ({ sizes }) => sizes),
    ...(isShrunk ? [bytes(run, view, 'shrunk', ({ shrunk }) => shrunk?.sizes), proof(run, view)] : []),
    ...(isMeasured ? [times(run, view)] : []),
  ]
}

function body({ id, title, rows }: Group, names: readonly string[], isFirst: boolean): TemplateResult {
  // The heads of the columns again, for the eye alone: on a narrow page the first ones are out of sight.
  const again = names.map((name) => html`<td class="name-again" aria-hidden="true">${isFirst ? '' : name}</td>`)
  return html`
    <tbody data-group=${id}>
      <tr><th scope="rowgroup" class="label">${title}</th>${again}</tr>
      ${rows.map(({ head, whole, cells }) => html`<tr><th scope="row">${head}</th><td>${whole}</td>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
    </tbody>`
}

/** The pictures stand over the columns of the ways. */
export function counts(run: ThreeWaysRun, view: LessonView): TemplateResult | typeof nothing {
  const words = texts[view.lang].figure
  const groups = groupsOf(run, view)
  const { copies } = run
  if (!copies) return nothing
  const names = [words.whole, ...wayIds.map((way) => words.ways[way])]
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${words.table}>
      <table class="numbers counts">
        <caption class="unseen">${words.table}</caption>
        <thead><tr><td></td>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
        ${groups.map((group, i) => body(group, names, i === 0))}
      </table>
    </div>
    <details class="rounds"><summary>${words.notes}</summary>${words.about.map((text) => html`<p class="note">${text}</p>`)}</details>
    <p class="sentence honest">${words.honest(plain(denseBytes(copies.weights.sizes)), maskedTime(run))}</p>`
}
