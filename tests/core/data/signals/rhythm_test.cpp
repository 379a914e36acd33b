#include "data/signals/rhythm.h"

#include <doctest/doctest.h>

#include "core/data/made.h"

namespace rhythm_test {

using namespace prune;
using namespace prune::testing;
using prune::signals::Band;
using prune::signals::Rhythm;

TEST_CASE("a rhythm has mean 0 and the variances of its bands together") {
  const std::vector<Band> bands{{0.1, 0.01, 3}, {0.25, 0.02, 4}};
  Rng rng(1);
  const Rhythm rhythm(bands, rng);
  std::vector<double> values;
  for (int t = 0; t < 9000; ++t) values.push_back(rhythm.at(t));
  // The waves are at least 1/150 Hz apart: over 9000 s their products are gone but for a hundredth.
  CHECK(std::abs(meanOf(values)) < 0.05);
  CHECK(std::abs(deviationOf(values) - 5) < 0.05);
}

TEST_CASE("a narrow band is a wave of its frequency") {
  const std::vector<Band> bands{{0.25, 0, 1}};
  Rng rng(1);
  const Rhythm rhythm(bands, rng);
  for (int t = 0; t < 20; ++t) CHECK(std::abs(rhythm.at(t) - rhythm.at(t + 4)) < 1e-12);  // rounding of the phase
  CHECK(std::abs(rhythm.at(0) - rhythm.at(2)) > 0.01);
}

TEST_CASE("a rhythm without bands, or with silent ones, is silence") {
  Rng rng(1);
  const std::vector<Band> silent{{0.25, 0.1, 0}};
  CHECK(Rhythm({}, rng).at(3) == 0);
  CHECK(Rhythm(silent, rng).at(3) == 0);
}

}  // namespace rhythm_test
