/** `--shard 3/10`, of commands whose work is shared by many machines. */

import { mostShards, type Shard } from '../../sweep/shard.js'

function readShard(text: string): Shard | undefined {
  const [index = 0, count = 0] = /^\d+\/\d+$/.test(text) ? text.split('/').map(Number) : []
  return index >= 1 && index <= count && count <= mostShards ? { index, count } : undefined
}

export const shardOption = {
  urlKey: 'shard',
  wanted: {
    zh: `第几份/共几份，如 3/10，至多 ${mostShards} 份`,
    en: `which share of how many, such as 3/10, of at most ${mostShards}`,
  },
  read: readShard,
}
