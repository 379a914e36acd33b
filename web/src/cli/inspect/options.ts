/** The options of `inspect`. */

import type { Name } from '../../core/contract/names.js'
import { criterionIds } from '../../core/ids.js'
import { readNumber } from '../../rules/read-number.js'
import { settings } from '../../state/settings.js'
import { inspectWords } from '../../words/cli/inspect.js'
import type { HelpOption } from '../base/help-rows.js'
import type { Known, ValueOption } from '../base/options.js'

type Words = (typeof inspectWords)['en']

const said = (pick: (words: Words) => string): Name => ({ zh: pick(inspectWords.zh), en: pick(inspectWords.en) })

function option(
  key: keyof Words['options'],
  wanted: keyof Words['wanted'],
  usual: Name,
  read: ValueOption['read'],
): ValueOption & HelpOption {
  return {
    key,
    urlKey: key,
    label: said(({ options }) => options[key]),
    wanted: said((words) => words.wanted[wanted]),
    usual: { zh: inspectWords.zh.fromFile + usual.zh, en: inspectWords.en.fromFile + usual.en },
    read,
  }
}

const same = (text: string): Name => ({ zh: text, en: text })
const none = said((words) => words.none)
const isPart = (text: string) => /^[wn]\d+(?:\.\d+){1,2}$/.test(text)

/** A list of parts; undefined when one is none. */
function parts(text: string): string[] | undefined {
  const ids = text === '' ? [] : text.split(',').map((id) => id.trim())
  return ids.every(isPart) ? ids : undefined
}

export const inspectOptions = [
  option('criterion', 'criterion', same('magnitude'), (text) => criterionIds.find((id) => id === text)),
  option('threshold', 'threshold', same('0'), (text) => readNumber(text, 0, 1e6)),
  option('cut', 'parts', none, parts),
  option('keep', 'parts', none, parts),
]

export const known: Known = {
  settings: [...inspectOptions, ...settings.filter(({ key }) => key === 'lang')],
  switches: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  operands: 1,
}
