/** Takes a model or a run from a file, however hostile. */

import type { NetworkDescription, SampleShape } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import { largestFile } from '../../core/load/file-limit.js'
import { isCompactFile } from '../../core/model/compact-file.js'
import { readModel } from '../../core/model/model-file.js'
import { nameOrder } from '../../core/model/model-names.js'
import { isSameShape } from '../../core/model/shape.js'
import { readRun } from '../../files/run-file.js'
import { type ExperimentKey, experimentSettings } from '../../rules/experiment-settings.js'
import { type LabState, ownTable, settingsFor } from '../../state/lab-state.js'
import { unpacked } from '../../state/packed.js'
import { plain } from '../../view/format.js'
import { reportTexts } from '../../words/lab/report.js'
import { beyondLab, choiceOf } from '../run/cutting/plan-choice.js'
import { snapshotOfModel } from '../run/keeping/snapshot.js'
import { refusalOf } from '../run/network-errors.js'
import { settingsOf } from '../run/own-table.js'
import type { Sentence } from '../run/sentence.js'
import { settingName } from '../run/setting-names.js'
import type { Workshop } from '../run/workshop.js'
import type { Workbench } from '../shell/workbench.js'

/** What to say when a file will not do; said in the language of the page. */
class FileRefusal extends Error {
  readonly say: Sentence

  constructor(say: Sentence) {
    super('[file] a model or a run that suits this data is wanted')
    this.say = say
  }
}

/** The text of a network, as the core writes it. @throws the core's error when it does not suit the data */
async function textOf(workshop: Workshop, settings: { data: string }, network: NetworkDescription): Promise<string> {
  const trial = await workshop.create({ ...settings, network }, new AbortController().signal)
  const { network: text } = trial.info
  trial.dispose()
  return text
}

/** The settings under which a model's own samples are there again; undefined when they are in no built-in set. */
function stateOf(workbench: Workbench, { origin }: ModelFile): LabState | undefined {
  const { catalogue, store } = workbench
  const known = catalogue.dataSources.some(({ id }) => id === origin?.data)
  return origin && known ? { ...store.state, ...settingsFor(origin.data, catalogue), ...origin } : undefined
}

/** Shapes of a sample, in words. */
const sizeOf = ({ steps, channels, staticFeatures = 0 }: SampleShape) =>
  `${steps > 1 ? `${plain(steps)} × ${plain(channels)}` : plain(channels)}${staticFeatures ? ` + ${plain(staticFeatures)}` : ''}`

/** The settings for a model: those that are set, where it suits the data, else those of its own samples. */
async function suited(workbench: Workbench, workshop: Workshop, model: ModelFile): Promise<LabState> {
  const { store, runner } = workbench
  const { settings, view } = runner
  if (!settings || !view.info) throw new FileRefusal((_, lang) => reportTexts[lang].files.busy)
  const { info } = view
  const { input } = model.network
  const isSuited = isSameShape(info, input)
  const own = isSuited ? undefined : stateOf(workbench, model)
  if (!isSuited && !own)
    throw new FileRefusal((_, lang) =>
      reportTexts[lang].files.otherInput(sizeOf(input), sizeOf(info), model.featureNames.slice(0, 3)),
    )
  if (isSuited) nameOrder(model, info)
  const state = own ?? store.state
  const given = own ? { ...settingsOf(own, undefined), network: model.network } : settings
  return { ...state, network: await textOf(workshop, given, model.network) }
}

/**
 * Takes the network of a model, in an experiment of its own.
 *
 * @param name  of the file; empty for a link
 */
export async function takeModel(workbench: Workbench, workshop: Workshop, value: unknown, name: string): Promise<void> {
  const { model, notFinite } = readModel(value)
  if (notFinite.length) throw new FileRefusal((_, lang) => reportTexts[lang].files.notFinite(notFinite))
  const state = await suited(workbench, workshop, model)
  const loaded = { name, ...(model.origin ? { origin: model.origin } : {}) }
  if (await workbench.beginWith(state, (settings) => snapshotOfModel(settings, model, loaded))) return
  const { error } = workbench.runner.view
  workbench.store.undo()
  throw error
}

const anyCriterion = { healing: 'none' } as const

/** Takes the settings of a run, so that it can be trained again. */
async function takeRun(workbench: Workbench, workshop: Workshop, value: unknown): Promise<void> {
  const { settings, fingerprint, plan, isShrunk, removal } = readRun(value)
  if (settings.data === ownTable) throw new FileRefusal((_, lang) => reportTexts[lang].files.ownTable)
  const own = workbench.catalogue.criteria.find(({ id }) => id === plan?.criterion) ?? anyCriterion
  const beyond = [
    ...(plan ? beyondLab(plan, own, workbench.catalogue.plan) : []),
    ...(isShrunk ? ['shrink'] : []),
    ...(removal ? ['removal'] : []),
  ]
  if (beyond.length)
    throw new FileRefusal((_, lang) => reportTexts[lang].files.beyondLab(beyond.map((key) => settingName(key, lang))))
  const network =
    typeof settings.network === 'string' ? settings.network : await textOf(workshop, settings, settings.network)
  const trial = await workshop.create({ ...settings, network }, new AbortController().signal) // what will not do is said now
  trial.dispose()
  const entries = experimentSettings.map(({ key }) => [key, key === 'network' ? network : settings[key]] as const)
  workbench.change(Object.fromEntries(entries) as Partial<Record<ExperimentKey, never>>)
  if (plan) workbench.pruning.choose(choiceOf(plan, workbench.catalogue.plan))
  workbench.reporting.expect({ fingerprint, hasPlan: plan !== undefined })
}

/** @returns what to say when it is done */
async function take(workbench: Workbench, workshop: Workshop, file: File): Promise<Sentence> {
  const name = file.name.slice(0, 60)
  if (file.size > largestFile) return (_, lang) => reportTexts[lang].files.tooLarge(name, largestFile / 2 ** 20)
  const value = await contentOf(file)
  const isRun =
    typeof value === 'object' && value !== null && 'format' in value && String(value.format).endsWith('/run')
  if (isRun) await takeRun(workbench, workshop, value)
  else await takeModel(workbench, workshop, value, name)
  return (_, lang) => (isRun ? reportTexts[lang].files.loadedRun(name) : reportTexts[lang].files.loadedModel(name))
}

/** A compact file is read by a module of its own, which comes when there is one. */
async function contentOf(file: File): Promise<unknown> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isCompactFile(bytes)) return parsed(new TextDecoder().decode(bytes))
  const { openCompact } = await import('../steps/take-away/device/part.js')
  return openCompact(bytes)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FileRefusal((_, lang) => reportTexts[lang].files.notJson)
  }
}

const reasonOf = (error: unknown): Sentence =>
  error instanceof FileRefusal ? error.say : (_, lang) => refusalOf(error, lang).reason

/** Takes a file, and tells what came of it. */
export async function loadFile(
  workbench: Workbench,
  workshop: Workshop,
  file: File,
): Promise<{ role: 'status' | 'alert'; say: Sentence }> {
  try {
    return { role: 'status', say: await take(workbench, workshop, file) }
  } catch (error) {
    const reasonIn = reasonOf(error)
    const name = file.name.slice(0, 60)
    return {
      role: 'alert',
      say: (words, lang) => reportTexts[lang].files.bad(name, reasonIn(words, lang).replace(/[.。]$/, '')),
    }
  }
}

/** Takes the network that a link holds, and tells what came of it. */
export async function loadLink(
  workbench: Workbench,
  workshop: Workshop,
  packed: string,
): Promise<{ role: 'status' | 'alert'; say: Sentence }> {
  try {
    await takeModel(workbench, workshop, await unpacked(packed), '')
    return { role: 'status', say: (text) => text.link.loaded }
  } catch (error) {
    const reasonIn = reasonOf(error)
    return { role: 'alert', say: (text, lang) => text.link.damaged(reasonIn(text, lang).replace(/[.。]$/, '')) }
  }
}
