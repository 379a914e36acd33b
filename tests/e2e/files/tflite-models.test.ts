/** Trained models as TensorFlow Lite files answer in LiteRT.js as in the core. */

import { inputShape } from '../../../web/src/files/tflite/shapes.js'
import { exportedModels } from '../../web/support/exported-models.js'
import { runTflite } from '../support/litert.js'

exportedModels('tflite', (file, input, samples) => runTflite(file, inputShape(input), samples))
