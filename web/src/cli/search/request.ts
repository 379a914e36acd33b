/** From options to a search; what does not go together is refused before anything is trained. */

import type { Core } from '../../core/core-api.js'
import { type InfoOf, type PreparedSearch, prepareSearch, type SearchAsked, usualSearch } from '../../search/prepare.js'
import { words } from '../../words/cli/base.js'
import { searchWords } from '../../words/cli/search.js'
import { UsageError } from '../base/command.js'
import { type Asked, type TrainRequest, trainRequest } from '../request/train-request.js'
import type { SearchGiven } from './options.js'

export interface SearchRequest extends PreparedSearch {
  /** Where the data come from. */
  network: TrainRequest
}

/** What is wrong with options that are good one by one, as a sentence; `undefined` when nothing is. */
function fault(given: SearchGiven, lang: Asked['lang']): string | undefined {
  const { noBudget, oddEpochs, sameSeeds } = searchWords[lang].errors
  const { firstEpochs = 2, seeds = usualSearch.seeds, finalSeeds = usualSearch.finalSeeds } = given
  if (!given.budget) return noBudget
  if (firstEpochs % 2) return oddEpochs(firstEpochs)
  const both = seeds.find((seed) => finalSeeds.includes(seed))
  return both === undefined ? undefined : sameSeeds(both)
}

const askedKeys = ['criteria', 'amounts', 'widths', 'forms', 'rungs', 'measure', 'seeds', 'finalSeeds'] as const

function askedOf(given: SearchGiven & Pick<SearchAsked, 'budget'>): SearchAsked {
  const { budget, firstEpochs } = given
  const chosen = Object.fromEntries(askedKeys.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]))
  return { ...chosen, budget, ...(firstEpochs === undefined ? {} : { epochs: firstEpochs }) }
}

/** Has the command's own core describe experiments. */
const infoOf =
  (core: Core): InfoOf =>
  async (settings) => {
    using experiment = core.createExperiment(settings)
    return experiment.info
  }

/** @throws UsageError, or an Error with a sentence about a file */
export async function searchRequest(asked: Asked & { given: SearchGiven; core: Core }): Promise<SearchRequest> {
  const { given, core, where, lang } = asked
  const wrong = fault(given, lang)
  const { budget } = given
  if (wrong !== undefined || !budget) throw new UsageError(words[lang].errors.failed(where, wrong ?? ''))
  const { seeds: _, ...others } = given
  const network = await trainRequest({ ...asked, given: others })
  const prepared = await prepareSearch(infoOf(core), network.settings, askedOf({ ...given, budget }))
  const { test, validation } = prepared.info.sizes
  if (!test || !validation) throw new Error(searchWords[lang].errors.noTest)
  return { ...prepared, network }
}
