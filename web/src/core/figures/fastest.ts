import type { FormTime } from '../contract/report.js'

/** The form that is fastest for one sample: the whole network unless another one is measurably faster. */
export function fastest(times: readonly FormTime[]): FormTime | undefined {
  const single = times.filter(({ batch }) => batch === 1)
  const faster = single.filter(({ speedUp }) => speedUp !== null && speedUp > 1)
  const whole = single.find(({ form }) => form === 'whole')
  return faster.reduce(
    (best, time) => (best && best.microseconds <= time.microseconds ? best : time),
    faster[0] ?? whole,
  )
}
