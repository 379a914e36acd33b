/** Undo and redo. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { begin, type History, record, redo, settle, undo } from '../../../web/src/state/history.js'

/** A history in which 0 was followed by 1, 2, ... `last`, each a step of its own. */
function countedTo(last: number): History<number> {
  let history = begin(0)
  for (let i = 1; i <= last; i++) history = record(history, i)
  return history
}

function times<T>(count: number, change: (value: T) => T, start: T): T {
  return Array.from({ length: count }).reduce<T>((value) => change(value), start)
}

test('undo goes back step by step, redo forth', () => {
  const history = countedTo(3)
  assert.equal(undo(history).present, 2)
  assert.equal(times(3, undo, history).present, 0)
  assert.equal(redo(times(2, undo, history)).present, 2)
})

test('undo at the beginning and redo at the end give the same history', () => {
  const start = begin(0)
  assert.equal(undo(start), start)
  const end = countedTo(2)
  assert.equal(redo(end), end)
})

test('fifty steps can be undone, no more: the oldest go first', () => {
  assert.equal(times(100, undo, countedTo(50)).present, 0)
  assert.equal(times(100, undo, countedTo(53)).present, 3)
  assert.equal(countedTo(500).past.length, 50)
})

test('a change after undo drops what could be redone', () => {
  const history = record(undo(countedTo(3)), 9)
  assert.equal(redo(history).present, 9)
  assert.equal(undo(history).present, 2)
})

test('changes with one tag are one step', () => {
  const dragged = [1, 2, 3].reduce((history, value) => record(history, value, 'drag w11'), begin(0))
  assert.equal(dragged.present, 3)
  assert.equal(undo(dragged).present, 0)
  assert.equal(redo(undo(dragged)).present, 3)
})

test('another tag, no tag, settle and undo end the step', () => {
  const first = record(begin(0), 1, 'a')
  assert.equal(undo(record(first, 2, 'b')).present, 1)
  assert.equal(undo(record(first, 2)).present, 1)
  assert.equal(undo(record(settle(first), 2, 'a')).present, 1)
  assert.equal(undo(record(redo(undo(first)), 2, 'a')).present, 1)
})

test('changes without a tag are never one step', () => {
  assert.equal(undo(record(record(begin(0), 1), 2)).present, 1)
})

test('undo then redo is where it was, whatever was done before', () => {
  const moves = fc.array(
    fc.constantFrom<(history: History<number>) => History<number>>(
      (history) => record(history, history.present + 1),
      (history) => record(history, history.present + 1, 'tag'),
      undo,
      redo,
      settle,
    ),
    { maxLength: 120 },
  )
  const property = fc.property(moves, (list) => {
    const history = list.reduce((value, move) => move(value), begin(0))
    assert.ok(history.past.length <= 50)
    if (history.past.length) assert.deepEqual({ ...redo(undo(history)), tag: history.tag }, history)
    if (history.future.length) assert.deepEqual({ ...undo(redo(history)), tag: history.tag }, history)
  })
  fc.assert(property)
})

test('no function changes the history that it is given', () => {
  const frozen = Object.freeze({ past: Object.freeze([0]), present: 1, future: Object.freeze([2]), tag: 'a' })
  for (const change of [undo, redo, settle, (history: History<number>) => record(history, 5, 'a')])
    assert.doesNotThrow(() => change(frozen))
})
