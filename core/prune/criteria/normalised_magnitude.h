#pragma once
/// Magnitude in units of its layer, so that a cut across layers is fair. The layer's norm as the unit is `matrix`, one
/// of the readings of the sensitivity.

#include "prune/criterion.h"

namespace prune {

/// |w_ij| / max |W|; 0 for the zero matrix.
///
/// @param weights  out x in
Scores magnitudeOverMaximum(const Matrix<double>& weights);

/// |w_ij| / sigma, sigma the standard deviation, about their mean, of the layer's weights but for those that are 0,
/// which are taken as removed (their root mean square when they are all equal). The amount kind `sigma` counts in the
/// root mean square of the scores instead, which is the same where the mean is 0.
///
/// Han's rule removes |w| < q sigma: here that is a threshold of q for all layers. From a normal layer it takes a share
/// of erf(q / sqrt 2): 38 % at q = 0.5, 68 % at q = 1.
///
/// @param weights  out x in
Scores magnitudeOverSigma(const Matrix<double>& weights);

inline constexpr Criterion kMagnitudeMax{
    .id = "magnitude-max",
    .grain = Grain::Weight,
    .name = {"幅值除以层内最大值", "magnitude over layer maximum"},
    .formula = "|w_ij| / max |W|",
    .citation =
        "Han, Pool, Tran, Dally: Learning both weights and connections for efficient neural networks, NIPS "
        "2015 (magnitude); scaling by layer as in common practice",
    .score = scoreEachLayer<magnitudeOverMaximum>};

inline constexpr Criterion kMagnitudeSigma{
    .id = "magnitude-sigma",
    .grain = Grain::Weight,
    .name = {"幅值除以层内标准差（韩松规则）", "magnitude over layer standard deviation (Han's rule)"},
    .formula = "|w_ij| / sigma, sigma = standard deviation of the layer's weights about their mean",
    .citation =
        "Han, Pool, Tran, Dally: Learning both weights and connections for efficient neural networks, NIPS "
        "2015 (threshold = quality parameter x standard deviation of the layer's weights)",
    .score = scoreEachLayer<magnitudeOverSigma>};

}  // namespace prune
