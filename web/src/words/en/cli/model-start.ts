/** How a training starts from the file of a model, in English. */

export const modelStartEn = {
  /** How training starts. */
  ways: {
    continued: 'training goes on where it was saved, with the state of its optimiser',
    'no-state': 'training starts anew, with a new optimiser: the model file holds no state of a training',
    'other-conditions':
      'training starts anew, with a new optimiser: the state in the model file is of other samples or settings',
    retraining: 'each retraining starts with a new optimiser',
  },
  /** Follows a way. */
  unused: '; the state of training in the model file is not used',
  optimiser: 'optimiser',
  seeds: (seeds: readonly number[]) => `seed ${seeds.join(', ')}: `,
}
