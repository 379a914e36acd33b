#pragma once
/// The sensitivity of the source article, |w_ij| over a Euclidean norm, with each possible meaning of "the norm".
///
/// Source: section 4.1.1 of the source article (L1 norm over L2 norm). For the norm of the weight alone the ratio is
/// always 1; the useful variants take the norm of its row, its column or the whole matrix.

#include <array>
#include <string_view>

#include "prune/criterion.h"

namespace prune {

struct Sensitivity {
  std::string_view id;
  Name name;
  std::string_view formula;
  /// The squared norm that each weight is divided by; out x in.
  Matrix<double> (*squaredNorms)(const Matrix<double>& weights);
};

Matrix<double> ownSquares(const Matrix<double>& weights);
Matrix<double> rowSquares(const Matrix<double>& weights);
Matrix<double> columnSquares(const Matrix<double>& weights);
Matrix<double> allSquares(const Matrix<double>& weights);

/// The variants `definition`, `row`, `column` and `matrix`.
inline constexpr std::array<Sensitivity, 4> kSensitivities{{
    {"definition", {"按定义", "definition"}, "|w_ij| / |w_ij|", ownSquares},
    {"row", {"按行", "row"}, "|w_ij| / ||w_i||_2, row i of W", rowSquares},
    {"column", {"按列", "column"}, "|w_ij| / ||w_j||_2, column j of W", columnSquares},
    {"matrix", {"按整个矩阵", "matrix"}, "|w_ij| / ||W||_F", allSquares},
}};

/// |w_ij| / sqrt(squaredNorm_ij), and 0 where both are 0.
///
/// @param weights       out x in
/// @param squaredNorms  same shape, entries >= 0
/// @return              same shape
Scores ratioToNorms(const Matrix<double>& weights, const Matrix<double>& squaredNorms);

/// The scores by entry `Reading` of `kSensitivities`; out x in.
template <int Reading>
Scores sensitivityScores(const Matrix<double>& weights) {
  return ratioToNorms(weights, kSensitivities[Reading].squaredNorms(weights));
}

/// The criterion of entry `Reading` of `kSensitivities`.
///
/// @param name  display name
/// @param note  its limitations
template <int Reading>
consteval Criterion sensitivityCriterion(Name name, std::string_view note = {}) {
  return {.id = kSensitivities[Reading].id,
          .grain = Grain::Weight,
          .name = name,
          .formula = kSensitivities[Reading].formula,
          .citation = "the source article, section 4.1.1 (L1 norm over L2 norm)",
          .note = note,
          .score = scoreEachLayer<sensitivityScores<Reading>>};
}

inline constexpr Criterion kDefinition = sensitivityCriterion<0>(
    {"按定义", "definition"},
    "Each weight over its own norm is 1: a tie, which goes in index order, the first layers whole. At half worse than "
    "cuts at random on circle, clusters, xor, moons, breast-cancer and the wearable sets.");
inline constexpr Criterion kRow = sensitivityCriterion<1>({"按行（幅值除以行范数）", "row (magnitude over row norm)"});
inline constexpr Criterion kColumn =
    sensitivityCriterion<2>({"按列（幅值除以列范数）", "column (magnitude over column norm)"});
inline constexpr Criterion kMatrix =
    sensitivityCriterion<3>({"按整个矩阵（幅值除以层范数）", "matrix (magnitude over layer norm)"});

}  // namespace prune
