/** The network as an ONNX file. */

import type { ExportFormat } from './format.js'
import { chosen } from './format-choices.js'
import { modelFacts, networkOf } from './request.js'

export const onnx: ExportFormat = {
  id: 'onnx',
  name: { zh: 'ONNX 文件', en: 'an ONNX file' },
  needs: {
    zh: 'ONNX Runtime，或能读 ONNX（算子集 13）的其他程序',
    en: 'ONNX Runtime, or another program that reads ONNX (operator set 13)',
  },
  forms: ['float32', 'int8'],
  rounding: 'single',
  choices: ['standardisation'],
  files: async (request) => {
    const { writeOnnx } = await import('../../files/onnx/write-onnx.js')
    const content = writeOnnx(networkOf(request), modelFacts(request), chosen(request))
    return [{ name: `${request.name}.onnx`, content }]
  },
}
