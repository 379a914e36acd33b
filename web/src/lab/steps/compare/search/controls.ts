/** Beside the front: what is searched and for how long; while it goes on, how far it is, and how it is stopped. */

import { html, nothing, type TemplateResult } from 'lit'
import { candidatesOf } from '../../../../search/candidates.js'
import { plain } from '../../../../view/format.js'
import { searchTexts } from '../../../../words/lab/search.js'
import type { SearchFault } from '../../../report/search/choice.js'
import { searchCommand } from '../../../report/search/command.js'
import type { Prepared } from '../../../report/search/preparing.js'
import type { RunningView } from '../../../report/search/running.js'
import { refusalOf } from '../../../run/network-errors.js'
import { criteriaField, formsField, limitField, measureField, numbersField } from './fields.js'
import type { SearchContext } from './search-context.js'
import { timeText } from './time-text.js'

/** Why what is set cannot be searched. */
export function faultOf({ plan, info }: Prepared): SearchFault | undefined {
  if (!info.sizes.test || !info.sizes.validation) return 'no-test'
  if (plan.seeds.some((seed) => plan.finalSeeds.includes(seed))) return 'same-seeds'
  return candidatesOf(plan).length ? undefined : 'no-candidates'
}

function terminal({ lang, catalogue }: SearchContext, prepared: Prepared): TemplateResult | typeof nothing {
  const command = searchCommand(prepared, catalogue)
  return command
    ? html`<details class="more"><summary>${searchTexts[lang].terminal}</summary><pre class="terminal" tabindex="0"><code>${command}</code></pre></details>`
    : nothing
}

function openFile({ lang, takeFile }: SearchContext, isOff: boolean): TemplateResult {
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement
    const [file] = input.files ?? []
    if (file) takeFile(file)
    input.value = ''
  }
  return html`<label class="action file-button ${isOff ? 'is-off' : ''}"><input class="unseen" type="file" accept=".json,application/json" data-action="search-open" ?disabled=${isOff} @change=${onChange} /><span>${searchTexts[lang].open}</span></label>`
}

function settings(context: SearchContext): TemplateResult {
  const { lang, search, start, text } = context
  const words = searchTexts[lang]
  const { prepared, error, choice } = search
  const fault = prepared && faultOf(prepared)
  const isBad = Object.keys(choice.bad).length > 0
  const refusal = error === undefined ? undefined : refusalOf(error, lang)
  return html`
    <p class="about">${words.about}</p>
    <div class="fields">${limitField(context, 'flash', prepared?.plan.budget)} ${limitField(context, 'accuracy', undefined)}</div>
    ${prepared ? html`<p class="hint">${words.budgetHint(plain(prepared.plan.ladder.whole.bytes.int8))}</p>` : nothing}
    ${fault && fault !== 'not-read' ? html`<p class="field-error" role="alert">${words.faults[fault]}</p>` : nothing}
    ${refusal ? html`<p class="field-error" role="alert">${words.refused}<span lang=${refusal.lang === 'zh' ? 'zh-CN' : 'en'}>${refusal.reason}</span></p>` : nothing}
    ${!prepared && !refusal ? html`<p class="hint" role="status">${context.view.info ? words.preparing : text.loading}</p>` : nothing}
    <div class="prune-buttons">
      <button class="action is-framed" data-action="search-start" ?disabled=${!prepared || fault !== undefined || isBad} @click=${start}>${words.start}</button>
      ${openFile(context, !prepared)}
    </div>
    <details class="more search-tried"><summary>${words.tried}</summary>
      <div class="fields is-lists">${numbersField(context, 'widths')} ${numbersField(context, 'amounts')}</div>
      ${formsField(context)} ${criteriaField(context)}
    </details>
    <details class="more search-chosen"><summary>${words.chosen}</summary>
      <div class="fields">${numbersField(context, 'rungs')} ${numbersField(context, 'epochs')} ${measureField(context)}</div>
      <div class="fields is-lists">${numbersField(context, 'seeds')} ${numbersField(context, 'finalSeeds')}</div>
    </details>
    ${prepared && !fault ? terminal(context, prepared) : nothing}`
}

function stageText({ at, of, news, leftMs }: RunningView, lang: SearchContext['lang']): string {
  const words = searchTexts[lang]
  const { name } = at.stage
  const stage = name === 'final' ? words.finalStage : words.stage(at.rungs.length, of.plan.rungs)
  const parts = [
    stage,
    ...(news ? [words.done(plain(news.done), plain(news.total))] : []),
    ...(leftMs === undefined ? [] : [words.left(timeText(leftMs, lang))]),
  ]
  return parts.join(' · ')
}

function progressBar({ news }: RunningView, label: string): TemplateResult {
  const share = news ? news.done / Math.max(1, news.total) : 0
  return html`<svg class="progress" width="100%" height="4" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100 * share)}>
    <rect class="progress-ground" width="100%" height="4" /><rect class="progress-done" width="${100 * share}%" height="4" /></svg>`
}

function running(context: SearchContext, run: RunningView): TemplateResult {
  const { lang, catalogue, pause, goOn, cancel } = context
  const words = searchTexts[lang]
  const { base, plan } = run.of
  const name = catalogue.dataSources.find(({ id }) => id === base.data)?.name[lang] ?? base.data
  const refusal = run.error === undefined ? undefined : refusalOf(run.error, lang)
  const isDone = run.state === 'done'
  const toggle =
    run.state === 'running'
      ? html`<button class="action is-framed" data-action="search-pause" @click=${pause}>${words.pause}</button>`
      : html`<button class="action is-framed" data-action="search-go-on" @click=${goOn}>${words.goOn}</button>`
  return html`
    <p class="about" data-part="search-subject">${words.subject(name, plan.ladder.whole.network, plain(plan.budget))}</p>
    ${isDone ? nothing : html`${progressBar(run, words.start)}<p class="hint" data-part="search-stage">${stageText(run, lang)}</p>`}
    ${run.state === 'paused' && !refusal ? html`<p class="hint" role="status">${words.paused}</p>` : nothing}
    ${refusal ? html`<p class="field-error" role="alert">${words.failed}<span lang=${refusal.lang === 'zh' ? 'zh-CN' : 'en'}>${refusal.reason}</span></p>` : nothing}
    <div class="prune-buttons">
      ${isDone ? nothing : toggle}
      <button class="action ${isDone ? 'is-framed' : ''}" data-action="search-cancel" @click=${cancel}>${isDone ? words.anew : words.cancel}</button>
    </div>
    ${terminal(context, run.of)}`
}

export function searchControls(context: SearchContext): TemplateResult {
  const { search, remark, text, lang } = context
  const said = remark?.(text, lang)
  return html`
    ${search.run ? running(context, search.run) : settings(context)}
    ${said ? html`<p class="finding" role="status" data-part="search-remark">${said}</p>` : nothing}`
}
