/** What the writers of files take, out of a request. */

import type { PlainNetwork, QuantisedNetwork } from '../../core/contract/deployment.js'
import type { ModelFacts } from '../../files/exported/model-facts.js'
import type { ExportRequest } from './format.js'

export const networkOf = ({ deployment, form }: ExportRequest): PlainNetwork | QuantisedNetwork =>
  form === 'int8' ? deployment.quantised() : deployment.plain()

export function modelFacts({ deployment, fingerprint, version }: ExportRequest): ModelFacts {
  const { featureNames, classNames } = deployment.info
  const generator = `pruning-playground ${version}`
  return { generator, fingerprint, featureNames, classNames, standardisation: deployment.standardisation }
}
