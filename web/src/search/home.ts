import { isPlain, mustBe } from '../core/boundary/arguments.js'
import type { ExperimentInfo, GivenSettings } from '../core/contract/experiment.js'
import { phrase } from '../core/messages.js'
import { CoreWorker } from '../worker/client.js'
import type { HomeOptions } from '../worker/options.js'
import { checkAsked, checkOptions } from './check.js'
import { searchConditions, searchText } from './file.js'
import { type Outcome, viewOf } from './finals.js'
import { type PieceResult, pieceKey, type SearchPlan } from './plan.js'
import { prepareSearch, type SearchAsked } from './prepare.js'
import { runSearch, type SearchHomes, type SearchOptions } from './search.js'

/** How a search is run, and where the files of the package are. */
export interface SearchRunOptions extends Partial<SearchOptions>, HomeOptions {}

export interface Searched {
  plan: SearchPlan
  /** In the order of the search. */
  results: PieceResult[]
  /** Absent after a share of a stage. */
  outcome?: Outcome
  /** All of it as a file, as the command writes it for a data set of the package. */
  text: string
}

/**
 * Searches for networks within a budget; `size` is the number of cores when left out. The results are the same, bit for
 * bit, wherever it runs.
 *
 * @throws CoreError that names what is no good; the signal's reason when that stops it
 */
export type RunSearch = (experiment: GivenSettings, asked: SearchAsked, options?: SearchRunOptions) => Promise<Searched>

/** Has a worker describe the experiments of settings, one after the other. */
export const infoIn =
  (worker: CoreWorker) =>
  async (settings: GivenSettings): Promise<ExperimentInfo> => {
    const experiment = await worker.createExperiment(settings)
    try {
      return await experiment.info()
    } finally {
      await experiment.dispose()
    }
  }

/** Makes `search` for a kind of homes. */
export function searcherFor(homesOf: (options: HomeOptions) => SearchHomes, cores: () => number): RunSearch {
  return async (experiment, asked, options = {}) => {
    mustBe(['search', 'options'], phrase('an-object'), isPlain(options), options)
    const { wasmUrl, wasmBinary, workerUrl, size = cores(), ...rest } = options
    checkAsked(experiment, asked)
    checkOptions({ ...rest, size })
    const homes = homesOf({ wasmUrl, wasmBinary, workerUrl })
    using worker = new CoreWorker(homes.core)
    const { base, info, plan } = await prepareSearch(infoIn(worker), experiment, asked)
    worker.dispose()
    const results = await runSearch(homes, base, plan, { ...rest, size })
    const { outcome } = viewOf(plan, new Map(results.map((result) => [pieceKey(result), result])))
    const text = searchText({ conditions: searchConditions(info), plan, results })
    return { plan, results, text, ...(outcome ? { outcome } : {}) }
  }
}
