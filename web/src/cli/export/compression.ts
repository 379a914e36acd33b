/** What deep compression came to, stage by stage and layer by layer. */

import type { Compression } from '../../core/contract/compression.js'
import type { Evaluation, ExperimentInfo } from '../../core/contract/experiment.js'
import type { Lang } from '../../state/settings.js'
import { exportWords } from '../../words/cli/export.js'
import type { Paint } from '../base/command.js'
import { figuresJson } from '../base/figures-json.js'
import { tableLines } from '../base/text-table.js'
import { figureText } from '../judging/judged-table.js'

interface Of {
  info: ExperimentInfo
  float32: Evaluation
}

/** A table a block: stages, then layers. */
export function compressionTables(
  { weightBytes, layers, stages }: Compression,
  { info, float32 }: Of,
  lang: Lang,
  paint: Paint,
): string[][] {
  const own = exportWords[lang].table
  const right = figureText('accuracy', info.task)
  const smaller = (bytes: number) => (bytes > 0 ? own.times((weightBytes / bytes).toFixed(1)) : '')
  const rows = stages.map(({ stage, weightBytes: bytes, aloneBytes, fileBytes, evaluation }) => [
    own.stage[stage],
    String(bytes),
    smaller(bytes),
    String(Math.ceil(aloneBytes)),
    smaller(aloneBytes),
    String(fileBytes),
    right(evaluation.accuracy),
  ])
  const whole = [own.stage.float32, String(weightBytes), '', String(weightBytes), '', '', right(float32.accuracy)]
  const withLeast = (bits: number, entropy: number) => `${bits.toFixed(2)} (${entropy.toFixed(2)})`
  const coded = stages.at(-1)?.layers ?? []
  const ofLayers = layers.map((layer, i) => [
    layer.name,
    String(layer.weights),
    String(layer.kept),
    String(layer.fillers),
    String(layer.centroids),
    withLeast(layer.indexBits, layer.indexEntropy),
    withLeast(layer.gapBits, layer.gapEntropy),
    String(coded[i]?.bytes ?? 0),
  ])
  return [
    [paint('bold', own.stages), ...tableLines([own.stageHeads, whole, ...rows], 'lrrrrrr')],
    [paint('bold', own.layers), ...tableLines([own.layerHeads, ...ofLayers], 'lrrrrrrr')],
  ]
}

/** The same as JSON: what each stage answers as figures. */
export const compressionJson = ({ stages, ...others }: Compression, info: ExperimentInfo) => ({
  ...others,
  stages: stages.map(({ evaluation, ...stage }) => ({ ...stage, ...figuresJson(evaluation, info) })),
})
