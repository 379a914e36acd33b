/** The package makes no code from text, so it runs under a policy that forbids that. */

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { cliPath, root, runProgram } from '../support/command.js'

const forbid = '--disallow-code-generation-from-strings'
const runModule = (text: string) => runProgram(process.execPath, [forbid, '--input-type=module', '--eval', text])

test('the flag forbids code generation in a child process', () => {
  const { status, stderr } = runModule('new Function("return 1")')
  assert.equal(status, 1)
  assert.match(stderr, /EvalError: Code generation from strings disallowed/)
})

test('every entry of the core runs without code generation', () => {
  const ran = runModule(`
    import { loadCore } from 'pruning-playground'
    const core = await loadCore()
    const session = core.createSession()
    session.setWeight(0, 0, 0, 1)
    session.setKept(0, 0, 1, false)
    session.trace([1, 0, 1])
    session.score(0, 'row', [1, 0, 1])
    session.contributions(0, [1, 0, 1])
    try { session.setBias(0, 9, 1) } catch (error) { console.log(error.code) }
    session.dispose()
    core.describe()
    console.log(core.workedExample().before.y, core.referenceFingerprint().length, core.liveSessions)
  `)
  assert.deepEqual(ran, { status: 0, stdout: 'out-of-range\n1.709090909090909 16 0\n', stderr: '' })
})

test('the command runs without code generation', () => {
  const { status, stdout, stderr } = runProgram(process.execPath, [forbid, cliPath, 'example', '--json'])
  assert.deepEqual([status, stderr], [0, ''])
  assert.deepEqual(JSON.parse(stdout).preactivation, [4, 10])
})

test('no file of the package or the site makes code from text', () => {
  const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  assert.ok(files.length > 10, 'the package and the site are built')
  const makesCode = /\bnew Function\b|\bFunction\(|\beval\(/
  assert.deepEqual(
    files.filter((name) => makesCode.test(readFileSync(join(root, 'dist', name), 'utf8'))),
    [],
  )
})
