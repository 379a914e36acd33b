/** What a program wants to set, checked. */

import { criterionIds } from '../core/ids.js'
import { phrase, refusal } from '../core/messages.js'
import { Given } from '../core/model/check-json.js'
import { readNetworkFile } from '../files/network-file.js'
import { langs, themes } from '../state/settings.js'
import { hasPart } from './parts.js'
import { contributionKeys, fileOf, type HandState, stateOf } from './state.js'

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

/** Parts and a place that a new network does not have any more are left out, where they were not asked for. */
function fitting(state: HandState, change: Partial<HandState>): HandState {
  const there = (id: string) => hasPart(state, id)
  return {
    ...state,
    cut: change.cut ?? state.cut.filter(there),
    keep: change.keep ?? state.keep.filter(there),
    focus: change.focus ?? (there(state.focus) ? state.focus : 'w1.1.1'),
    sample: change.sample ?? Math.min(state.sample, state.inputs.length - 1),
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
  const copy: Partial<HandState> = JSON.parse(JSON.stringify(change))
  if (change.criterion !== undefined) new Given(where, change.criterion, 'criterion').oneOf(criterionIds)
  const checked = readNetworkFile(fileOf(fitting({ ...state, ...copy }, copy)))
  const view = fitting({ ...state, ...copy, ...networkPart(checked) }, copy)
  checkView(change, view)
  return view
}

function networkPart(settings: ReturnType<typeof readNetworkFile>) {
  const { layers, inputs, criterion, threshold, thresholdLayers, cut, keep } = stateOf(settings)
  return { layers, inputs, criterion, threshold, thresholdLayers, cut, keep }
}
