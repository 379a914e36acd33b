import type { ExperimentInfo } from '../contract/experiment.js'

/** The names of the columns that are constant, or their places from 1. */
export const constantColumns = ({ constantFeatures, featureNames }: ExperimentInfo): string[] =>
  constantFeatures.map((place) => featureNames[place] ?? String(place + 1))
