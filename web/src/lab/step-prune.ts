/** Step 4: what is removed by which criterion, what is left, what it cost, and training again. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CriterionChoice } from '../core/prune-types.js'
import { fixed, percent, plain } from '../view/format.js'
import { segmented } from '../view/segmented.js'
import { byStep, valueField } from '../view/value-field.js'
import type { LabContext } from './context.js'
import { cutFigures } from './cut-figures.js'
import { latest, mostEpochs, removedShare } from './cuts.js'
import { asLabel } from './setting-field.js'

/** Accuracy as a share, R^2 as a number. */
function scoreText({ view }: Pick<LabContext, 'view'>, value: number): string {
  return view.info?.task === 'regression' ? fixed(value, 2) : percent(value, value > 0.99 && value < 1 ? 1 : 0)
}

export function pruneResult({ view, text }: LabContext): string {
  const cut = view.cuts.at(-1)
  if (!cut) return text.prune.none
  const now = latest(cut)
  const score = view.info?.task === 'regression' ? text.prune.r2 : text.prune.accuracy
  return text.prune.result(percent(removedShare(now)), score(scoreText({ view }, now.accuracy)))
}

/** What the last cut and the training after it did, in a sentence. */
export function pruningMeaning({ view, text }: Pick<LabContext, 'view' | 'text'>): string {
  const cut = view.cuts.at(-1)
  if (!cut) return ''
  const { before, after, retrained } = cut
  const words = text.prune
  const score = (value: number) => scoreText({ view }, value)
  const share = percent(removedShare(after))
  const what = view.info?.task === 'regression' ? text.train.r2 : text.train.accuracy
  if (view.phase === 'training') {
    const now = view.history.at(-1)?.[`${after.part}Accuracy`] ?? after.accuracy
    return words.saysTraining(share, what, score(now))
  }
  return retrained
    ? words.saysRetrained(share, what, score(before.accuracy), score(after.accuracy), score(retrained.accuracy))
    : words.saysCut(share, what, score(before.accuracy), score(after.accuracy))
}

const grains = ['weight', 'unit'] as const
type MenuGrain = (typeof grains)[number]

/** Criteria that decide at once; what watches training, or removes whole layers, is no part of this step. */
const inMenu = ({ grain, needs }: CriterionChoice, wanted: MenuGrain) => grain === wanted && needs !== 'training'

function chosen({ catalogue, cutChoice }: LabContext): CriterionChoice | undefined {
  return catalogue.criteria.find(({ id }) => id === cutChoice.criterion)
}

const grainOf = (context: LabContext): MenuGrain => (chosen(context)?.grain === 'unit' ? 'unit' : 'weight')

/** Units compete in the network or in their layer: they have no rows. */
function choose({ catalogue, cutChoice, actions }: LabContext, id: string): void {
  const found = catalogue.criteria.find((criterion) => criterion.id === id)
  if (!found) return
  const scope = found.grain === 'unit' && cutChoice.scope === 'row' ? 'layer' : cutChoice.scope
  actions.chooseCut({ criterion: found.id, scope })
}

function criterionMenu(context: LabContext): TemplateResult {
  const { catalogue, cutChoice, text, lang } = context
  const options = (grain: MenuGrain) =>
    catalogue.criteria
      .filter((criterion) => inMenu(criterion, grain))
      .map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${id === cutChoice.criterion}>${asLabel(name[lang])}</option>`,
      )
  return html`
    <label class="value-field is-choice"><span class="label">${text.prune.criterion}</span>
      <select data-field="criterion" .value=${live(cutChoice.criterion)} aria-describedby="criterion-about"
        @change=${(event: Event) => choose(context, (event.target as HTMLSelectElement).value)}>
        ${grains.map((grain) => html`<optgroup label=${text.prune.grains[grain]}>${options(grain)}</optgroup>`)}
      </select>
    </label>`
}

/** Formula, what it needs, and where it comes from. The core has formulas and sources in English. */
function about(context: LabContext): TemplateResult | typeof nothing {
  const { text } = context
  const found = chosen(context)
  if (!found) return nothing
  const { formula, citation = '', needs } = found
  const source = citation.startsWith('none')
    ? text.prune.control
    : html`${text.data.source('')}<cite lang="en">${citation}</cite>`
  return html`
    <p class="about" id="criterion-about"><code class="formula" lang="en">${formula}</code>
      <span class="hint needs">${needs === 'training' ? nothing : text.prune.looksAt[needs]}</span>
      <span class="citation">${source}</span></p>`
}

function scopeChoice(context: LabContext): TemplateResult {
  const { catalogue, cutChoice, text, lang, actions } = context
  const scopes = catalogue.scopes.filter(({ id }) => id !== 'row' || grainOf(context) === 'weight')
  return segmented({
    legend: text.prune.scope,
    name: 'scope',
    value: cutChoice.scope,
    choices: scopes.map(({ id, name }) => ({ id, label: asLabel(name[lang]) })),
    onChange: (scope) => actions.chooseCut({ scope }),
  })
}

function amountSlider(context: LabContext): TemplateResult {
  const { cutChoice, text, actions, view } = context
  const shown = percent(cutChoice.amount / 100)
  return html`
    <label class="amount"><span class="label">${text.prune.amount[grainOf(context)]}</span> <output>${shown}</output>
      <input class="slider" type="range" data-field="amount" min="0" max="99" step="1" .value=${live(String(cutChoice.amount))}
        aria-valuetext=${shown}
        @input=${(event: Event) => actions.chooseCut({ amount: Number((event.target as HTMLInputElement).value) })} />
      ${view.cuts.length ? html`<span class="hint">${text.prune.countsIn}</span>` : nothing}
    </label>`
}

/** A button that waits for a moment keeps the focus: it is not disabled, it only does nothing. */
function buttons(context: LabContext): TemplateResult {
  const { view, text, actions, cutChoice } = context
  const words = text.prune
  const isBusy = view.phase === 'pruning'
  const canCut = view.phase === 'ready' || view.phase === 'training' || isBusy
  const canGoOn = canCut && view.cuts.length > 0
  const { epochs, badEpochs } = cutChoice
  return html`
    <div class="prune-buttons">
      <button class="play" data-action="cut" ?disabled=${!canCut} aria-disabled=${isBusy} @click=${actions.cut}>${words.cut}</button>
      <button class="action" data-action="uncut" ?disabled=${!canGoOn} @click=${actions.uncut}>${words.uncut}</button>
      <span class="note" role="status">${isBusy ? words.cutting : nothing}</span>
    </div>
    <div class="prune-buttons">
      <button class="action is-framed" data-action="retrain" ?disabled=${!canGoOn} @click=${actions.retrain}>${words.retrain}</button>
      ${valueField({
        label: words.epochs,
        name: 'retrainEpochs',
        text: badEpochs ?? plain(epochs),
        value: epochs,
        next: byStep(1, 1, mostEpochs),
        isBad: badEpochs !== undefined,
        onCommit: actions.typeEpochs,
      })}
    </div>`
}

export function pruneBody(context: LabContext): TemplateResult {
  return html`
    ${criterionMenu(context)} ${about(context)} ${scopeChoice(context)} ${amountSlider(context)} ${buttons(context)}
    ${cutFigures(context, (value) => scoreText(context, value))}`
}
