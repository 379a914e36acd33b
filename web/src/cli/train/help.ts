/** The help of `train`: its options, and everything that can be chosen, from the core's own tables. */

import type { Description, ExperimentChoices } from '../../core/contract/describe.js'
import type { Choice } from '../../core/contract/names.js'
import { type ExperimentState, experimentSettings } from '../../rules/experiment-settings.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { trainWords } from '../../words/cli/train.js'
import { widthOf, wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import { switches, type TrainOption, trainOptions } from '../request/train-options.js'

const columns = 100
const textColumns = 72

/** What a setting is when left out: what all data sets suggest, or what each does. */
function usualOf(key: string, lang: Lang, { dataSources }: ExperimentChoices, defaults: ExperimentState) {
  const setting = experimentSettings.find((candidate) => candidate.key === key)
  if (!setting) return undefined
  const usual = setting.write(defaults[setting.key])
  const isSame = dataSources.every(({ preset }) => setting.write((preset as ExperimentState)[setting.key]) === usual)
  return words[lang].usual(isSame || key === 'data' ? usual : trainWords[lang].suggested(usual, defaults.data))
}

/** What an option is for, what it takes and what it is when left out, on as many lines as that takes. */
function optionRows({ urlKey, short, label, wanted }: TrainOption, lang: Lang, usual: string | undefined) {
  const texts = [label[lang], wanted[lang], ...(usual ? [usual] : [])]
  const name = short ? `-${short}, --${urlKey}` : `--${urlKey}`
  return texts.flatMap((text) => wrap(text, textColumns)).map((line, i) => [i ? '' : name, line])
}

function choiceRows(choices: readonly Choice<string>[], lang: Lang): string[][] {
  return choices.map(({ id, name }) => [id, name[lang]])
}

function dataRows({ dataSources }: ExperimentChoices, lang: Lang): string[][] {
  return dataSources.flatMap(({ id, summary, asset, preset }) => {
    const lines = [summary[lang], ...(asset ? [trainWords[lang].needsAsset] : []), preset.network]
    return lines.flatMap((text) => wrap(text, textColumns)).map((line, i) => [i ? '' : id, line])
  })
}

/** All tables with their first column equally wide. */
function section(heading: string, rows: readonly string[][]): string[] {
  const wide = Math.max(24, ...rows.map((row) => widthOf(row[0] ?? '')))
  return [heading, ...tableLines([[' '.repeat(wide), ''], ...rows], 'll').slice(1)]
}

export function trainHelp(where: string, lang: Lang, description: Description, defaults: ExperimentState): string {
  const { headings, about, switches: switchWords } = trainWords[lang]
  const { usage, options } = words[lang]
  const groups = ['data', 'network', 'train', 'table', 'file'] as const
  const ofGroup = (group: TrainOption['group']) =>
    trainOptions
      .filter((option) => option.group === group)
      .flatMap((option) => optionRows(option, lang, usualOf(option.key, lang, description, defaults)))
  const names = Object.keys(switches) as (keyof typeof switches)[]
  const others = [...names.map((name) => [`--${name}`, switchWords[name]]), ['--lang', options.lang ?? '']]
  const parts = [
    [usage(`${where} [options]`)],
    wrap(about, columns),
    ...groups.map((group) => section(headings[group], ofGroup(group))),
    section(headings.others, others),
    section(headings.dataSets, dataRows(description, lang)),
    section(headings.initialisations, choiceRows(description.initialisations, lang)),
    section(headings.losses, choiceRows(description.losses, lang)),
    section(headings.optimisers, choiceRows(description.optimisers, lang)),
    section(headings.schedules, choiceRows(description.schedules, lang)),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
