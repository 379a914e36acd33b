/** What a row is: a sample, a window in time, or a moment of which windows are cut. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CsvOptions } from '../../../../data/csv.js'
import type { ColumnRole } from '../../../../data/table/notes.js'
import { opened } from '../../../../view/fields/opened.js'
import { valueField } from '../../../../view/fields/value-field.js'
import { plain } from '../../../../view/format.js'
import { columnsTexts } from '../../../../words/lab/columns.js'
import { isFeature, withRole } from '../../../run/own/roles.js'
import type { LabContext } from '../../../shell/context.js'
import { rolesOf, type Surveyed } from './surveyed.js'

type Row = 'row' | 'window' | 'moment'
type Windows = NonNullable<CsvOptions['windows']>

/** What one begins with. */
const usual: Windows = { length: 50, hop: 25, unit: 'samples' }

const rowOf = ({ choices }: Surveyed): Row => (choices.windows ? 'moment' : choices.steps ? 'window' : 'row')

/** What is chosen with it; numbers that are no part of a window in the names stand beside it, texts are left out. */
function choicesOf(own: Surveyed, row: Row): Partial<Surveyed['choices']> {
  const { survey } = own
  const roles = rolesOf(own)
  const placesOf = (isMeant: (role: ColumnRole | undefined, name: string) => boolean) =>
    survey.columns.flatMap(({ name }, place) => (isMeant(roles[place], name) ? [place] : []))
  const none = { steps: undefined, layout: undefined, windows: undefined }
  const alone = {
    ...none,
    roles: withRole(
      survey,
      roles,
      placesOf((role) => role === 'static'),
      'feature',
    ),
  }
  if (row === 'moment') return { ...alone, windows: usual }
  if (row === 'row' || !survey.windows) return alone
  const { steps, layout, others } = survey.windows
  const beside = placesOf((role, name) => role === 'feature' && others.includes(name))
  const texts = placesOf((role) => role === 'one-hot')
  return {
    ...none,
    roles: withRole(survey, withRole(survey, roles, beside, 'static'), texts, 'left-out'),
    steps,
    layout,
  }
}

/** Length and hop of windows that are cut. */
function cutFields({ lang, actions }: LabContext, own: Surveyed, windows: Windows): TemplateResult {
  const words = columnsTexts[lang].windows
  const hasTimes = rolesOf(own).includes('time')
  const set = (change: Partial<Windows>) => actions.setOwn({ windows: { ...windows, ...change } })
  const field = (key: 'length' | 'hop') => {
    const value = windows[key] ?? windows.length
    return valueField({
      label: words[key],
      name: `own-${key}`,
      text: String(value),
      value,
      next: (now, direction) => Math.max(1, now + direction),
      onCommit: (text) => set({ [key]: Number(text) }),
    })
  }
  return html`
    <div class="fields">${field('length')} ${field('hop')}
      <label class="value-field is-choice"><span class="label">${words.unit}</span>
        <select data-field="own-unit" .value=${live(windows.unit)} ?disabled=${!hasTimes}
          @change=${(event: Event) => set({ unit: (event.target as HTMLSelectElement).value as Windows['unit'] })}>
          ${(['samples', 'seconds'] as const).map((unit) => html`<option value=${unit} .selected=${unit === windows.unit}>${words.units[unit]}</option>`)}
        </select></label></div>
    <p class="hint">${hasTimes ? words.never : words.noTimes}</p>`
}

export function rowChoice(context: LabContext, own: Surveyed): TemplateResult {
  const { lang } = context
  const words = columnsTexts[lang].windows
  const { windows } = own.survey
  const now = rowOf(own)
  const features = rolesOf(own).filter(isFeature).length
  const option = (row: Row, label: string) => html`
    <label class="choice"><input type="radio" name="own-window" value=${row} .checked=${live(now === row)} @change=${() => context.actions.setOwn(choicesOf(own, row))} /><span>${label}</span></label>`
  return html`
    <details class="more row-choice" ${opened(windows !== undefined || now !== 'row')}>
      <summary>${words.legend}</summary>
      <fieldset class="window-choice"><legend class="unseen">${words.legend}</legend>
        ${windows ? html`<p class="hint">${words.why}</p>` : nothing}
        ${option('row', words.row(plain(features)))}
        ${windows ? option('window', words.window(plain(windows.steps), windows.channels, windows.layout, windows.others.length)) : nothing}
        ${option('moment', words.moment)}
      </fieldset>
      ${own.choices.windows ? cutFields(context, own, own.choices.windows) : nothing}
    </details>`
}
