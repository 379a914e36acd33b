/** A field for a setting of the experiment, as the one table of settings describes it. */

import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Choice } from '../../core/contract/names.js'
import { asLabel } from '../../report/figures/texts.js'
import { type ExperimentKey, type ExperimentSetting, experimentSettings } from '../../rules/experiment-settings.js'
import { byLadder, byPowers, byStep, valueField } from '../../view/fields/value-field.js'
import type { LabContext } from '../shell/context.js'

export function settingOf(key: ExperimentKey): ExperimentSetting {
  const found = experimentSettings.find((setting) => setting.key === key)
  if (!found) throw new Error(`[settings] there is no setting "${key}"`)
  return found
}

/** Where arrow keys climb a ladder, or double. */
const ladders: Partial<Record<ExperimentKey, number>> = { learningRate: 1e-4, weightDecay: 1e-5, l1: 1e-6, hoyer: 1e-6 }

function stepper({ key, low = 0, high = 1, step = 1 }: ExperimentSetting) {
  const least = ladders[key]
  if (least !== undefined) return byLadder(least, low, high)
  return key === 'batchSize' ? byPowers(low, high) : byStep(step, low, high)
}

/** The number that is in force: what `auto` stands for is the data set's own, or known once the experiment is made. */
function inForce({ state, view, catalogue }: LabContext, { key, auto }: ExperimentSetting): number {
  const value = Number(state[key])
  if (value !== auto?.value) return value
  const source = catalogue.dataSources.find(({ id }) => id === state.data)
  const own = key === 'samples' || key === 'noise' ? source?.[key] : undefined
  const made = view.info?.settings.data === state.data ? Number(view.info.settings[key]) : Number.NaN
  return own ?? (Number.isFinite(made) ? made : value)
}

/** What stands in a field for the word that a setting has in place of a number. */
const autoText = ({ text }: LabContext, id: string): string => (id === 'people' ? text.notes.people : text.notes.auto)

function numberSetting(context: LabContext, setting: ExperimentSetting): TemplateResult {
  const { key, label, wanted, auto } = setting
  const value = inForce(context, setting)
  const refused = context.refused.get(key)
  return valueField({
    label: asLabel(label[context.lang]),
    name: key,
    text: refused ?? (value === auto?.value ? autoText(context, auto.id) : String(Number(value.toPrecision(12)))),
    value,
    next: stepper(setting),
    hint: wanted[context.lang],
    error:
      refused === undefined
        ? undefined
        : context.text.errors.number(label[context.lang], refused, wanted[context.lang]),
    onCommit: (text) => context.actions.typeNumber(key, text),
  })
}

function choicesFor({ catalogue, text }: LabContext, key: ExperimentKey): readonly Choice<string>[] {
  const auto = { id: 'auto', name: { zh: text.notes.auto, en: text.notes.auto }, formula: '' }
  if (key === 'loss') return [auto, ...catalogue.losses]
  if (key === 'optimiser') return catalogue.optimisers
  if (key === 'schedule') return catalogue.schedules
  if (key === 'classWeights') return catalogue.classWeightings
  return catalogue.initialisations
}

function choiceSetting(context: LabContext, { key, label }: ExperimentSetting): TemplateResult {
  const { state, lang, actions } = context
  const onChange = (event: Event) => actions.change({ [key]: (event.target as HTMLSelectElement).value })
  return html`
    <label class="value-field is-choice"><span class="label">${asLabel(label[lang])}</span>
      <select data-field=${key} .value=${live(String(state[key]))} @change=${onChange}>
        ${choicesFor(context, key).map(
          ({ id, name }) => html`<option value=${id} .selected=${id === state[key]}>${name[lang]}</option>`,
        )}
      </select>
    </label>`
}

export function settingField(context: LabContext, key: ExperimentKey): TemplateResult {
  const setting = settingOf(key)
  return setting.kind === 'choice' ? choiceSetting(context, setting) : numberSetting(context, setting)
}
