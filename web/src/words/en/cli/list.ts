/** What `list` says, in English; names come from the core’s tables. */

export const listEn = {
  summary: 'lists the criteria, scopes, kinds of amount, plans, healings, bridges and formats',
  about:
    'Lists what a network can be pruned by, from the tables of the core: each criterion with its formula, what it needs beyond the weights, what it predicts of the loss when one goes alone, which end of the scores goes first, and its source.',
  title: 'what a network can be pruned by',
  grains: {
    weight: 'Criteria of weights',
    unit: 'Criteria of units',
    input: 'Criteria of input channels (sensors)',
    layer: 'Criteria of hidden layers',
  },
  needs: {
    nothing: 'nothing',
    activations: 'activations',
    gradients: 'gradients',
    curvature: 'curvature',
    training: 'training',
  },
  predicts: {
    change: 'predicts the change of the loss',
    size: 'predicts the size of the change of the loss',
    square: 'predicts the square of the change of the loss',
    'order-of-size': 'predicts an order only, by the size of the change of the loss',
    'order-of-change': 'predicts an order only, by the change of the loss',
  },
  /** Heads of the columns of the criteria; the first is the id's. */
  columns: { id: 'id', name: 'name', needs: 'needs', cut: 'goes first' },
  lowest: 'lowest',
  highest: 'highest',
  /** Between what is said of a criterion. */
  join: '; ',
  scoredAnew: (times: number) => `scored anew ${times} times on the way to a fraction`,
  headings: {
    scopes: 'Scopes: what competes with what (--scope)',
    amountKinds: 'What an amount is in (--kind)',
    planKinds: 'Plans: how much goes in each round (--plan)',
    restarts: 'Restarts: with what weights training goes on after a cut (--restart)',
    healings: 'Healings: what is repaired right after a cut (--healing)',
    surgeryForms: 'How OBS goes, which follows from the criterion and from the size of the network',
    bridges: 'Bridges: what stands in place of a layer that is taken out',
    encodings: 'Formats in which a network is stored, and the bytes of a matrix of N weights of b bytes',
  },
  json: 'prints JSON in place of tables',
  help: 'prints this help',
}
