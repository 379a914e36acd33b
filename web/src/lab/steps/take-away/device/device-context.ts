/** What the parts of a device's drawing are made from, and what their controls do. */

import type { DeviceFormId } from '../../../../core/ids.js'
import type { DeviceNumber, DeviceState } from '../../../run/device/device-settings.js'
import type { DeviceView } from '../../../run/device/device-work.js'
import type { LabContext } from '../../../shell/context.js'

/** What is looked at of it. */
export const tabIds = ['files', 'board', 'sizes'] as const
export type TabId = (typeof tabIds)[number]

export interface DeviceContext extends LabContext {
  device: DeviceView
  tab: TabId
  /** Texts of fields that were refused. */
  badNumbers: Readonly<Partial<Record<DeviceNumber, string>>>
  choose: (tab: TabId) => void
  set: (change: Partial<DeviceState>) => void
  typeNumber: (key: DeviceNumber, text: string) => void
  cancel: () => void
  again: () => void
  download: (format: string, form: DeviceFormId) => void
}
