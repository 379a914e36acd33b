#include "prune/criterion.h"

#include <array>

#include "prune/criteria/magnitude.h"
#include "prune/criteria/sensitivity.h"

namespace prune {

namespace {

/// A criterion that needs nothing but the weights of the layer as they count.
template <Scores (*Score)(const Matrix<double>&)>
Scores fromWeights(const ScoreInput& input) {
  return Score(input.network.layer(input.layer).weights.effective());
}

constexpr std::string_view kHan =
    "Han, Pool, Tran, Dally: Learning both weights and connections for efficient neural networks, NIPS 2015";
constexpr std::string_view kArticle = "the source article, section 4.1.1 (L1 norm over L2 norm)";

template <int Reading>
Criterion sensitivityCriterion() {
  const Sensitivity& reading = sensitivities()[Reading];
  return {reading.id, reading.name, reading.formula, kArticle, fromWeights<sensitivityScores<Reading>>};
}

}  // namespace

std::span<const Criterion> criteria() {
  static const std::array<Criterion, 5> kCriteria{{
      {"magnitude", {"绝对值", "magnitude"}, "|w_ij|", kHan, fromWeights<magnitudeScores>},
      sensitivityCriterion<0>(),
      sensitivityCriterion<1>(),
      sensitivityCriterion<2>(),
      sensitivityCriterion<3>(),
  }};
  return kCriteria;
}

const Criterion& criterion(std::string_view where, std::string_view id) {
  return findById(where, "criterion", criteria(), id);
}

}  // namespace prune
