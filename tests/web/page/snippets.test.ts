/** What the share dialog writes. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Shareable, snippetsOf } from '../../../web/src/page/share/snippets.js'

const site = 'https://example.org/pruning/'
const sandbox = 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"'
const lesson = (hash: string, more: Partial<Shareable> = {}): Shareable => ({
  tag: 'pruning-playground',
  link: `${site}lesson.html${hash}`,
  title: 'Six weights',
  ...more,
})

test('a lesson with settings becomes a link, an element and an iframe with the same settings', () => {
  const { link, element, iframe } = snippetsOf(
    lesson('#v=1&lesson=example&threshold=0&reading=row&lang=zh&theme=dark'),
    site,
    'figure',
  )
  assert.equal(link, `${site}lesson.html#v=1&lesson=example&threshold=0&reading=row&lang=zh&theme=dark`)
  assert.equal(
    element,
    `<script type="module" src="${site}package/element.js"></script>\n` +
      '<pruning-playground lesson="example" preset="threshold=0&amp;reading=row" controls="figure" lang="zh" theme="dark"></pruning-playground>',
  )
  assert.equal(
    iframe,
    `<iframe title="Six weights" src="${site}embed.html#v=1&amp;show=lesson&amp;lesson=example&amp;threshold=0&amp;reading=row&amp;controls=figure&amp;lang=zh&amp;theme=dark" ${sandbox} width="100%" height="640" loading="lazy"></iframe>`,
  )
})

test('as it is at first, whole, in the language of the page: nothing is written that goes without saying', () => {
  for (const hash of ['', '#', '#v=1&lesson=example']) {
    const { element, iframe } = snippetsOf(lesson(hash), site, 'all')
    assert.match(element, /\n<pruning-playground lesson="example"><\/pruning-playground>$/)
    assert.match(iframe, /embed\.html#v=1&amp;show=lesson&amp;lesson=example"/)
  }
})

test('a network by hand goes into the tag as JSON that cannot end its script, into the iframe as its link has it', () => {
  const { element, iframe } = snippetsOf(
    {
      tag: 'pruning-network',
      link: `${site}hand.html#v=1&network&z=abc-_&criterion=row`,
      title: 'By hand',
      json: { note: '</script><script>alert(1)</script>' },
    },
    site,
    'all',
  )
  assert.equal(
    element.split('\n').slice(1).join('\n'),
    '<pruning-network>\n  <script type="application/json">{"note":"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>"}</script>\n</pruning-network>',
  )
  assert.match(iframe, /#v=1&amp;show=network&amp;z=abc-_&amp;criterion=row"/)
})

test('the Lab’s settings go into its preset', () => {
  const lab: Shareable = { tag: 'pruning-lab', link: `${site}lab.html#v=1&lab&data=xor&epochs=2`, title: 'Lab' }
  const { element, iframe } = snippetsOf(lab, site, 'all')
  assert.match(element, /\n<pruning-lab preset="data=xor&amp;epochs=2"><\/pruning-lab>$/)
  assert.match(iframe, /#v=1&amp;show=lab&amp;data=xor&amp;epochs=2"/)
})

test('marks of HTML in a title, a site and a link stay text', () => {
  const hostile = '"><img src=x onerror=alert(1)>&'
  const { element, iframe } = snippetsOf(
    lesson(`#v=1&lesson=example&x=${hostile}`, { title: hostile }),
    `https://example.org/${hostile}/`,
    'all',
  )
  for (const text of [element, iframe]) assert.doesNotMatch(text, /<img|&(?!amp;|lt;|gt;|quot;)/)
  assert.match(iframe, /title="&quot;&gt;&lt;img src=x onerror=alert\(1\)&gt;&amp;"/)
})
