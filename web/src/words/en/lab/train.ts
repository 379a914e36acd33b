/** What the step of training says, in English. */

import { many } from '../../many.js'

export const trainEn = {
  train: {
    play: 'Train',
    goOn: 'Train on',
    retrain: 'Retrain',
    pause: 'Pause',
    /** Play, when the plan is done. */
    again: 'Train again',
    step: 'Batch',
    epoch: 'Epoch',
    reset: 'Reset',
    cancel: 'Cancel',
    making: 'Making data and network.',
    stepTitle: 'Train on one mini-batch',
    more: 'More settings',
    progress: (epoch: string, epochs: string) => `Epoch ${epoch} of ${epochs}`,
    untrained: 'not begun',
    full: 'full speed',
    fullTitle: 'When this is off, training is slowed down so that it can be watched',
    slowed: (steps: string) =>
      `${many(steps, 'batch', 'batches')}, slowed down to be watched. Full speed tells how fast it can be.`,
    speed: (steps: string, seconds: string, rate: string) =>
      `${many(steps, 'batch', 'batches')} in ${seconds} s, ${rate} a second`,
    /** With early stopping, once training has ended. */
    kept: (kept: string, all: string) =>
      kept === all
        ? `The weights are those of the last epoch, ${kept}: the loss on the validation part was lowest there.`
        : `The weights are those of epoch ${kept} of the ${all} that were trained: the loss on the validation part was lowest there.`,
    loss: 'Loss',
    accuracy: 'Accuracy',
    r2: 'R²',
    curveTrain: 'train',
    curveTest: 'test',
    curveValidation: 'validation',
    /** Right after a cut. */
    epochs: 'epoch',
    empty: 'Curves appear here in training.',
    table: 'Show as table',
    csv: 'Download CSV',
    confusionNote: 'A row is what it is, a column what the network says.',
    recall: 'right',
  },
}
