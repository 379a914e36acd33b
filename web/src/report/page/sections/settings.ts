/** Everything that was set, so that it can be done again. */

import { html, type TemplateResult } from 'lit'
import { cutKeys, cutSettings } from '../../../rules/cut-settings.js'
import { experimentSettings } from '../../../rules/experiment-settings.js'
import { plain } from '../../../view/format.js'
import { asLabel } from '../../figures/texts.js'
import { type PageContext, planNames } from '../context.js'
import type { Fact } from '../facts.js'

/** A value as it is set: a name where it has one. */
const valueText = (value: unknown, name: string | undefined) =>
  name ?? (typeof value === 'number' ? plain(value) : String(value))

function experimentRows({ report, info, lang }: PageContext): Fact[] {
  const { names } = report.subject
  const { seed, splitSeed, folds } = info.settings
  const hasSeeds = report.trainings.length ? report.trainings.length > 1 : report.sweep !== undefined
  const isTold: readonly [string, boolean][] = [
    ['seed', hasSeeds], // in the first lines
    ['splitSeed', hasSeeds && splitSeed === seed], // it follows each seed
    ['fold', folds === 0],
    ['network', true],
    ['data', true],
  ]
  return experimentSettings
    .filter(({ key }) => !isTold.some(([other, isSo]) => isSo && other === key))
    .map(({ key, label, write }) => ({
      name: asLabel(label[lang]),
      text: names[key]?.[lang] ?? write(info.settings[key] as string | number),
    }))
}

/** Of a plan that is all that was cut. */
function planRows({ report, lang }: PageContext): Fact[] {
  const { cuts = [] } = report.pruning ?? {}
  const names = planNames(report)
  const [only] = cuts
  const settings = cuts.length === 1 ? only?.plan?.settings : report.prunings?.settings
  if (!settings) return []
  return cutKeys
    .filter((key) => settings[key] !== undefined && key !== 'layers' && key !== 'seed')
    .filter((key) => key !== 'floorMeasure' || settings.floor !== undefined)
    .map((key) => ({
      name: asLabel(cutSettings[key].name[lang].replace(/^the /, '')),
      text: valueText(settings[key], names[key]?.[lang]),
    }))
}

export function settingsSection(context: PageContext): TemplateResult {
  const rows = [...experimentRows(context), ...planRows(context)]
  return html`<dl class="facts settings">${rows.map(({ name, text }) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>`
}
