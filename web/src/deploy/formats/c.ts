/** The network as C99: a header, a source, and a program that tests them. */

import type { ExportFormat } from './format.js'
import { chosen } from './format-choices.js'

export const c: ExportFormat = {
  id: 'c',
  name: { zh: 'C 源代码', en: 'C source' },
  needs: {
    zh: '任意 C99 或 C++ 编译器，不用任何库；自测程序在旁边',
    en: 'any compiler for C99 or C++, and no library; a self-test stands beside it',
  },
  forms: ['float32', 'int8'],
  choices: ['weights'],
  files: (request) => {
    const { deployment, form, name, fingerprint, version } = request
    const { weights } = chosen(request)
    return deployment.cSource({ form, weights, name, fingerprint, maker: `Pruning Playground ${version}` })
  },
}
