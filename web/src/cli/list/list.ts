/** `pruning-playground list`: what a network can be pruned by, from the core's own tables. */

import type { CriterionChoice, Grain } from '../../core/contract/cut.js'
import type { PlanChoices, PruneChoices } from '../../core/contract/describe.js'
import type { Choice } from '../../core/contract/names.js'
import { type Lang, settings } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { listWords } from '../../words/cli/list.js'
import { type RemarkTable, remark } from '../../words/remark.js'
import type { Call, Command, Paint } from '../base/command.js'
import { toText } from '../base/json-text.js'
import { type Known, readOptions } from '../base/options.js'
import { widthOf, wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'

const where = 'pruning-playground list'
const known: Known = {
  settings: settings.filter(({ key }) => key === 'lang'),
  switches: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
}

const columns = 100
const indent = '      '
const grains: readonly Grain[] = ['weight', 'unit', 'input', 'layer']
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

type Entry = Partial<Choice<string>>

/** What stands below an entry: its formula, unless that stands beside it, its note, and its source. */
function below(formula: string, table: RemarkTable, entry: Entry, lang: Lang, paint: Paint): string[] {
  const [note, citation] = [remark(table, entry, 'note', lang), remark(table, entry, 'citation', lang)]
  const wrapped = (text: string) => wrap(text, columns - indent.length).map((line) => indent + line)
  const sources = wrapped(citation).map((line) => paint('dim', line))
  return [...(formula ? wrapped(formula) : []), ...(note ? wrapped(note) : []), ...(citation ? sources : [])]
}

/** One line for each, with the head above, as wide as all the criteria need. */
function criterionRows(criteria: readonly CriterionChoice[], lang: Lang): string[] {
  const { columns: heads, needs, highest, lowest } = listWords[lang]
  const rows = criteria.map((one) => [one.id, one.name[lang], needs[one.needs], one.cutsHighest ? highest : lowest])
  return tableLines([[heads.id, heads.name, heads.needs, heads.cut], ...rows], 'llll')
}

function criteriaLines({ criteria }: PruneChoices, lang: Lang, paint: Paint): string[][] {
  const { grains: headings, predicts, scoredAnew, join } = listWords[lang]
  const [head = '', ...rows] = criterionRows(criteria, lang)
  const linesOf = (one: CriterionChoice, row: string) => {
    const { iterations, scope, healing } = one
    const more = [
      predicts[one.predicts],
      ...(iterations > 1 ? [scoredAnew(iterations)] : []),
      ...(scope === 'global' ? [] : [`--scope ${scope}`]),
      ...(healing === 'none' ? [] : [`--healing ${healing}`]),
    ]
    const head = [remark('criteria', one, 'formula', lang), ...more].join(join)
    return [row, ...below(head, 'criteria', one, lang, paint)]
  }
  return grains.map((grain) => {
    const own = criteria.flatMap((one, i) => (one.grain === grain ? linesOf(one, rows[i] ?? '') : []))
    return [paint('bold', headings[grain]), head, ...own]
  })
}

/** A small table: formulas in a column of their own where that is wide enough, else below with the sources. */
function choiceLines(table: RemarkTable, entries: readonly Entry[], lang: Lang, paint: Paint): string[] {
  const formulas = entries.map((entry) => remark(table, entry, 'formula', lang))
  const rows = entries.map(({ id = '', name }, i) => [id, name?.[lang] ?? '', formulas[i] ?? ''])
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
    ...below(isWide ? '' : (formulas[i] ?? ''), table, entry, lang, paint),
  ])
}

function listText(description: Listed, version: string, lang: Lang, paint: Paint): string {
  const { title, headings } = listWords[lang]
  const parts = [
    [paint('bold', `Pruning Playground ${version} · ${title}`)],
    ...criteriaLines(description, lang, paint),
    ...tables.map((name) => [paint('bold', headings[name]), ...choiceLines(name, description[name], lang, paint)]),
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
