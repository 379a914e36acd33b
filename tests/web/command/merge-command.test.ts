/** The command `merge`, run as a program. */

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { small } from '../support/train.js'

const { file } = ownFolder()

const asked = [...small, '--criteria', 'magnitude', '--amounts', '0,0.5', '--seeds', '1,2', '--retrain', '1']
const read = (name: string) => readFileSync(file(name), 'utf8')

/** Runs a command that says nothing but its results. */
async function done(...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand(args)
  assert.deepEqual([status, stderr], [0, ''])
  return stdout
}

async function refusal(...args: string[]): Promise<[status: number | null, stderr: string]> {
  const { status, stdout, stderr } = await runCommand(['merge', ...args])
  assert.equal(stdout, '')
  assert.match(stderr, /^[^\n]*\n$/, 'one line')
  return [status, stderr]
}

const shares = [1, 2, 3].map((index) => file(`share-${index}.json`))

test('three shares make the files of the whole sweep, bit for bit', async () => {
  await done('sweep', ...asked, '-o', file('whole.json'), '--csv', file('whole.csv'))
  for (const [i, name] of shares.entries()) await done('sweep', ...asked, '--shard', `${i + 1}/3`, '-o', name)
  const { status, stdout, stderr } = await runCommand([
    'merge',
    ...shares.toReversed(),
    '-o',
    file('merged.json'),
    '--csv',
    file('merged.csv'),
  ])
  assert.deepEqual([status, stdout], [0, ''])
  assert.match(stderr, /^pruning-playground merge: 3 shares put together in .*merged\.json\.\n$/)
  for (const ending of ['json', 'csv', 'spread.csv']) assert.equal(read(`merged.${ending}`), read(`whole.${ending}`))
  assert.equal(await done('merge', ...shares), read('whole.json'), 'without -o, to standard output')
})

test('what is no set of shares is refused in one sentence', async () => {
  const [first = '', second = '', third = ''] = shares
  assert.deepEqual(await refusal(first, third), [1, 'pruning-playground: of 3 shares these must be there too: 2.\n'])
  assert.match(
    (await refusal(first, second, second))[1],
    /share-2\.json must be another share than .*: both are share 2\.\n$/,
  )
  assert.match(
    (await refusal(file('whole.json')))[1],
    /whole\.json must be a share, as --shard writes them; it is a whole one\.\n$/,
  )
  writeFileSync(file('forged.json'), read('share-1.json').replace('"gone":0', '"gone":-1'))
  assert.match(
    (await refusal(file('forged.json'), second, third))[1],
    /forged\.json: \[sweep\] points\[\d\]\.gone must be a whole number/,
  )
  assert.equal((await refusal())[0], 2)
  await done('sweep', ...asked, '--scope', 'layer', '--shard', '3/3', '-o', file('other.json'))
  assert.match(
    (await refusal(first, second, file('other.json')))[1],
    /other\.json must be of the same work as the first file: scope must be own, got layer\.\n$/,
  )
})

test('--shard takes the third of ten as 3/10, and nothing else', async () => {
  for (const shard of ['0/3', '4/3', '3', '3/', '1.5/3', '1/10001']) {
    const { status, stderr } = await runCommand(['sweep', ...asked, '--shard', shard])
    assert.equal(status, 2)
    assert.match(stderr, /--shard must be which share of how many, such as 3\/10, of at most 10000/)
  }
})
