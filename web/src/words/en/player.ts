/** What stands around every lesson. */
export const playerEn = {
  kicker: (number: number) => `Lesson ${number}`,
  steps: 'What to do',
  done: 'done',
  toDo: 'to do',
  hint: 'Hint',
  end: 'What you have seen',
  next: (title: string) => `Next: ${title}`,
  home: 'All lessons',
  lab: 'Go on in the Lab',
  reset: 'Start over',
  undo: 'Undo',
  redo: 'Redo',
  share: 'Share',
  cancel: 'Cancel',
  working: (percent: string) => `Working, ${percent}`,
  loading: 'The core is on its way.',
  failed: (reason: string) => `That did not work: ${reason}`,
  close: 'Close',
  seed: 'Seed',
  unknown: (id: string) => `There is no lesson “${id}” here.`,
  errors: {
    ignored: (keys: string[]) =>
      `Part of the link was not understood and has been left out: ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ` and ${keys.length - 3} more` : ''}.`,
    shareLost: (link: string) => `The dialog that shares could not be loaded. Here is the link: ${link}`,
  },
}
