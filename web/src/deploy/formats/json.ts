/** The network as numbers in JSON: for code of one's own. */

import type { ExportFormat } from './format.js'
import { networkOf } from './request.js'

/** Typed arrays as plain ones. */
const plain = (_key: string, value: unknown) =>
  ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value

export const json: ExportFormat = {
  id: 'json',
  name: { zh: 'JSON 数值', en: 'numbers in JSON' },
  needs: {
    zh: '你自己的代码：各层的权重、偏置和量化参数都以数组列出',
    en: 'code of your own: weights, biases and scales of each layer stand there as arrays',
  },
  forms: ['float32', 'int8'],
  files: (request) => {
    const { deployment, form, name, fingerprint, version } = request
    const { featureNames, classNames, task } = deployment.info
    const network = networkOf(request)
    const { standardisation } = deployment
    const all = { version, fingerprint, task, form, featureNames, classNames, standardisation, network }
    return [{ name: `${name}.json`, content: `${JSON.stringify(all, plain)}\n` }]
  },
}
