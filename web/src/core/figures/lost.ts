/** A fall of accuracy of at most so much counts as none beside a lost class: on a table nobody would look twice. */
const little = 0.05

/** Whether accuracy is kept, as far as one would see who looks at accuracy alone. */
export const isAccuracyKept = (before: number, after: number): boolean => before - after <= little
