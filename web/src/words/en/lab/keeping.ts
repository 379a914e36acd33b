/** What is said of networks that are kept, and of those that are lost, in English. */

export const keepingEn = {
  /** Why the network is lost when the page is left. */
  unkept: {
    large: 'This network is too large to be kept when you leave the page: save it as a model in the report.',
    own: 'Your table is written nowhere, so the network is lost when you leave the page: save it as a model in the report.',
    storage:
      'The browser lets this page store nothing, so the network is lost when you leave: save it as a model in the report.',
  },
  /** Undo or redo brought a network back. */
  back: 'The network is back as it was.',
  /** After what is said of a change that put a trained network away. */
  undoable: (said: string) => `${said} Undo brings the trained network back.`,
  /** A worker ended by itself. */
  stopped: 'The worker that held the network has stopped.',
  lost: {
    cut: 'The last cut is lost.',
    epochs: (count: string) => (count === '1' ? 'The last epoch is lost.' : `The last ${count} epochs are lost.`),
    nothing: 'Nothing is lost.',
  },
  /** @param cuts  of the network that is kept; empty when there are none */
  kept: (epoch: string, cuts: string) => {
    const withCuts = cuts && ` with ${cuts === '1' ? 'its cut' : `its ${cuts} cuts`}`
    return `The network is kept as it was at epoch ${epoch}${withCuts}.`
  },
  /** Nothing was done to the network yet. */
  first: 'It had not been trained yet: it can be made again from its settings.',
  goOn: 'Go on from there',
  /** An experiment could not be made, and not because of its settings. */
  notFetched: 'The data could not be fetched.',
  notMade: 'The worker stopped while the experiment was being made.',
  /** What draws a step could not be fetched. */
  partNotFetched: 'This part could not be fetched. Check the connection, and try again.',
  again: 'Try again',
}
