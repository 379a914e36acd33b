/** What a program wants to set, checked. */

import { criterionIds } from '../core/ids.js'
import { phrase, refusal } from '../core/messages.js'
import { Given } from '../core/model/check-json.js'
import { readNetworkFile } from '../files/network-file.js'
import { langs, themes } from '../state/settings.js'
import { hasPart } from './parts.js'
import { contributionKeys, type HandState, stateOf } from './state.js'

const where = 'setState'
const networkKeys = ['layers', 'inputs', 'criterion', 'threshold', 'thresholdLayers', 'cut', 'keep'] as const
const viewKeys = ['contribution', 'sample', 'focus', 'lang', 'theme'] as const
const keys: readonly string[] = [...networkKeys, ...viewKeys]

function checkView(change: Partial<HandState>, state: HandState): void {
  const given = (key: (typeof viewKeys)[number]) => new Given(where, change[key], key)
  const checks: Record<(typeof viewKeys)[number], () => unknown> = {
    contribution: () => given('contribution').oneOf(contributionKeys),
    sample: () => given('sample').whole(0, state.inputs.length - 1),
    focus: () => hasPart(state, String(change.focus)) || given('focus').refuse(phrase('a-part')),
    lang: () => given('lang').oneOf(['auto', ...langs]),
    theme: () => given('theme').oneOf(['auto', ...themes]),
  }
  for (const key of viewKeys) if (key in change) checks[key]()
}

/** The settings of the core that are asked for, checked; what is not asked for is as it is now. */
function checkedNetwork(state: HandState, change: Partial<HandState>): HandState {
  const entries = networkKeys.flatMap((key) => {
    const value = key in change ? change[key] : key === 'cut' || key === 'keep' ? [] : state[key]
    return value === undefined ? [] : [[key, value]]
  })
  return stateOf(readNetworkFile(Object.fromEntries(entries)))
}

/** Parts and a place that a new network does not have any more are left out, where they were not asked for. */
function fitting(state: HandState, change: Partial<HandState>, checked: HandState): HandState {
  const there = (id: string) => hasPart(checked, id)
  const { layers, inputs, criterion, threshold, thresholdLayers } = checked
  const isThere = thresholdLayers?.every((layer) => layer < layers.length) ?? true
  return {
    ...state,
    ...change,
    ...{ layers, inputs, criterion, threshold },
    thresholdLayers: isThere || change.thresholdLayers ? thresholdLayers : undefined,
    cut: change.cut ?? state.cut.filter(there),
    keep: change.keep ?? state.keep.filter(there),
    focus: change.focus ?? (there(state.focus) ? state.focus : 'w1.1.1'),
    sample: change.sample ?? Math.min(state.sample, inputs.length - 1),
  }
}

/**
 * The state with some of it set.
 *
 * @throws CoreError that names the setting, what was given and what is wanted; shapes are for the core to check
 */
export function checkedChange(state: HandState, change: Partial<HandState>): HandState {
  new Given(where, change, 'change').object()
  const foreign = Object.keys(change).find((key) => !keys.includes(key))
  if (foreign !== undefined) throw refusal(where, 'unknown-setting', { key: foreign, known: keys })
  const copy: Partial<HandState> = structuredClone(change)
  if (copy.criterion !== undefined) new Given(where, copy.criterion, 'criterion').oneOf(criterionIds)
  const next = fitting(state, copy, checkedNetwork(state, copy))
  checkView(copy, next)
  return next
}
