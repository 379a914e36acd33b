#pragma once
/// Magnitudes divided by a scale of their layer, so that weights of different layers are comparable. Division by the
/// layer's norm is the criterion `matrix` of sensitivity.h.

#include "prune/criterion.h"

namespace prune {

/// |w_ij| / max |W|; 0 for the zero matrix.
///
/// @param weights  out x in
Scores magnitudeOverMaximum(const Matrix<double>& weights);

/// |w_ij| / sigma, sigma = the root mean square (the standard deviation about 0) of the layer's weights that are not 0;
/// a 0 is taken as a removed weight. The amount kind `sigma` uses the same rule, so that a threshold of q for these
/// scores is one of q sigma for magnitudes.
///
/// Han's rule removes |w| < q sigma, a threshold of q for these scores. From a layer with normally distributed weights
/// it removes a share of erf(q / sqrt 2): 38 % at q = 0.5, 68 % at q = 1.
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
    .name = {"幅值除以层内标准差（韩松规则）", "magnitude over layer sigma (Han's rule)"},
    .formula = "|w_ij| / sigma, sigma = root mean square of the layer's weights that are left",
    .citation =
        "Han, Pool, Tran, Dally: Learning both weights and connections for efficient neural networks, NIPS "
        "2015 (threshold = quality parameter x standard deviation of the layer's weights)",
    .note =
        "The standard deviation is taken about 0, as by the sigma rule for amounts; about the mean it hardly differs.",
    .score = scoreEachLayer<magnitudeOverSigma>};

}  // namespace prune
