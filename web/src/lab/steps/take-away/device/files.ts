/** Every way to take the network away: what it weighs, what it needs, how well it answers, and the file. */

import { html, nothing, type TemplateResult } from 'lit'
import { judgeOf } from '../../../../core/figures/judge.js'
import type { DeviceFormId } from '../../../../core/ids.js'
import { chosen } from '../../../../deploy/formats/format-choices.js'
import type { DescribedDeploy } from '../../../../deploy/worker/protocol.js'
import { fixed, percent, plain } from '../../../../view/format.js'
import { deviceTexts } from '../../../../words/lab/device.js'
import { refusalOf } from '../../../run/network-errors.js'
import type { DeviceContext } from './device-context.js'
import { bytesText } from './quantities.js'

type Format = DescribedDeploy['formats'][number]

function evaluationOf({ device }: DeviceContext, form: DeviceFormId, { id, rounding, isCompressed }: Format) {
  const int8 = rounding ? device.int8In(rounding) : device.int8
  const files = device.files.get(`${id} ${form}`)
  if (isCompressed) return files?.isOld ? undefined : files?.value?.evaluation
  const { value, isOld } = form === 'int8' ? int8 : device.float32
  if (!value || isOld) return undefined
  return 'evaluation' in value ? value.evaluation : value
}

/** `97.5% right` */
function scoreOf(context: DeviceContext, form: DeviceFormId, format: Format): string {
  const { view, lang } = context
  const evaluation = evaluationOf(context, form, format)
  const words = deviceTexts[lang].files
  if (!evaluation || !Number.isFinite(evaluation.accuracy)) return '–'
  return view.info?.task === 'regression'
    ? words.r2(fixed(evaluation.accuracy, 3))
    : words.accuracy(percent(evaluation.accuracy, 1))
}

const samplesText = ({ view, lang }: DeviceContext, samples: number): string =>
  deviceTexts[lang].files.samples(plain(samples), view.info ? judgeOf(view.info) : 'test')

/** What 8 bits do to the answers, as far as the samples can show it. */
function verdict(context: DeviceContext): string {
  const { device, lang, view } = context
  const words = deviceTexts[lang].files
  const { value, isOld, error } = device.int8
  if (error !== undefined) {
    const { reason } = refusalOf(error, lang)
    return `${words.noInt8}${reason}`
  }
  if (!value || isOld) return ''
  const { comparison, evaluation } = value
  const samples = samplesText(context, evaluation.samples)
  if (comparison.verdict === 'none') return words.same(samples)
  const isWorse = comparison.verdict === 'worse'
  if (view.info?.task === 'regression') return isWorse ? words.moreError(samples) : words.lessError(samples)
  const ends = [comparison.interval.low, comparison.interval.high].map((end) => Math.abs(100 * end))
  const [least = 0, most = 0] = ends.sort((a, b) => a - b)
  return (isWorse ? words.worse : words.better)(fixed(least, 1), fixed(most, 1), samples)
}

function formLine(context: DeviceContext, format: Format, form: DeviceFormId): TemplateResult {
  const { id, name } = format
  const { device, lang, download, view } = context
  const words = deviceTexts[lang]
  const known = device.files.get(`${id} ${form}`)
  const files = known?.isOld ? undefined : known?.value
  const isThere = files !== undefined && view.phase === 'ready'
  const label = words.files.downloadOf(name[lang], format.isCompressed ? words.files.compressed : words.forms[form])
  return html`
    <li class="export-form" data-export="${id}-${form}">
      <span>${format.isCompressed ? words.files.compressed : words.forms[form]}</span>
      <span class="export-size">${files ? bytesText(files.bytes, lang) : '–'}</span>
      <span class="export-score">${scoreOf(context, form, format)}</span>
      <button class="action" data-action="export-${id}-${form}" aria-label=${label} ?disabled=${!isThere}
        @click=${() => download(id, form)}>${words.files.download}</button>
    </li>`
}

/** What the files of a format take, where that can be chosen. */
function takesText({ device, lang }: DeviceContext, { forms, choices = [] }: Format): string {
  if (!choices.includes('standardisation')) return ''
  const { takes, takesIntegers } = deviceTexts[lang].written
  const given = Object.fromEntries(choices.map((choice) => [choice, device.state[choice]]))
  const isInteger = forms.some((form) => chosen({ form, choices: given }).ends === 'int8')
  return `${takes[device.state.standardisation]}${isInteger ? ` ${takesIntegers}` : ''}`
}

function formatPart(context: DeviceContext, format: Format): TemplateResult {
  const { lang, device } = context
  const isOf = (form: DeviceFormId) => form !== 'int8' || device.int8.error === undefined
  return html`
    <section class="export" data-format=${format.id}>
      <h3 class="label">${format.name[lang]}</h3>
      <ul class="export-forms">${format.forms.filter(isOf).map((form) => formLine(context, format, form))}</ul>
      <p class="hint">${deviceTexts[lang].files.needs(format.needs[lang])} ${takesText(context, format)}</p>
    </section>`
}

export function filesStage(context: DeviceContext): TemplateResult {
  const { device, lang } = context
  if (!device.description) return html`${nothing}`
  return html`
    <p class="finding" role="status" data-part="verdict">${verdict(context)}</p>
    <div class="exports">${device.description.formats.map((format) => formatPart(context, format))}</div>
    <p class="hint">${deviceTexts[lang].files.note}</p>`
}
