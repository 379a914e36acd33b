/** Every way to take a network away: command and page have them from here. */

import { c } from './c.js'
import { compact } from './compact.js'
import type { ExportFormat } from './format.js'
import { json } from './json.js'
import { onnx } from './onnx.js'
import { tflite } from './tflite.js'

export const exportFormats: readonly ExportFormat[] = [c, tflite, onnx, compact, json]

export const formatIds: readonly string[] = exportFormats.map(({ id }) => id)
