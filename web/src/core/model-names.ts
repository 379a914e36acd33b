/** Features and classes of a model, found in the data by their names. */

import { phrase, refusal } from './messages.js'
import type { Value } from './saying.js'

/** What data and models call their features and classes; empty where they have no names. */
export interface Names {
  featureNames: readonly string[]
  classNames: readonly string[]
}

/** For each name of the model its place in the data; empty where the data has them in the same order, or without names. */
export interface NameOrder {
  channelOrder: number[]
  classOrder: number[]
}

const mostShown = 12

/** A list for a message, in quotes. */
function listed(names: readonly string[]): Value {
  if (!names.length) return phrase('none')
  const clean = (name: string) => name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\u00b7').slice(0, 40)
  const shown = names.slice(0, mostShown).map((name) => phrase('quoted', { text: clean(name) }))
  return [...shown, ...(names.length > mostShown ? [phrase('in-all', { count: names.length })] : [])]
}

function orderOf(what: 'features' | 'classes', wanted: readonly string[], given: readonly string[]): number[] {
  if (wanted.length === given.length && wanted.every((name, i) => name === given[i])) return []
  const places = new Map(given.map((name, i) => [name, i]))
  const order = wanted.map((name) => places.get(name) ?? -1)
  const isWhole = new Set(order).size === given.length && wanted.length === given.length && !order.includes(-1)
  if (isWhole) return order
  throw refusal('loadModel', 'other-names', { what: phrase(what), wanted: listed(wanted), given: listed(given) })
}

/**
 * Where the data has the features and classes of a model.
 *
 * Features without names on one side, such as pixels, are taken as they come; classes without names are numbers.
 *
 * @throws CoreError with both lists when they are not the same names
 */
export function nameOrder(model: Names, data: Names): NameOrder {
  const hasFeatures = model.featureNames.length > 0 && data.featureNames.length > 0
  return {
    channelOrder: hasFeatures ? orderOf('features', model.featureNames, data.featureNames) : [],
    classOrder: orderOf('classes', model.classNames, data.classNames),
  }
}
