/** The three counters, side by side and apart: share removed, bytes stored, time measured; and what it cost. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../core/contract/cut.js'
import type { FormTime } from '../../core/contract/report.js'
import { fixed, percent, plain } from '../../view/format.js'
import type { LessonView } from '../lesson.js'
import { type Copy, denseBytes, type ThreeWaysRun } from './run.js'
import { formats, forms, type WayId, wayIds } from './setup.js'
import { texts } from './texts.js'

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

function rights(run: ThreeWaysRun, { lang }: LessonView): Group {
  const words = texts[lang].figure.rights
  const share = (accuracy: number | undefined) => (accuracy === undefined ? undefined : percent(accuracy, 1))
  const before = share(run.whole?.judged.accuracy) ?? dash
  return {
    id: 'rights',
    title: words.title,
    rows: [
      row(run, words.cut, before, ({ cut }) => share(cut.accuracy)),
      row(run, words.retrained, before, ({ retrained }) => share(retrained?.accuracy)),
    ],
  }
}

function shares(run: ThreeWaysRun, { lang }: LessonView): Group {
  const words = texts[lang].figure.share
  const all = run.whole?.judged.kept ?? 0
  const units = (network: string) => network.replaceAll(/-?[a-z]+/g, '')
  return {
    id: 'share',
    title: words.title,
    rows: [
      row(run, words.gone, percent(0), ({ cut }) => percent(1 - cut.kept / all, 1)),
      row(run, words.kept, run.whole ? plain(all) : dash, ({ cut }) => plain(cut.kept)),
      row(
        run,
        words.network,
        run.whole ? units(run.whole.network) : dash,
        ({ shrunk }) => shrunk && units(shrunk.network),
      ),
    ],
  }
}

const bytesOf = (sizes: readonly StoredSize[], format: (typeof formats)[number]) =>
  sizes.find((size) => size.format === format && size.bits === 32)?.bytes ?? Number.NaN

function bytes(run: ThreeWaysRun, { lang }: LessonView): Group {
  const words = texts[lang].figure.bytes
  const copies = run.copies ? wayIds.map((way) => run.copies?.[way]) : []
  const least = Math.min(
    ...copies.flatMap((copy) => formats.map((format) => bytesOf(copy?.shrunk?.sizes ?? copy?.sizes ?? [], format))),
  )
  const marked = (value: number) => (value === least ? html`<b>${plain(value)}</b>` : plain(value))
  const say = (format: (typeof formats)[number]) => (copy: Copy) => {
    const now = bytesOf(copy.sizes, format)
    const small = copy.shrunk && bytesOf(copy.shrunk.sizes, format)
    return small === undefined || small === now ? marked(now) : html`${plain(now)} → ${marked(small)}`
  }
  const nameOf = (format: string) => run.formatName(format, lang)
  return {
    id: 'bytes',
    title: words.title,
    rows: formats.map((format) =>
      row(run, nameOf(format), run.whole ? plain(bytesOf(run.whole.sizes, format)) : dash, say(format)),
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
  const micro = ({ microseconds }: FormTime) => `${fixed(microseconds, microseconds < 10 ? 2 : 1)}\u202fµs`
  const said = (time: FormTime | undefined) => {
    if (!time) return undefined
    if (time.form === 'whole') return micro(time)
    const note = time.speedUp === null ? words.same : words.faster(fixed(time.speedUp, 2))
    return html`${micro(time)} <span class="time-note">${note}</span>`
  }
  return {
    id: 'times',
    title: words.title,
    rows: forms.map((form) => row(run, words.forms[form], '', (_, way) => said(run.time(way, form)))),
  }
}

/** What was measured of the weights that are masked, beside the whole network. */
function maskedTime(run: ThreeWaysRun): '' | 'same' | 'faster' | 'slower' {
  const time = run.time('weights', 'masked')
  if (!time) return ''
  if (time.speedUp === null) return 'same'
  return time.speedUp > 1 ? 'faster' : 'slower'
}

/** The pictures stand over the columns of the ways. */
export function counts(run: ThreeWaysRun, view: LessonView): TemplateResult {
  const words = texts[view.lang].figure
  const groups = [rights, shares, bytes, proof, times].map((group) => group(run, view))
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${words.table}>
      <table class="numbers counts">
        <caption class="unseen">${words.table}</caption>
        <thead><tr><td></td><th scope="col">${words.whole}</th>${wayIds.map((way) => html`<th scope="col">${words.ways[way]}</th>`)}</tr></thead>
        ${groups.map(
          ({ id, title, rows }) => html`
            <tbody data-group=${id}>
              <tr><th scope="rowgroup" colspan="5" class="label">${title}</th></tr>
              ${rows.map(({ head, whole, cells }) => html`<tr><th scope="row">${head}</th><td>${whole}</td>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
            </tbody>`,
        )}
      </table>
    </div>
    <details class="rounds"><summary>${words.notes}</summary>
      <p class="note">${words.bytes.note} ${words.proof.note} ${words.times.note}</p></details>
    ${run.copies ? html`<p class="sentence honest">${words.honest(plain(denseBytes(run.copies.weights.sizes)), maskedTime(run))}</p>` : nothing}`
}
