/** What the operating system has against a file, as the command says it. */

import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { systemReason } from '../../../web/src/cli/base/system-reason.js'
import { cliPath, root, runCommand, runProgram } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { small } from '../support/train.js'

const { file } = ownFolder()

/** An error such as those of `node:fs`. */
const systemError = (code: string, errno: number, text: string) =>
  Object.assign(new Error(`${code}: ${text}, open '/a\u0007b'`), { code, errno, syscall: 'open' })

const known = (
  'ENOENT ENOTDIR EISDIR EEXIST ENAMETOOLONG EINVAL ELOOP EACCES EPERM EROFS ENOSPC EDQUOT EFBIG EMFILE ENFILE ' +
  'EBUSY ETXTBSY ENOMEM EIO ENXIO ENODEV EPIPE EAGAIN'
).split(' ')

test('each code of the system has a sentence of its own in both languages, without the code', () => {
  for (const code of known) {
    const [zh, en] = (['zh', 'en'] as const).map((lang) => systemReason(systemError(code, -1, 'text'), lang))
    assert.match(zh ?? '', /^\p{Script=Han}[^A-Z。]*$/u, code)
    assert.match(en ?? '', /^[a-z][a-z ',-]+$/, code)
  }
})

test('an unknown code keeps the text of the system, without the path and its control characters', () => {
  const reset = systemError('ECONNRESET', -104, 'connection reset by peer')
  for (const lang of ['zh', 'en'] as const)
    assert.equal(systemReason(reset, lang), 'connection reset by peer (ECONNRESET)')
  assert.equal(systemReason(new Error('a\u0007b'), 'en'), 'a\\u{7}b')
  assert.equal(systemReason('odd', 'zh'), 'odd')
})

test('all that the command reads and writes says the reason in the language that is asked for', async () => {
  mkdirSync(file('folder.json'))
  writeFileSync(file('a-file'), '')
  symlinkSync(file('circle'), file('circle'))
  const long = file(`${'x'.repeat(300)}.json`)
  const folder: [string, string] = ['it is a folder', '这是一个文件夹']
  const cases: [args: string[], en: string, zh: string][] = [
    [['train', ...small, '--model', file('folder.json')], ...folder],
    [['train', '--run', file('folder.json')], ...folder],
    [['prune', '--model', file('none')], 'there is no such file or folder', '没有这个文件或文件夹'],
    [['sweep', '--data', 'circle', '--resume', file('folder.json')], ...folder],
    [['train', '--data', long], 'the name is too long', '名字太长'],
    [['train', '--data', file('circle')], 'its symbolic links lead in a circle', '符号链接绕成了圈'],
    [['train', '--model', join(file('a-file'), 'x')], 'a part of its path is no folder', '路径里有一段不是文件夹'],
    [['train', ...small, '-o', long], 'the name is too long', '名字太长'],
    [['sweep', ...small, '-o', long], 'the name is too long', '名字太长'],
  ]
  for (const [args, en, zh] of cases)
    for (const [lang, reason] of [
      ['en', `: ${en}.`],
      ['zh', `：${zh}。`],
    ] as const) {
      const { status, stdout, stderr } = await runCommand([...args, '--lang', lang])
      assert.deepEqual([status, stdout], [1, ''], args.join(' '))
      assert.ok(stderr.endsWith(`${reason}\n`), `${args.join(' ')}: ${stderr}`)
    }
  const { status, stderr } = await runCommand(['train', '--data', file('folder.json')])
  assert.equal(status, 1)
  assert.match(stderr, /folder\.json is a folder; the name of a file is wanted\.\n$/)
})

test('a file of the package that is gone is said in both languages', () => {
  const script =
    'copy=$(mktemp -d) && cp "$0"/*.js "$copy" && echo {\\"type\\":\\"module\\"} > "$copy"/package.json && '
  const run = `${script} "$1" "$copy"/cli.js example --lang "$2"; status=$?; rm -r "$copy"; exit $status`
  for (const [lang, text] of [
    ['en', / cannot be read: there is no such file or folder\.\n$/],
    ['zh', /core\.wasm 无法读取：没有这个文件或文件夹。\n$/],
  ] as const) {
    const ran = runProgram('bash', ['-c', run, join(root, 'dist'), process.execPath, lang])
    assert.deepEqual([ran.status, ran.stdout], [1, ''])
    assert.match(ran.stderr, text)
  }
})

test('a full disk behind standard output is said in both languages', () => {
  for (const [lang, text] of [
    ['en', 'pruning-playground: standard output cannot be written: the disk is full.\n'],
    ['zh', 'pruning-playground：标准输出无法写入：磁盘已满。\n'],
  ] as const) {
    const args = ['-c', '"$0" "$1" list --lang "$2" > /dev/full', process.execPath, cliPath, lang]
    const { status, stderr } = runProgram('bash', args)
    assert.deepEqual([status, stderr], [1, text])
  }
})
