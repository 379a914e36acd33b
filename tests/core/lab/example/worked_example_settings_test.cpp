/// What the reader can change in the worked example, and what is refused.

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "lab/example/worked_example.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace worked_example_settings_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::kTenDigits;
using prune::testing::largestDistance;

namespace {

using Ids = std::vector<std::string>;
using Edit = std::function<void(WorkedExampleSettings&)>;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The article's example (reading `row`, which removes w11 and w21) with one edit.
WorkedExample edited(const Edit& edit) {
  WorkedExampleSettings settings = articleSettings();
  edit(settings);
  return computeWorkedExample(settings);
}

WorkedExample withHand(const Ids& cut, const Ids& keep) {
  return edited([&](WorkedExampleSettings& s) {
    s.cut = cut;
    s.keep = keep;
  });
}

struct Refusal {
  Edit edit;
  const char* error;
};

void checkRefusals(std::span<const Refusal> refusals) {
  for (const Refusal& refusal : refusals) CHECK(errorOf([&] { return edited(refusal.edit); }) == refusal.error);
}

}  // namespace

TEST_CASE("a cut connection is removed whatever its score") {
  const WorkedExample example = withHand({"w23", "v1"}, {});
  CHECK(example.removed == Ids{"w11", "w21", "w23", "v1"});
  CHECK(equal(example.mask, Mask{{0, 1, 1}, {0, 1, 0}}));
  CHECK(equal(example.outputMask, Mask{{0, 1}}));
  CHECK(equal(example.after.preactivation, Vector<double>{{3, 0}}));
  CHECK(example.after.y == 0);
  CHECK(example.removedShare == 0.5);
}

TEST_CASE("a kept weight stays whatever its score") {
  const WorkedExample example = withHand({}, {"w11"});
  CHECK(example.removed == Ids{"w21"});
  CHECK(equal(example.after.preactivation, Vector<double>{{4, 6}}));
}

TEST_CASE("a cut neuron loses its incoming and its outgoing connections") {
  const WorkedExample example = withHand({"o1"}, {});
  CHECK(example.removed == Ids{"w11", "w12", "w13", "w21", "v1"});
  CHECK(equal(example.after.preactivation, Vector<double>{{0, 6}}));
  CHECK(std::abs(example.after.y - 0.8571428571) < kTenDigits);
}

TEST_CASE("a cut beats a keep, of the same weight and of a weight of a cut neuron") {
  CHECK(withHand({"w12"}, {"w12"}).removed == Ids{"w11", "w12", "w21"});
  CHECK(withHand({"o2"}, {"w21", "w23"}).removed == Ids{"w11", "w21", "w22", "w23", "v2"});
}

TEST_CASE("hand edits are in the mask, not in the report of the reading") {
  const WorkedExample example = withHand({"w23"}, {"w11"});
  CHECK(equal(example.sensitivities[2].mask, Mask{{0, 1, 1}, {0, 1, 1}}));
  CHECK(equal(example.mask, Mask{{1, 1, 1}, {0, 1, 0}}));
}

TEST_CASE("a part that is named twice counts once; everything can be cut") {
  CHECK(withHand({"w12", "w12"}, {}).removed == Ids{"w11", "w12", "w21"});
  const WorkedExample nothing = withHand({"o1", "o2"}, {});
  CHECK(nothing.removed.size() == 8);
  CHECK(nothing.removedShare == 1);
  CHECK(nothing.after.y == 0);
}

TEST_CASE("contributions are given before, and after with what is removed now") {
  const WorkedExample example = edited([](WorkedExampleSettings&) {});
  CHECK(largestDistance(example.contributions[2].after.values(), Vector<double>{{0.4336283186, 0.5663716814}}) <
        kTenDigits);
  CHECK(largestDistance(example.contributions[0].after.values(), Vector<double>{{0.4183006536, 0.5294117647}}) <
        kTenDigits);
  const WorkedExample cut = withHand({"o1"}, {});
  CHECK(equal(cut.contributions[6].after.values(), Vector<double>{{0, 1}}));
}

TEST_CASE("a threshold of 0 removes nothing, one above the highest score all of W; a tie stays") {
  CHECK(edited([](WorkedExampleSettings& s) { s.threshold = 0; }).removed.empty());
  CHECK(edited([](WorkedExampleSettings& s) { s.threshold = 1000; }).removed.size() == 6);
  const WorkedExample tie = edited([](WorkedExampleSettings& s) {
    s.reading = "magnitude";
    s.threshold = 3;
  });
  CHECK(tie.removed == Ids{"w11", "w12"});
}

TEST_CASE("weights, input, output weights and activation are the reader's") {
  const WorkedExample example = edited([](WorkedExampleSettings& s) {
    s.weights = Matrix<double>{{1, -1, 0}, {0, 2, -1}};
    s.input = Vector<double>{{2, 3, 1}};
    s.outputWeights = Vector<double>{{10, 1}};
    s.activation = "relu";
    s.threshold = 0;
  });
  CHECK(equal(example.before.preactivation, Vector<double>{{-1, 5}}));
  CHECK(equal(example.before.outputs, Vector<double>{{0, 5}}));
  CHECK(example.before.y == 5);
  CHECK(example.norms.entrywiseL1 == 5);
}

TEST_CASE("the fingerprint is that of the state: weights, masks and outputs") {
  const std::string article = withHand({}, {}).fingerprint;
  CHECK(article.size() == 16);
  CHECK(article == withHand({"w11"}, {}).fingerprint);
  CHECK(article != withHand({"w12"}, {}).fingerprint);
  CHECK(article != edited([](WorkedExampleSettings& s) { s.outputWeights(1) = 2; }).fingerprint);
}

TEST_CASE("the fingerprint holds the outputs, not only the y that they give") {
  const auto unheard = [](double x3) {
    return edited([x3](WorkedExampleSettings& s) {
      s.input(2) = x3;
      s.outputWeights.setZero();
    });
  };
  CHECK(unheard(1).after.y == 0);
  CHECK(unheard(2).after.y == 0);
  CHECK(unheard(1).fingerprint != unheard(2).fingerprint);
}

TEST_CASE("numbers that are no numbers or too large are refused by name") {
  const Refusal refusals[] = {
      {[](auto& s) { s.weights(1, 2) = kNaN; },
       "invalid-argument: [workedExample] weights[1][2] must be a finite number, got NaN"},
      {[](auto& s) { s.weights(0, 0) = -1000.5; },
       "out-of-range: [workedExample] weights[0][0] must be in [-1000, 1000], got -1000.5"},
      {[](auto& s) { s.input(1) = kInfinity; },
       "invalid-argument: [workedExample] input[1] must be a finite number, got Infinity"},
      {[](auto& s) { s.input(2) = 1001; }, "out-of-range: [workedExample] input[2] must be in [-1000, 1000], got 1001"},
      {[](auto& s) { s.outputWeights(0) = kNaN; },
       "invalid-argument: [workedExample] outputWeights[0] must be a finite number, got NaN"},
      {[](auto& s) { s.outputWeights(1) = 5e9; },
       "out-of-range: [workedExample] outputWeights[1] must be in [-1000, 1000], got 5000000000"},
      {[](auto& s) { s.threshold = kNaN; },
       "invalid-argument: [workedExample] threshold must be a finite number, got NaN"},
      {[](auto& s) { s.threshold = -0.1; }, "out-of-range: [workedExample] threshold must be in [0, 1000], got -0.1"},
      {[](auto& s) { s.threshold = 1001; }, "out-of-range: [workedExample] threshold must be in [0, 1000], got 1001"},
  };
  checkRefusals(refusals);
}

TEST_CASE("shapes other than 2 x 3, 3 and 2 are refused, with as many entries too") {
  const Refusal refusals[] = {
      {[](auto& s) {
         s.weights = Matrix<double>{{1, 2}, {3, 4}, {5, 6}};
       },
       "shape-mismatch: [workedExample] weights must have 2 entries, got 3"},
      {[](auto& s) { s.weights = Matrix<double>(0, 0); },
       "shape-mismatch: [workedExample] weights must have 2 entries, got 0"},
      {[](auto& s) {
         s.weights = Matrix<double>{{1, 2}, {3, 4}};
       },
       "shape-mismatch: [workedExample] weights[0] must have 3 entries, got 2"},
      {[](auto& s) {
         s.input = Vector<double>{{1, 0}};
       },
       "shape-mismatch: [workedExample] input must have 3 entries, got 2"},
      {[](auto& s) { s.input = Vector<double>(); }, "shape-mismatch: [workedExample] input must have 3 entries, got 0"},
      {[](auto& s) {
         s.outputWeights = Vector<double>{{1, 1, 1}};
       },
       "shape-mismatch: [workedExample] outputWeights must have 2 entries, got 3"},
  };
  checkRefusals(refusals);
}

TEST_CASE("the change is that of y: at 0.5 by rows w11 and w21 go, and y loses a tenth") {
  const WorkedExample example = computeWorkedExample(articleSettings());
  CHECK(std::abs(example.change + 0.1019480519) < kTenDigits);
}

TEST_CASE("unknown ids are answered with the valid ones; only weights of W can be kept") {
  const Refusal refusals[] = {
      {[](auto& s) { s.activation = "step"; },
       "unknown-id: [workedExample] unknown activation \"step\"; one of: identity, relu, leaky-relu, sigmoid, tanh, "
       "softsign"},
      {[](auto& s) { s.reading = "rows"; },
       "unknown-id: [workedExample] unknown reading \"rows\"; one of: printed, definition, row, column, matrix, "
       "magnitude"},
      {[](auto& s) {
         s.cut = {"w12", "w31"};
       },
       "unknown-id: [workedExample] unknown part to cut \"w31\"; one of: w11, w12, w13, w21, w22, w23, v1, v2, o1, "
       "o2"},
      {[](auto& s) { s.keep = {"v1"}; },
       "unknown-id: [workedExample] unknown weight to keep \"v1\"; one of: w11, w12, w13, w21, w22, w23"},
  };
  checkRefusals(refusals);
}

}  // namespace worked_example_settings_test
