/** What sentences about how good a network is are made of. */

/** How samples stand to the network: `unseen` ones took no part in its training, of `kept` ones that is not known. */
export type Whose = 'unseen' | 'kept' | 'learned' | 'toLearn' | 'validation'

/** What a score is of. */
export type Scale = 'accuracy' | 'r2' | 'loss'

/** Samples by their number, for languages that count one in another way than many. */
export interface Count {
  text: string
  isOne: boolean
}
