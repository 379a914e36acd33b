/** The network as a TensorFlow Lite file. */

import type { ExportFormat } from './format.js'
import { chosen } from './format-choices.js'
import { modelFacts, networkOf } from './request.js'

export const tflite: ExportFormat = {
  id: 'tflite',
  name: { zh: 'TensorFlow Lite 文件', en: 'a TensorFlow Lite file' },
  needs: {
    zh: '手机、浏览器里的 LiteRT（原名 TensorFlow Lite），或单片机上的 TensorFlow Lite for Microcontrollers',
    en: 'LiteRT (once TensorFlow Lite) on a phone or in a browser, or TensorFlow Lite for Microcontrollers',
  },
  forms: ['float32', 'int8'],
  rounding: 'single',
  choices: ['ends', 'standardisation'],
  files: async (request) => {
    const { writeTflite } = await import('../../files/tflite/write-tflite.js')
    const content = writeTflite(networkOf(request), modelFacts(request), chosen(request))
    return [{ name: `${request.name}.tflite`, content }]
  },
}
