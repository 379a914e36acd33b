/** Step 3: how it is trained, how fast that goes, and who was taken for whom in the end. */

import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { judgeOf } from '../../../core/figures/judge.js'
import type { ExperimentKey } from '../../../rules/experiment-settings.js'
import { fixed, percent, plain } from '../../../view/format.js'
import { saysTexts } from '../../../words/lab/says.js'
import { outputName, short } from '../../run/layers.js'
import { isTestNew } from '../../run/loaded.js'
import { fitsOf, judged } from '../../run/measured.js'
import { isTrained } from '../../run/run-view.js'
import { isOver } from '../../run/training.js'
import { answered, trainedResult } from '../../says/sentences.js'
import type { LabContext } from '../../shell/context.js'
import { settingField } from '../setting-field.js'

export function trainResult({ view, text, lang }: LabContext): string {
  const [cut] = view.cuts
  const last = (cut ? cut.history : view.history).at(-1)
  if (!last?.epoch) return view.loaded ? saysTexts[lang].loaded(view.loaded.name) : text.train.untrained
  const judge = view.info && judged({ parts: fitsOf(last, view.info) })
  return view.info && judge ? trainedResult(view.info, judge, last.epoch, saysTexts[lang]) : text.train.untrained
}

/** Training in small pieces, from the start, and how fast. */
function smallSteps({ view, text, state, actions }: LabContext): TemplateResult {
  const words = text.train
  const isReady = view.phase === 'ready' && !isOver(view)
  const isFresh =
    view.phase !== 'training' && !view.loaded && (view.progress?.epoch ?? 0) === 0 && (view.progress?.step ?? 0) === 0
  return html`
    <div class="small-steps">
      <button class="action is-framed" data-action="step" title=${words.stepTitle} ?disabled=${!isReady} @click=${actions.step}>${words.step}</button>
      <button class="action is-framed" data-action="epoch" ?disabled=${!isReady} @click=${actions.epoch}>${words.epoch}</button>
      <button class="action" data-action="reset" ?disabled=${isFresh || view.phase === 'empty'} @click=${actions.startOver}>${words.reset}</button>
      <label class="choice pace" title=${words.fullTitle}><input type="checkbox" .checked=${live(state.pace === 'full')}
        @change=${(event: Event) => actions.setPace((event.target as HTMLInputElement).checked ? 'full' : 'watch')} /><span>${words.full}</span></label>
    </div>`
}

const first: readonly ExperimentKey[] = ['optimiser', 'learningRate', 'batchSize', 'epochs']

/** Fields that say nothing with the other settings as they are stay away. */
function rest({ state, view }: LabContext): ExperimentKey[] {
  const hasMomentum = state.optimiser === 'momentum' || state.optimiser === 'nesterov'
  const hasPatience = state.validationFraction > 0
  return [
    'loss',
    ...(view.info?.task === 'regression' ? [] : (['classWeights'] as const)),
    ...(hasMomentum ? (['momentum'] as const) : []),
    'weightDecay',
    'l1',
    'hoyer',
    'schedule',
    ...(state.schedule === 'step' ? (['stepEpochs', 'stepFactor'] as const) : []),
    'warmupEpochs',
    ...(hasPatience ? (['patience'] as const) : []),
  ]
}

function speed({ view, text }: LabContext): TemplateResult | typeof nothing {
  const { elapsedMs, steps } = view
  if (!steps || elapsedMs < 1) return nothing
  if (view.isSlowed) return html`<p class="hint speed">${text.train.slowed(plain(steps))}</p>`
  const rate = (steps * 1000) / elapsedMs
  return html`<p class="hint speed">${text.train.speed(plain(steps), fixed(elapsedMs / 1000, 1), rate < 10 ? fixed(rate, 1) : plain(Math.round(rate)))}</p>`
}

/** Which epoch's weights the network has, where training looked for the best one. */
function kept({ view, text, state }: LabContext): TemplateResult | typeof nothing {
  const { progress } = view
  if (!progress?.isDone || !state.patience || view.cuts.length) return nothing
  return html`<p class="about" data-note="kept">${text.train.kept(plain(progress.keptEpoch), plain(progress.epoch))}</p>`
}

/** Rows are what is true, columns what the network says; a cell is as dark as its share of the row. */
function confusion({ view, text, lang }: LabContext): TemplateResult | typeof nothing {
  const { info, pictures } = view
  const { evaluation } = pictures
  if (!info || !evaluation?.confusion.length || !isTrained(view) || evaluation.confusion.length > 20) return nothing
  const words = text.train
  const names = evaluation.confusion.map((_, i) => short(outputName(info, i), 12))
  const title = saysTexts[lang].confusion(judgeOf(info))
  const said = answered({ part: judgeOf(info), ...evaluation }, isTestNew(view.loaded, info), saysTexts[lang])
  const rows = evaluation.confusion.map((row, i) => {
    const all = row.reduce((a, b) => a + b, 0)
    const cells = row.map((count, j) => {
      const level = all ? Math.ceil((5 * count) / all) : 0
      return html`<td class="heat-${i === j ? 'right' : 'wrong'} level-${level}">${count || html`<span class="none">0</span>`}</td>`
    })
    const recall = evaluation.recall[i] ?? Number.NaN
    return html`<tr><th scope="row">${names[i]}</th>${cells}<td class="recall">${Number.isFinite(recall) ? percent(recall) : ''}</td></tr>`
  })
  return html`
    <h3 class="label">${title}</h3>
    <p class="about">${said} <span class="hint">${words.confusionNote}</span></p>
    <div class="scroll" role="region" aria-label=${title}>
      <table class=${names.length > 6 ? 'confusion is-many' : 'confusion'}>
        <thead><tr><td></td>${names.map((name) => html`<th scope="col">${name}</th>`)}<th scope="col">${words.recall}</th></tr></thead>
        <tbody>${rows}</tbody>
      </table>
    </div>`
}

export function trainControls(context: LabContext): TemplateResult {
  const { text } = context
  return html`
    ${smallSteps(context)}
    <div class="fields is-four">${first.map((key) => settingField(context, key))}</div>
    <details class="more">
      <summary>${text.train.more}</summary>
      <div class="fields">${rest(context).map((key) => settingField(context, key))}</div>
    </details>
    ${kept(context)} ${speed(context)} ${context.view.phase === 'training' ? nothing : confusion(context)}`
}
