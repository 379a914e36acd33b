/** What the page for iframes says beside the element in it, in English. */

export const embedEn = {
  wayOut: 'Open in the Pruning Playground',
  /** In a sandbox without an origin. */
  sandboxed:
    'This frame is sandboxed: progress is not kept, MNIST is not here, and files can be saved only where the page around allows downloads.',
  unknown: (show: string) => `Nothing to show: show must be lesson, network or lab, got “${show}”.`,
  badOrigin: (origin: string) => `Not connected: origin must be like https://example.org, got “${origin}”.`,
}
