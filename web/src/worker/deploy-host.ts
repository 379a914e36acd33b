/** What runs in a worker for devices: the deploy module, its deployments, and an answer to each question. */

import type { DeploymentCalls } from '../core/contract/deployment.js'
import { deploymentCalls } from '../core/contract/deployment-calls.js'
import { instantiateDeploy } from '../core/deployment/deploy-core.js'
import { phrase, refusal } from '../core/messages.js'
import { errorAnswer, type Post } from './host.js'
import type { Question, Request } from './protocol.js'
import { buffersOf } from './transfer.js'

type Deploying = Pick<Awaited<ReturnType<typeof instantiateDeploy>>, 'createDeployment'>

/** Answers the questions that `ask` is given, one after the other; a deployment takes an experiment's place in them. */
export class DeployHost {
  readonly #post: Post
  readonly #hosted = new Map<number, DeploymentCalls>()
  #core: Deploying | undefined
  #last: Promise<void> = Promise.resolve()

  constructor(post: Post) {
    this.#post = post
  }

  /** Takes a question; the answer is posted after those to earlier questions. */
  ask(question: Question): void {
    this.#last = this.#last.then(() => this.#answer(question))
  }

  async #answer({ id, request }: Question): Promise<void> {
    try {
      const value = await this.#do(request)
      this.#post({ type: 'value', id, value }, buffersOf(value))
    } catch (error) {
      this.#post(errorAnswer(id, error), [])
    }
  }

  async #do(request: Request): Promise<unknown> {
    switch (request.type) {
      case 'start':
        this.#core = await instantiateDeploy(request.wasm)
        return undefined
      case 'create':
        if (!this.#core) throw refusal('worker', 'core-not-loaded', {})
        this.#hosted.set(request.experiment, this.#core.createDeployment(request.settings))
        return undefined
      case 'call':
        return this.#call(request)
      case 'dispose':
        this.#hosted.get(request.experiment)?.dispose()
        this.#hosted.delete(request.experiment)
        return undefined
      default:
        throw refusal('worker', 'no-such-call', { call: request.type })
    }
  }

  #call({ experiment: id, name, args }: Extract<Request, { type: 'call' }>): unknown {
    if (!Object.hasOwn(deploymentCalls, name)) throw refusal('worker', 'no-such-call', { call: name })
    const deployment = this.#hosted.get(id)
    if (!deployment) throw refusal(name, 'disposed', { what: phrase('deployment') })
    const member: unknown = deployment[name as keyof DeploymentCalls]
    return typeof member === 'function' ? member.apply(deployment, args) : member
  }
}
