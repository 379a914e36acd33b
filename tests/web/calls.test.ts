import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passingOn } from '../../web/src/core/boundary/passing-on.js'
import { experimentCalls } from '../../web/src/core/contract/calls.js'
import { Experiment } from '../../web/src/core/experiment.js'
import { ExperimentClient } from '../../web/src/worker/experiment-client.js'
import { descriptorsOf } from './support/descriptors.js'

interface Lamp {
  readonly isOn: boolean
  dim(share: number, unit?: string): number
}

type Asked = [name: string, args: readonly unknown[]]

function lamp() {
  const asked: Asked[] = []
  const Passing = passingOn<Lamp>({ isOn: 'property', dim: ['share', 'unit'] })
  const made = new Passing((...call) => {
    asked.push(call)
    return asked.length
  })
  return { made, asked }
}

test('a class made from a list of calls passes each on by its name, and gives what comes back', () => {
  const { made, asked } = lamp()
  assert.equal(made.dim(0.5), 1)
  assert.equal(made.isOn, 2)
  assert.deepEqual(asked, [
    ['dim', [0.5]],
    ['isOn', []],
  ])
})

test('arguments beyond the parameters of a call are left out', () => {
  const { made, asked } = lamp()
  const dim = made.dim.bind(made) as (...args: unknown[]) => number
  dim(0.5, 'lm', () => {})
  assert.deepEqual(asked, [['dim', [0.5, 'lm']]])
})

test('objects of one class ask each their own', () => {
  const [first, second] = [lamp(), lamp()]
  second.made.dim(1)
  assert.deepEqual([first.asked.length, second.asked.length], [0, 1])
})

test('a class can add calls of its own, and write one of the list out', () => {
  const own = class extends passingOn<Pick<Lamp, 'isOn'>>({ isOn: 'property', dim: ['share'] }) {
    dim(share: number) {
      return this.isOn ? share : 0
    }
  }
  assert.equal(new own((name) => name === 'isOn').dim(0.25), 0.25)
})

test('the core and the worker have every call of the list; of the core, properties are properties', () => {
  for (const made of [Experiment, ExperimentClient])
    assert.deepEqual(
      Object.keys(experimentCalls).filter((name) => !descriptorsOf(made.prototype).has(name)),
      [],
    )
  const direct = Object.getPrototypeOf(Experiment.prototype)
  const getters = Object.entries(Object.getOwnPropertyDescriptors(direct)).filter(([, { get }]) => get)
  assert.deepEqual(
    getters.map(([name]) => name),
    Object.entries(experimentCalls).flatMap(([name, parameters]) => (parameters === 'property' ? [name] : [])),
  )
})
