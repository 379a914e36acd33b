/** Writes what the core's tables hold as TypeScript: beside the module in the build folder, as its types are. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a line may have; beyond it a list has a line for each entry, as the formatter wants it. */
const width = 120

/** The constant, its type, its entries, and what it is when its name does not say. */
const lists = [
  ['activationIds', 'ActivationId', ({ activations }) => activations],
  ['initialisationIds', 'InitialisationId', ({ initialisations }) => initialisations],
  ['lossIds', 'LossId', ({ losses }) => losses],
  ['optimiserIds', 'OptimiserId', ({ optimisers }) => optimisers],
  ['classWeightingIds', 'ClassWeightingId', ({ classWeightings }) => classWeightings],
  ['measureIds', 'MeasureId', ({ measures }) => measures, 'Measures by which a network is judged.'],
  ['scheduleIds', 'ScheduleId', ({ schedules }) => schedules],
  ['criterionIds', 'CriterionId', ({ criteria }) => criteria],
  ['scopeIds', 'ScopeId', ({ scopes }) => scopes],
  ['amountKindIds', 'AmountKindId', ({ amountKinds }) => amountKinds],
  ['planKindIds', 'PlanKindId', ({ planKinds }) => planKinds],
  ['restartIds', 'RestartId', ({ restarts }) => restarts],
  ['formIds', 'FormId', ({ forms }) => forms],
  ['encodingIds', 'EncodingId', ({ encodings }) => encodings],
  ['healingIds', 'HealingId', ({ healings }) => healings],
  ['surgeryFormIds', 'SurgeryFormId', ({ surgeryForms }) => surgeryForms],
  ['bridgeIds', 'BridgeId', ({ bridges }) => bridges],
  [
    'sensitivityReadingIds',
    'SensitivityReadingId',
    ({ sensitivityReadings }) => sensitivityReadings,
    "Readings of the article's sensitivity, and the plain magnitude.",
  ],
  [
    'contributionReadingIds',
    'ContributionReadingId',
    ({ contributionReadings }) => contributionReadings,
    "Readings of the article's contribution.",
  ],
  [
    'partIds',
    'PartId',
    ({ parts }) => parts,
    'Parts of the worked example that can be cut: `w12` joins input 2 to neuron 1; `v1` neuron 1 to the output.',
  ],
  ['errorCodes', 'CoreErrorCode', ({ errorCodes }) => errorCodes],
  ['deviceFormIds', 'DeviceFormId', ({ deploy }) => deploy.forms, 'Forms in which a network runs on a device.'],
  ['rangeRuleIds', 'RangeRuleId', ({ deploy }) => deploy.ranges],
  ['granularityIds', 'GranularityId', ({ deploy }) => deploy.granularities],
  ['roundingIds', 'RoundingId', ({ deploy }) => deploy.roundings],
  ['boardIds', 'BoardId', ({ deploy }) => deploy.boards, 'Devices whose figures are known.'],
  ['weightFormIds', 'WeightFormId', ({ deploy }) => deploy.weightForms, 'Which weights exported code holds.'],
]

const quoted = (text) => `'${text}'`

function listText([name, type, find, comment], description) {
  const ids = find(description).map((entry) => quoted(entry.id ?? entry))
  const line = `export const ${name} = [${ids.join(', ')}] as const`
  const list =
    line.length <= width ? line : `export const ${name} = [\n${ids.map((id) => `  ${id},\n`).join('')}] as const`
  return [...(comment ? [`/** ${comment} */`] : []), list, `export type ${type} = (typeof ${name})[number]`].join('\n')
}

const keyOf = (id) => (/^\w+$/.test(id) ? id : quoted(id))

/** One thing that the table of criteria says of each. */
function criteriaText(name, type, key, comment, { criteria }) {
  const entries = criteria.map((entry) => `  ${keyOf(entry.id)}: ${quoted(entry[key])},\n`)
  return `/** ${comment} */\nexport const ${name}: Readonly<Record<CriterionId, ${type}>> = {\n${entries.join('')}}`
}

/** A type of ids that programs need no list of. */
const unionText = (comment, type, entries) =>
  `/** ${comment} */\nexport type ${type} =\n${entries.map(({ id }) => `  | ${quoted(id)}`).join('\n')}`

const madeHere = (what, file) =>
  `/** ${what} Made by web/build/ids.mjs: copy a fresh one from build/wasm-release/${file}. */`

const idsText = (description) =>
  `${[
    madeHere("The ids of the core's tables.", 'ids.ts'),
    ...lists.map((list) => listText(list, description)),
    '/** Codes of the core, and those that only the loader and the machine can give. */\n' +
      "export type ErrorCode = CoreErrorCode | 'busy' | 'out-of-memory' | 'load-failed' | 'worker-failed'",
    unionText('What the core refuses: `CoreError.template`.', 'CoreMessageId', description.messages),
    unionText('Words that stand in what it says.', 'CorePhraseId', description.phrases),
  ].join('\n\n')}\n`

const criteriaFile = (description) =>
  `${[
    madeHere("What the core's table says of each criterion.", 'criteria.ts'),
    "import type { Grain, Needs } from './contract/cut.js'\nimport type { CriterionId } from './ids.js'",
    criteriaText('criterionGrains', 'Grain', 'grain', 'What it gives a score to.', description),
    criteriaText('criterionNeeds', 'Needs', 'needs', 'What it scores from, beside the weights.', description),
  ].join('\n\n')}\n`

async function startedModule(folder, name) {
  const { default: createModule } = await import(pathToFileURL(join(folder, `${name}.js`)).href)
  const wasm = new WebAssembly.Module(readFileSync(join(folder, `${name}.wasm`)))
  const instantiateWasm = (imports, done) => {
    WebAssembly.instantiate(wasm, imports).then(done)
    return {}
  }
  return createModule({ instantiateWasm })
}

/** @param {string} folder  where the module was built; `ids.ts` and `criteria.ts` are left there */
export async function writeIds(folder) {
  const core = await startedModule(folder, 'core')
  const deploy = await startedModule(folder, 'deploy')
  const description = { ...core.describe(), deploy: deploy.describe() }
  writeFileSync(join(folder, 'ids.ts'), idsText(description))
  writeFileSync(join(folder, 'criteria.ts'), criteriaFile(description))
}
