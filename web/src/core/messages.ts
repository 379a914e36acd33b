/** What is refused beside the core, before it is asked: every message, as the core has its own in base/messages.h. */

import { CoreError, fullText, type Refused } from './core-error.js'
import { elementMessages } from './element-messages.js'
import type { ErrorCode } from './ids.js'
import type { Saying, Value } from './saying.js'

const messages = {
  // Values and files.
  'must-be': ['invalid-argument', '{name} must be {wanted}, got {given}'],
  'must-hold-only': ['invalid-argument', '{name} must be an object of {keys} alone, got the key {given}'],
  'must-hold': ['invalid-argument', '{name} must be an object with the key "{key}", got none'],
  'unknown-setting': ['unknown-option', 'unknown setting "{key}"; one of: {known}'],
  'too-many': ['out-of-range', '{name} must have at most {most} {unit}, got {given}'],
  'too-deep': ['invalid-argument', '{name} must have at most {most} levels, got more'],
  'half-characters': ['invalid-argument', '{name} must be whole characters, got "{given}"'],
  'numbers-gone': ['invalid-argument', '{name} must be numbers that are there, got a detached array'],
  'not-readable': ['invalid-argument', '{name} must be readable, got {given}'],
  'copy-without-memory': ['out-of-memory', 'there must be memory for a copy of {name}'],
  'no-sign': ['invalid-argument', '"{given}" is no sign of a network\'s text'],

  // A matrix that was typed or pasted.
  'matrix-none': ['invalid-argument', 'there must be numbers, got none'],
  'matrix-number': ['invalid-argument', 'row {row}, column {column} must be {wanted}, got {given}'],
  'matrix-row': ['shape-mismatch', 'row {row} must have {wanted} numbers, as row 1 has, got {given}'],
  'matrix-bracket': ['invalid-argument', 'each bracket must have its other one, got {given} without it in row {row}'],
  'matrix-levels': ['shape-mismatch', 'a matrix must have at most 2 levels of brackets, got {given}'],
  'matrix-shortened': ['invalid-argument', 'row {row} must be there in full, got "..." in it'],
  'matrix-rows': ['out-of-range', 'a matrix must have at most {most} rows here, got {given}'],
  'matrix-columns': ['out-of-range', 'a matrix must have at most {most} columns here, got {given}'],
  'matrix-vector': ['shape-mismatch', 'one row or one column must be given, got {rows} rows of {columns}'],

  'too-much-work': [
    'out-of-range',
    'weights x inputs must be at most {most} in a page, got {given}; the command "inspect" takes more',
  ],

  // Models.
  'other-names': [
    'invalid-argument',
    'the {what} of the data must be named as those of the model, {wanted}; got {given}',
  ],
  'other-network': ['shape-mismatch', 'the network of the model must be that of the experiment, {wanted}; got {given}'],

  // The module, files and workers.
  busy: ['busy', 'a call must come after the one before it, got one within "{other}"'],
  disposed: ['disposed', 'the {what} must be in use, got one that is disposed'],
  'file-unreachable': ['load-failed', '{file} cannot be fetched: {reason} ({cause})'],
  'file-unreadable': ['load-failed', '{file} cannot be read: {cause}'],
  'file-status': ['load-failed', '{file} must be {wanted}, got status {status}'],
  'file-too-large': ['load-failed', '{file} must be at most {most} bytes as a file, got more'],
  'file-too-large-inflated': ['load-failed', '{file} must be at most {most} bytes when inflated, got more'],
  'file-not-inflated': ['load-failed', '{file} must be the whole of the file, got what cannot be inflated: {cause}'],
  'file-start': ['load-failed', '{file} must start with "{wanted}", got {bytes} bytes that start with "{start}"'],
  'asset-name': ['load-failed', 'the name must be one of {known}; got {given}'],
  'wasm-start': ['load-failed', '{file} must be WebAssembly, got {bytes} bytes that start with "{start}"'],
  'wasm-forbidden': ['load-failed', '{file} cannot be compiled: {reason} ({cause})'],
  'wasm-part': ['load-failed', '{file} must be the whole of core.wasm, got {cause}'],
  'module-start': ['load-failed', 'the module cannot be started: {cause}'],
  'core-memory': ['out-of-memory', 'not enough memory'],
  'core-not-loaded': ['load-failed', 'the core must be loaded first'],
  ...elementMessages,
  'nothing-next': ['invalid-argument', 'there must be a task that can be started, got a step that is done by hand'],
  'no-run': ['invalid-argument', 'training must have come to its end, got a run that has not'],
  'no-figure': ['invalid-argument', 'there must be a figure in the page, got none'],
  'no-such-call': ['unknown-id', 'there is no call "{call}"'],
  'not-plain-data': ['invalid-argument', 'plain data must be sent, got {given}'],
  'worker-restarted': ['disposed', 'the worker was started again before it answered'],
  'worker-stopped': ['worker-failed', 'the worker stopped, and what it held is lost: {reason}'],
  'task-stops-workers': ['worker-failed', 'a task must end, got {tries} workers that stopped at it; {reason}'],
  'training-already': ['invalid-argument', 'the experiment is training already'],

  // Sweeps.
  diverged: [
    'invalid-argument',
    'training with seed {seed} must end with a loss that is a number, got none; a smaller {@learningRate} may help',
  ],
  'row-scope-of-unit': [
    'invalid-argument',
    '{@scope} must be global or layer for units, which have no rows, got row with {criterion}',
  ],
  'training-criterion-of-model': [
    'invalid-argument',
    'criteria must be ones that do not watch training, for a model, got {criterion}',
  ],
  'too-many-listed': ['invalid-argument', '{name} must be {most} at most, got {given}'],
  'too-many-points': [
    'invalid-argument',
    'points must be {most} at most (criteria x amounts x seeds, twice with retraining), got {given}',
  ],
} as const satisfies Record<string, readonly [code: ErrorCode, english: string]>

const phrases = {
  // What was given.
  quoted: '"{text}"',
  'a-list': 'a list of {count}',
  'a-promise': 'a promise',
  'a-function': 'a function',
  'an-object': 'an object',
  'object-of': 'an object of {type}',
  another: 'another',
  none: 'none',
  'a-blank': 'a blank',
  more: 'more',
  'which-is-none': '{value}, which is none',
  'one-with': 'one with {value}',
  'nan-or-infinity': 'NaN or infinity',
  one: 'one',
  'one-twice': 'one twice',
  'in-all': '... ({count} in all)',
  'again-name': '"{text}" again',
  'again-point': 'points[{place}] again ({point})',
  // What is wanted of any value.
  'one-of': 'one of {ids}',
  'of-ids': 'of {ids}',
  'true-or-false': 'true or false',
  'a-number': 'a number',
  'number-in': 'a number in [{low}, {high}]',
  'in-range': 'in [{low}, {high}]',
  'number-to': 'a number of at most {high}',
  'whole-in': 'a whole number in [{low}, {high}]',
  'whole-and-in': 'whole and in [{low}, {high}]',
  'whole-from': 'a whole number from {low}',
  'even-from': 'an even number from {low}',
  'a-seed': 'whole and in [0, 2^53 - 1]',
  finite: 'finite',
  'without-zero': 'without 0',
  'a-text': 'a text',
  'short-text': 'a short text',
  'text-of': 'a text of at most {most} bytes',
  'an-id': 'an id',
  'a-word': 'a word',
  'one-or-two': '1 or 2',
  'plain-object': 'a plain object',
  'object-of-keys': 'an object of at most {most} keys',
  'list-of': 'a list of at most {most}',
  'list-of-some': 'a list of at least one',
  'list-of-exactly': 'a list of {count}',
  'base64-to': 'base64 of at most {most} bytes',
  'base64-of': 'base64 of {bytes} bytes ({characters} characters)',
  'base64-of-numbers': 'base64 of numbers of {width} bytes',
  'a-fingerprint': 'a fingerprint of 16 hexadecimal digits',
  'a-hash': 'SHA-256 in hexadecimal digits',
  // What is wanted of one thing.
  bytes: 'bytes (Uint8Array, ArrayBuffer)',
  'an-address': 'an address',
  webassembly: 'WebAssembly',
  'data-file': 'a data file',
  'csv-error': 'a CsvError',
  'abort-signal': 'an AbortSignal',
  'rows-of-cells': 'a list of lists',
  'row-of-cells': 'a list of texts and numbers',
  'info-of-experiment': 'that of an experiment',
  'a-core': 'a core that loadCore gave',
  'a-read-table': 'a table that readCsv gave',
  'list-of-points': 'a list of points',
  'sweep-point': 'a point of a sweep',
  'list-of-spreads': 'a list of spreads',
  'sweep-spread': 'a spread of meanAndSpread',
  'weights-or-units': 'of weights, units or inputs',
  'point-once': 'a point that comes once',
  'network-text': 'a network as text',
  'layer-of-type': 'a layer whose type is one of {ids}',
  'weights-to': 'of at most {most} weights',
  'weights-together': 'of at most {most} weights together',
  'tensor-name': 'a tensor with a name of its own',
  'places-among': 'the places of {kept} among {size} weights',
  'no-gaps-with-mask': 'left out where there is a mask',
  'no-removal-with-plan': 'left out where there is a plan',
  'names-of-outputs': '{count} names, as many as the network has outputs',
  'names-of-channels': '{count} names, as many as the network has inputs',
  'a-part': 'a part such as w1.2.3 or n1.2',
  'a-list-of-parts': 'a list of parts',
  'different-names': 'names that are all different',
  // Nouns.
  'the-file': 'the file',
  characters: 'characters',
  entries: 'entries',
  features: 'features',
  classes: 'classes',
  experiment: 'experiment',
  session: 'session',
  worker: 'worker',
  workload: 'workload',
  deployment: 'deployment',
  // Why a file cannot be had.
  'left-out': 'this page is one file, which it is too large for; the whole site has it',
  'policy-wasm': "the page's policy (CSP) forbids WebAssembly; its script-src must have 'wasm-unsafe-eval'",
  'policy-fetch': "the page's policy (CSP) forbids the fetch; its connect-src must have this address",
  file: 'a page that is opened as a file (file://) may fetch nothing; it must come from a web server',
  offline: 'the browser is offline',
  'no-answer': 'there is no answer from there',
} as const satisfies Record<string, string>

export type MessageId = keyof typeof messages
export type PhraseId = keyof typeof phrases

/** Both tables: id and English. */
export const sayings: Readonly<Record<MessageId | PhraseId, string>> = {
  ...phrases,
  ...(Object.fromEntries(Object.entries(messages).map(([id, [, english]]) => [id, english])) as Record<
    MessageId,
    string
  >),
}

type NamesIn<English extends string> = English extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `@${string}` ? never : Name) | NamesIn<Rest>
  : never
type Values<English extends string> = Readonly<Record<NamesIn<English>, Value>>
type Given<English extends string> = NamesIn<English> extends never ? [] : [values: Values<English>]

/** Words in place of a value. */
export function phrase<Id extends PhraseId>(id: Id, ...given: Given<(typeof phrases)[Id]>): Saying {
  const [values] = given as readonly [Saying['values']?]
  return { template: id, english: phrases[id], values: values ?? {} }
}

type ValuesOf<Id extends MessageId> = Values<(typeof messages)[Id][1]>

/**
 * A message with its place, for errors of a kind of their own.
 *
 * @param where  the public function that was called
 * @param at     the character in a text, from 1; 0 for all else
 */
export const refusedBy = <Id extends MessageId>(where: string, id: Id, values: ValuesOf<Id>, at = 0): Refused => ({
  where,
  at,
  template: id,
  english: messages[id][1],
  values,
})

/** A message as an error. @param where  the public function that was called */
export function refusal<Id extends MessageId>(
  where: string,
  id: Id,
  values: ValuesOf<Id>,
  options?: ErrorOptions,
): CoreError {
  const refused = refusedBy(where, id, values)
  return new CoreError(messages[id][0], fullText(refused), refused, options)
}
