/** ONNX files answer in ONNX Runtime as their networks. */

import { writeOnnx } from '../../../web/src/files/onnx/write-onnx.js'
import { exportedLaws } from '../support/exported.js'
import { runOnnx } from '../support/onnx-runtime.js'

exportedLaws({
  name: 'ONNX',
  write: writeOnnx,
  run: (file, { input }, samples) => runOnnx(file, input, samples),
})
