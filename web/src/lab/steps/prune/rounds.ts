/** What a plan has done so far, with a way back to each of its rounds. */

import { html, nothing, type TemplateResult } from 'lit'
import type { StoredSize } from '../../../core/contract/cut.js'
import { bytesOf, endingText } from '../../../report/figures/ending.js'
import {
  layerScan,
  lostInRounds,
  type RoundsOptions,
  roundsChart,
  roundsTable,
} from '../../../report/figures/rounds.js'
import { plain } from '../../../view/format.js'
import type { Cell } from '../../../view/tables.js'
import { planTexts } from '../../../words/lab/plan.js'
import { type Cut, type PlanTrace, roundsOf } from '../../run/cutting/cuts.js'
import type { LabContext } from '../../shell/context.js'

/** A way back, where there is one: the core keeps the rounds of a plan until the network is changed by other means. */
function wayBack(context: LabContext, round: number, isNow: boolean): Cell {
  const { view, lang, actions } = context
  const words = planTexts[lang]
  if (!view.plan || isNow) return ''
  return html`<button class="action" data-action="back-to-round" data-round=${round} ?disabled=${view.phase !== 'ready'}
    aria-label=${round ? words.backTo(plain(round)) : words.backToStart} title=${round ? words.backTo(plain(round)) : words.backToStart}
    @click=${() => actions.backToRound(round)}>\u21a9\ufe0e</button>`
}

/** What the floor of a plan is of; empty for accuracy. */
function floorOf({ catalogue, lang }: LabContext, { floorMeasure = 'accuracy' }: PlanTrace['settings']): string {
  if (floorMeasure === 'accuracy') return ''
  return catalogue.measures.find(({ id }) => id === floorMeasure)?.name[lang] ?? floorMeasure
}

/** The round, or how far the weights that it goes back to are. */
function underWay({ view, lang }: LabContext, done: number, all: string): string {
  const words = planTexts[lang]
  const { stage, step = 0, steps = 0 } = view.plan ?? {}
  return stage === 'rewind' ? words.rewinding(plain(step), plain(steps)) : words.underWay(plain(done + 1), all)
}

/** The plan that the last cut is, as far as it has come. */
export function roundsPart(context: LabContext, cut: Cut, trace: PlanTrace): TemplateResult {
  const { lang, view, text, reading, actions, width } = context
  const words = planTexts[lang]
  const { rounds, settings, end } = trace
  const nameOf = (format: StoredSize['format']) => text.prune.formats[format]
  const size = bytesOf(trace, cut, nameOf, words)
  const all = plain(roundsOf(settings))
  const state = end
    ? endingText(trace, end, cut, nameOf, words, floorOf(context, settings))
    : view.phase === 'training'
      ? underWay(context, rounds.length, all)
      : view.plan
        ? words.rests(plain(rounds.length), all)
        : ''
  const options: RoundsOptions = { info: view.info, before: cut.before, trace, lang, reading: reading.round }
  const read = (round: number | undefined) => round !== reading.round && actions.read({ round })
  return html`
    <p class="about plan-state" role="status">${state}</p>
    ${lostInRounds(options)}
    ${rounds.length ? html`${roundsChart(options, width, read)} ${layerScan(options)}` : nothing}
    ${roundsTable(options, (round) => wayBack(context, round, round === rounds.length))}
    ${size && rounds.length ? html`<p class="hint">${words.bytesIn(size.how)}</p>` : nothing}`
}
