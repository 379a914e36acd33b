/** Takes a model or a run from a file, however hostile. */

import type { NetworkDescription } from '../../core/experiment-types.js'
import { modelLimits, readModel } from '../../core/model-file.js'
import { readRun, runLimits } from '../../core/run-file.js'
import { type ExperimentKey, experimentSettings } from '../../state/experiment-settings.js'
import { ownTable } from '../../state/lab-state.js'
import type { Sentence } from '../context.js'
import { refusalOf } from '../network-errors.js'
import { beyondLab, choiceOf } from '../plan/choice.js'
import type { LabSession } from '../session.js'
import type { Workshop } from '../trainer.js'
import { reportTexts } from './words.js'

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

/** Waits until the experiment of another network is there. @throws why it cannot be made */
async function use(session: LabSession, network: string): Promise<void> {
  session.change({ network })
  const { runner } = session
  const isThere = () => runner.view.phase === 'ready' && runner.settings?.network === network
  while (!isThere() && runner.view.phase !== 'failed') await new Promise((resolve) => setTimeout(resolve, 20))
  if (!isThere()) throw runner.view.error
}

/** Takes the weights of a model, with the network that they are of. It can be undone as a cut can. */
async function takeModel(session: LabSession, workshop: Workshop, value: unknown): Promise<void> {
  const { model, notFinite } = readModel(value)
  if (notFinite.length) throw new FileRefusal((_, lang) => reportTexts[lang].files.notFinite(notFinite))
  const { runner } = session
  if (!runner.settings) return
  const text = await textOf(workshop, runner.settings, model.network)
  if (text !== runner.view.info?.network) await use(session, text)
  const isLoaded = await runner.load(model)
  if (!isLoaded) throw new FileRefusal((_, lang) => reportTexts[lang].files.busy)
}

const anyCriterion = { healing: 'none' } as const

/** Takes the settings of a run, so that it can be trained again. */
async function takeRun(session: LabSession, workshop: Workshop, value: unknown): Promise<void> {
  const { settings, fingerprint, plan, isShrunk, removal } = readRun(value)
  if (settings.data === ownTable) throw new FileRefusal((_, lang) => reportTexts[lang].files.ownTable)
  const own = session.catalogue.criteria.find(({ id }) => id === plan?.criterion) ?? anyCriterion
  const beyond = [
    ...(plan ? beyondLab(plan, own) : []),
    ...(isShrunk ? ['shrink'] : []),
    ...(removal ? ['removal'] : []),
  ]
  if (beyond.length) throw new FileRefusal((_, lang) => reportTexts[lang].files.beyondLab(beyond))
  const network =
    typeof settings.network === 'string' ? settings.network : await textOf(workshop, settings, settings.network)
  const trial = await workshop.create({ ...settings, network }, new AbortController().signal) // what will not do is said now
  trial.dispose()
  const entries = experimentSettings.map(({ key }) => [key, key === 'network' ? network : settings[key]] as const)
  session.change(Object.fromEntries(entries) as Partial<Record<ExperimentKey, never>>)
  if (plan) session.pruning.choose(choiceOf(plan))
  session.reporting.expect({ fingerprint, hasPlan: plan !== undefined })
}

/** @returns what to say when it is done */
async function take(session: LabSession, workshop: Workshop, file: File): Promise<Sentence> {
  const name = file.name.slice(0, 60)
  if (file.size > modelLimits.fileBytes)
    return (words) => words.errors.fileTooLarge(name, modelLimits.fileBytes / 2 ** 20)
  const value = parsed(await file.text())
  const isRun =
    typeof value === 'object' && value !== null && 'format' in value && String(value.format).endsWith('/run')
  if (isRun && file.size > runLimits.fileBytes)
    return (words) => words.errors.fileTooLarge(name, runLimits.fileBytes / 2 ** 20)
  if (isRun) await takeRun(session, workshop, value)
  else await takeModel(session, workshop, value)
  return (_, lang) => (isRun ? reportTexts[lang].files.loadedRun(name) : reportTexts[lang].files.loadedModel(name))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FileRefusal((_, lang) => reportTexts[lang].files.notJson)
  }
}

/** Takes a file, and tells what came of it. */
export async function loadFile(
  session: LabSession,
  workshop: Workshop,
  file: File,
): Promise<{ role: 'status' | 'alert'; say: Sentence }> {
  try {
    return { role: 'status', say: await take(session, workshop, file) }
  } catch (error) {
    const reasonIn: Sentence =
      error instanceof FileRefusal
        ? error.say
        : (_, lang) => refusalOf(error instanceof Error ? error.message : String(error), lang).reason
    const name = file.name.slice(0, 60)
    return {
      role: 'alert',
      say: (words, lang) => reportTexts[lang].files.bad(name, reasonIn(words, lang).replace(/[.。]$/, '')),
    }
  }
}
