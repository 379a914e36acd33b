/**
 * Writes a recording as a watch might give it, for the worked example of the README:
 * `node web/examples/recording.mjs > recording.csv`. It is synthetic, and the same on every machine.
 *
 * Six people sit, walk, climb stairs and run for 30 seconds each, 25 samples a second: acceleration in g along three axes. People
 * differ in pace, in strength and in how they wear the watch. The fourth one's walk has a gap of two seconds.
 */

const rate = 25
const seconds = 30
const people = 6

/** Steps a second, g, and how much of it is sideways, and in the second harmonic. Stairs are almost walking. */
const activities = {
  sit: { pace: 0.25, strength: 0.02, sway: 0.5, harmonic: 0 },
  walk: { pace: 1.8, strength: 0.3, sway: 0.4, harmonic: 0.45 },
  stairs: { pace: 1.5, strength: 0.28, sway: 0.65, harmonic: 0.2 },
  run: { pace: 2.7, strength: 0.9, sway: 0.4, harmonic: 0.3 },
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** How somebody moves and wears the watch. */
function personOf(random) {
  const between = (low, high) => low + (high - low) * random()
  return { pace: between(0.88, 1.12), strength: between(0.7, 1.3), tilt: between(-0.5, 0.5), swing: between(0.4, 0.8) }
}

/** One row: the acceleration at a time, with noise. */
function sample(t, { pace, strength, sway, harmonic }, person, random) {
  const phase = 2 * Math.PI * pace * person.pace * t
  const force = strength * person.strength
  const noise = () => 0.12 * (random() + random() + random() - 1.5)
  return [
    Math.sin(person.tilt) + force * person.swing * Math.sin(phase / 2) + noise(),
    sway * force * Math.sin(phase + 0.7) + noise(),
    Math.cos(person.tilt) + force * Math.sin(phase) + harmonic * force * Math.sin(2 * phase) + noise(),
  ]
}

const random = randomFrom(7)
const lines = ['person,time_s,ax,ay,az,activity']
for (let number = 1; number <= people; number += 1) {
  const person = personOf(random)
  let clock = 0
  for (const [name, activity] of Object.entries(activities)) {
    for (let i = 0; i < rate * seconds; i += 1) {
      if (number === 4 && name === 'walk' && i === 300) clock += 2
      const values = sample(clock, activity, person, random).map((value) => value.toFixed(3))
      lines.push([`p${number}`, clock.toFixed(2), ...values, name].join(','))
      clock += 1 / rate
    }
  }
}
process.stdout.write(`${lines.join('\n')}\n`)
