import type { Reckoning } from '../contract/board.js'

/** Whether cycles, or a time from them, are those of all layers, and not of products alone. */
export function areLayersCounted({ grounds }: Pick<Reckoning, 'grounds'> = { grounds: [] }): boolean {
  const has = (wanted: string) => grounds.some(({ id }) => id === wanted)
  return has('instructions') && !has('cycles-per-mac')
}
