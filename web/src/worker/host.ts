/** What runs in the worker: a core, its experiments, and an answer to each question. */

import { type ExperimentCalls, experimentCalls, historyRestarts } from '../core/contract/calls.js'
import type { EpochReport } from '../core/contract/experiment.js'
import type { PlanRound } from '../core/contract/plan.js'
import { phrase, refusal } from '../core/messages.js'
import { answerer, type Post } from './answerer.js'
import type { GivenSettings, HostedCore, Piece, PieceEnd, Question, Request, Values } from './protocol.js'

/** Makes a core of a compiled module. */
export type MakeCore = (wasm: WebAssembly.Module) => Promise<HostedCore>

/** What one call of `advance` aims at: short against a piece, so that a piece ends when it should. */
const strideMs = 5
const now = () => performance.now()

/** An experiment, and how it trains. */
interface Hosted {
  experiment: ExperimentCalls
  /** Mini-batches that take about `strideMs`. */
  stride: number
  /** Mini-batches that it may still do. */
  allowance: number
  /** Epoch reports that were told. */
  told: number
  /** Complete rounds of the plan that were told. */
  toldRounds: number
}

/** The stride after one of `steps` mini-batches; at most four times as long, so that one bad guess costs little. */
function nextStride(steps: number, elapsedMs: number): number {
  const ideal = elapsedMs > 0 ? (steps * strideMs) / elapsedMs : Number.POSITIVE_INFINITY
  return Math.max(1, Math.floor(Math.min(ideal, 4 * steps)))
}

/** How many steps may come next: a plan says itself when it has ended; else no more than mini-batches to the end that is wanted, which its evaluation then ends. */
function mayDo(hosted: Hosted, { untilEpoch, untilRound }: Piece): number {
  const { experiment, allowance } = hosted
  const plan = experiment.planProgress
  if (plan) return plan.stage === 'done' || plan.round >= untilRound ? 0 : allowance
  const { epoch, step, stepsPerEpoch, isDone } = experiment.progress
  if (isDone || epoch >= untilEpoch) return 0
  return Math.min(allowance, Math.max(1, (untilEpoch - epoch) * stepsPerEpoch - step))
}

/** The rounds of a plan that were not told yet; with each the history starts anew. */
function newRounds(hosted: Hosted): PlanRound[] {
  const rounds = hosted.experiment.planRounds(hosted.toldRounds)
  hosted.toldRounds += rounds.length
  if (rounds.length) hosted.told = 0
  return rounds
}

/** The reports that were not told yet. */
function newReports(hosted: Hosted): EpochReport[] {
  const reports = hosted.experiment.reports(hosted.told)
  hosted.told += reports.length
  return reports
}

function train(hosted: Hosted, piece: Piece): PieceEnd {
  const { experiment } = hosted
  const { budgetMs, allowance, hasNews } = piece
  if (allowance !== undefined) Object.assign(hosted, { allowance, told: 0, toldRounds: 0 })
  const end = now() + budgetMs
  for (let start = now(); start < end; start = now()) {
    const steps = Math.min(hosted.stride, mayDo(hosted, piece))
    const done = steps && experiment.advance(steps)
    if (done === 0) break
    hosted.allowance -= done
    hosted.stride = nextStride(done, now() - start)
  }
  const plan = experiment.planProgress
  return {
    progress: experiment.progress,
    ...(hasNews && plan ? { plan, rounds: newRounds(hosted) } : {}),
    ...(hasNews ? { reports: newReports(hosted) } : {}),
    isEnd: mayDo(hosted, piece) === 0,
  }
}

/** Answers the questions that `ask` is given, one after the other. */
export class Host {
  readonly #makeCore: MakeCore
  readonly #hosted = new Map<number, Hosted>()
  #core: HostedCore | undefined
  /** Takes a question; the answer is posted after those to earlier questions. */
  readonly ask: (question: Question) => void
  constructor(post: Post, makeCore: MakeCore) {
    this.ask = answerer(post, (request: Request) => this.#do(request))
    this.#makeCore = makeCore
  }

  #do(request: Request): Values[Request['type']] | Promise<Values[Request['type']]> {
    switch (request.type) {
      case 'start':
        return this.#start(request.wasm)
      case 'version':
        return this.#started.version
      case 'describe':
        return this.#started.describe()
      case 'default-settings':
        return this.#started.defaultSettings()
      case 'inspect':
        return this.#started.inspect(request.settings)
      case 'create':
        this.#create(request.experiment, request.settings)
        return undefined
      case 'call':
        return this.#call(request)
      case 'train':
        return train(this.#find('train', request.experiment), request.piece)
      case 'dispose':
        this.#hosted.get(request.experiment)?.experiment.dispose()
        this.#hosted.delete(request.experiment)
        return undefined
    }
  }

  async #start(wasm: WebAssembly.Module): Promise<undefined> {
    this.#core = await this.#makeCore(wasm)
  }

  get #started(): HostedCore {
    if (!this.#core) throw refusal('worker', 'core-not-loaded', {})
    return this.#core
  }

  #create(id: number, settings: GivenSettings): void {
    this.#hosted.set(id, {
      experiment: this.#started.createExperiment(settings),
      stride: 1,
      allowance: 0,
      told: 0,
      toldRounds: 0,
    })
  }

  #find(where: string, id: number): Hosted {
    const found = this.#hosted.get(id)
    if (!found) throw refusal(where, 'disposed', { what: phrase('experiment') })
    return found
  }

  #call({ experiment: id, name, args }: Extract<Request, { type: 'call' }>): unknown {
    if (!Object.hasOwn(experimentCalls, name)) throw refusal('worker', 'no-such-call', { call: name })
    const hosted = this.#find(name, id)
    if (historyRestarts.has(name)) hosted.told = 0
    const { experiment } = hosted
    const member: unknown = experiment[name]
    return typeof member === 'function' ? member.apply(experiment, args) : member
  }
}
