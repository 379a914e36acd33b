/** What stands around the lesson and the Lab, in English. */

export const appEn = {
  name: 'Pruning Playground',
  titles: {
    lessons: 'Pruning Playground: what can go from a neural network?',
    hand: 'By hand: any small network, weight by weight · Pruning Playground',
    lab: 'Lab: train a network and prune it · Pruning Playground',
  },
  /** Of the way between the places. */
  doors: 'Places',
  places: { lessons: 'Lessons', hand: 'By hand', lab: 'Lab' },
  language: 'Language',
  theme: 'Appearance',
  themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  /** Pages of others with figures in them, by the names of their files. */
  examples: {
    heading: 'In pages of others:',
    names: { tutorial: 'a tutorial', slides: 'slides', article: 'an article' },
  },
  footer: 'Every number on this page is computed in your browser by a C++ core in WebAssembly. Nothing is uploaded.',
}
