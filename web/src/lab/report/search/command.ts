/** The same search in a terminal. */

import { experimentSettings } from '../../../rules/experiment-settings.js'
import type { SearchPlan } from '../../../search/plan.js'
import { usualSearch, usualValidation } from '../../../search/prepare.js'
import { type LabDefaults, ownTable, settingsFor } from '../../../state/lab-state.js'
import type { Prepared } from './preparing.js'

/** Left out of the command, or given by the search itself. */
const own: readonly string[] = ['seed', 'epochs', 'data']

const quoted = (text: string) => (/^[\w.,:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)
const joined = (values: readonly (string | number)[]) => values.join()

/** Settings that differ from those of the data set. */
function settingOptions({ base }: Prepared, defaults: Omit<LabDefaults, 'plan'>): string[] {
  const suited = settingsFor(base.data, defaults)
  const usual = { ...suited, validationFraction: suited.validationFraction || usualValidation }
  const given: Record<string, unknown> = { ...base, splitSeed: base.splitSeed === usual.seed ? -1 : base.splitSeed }
  return experimentSettings
    .filter(({ key }) => !own.includes(key) && given[key] !== undefined && given[key] !== usual[key])
    .flatMap(({ key, urlKey, write }) => [`--${urlKey}`, quoted(write(given[key] as string | number))])
}

/** Whether the search itself would choose the same. */
const isUsual = (values: readonly (string | number)[], usual: readonly (string | number)[]) =>
  joined(values) === joined(usual)

function searchOptions(plan: SearchPlan, widths: readonly number[]): string[] {
  const lists = [
    ['criteria', plan.criteria, usualSearch.criteria],
    ['amounts', plan.amounts, usualSearch.amounts],
    ['widths', widths, usualSearch.widths],
    ['forms', plan.forms, usualSearch.forms],
    ['rungs', [plan.rungs], [usualSearch.rungs]],
    ['measure', [plan.measure], [usualSearch.measure]],
    ['seeds', plan.seeds, usualSearch.seeds],
    ['final-seeds', plan.finalSeeds, usualSearch.finalSeeds],
  ] as const
  const given = lists.filter(([, values, usual]) => !isUsual(values, usual))
  return ['--first-epochs', String(plan.epochs), ...given.flatMap(([name, values]) => [`--${name}`, joined(values)])]
}

/** `undefined` for a table of one's own, which the command reads from its file, and for a plan that came from a file. */
export function searchCommand(prepared: Prepared, defaults: Omit<LabDefaults, 'plan'>): string | undefined {
  const { base, plan, asked } = prepared
  if (base.data === ownTable || !asked) return undefined
  const options = [
    ...['--data', base.data, ...settingOptions(prepared, defaults), '--budget', String(plan.budget)],
    ...searchOptions(plan, asked.widths ?? usualSearch.widths),
  ]
  return `npx pruning-playground search ${options.join(' ')} -o found.json`
}
