/** What the network takes on a board: each figure as a range, with what it rests on; and what is over the budget. */

import { html, nothing, type TemplateResult } from 'lit'
import type { Board, Figure, Ground, Reckoning, Weighed } from '../../../../core/contract/board.js'
import { areLayersCounted } from '../../../../core/figures/counted-layers.js'
import { scoreBar } from '../../../../view/charts/bars.js'
import { plain } from '../../../../view/format.js'
import { table } from '../../../../view/tables.js'
import { deviceTexts } from '../../../../words/lab/device.js'
import { hasBudget } from '../../../run/device/device-settings.js'
import type { DeviceContext } from './device-context.js'
import { boundsText, bytesText, daysText, energyText, excessText, timeText } from './quantities.js'

function groundLine({ lang }: DeviceContext, { id, ...figure }: Ground): TemplateResult {
  const words = deviceTexts[lang]
  const { evidence, source, isSecondHand } = figure
  const quoted = isSecondHand ? ` · ${words.secondHand}` : ''
  const from = html`${words.evidence[evidence]}${source ? html` · <span lang="en">${source}</span>` : nothing}${quoted}`
  return html`<li>${words.grounds[id]}: <strong>${boundsText(figure, lang)}</strong> <span class="hint">${from}</span></li>`
}

/** A figure of a board that the network has to fit into. */
function roomRow(
  { lang }: DeviceContext,
  name: string,
  bytes: number,
  room: Figure | undefined,
  note: string,
): TemplateResult {
  const words = deviceTexts[lang].board
  return html`
    <div class="device-row"><dt>${name}</dt>
      <dd><strong>${bytesText(bytes, lang)}</strong> <span>${room ? words.of(bytesText(room.high, lang)) : words.roomUnknown}</span>
        ${room ? scoreBar(bytes, room.high) : nothing} <span class="hint">${note}</span></dd>
    </div>`
}

function reckonedRow(
  context: DeviceContext,
  name: string,
  value: string | undefined,
  note: string,
  aside = '',
): TemplateResult {
  const words = deviceTexts[context.lang].board
  return html`
    <div class="device-row"><dt>${name}</dt>
      <dd>${value === undefined ? html`<span>${words.unknown}</span>` : html`<strong>${value}</strong> <span>${aside}</span>`}
        <span class="hint">${note}</span></dd>
    </div>`
}

/** Each ground once, those of time first. */
function groundsOf(...reckonings: (Reckoning | undefined)[]): Ground[] {
  const all = reckonings.flatMap((reckoning) => reckoning?.grounds ?? [])
  return all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i)
}

function figures(
  context: DeviceContext,
  weighed: Weighed,
  board: Pick<Board, 'flashBytes' | 'ramBytes'>,
): TemplateResult {
  const { lang } = context
  const words = deviceTexts[lang].board
  const { cycles, milliseconds, microjoules, days } = weighed
  const isTooSlow = milliseconds !== undefined && microjoules !== undefined && days === undefined
  const cyclesText = cycles ? words.cycles(boundsText(cycles, lang)) : ''
  return html`
    <dl class="device-figures">
      ${roomRow(context, words.flash, weighed.flashBytes, board.flashBytes, words.flashNote)}
      ${roomRow(context, words.ram, weighed.ramBytes, board.ramBytes, words.ramNote)}
      ${reckonedRow(context, words.time, milliseconds && timeText(milliseconds, lang), words.timeNote(areLayersCounted(cycles)), cyclesText)}
      ${reckonedRow(context, words.energy, microjoules && energyText(microjoules, lang), words.energyNote)}
      ${reckonedRow(context, words.days, days && daysText(days, lang), isTooSlow ? words.tooSlow : words.daysNote)}
    </dl>`
}

function layersTable({ lang }: DeviceContext, { layers }: Weighed): TemplateResult {
  const words = deviceTexts[lang]
  const rows = layers.map(({ name, storage, macs, macsDone, flashBytes }) => ({
    head: name,
    cells: [
      macs ? words.board.storages[storage] : '',
      macs === macsDone ? plain(macs) : `${plain(macsDone)} / ${plain(macs)}`,
      bytesText(flashBytes, lang),
    ],
  }))
  const heads = [words.board.layer, words.board.storage, words.board.macs, words.board.flash]
  return table(words.board.layers, heads, rows, 'numbers', true)
}

/** What is over the budget, a line each. */
function excesses({ device, lang }: DeviceContext, { excess }: Weighed): TemplateResult | typeof nothing {
  const words = deviceTexts[lang].budget
  if (!excess.length)
    return hasBudget(device.state) ? html`<p class="finding within" role="status">${words.all}</p>` : nothing
  const limitOf = (limit: number) => ({ low: limit, high: limit })
  return html`<div role="status"><ul class="excesses">${excess.map(
    ({ id, limit, isSure, ...value }) =>
      html`<li data-excess=${id} class=${isSure ? 'is-sure' : ''}>${words.line(
        words.names[id],
        excessText(id, value, lang),
        excessText(id, limitOf(limit), lang),
        words.least.includes(id),
        isSure,
      )}</li>`,
  )}</ul></div>`
}

export function boardStage(context: DeviceContext): TemplateResult {
  const { device, lang } = context
  const words = deviceTexts[lang].board
  const { value, isOld } = device.weighed
  if (!value) return html`${nothing}`
  const { 'own-flash': flash, 'own-ram': ram } = device.state
  const given = (bytes: number): Figure => ({
    low: bytes,
    high: bytes,
    evidence: 'given',
    source: '',
    isSecondHand: false,
  })
  const own = { flashBytes: given(flash), ramBytes: given(ram) }
  const board = device.description?.boards.find(({ id }) => id === device.state.board) ?? own
  const skipped = value.macsDone < value.macs
  return html`
    <div class=${isOld ? 'is-old' : ''} data-part="weighed">
      ${excesses(context, value)} ${figures(context, value, board)}
      <p class="hint">${skipped ? words.zeros(plain(value.macsDone), plain(value.macs)) : words.noZeros(plain(value.macs))}</p>
      <details class="more rests"><summary>${words.rests}</summary>
        <ul class="grounds">${groundsOf(value.milliseconds, value.microjoules, value.days).map((ground) => groundLine(context, ground))}</ul>
      </details>
      <details class="more"><summary>${words.layers}</summary>${layersTable(context, value)}</details>
    </div>`
}
