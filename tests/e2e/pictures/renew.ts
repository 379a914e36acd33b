/** `npm run pictures:renew`: keeps how the pages, as they are built, look now; look at the pictures before you commit them. */

import { test } from 'node:test'
import type { Look } from './compare.js'
import { states } from './states.js'
import { keep, take } from './take.js'

test('keeps how each state looks now', async () => {
  const looks: [string, Look][] = []
  for (const state of states) looks.push([state.name, await take(state)])
  await keep(looks)
})
