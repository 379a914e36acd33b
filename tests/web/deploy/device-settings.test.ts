/** What is set of a device, as a text in the state and in links. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatChoices, loadDeployCore } from 'pruning-playground/deploy'
import {
  choicesOf,
  type DeviceNumber,
  type DeviceState,
  deviceNumbers,
  firstDevice,
  hasBudget,
  quantiseOf,
  readDevice,
  readDeviceNumber,
  weighOf,
  writeDevice,
} from '../../../web/src/lab/run/device/device-settings.js'

const known = (await loadDeployCore()).describe()

test('what is as at first takes no text, and an empty text is as at first', () => {
  assert.equal(writeDevice(firstDevice), '')
  assert.deepEqual(readDevice('', known), firstDevice)
})

test('any state comes back from its text', () => {
  const other: DeviceState = {
    ...firstDevice,
    board: 'own',
    form: 'float32',
    rounding: 'single',
    ends: 'int8',
    weights: 'sparse',
    flash: 4096,
    days: 7.5,
  }
  assert.equal(
    writeDevice(other),
    'form,float32;board,own;rounding,single;ends,int8;weights,sparse;flash,4096;days,7.5',
  )
  assert.deepEqual(readDevice(writeDevice(other), known), other)
  for (const key of Object.keys(deviceNumbers) as DeviceNumber[])
    for (const value of [deviceNumbers[key].low, deviceNumbers[key].high]) {
      const state = { ...firstDevice, [key]: value }
      assert.deepEqual(readDevice(writeDevice(state), known), state, key)
    }
})

test('what is not understood stays as it is at first', () => {
  for (const text of [
    'board,abacus',
    'ends,float64',
    'bits,9',
    'flash,-1',
    'flash,1.5',
    'days,NaN',
    'calibrate,',
    '__proto__,1',
    ';;;,,,',
    'mah,1e99',
  ])
    assert.deepEqual(readDevice(text, known), firstDevice, text)
})

test('the longest text fits into a link', () => {
  const all = Object.fromEntries(Object.entries(deviceNumbers).map(([key, { low, high }]) => [key, (low + high) / 3]))
  const text = writeDevice({ ...firstDevice, ...all } as DeviceState)
  assert.match(text, /^[\w.,;+-]{0,900}$/)
})

test('an empty field is no limit, and no other number', () => {
  assert.equal(readDeviceNumber('flash', ' '), 0)
  assert.equal(readDeviceNumber('mah', ''), undefined)
  assert.equal(readDeviceNumber('recall', '101'), undefined)
})

test('only limits are a budget, and only those that are set are told to the core', () => {
  assert.equal(hasBudget({ ...firstDevice, mah: 5 }), false)
  assert.deepEqual(weighOf(firstDevice, undefined).budget, {})
  const limited = { ...firstDevice, flash: 10, recall: 90 }
  assert.equal(hasBudget(limited), true)
  assert.deepEqual(weighOf(limited, undefined).budget, { flashBytes: 10, recall: 0.9 })
})

test('figures that are no numbers are not told', () => {
  const told = weighOf(firstDevice, { accuracy: 0.5, recall: Number.NaN })
  assert.equal(told.accuracy, 0.5)
  assert.equal('recall' in told, false)
})

test('8 bits are made by what was set', () => {
  const { calibrate, range } = quantiseOf({ ...firstDevice, calibrate: 7 })
  assert.deepEqual([calibrate, range], [7, 'min-max'])
})

test('before it is known what there is, numbers are read and choices are as at first', () => {
  const text = 'board,nucleo-u575zi;flash,5'
  assert.deepEqual(readDevice(text, undefined), { ...firstDevice, flash: 5 })
  assert.equal(readDevice(text, known).board, 'nucleo-u575zi')
})

test('what is chosen at first is what the core has at first', () => {
  const { quantise, weigh, compress } = known
  assert.deepEqual(quantiseOf(firstDevice), quantise)
  const { budget: _, ...told } = weighOf(firstDevice, undefined)
  assert.deepEqual(told, weigh)
  assert.equal(firstDevice.bits, compress.bits)
  for (const [key, one] of Object.entries(choicesOf(firstDevice)))
    assert.equal(one, formatChoices[key as keyof typeof formatChoices][0])
})
