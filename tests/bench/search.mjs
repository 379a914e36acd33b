/**
 * `npm run search:presets`: on each wearable preset the search for a network of at most a tenth of its bytes in 8-bit
 * integers, as the table of the README; nothing is written. `npm run search:presets -- heart --workers 1` does one of
 * them and leaves cores to others. `--from FOLDER` takes what the command kept of them, stopped or in shares, as
 * `pruning-playground search --data heart --budget 10% --first-epochs 12 -o FOLDER/heart.json` does, and computes what is missing.
 */

import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dist } from '../../core/toolchain/places.mjs'
import { reported, SetupError } from '../../core/toolchain/report.mjs'
import { shortSpread } from './reproduce/figures.mjs'
import { terseComparison } from './reproduce/verdict.mjs'

const presets = ['heart', 'pulse', 'motion', 'stress']
const share = 0.1
/** The rungs of 12 to 96 epochs: three times as long as the search's own, which leave two of the presets short. */
const epochs = 12

const percents = (measures) => measures.map((measure) => 100 * measure)

/** How a network was cut, in words. */
const cutText = ({ network, criterion, amount }) =>
  criterion ? `\`${network}\`, ${Math.round(100 * amount)} % by ${criterion}` : `\`${network}\`, no cut`

const row = (preset, what, { bytes, candidate, form, measures }, whole) =>
  `| ${[
    preset,
    what,
    cutText(candidate),
    form,
    bytes,
    shortSpread(percents(measures)),
    whole ? terseComparison(percents(measures), percents(whole.measures)) : '-',
  ].join(' | ')} |`

/** The network that the validation part thinks the best of, and what it is held against. */
function rowsOf(preset, { found, whole }) {
  const reference = whole.find(({ form }) => form === 'float32')
  const best = found.toSorted((one, other) => other.chosenBy.measure - one.chosenBy.measure)[0]
  const wholes = whole.map((one) => row(preset, 'the preset', one, one === reference ? undefined : reference))
  if (!best) return [...wholes, `| ${preset} | nothing found | - | - | - | - | - |`]
  return [
    ...wholes,
    row(preset, 'found', best, reference),
    row(preset, 'small dense network of about as many bytes', best.dense, reference),
    ...(best.random ? [row(preset, 'cut at random', best.random, reference)] : []),
  ]
}

const heads = [
  'preset',
  'network',
  'layers and cut',
  'form',
  'bytes',
  'test accuracy in %',
  'beside the preset, points',
]

/** Results that the command kept of a preset; none when it has not. */
function keptIn(folder, preset) {
  const file = join(folder, `${preset}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).results : []
}

/** A line that the next one replaces; nothing where nobody looks. */
function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}

async function searchPresets(args) {
  if (!existsSync(join(dist, 'search-node.js'))) throw new SetupError('[search] dist/ is not built: npm run build')
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { workers: { type: 'string', default: String(availableParallelism()) }, from: { type: 'string' } },
  })
  const { search } = await import('../../dist/search-node.js')
  process.stdout.write(`| ${heads.join(' | ')} |\n|${' --- |'.repeat(heads.length)}\n`)
  for (const data of positionals.length ? positionals : presets) {
    const started = performance.now()
    const onNews = ({ stage, done, total }) => tell(`${data}, ${stage}: ${done} of ${total}`)
    const known = values.from === undefined ? [] : keptIn(values.from, data)
    const { outcome } = await search(
      { data },
      { budget: { share }, epochs },
      { size: Number(values.workers), known, onNews },
    )
    tell('')
    if (outcome) process.stdout.write(`${rowsOf(data, outcome).join('\n')}\n`)
    process.stderr.write(`${data}: ${((performance.now() - started) / 60_000).toFixed(1)} minutes\n`)
  }
}

await reported(() => searchPresets(process.argv.slice(2)))
