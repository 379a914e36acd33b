/** The laws of lesson 8, on the real core in a worker. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LessonTools } from '../../../web/src/lessons/lesson-run.js'
import type { Verdict } from '../../../web/src/lessons/paired.js'
import { benchOf } from '../../../web/src/lessons/questions/experiments/bench.js'
import { type QuestionId, questionIds } from '../../../web/src/lessons/questions/experiments/question.js'
import { questionOf } from '../../../web/src/lessons/questions/experiments/questions.js'
import { rareTable } from '../../../web/src/lessons/questions/experiments/rare-class.js'
import { dataIds, setupOf } from '../../../web/src/lessons/questions/experiments/setup.js'
import { bytesOf, type Finding } from '../../../web/src/lessons/questions/finding.js'
import { rowName } from '../../../web/src/lessons/questions/rows.js'
import { QuestionsRun } from '../../../web/src/lessons/questions/run.js'
import { questionsWords, vocabulary } from '../../../web/src/lessons/questions/words.js'
import { tools as realTools, worker } from '../support/lesson-tools.js'
import { loadTexts } from '../support/words.js'

await loadTexts(vocabulary)

/** Experiments that are open. */
let open = 0
const tools: LessonTools = {
  ...realTools,
  createExperiment: async (settings) => {
    const experiment = await realTools.createExperiment(settings)
    open += 1
    const { dispose } = experiment
    experiment.dispose = () => {
      open -= 1
      return dispose.call(experiment)
    }
    return experiment
  },
}

const first = { question: 'hurts', data: 'xor', share: '80', noise: '1', seeds: '3' }

function opened(choice: Partial<typeof first> = {}): QuestionsRun {
  return new QuestionsRun(tools, { ...first, ...choice })
}

async function asked(choice: Partial<typeof first> & { question: QuestionId }): Promise<Finding> {
  const run = opened(choice)
  run.guess(choice.question, 'no')
  await run.ask()
  assert.equal(run.failure, undefined)
  const finding = run.findingOf(choice.question)
  assert.ok(finding)
  return finding
}

const seeded = ({ measured: { times: _, ...measured }, answer }: Finding) => ({ measured, answer })

for (const question of questionIds)
  test(`the same seeds give the same answer, and every experiment is put away: ${question}`, async () => {
    const [once, again] = [await asked({ question }), await asked({ question })]
    assert.deepEqual(seeded(once), seeded(again))
    assert.deepEqual(once.measured.seeds, [1, 2, 3])
    const { rows, curves } = questionOf(question)
    assert.deepEqual(
      once.measured.rows.map(({ id }) => id),
      rows,
    )
    assert.deepEqual(
      once.measured.curves.map(({ id }) => id),
      curves,
    )
    for (const { lang, id } of rows.flatMap((id) => [{ lang: 'en', id } as const, { lang: 'zh', id } as const]))
      assert.doesNotMatch(rowName(id, questionsWords[lang]), /undefined|-/)
    for (const { id, values } of once.measured.rows) {
      assert.equal(values.length, 3, id)
      for (const value of values) assert.ok(value >= -1 && value <= 1, `${id}: ${value}`)
    }
    for (const { shares, values } of once.measured.curves) assert.equal(values.length, shares.length)
    assert.equal(open, 0)
  })

test('nothing is asked before there is a guess, and a guess stays once it was asked', async () => {
  const run = opened()
  await run.ask()
  assert.equal(run.findingOf('hurts'), undefined)
  run.guess('hurts', 'yes')
  run.guess('hurts', 'depends')
  await run.ask()
  run.guess('hurts', 'no')
  assert.equal(run.guessOf('hurts'), 'depends')
  assert.ok(run.isAsked('hurts') && !run.isAsked('generalises'))
})

test('another share is another answer off the same runs; another set, and back, is no new experiment', async () => {
  const run = opened({ data: 'moons' })
  run.guess('hurts', 'no')
  await run.ask()
  const measured = run.findingOf('hurts')?.measured
  const answers: Record<string, unknown> = {}
  for (const share of ['20', '80', '95']) {
    await run.choose({ ...run.choice, share })
    answers[share] = run.findingOf('hurts')?.answer
    assert.equal(run.findingOf('hurts')?.measured, measured)
  }
  assert.deepEqual(answers, { '20': 'no', '80': 'depends', '95': 'yes' })
  assert.ok(run.answersOf('hurts').has('yes') && run.answersOf('hurts').has('no'))
  assert.equal(run.firstAnswerOf('hurts'), 'depends') // the guess was about 80 %, and is not judged anew
  assert.equal(run.isGuessed('hurts'), false)
  await run.choose({ ...run.choice, share: '80' })
  assert.equal(run.isGuessed('hurts'), true)
  await run.choose({ ...run.choice, data: 'circle' })
  assert.equal(run.findingOf('hurts'), undefined)
  await run.choose({ ...run.choice, data: 'moons' })
  assert.equal(run.findingOf('hurts')?.measured, measured)
})

test('to start over forgets guesses, runs and answers', async () => {
  const run = opened({ data: 'clusters' })
  run.guess('hurts', 'no')
  await run.ask()
  await run.startOver({ ...first, data: 'clusters' })
  assert.equal(run.findingOf('hurts'), undefined)
  assert.equal(run.guessOf('hurts'), undefined)
  assert.equal(run.answersOf('hurts').size, 0)
})

test('cancelled, it is not asked; nothing is left open, and the worker answers at once', async () => {
  const run = opened({ data: 'spiral', seeds: '10' })
  run.guess('hurts', 'no')
  const shares: number[] = []
  run.subscribe(() => run.busy && shares.push(run.busy.share))
  const asking = run.ask()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const start = performance.now()
  run.cancel()
  assert.equal(run.busy, undefined)
  await asking
  await worker.version()
  assert.ok(performance.now() - start < 1000)
  assert.equal(run.failure, undefined)
  assert.ok(!run.isAsked('hurts'))
  assert.equal(open, 0)
  assert.deepEqual(
    shares,
    [...shares].sort((a, b) => a - b),
    'progress only grows',
  )
})

test('the rare class is rare in every set', async () => {
  for (const data of dataIds) {
    const setup = setupOf(tools.description, { ...first, data })
    const { labels, values } = await rareTable(
      benchOf(tools, new AbortController().signal, () => {}),
      setup,
      1,
    )
    assert.deepEqual(
      [0, 1].map((label) => labels.filter((one) => one === label).length),
      [2000, 200],
      data,
    )
    assert.equal(values.length, 2 * labels.length)
  }
})

test('zeros take as much room as other numbers; only a format that leaves them out saves', async () => {
  const sizes = []
  for (const share of ['20', '90']) sizes.push(bytesOf(await asked({ question: 'every-use', share })))
  assert.ok(sizes[0]?.dense && sizes[0].dense === sizes[1]?.dense)
  assert.ok((sizes[1]?.smallest?.bytes ?? Infinity) < (sizes[1]?.dense ?? 0) / 2)
})

/** A finding in which every difference has this verdict. */
function withVerdict(finding: Finding, verdict: Verdict, answer: Finding['answer']): Finding {
  const compared = Object.entries(finding.compared).map(([id, one]) => [id, { ...one, verdict }] as const)
  return { ...finding, answer, compared: Object.fromEntries(compared) }
}

test('each finding is said in both languages, whatever it shows', async () => {
  for (const question of questionIds) {
    const finding = await asked({ question, data: 'clusters' })
    for (const lang of ['zh', 'en'] as const) {
      const said = new Set<string>()
      for (const verdict of ['more', 'less', 'none', 'unknown'] as const)
        for (const answer of ['yes', 'no', 'depends', 'open'] as const) {
          const sentence = questionsWords[lang].say[question](withVerdict(finding, verdict, answer))
          assert.doesNotMatch(sentence, /undefined|NaN|null|Infinity/)
          said.add(sentence)
        }
      assert.ok(said.size >= 4, `${question}, ${lang}`)
      const also = questionsWords[lang].also[question]?.(finding)
      if (question === 'every-use') assert.match(also ?? '', /\d+/)
    }
  }
})

test('both languages have the same steps, rows and questions', () => {
  const { en, zh } = questionsWords
  assert.equal(en.lesson.steps.length, questionIds.length + 1)
  assert.equal(zh.lesson.steps.length, en.lesson.steps.length)
  assert.deepEqual(Object.keys(zh.rows), Object.keys(en.rows))
  assert.deepEqual(Object.keys(zh.classes), Object.keys(en.classes))
  assert.deepEqual(Object.keys(zh.questions), [...questionIds])
  assert.doesNotMatch(JSON.stringify([en, zh]), /[!！]/)
})
