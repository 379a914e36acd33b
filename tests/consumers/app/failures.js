/** What a load says that fails, and that another try may succeed. */

import { loadCore } from 'pruning-playground'
import { told } from './work.js'

const messageOf = ({ message }) => message

async function tries() {
  const messages = []
  for (let i = 0; i < 2; i += 1) messages.push(await loadCore().then(() => 'loaded', messageOf))
  return messages
}
told(tries())
