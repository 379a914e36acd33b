/** What `predict` and `evaluate` refuse, and why. */

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import type { ModelFile } from 'pruning-playground'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { csvOf, modelA, renamed, tableA, unlabelled } from '../support/predict.js'

const { file, folder } = ownFolder()

const otherBits = file('other.json')
const first: ModelFile = JSON.parse(readFileSync(modelA, 'utf8'))
writeFileSync(otherBits, JSON.stringify({ ...first, fingerprint: '0'.repeat(16) }))
const noModel = file('none.json')
writeFileSync(noModel, '{"format": "something"}')

const failed: readonly (readonly [what: string, args: string[], said: RegExp])[] = [
  ['no such model', ['predict', file('gone.json'), tableA], /cannot be read: there is no such file or folder\.\n$/],
  ['no such table', ['evaluate', modelA, file('gone.csv')], /cannot be read: there is no such file or folder\.\n$/],
  ['a table in place of a model', ['predict', tableA, tableA], /must be JSON: "a" does not belong there, at line 1/],
  [
    'JSON that is no model',
    ['predict', noModel, tableA],
    /\[model\] the file must be an object with the key "version"/,
  ],
  ['a damaged model', ['predict', otherBits, tableA], /\[loadModel\] .*damaged.*fingerprint/],
  ['an empty table', ['predict', modelA, csvOf('empty.csv', [])], /at least one row of data is wanted; got none/],
  [
    'a table of names alone',
    ['evaluate', modelA, csvOf('names.csv', [['ax', 'hr', 'eda', 'label']])],
    /at least one row of data is wanted; got none/,
  ],
  [
    'columns that are missing',
    [
      'predict',
      modelA,
      csvOf('few.csv', [
        ['ax', 'HR', 'label'],
        [1, 2, 'rest'],
      ]),
    ],
    /must have the columns of the model, and lacks "hr", "eda"\. The features of the model are "ax", "hr", "eda"; the columns of the table are "ax", "HR", "label"\.\n$/,
  ],
  [
    'words for numbers',
    [
      'predict',
      modelA,
      csvOf('words.csv', [
        ['ax', 'hr', 'eda'],
        [1, 'fast', 3],
      ]),
    ],
    /row 2, column "hr": a number .* is wanted; got "fast"/,
  ],
  ['no labels to judge by', ['evaluate', modelA, unlabelled], /a column with the labels is wanted beside the features/],
  [
    'a label that is not there',
    ['predict', modelA, tableA, '--label', 'activity'],
    /the column must be one of "ax", "hr", "eda", "label"; got "activity"/,
  ],
  ['a label that is a feature', ['predict', modelA, tableA, '--label', 'hr'], /column "hr" is a feature of the model/],
  ['a folder', ['predict', modelA, folder], /cannot be read/],
]

for (const [what, args, said] of failed)
  test(`ends with 1 and says why: ${what}`, async () => {
    const { status, stdout, stderr } = await runCommand(args)
    assert.deepEqual([status, stdout], [1, ''])
    assert.match(stderr, said)
    const chinese = await runCommand(args, { LC_ALL: 'zh_CN.UTF-8' })
    assert.match(chinese.stderr, /^pruning-playground：.*\p{Script=Han}/u)
  })

const misused: readonly (readonly [args: string[], said: RegExp])[] = [
  [['predict'], /two files are wanted, a model and a table in CSV .*; none was given\.\n$/],
  [['evaluate', 'a.json'], /two files are wanted.*; one was given\.\n$/],
  [['predict', '-', '-'], /standard input can be the model or the table, not both\.\n$/],
  [['predict', 'a', 'b', 'c'], /"c" belongs to no option/],
  [['evaluate', 'a', 'b', '-o', 'c'], /there is no option "-o"/],
  [['predict', 'a', 'b', '--missing', 'zero'], /--missing must be one of: refuse, drop, mean; got "zero"/],
]

for (const [args, said] of misused)
  test(`ends with 2: ${args.join(' ')}`, async () => {
    const { status, stdout, stderr } = await runCommand(args)
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, said)
  })

test('other class names are refused with both lists', async () => {
  for (const args of [
    ['evaluate', modelA, renamed],
    ['predict', modelA, renamed, '--label', 'label'],
  ]) {
    const { status, stdout, stderr } = await runCommand(args)
    assert.deepEqual([status, stdout], [1, ''])
    assert.ok(
      stderr.endsWith(
        'column "label" holds classes that the model does not know: "still", "slow", "fast". The classes of the model are "rest", "run", "walk"; those of the table are "still", "slow", "fast".\n',
      ),
      stderr,
    )
  }
})
