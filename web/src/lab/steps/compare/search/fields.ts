/** Fields for what is set of a search. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { criterionGrains } from '../../../../core/criteria.js'
import { type CriterionId, deviceFormIds } from '../../../../core/ids.js'
import { asLabel } from '../../../../report/figures/texts.js'
import { searchMeasures } from '../../../../search/plan.js'
import { usualEpochs } from '../../../../search/prepare.js'
import { byLadder, byStep, valueField } from '../../../../view/fields/value-field.js'
import { plain } from '../../../../view/format.js'
import { deviceTexts } from '../../../../words/lab/device.js'
import { reportTexts } from '../../../../words/lab/report.js'
import { searchTexts } from '../../../../words/lab/search.js'
import { comparedGrains } from '../../../report/choice.js'
import { type FieldRange, type SearchField, searchCriteria, searchFields } from '../../../report/search/choice.js'
import { deviceNumbers } from '../../../run/device/device-settings.js'
import type { SearchContext, SharedLimit } from './search-context.js'

const shownNumber = (value: number) => (value > 1e15 ? String(value) : plain(value))

function valuesOf({ search, state }: SearchContext, field: SearchField): readonly number[] {
  const { choice } = search
  if (field === 'epochs') return [choice.epochs ?? usualEpochs(state.epochs, choice.rungs)]
  const value = choice[field]
  return typeof value === 'number' ? [value] : value
}

export function numbersField(context: SearchContext, field: SearchField): TemplateResult {
  const words = searchTexts[context.lang]
  const { low, high, most = 1, isWhole, isEven = false }: FieldRange = searchFields[field]
  const values = valuesOf(context, field)
  const bad = context.search.choice.bad[field]
  const wanted = words.wanted(shownNumber(low), shownNumber(high), most, isWhole, isEven)
  const [first = low] = values
  const step = byStep(isEven ? 2 : 1, low, high)
  return valueField({
    label: words.fields[field],
    name: `search-${field}`,
    text: bad ?? values.map(plain).join(', '),
    value: first,
    next: (value, direction) => (most > 1 ? value : step(value, direction)),
    hint: wanted,
    error: bad === undefined ? undefined : words.bad(bad, wanted),
    onCommit: (text) => context.typeNumbers(field, text),
  })
}

/** A limit that Take away has, too; empty is none. @param usual  what stands for none */
export function limitField(context: SearchContext, limit: SharedLimit, usual: number | undefined): TemplateResult {
  const words = searchTexts[context.lang]
  const { low, high } = deviceNumbers[limit]
  const value = context.device[limit] || usual || 0
  const bad = context.search.choice.bad[limit]
  const wanted = deviceTexts[context.lang].wanted(plain(low), plain(high), limit === 'flash')
  return valueField({
    label: words.fields[limit === 'flash' ? 'budget' : 'accuracy'],
    name: `search-${limit}`,
    text: bad ?? (value ? plain(value) : ''),
    value,
    next: limit === 'flash' ? byLadder(1, low, high) : byStep(1, low, high),
    hint: wanted,
    error: bad === undefined ? undefined : words.bad(bad, wanted),
    onCommit: (text) => context.typeLimit(limit, text),
  })
}

interface Boxes<Id extends string> {
  legend: string
  name: string
  ids: readonly Id[]
  chosen: readonly Id[]
  nameOf: (id: Id) => string
  onChange: (ids: Id[]) => void
}

/** Some of a list; the last one that is chosen stays. */
function boxes<Id extends string>({ legend, name, ids, chosen, nameOf, onChange }: Boxes<Id>): TemplateResult {
  const toggle = (id: Id, isChosen: boolean) =>
    onChange(ids.filter((other) => (other === id ? isChosen : chosen.includes(other))))
  return html`
    <fieldset class="search-boxes"><legend class="label">${legend}</legend>
      <div class="boxes">${ids.map(
        (
          id,
        ) => html`<label class="choice"><input type="checkbox" name=${name} value=${id} .checked=${live(chosen.includes(id))}
          ?disabled=${chosen.length === 1 && chosen[0] === id}
          @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)} /><span>${nameOf(id)}</span></label>`,
      )}</div>
    </fieldset>`
}

export function formsField({ search, lang, choose }: SearchContext): TemplateResult {
  const { forms } = search.choice
  const nameOf = (id: (typeof forms)[number]) => deviceTexts[lang].forms[id]
  const onChange = (forms: SearchContext['search']['choice']['forms']) => choose({ forms })
  return boxes({
    legend: searchTexts[lang].forms,
    name: 'searchForms',
    ids: deviceFormIds,
    chosen: forms,
    nameOf,
    onChange,
  })
}

/** Criteria with their whole names: several differ in what stands in brackets alone. */
export function criteriaField({ search, lang, catalogue, choose }: SearchContext): TemplateResult {
  const { criteria } = search.choice
  const nameOf = (id: CriterionId) =>
    asLabel(catalogue.criteria.find((criterion) => criterion.id === id)?.name[lang] ?? id)
  const grains = comparedGrains.map((grain) =>
    boxes({
      legend: `${searchTexts[lang].criteria}${searchTexts[lang].colon}${reportTexts[lang].grains[grain]}`,
      name: 'searchCriteria',
      ids: searchCriteria.filter((id) => criterionGrains[id] === grain),
      chosen: criteria,
      nameOf,
      onChange: (own) =>
        choose({
          criteria: searchCriteria.filter((id) => (criterionGrains[id] === grain ? own : criteria).includes(id)),
        }),
    }),
  )
  return html`${grains}`
}

/** Numbers have R² alone. */
export function measureField({ search, lang, choose, view }: SearchContext): TemplateResult | typeof nothing {
  const words = searchTexts[lang]
  const { measure } = search.choice
  if (view.info?.task === 'regression') return nothing
  const onChange = (event: Event) =>
    choose({ measure: (event.target as HTMLSelectElement).value as (typeof searchMeasures)[number] })
  return html`
    <label class="value-field is-choice"><span class="label">${words.fields.measure}</span>
      <select data-field="search-measure" .value=${live(measure)} @change=${onChange}>
        ${searchMeasures.map((id) => html`<option value=${id} .selected=${id === measure}>${words.measures[id]}</option>`)}
      </select>
    </label>`
}
