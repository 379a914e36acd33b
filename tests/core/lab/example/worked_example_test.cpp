/// Every number of the worked example; the literals are those of the project's reference, to ten digits.

#include "lab/example/worked_example.h"

#include <doctest/doctest.h>

#include <cmath>
#include <span>
#include <string>
#include <vector>

#include "support/distance.h"

namespace worked_example_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::kTenDigits;
using prune::testing::largestDistance;

namespace {

using Ids = std::vector<std::string>;

WorkedExample articleExample() {
  return computeWorkedExample(articleSettings());
}

WorkedExample exampleWithReading(const char* reading) {
  WorkedExampleSettings settings = articleSettings();
  settings.reading = reading;
  return computeWorkedExample(settings);
}

template <class Report>
const Report& reportOf(const std::vector<Report>& reports, std::string_view id) {
  return findById("test", "part", std::span<const Report>(reports), id);
}

struct SensitivityCase {
  const char* id;
  Scores scores;
  Mask mask;
  Ids removed;
  Vector<double> preactivation;
  Vector<double> softsign;
};

std::vector<SensitivityCase> sensitivityCases() {
  return {
      {"printed",
       Scores{{0.2672612419, 0.2480694692, 0.3841106398}, {0.4558423058, 0.5698028823, 0.6837634588}},
       Mask{{0, 0, 0}, {0, 1, 1}},
       {"w11", "w12", "w13", "w21"},
       Vector<double>{{0, 6}},
       Vector<double>{{0, 0.8571428571}}},
      {"definition",
       Scores{{1, 1, 1}, {1, 1, 1}},
       Mask{{1, 1, 1}, {1, 1, 1}},
       {},
       Vector<double>{{4, 10}},
       Vector<double>{{0.8, 0.9090909091}}},
      {"row",
       Scores{{0.2672612419, 0.5345224838, 0.8017837257}, {0.4558423058, 0.5698028823, 0.6837634588}},
       Mask{{0, 1, 1}, {0, 1, 1}},
       {"w11", "w21"},
       Vector<double>{{3, 6}},
       Vector<double>{{0.75, 0.8571428571}}},
      {"column",
       Scores{{0.242535625, 0.3713906764, 0.4472135955}, {0.9701425001, 0.9284766909, 0.894427191}},
       Mask{{0, 0, 0}, {1, 1, 1}},
       {"w11", "w12", "w13"},
       Vector<double>{{0, 10}},
       Vector<double>{{0, 0.9090909091}}},
      {"matrix",
       Scores{{0.1048284837, 0.2096569673, 0.314485451}, {0.4193139347, 0.5241424184, 0.628970902}},
       Mask{{0, 0, 0}, {0, 1, 1}},
       {"w11", "w12", "w13", "w21"},
       Vector<double>{{0, 6}},
       Vector<double>{{0, 0.8571428571}}},
      {"magnitude",
       Scores{{1, 2, 3}, {4, 5, 6}},
       Mask{{1, 1, 1}, {1, 1, 1}},
       {},
       Vector<double>{{4, 10}},
       Vector<double>{{0.8, 0.9090909091}}},
  };
}

}  // namespace

TEST_CASE("before any removal z = (4, 10), o = softsign z, y = o1 + o2") {
  const Run before = articleExample().before;
  CHECK(equal(before.preactivation, Vector<double>{{4, 10}}));
  CHECK(largestDistance(before.outputs, Vector<double>{{0.8, 0.9090909091}}) < kTenDigits);
  CHECK(std::abs(before.y - 1.7090909091) < kTenDigits);
}

TEST_CASE("of all activations only softsign gives the printed outputs (0.8, 0.9) to one decimal") {
  const struct {
    const char* id;
    Vector<double> outputs;
    bool givesPrinted;
  } cases[] = {
      {"identity", Vector<double>{{4, 10}}, false},
      {"relu", Vector<double>{{4, 10}}, false},
      {"leaky-relu", Vector<double>{{4, 10}}, false},
      {"sigmoid", Vector<double>{{0.98201379, 0.9999546021}}, false},
      {"tanh", Vector<double>{{0.9993292997, 0.9999999959}}, false},
      {"softsign", Vector<double>{{0.8, 0.9090909091}}, true},
  };
  const WorkedExample example = articleExample();
  CHECK(example.activations.size() == 6);
  for (const auto& entry : cases) {
    CAPTURE(entry.id);
    const ActivationReport& report = reportOf(example.activations, entry.id);
    CHECK(largestDistance(report.outputs, entry.outputs) < kTenDigits);
    CHECK(report.givesPrinted == entry.givesPrinted);
  }
}

TEST_CASE("each reading of the sensitivity has its scores, mask, z and o at threshold 0.5") {
  const WorkedExample example = articleExample();
  CHECK(example.sensitivities.size() == 6);
  for (const SensitivityCase& entry : sensitivityCases()) {
    CAPTURE(entry.id);
    const SensitivityReport& report = reportOf(example.sensitivities, entry.id);
    CHECK(largestDistance(report.scores, entry.scores) < kTenDigits);
    CHECK(equal(report.mask, entry.mask));
    CHECK(equal(report.run.preactivation, entry.preactivation));
    CHECK(largestDistance(report.run.outputs, entry.softsign) < kTenDigits);
  }
}

TEST_CASE("the chosen reading decides what is removed now") {
  for (const SensitivityCase& entry : sensitivityCases()) {
    CAPTURE(entry.id);
    const WorkedExample example = exampleWithReading(entry.id);
    CHECK(example.removed == entry.removed);
    CHECK(equal(example.mask, entry.mask));
    CHECK(equal(example.outputMask, Mask{{1, 1}}));
    CHECK(equal(example.after.preactivation, entry.preactivation));
    CHECK(largestDistance(example.after.outputs, entry.softsign) < kTenDigits);
    CHECK(std::abs(example.after.y - entry.softsign.sum()) < kTenDigits);
    CHECK(example.connectionCount == 8);
    CHECK(example.removedShare == static_cast<double>(entry.removed.size()) / 8);
  }
}

TEST_CASE("each reading says what stands under its root") {
  const WorkedExample example = articleExample();
  const auto squaredNorms = [&](const char* id) { return reportOf(example.sensitivities, id).squaredNorms; };
  CHECK(equal(squaredNorms("printed"), Matrix<double>{{14, 65, 61}, {77, 77, 77}}));
  CHECK(equal(squaredNorms("definition"), Matrix<double>{{1, 4, 9}, {16, 25, 36}}));
  CHECK(equal(squaredNorms("row"), Matrix<double>{{14, 14, 14}, {77, 77, 77}}));
  CHECK(equal(squaredNorms("column"), Matrix<double>{{17, 29, 45}, {17, 29, 45}}));
  CHECK(equal(squaredNorms("matrix"), Matrix<double>{{91, 91, 91}, {91, 91, 91}}));
  CHECK(equal(squaredNorms("magnitude"), Matrix<double>{{1, 1, 1}, {1, 1, 1}}));
}

TEST_CASE("the norms of W, and what the code of section 5.2 divides") {
  const MatrixNorms norms = articleExample().norms;
  CHECK(norms.entrywiseL1 == 21);
  CHECK(std::abs(norms.entrywiseL2 - 9.5393920142) < kTenDigits);
  CHECK(std::abs(norms.ratioL1L2 - 2.2013981571) < kTenDigits);
  CHECK(largestDistance(norms.rowRatios, Vector<double>{{1.6035674515, 1.7094086469}}) < kTenDigits);
  CHECK(std::abs(norms.hoyerSparsity - 0.171157876) < kTenDigits);
  CHECK(norms.operator1Norm == 9);
  CHECK(std::abs(norms.operator2Norm - 9.5080320007) < kTenDigits);
  CHECK(std::abs(norms.operatorRatio - 0.9465681225) < kTenDigits);
  CHECK(std::abs(norms.operatorRatioTransposed - 1.5776135376) < kTenDigits);
}

TEST_CASE("each reading of the contribution has its shares and their sum") {
  const struct {
    const char* id;
    Vector<double> shares;
    double sum;
  } cases[] = {
      {"printed", Vector<double>{{0.4183006536, 0.5294117647}}, 0.9477124183},
      {"definition", Vector<double>{{0.4413793103, 0.5586206897}}, 1},
      {"derivation_literal", Vector<double>{{0.5263157895, 0.5}}, 1.0263157895},
      {"derivation_over_neurons", Vector<double>{{0.1612903226, 0.8387096774}}, 1},
      {"energy_of_y", Vector<double>{{0.2191036668, 0.2829334541}}, 0.5020371209},
      {"signed_share_of_y", Vector<double>{{0.4680851064, 0.5319148936}}, 1},
      {"outputs", Vector<double>{{0.4364292155, 0.5635707845}}, 1},
  };
  const WorkedExample example = articleExample();
  CHECK(example.contributions.size() == 7);
  for (const auto& entry : cases) {
    CAPTURE(entry.id);
    const Vector<double> values = reportOf(example.contributions, entry.id).before.values();
    CHECK(largestDistance(values, entry.shares) < kTenDigits);
    CHECK(std::abs(values.sum() - entry.sum) < kTenDigits);
  }
}

TEST_CASE("the literal derivation adds 9 to the 10 of neuron 1, and 52 to the 52 of neuron 2") {
  const WorkedExample example = articleExample();
  const Shares terms = reportOf(example.contributions, "derivation_literal").before;
  CHECK(equal(terms.numerators, Vector<double>{{10, 52}}));
  CHECK(equal(terms.denominators - terms.numerators, Vector<double>{{9, 52}}));
}

TEST_CASE("removing one weight alone has its z, o and change of y; w12 changes nothing, because x2 = 0") {
  const struct {
    const char* id;
    Vector<double> preactivation;
    Vector<double> softsign;
    double change;
  } cases[] = {
      {"w11", Vector<double>{{3, 10}}, Vector<double>{{0.75, 0.9090909091}}, -0.05},
      {"w12", Vector<double>{{4, 10}}, Vector<double>{{0.8, 0.9090909091}}, 0},
      {"w13", Vector<double>{{1, 10}}, Vector<double>{{0.5, 0.9090909091}}, -0.3},
      {"w21", Vector<double>{{4, 6}}, Vector<double>{{0.8, 0.8571428571}}, -0.0519480519},
      {"w22", Vector<double>{{4, 10}}, Vector<double>{{0.8, 0.9090909091}}, 0},
      {"w23", Vector<double>{{4, 4}}, Vector<double>{{0.8, 0.8}}, -0.1090909091},
      {"o1", Vector<double>{{4, 10}}, Vector<double>{{0, 0.9090909091}}, -0.8},
      {"o2", Vector<double>{{4, 10}}, Vector<double>{{0.8, 0}}, -0.9090909091},
  };
  const WorkedExample example = articleExample();
  CHECK(example.parts.size() == 8);
  for (const auto& entry : cases) {
    CAPTURE(entry.id);
    const Removal& removal = reportOf(example.parts, entry.id).removal;
    CHECK(equal(removal.preactivation, entry.preactivation));
    CHECK(largestDistance(removal.activation, entry.softsign) < kTenDigits);
    CHECK(removal.outputChange.size() == 1);
    CHECK(std::abs(removal.outputChange(0) - entry.change) < kTenDigits);
  }
  CHECK(reportOf(example.parts, "w12").removal.outputChange(0) == 0);
}

TEST_CASE("the readings and the parts are listed in the order of the page") {
  Ids sensitivities;
  for (const Reading& reading : sensitivityReadings()) sensitivities.emplace_back(reading.id);
  CHECK(sensitivities == Ids{"printed", "definition", "row", "column", "matrix", "magnitude"});
  Ids contributions;
  for (const Reading& reading : contributionReadings()) contributions.emplace_back(reading.id);
  CHECK(contributions == Ids{"printed", "definition", "outputs", "derivation_literal", "derivation_over_neurons",
                             "energy_of_y", "signed_share_of_y"});
  CHECK(workedExampleParts() == Ids{"w11", "w12", "w13", "w21", "w22", "w23", "v1", "v2", "o1", "o2"});
}

}  // namespace worked_example_test
