#include "lab/example/article.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/distance.h"

namespace article_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::kTenDigits;
using prune::testing::largestDistance;

namespace {

const article::Contribution& contribution(std::string_view id) {
  return findById("test", "part", article::contributions(), id);
}

/// The example with softsign and v = (1, 1), nothing removed.
article::Situation whole() {
  return {article::weights(), article::input(), Vector<double>{{0.8, 10.0 / 11}}, Matrix<double>{{1, 1}}};
}

/// w11 and w21 removed: W = [0 2 3; 0 5 6], z = (3, 6).
article::Situation pruned() {
  return {Matrix<double>{{0, 2, 3}, {0, 5, 6}}, article::input(), Vector<double>{{0.75, 6.0 / 7}},
          Matrix<double>{{1, 1}}};
}

}  // namespace

TEST_CASE("the article's figures") {
  CHECK(equal(article::weights(), Matrix<double>{{1, 2, 3}, {4, 5, 6}}));
  CHECK(equal(article::input(), Vector<double>{{1, 0, 1}}));
  CHECK(equal(article::printedOutputs(), Vector<double>{{0.8, 0.9}}));
  CHECK(equal(article::printedSquaredNorms(), Matrix<double>{{14, 65, 61}, {77, 77, 77}}));
  CHECK(article::kThreshold == 0.5);
}

TEST_CASE("there are seven readings of the contribution, each with names and formula") {
  std::vector<std::string> ids;
  for (const article::Contribution& entry : article::contributions()) {
    ids.emplace_back(entry.id);
    CHECK(!entry.name.zh.empty());
    CHECK(!entry.name.en.empty());
    CHECK(!entry.formula.empty());
  }
  CHECK(ids == std::vector<std::string>{"printed", "definition", "outputs", "derivation_literal",
                                        "derivation_over_neurons", "energy_of_y", "signed_share_of_y"});
}

TEST_CASE("each reading has its fractions, with nothing removed") {
  const struct {
    const char* id;
    Vector<double> numerators;
    Vector<double> denominators;
  } readings[] = {
      {"printed", Vector<double>{{0.64, 0.81}}, Vector<double>{{1.53, 1.53}}},
      {"definition", Vector<double>{{0.64, 0.81}}, Vector<double>{{1.45, 1.45}}},
      {"outputs", Vector<double>{{0.64, 0.8264462810}}, Vector<double>{{1.4664462810, 1.4664462810}}},
      {"derivation_literal", Vector<double>{{10, 52}}, Vector<double>{{19, 104}}},
      {"derivation_over_neurons", Vector<double>{{10, 52}}, Vector<double>{{62, 62}}},
      {"energy_of_y", Vector<double>{{0.64, 0.8264462810}}, Vector<double>{{2.9209917355, 2.9209917355}}},
      {"signed_share_of_y", Vector<double>{{1.3672727273, 1.5537190083}}, Vector<double>{{2.9209917355, 2.9209917355}}},
  };
  for (const auto& reading : readings) {
    CAPTURE(reading.id);
    const Shares shares = contribution(reading.id).shares(whole());
    CHECK(largestDistance(shares.numerators, reading.numerators) < kTenDigits);
    CHECK(largestDistance(shares.denominators, reading.denominators) < kTenDigits);
  }
}

TEST_CASE("the readings of the printed outputs do not see what is removed, the others do") {
  const struct {
    const char* id;
    Vector<double> values;
  } readings[] = {
      {"printed", Vector<double>{{0.4183006536, 0.5294117647}}},
      {"definition", Vector<double>{{0.4413793103, 0.5586206897}}},
      {"outputs", Vector<double>{{0.4336283186, 0.5663716814}}},
      {"derivation_literal", Vector<double>{{0.5, 0.5}}},
      {"derivation_over_neurons", Vector<double>{{0.2, 0.8}}},
      {"energy_of_y", Vector<double>{{0.2177777778, 0.2844444444}}},
      {"signed_share_of_y", Vector<double>{{0.4666666667, 0.5333333333}}},
  };
  for (const auto& reading : readings) {
    CAPTURE(reading.id);
    CHECK(largestDistance(contribution(reading.id).shares(pruned()).values(), reading.values) < kTenDigits);
  }
}

TEST_CASE("with everything removed the computed shares are 0") {
  const article::Situation nothing{Matrix<double>::Zero(2, 3), article::input(), Vector<double>{{0, 0}},
                                   Matrix<double>{{0, 0}}};
  for (const char* id :
       {"outputs", "derivation_literal", "derivation_over_neurons", "energy_of_y", "signed_share_of_y"})
    CHECK(equal(contribution(id).shares(nothing).values(), Vector<double>{{0, 0}}));
}

}  // namespace article_test
