/** What runs in a worker that prepares networks for devices. */

import { type DeployCore, instantiateDeploy } from '../../core/deployment/deploy-core.js'
import type { Deployment } from '../../core/deployment/deployment.js'
import { refusal } from '../../core/messages.js'
import { answerer, type Post } from '../../worker/answerer.js'
import type { Question } from '../../worker/protocol.js'
import { exportFormats } from '../formats/formats.js'
import type { DeployRequest, DescribedDeploy, FilesRequest } from './protocol.js'

class DeployHost {
  #core: DeployCore | undefined
  #deployment: Deployment | undefined

  do(request: DeployRequest): unknown {
    switch (request.type) {
      case 'start':
        return this.#start(request.wasm)
      case 'describe':
        return this.#describe()
      case 'make':
        return this.#make(request)
      case 'call':
        return this.#call(request)
      case 'files':
        return this.#files(request.request)
      case 'open':
        return this.#started.openCompact(request.bytes)
    }
  }

  async #start(wasm: WebAssembly.Module): Promise<undefined> {
    this.#core = await instantiateDeploy(wasm)
  }

  get #started(): DeployCore {
    if (!this.#core) throw refusal('worker', 'core-not-loaded', {})
    return this.#core
  }

  #describe(): DescribedDeploy {
    const formats = exportFormats.map(({ files: _, ...told }) => told)
    return { ...this.#started.describe(), formats }
  }

  #make({ settings, model }: Extract<DeployRequest, { type: 'make' }>): undefined {
    this.#deployment?.dispose()
    this.#deployment = undefined
    const deployment = this.#started.createDeployment(settings)
    try {
      if (model) deployment.loadModel(model)
    } catch (error) {
      deployment.dispose()
      throw error
    }
    this.#deployment = deployment
    return undefined
  }

  get #made(): Deployment {
    if (!this.#deployment) throw refusal('worker', 'core-not-loaded', {})
    return this.#deployment
  }

  #call({ name, args }: Extract<DeployRequest, { type: 'call' }>): unknown {
    const deployment = this.#made
    const member: unknown = deployment[name]
    return typeof member === 'function' ? Reflect.apply(member, deployment, args) : member
  }

  #files({ format, ...request }: FilesRequest): unknown {
    const known = exportFormats.map(({ id }) => id)
    const found = exportFormats.find(({ id }) => id === format)
    if (!found) throw refusal('export', 'unknown-setting', { key: format, known })
    return found.files({ ...request, deployment: this.#made })
  }
}

/** Answers questions, one after the other. */
export function deployHost(post: Post): (question: Question<DeployRequest>) => void {
  const host = new DeployHost()
  return answerer(post, (request) => host.do(request))
}
