/** On every step, in the strip of results: what is over the budget. */

import { html, nothing, type TemplateResult } from 'lit'
import { deviceTexts } from '../../../../words/lab/device.js'
import { hasBudget } from '../../../run/device/device-settings.js'
import type { DeviceContext } from './device-context.js'

function said({ device, lang }: DeviceContext): string {
  const words = deviceTexts[lang].budget
  const { value, isOld, error } = device.weighed
  if (error !== undefined) return '–'
  if (!value || isOld) return words.waiting
  const named = (isSure: boolean) =>
    value.excess.filter((excess) => excess.isSure === isSure).map(({ id }) => words.names[id])
  const [over, mayBe] = [named(true), named(false)]
  if (over.length) return words.over(over)
  return mayBe.length ? words.mayBe(mayBe) : words.kept
}

export function budgetStrip(context: DeviceContext): TemplateResult | typeof nothing {
  const { device, lang } = context
  if (!hasBudget(device.state)) return nothing
  const isOver = device.weighed.value?.excess.some(({ isSure }) => isSure) === true && !device.weighed.isOld
  return html`<div data-result="budget" class=${isOver ? 'is-over' : ''}><dt>${deviceTexts[lang].budget.short}</dt><dd><strong>${said(context)}</strong></dd></div>`
}
