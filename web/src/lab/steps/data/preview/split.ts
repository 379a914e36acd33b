/** Who is kept for testing: a share, a fold, one person, people by name, or as the file says. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ExperimentState } from '../../../../rules/experiment-settings.js'
import { ownTable } from '../../../../state/lab-state.js'
import { plain } from '../../../../view/format.js'
import { columnsTexts, type SplitWay } from '../../../../words/lab/columns.js'
import { short } from '../../../run/layers.js'
import type { LabContext } from '../../../shell/context.js'
import { settingField } from '../../setting-field.js'
import { peopleOf, personName } from '../people.js'
import { testFileInUse, testFileOffer } from './test-file.js'

/** Folds that one begins with. */
const usualFolds = 5
/** Folds that are in a menu, and people that each have a box. */
const most = 400

function wayOf({ state, own }: LabContext): SplitWay {
  const isOwn = state.data === ownTable
  if (isOwn && own?.tested) return 'people'
  if (isOwn && own?.test) return 'file'
  if (isOwn && own?.table?.parts?.length) return 'column'
  return state.folds < 0 ? 'one-out' : state.folds > 0 ? 'folds' : 'share'
}

function waysFor(context: LabContext, people: readonly number[]): SplitWay[] {
  const { state, own } = context
  const isOwn = state.data === ownTable
  if (isOwn && own?.summary?.notes.part) return ['column']
  return [
    ...(isOwn && own?.test ? (['file'] as const) : []),
    'share',
    'folds',
    ...(people.length > 2 ? (['one-out'] as const) : []),
    ...(isOwn && people.length > 1 ? (['people'] as const) : []),
  ]
}

/** Settings of each way to begin with; the split of before is left. */
function begin({ own, actions }: LabContext, way: SplitWay, people: readonly number[]): void {
  const folds = Math.min(usualFolds, people.length || usualFolds)
  const settings: Partial<ExperimentState> = { folds: way === 'folds' ? folds : way === 'one-out' ? -1 : 0, fold: 0 }
  if (way === 'people') actions.testPeople(people.slice(0, 1))
  else if (own?.tested || own?.test) actions.testPeople(undefined, settings)
  else actions.change(settings)
}

function wayMenu(context: LabContext, way: SplitWay, people: readonly number[]): TemplateResult {
  const words = columnsTexts[context.lang].split
  return html`
    <label class="value-field is-choice"><span class="label">${words.way}</span>
      <select data-field="split" .value=${live(way)} @change=${(event: Event) => begin(context, (event.target as HTMLSelectElement).value as SplitWay, people)}>
        ${waysFor(context, people).map((id) => html`<option value=${id} .selected=${id === way}>${words.ways[id]}</option>`)}
      </select></label>`
}

/** Another seed of the split alone: data and first weights stay. */
function splitSeed(context: LabContext): TemplateResult {
  const { state, actions, lang } = context
  const words = columnsTexts[lang].split
  const now = state.splitSeed < 0 ? state.seed : state.splitSeed
  return html`
    <span class="with-button">${settingField(context, 'splitSeed')}
      <button class="action" data-action="another-split" @click=${() => actions.change({ splitSeed: (now + 1) % 2 ** 53 })}>${words.another}</button></span>`
}

function foldMenu(context: LabContext, folds: number, name: (fold: number) => string): TemplateResult {
  const { state, actions, lang } = context
  if (folds > most) return settingField(context, 'fold')
  return html`
    <label class="value-field is-choice"><span class="label">${columnsTexts[lang].split.fold}</span>
      <select data-field="fold" .value=${live(String(state.fold))} @change=${(event: Event) => actions.change({ fold: Number((event.target as HTMLSelectElement).value) })}>
        ${Array.from({ length: folds }, (_, fold) => html`<option value=${fold} .selected=${fold === state.fold}>${name(fold)}</option>`)}
      </select></label>`
}

function byFolds(context: LabContext, people: readonly number[]): TemplateResult {
  const { state, lang } = context
  const words = columnsTexts[lang].split
  return html`
    <div class="fields">${settingField(context, 'folds')}
      ${foldMenu(context, state.folds, (fold) => words.foldOf(plain(fold + 1), plain(state.folds)))} ${splitSeed(context)}</div>
    <p class="hint">${people.length ? words.byPerson : words.bySample}</p>`
}

function byName(context: LabContext, people: readonly number[]): TemplateResult {
  const { own, lang, actions } = context
  const tested = own?.tested ?? []
  const toggle = (person: number, isTested: boolean) =>
    actions.testPeople(people.filter((one) => (one === person ? isTested : tested.includes(one))))
  return html`
    <fieldset class="people-choice" data-field="people"><legend class="label">${columnsTexts[lang].split.people}</legend>
      ${people.slice(0, most).map(
        (
          person,
        ) => html`<label class="choice"><input type="checkbox" value=${person} .checked=${live(tested.includes(person))}
          ?disabled=${tested.includes(person) ? tested.length === 1 : tested.length === people.length - 1}
          @change=${(event: Event) => toggle(person, (event.target as HTMLInputElement).checked)} /><span>${short(personName(context, person), 20)}</span></label>`,
      )}
    </fieldset>`
}

export function splitControls(context: LabContext): TemplateResult {
  const { view, lang, own } = context
  const { info } = view
  if (!info) return html``
  const words = columnsTexts[lang].split
  const people = peopleOf(context, info)
  const isOwn = context.state.data === ownTable && own?.table !== undefined
  const way = wayOf(context)
  const bodies: Record<SplitWay, () => TemplateResult | typeof nothing> = {
    share: () => html`<div class="fields">${splitSeed(context)}</div>`,
    folds: () => byFolds(context, people),
    'one-out': () =>
      foldMenu(context, people.length, (fold) => words.person(short(personName(context, people[fold] ?? fold), 20))),
    people: () => byName(context, people),
    file: () => testFileInUse(context),
    column: () => html`<p class="hint">${words.column(own?.summary?.notes.part ?? '')}</p>`,
  }
  return html`${wayMenu(context, way, people)} ${bodies[way]()}
    ${isOwn && way !== 'column' ? testFileOffer(context) : nothing}`
}
