/** Samples of a window, at most. */
export const mostSteps = 4096
