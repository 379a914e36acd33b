/** Tables like those on which readers of tables went wrong. */

const channels = ['ax', 'ay', 'az'] as const

/** A number that looks like a measurement, the same every time. */
const wave = (i: number, k: number) => Math.sin(0.7 * i + k).toFixed(3)

/** A row a window of 3 channels, classes in turn. */
export function windowRows(steps: number, layout: 'steps-first' | 'channels-first', windows = 6): string {
  const places = Array.from({ length: steps * 3 }, (_, i) =>
    layout === 'steps-first' ? [Math.floor(i / 3), i % 3] : [i % steps, Math.floor(i / steps)],
  ) as [step: number, channel: number][]
  const head = places.map(([step, channel]) => `${channels[channel]}${step}`)
  const rows = Array.from({ length: windows }, (_, row) => [
    ...places.map(([step, channel]) => wave(step + 3 * row, channel)),
    row % 2 ? 'run' : 'sit',
  ])
  return [[...head, 'activity'], ...rows].map((cells) => cells.join(',')).join('\n')
}

/** Three persons with three activities, a sample every 40 ms; in p2's walk 40 samples are missing. */
export function rawRows(): string {
  const lines = ['person,time_ms,ax,ay,az,activity']
  for (const person of ['p1', 'p2', 'p3'])
    ['sit', 'walk', 'run'].forEach((activity, kind) => {
      for (let i = 0; i < 250; i += 1) {
        if (person === 'p2' && activity === 'walk' && i >= 120 && i < 160) continue
        const time = 1_700_000_000_000 + 40 * (250 * kind + i)
        lines.push([person, time, wave(i * (kind + 1), 0), wave(i, kind), wave(2 * i, kind), activity].join(','))
      }
    })
  return `${lines.join('\n')}\n`
}

/** A beat a row, of 12 steps, with the interval to the beat before: an early beat differs by that alone. */
export function beatRows(count = 120): string {
  const head = ['interval', ...Array.from({ length: 12 }, (_, step) => `ecg${step}`), 'beat']
  const rows = Array.from({ length: count }, (_, i) => {
    const isEarly = i % 3 === 0
    const isTall = i % 2 === 0
    const shape = Array.from({ length: 12 }, (_, step) =>
      ((isTall ? 2 : 1) * Math.exp(-((step - 6) ** 2) / 3) + 0.1 * Math.sin(i * step)).toFixed(3),
    )
    return [(isEarly ? 500 : 800) + ((i * 7) % 60), ...shape, isEarly ? (isTall ? 'ventricular' : 'atrial') : 'normal']
  })
  return [head, ...rows].map((cells) => cells.join(',')).join('\n')
}
