/** The network on a device: all that the Lab loads of it when it is wanted for the first time. */

import type { CSSResult, nothing, TemplateResult } from 'lit'
import type { GivenSettings } from '../../../../core/contract/experiment.js'
import type { DeviceFormId } from '../../../../core/ids.js'
import { deployHome } from '../../../../deploy/worker/browser.js'
import { DeployWorker } from '../../../../deploy/worker/client.js'
import { save } from '../../../../page/save.js'
import type { LabStore } from '../../../../state/lab-store.js'
import { deviceStyles } from '../../../../view/styles/device.js'
import {
  type DeviceNumber,
  type DeviceState,
  readDeviceNumber,
  writeDevice,
} from '../../../run/device/device-settings.js'
import { type DeviceHost, DeviceWork } from '../../../run/device/device-work.js'
import type { Workshop } from '../../../run/workshop.js'
import type { DevicePart, LabContext } from '../../../shell/context.js'
import { fileName } from '../../compare/foot.js'
import { budgetStrip } from './budget-strip.js'
import { deviceControls } from './controls.js'
import type { DeviceContext, TabId } from './device-context.js'
import { deviceStage } from './stage.js'

/** What the Lab gives it. */
export interface PartHost extends Pick<DeviceHost, 'runner' | 'changed'> {
  workshop: Pick<Workshop, 'given'>
  store: Pick<LabStore, 'state' | 'change'>
}

const typeOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? 'text/plain' : 'application/octet-stream'

class Part implements DevicePart {
  readonly styles: CSSResult = deviceStyles
  readonly #host: PartHost
  readonly #work: DeviceWork
  #tab: TabId = 'files'
  #bad: DeviceContext['badNumbers'] = {}

  constructor(host: PartHost) {
    this.#host = host
    const { runner, changed, workshop, store } = host
    const given = (settings: GivenSettings) => workshop.given(settings)
    const makeWorker = () => new DeployWorker(deployHome)
    this.#work = new DeviceWork({ runner, changed, given, state: () => store.state, makeWorker })
  }

  follow(): void {
    this.#work.follow()
  }

  dispose(): void {
    this.#work.dispose()
  }

  controls(context: LabContext, files: () => TemplateResult): TemplateResult {
    return deviceControls(this.#in(context), files)
  }

  stage(context: LabContext, sizes: () => TemplateResult): TemplateResult {
    return deviceStage(this.#in(context), sizes)
  }

  strip(context: LabContext): TemplateResult | typeof nothing {
    return budgetStrip(this.#in(context))
  }

  #in(context: LabContext): DeviceContext {
    return {
      ...context,
      device: this.#work.view,
      tab: this.#tab,
      badNumbers: this.#bad,
      choose: (tab) => {
        this.#tab = tab
        this.#host.changed()
      },
      set: this.#set,
      typeNumber: this.#type,
      cancel: () => this.#work.cancel(),
      again: () => this.#work.again(),
      download: (format, form) => void this.#download(context, format, form),
    }
  }

  readonly #set = (change: Partial<DeviceState>) => {
    const { store } = this.#host
    store.change({ ...store.state, device: writeDevice({ ...this.#work.state, ...change }) })
  }

  readonly #type = (key: DeviceNumber, text: string) => {
    const value = readDeviceNumber(key, text)
    const { [key]: _, ...others } = this.#bad
    this.#bad = value === undefined ? { ...others, [key]: text } : others
    if (value === undefined) this.#host.changed()
    else this.#set({ [key]: value })
  }

  /** The work shows what stands in the way. */
  async #download(context: LabContext, format: string, form: DeviceFormId): Promise<void> {
    const name = fileName(context, form, 'x').slice(0, -'.x'.length)
    const files = await this.#work.files(format, form, name, context.catalogue.version).catch(() => [])
    for (const { name: file, content } of files) save(file, content, typeOf(content))
  }
}

export { openCompact } from './open-compact.js'

export const devicePart = (host: PartHost): DevicePart => new Part(host)
