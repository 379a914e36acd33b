/** `pruning-playground export`: a trained model as files for a device, with what it then answers. */

import { basename } from 'node:path'
import type { GivenCompressSettings } from '../../core/contract/compression.js'
import type { GivenQuantiseSettings } from '../../core/contract/deployment.js'
import type { Part } from '../../core/contract/experiment.js'
import type { Deployment } from '../../core/deployment/deployment.js'
import type { DeviceFormId } from '../../core/ids.js'
import type { ExportedFile, ExportFormat } from '../../deploy/formats/format.js'
import { chosen, type FormatChoices } from '../../deploy/formats/format-choices.js'
import { exportFormats } from '../../deploy/formats/formats.js'
import { loadDeployCore } from '../../deploy/node.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { exportWords } from '../../words/cli/export.js'
import { trainWords } from '../../words/cli/train.js'
import { type Call, type Command, UsageError } from '../base/command.js'
import { toText } from '../base/json-text.js'
import { readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { checkTargets } from '../request/files.js'
import { aboutModel } from '../request/model-table.js'
import { type TrainRequest, trainRequest } from '../request/train-request.js'
import { writeFiles } from '../request/write-files.js'
import { exportHelp } from './help.js'
import { choiceKeys, compactKeys, type ExportGiven, int8Keys, known, ownOptions, quantiseKeys } from './options.js'
import { type Exported, exportJson, exportTable } from './table.js'

const where = 'pruning-playground export'

interface Asked {
  given: ExportGiven
  format: ExportFormat
  form: DeviceFormId
  quantise: GivenQuantiseSettings
  choices: FormatChoices
  compress: GivenCompressSettings
}

/** What was given of some options. */
function givenOf<Key extends keyof ExportGiven>(given: Partial<ExportGiven>, keys: readonly Key[]) {
  const there = keys.filter((key) => given[key] !== undefined)
  return Object.fromEntries(there.map((key) => [key, given[key]])) as Partial<Pick<ExportGiven, Key>>
}

/** The first of some options that was given, by its name. */
function strayOf(given: Partial<ExportGiven>, keys: readonly (keyof ExportGiven)[]): string | undefined {
  const stray = keys.find((key) => given[key] !== undefined)
  return stray && (ownOptions.find(({ key }) => key === stray)?.urlKey ?? stray)
}

/** @throws UsageError */
function askedOf(given: Partial<ExportGiven>, isInt8: boolean, lang: Lang): Asked {
  const own = exportWords[lang].errors
  const refuse = (reason: string): never => {
    throw new UsageError(words[lang].errors.failed(where, reason))
  }
  if (given.model === undefined) refuse(own.noModel)
  const format =
    exportFormats.find(({ id }) => id === given.to) ?? refuse(own.noFormat(exportFormats.map(({ id }) => id)))
  const [alone] = format.forms
  const form = format.forms.length === 1 && alone ? alone : isInt8 ? 'int8' : 'float32'
  const ofInt8 = strayOf(given, format.isCompressed ? quantiseKeys : int8Keys)
  const ofCompact = strayOf(given, compactKeys)
  if (isInt8 && !format.forms.includes('int8')) refuse(own.notWith('int8', format.id))
  if (form !== 'int8' && ofInt8 !== undefined) refuse(own.onlyInt8(ofInt8))
  if (!format.isCompressed && ofCompact !== undefined) refuse(own.notWith(ofCompact, format.id))
  const foreign = choiceKeys.find((key) => given[key] !== undefined && !format.choices?.includes(key))
  if (foreign !== undefined) refuse(own.notWith(foreign, format.id))
  if (form !== 'int8' && given.ends === 'int8') refuse(own.onlyInt8('ends int8'))
  if (given.ends === 'int8' && given.standardisation === 'graph') refuse(own.standardisedInside)
  const quantise = {
    ...(format.rounding ? { rounding: format.rounding } : {}),
    ...givenOf(given, quantiseKeys),
  }
  const compress = { ...givenOf(given, compactKeys), epochs: given.tune ?? 0 }
  return { given: given as ExportGiven, format, form, quantise, choices: chosen({ form, choices: given }), compress }
}

/** The part that the model has not seen; the training part, where there is none. */
function judgedPart({ info }: Deployment): Part {
  return (['test', 'validation'] as const).find((part) => info.sizes[part] > 0) ?? 'train'
}

/** The files' place and the base of their names: `-o build/net.c` gives `build/` and `net`. */
function placeOf({ output, model = '' }: ExportGiven): { folder: string; name: string } {
  const base = (path: string) => basename(path).replace(/\.[^.]*$/, '') || basename(path)
  if (output === undefined) return { folder: '', name: `${base(model)}-device` }
  return { folder: output.slice(0, output.length - basename(output).length), name: base(output) }
}

/** Quantises, and trains further where that is asked for. */
function quantise(
  deployment: Deployment,
  { quantise, given: { tune = 0 } }: Asked,
  showLine: Call['showStatus'],
  lang: Lang,
) {
  deployment.quantise(quantise)
  if (tune === 0) return
  const all = deployment.startFineTuning({ epochs: tune })
  for (let done = 0, more = 1; more > 0; done += more) {
    showLine(exportWords[lang].tuning(done, all))
    more = deployment.advanceFineTuning(Math.ceil(all / 100))
  }
}

async function deploymentOf({ settings, model }: TrainRequest, asked: Asked, showLine: Call['showStatus'], lang: Lang) {
  const deploy = await loadDeployCore()
  return aboutModel(asked.given.model ?? '', lang, () => {
    const deployment = deploy.createDeployment(settings)
    if (model) deployment.loadModel(model)
    if (asked.form === 'int8') quantise(deployment, asked, showLine, lang)
    return deployment
  })
}

type Judged = Pick<Exported, 'part' | 'float32' | 'int8' | 'clipped' | 'compression'>

function judged(deployment: Deployment, { form, format, compress }: Asked): Judged {
  const part = judgedPart(deployment)
  const float32 = deployment.evaluate('float32', part)
  if (format.isCompressed) return { part, float32, compression: deployment.compress({ ...compress, part }) }
  if (form === 'float32') return { part, float32 }
  return { part, float32, int8: deployment.evaluate('int8', part), clipped: [...deployment.clipped(part)] }
}

async function write(files: readonly ExportedFile[], folder: string, force: boolean, lang: Lang): Promise<void> {
  const names = files.map(({ name }) => `${folder}${name}`)
  await checkTargets(names, force, lang)
  await writeFiles(new Map(files.map(({ content }, i) => [names[i] ?? '', content])), force, lang)
}

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, paint, showStatus } = call
  const { state, switches } = readOptions<ExportGiven>(args, known, { where, lang })
  if (switches.has('help')) {
    call.write(exportHelp(where, lang))
    return 0
  }
  const asked = askedOf(state, switches.has('int8'), lang)
  const core = await loadCore()
  const showLine = switches.has('quiet') ? () => {} : showStatus
  const { dataSources } = core.describe()
  const request = await trainRequest({ given: asked.given, dataSources, where, lang, showStatus: showLine })
  for (const warning of request.warnings) sayFrom(where, call, warning)
  showLine(trainWords[lang].preparing)
  using deployment = await deploymentOf(request, asked, showLine, lang)
  const { folder, name } = placeOf(asked.given)
  const about = { fingerprint: request.model?.fingerprint ?? '', version: core.version }
  const found = {
    ...about,
    info: deployment.info,
    form: asked.form,
    format: asked.format,
    choices: asked.choices,
    isStandardised: deployment.standardisation.mean.length > 0,
    isJoined: deployment.plain().input.staticFeatures !== undefined,
    ...judged(deployment, asked),
  }
  const files = await asked.format.files({ deployment, form: asked.form, name, choices: asked.choices, ...about })
  showLine('')
  await write(files, folder, switches.has('force'), lang)
  const exported: Exported = {
    ...found,
    files: files.map(({ name, content }) => ({ name: `${folder}${name}`, bytes: content.length })),
  }
  call.write(switches.has('json') ? `${toText(exportJson(exported))}\n` : exportTable(exported, lang, paint))
  return 0
}

export const exporting: Command = {
  name: 'export',
  summary: { zh: exportWords.zh.summary, en: exportWords.en.summary },
  run,
}
