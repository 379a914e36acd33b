import fc from 'fast-check'
import { activationIds, contributionReadingIds, type PartId, partIds, sensitivityReadingIds } from 'pruning-playground'
import type { ExampleState } from '../../../web/src/state/settings.js'

export const weightIds = partIds.filter((id) => id.startsWith('w'))

const number = (min: number, max: number) =>
  // No link can hold -0, and no reader of a link gives it.
  fc.double({ min, max, noNaN: true }).map((value) => value + 0)
const numbers = (count: number) => fc.array(number(-1000, 1000), { minLength: count, maxLength: count })
const someOf = (ids: readonly PartId[]) => fc.shuffledSubarray([...ids], { minLength: 0, maxLength: ids.length })

/** Every state that a person can reach. */
export const states: fc.Arbitrary<ExampleState> = fc.record(
  {
    reading: fc.constantFrom(...sensitivityReadingIds),
    threshold: number(0, 1000),
    activation: fc.constantFrom(...activationIds),
    weights: fc.tuple(numbers(3), numbers(3)),
    input: numbers(3),
    outputWeights: numbers(2),
    cut: someOf(partIds),
    keep: someOf(weightIds),
    contribution: fc.constantFrom(...contributionReadingIds),
    focus: fc.constantFrom(...weightIds),
    lang: fc.constantFrom('auto', 'zh', 'en'),
    theme: fc.constantFrom('auto', 'light', 'dark'),
  },
  { noNullPrototype: true },
)
