import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import type { ReactiveControllerHost } from 'lit'
import { nothing } from 'lit'
import { Notices } from '../../../web/src/page/notices.js'

const words = { close: 'Close', hello: 'Hello' }
type Words = typeof words

/** Notices of an element that counts how often it is drawn. */
function noticesOf(statusMs?: number) {
  const drawn = { count: 0 }
  const host = { requestUpdate: () => (drawn.count += 1) } as unknown as ReactiveControllerHost
  return { drawn, notices: new Notices<Words>(host, statusMs) }
}

const notice = (role: 'alert' | 'status') => ({ role, say: ({ hello }: Words) => hello })

test('good news goes by itself, an alert stays until it is closed', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const { notices } = noticesOf(1000)
    notices.show(notice('status'))
    mock.timers.tick(999)
    assert.notEqual(notices.bar(words, 'en'), nothing)
    mock.timers.tick(1)
    assert.equal(notices.bar(words, 'en'), nothing)
    notices.show(notice('status'))
    notices.show(notice('alert'))
    mock.timers.tick(60_000)
    assert.notEqual(notices.bar(words, 'en'), nothing)
    notices.show()
    assert.equal(notices.bar(words, 'en'), nothing)
  } finally {
    mock.timers.reset()
  }
})

test('without a time to live good news stays too', () => {
  mock.timers.enable({ apis: ['setTimeout'] })
  try {
    const { notices } = noticesOf()
    notices.show(notice('status'))
    mock.timers.tick(60_000)
    assert.notEqual(notices.bar(words, 'en'), nothing)
  } finally {
    mock.timers.reset()
  }
})

test('showing none where there is none draws nothing', () => {
  const { drawn, notices } = noticesOf()
  notices.show()
  assert.equal(drawn.count, 0)
  notices.show(notice('alert'))
  assert.equal(drawn.count, 1)
})
