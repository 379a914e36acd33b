/** TensorFlow Lite files answer in LiteRT.js as their networks. */

import { inputShape } from '../../../web/src/files/tflite/shapes.js'
import { writeTflite } from '../../../web/src/files/tflite/write-tflite.js'
import { exportedLaws } from '../../web/support/exported.js'
import { runTflite } from '../support/litert.js'

exportedLaws({
  name: 'TFLite',
  write: (network, facts, options) => writeTflite(network, facts, { ends: 'float32', ...options }),
  run: (file, { input }, samples) => runTflite(file, inputShape(input), samples),
})
