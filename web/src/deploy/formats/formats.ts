/** Every way to take a network away: command and page have them from here. */

import type { ExportFormat } from './format.js'
import { json } from './json.js'

export const exportFormats: readonly ExportFormat[] = [json]

export const formatIds: readonly string[] = exportFormats.map(({ id }) => id)
