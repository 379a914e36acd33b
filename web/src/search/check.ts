/** What a search is asked, looked at before anything is trained: JavaScript has no types. */

import { type ArgumentPlace, isFunction, isPlain, mustBe } from '../core/boundary/arguments.js'
import { phrase } from '../core/messages.js'
import { Given } from '../core/model/check-json.js'
import { mostShards } from '../sweep/shard.js'
import { askedReaders, readResult } from './file.js'
import type { SearchAsked } from './prepare.js'
import type { SearchOptions } from './search.js'

const mostListed = 1000
const mostResults = 100_000
const mostWorkers = 1024
const askedKeys = Object.keys(askedReaders) as (keyof typeof askedReaders)[]

function checkBudget(given: Given): void {
  const { bytes, share } = given.fields([], ['bytes', 'share'])
  if (bytes) bytes.whole(1, Number.MAX_SAFE_INTEGER)
  else if (share) share.number(0, 1)
  else given.refuseWithout('bytes')
}

/** @throws CoreError that names what is no good */
export function checkAsked(experiment: unknown, asked: SearchAsked): void {
  mustBe(['search', 'experiment'], phrase('an-object'), isPlain(experiment), experiment)
  const { budget, widths, ...others } = new Given('search', asked, 'asked').fields(['budget'], ['widths', ...askedKeys])
  checkBudget(budget)
  for (const width of widths?.list(mostListed) ?? []) width.number(0, 1)
  for (const key of askedKeys) {
    const given = others[key]
    if (given) askedReaders[key](given)
  }
}

function checkShard(given: Given): void {
  const { index, count } = given.fields(['index', 'count'])
  index.whole(1, count.whole(1, mostShards))
}

/** @throws CoreError that names what is no good */
export function checkOptions({ size, signal, known, shard, onResult, onNews }: SearchOptions): void {
  const place = (name: string): ArgumentPlace => ['search', name]
  new Given('search', size, 'size').whole(1, mostWorkers)
  mustBe(place('signal'), phrase('abort-signal'), signal === undefined || signal instanceof AbortSignal, signal)
  for (const [name, call] of Object.entries({ onResult, onNews }))
    mustBe(place(name), phrase('a-function'), call === undefined || isFunction(call), call)
  if (shard !== undefined) checkShard(new Given('search', shard, 'shard'))
  if (known === undefined) return
  mustBe(place('known'), phrase('list-of', { most: mostResults }), Array.isArray(known), known)
  const asInFile: unknown = JSON.parse(JSON.stringify(known)) // where NaN is null
  for (const result of new Given('search', asInFile, 'known').list(mostResults)) readResult(result)
}
