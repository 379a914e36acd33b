/** Trained models as ONNX files answer in ONNX Runtime as in the core. */

import { exportedModels } from '../support/exported-models.js'
import { runOnnx } from '../support/onnx-runtime.js'

exportedModels('onnx', runOnnx)
