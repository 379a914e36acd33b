/** The worked example as tables for a terminal. */

import type {
  ActivationReport,
  ContributionReport,
  PartReport,
  SensitivityReport,
} from '../../core/contract/example.js'
import { exampleTexts } from '../../lessons/example/texts.js'
import { removedBy, reportOf } from '../../state/reports.js'
import { fixed, percent, signed, trimmed } from '../../view/format.js'
import { words } from '../../words/cli/base.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { wrap } from '../base/text.js'
import { type Cell, tableLines } from '../base/text-table.js'
import { findings } from './findings.js'
import type { ExampleResult } from './result.js'

const columns = 100

const decimal = (value: number) => ascii(fixed(value, 4))
const short = (value: number) => ascii(trimmed(value, 4))
const tuple = (values: readonly (number | string)[]) => `(${values.join(', ')})`
const listed = (ids: readonly string[], none: string) => ids.join(' ') || none

interface Section {
  heading: string
  lines: string[]
}

function networkSection({ example, state, lang }: ExampleResult): Section {
  const { table } = words[lang]
  const { preactivation, outputs, y } = example.before
  const rows = [
    ['x', tuple(state.input), table.input],
    ...state.weights.map((row, i) => [i ? '' : 'W', tuple(row), i ? '' : table.weights]),
    ['z', tuple(preactivation.map(short)), 'W x'],
    ['o', tuple(outputs.map(short)), `${state.activation}(z)`],
    ['v', tuple(state.outputWeights), table.outputWeights],
    ['y', short(y), 'v o'],
  ]
  return { heading: table.network, lines: tableLines(rows, 'lll') }
}

function scoreCell(score: number, kept: boolean, paint: Paint): Cell {
  return kept ? ` ${decimal(score)} ` : { text: `[${decimal(score)}]`, style: (text) => paint('red', text) }
}

/** A line for each hidden neuron: its scores, what goes, and what comes of it. */
function scoreRows({ id, scores, mask, run }: SensitivityReport, result: ExampleResult, paint: Paint): Cell[][] {
  const isChosen = id === result.state.reading
  const name =
    result.lang === 'en' ? id : `${id.padEnd(10)} ${exampleTexts[result.lang].sensitivity.readings[id].short}`
  return scores.map((row, i) => [
    i ? '' : { text: `${isChosen ? '>' : ' '} ${name}`, style: (text) => (isChosen ? paint('bold', text) : text) },
    `o${i + 1}`,
    ...row.map((score, j) => scoreCell(score, mask[i]?.[j] === 1, paint)),
    removedBy(mask)
      .filter((weight) => weight[1] === String(i + 1))
      .join(' '),
    short(run.preactivation[i] ?? 0),
    decimal(run.outputs[i] ?? 0),
    i ? '' : decimal(run.y),
  ])
}

function scoresSection(result: ExampleResult, paint: Paint): Section {
  const { table } = words[result.lang]
  const head = [`  ${table.reading}`, table.neuron, 'w_i1 ', 'w_i2 ', 'w_i3 ', table.removed, 'z', 'o', 'y']
  const rows = result.example.sensitivities.flatMap((report) => scoreRows(report, result, paint))
  return { heading: table.scores(String(result.state.threshold)), lines: tableLines([head, ...rows], 'llrrrlrrr') }
}

function activationsSection({ example, state, printedOutputs, lang }: ExampleResult): Section {
  const { table } = words[lang]
  const row = ({ id, outputs, givesPrinted }: ActivationReport) => [
    `${id === state.activation ? '>' : ' '} ${id}`,
    ...outputs.map(decimal),
    givesPrinted ? table.gives(tuple(printedOutputs)) : '',
  ]
  const rows = [[`  ${table.activation}`, 'o1', 'o2', ''], ...example.activations.map(row)]
  return {
    heading: table.activations(tuple(example.before.preactivation.map(short))),
    lines: tableLines(rows, 'lrrl'),
  }
}

function contributionsSection({ example, state, lang }: ExampleResult): Section {
  const { table } = words[lang]
  const { readings } = exampleTexts[lang].contribution
  const row = ({ id, before, after }: ContributionReport) => [
    `${id === state.contribution ? '>' : ' '} ${readings[id].short}`,
    ...[...before.values, before.sum].map(decimal),
    '',
    ...[...after.values, after.sum].map(decimal),
  ]
  const top = ['', table.before, '', '', '', table.after, '', '']
  const head = [`  ${table.reading}`, 'o1', 'o2', table.sum, '', 'o1', 'o2', table.sum]
  return { heading: table.contributions, lines: tableLines([top, head, ...example.contributions.map(row)], 'lrrrlrrr') }
}

function normsSection({ example, lang }: ExampleResult): Section {
  const { norms: names } = exampleTexts[lang].code
  const rows = Object.entries(names).map(([key, name]) => {
    const value = example.norms[key as keyof typeof names]
    return [name, Array.isArray(value) ? value.map(short).join(', ') : short(value)]
  })
  return { heading: words[lang].table.norms, lines: tableLines(rows, 'll') }
}

function partsSection({ example, lang }: ExampleResult): Section {
  const { table } = words[lang]
  const row = ({
    id,
    preactivation,
    outputs,
    change,
  }: Pick<PartReport, 'preactivation' | 'outputs' | 'change'> & { id: string }) => [
    id,
    ...preactivation.map(short),
    ...outputs.map(decimal),
    ascii(signed(change, 4)),
  ]
  const head = [table.part, 'z1', 'z2', 'o1', 'o2', table.change]
  return { heading: table.parts, lines: tableLines([head, ...example.parts.map(row)], 'lrrrrr') }
}

function prunedSection({ example, state, lang }: ExampleResult): Section {
  const { table } = words[lang]
  const { before, after, removed, connectionCount, removedShare } = example
  const readings = exampleTexts[lang]
  const shares = reportOf(example.contributions, state.contribution)
  const edits = [
    [table.contribution, readings.contribution.readings[state.contribution].short],
    [table.cut, listed(state.cut, table.none)],
    [table.keep, listed(state.keep, table.none)],
    [
      table.removed,
      table.removedCount(listed(removed, table.none), removed.length, connectionCount, ascii(percent(removedShare, 1))),
    ],
  ]
  const effects = [
    ['', table.before, table.after],
    ...before.preactivation.map((z, i) => [`z${i + 1}`, short(z), short(after.preactivation[i] ?? 0)]),
    ...before.outputs.map((o, i) => [`o${i + 1}`, decimal(o), decimal(after.outputs[i] ?? 0)]),
    ['y', decimal(before.y), decimal(after.y)],
    ...shares.before.values.map((value, i) => [
      table.shareOf(`o${i + 1}`),
      decimal(value),
      decimal(shares.after.values[i] ?? 0),
    ]),
  ]
  return {
    heading: table.pruned(state.reading, String(state.threshold)),
    lines: [
      ...tableLines(edits, 'll'),
      '',
      ...tableLines(effects, 'lrr'),
      '',
      `  ${table.fingerprint}  ${example.fingerprint}`,
    ],
  }
}

function noticeSection(result: ExampleResult): Section {
  const notes = Object.values(findings(result)).map((text) => ascii(text))
  const lines = notes.flatMap((text) => wrap(text, columns - 4).map((line, i) => `${i ? '    ' : '  - '}${line}`))
  return { heading: words[result.lang].table.notice, lines }
}

/** At most 100 columns wide for numbers of usual size. */
export function exampleTable(result: ExampleResult, paint: Paint): string {
  const sections = [
    networkSection(result),
    scoresSection(result, paint),
    activationsSection(result),
    contributionsSection(result),
    normsSection(result),
    partsSection(result),
    noticeSection(result),
    prunedSection(result),
  ]
  const title = `Pruning Playground ${result.version} · ${words[result.lang].table.heading}`
  const texts = sections.map(({ heading, lines }) => [paint('bold', heading), ...lines].join('\n'))
  return `${[title, ...texts].join('\n\n')}\n`
}
