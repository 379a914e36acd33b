#pragma once
/// A unit that hardly varies is a bias in disguise.

#include "prune/measure/calibration.h"

namespace prune {

/// Adds to the next biases the mean of what each unit that was cut told its listeners; exact for one that does not
/// vary. A unit is cut that was there before and has no kept weight coming in or going out now; one that is still heard
/// tells f(b), and only the rest of its mean is added.
///
/// Source: Ye, Lu, Lin, Wang: Rethinking the smaller-norm-less-informative assumption in channel pruning of convolution
/// layers, ICLR 2018, arXiv 1802.00124 (for constant channels).
template <class Scalar>
void foldMeans(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration);

}  // namespace prune
