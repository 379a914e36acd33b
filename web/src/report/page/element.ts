/** A report on its page: first lines, counters, sections; in two languages, light and dark. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { fastest } from '../../core/figures/fastest.js'
import { Appearance } from '../../page/appearance.js'
import { save } from '../../page/save.js'
import { type Looks, themes } from '../../state/looks.js'
import { markScrollers } from '../../view/scrollers.js'
import { charts } from '../../view/styles/charts.js'
import { page } from '../../view/styles/page.js'
import { reports } from '../../view/styles/report.js'
import { reportCharts } from '../../view/styles/report-charts.js'
import { tables } from '../../view/styles/tables.js'
import { tokens } from '../../view/styles/tokens.js'
import { appTexts } from '../../words/app.js'
import { labWords } from '../../words/lab/lab.js'
import { bytesCounter, shareCounter, timeCounter } from '../figures/counters.js'
import { asLabel } from '../figures/texts.js'
import { dataName, readReport } from '../run-report.js'
import { endsOf, kindOf, type PageContext, pageContext } from './context.js'
import { factsOf } from './facts.js'
import { leadOf } from './lead.js'
import { sections } from './sections.js'
import { reportPageStyles } from './styles.js'

const languages = [
  ['zh', '中文', 'zh-CN'],
  ['en', 'English', 'en'],
] as const

/** Until there is something to measure. */
const firstWidth = 600

export class RunReportElement extends LitElement {
  static override readonly styles = [tokens, page, tables, charts, reports, reportCharts, reportPageStyles]

  theme = 'auto'
  readonly #json = document.querySelector('#report')?.textContent ?? ''
  readonly #report = readReport(this.#json)
  #chosen: Looks = { lang: 'auto', theme: 'auto' }
  readonly #appearance = new Appearance(this, {
    chosen: () => this.#chosen,
    words: () => labWords,
    lost: () => undefined, // both languages are in the page
  })
  readonly #readings = new Map<string, number | undefined>()
  #width = firstWidth
  readonly #resize = new ResizeObserver(() => this.#measure())

  constructor() {
    super()
    this.addController(this.#appearance)
  }

  #measure(): void {
    const width = this.renderRoot.querySelector('.body')?.clientWidth || this.#width
    markScrollers(this.renderRoot)
    if (width === this.#width) return
    this.#width = width
    this.requestUpdate()
  }

  #choose(change: Partial<Looks>): void {
    this.#chosen = { ...this.#chosen, ...change }
    this.requestUpdate()
  }

  #preferences(): TemplateResult {
    const { lang } = this.#appearance
    const text = appTexts[lang]
    return html`
      <div class="preferences">
        <div role="group" aria-label=${text.language}>${languages.map(
          ([id, name, tag]) =>
            html`<button lang=${tag} aria-pressed=${lang === id} @click=${() => this.#choose({ lang: id })}>${name}</button>`,
        )}</div>
        <div role="group" aria-label=${text.theme}>${(['auto', ...themes] as const).map(
          (id) =>
            html`<button aria-pressed=${this.#chosen.theme === id} @click=${() => this.#choose({ theme: id })}>${text.themes[id]}</button>`,
        )}</div>
      </div>`
  }

  #counters({ report, lang }: PageContext): TemplateResult | typeof nothing {
    const ends = endsOf(report)
    const best = fastest(report.pruning?.times ?? [])
    if (!ends) return nothing
    return html`
      <dl class="report-counters">
        ${shareCounter(ends.now, true, lang)} ${bytesCounter({ before: ends.first.sizes, now: ends.now.sizes }, lang)}
        ${best ? timeCounter(best, true, lang) : nothing}
      </dl>`
  }

  #opening(context: PageContext): TemplateResult {
    const { report, words, lang } = context
    return html`
      <div class="opening">
        <p class="label kicker">${words.kinds[kindOf(report)]}</p>
        <h1>${asLabel(dataName(report, lang))}</h1>
        <p class="lead">${leadOf(context)}</p>
        <dl class="facts" aria-label=${words.facts.label}>${factsOf(context).map(
          ({ name, text }) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`,
        )}</dl>
        ${this.#counters(context)}
      </div>`
  }

  protected override render(): TemplateResult {
    const { lang, tag } = this.#appearance
    const context = pageContext(this.#report, lang, {
      width: this.#width,
      readings: this.#readings,
      read: (chart, stop) => {
        if (this.#readings.get(chart) === stop) return
        this.#readings.set(chart, stop)
        this.requestUpdate()
      },
    })
    const { words } = context
    const shown = sections.flatMap(({ id, draw }) => {
      const body = draw(context)
      return body === nothing
        ? []
        : [html`<section><h2 id=${id}>${words.sections[id]}</h2><div class="body">${body}</div></section>`]
    })
    const saveNumbers = () => save('report.json', `${this.#json}\n`, 'application/json')
    return html`
      <div lang=${tag}>
        <header class="top"><span class="brand">${appTexts[lang].name}</span>${this.#preferences()}</header>
        <main class="report">${this.#opening(context)} ${shown}
          <footer class="end"><p>${words.footer}</p><button class="save" @click=${saveNumbers}>${words.save}</button></footer></main>
      </div>`
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const { lang, tag } = this.#appearance
    document.documentElement.lang = tag
    document.documentElement.dataset.theme = this.#chosen.theme
    document.title = `${asLabel(dataName(this.#report, lang))} · ${appTexts[lang].name}`
    for (const part of this.renderRoot.querySelectorAll('.body, .scroll')) this.#resize.observe(part)
  }
}
