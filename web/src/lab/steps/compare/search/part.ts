/** The search: all that the Lab loads of it when it is looked at for the first time. */

import type { CSSResult, TemplateResult } from 'lit'
import { save } from '../../../../page/save.js'
import { browserHomesOf } from '../../../../search/browser-homes.js'
import { resultsCsv } from '../../../../search/csv.js'
import { orderedResults } from '../../../../search/search.js'
import { percent, plain } from '../../../../view/format.js'
import { searchStyles } from '../../../../view/styles/search.js'
import { searchTexts } from '../../../../words/lab/search.js'
import { readNumbers, type SearchChoice, type SearchField } from '../../../report/search/choice.js'
import { type OpenHost, openNetwork } from '../../../report/search/open.js'
import { SearchWork, type TakeFault } from '../../../report/search/search-work.js'
import {
  type DeviceState,
  readDevice,
  readDeviceNumber,
  withDeviceNumber,
} from '../../../run/device/device-settings.js'
import { refusalOf } from '../../../run/network-errors.js'
import type { Runner } from '../../../run/runner.js'
import type { Sentence } from '../../../run/sentence.js'
import type { Workshop } from '../../../run/workshop.js'
import type { LabContext, SearchPart } from '../../../shell/context.js'
import { searchControls } from './controls.js'
import { searchFigure } from './figure.js'
import { frontOf } from './front-table.js'
import type { FrontPoint, SearchContext, SharedLimit } from './search-context.js'

/** What the Lab gives it. */
export interface SearchPartHost extends Omit<OpenHost, 'columns'> {
  runner: Pick<Runner, 'settings'>
  workshop: Pick<Workshop, 'given'>
  /** Says something in the Lab's own line. */
  say: (sentence: Sentence) => void
  changed: () => void
}

/** Why a file is not gone on from. */
function faultSentence(fault: TakeFault): Sentence {
  if (fault.fault === 'unreadable')
    return (_, lang) => searchTexts[lang].unreadable(refusalOf(fault.error, lang).reason)
  const { condition, wanted, got } = fault.difference
  return (_, lang) => {
    const { none, otherSearch } = searchTexts[lang]
    return otherSearch(condition, String(wanted ?? none), String(got ?? none))
  }
}

class Part implements SearchPart {
  readonly styles: CSSResult = searchStyles
  readonly #host: SearchPartHost
  readonly #work: SearchWork
  readonly #workers = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2))
  #place: number | undefined
  #remark: Sentence | undefined

  constructor(host: SearchPartHost) {
    this.#host = host
    const { runner, workshop, changed } = host
    this.#work = new SearchWork({
      settings: () => runner.settings,
      given: (settings) => workshop.given(settings),
      budget: () => this.#device.flash,
      homes: browserHomesOf({}),
      size: this.#workers,
      changed,
    })
  }

  get #device(): DeviceState {
    return readDevice(this.#host.store.state.device, undefined)
  }

  follow(isShown: boolean): void {
    this.#work.follow(isShown)
  }

  dispose(): void {
    this.#work.dispose()
  }

  controls(context: LabContext): TemplateResult {
    return searchControls(this.#in(context))
  }

  figure(context: LabContext): TemplateResult {
    return searchFigure(this.#in(context))
  }

  result({ lang }: LabContext): string {
    const { run } = this.#work.view
    if (!run) return ''
    const { news } = run
    if (run.state === 'running' && news) return percent(news.done / Math.max(1, news.total))
    return searchTexts[lang].result(plain(frontOf(run).length))
  }

  #in(context: LabContext): SearchContext {
    const work = this.#work
    return {
      ...context,
      search: work.view,
      device: this.#device,
      workers: this.#workers,
      place: this.#place,
      remark: this.#remark,
      choose: (change) => work.choose(change),
      typeNumbers: this.#typeNumbers,
      typeLimit: this.#typeLimit,
      start: this.#afresh(() => work.start()),
      pause: () => work.pause(),
      goOn: this.#afresh(() => work.goOn()),
      cancel: this.#afresh(() => work.cancel()),
      read: (place) => {
        this.#place = place
        this.#host.changed()
      },
      open: (point) => void this.#open(point),
      takeFile: (file) => void this.#takeFile(file),
      saveJson: () => save(`${this.#fileName}.json`, work.text(), 'application/json'),
      saveCsv: () => save(`${this.#fileName}.csv`, this.#csv(), 'text/csv'),
    }
  }

  /** What was remarked before is of no use any more. */
  readonly #afresh = (act: () => void) => () => {
    this.#remark = undefined
    this.#place = undefined
    act()
  }

  get #fileName(): string {
    return `${this.#work.view.run?.of.base.data ?? ''}-search`
  }

  #csv(): string {
    const run = this.#work.view.run
    return run ? resultsCsv(orderedResults(run.of.plan, run.results)) : ''
  }

  #refuse(key: string, text: string | undefined, change: Partial<SearchChoice> = {}): void {
    const { [key]: _, ...bad } = this.#work.view.choice.bad
    this.#work.choose({ ...change, bad: text === undefined ? bad : { ...bad, [key]: text.slice(0, 60) } })
  }

  readonly #typeNumbers = (field: SearchField, text: string) => {
    const values = readNumbers(field, text)
    if (!values) return this.#refuse(field, text)
    const value = field === 'rungs' || field === 'epochs' ? values[0] : values
    this.#refuse(field, undefined, { [field]: value })
  }

  readonly #typeLimit = (limit: SharedLimit, text: string) => {
    const value = readDeviceNumber(limit, text)
    this.#refuse(limit, value === undefined ? text : undefined)
    const { store } = this.#host
    if (value !== undefined)
      store.change({ ...store.state, device: withDeviceNumber(store.state.device, limit, value) })
  }

  #say(remark: Sentence | undefined): void {
    this.#remark = remark
    this.#host.changed()
  }

  async #open(point: FrontPoint): Promise<void> {
    const run = this.#work.view.run
    if (!run) return
    const { bytes } = point
    this.#remark = undefined
    const end = await this.#work
      .modelFor(point)
      .then((found) => (found ? openNetwork(this.#openHost, run.of, found, `${this.#fileName}-${bytes}`) : undefined))
      .catch((): 'failed' => 'failed')
    if (end === 'opened') this.#host.say((_, lang) => searchTexts[lang].opened(plain(bytes)))
    else if (end) this.#say((_, lang) => searchTexts[lang][end === 'lost' ? 'lostTable' : 'lostModel'])
  }

  get #openHost(): OpenHost {
    const { store, catalogue, begin, runner } = this.#host
    return { store, catalogue, begin, columns: () => runner.settings?.table?.featureNames ?? [] }
  }

  async #takeFile(file: File): Promise<void> {
    const fault = this.#work.take(await file.text())
    this.#say(fault && faultSentence(fault))
  }
}

export const searchPart = (host: SearchPartHost): SearchPart => new Part(host)
