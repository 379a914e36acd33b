/** The questions at work: what was guessed, what was measured with which settings, and what was answered. */

import type { Description } from '../../core/contract/describe.js'
import { type Choice, LessonRun } from '../lesson-run.js'
import { benchOf } from './experiments/bench.js'
import type { Answer, Guess, Measured, Question, QuestionId } from './experiments/question.js'
import { questionIds } from './experiments/question.js'
import { questionOf } from './experiments/questions.js'
import { type Setup, setupOf } from './experiments/setup.js'
import type { Finding } from './finding.js'

/** The same for settings that give the same experiment. */
const keyOf = ({ id, needs }: Question, choice: Choice) => JSON.stringify([id, ...needs.map((key) => choice[key])])

const settingsOf = ({ settings }: Question, choice: Choice) => JSON.stringify(settings.map((key) => choice[key]))

export class QuestionsRun extends LessonRun {
  readonly #measured = new Map<string, Measured>()
  readonly #guesses = new Map<QuestionId, Guess>()
  readonly #asked = new Set<QuestionId>()
  /** The settings with which each question was asked for the first time. */
  readonly #guessedAt = new Map<QuestionId, string>()
  /** Of each question all answers that were on the page, the last one last. */
  readonly #answers = new Map<QuestionId, readonly Answer[]>()

  /** The question at hand. */
  get question(): Question {
    const { question } = this.choice
    return questionOf(questionIds.find((id) => id === question) ?? questionIds[0])
  }

  get description(): Description {
    return this.tools.description
  }

  get setup(): Setup {
    return setupOf(this.tools.description, this.choice)
  }

  guessOf(id: QuestionId): Guess | undefined {
    return this.#guesses.get(id)
  }

  /** A guess can be changed until the question has been asked. */
  guess(id: QuestionId, guess: Guess): void {
    if (this.#asked.has(id)) return
    this.#guesses.set(id, guess)
    this.changed()
  }

  /** Whether an experiment was made for it, with whatever settings. */
  isAsked(id: QuestionId): boolean {
    return this.#asked.has(id)
  }

  /** What was measured with the settings of the moment, and what it says; undefined when nothing was yet. */
  findingOf(id: QuestionId): Finding | undefined {
    const question = questionOf(id)
    const measured = this.#measured.get(keyOf(question, this.choice))
    if (!measured) return undefined
    const { setup } = this
    return { question: id, measured, setup, ...question.judge(measured, setup) }
  }

  /** All answers that were on the page so far. */
  answersOf(id: QuestionId): ReadonlySet<Answer> {
    return new Set(this.#answers.get(id))
  }

  /** What came out when it was asked for the first time: what the guess was about. */
  firstAnswerOf(id: QuestionId): Answer | undefined {
    return this.#answers.get(id)?.[0]
  }

  /** Whether the settings of the moment are those that the guess was about. */
  isGuessed(id: QuestionId): boolean {
    return this.#guessedAt.get(id) === settingsOf(questionOf(id), this.choice)
  }

  override get nextTask(): (() => Promise<void>) | undefined {
    return this.#guesses.has(this.question.id) ? () => this.ask() : undefined
  }

  /** Makes the experiment of the question at hand, once there is a guess. */
  async ask(): Promise<void> {
    const { question, setup, choice } = this
    if (!this.#guesses.has(question.id)) return
    await this.work(question.id, async (signal, tell) => {
      const measured = await question.ask(benchOf(this.tools, signal, tell), setup)
      signal.throwIfAborted()
      this.#measured.set(keyOf(question, choice), measured)
      if (!this.#asked.has(question.id)) this.#guessedAt.set(question.id, settingsOf(question, choice))
      this.#asked.add(question.id)
      this.#note()
    })
  }

  override async choose(choice: Choice): Promise<void> {
    this.cancel()
    await super.choose(choice)
    this.#note()
    this.changed()
  }

  /** What was measured is kept with its settings: with the same ones it would come out the same. */
  protected override holds(): boolean {
    return true
  }

  protected override async start(): Promise<void> {}

  protected override forget(): void {
    for (const kept of [this.#measured, this.#guesses, this.#asked, this.#guessedAt, this.#answers]) kept.clear()
  }

  /** Keeps the answer that is on the page now. */
  #note(): void {
    const { id } = this.question
    const finding = this.findingOf(id)
    if (!finding) return
    this.#answers.set(id, [...(this.#answers.get(id) ?? []), finding.answer])
  }
}
