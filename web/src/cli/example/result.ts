/** What both forms of the output of `example` are made of. */

import type { WorkedExample, WorkedExampleSettings } from '../../core/contract/example.js'
import type { ExampleState, Lang } from '../../state/settings.js'

export interface ExampleResult {
  example: WorkedExample
  state: ExampleState
  /** The settings of the article. */
  article: WorkedExampleSettings
  /** The hidden outputs that the article prints. */
  printedOutputs: number[]
  /** Of the core. */
  version: string
  lang: Lang
}
