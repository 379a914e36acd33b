/**
 * The one table of the settings of cuts and plans, for links, fields, the command and the files of runs. Ranges are
 * those of the core, which a test asks; defaults are asked of it: `core.defaultSettings().plan`.
 */

import type { Grain } from '../core/contract/cut.js'
import type { Name } from '../core/contract/names.js'
import type { PlanSettings } from '../core/contract/plan.js'
import {
  type AmountKindId,
  amountKindIds,
  criterionIds,
  healingIds,
  measureIds,
  type PlanKindId,
  planKindIds,
  restartIds,
  scopeIds,
} from '../core/ids.js'
import {
  anyNumber,
  type ChoiceKind,
  type NumberKind,
  type NumbersKind,
  number,
  numbers,
  oneOf,
  whole,
} from './value-kinds.js'

export type CutKey = keyof PlanSettings

/** A setting says something only while another one has one of some values. */
export interface Companion {
  key: 'amountKind' | 'plan' | 'restart'
  values: readonly string[]
}

interface Place {
  /** What it belongs to: what scores, one cut, or what is done in rounds. */
  group: 'score' | 'cut' | 'plan'
  /** Its key in a link, and its option on the command line. */
  urlKey: string
  /** What it is called in a sentence. */
  name: Name
  /** What it goes with; it always says something when this is absent. */
  goesWith?: Companion
}

/** Layers, as places in `info.layers`. */
interface LayersKind {
  kind: 'layers'
}

type Kind<Key extends CutKey, Value = Required<PlanSettings>[Key]> = Key extends 'amounts'
  ? NumbersKind
  : [Value] extends [number]
    ? NumberKind
    : [Value] extends [string]
      ? ChoiceKind<Value>
      : LayersKind
export type CutSettingOf<Key extends CutKey> = Place & Kind<Key>

/** Kinds of amount that take a place in a ranking: what competes has a scope, and rounds come to them step by step. */
export const rankedKinds: readonly AmountKindId[] = ['fraction', 'count', 'bytes', 'macs']

/** Kinds of amount by which whole blocks can go. */
export const blockKinds: readonly AmountKindId[] = ['fraction', 'bytes', 'macs']

/** Plans of several rounds. */
export const plansOfRounds: readonly PlanKindId[] = planKindIds.filter((id) => id !== 'one-shot')

const mostRounds = 1000

const ofRounds: Companion = { key: 'plan', values: plansOfRounds }

function place(group: Place['group'], urlKey: string, zh: string, en: string, goesWith?: Companion): Place {
  return { group, urlKey, name: { zh, en }, ...(goesWith ? { goesWith } : {}) }
}

/** In the order in which the files of runs have them. */
export const cutSettings: { readonly [Key in CutKey]-?: CutSettingOf<Key> } = {
  criterion: { ...place('score', 'criterion', '准则', 'the criterion'), ...oneOf(criterionIds) },
  samples: {
    ...place('score', 'scored-samples', '打分用的样本数', 'the number of samples for scores'),
    ...whole(1, 500_000),
  },
  seed: { ...place('score', 'seed', '随机种子', 'seed'), ...whole(0, Number.MAX_SAFE_INTEGER) },
  damping: { ...place('score', 'damping', '阻尼', 'the damping'), ...number(0, 1e6) },
  temperature: { ...place('score', 'temperature', '温度', 'the temperature'), ...number(0.01, 10_000) },
  scope: {
    ...place('cut', 'scope', '比较的范围', 'the scope', { key: 'amountKind', values: rankedKinds }),
    ...oneOf(scopeIds),
  },
  amountKind: { ...place('cut', 'kind', '用什么计量', 'the kind of amount'), ...oneOf(amountKindIds) },
  amount: {
    ...place('cut', 'amount', '剪多少', 'the amount', {
      key: 'plan',
      values: planKindIds.filter((id) => id !== 'listed'),
    }),
    ...anyNumber,
  },
  groupSize: {
    ...place('cut', 'group', '每组几个', 'the size of a group', { key: 'amountKind', values: ['n-of-m'] }),
    ...whole(2, 64),
  },
  block: {
    ...place('cut', 'block', '几个单元一组', 'the units of a block', { key: 'amountKind', values: blockKinds }),
    ...whole(1, 8),
  },
  layers: { ...place('cut', 'layers', '只剪哪些层', 'the layers'), kind: 'layers' },
  healing: { ...place('cut', 'healing', '剪后的修补', 'the healing'), ...oneOf(healingIds) },
  plan: { ...place('plan', 'plan', '计划', 'the plan'), ...oneOf(planKindIds) },
  amounts: {
    ...place('plan', 'amounts', '各轮剪多少', 'the amounts of the rounds', { key: 'plan', values: ['listed'] }),
    ...numbers(mostRounds),
  },
  rounds: {
    ...place('plan', 'rounds', '最多剪几轮', 'the number of rounds', {
      key: 'plan',
      values: plansOfRounds.filter((id) => id !== 'listed'),
    }),
    ...whole(1, mostRounds),
  },
  retrain: { ...place('plan', 'retrain', '再训练的轮数', 'the epochs of retraining'), ...whole(0, 100_000) },
  retrainRate: {
    ...place('plan', 'retrain-rate', '再训练的学习率', 'the learning rate of retraining'),
    ...number(0, 100),
  },
  restart: { ...place('plan', 'restart', '再训练从哪里开始', 'what retraining begins with'), ...oneOf(restartIds) },
  /** The core goes by the mini-batches of the training, which are fewer. */
  rewindTo: {
    ...place('plan', 'rewind-to', '退回第几个小批量', 'the mini-batch to go back to', {
      key: 'restart',
      values: ['rewind'],
    }),
    ...whole(0, 1e9),
  },
  floor: { ...place('plan', 'floor', '下限', 'the floor'), ...number(-1e9, 1) },
  floorMeasure: { ...place('plan', 'floor-of', '下限按哪个指标', 'what the floor is of'), ...oneOf(measureIds) },
  mostBytes: { ...place('plan', 'most-bytes', '字节上限', 'the limit of bytes', ofRounds), ...whole(0, 1e12) },
  mostMacs: { ...place('plan', 'most-macs', '乘加次数上限', 'the limit of MACs', ofRounds), ...whole(0, 1e12) },
}

export const cutKeys = Object.keys(cutSettings) as CutKey[]

/** What an amount of each kind may be; N of N:M is at most M, too. */
export const amountRanges: Record<AmountKindId, NumberKind> = {
  fraction: number(0, 1),
  count: whole(0, 1e9),
  threshold: anyNumber,
  sigma: number(0, 1000),
  bytes: whole(0, 1e12),
  macs: whole(0, 1e12),
  'n-of-m': whole(1, cutSettings.groupSize.high),
}

/** The range of an amount of a kind, for groups of so many. */
export const amountRange = (kind: AmountKindId, groupSize: number): NumberKind =>
  kind === 'n-of-m' ? whole(1, groupSize) : amountRanges[kind]

/** Whether a setting says something beside the others; what is left out of those is taken to allow it. */
export function saysSomething(key: CutKey, others: Partial<Record<Companion['key'], string>>): boolean {
  const { goesWith } = cutSettings[key]
  const value = goesWith && others[goesWith.key]
  return !goesWith || value === undefined || goesWith.values.includes(value)
}

/** Choices for criteria of one grain alone: units and inputs have no rows and no groups of inputs; weights and inputs cannot shrink a network. */
const grainOfChoice: Partial<Record<string, Grain>> = { row: 'weight', 'n-of-m': 'weight', 'from-scratch': 'unit' }

/** Whether a scope, a kind of amount or a restart is there for criteria of a grain. */
export const isForGrain = (choice: string | undefined, grain: Grain): boolean =>
  (grainOfChoice[choice ?? ''] ?? grain) === grain
