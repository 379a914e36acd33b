/** The device: what the network takes of its flash, RAM, time and battery, each as a range with what it rests on. */

import { html, nothing, type TemplateResult } from 'lit'
import type { Board, Ground, Reckoning } from '../../core/contract/board.js'
import { areLayersCounted } from '../../core/figures/counted-layers.js'
import { segmented } from '../../view/fields/segmented.js'
import { plain } from '../../view/format.js'
import { boundsText, bytesText, daysText, energyText, timeText } from '../../view/quantities.js'
import { menu, named } from '../device/menu.js'
import type { LessonView } from '../lesson.js'
import type { OnWristRun } from './run.js'
import { cells, formIds, leastDays, pauses } from './tasks.js'
import { texts } from './texts.js'

interface Row {
  id: string
  name: string
  value: string | undefined
  aside: string
  note: string
  /** Whether a limit is kept, where there is one. */
  isKept?: boolean | undefined
}

const row = ({ id, name, value, aside, note, isKept }: Row, unknown: string): TemplateResult => html`
  <div class="device-row" data-row=${id}><dt>${name}</dt>
    <dd>${value === undefined ? html`<span>${unknown}</span>` : html`<strong>${value}</strong> <span>${aside}</span>`}
      ${isKept === undefined ? nothing : html`<span class=${isKept ? 'good' : 'bad'} aria-hidden="true">${isKept ? '✓' : '✗'}</span>`}
      <span class="hint">${note}</span></dd>
  </div>`

/** Each ground once. */
function groundsOf(...reckonings: (Reckoning | undefined)[]): Ground[] {
  const all = reckonings.flatMap((reckoning) => reckoning?.grounds ?? [])
  return all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i)
}

function grounds(run: OnWristRun, view: LessonView): TemplateResult | typeof nothing {
  const text = texts[view.lang]
  const { weighed } = run.formed ?? {}
  if (!weighed) return nothing
  const line = ({ id, evidence, source, isSecondHand, ...figure }: Ground) => {
    const known = [text.device.evidence[evidence], isSecondHand ? text.device.secondHand : ''].filter(Boolean)
    return html`<li>${text.device.grounds[id]}: <b>${boundsText(figure, text.device)}</b> <span class="hint">${known.join(' · ')}${source ? html` · <span lang="en">${source}</span>` : nothing}</span></li>`
  }
  return html`
    <details class="rounds"><summary>${text.card.rests}</summary>
      <ul class="grounds">${groundsOf(weighed.milliseconds, weighed.microjoules, weighed.days).map(line)}</ul>
      <p class="note">${text.card.notes}</p></details>`
}

function rows(run: OnWristRun, board: Board | undefined, view: LessonView): readonly Row[] {
  const { card: words, device } = texts[view.lang]
  const { weighed } = run.formed ?? {}
  if (!weighed) return []
  const { flashBytes, ramBytes, macs, macsDone, milliseconds, microjoules, days, excess } = weighed
  const of = (room: Board['flashBytes']) => (room ? words.of(bytesText(room.high, device)) : '')
  const isKept = (id: string) => !excess.some((one) => one.id === id)
  return [
    {
      id: 'flash',
      name: words.flash,
      value: bytesText(flashBytes, device),
      aside: of(board?.flashBytes),
      note: words.flashNote(plain(run.task.flashBytes)),
      isKept: isKept('flashBytes'),
    },
    { id: 'ram', name: words.ram, value: bytesText(ramBytes, device), aside: of(board?.ramBytes), note: words.ramNote },
    {
      id: 'time',
      name: words.time,
      value: milliseconds && timeText(milliseconds, device),
      aside: macsDone < macs ? words.zeros(plain(macsDone), plain(macs)) : words.noZeros(plain(macs)),
      note: words.timeNote(areLayersCounted(milliseconds)),
    },
    {
      id: 'energy',
      name: words.energy,
      value: microjoules && energyText(microjoules, device),
      aside: '',
      note: words.energyNote,
    },
    {
      id: 'days',
      name: words.days,
      value: days && daysText(days, device),
      aside: '',
      note: words.daysNote(plain(leastDays)),
      isKept: isKept('days') && days !== undefined,
    },
  ]
}

export function card(run: OnWristRun, view: LessonView): TemplateResult {
  const { card: words } = texts[view.lang]
  const { board: id, every, cell } = run.choice
  const board = run.boards.find((one) => one.id === id)
  const known = run.boards.length
    ? run.boards.map((one) => ({ id: one.id, label: one.name }))
    : [{ id: id ?? '', label: words.anyBoard }]
  const about = board ? words.about(board.core, plain(board.megahertz)) : ''
  return html`
    <section class="board-card"><h2 class="label">${words.title}</h2>
      <div class="settings">
        ${segmented({
          legend: words.form,
          name: 'form',
          value: run.form,
          choices: named(formIds, (form) => words.forms[form]),
          onChange: (form) => view.choose({ form }),
        })}
        ${menu({ label: words.board, key: 'board', value: id, choices: known }, view)}
        ${menu({ label: words.every, key: 'every', value: every, choices: named(pauses, (pause) => words.pauses[pause] ?? pause) }, view)}
        ${menu({ label: words.cell, key: 'cell', value: cell, choices: named(cells, (one) => words.cells[one] ?? one) }, view)}
      </div>
      ${about ? html`<p class="note">${about}</p>` : nothing}
      ${
        run.formed
          ? html`<dl class="device-figures">${rows(run, board, view).map((one) => row(one, words.unknown))}</dl>`
          : html`<p class="note">${words.empty}</p>`
      }
      ${grounds(run, view)}
    </section>`
}
