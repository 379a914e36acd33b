/** What the README says is what happens. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'

const root = join(import.meta.dirname, '../../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '')
}

const snippets = blocks('js')

test('the README has snippets for Node', () => {
  assert.ok(snippets.length >= 2)
})

for (const [i, code] of snippets.entries())
  test(`snippet ${i + 1} of the README prints what it says`, () => {
    const folder = join(root, 'build/readme')
    mkdirSync(folder, { recursive: true })
    const file = join(folder, `snippet-${i + 1}.mjs`)
    writeFileSync(file, code)
    const ran = spawnSync(process.execPath, [file], { encoding: 'utf8' })
    const wanted = [...code.matchAll(/console\.log\(.*\) \/\/ (.*)/g)].map((match) => match[1])
    assert.ok(wanted.length > 0, 'a snippet says what it prints')
    assert.deepEqual(ran.stdout.trim().split('\n'), wanted, ran.stderr)
  })

test('the figures of the README are those of the core', async () => {
  const { sensitivities, contributions, activations } = (await loadCore()).workedExample()
  const score = (id: string) => sensitivities.find((report) => report.id === id)!
  const total = (id: string) => contributions.find((report) => report.id === id)!.before.denominators[0]!
  const short = (value: number) => String(Number(value.toFixed(4)))
  const fraction = (id: string) => `2/√${score(id).squaredNorms[0]![1]} = ${short(score(id).scores[0]![1]!)}`
  const softsign = activations.filter((report) => report.givesPrinted)
  const names = ['w11', 'w12', 'w13', 'w21', 'w22', 'w23']
  const gone = names.filter((_, i) => score('printed').mask.flat()[i] === 0)
  assert.deepEqual(gone, ['w11', 'w12', 'w13', 'w21'])
  const said = [
    fraction('printed'),
    fraction('row'),
    short(total('printed')),
    short(total('definition')),
    `${softsign.map((report) => report.id)} gives (${softsign[0]!.outputs.map(short).join(', ')})`,
    `${gone.slice(0, -1).join(', ')} and ${gone.at(-1)} go`,
  ]
  for (const text of said) assert.ok(readme.includes(text), `the README says ${text}`)
})

test('the command in the README runs', () => {
  const command = /npx pruning-playground (example .*)/.exec(readme)?.[1]
  assert.ok(command)
  const ran = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...command.split(' ')], { encoding: 'utf8' })
  assert.equal(ran.status, 0, ran.stderr)
  assert.ok(JSON.parse(ran.stdout).sensitivity.row['at_threshold_0.5'])
})

test('the worked example runs from a recording to a pruned network, and prints what the README shows', () => {
  const start = readme.indexOf('### From a recording to a pruned network')
  const section = readme.slice(start, readme.indexOf('\n### ', start + 1))
  const [script = ''] = [...section.matchAll(/```bash\n([\s\S]*?)```/g)].map((match) => match[1])
  const folder = join(root, 'build/readme/recording')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const commands = script
    .replaceAll('npx pruning-playground', `"${process.execPath}" "${join(root, 'dist/cli.js')}"`)
    .replaceAll('web/examples/', `${join(root, 'web/examples')}/`)
  const ran = spawnSync('sh', ['-ec', commands], { cwd: folder, encoding: 'utf8' })
  assert.equal(ran.status, 0, ran.stderr)
  const shown = [...section.matchAll(/```text\n([\s\S]*?)```/g)].flatMap((match) => (match[1] ?? '').split('\n'))
  assert.ok(shown.length > 20)
  const printed = new Set(ran.stdout.split('\n').map((line) => line.trimEnd()))
  for (const line of shown) assert.ok(printed.has(line.trimEnd()), line)
  const answers = readFileSync(join(folder, 'answers.csv'), 'utf8').trim().split('\n')
  assert.match(answers[0] ?? '', /^row,/)
  assert.equal(answers.length, 1 + 695)
})
