#include "prune/surgery/structure.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/prune/surgery_fixture.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace structure_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// Networks whose first weights read an input at once, through a convolution, and behind layers without weights.
const std::vector<std::pair<std::string, Shape>>& networks() {
  static const std::vector<std::pair<std::string, Shape>> list{
      {"4-5-relu-2", {1, 4}},
      {"4-2", {1, 4}},
      {"bn-4-5-tanh-2", {1, 4}},
      {"relu-4-5-relu-2", {1, 4}},
      {"flatten-5-relu-2", {6, 4}},
      {"conv(3,3)-relu-pool(2)-flatten-2", {6, 4}},
      {"conv(3,3,1,same)-bn-relu-gap-2", {6, 4}},
      {"pool(2)-conv(3,2)-relu-flatten-2", {6, 4}},
      {"avgpool(2)-bn-flatten-5-relu-2", {6, 4}},
      {"gap-5-relu-2", {6, 4}},
  };
  return list;
}

/// Other values in one channel at all time steps.
Matrix<double> withOther(Matrix<double> samples, Index channel, Index channels) {
  Rng rng(9);
  for (Index row = channel; row < samples.rows(); row += channels)
    for (Index n = 0; n < samples.cols(); ++n) samples(row, n) = 3 * rng.normal();
  return samples;
}

}  // namespace

TEST_CASE("with an input channel cut its values change no output; those of the others do") {
  for (const auto& one : networks()) {
    const std::string text = one.first;
    const Shape shape = one.second;
    CAPTURE(text);
    const Network<double> whole = randomModel<double>(text, shape).network;
    const std::vector<UnitGroup> groups = inputGroups(whole);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].units == 4);
    CHECK_FALSE(groups[0].hasProducer());
    const Matrix<double> samples = normalMatrix<double>(shape.size(), 20);
    for (Index cut = 0; cut < 4; ++cut) {
      Mask kept = Mask::Ones(4, 1);
      kept(cut, 0) = 0;
      Network<double> network = whole;
      setMasks(network, withoutUnits(groups, masksOf(whole), std::vector<Mask>{kept}));
      CHECK(equal(keptIn(groups, masksOf(network))[0], kept));
      const Matrix<double> outputs = outputsOf(network, samples);
      for (Index other = 0; other < 4; ++other)
        CHECK(equal(outputsOf(network, withOther(samples, other, 4)), outputs) == (other == cut));
    }
  }
}

TEST_CASE("cutting a channel removes the weights that read it at every time step or tap, and no others") {
  const Network<float> dense = randomNetwork<float>("flatten-2", {3, 2});
  const std::vector<Mask> second{Mask{{1}, {0}}};
  CHECK(
      equal(withoutUnits(inputGroups(dense), masksOf(dense), second)[0], Mask{{1, 0, 1, 0, 1, 0}, {1, 0, 1, 0, 1, 0}}));
  const Network<float> filters = randomNetwork<float>("conv(2,2)-flatten-2", {3, 2});
  const std::vector<Mask> masks = withoutUnits(inputGroups(filters), masksOf(filters), second);
  CHECK(equal(masks[0], Mask{{1, 0, 1, 0}, {1, 0, 1, 0}}));
  CHECK(masks[1].all());
}

TEST_CASE("a shrunk network keeps the width of its input, with the channel cut") {
  const Model<double> whole = randomModel<double>("4-5-relu-2", {1, 4});
  Model<double> cut = whole;
  std::vector<Mask> masks =
      withoutUnits(inputGroups(whole.network), masksOf(whole.network), std::vector<Mask>{Mask{{1}, {0}, {1}, {0}}});
  masks[0].row(3).setZero();
  setMasks(cut.network, masks);
  const Model<double> small = shrink(cut);
  CHECK(small.network.input() == Shape{1, 4});
  CHECK(widths(small.network) == std::vector<Index>{4});
  CHECK(equal(keptIn(inputGroups(small.network), masksOf(small.network))[0], Mask{{1}, {0}, {1}, {0}}));
  CHECK(largestDifference(cut.network, small.network, normalMatrix<double>(4, 20)) < 1e-13);
}

TEST_CASE("inputs that no weights read, or that a softmax mixes first, cannot be cut apart") {
  const auto refusal = [](const char* text) {
    return errorOf([&] { checkInputs("prune", randomNetwork<float>(text, {1, 4})); });
  };
  CHECK(refusal("relu") ==
        "invalid-argument: [prune] the network must have a layer with weights for input channels to be cut, got none");
  CHECK(refusal("softmax-4-2") ==
        "invalid-argument: [prune] input channels can be cut only where no softmax stands before the first weights and "
        "mixes them, got a network with one");
  CHECK(refusal("bn-relu-4-2 softmax") == "no error");
}

}  // namespace structure_test
