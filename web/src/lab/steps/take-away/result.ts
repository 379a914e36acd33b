/** The smallest form in which the network can be stored, in one line. */

import { smallestSize } from '../../../report/figures/ending.js'
import { plain } from '../../../view/format.js'
import type { LabContext } from '../../shell/context.js'
import { bytesNow } from '../../shell/strip-values.js'

export function takeAwayResult(context: LabContext): string {
  const least = smallestSize(bytesNow(context))
  return least ? context.text.strip.bytes(plain(least.bytes)) : ''
}
