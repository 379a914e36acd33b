/** `pruning-playground list`: what a network can be pruned by, from the core's own tables. */

import type { CriterionChoice, Grain } from '../../core/contract/cut.js'
import type { PlanChoices, PruneChoices } from '../../core/contract/describe.js'
import type { Choice } from '../../core/contract/names.js'
import { remark } from '../../state/core-remarks.js'
import { type Lang, settings } from '../../state/settings.js'
import type { Call, Command, Paint } from '../base/command.js'
import { toText } from '../base/json-text.js'
import { type Known, readOptions } from '../base/options.js'
import { widthOf, wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import { words } from '../base/words.js'
import { listWords } from './words.js'

const where = 'pruning-playground list'
const known: Known = {
  settings: settings.filter(({ key }) => key === 'lang'),
  switches: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
}

const columns = 100
const indent = '      '
const grains: readonly Grain[] = ['weight', 'unit', 'layer']
const tables = [
  'scopes',
  'amountKinds',
  'planKinds',
  'restarts',
  'healings',
  'surgeryForms',
  'bridges',
  'encodings',
] as const

type Listed = PruneChoices & Pick<PlanChoices, 'planKinds' | 'restarts'>

type Texts = Partial<Pick<Choice<string>, 'citation' | 'note'>>

/** What stands below an entry: its formula, unless that stands beside it, its note, and its source. */
function below(formula: string, { citation = '', note = '' }: Texts, lang: Lang, paint: Paint): string[] {
  const wrapped = (text: string) => wrap(text, columns - indent.length).map((line) => indent + line)
  const sources = wrapped(remark(citation, lang)).map((line) => paint('dim', line))
  return [
    ...(formula ? wrapped(formula) : []),
    ...(note ? wrapped(remark(note, lang)) : []),
    ...(citation ? sources : []),
  ]
}

/** One line for each, with the head above, as wide as all the criteria need. */
function criterionRows(criteria: readonly CriterionChoice[], lang: Lang): string[] {
  const { columns: heads, needs, highest, lowest } = listWords[lang]
  const rows = criteria.map((one) => [one.id, one.name[lang], needs[one.needs], one.cutsHighest ? highest : lowest])
  return tableLines([[heads.id, heads.name, heads.needs, heads.cut], ...rows], 'llll')
}

function criteriaLines({ criteria }: PruneChoices, lang: Lang, paint: Paint): string[][] {
  const { grains: headings, foretells, scoredAnew, join } = listWords[lang]
  const [head = '', ...rows] = criterionRows(criteria, lang)
  const linesOf = (one: CriterionChoice, row: string) => {
    const { iterations, formula, scope, healing } = one
    const more = [
      foretells[one.foretells],
      ...(iterations > 1 ? [scoredAnew(iterations)] : []),
      ...(scope === 'global' ? [] : [`--scope ${scope}`]),
      ...(healing === 'none' ? [] : [`--healing ${healing}`]),
    ]
    const head = [remark(formula, lang), ...more].join(join)
    return [row, ...below(head, one, lang, paint)]
  }
  return grains.map((grain) => {
    const own = criteria.flatMap((one, i) => (one.grain === grain ? linesOf(one, rows[i] ?? '') : []))
    return [paint('bold', headings[grain]), head, ...own]
  })
}

/** A small table: formulas in a column of their own where that is wide enough, else below with the sources. */
function choiceLines(entries: readonly Partial<Choice<string>>[], lang: Lang, paint: Paint): string[] {
  const rows = entries.map(({ id = '', name, formula = '' }) => [id, name?.[lang] ?? '', remark(formula, lang)])
  const wide = tableLines(rows, 'lll')
  const isWide = wide.every((line) => widthOf(line) <= columns)
  const lines = isWide
    ? wide
    : tableLines(
        rows.map((row) => row.slice(0, 2)),
        'll',
      )
  return entries.flatMap((entry, i) => [
    lines[i] ?? '',
    ...below(isWide ? '' : remark(entry.formula ?? '', lang), entry, lang, paint),
  ])
}

function listText(description: Listed, version: string, lang: Lang, paint: Paint): string {
  const { title, headings } = listWords[lang]
  const parts = [
    [paint('bold', `Pruning Playground ${version} · ${title}`)],
    ...criteriaLines(description, lang, paint),
    ...tables.map((name) => [paint('bold', headings[name]), ...choiceLines(description[name], lang, paint)]),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function helpText(lang: Lang): string {
  const { about, json, help } = listWords[lang]
  const { usage, options } = words[lang]
  const rows = [
    ['--json', json],
    ['--help', help],
    ['--lang', options.lang ?? ''],
  ]
  const parts = [[usage(`${where} [options]`)], wrap(about, columns), tableLines(rows, 'll')]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

async function run({ args, lang, loadCore, paint, write }: Call): Promise<number> {
  const { switches } = readOptions(args, known, { where, lang })
  if (switches.has('help')) {
    write(helpText(lang))
    return 0
  }
  const core = await loadCore()
  const { criteria, scopes, amountKinds, planKinds, restarts, healings, surgeryForms, bridges, encodings } =
    core.describe()
  const description = { criteria, scopes, amountKinds, planKinds, restarts, healings, surgeryForms, bridges, encodings }
  const text = () => listText(description, core.version, lang, paint)
  write(switches.has('json') ? `${toText({ version: core.version, ...description })}\n` : text())
  return 0
}

export const list: Command = {
  name: 'list',
  summary: { zh: listWords.zh.summary, en: listWords.en.summary },
  run,
}
