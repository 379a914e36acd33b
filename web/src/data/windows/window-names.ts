/** Windows that the names of columns tell of: `ax0, ay0, az0, ax1, ...` are steps of three channels. */

export const layouts = ['steps-first', 'channels-first'] as const
/** In which order the columns of a window stand: all channels of one step after the other, or all steps of one channel. */
export type Layout = (typeof layouts)[number]

/** A row that is a window of `steps` x `channels`. */
export interface WindowNames {
  steps: number
  /** Names of the channels: those of the columns without the number of the step. */
  channels: string[]
  layout: Layout
  /** Features whose names do not belong to it. */
  others: string[]
}

/** Fewer are not taken for a window: `x1`, `x2`, `x3` are as often three things. */
const leastSteps = 4

interface Step {
  channel: string
  step: number
}

/** `ax0`, `ax_0`, `ax.0`, `ax[0]`, `ax (0)`. */
const afterName = /^(.*?[^\d\s_.([-])[\s_.([-]*(\d{1,6})[\])]?$/s
/** `t0_ax`, `0_ax`, `step 0 ax`. */
const beforeName = /^(?:t|step|time|s)?[\s_.-]*(\d{1,6})[\s_.:-]+([^\d\s].*)$/is

function stepOf(name: string): Step | undefined {
  const after = afterName.exec(name)
  if (after) return { channel: after[1] as string, step: Number(after[2]) }
  const before = beforeName.exec(name)
  return before ? { channel: before[2] as string, step: Number(before[1]) } : undefined
}

/** Whether the columns are in that order, with every channel at every step from the first on. */
function isInOrder(found: readonly Step[], channels: readonly string[], layout: Layout): boolean {
  const steps = found.length / channels.length
  const first = found[0]?.step ?? 0
  return found.every(({ channel, step }, i) => {
    const [at, of] =
      layout === 'steps-first'
        ? [Math.floor(i / channels.length), i % channels.length]
        : [i % steps, Math.floor(i / steps)]
    return step === first + at && channel === channels[of]
  })
}

/**
 * Finds a window in the names of features; steps count from 0 or from 1.
 *
 * @returns `undefined` when they tell of none, or of one whose columns are in no order
 */
export function windowInNames(names: readonly string[]): WindowNames | undefined {
  const found = names.map(stepOf)
  const counts = new Map<string, number>()
  for (const step of found) if (step) counts.set(step.channel, (counts.get(step.channel) ?? 0) + 1)
  const channels = [...counts].flatMap(([channel, count]) => (count >= leastSteps ? [channel] : []))
  const inWindow = found.filter((step) => step !== undefined && channels.includes(step.channel)) as Step[]
  const steps = inWindow.length / channels.length
  if (!channels.length || !Number.isInteger(steps) || (inWindow[0]?.step ?? 0) > 1) return undefined
  const layout = layouts.find((one) => isInOrder(inWindow, channels, one))
  if (!layout) return undefined
  const others = names.filter((_, i) => !channels.includes(found[i]?.channel ?? ''))
  return { steps, channels, layout, others }
}
