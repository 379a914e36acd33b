/** Trained models as TensorFlow Lite files answer in LiteRT.js as in the core. */

import { exportedModels } from '../../web/support/exported-models.js'
import { runTflite } from '../support/litert.js'

exportedModels('tflite', runTflite)
