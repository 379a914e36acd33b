/** The help of `sweep`: its options; what can be chosen is in `list` and in the help of `train`. */

import type { Name } from '../../core/contract/names.js'
import type { PlanDefaults } from '../../core/contract/plan.js'
import { same } from '../../rules/value-kinds.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { sweepWords } from '../../words/cli/sweep.js'
import { trainWords } from '../../words/cli/train.js'
import { helpColumns, helpText, optionRows, section } from '../base/help-rows.js'
import { wrap } from '../base/text.js'
import { networkOptions, sweepOptions, switches } from './options.js'

const networkGroups = ['data', 'network', 'train', 'table'] as const

/** What an option is when it is left out, where the core says so. */
const usualOf = ({ samples, retrainRate }: PlanDefaults): Partial<Record<string, Name>> => ({
  scored: same(String(samples)),
  retrainRate: same(String(retrainRate)),
})

export function sweepHelp(where: string, defaults: PlanDefaults, lang: Lang): string {
  const { about, heading, seeTrain } = sweepWords[lang]
  const { headings, switches: switchWords } = trainWords[lang]
  const { usage, options } = words[lang]
  const usual = usualOf(defaults)
  const all = [...sweepOptions, ...networkOptions].map((option) => {
    const own = usual[option.key]
    return own ? { ...option, usual: own } : option
  })
  const rowsOf = (group: string) =>
    all.filter((option) => option.group === group).flatMap((option) => optionRows(option, lang))
  const names = Object.keys(switches) as (keyof typeof switches)[]
  const others = [...names.map((name) => [`--${name}`, switchWords[name]]), ['--lang', options.lang ?? '']]
  return helpText([
    [usage(`${where} [options]`)],
    wrap(about, helpColumns),
    section(heading, rowsOf('sweep')),
    ...networkGroups.map((group) => section(headings[group], rowsOf(group))),
    section(headings.file, rowsOf('file')),
    section(headings.others, others),
    wrap(seeTrain, helpColumns),
  ])
}
