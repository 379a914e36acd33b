/** Fields for what is set of a device. */

import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Named } from '../../../../core/contract/names.js'
import { byLadder, valueField } from '../../../../view/fields/value-field.js'
import { plain } from '../../../../view/format.js'
import { deviceTexts } from '../../../../words/lab/device.js'
import { type DeviceNumber, type DeviceState, deviceNumbers, wholes } from '../../../run/device/device-settings.js'
import type { DeviceContext } from './device-context.js'

/** What is chosen from a list. */
type DeviceChoice = Exclude<keyof DeviceState, DeviceNumber>

/** @param isLimit  whether 0 stands for no limit, and the field is empty then */
export function numberField(context: DeviceContext, key: DeviceNumber, isLimit = false): TemplateResult {
  const { device, badNumbers, lang, typeNumber } = context
  const words = deviceTexts[lang]
  const { low, high } = deviceNumbers[key]
  const value = device.state[key]
  const bad = badNumbers[key]
  const wanted = words.wanted(plain(low), plain(high), wholes.has(key))
  return valueField({
    label: words.fields[key],
    name: `device-${key}`,
    text: bad ?? (isLimit && value === 0 ? '' : plain(value)),
    value,
    next: byLadder(Math.max(low, 0.001), low, high),
    hint: wanted,
    error: bad === undefined ? undefined : words.bad(bad, wanted),
    onCommit: (text) => typeNumber(key, text),
  })
}

export function choiceField<Key extends DeviceChoice>(
  context: DeviceContext,
  key: Key,
  label: string,
  entries: readonly Named<DeviceState[Key]>[],
): TemplateResult {
  const { device, lang, set } = context
  const chosen = device.state[key]
  const onChange = (event: Event) =>
    set({ [key]: (event.target as HTMLSelectElement).value } as unknown as Partial<DeviceState>)
  return html`
    <label class="value-field is-choice"><span class="label">${label}</span>
      <select data-field="device-${key}" .value=${live(String(chosen))} @change=${onChange}>
        ${entries.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name[lang]}</option>`)}
      </select>
    </label>`
}
