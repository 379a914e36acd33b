/** The dialog that shares what is on a page, in English. */

export const shareEn = {
  title: 'Share',
  close: 'Close',
  /** What of it goes into a page of somebody else. */
  part: 'In a page of your own',
  parts: { all: 'Everything', figure: 'The figure', network: 'The network alone' },
  link: 'Link',
  element: 'Element',
  iframe: 'Iframe',
  copy: 'Copy',
  copyOf: (what: string) => `Copy: ${what}`,
  copied: (what: string) => `Copied: ${what}.`,
  cannotCopy: 'The browser does not let this page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
  /** What a link holds, and what not. */
  held: {
    all: 'It holds everything that is set here.',
    steps: 'It holds what was chosen here; who opens it runs the steps again.',
    network: 'It holds the whole network, its inputs and its cuts.',
    ofSettings: 'It holds all settings.',
    ofTraining: 'It holds all settings: Train makes the same network from them, to the same bits.',
    ofNetwork:
      'It holds all settings and the network as it is, with its weights and its cuts, but no curves and no undo.',
    tooLarge:
      'It holds the settings alone: this network with its cuts is too large for a link. Take away saves it as a file.',
    ofTable:
      'It holds the settings alone: no table of one’s own, no test file, not who is tested by name, and no network.',
  },
  long: 'It is long, and some programs cut long links off: a file is safer.',
  elementNote:
    'For a page where you may add scripts. Its numbers are those of now, as in the link. The host of these files has to allow other sites (CORS); else copy the folder “package” to your own.',
  iframeNote: 'For wikis, slides and learning platforms. In its sandbox its scripts run, and cannot reach your page.',
  site: 'These pages have no address of their own here: write that of your copy of the site in the place of https://SITE/.',
  picture: 'Save the figure as',
  noPicture: 'The picture could not be made.',
}
