/** The help of `prune`: its options; what can be chosen is in `list` and in the help of `train`. */

import type { PlanDefaults } from '../../core/contract/plan.js'
import { same } from '../../rules/value-kinds.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import { helpColumns, helpText, optionRows, section } from '../base/help-rows.js'
import { wrap } from '../base/text.js'
import { cutOptions, planOptions } from './cut-options.js'
import { type CutOption, usualCut } from './given.js'
import { networkOptions, runOptions, switches } from './options.js'

/** The rows of options that have their own values when left out. */
function rowsOf(options: readonly CutOption[], defaults: PlanDefaults, lang: Lang): string[][] {
  const usual: Partial<Record<CutOption['key'], string | number>> = usualCut(defaults)
  return options.flatMap((option) => {
    const value = usual[option.key]
    return optionRows(value === undefined ? option : { ...option, usual: same(String(value)) }, lang)
  })
}

export function pruneHelp(where: string, defaults: PlanDefaults, lang: Lang): string {
  const { about, headings, switches: own, seeTrain } = pruneWords[lang]
  const { headings: groups, switches: common } = trainWords[lang]
  const { usage, options } = words[lang]
  const switchTexts = { ...common, ...own }
  const names = Object.keys(switches) as (keyof typeof switches)[]
  const others = [...names.map((name) => [`--${name}`, switchTexts[name]]), ['--lang', options.lang ?? '']]
  const known = [...networkOptions, ...runOptions]
  return helpText([
    [usage(`${where} [options]`)],
    wrap(about, helpColumns),
    section(headings.cut, rowsOf(cutOptions, defaults, lang)),
    section(headings.plan, rowsOf(planOptions, defaults, lang)),
    ...(['data', 'network', 'train', 'table', 'file'] as const).map((group) =>
      section(
        groups[group],
        known.filter((option) => option.group === group).flatMap((option) => optionRows(option, lang)),
      ),
    ),
    section(groups.others, others),
    wrap(seeTrain, helpColumns),
  ])
}
