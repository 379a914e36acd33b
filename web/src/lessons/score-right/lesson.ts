/** Lesson 4: what a score predicts, and what is true. */

import { fixed, plain } from '../../view/format.js'
import { remarkWords } from '../../words/core.js'
import { lesson, oneOf, type RememberedStep, remembered } from '../lesson.js'
import { isOnlyObsRight, methodIds, mostGone } from './exclusive-or.js'
import { scoreRightFigure } from './figure.js'
import { ScoreRightRun, scenes } from './run.js'
import { texts, vocabulary } from './texts.js'
import { areTwins, bitsOf, isMostFree, lostWith } from './twins.js'
import { askedCriteria, lies, ordersBest } from './weights.js'

/** A network in which all of this can be seen; with others it comes as it comes. */
const firstSeed = '5'

const whole = (most: number) => (text: string) => /^\d{1,3}$/.test(text) && Number(text) <= most

const settings = [
  oneOf('scene', scenes),
  oneOf('criterion', askedCriteria),
  oneOf('axes', ['rank', 'value']),
  { key: 'seed', first: firstSeed, accepts: (text: string) => /^[1-9]\d{0,3}$/.test(text) },
  { key: 'point', first: '', accepts: whole(999) },
  oneOf('claim', ['', ...askedCriteria]),
  { key: 'gone', first: '0', accepts: whole(mostGone) },
  { key: 'out', first: '', accepts: (text: string) => /^1?2?3?4?5?6?$/.test(text) },
]

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const steps: readonly RememberedStep<ScoreRightRun>[] = [
  {
    id: 'lie',
    isDone: ({ found, criterion, point }) =>
      found !== undefined &&
      point !== undefined &&
      criterion !== 'random' &&
      lies(found.weights.judged[criterion], point),
    seen:
      ({ found, criterion, point = -1 }) =>
      (lang) => {
        const { judged, names } = found?.weights ?? {}
        const one = judged?.[criterion]
        const name = names?.[point]
        if (!one || !name || !lies(one, point)) return ''
        const place = (ranks: readonly number[]) => plain(Math.round(ranks[point] ?? 0))
        const { seen, weights } = texts[lang]
        return seen.lie(weights.weight(name), place(one.scoreRanks), place(one.changeRanks), plain(one.changes.length))
      },
  },
  {
    id: 'order',
    isDone: ({ found, claim }) => found !== undefined && claim !== undefined && ordersBest(found.weights, claim),
    seen: (run) => {
      const { found, claim } = run
      return (lang) => {
        if (!found || !claim || !ordersBest(found.weights, claim)) return ''
        const rho = (id: (typeof askedCriteria)[number]) => found.weights.judged[id].spearman
        const worst = askedCriteria.reduce((low, id) => (rho(id) < rho(low) ? id : low))
        return texts[lang].seen.order(
          run.nameOf(claim, lang),
          fixed(rho(claim)),
          run.nameOf(worst, lang),
          fixed(rho(worst)),
        )
      }
    },
  },
  {
    id: 'xor',
    isDone: ({ found, gone }) => found !== undefined && isOnlyObsRight(found.xor, gone),
    seen:
      ({ found, gone }) =>
      (lang) =>
        found && isOnlyObsRight(found.xor, gone) ? texts[lang].seen.xor(plain(gone)) : '',
  },
  {
    id: 'seeds',
    isDone: ({ lasts }) => (lasts?.length ?? 0) > 0,
    seen:
      ({ lasts = [] }) =>
      (lang) => {
        const [magnitude = '', obd = '', obs = ''] = methodIds.map((id) =>
          fixed(mean(lasts.map((last) => last[id])), 1),
        )
        return lasts.length ? texts[lang].seen.seeds(obs, obd, magnitude) : ''
      },
  },
  {
    id: 'twins',
    isDone: ({ found, out }) => found !== undefined && areTwins(found.twins, out),
    seen:
      ({ found, out }) =>
      (lang) =>
        found && areTwins(found.twins, out)
          ? texts[lang].seen.twins(
              out.map((unit) => plain(unit + 1)).join(lang === 'zh' ? '、' : ' and '),
              plain(lostWith(found.twins, bitsOf(out))),
              plain(found.twins.samples),
            )
          : '',
  },
  {
    id: 'needed',
    isDone: ({ found, out }) => found !== undefined && isMostFree(found.twins, out),
    seen:
      ({ found, out }) =>
      (lang) =>
        found && isMostFree(found.twins, out)
          ? texts[lang].seen.needed(plain(out.length), plain(found.twins.units))
          : '',
  },
]

export const scoreRight = lesson({
  id: 'score-right',
  vocabulary,
  speech: remarkWords,
  settings,
  steps: steps.map(remembered),
  open: (tools, choice) => new ScoreRightRun(tools, choice),
  figure: scoreRightFigure,
})
