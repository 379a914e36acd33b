/** Cuts in blocks: neighbouring rows lose the weights of one column together. */

/** Every block of a layer, with its score: the sum of its squares. */
function blocksOf(experiment, layer, block) {
  const { rows, columns } = experiment.info.layers[layer]
  const weights = experiment.copyWeights(layer)
  const blocks = []
  for (let row = 0; row < rows; row += block)
    for (let column = 0; column < columns; column += 1) {
      const places = []
      for (let i = row; i < Math.min(rows, row + block); i += 1) places.push(i * columns + column)
      blocks.push({ layer, places, score: places.reduce((sum, place) => sum + weights[place] ** 2, 0) })
    }
  return blocks
}

/** Removes the blocks of the smallest scores, over all layers, until a share of the weights is gone. */
export function cutInBlocks(experiment, { block, amount }) {
  const layers = experiment.info.layers.flatMap(({ weights }, layer) => (weights ? [layer] : []))
  const masks = new Map(layers.map((layer) => [layer, experiment.copyMask(layer)]))
  const blocks = layers.flatMap((layer) => blocksOf(experiment, layer, block)).sort((a, b) => a.score - b.score)
  const total = layers.reduce((sum, layer) => sum + experiment.info.layers[layer].weights, 0)
  let removed = 0
  for (const { layer, places } of blocks) {
    if (removed >= amount * total) break
    for (const place of places) masks.get(layer)[place] = 0
    removed += places.length
  }
  for (const [layer, mask] of masks) experiment.setMask(layer, mask)
}
