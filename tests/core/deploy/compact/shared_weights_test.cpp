#include "deploy/compact/shared_weights.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/arithmetic/rng.h"
#include "support/error_of.h"

namespace shared_weights_test {

using namespace prune;
using namespace prune::deploy;
using prune::testing::errorOf;

namespace {

Matrix<float> rowOf(std::initializer_list<float> values) {
  Matrix<float> weights(1, static_cast<Index>(values.size()));
  std::copy(values.begin(), values.end(), weights.data());
  return weights;
}

Mask all(const Matrix<float>& weights) {
  return Mask::Ones(weights.rows(), weights.cols());
}

SharedWeights shared(std::initializer_list<float> values, int bits) {
  const Matrix<float> weights = rowOf(values);
  return shareWeights(weights, all(weights), bits);
}

/// k-means as the book has it: every weight against every centroid, means by plain sums.
std::vector<double> plainCentres(const std::vector<double>& weights, std::size_t count) {
  const auto [low, high] = std::minmax_element(weights.begin(), weights.end());
  std::vector<double> centres;
  for (std::size_t i = 0; i < count; ++i)
    centres.push_back(*low + static_cast<double>(i) * (*high - *low) / static_cast<double>(count - 1));
  std::vector<std::size_t> nearest(weights.size(), count);
  for (;;) {
    std::vector<std::size_t> next;
    for (const double weight : weights) {
      std::size_t best = 0;
      for (std::size_t i = 1; i < count; ++i)
        if (std::abs(weight - centres[i]) < std::abs(weight - centres[best])) best = i;
      next.push_back(best);
    }
    if (next == nearest) return centres;
    nearest = next;
    for (std::size_t i = 0; i < count; ++i) {
      double sum = 0;
      double members = 0;
      for (std::size_t w = 0; w < weights.size(); ++w)
        if (nearest[w] == i) sum += weights[w], ++members;
      if (members > 0) centres[i] = sum / members;
    }
  }
}

}  // namespace

TEST_CASE("centroids start at equal distances from the lowest weight to the highest and move to the means") {
  // 0, 5 and 10 at first: 0 1 | 4 6 | 9 10.
  const SharedWeights layer = shared({0, 10, 1, 4, 9, 6}, 2);
  CHECK(layer.centroids == std::vector<float>{0.5F, 5, 9.5F});
  CHECK(layer.value() == rowOf({0.5F, 9.5F, 0.5F, 5, 9.5F, 5}));
  CHECK(layer.bits == 2);
}

TEST_CASE("of two equally near centroids a weight joins the lower") {
  // Both start at the ends, 0 and 8; 4 is as near to one as to the other.
  CHECK(clusterCentres(std::vector<double>{0, 4, 8}, 2) == std::vector<double>{2, 8});
}

TEST_CASE("a centroid without weights keeps its value, and is left out of the layer") {
  // 0, 5 and 10: nothing is nearer to 5.
  const std::vector<double> sorted{0, 1, 1.5, 9, 10};
  CHECK(clusterCentres(sorted, 3) == std::vector<double>{2.5 / 3, 5, 9.5});
  const SharedWeights layer = shared({0, 1, 1.5F, 9, 10}, 2);
  CHECK(layer.centroids.size() == 2);
  CHECK(layer.indices.maxCoeff() == 2);
}

TEST_CASE("it is the k-means that compares every weight with every centroid") {
  Rng rng(5);
  for (int round = 0; round < 100; ++round) {
    CAPTURE(round);
    std::vector<double> weights;
    const auto count = static_cast<Index>(20 + rng.below(200));
    for (Index i = 0; i < count; ++i) weights.push_back(static_cast<double>(static_cast<float>(rng.normal())));
    const auto centroids = static_cast<std::size_t>(2 + rng.below(14));
    const std::vector<double> plain = plainCentres(weights, centroids);
    std::sort(weights.begin(), weights.end());
    const std::vector<double> ours = clusterCentres(weights, centroids);
    // Differences of sums round in another way than sums of a few.
    for (std::size_t i = 0; i < centroids; ++i) CHECK(ours[i] == doctest::Approx(plain[i]).epsilon(1e-12));
  }
}

TEST_CASE("removed weights take no part and stay removed") {
  const Matrix<float> weights = rowOf({1, 1000, 2, -1000, 3, 4});
  Mask mask = all(weights);
  mask(0, 1) = mask(0, 3) = 0;
  const SharedWeights layer = shareWeights(weights, mask, 2);
  CHECK(layer.mask() == mask);
  CHECK(layer.centroids.front() >= 1);
  CHECK(layer.centroids.back() <= 4);
  CHECK(layer.value()(0, 1) == 0);
}

TEST_CASE("as few different weights as there may be centroids stay as they are") {
  const SharedWeights layer = shared({0.1F, -0.7F, 0.1F, 123456.7F, 1e-30F}, 3);
  CHECK(layer.centroids == std::vector<float>{-0.7F, 1e-30F, 0.1F, 123456.7F});
  CHECK(layer.value() == rowOf({0.1F, -0.7F, 0.1F, 123456.7F, 1e-30F}));
}

TEST_CASE("no weight, one weight and zeros") {
  const Matrix<float> weights = rowOf({3, 4});
  CHECK(shareWeights(weights, Mask::Zero(1, 2), 4).centroids.empty());
  CHECK(shareWeights(Matrix<float>(0, 5), Mask(0, 5), 4).centroids.empty());
  CHECK(shared({-2.5F}, 1).centroids == std::vector<float>{-2.5F});
  CHECK(shared({0, -0.0F, 0}, 2).centroids == std::vector<float>{0});
  CHECK(shared({1, 2, 6}, 1).centroids == std::vector<float>{3});
}

TEST_CASE("there are at most 2^bits - 1 centroids, and more of them are nearer to the weights") {
  Rng rng(1);
  Matrix<float> weights(40, 50);
  for (Index k = 0; k < weights.size(); ++k) weights.data()[k] = static_cast<float>(rng.normal());
  float last = std::numeric_limits<float>::infinity();
  for (int bits = 1; bits <= kMostIndexBits; ++bits) {
    const SharedWeights layer = shareWeights(weights, all(weights), bits);
    CHECK(layer.centroids.size() <= (std::size_t{1} << bits) - 1);
    CHECK(std::is_sorted(layer.centroids.begin(), layer.centroids.end()));
    const float error = (layer.value() - weights).squaredNorm();
    CHECK(error < last);
    last = error;
  }
}

TEST_CASE("NaN, infinity and other shapes are refused") {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  CHECK(errorOf([&] {
          return shared({1, kNan}, 4);
        }) == "invalid-argument: [compress] weights must be a finite number, got NaN");
  CHECK(errorOf([&] {
          return shared({1, std::numeric_limits<float>::infinity()}, 4);
        }) == "invalid-argument: [compress] weights must be a finite number, got Infinity");
  CHECK(errorOf([&] { return shared({1}, 9); }) == "out-of-range: [compress] bits must be in [1, 8], got 9");
  CHECK(errorOf([&] {
          return shareWeights(rowOf({1, 2}), Mask::Ones(1, 3), 4);
        }) == "shape-mismatch: [compress] columns of the mask must have 2 entries, got 3");
  const Matrix<float> removed = rowOf({1, kNan});
  Mask mask = all(removed);
  mask(0, 1) = 0;
  CHECK(shareWeights(removed, mask, 4).centroids.size() == 1);
}

}  // namespace shared_weights_test
