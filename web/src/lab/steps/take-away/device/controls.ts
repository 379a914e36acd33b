/** Among the controls of Take away: how the network becomes 8-bit integers; the board, how often it is asked, the budget. */

import { html, nothing, type TemplateResult } from 'lit'
import type { Named } from '../../../../core/contract/names.js'
import type { BoardId } from '../../../../core/ids.js'
import { formatChoices } from '../../../../deploy/formats/format-choices.js'
import type { Lang } from '../../../../state/settings.js'
import { percent, plain } from '../../../../view/format.js'
import { deviceTexts } from '../../../../words/lab/device.js'
import { budgetNumbers, dutyNumbers, ownNumbers } from '../../../run/device/device-settings.js'
import type { DeviceContext } from './device-context.js'
import { choiceField, numberField } from './fields.js'

function int8Controls(context: DeviceContext): TemplateResult | typeof nothing {
  const { device, lang } = context
  const words = deviceTexts[lang].int8
  const { description, int8, state } = device
  if (!description) return nothing
  const { value, isOld } = int8
  return html`
    <details class="more int8"><summary>${words.more}</summary>
      <div class="device-fields">
        ${numberField(context, 'calibrate')}
        ${choiceField(context, 'range', words.range, description.ranges)}
        ${choiceField(context, 'granularity', words.granularity, description.granularities)}
        ${choiceField(context, 'rounding', words.rounding, description.roundings)}
      </div>
      ${value && !isOld ? html`<p class="hint">${words.about(plain(state.calibrate), percent(value.clipped, 2))}</p>` : nothing}
    </details>`
}

/** An id that is named in the words of the page. */
const named = <Id extends string>(ids: readonly Id[], names: (lang: Lang) => Record<Id, string>): Named<Id>[] =>
  ids.map((id) => ({ id, name: { zh: names('zh')[id], en: names('en')[id] } }))

function writtenControls(context: DeviceContext): TemplateResult | typeof nothing {
  const { device, lang } = context
  const words = deviceTexts[lang].written
  const { description } = device
  if (!description) return nothing
  const { ends, standardisation } = formatChoices
  return html`
    <details class="more written"><summary>${words.more}</summary>
      <div class="device-fields">
        ${choiceField(context, 'weights', words.weights, description.weightForms)}
        ${choiceField(
          context,
          'standardisation',
          words.standardisation,
          named(standardisation, (one) => deviceTexts[one].written.standardisations),
        )}
        ${choiceField(
          context,
          'ends',
          words.ends,
          named(ends, (one) => deviceTexts[one].written.endNames),
        )}
        ${numberField(context, 'bits')}
      </div>
    </details>`
}

function boardsOf({ device, lang }: DeviceContext): Named<BoardId | 'own'>[] {
  const { own } = deviceTexts[lang].board
  const boards = (device.description?.boards ?? []).map(({ id, name }) => ({ id, name: { zh: name, en: name } }))
  return [...boards, { id: 'own', name: { zh: own, en: own } }]
}

function boardControls(context: DeviceContext): TemplateResult | typeof nothing {
  const { device, lang } = context
  const words = deviceTexts[lang]
  const { description, state } = device
  if (!description) return nothing
  const board = description.boards.find(({ id }) => id === state.board)
  return html`
    ${choiceField(context, 'board', words.board.board, boardsOf(context))}
    ${board ? html`<p class="hint">${words.board.about(board.core, plain(board.megahertz))}</p>` : nothing}
    ${state.board === 'own' ? html`<div class="device-fields">${ownNumbers.map((key) => numberField(context, key))}</div>` : nothing}
    ${choiceField(
      context,
      'form',
      words.board.form,
      named(
        description.forms.map(({ id }) => id),
        (one) => deviceTexts[one].forms,
      ),
    )}
    <h3 class="label">${words.board.duty}</h3>
    <div class="device-fields">${dutyNumbers.map((key) => numberField(context, key))}</div>
    <h3 class="label">${words.budget.title}</h3>
    <p class="hint">${words.budget.about}</p>
    <div class="device-fields" data-part="budget">${budgetNumbers.map((key) => numberField(context, key, true))}</div>`
}

/** @param files  draws how models and runs are saved and loaded */
export function deviceControls(context: DeviceContext, files: () => TemplateResult): TemplateResult {
  const { tab } = context
  if (tab === 'board') return html`${boardControls(context)}`
  return html`${files()} ${tab === 'files' ? html`${int8Controls(context)} ${writtenControls(context)}` : nothing}`
}
