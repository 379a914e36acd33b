/** An experiment's facts with names in the language of the page. */

import type { DataSource, ExperimentInfo } from '../../core/contract/experiment.js'
import type { Lang } from '../../state/settings.js'
import { layerNamesIn, named } from '../run/layers.js'

export interface Named {
  info: ExperimentInfo | undefined
  /** What layers are called, by the core's names. */
  layerNames: ReadonlyMap<string, string>
}

const none: Named = { info: undefined, layerNames: new Map() }

/** The same object while neither experiment nor language is another. */
export class Names {
  #of: { info: ExperimentInfo; lang: Lang } | undefined
  #named = none

  of(info: ExperimentInfo | undefined, sources: readonly DataSource[], lang: Lang): Named {
    if (!info) return none
    if (this.#of?.info !== info || this.#of.lang !== lang) {
      this.#of = { info, lang }
      this.#named = { info: named(info, sources, lang), layerNames: layerNamesIn(info, lang) }
    }
    return this.#named
  }
}
