/** Texts that are loaded a language at a time. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { together, Vocabulary } from '../../../web/src/words/vocabulary.js'

const greetings = { en: { hello: 'Hello' }, zh: { hello: '你好' } }

function counted() {
  const fetched: string[] = []
  const fetch = (lang: 'en' | 'zh') => async () => {
    fetched.push(lang)
    return greetings[lang]
  }
  return { fetched, vocabulary: new Vocabulary({ en: fetch('en'), zh: fetch('zh') }) }
}

test('a language is fetched once, and none that was not asked for', async () => {
  const { fetched, vocabulary } = counted()
  await Promise.all([vocabulary.load('zh'), vocabulary.load('zh')])
  await vocabulary.load('zh')
  assert.deepEqual(fetched, ['zh'])
  assert.deepEqual([vocabulary.has('zh'), vocabulary.has('en')], [true, false])
})

test('a part of the texts is read once its language is there, and refused before', async () => {
  const { vocabulary } = counted()
  const hello = vocabulary.part((texts) => texts.hello)
  assert.throws(() => hello.zh, { message: '[words] zh must be loaded before it is read' })
  await vocabulary.load('zh')
  assert.equal(hello.zh, '你好')
  assert.throws(() => hello.en)
})

test('a language that could not be fetched can be asked for again', async () => {
  const answers = [Promise.reject(new Error('offline')), Promise.resolve(greetings.en)]
  const vocabulary = new Vocabulary({ en: () => answers.shift() ?? assert.fail(), zh: async () => greetings.zh })
  await assert.rejects(vocabulary.load('en'), /offline/)
  assert.equal(vocabulary.has('en'), false)
  await vocabulary.load('en')
  assert.equal(vocabulary.in('en').hello, 'Hello')
})

test('what needs several vocabularies can speak once all of them are there', async () => {
  const [one, other] = [counted().vocabulary, counted().vocabulary]
  const both = together(one, other)
  await one.load('en')
  assert.equal(both.has('en'), false)
  await both.load('en')
  assert.equal(both.has('en'), true)
  assert.equal(together().has('zh'), true)
})
