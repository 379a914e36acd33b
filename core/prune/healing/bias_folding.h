#pragma once
/// Bias folding: a unit whose output hardly varies can be replaced by a bias.

#include "prune/measure/calibration.h"

namespace prune {

/// Adds the mean contribution of each cut unit to the biases of the next layer; exact for a unit with constant output.
/// A unit is cut when it was there before and has no kept incoming or no kept outgoing weights after. One that still
/// has outgoing weights outputs the constant f(b); then only the difference to its mean is added.
/// An input channel is treated alike: its mean over the samples (and places) takes the place of its values.
///
/// Source: Ye, Lu, Lin, Wang: Rethinking the smaller-norm-less-informative assumption in channel pruning of convolution
/// layers, ICLR 2018, arXiv 1802.00124 (for constant channels).
template <class Scalar>
void foldMeans(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration);

}  // namespace prune
