/** What the command writes: all files or none, and never over one that is there. */

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeFiles } from '../../../web/src/cli/request/write-files.js'
import { cliPath, root, runCommand, runProgram } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { small } from '../support/train.js'

const { file, folder } = ownFolder()

const textOf = (name: string) => readFileSync(file(name), 'utf8')
const rests = () => readdirSync(folder).filter((name) => /\.(part|old)$/.test(name))

test('all files are there in the end, and nothing beside them', async () => {
  await writeFiles(
    new Map([
      [file('a'), '1'],
      [file('b'), '2'],
    ]),
    false,
    'en',
  )
  assert.deepEqual([textOf('a'), textOf('b'), rests()], ['1', '2', []])
})

test('without force a file that is there by then is refused, and those before it are taken back', async () => {
  writeFileSync(file('mine'), 'mine')
  const files = new Map([
    [file('first'), '1'],
    [file('mine'), '2'],
    [file('third'), '3'],
  ])
  await assert.rejects(writeFiles(files, false, 'en'), /mine is there already; --force writes over it\.$/)
  assert.deepEqual(
    [textOf('mine'), existsSync(file('first')), existsSync(file('third')), rests()],
    ['mine', false, false, []],
  )
})

test('with force what was there comes back when a later file fails', async () => {
  writeFileSync(file('old'), 'old')
  mkdirSync(file('folder'))
  const files = new Map([
    [file('old'), 'new'],
    [file('new'), 'new'],
    [file('folder'), '3'],
  ])
  await assert.rejects(writeFiles(files, true, 'en'), /folder cannot be written: it is a folder\.$/)
  assert.deepEqual([textOf('old'), existsSync(file('new')), rests()], ['old', false, []])
  await writeFiles(new Map([[file('old'), 'new']]), true, 'en')
  assert.deepEqual([textOf('old'), rests()], ['new', []])
})

test('a folder in place of a file is refused before anything is trained, with --force too', async () => {
  mkdirSync(file('taken.json'))
  for (const [args, lang, message] of [
    [['train', ...small], 'en', /taken\.json is a folder; the name of a file is wanted\.\n$/],
    [['prune', ...small, '--force'], 'en', /taken\.json is a folder; /],
    [['sweep', ...small, '--force'], 'zh', /taken\.json 是一个文件夹，这里应写文件名。\n$/],
  ] as const) {
    const { status, stdout, stderr } = await runCommand([...args, '-o', file('taken.json'), '--lang', lang])
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, message)
  }
})

test('a name that is too long, and a folder in which nothing can be made, are refused before anything is trained', async () => {
  const long = file(`${'x'.repeat(300)}.json`)
  for (const [name, reason] of [
    [long, 'the name is too long'],
    ['/proc/model.json', '[a-z ]+'],
  ] as const)
    for (const command of ['train', 'prune', 'sweep']) {
      const { status, stdout, stderr } = await runCommand([command, ...small, '--epochs', '90000', '-o', name])
      assert.deepEqual([status, stdout], [1, ''])
      assert.match(stderr, new RegExp(` cannot be written: ${reason}\\.\\n$`))
    }
  assert.deepEqual(rests(), [])
})

test('a full disk behind standard output is said in one sentence', () => {
  const { status, stderr } = runProgram('bash', ['-c', '"$0" "$1" list > /dev/full', process.execPath, cliPath])
  assert.deepEqual([status, stderr], [1, 'pruning-playground: standard output cannot be written: the disk is full.\n'])
})

/** Settles when the command has looked at so many targets: it makes a file beside each for a moment, once it has looked. */
function looked(place: string, targets: number): Promise<void> {
  const probes = new Set<string>()
  return new Promise((resolve) => {
    const watcher = watch(place, { persistent: false }, (_, name) => {
      if (name?.endsWith('.part')) probes.add(name)
      if (probes.size < targets) return
      watcher.close()
      resolve()
    })
  })
}

test('a file made while the command works is not written over', async () => {
  const place = mkdtempSync(file('raced-'))
  const [model, run] = [join(place, 'raced.json'), join(place, 'raced.run.json')]
  const hasLooked = looked(place, 2)
  const long = ['--data', 'circle', '--epochs', '6000', '--retrain', '0', '-o', model]
  const child = spawn(process.execPath, [cliPath, 'prune', ...long], {
    cwd: root,
    env: { ...process.env, LC_ALL: 'C' },
  })
  let stderr = ''
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  await Promise.race([hasLooked, ended])
  writeFileSync(run, 'mine')
  assert.equal(await ended, 1, stderr)
  assert.match(stderr, /is there already; --force writes over it/)
  assert.deepEqual([readFileSync(run, 'utf8'), existsSync(model)], ['mine', false])
})
