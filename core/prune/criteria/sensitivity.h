#pragma once
/// The article's sensitivity, |w_ij| over a Euclidean norm, in each reading of "the norm".
///
/// Source: section 4.1.1 of the source article (L1 norm over L2 norm). Over one number the ratio is 1, so the useful
/// readings are those that take the norm over the weights beside it.

#include <span>
#include <string_view>

#include "prune/criterion.h"

namespace prune {

struct Sensitivity {
  std::string_view id;
  Name name;
  std::string_view formula;
  /// What stands under the root of each weight's denominator; out x in like the weights.
  Matrix<double> (*squaredNorms)(const Matrix<double>& weights);
};

/// The readings `definition`, `row`, `column` and `matrix`.
std::span<const Sensitivity> sensitivities();

/// |w_ij| / sqrt(squaredNorm_ij), and 0 where both are 0.
///
/// @param weights       out x in
/// @param squaredNorms  same shape, entries >= 0
/// @return              same shape
Scores ratioToNorms(const Matrix<double>& weights, const Matrix<double>& squaredNorms);

/// The scores of one of the four readings; out x in.
template <int Reading>
Scores sensitivityScores(const Matrix<double>& weights) {
  return ratioToNorms(weights, sensitivities()[Reading].squaredNorms(weights));
}

inline constexpr std::string_view kSensitivitySource = "the source article, section 4.1.1 (L1 norm over L2 norm)";

inline constexpr Criterion kDefinition{.id = "definition",
                                       .grain = Grain::Weight,
                                       .name = {"按定义", "definition"},
                                       .formula = "|w_ij| / |w_ij|",
                                       .citation = kSensitivitySource,
                                       .score = scoreEachLayer<sensitivityScores<0>>};

inline constexpr Criterion kRow{.id = "row",
                                .grain = Grain::Weight,
                                .name = {"按行（幅值除以行范数）", "row (magnitude over row norm)"},
                                .formula = "|w_ij| / ||w_i||_2, row i of W",
                                .citation = kSensitivitySource,
                                .score = scoreEachLayer<sensitivityScores<1>>};

inline constexpr Criterion kColumn{.id = "column",
                                   .grain = Grain::Weight,
                                   .name = {"按列（幅值除以列范数）", "column (magnitude over column norm)"},
                                   .formula = "|w_ij| / ||w_j||_2, column j of W",
                                   .citation = kSensitivitySource,
                                   .score = scoreEachLayer<sensitivityScores<2>>};

inline constexpr Criterion kMatrix{.id = "matrix",
                                   .grain = Grain::Weight,
                                   .name = {"按整个矩阵（幅值除以层范数）", "matrix (magnitude over layer norm)"},
                                   .formula = "|w_ij| / ||W||_F",
                                   .citation = kSensitivitySource,
                                   .score = scoreEachLayer<sensitivityScores<3>>};

}  // namespace prune
