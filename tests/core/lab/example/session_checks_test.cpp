/// Every number that a session is given is checked; a refused call changes nothing.

#include <doctest/doctest.h>

#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "lab/example/session.h"
#include "support/error_of.h"

namespace session_checks_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

using Numbers = std::vector<double>;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

const Numbers kInput{1, 0, 1};

struct SettingsRefusal {
  std::function<void(SessionSettings&)> edit;
  std::string error;
};

struct IndexCase {
  double value;
  std::string error;  // after the name, `layer`, `row`, ...
};

/// What is refused as an index in [0, last].
std::vector<IndexCase> badIndices(const std::string& last) {
  const std::string range = " must be in [0, " + last + "], got ";
  return {{1.5, " must be a whole number, got 1.5"},
          {kNaN, " must be a whole number, got NaN"},
          {kInfinity, " must be a whole number, got Infinity"},
          {-1, range + "-1"},
          {5e9, range + "5000000000"}};
}

std::string kindOf(double value) {
  return value == -1 || value == 5e9 ? "out-of-range: " : "invalid-argument: ";
}

using Call = std::function<void(Session&, double)>;

/// A parameter that is an index: the call with that index, the name in the error, and the largest index of 3-2-1.
struct IndexParameter {
  const char* where;
  const char* name;
  const char* last;
  Call call;
};

const IndexParameter kIndexParameters[] = {
    {"setWeights", "layer", "1",
     [](Session& s, double i) {
       s.setWeights(i, Numbers{1, 2});
     }},
    {"setWeight", "layer", "1", [](Session& s, double i) { s.setWeight(i, 0, 0, 1); }},
    {"setWeight", "row", "1", [](Session& s, double i) { s.setWeight(0, i, 0, 1); }},
    {"setWeight", "column", "2", [](Session& s, double i) { s.setWeight(0, 0, i, 1); }},
    {"setBias", "layer", "1", [](Session& s, double i) { s.setBias(i, 0, 1); }},
    {"setBias", "row", "1", [](Session& s, double i) { s.setBias(0, i, 1); }},
    {"setKept", "layer", "1", [](Session& s, double i) { s.setKept(i, 0, 0, false); }},
    {"setKept", "row", "1", [](Session& s, double i) { s.setKept(0, i, 0, false); }},
    {"setKept", "column", "2", [](Session& s, double i) { s.setKept(0, 0, i, false); }},
    {"cutNeuron", "layer", "0", [](Session& s, double i) { s.cutNeuron(i, 0); }},
    {"cutNeuron", "neuron", "1", [](Session& s, double i) { s.cutNeuron(0, i); }},
    {"removeBelow", "layer", "1", [](Session& s, double i) { s.removeBelow(i, "row", 9, kInput); }},
    {"score", "layer", "1", [](Session& s, double i) { s.score(i, "row", kInput); }},
    {"contributions", "layer", "0", [](Session& s, double i) { s.contributions(i, kInput); }},
    {"removalEffects", "layer", "1", [](Session& s, double i) { s.removalEffects(i, kInput); }},
    {"norms", "layer", "1", [](Session& s, double i) { s.norms(i); }},
    {"copyWeights", "layer", "1", [](Session& s, double i) { s.weights(i); }},
    {"copyMask", "layer", "1", [](Session& s, double i) { s.mask(i); }},
};

struct CallCase {
  std::function<void(Session&)> call;
  const char* error;
};

/// Each call is refused with its error and leaves the session as it was.
void checkRefused(Session& session, const std::function<void(Session&)>& call, const std::string& error) {
  const std::string before = session.fingerprint();
  CHECK(errorOf([&] { call(session); }) == error);
  CHECK(session.fingerprint() == before);
}

void checkAllRefused(std::span<const CallCase> cases) {
  Session session{SessionSettings{}};
  for (const CallCase& entry : cases) checkRefused(session, entry.call, entry.error);
}

std::string settingsError(const std::function<void(SessionSettings&)>& edit) {
  SessionSettings settings;
  edit(settings);
  return errorOf([&settings] { return Session(settings); });
}

}  // namespace

TEST_CASE("every index refuses fractions, NaN, infinity, -1 and 5e9 by its name, and changes nothing") {
  Session session{SessionSettings{}};
  for (const IndexParameter& parameter : kIndexParameters)
    for (const IndexCase& bad : badIndices(parameter.last))
      checkRefused(
          session, [&](Session& s) { parameter.call(s, bad.value); },
          kindOf(bad.value) + "[" + parameter.where + "] " + parameter.name + bad.error);
}

TEST_CASE("every index takes its largest value and refuses the next") {
  for (const IndexParameter& parameter : kIndexParameters) {
    CAPTURE(parameter.where);
    CAPTURE(parameter.name);
    Session session{SessionSettings{}};
    const double last = parameter.last[0] - '0';
    CHECK(errorOf([&] { parameter.call(session, last); }) == "no error");
    CHECK(errorOf([&] { parameter.call(session, last + 1); }) ==
          std::string("out-of-range: [") + parameter.where + "] " + parameter.name + " must be in [0, " +
              parameter.last + "], got " + std::to_string(static_cast<int>(last) + 1));
  }
}

TEST_CASE("every setting is checked and named") {
  const SettingsRefusal refusals[] = {
      {[](auto& s) { s.layers = {}; }, "out-of-range: [session] layers.length must be in [2, 17], got 0"},
      {[](auto& s) { s.layers = {3}; }, "out-of-range: [session] layers.length must be in [2, 17], got 1"},
      {[](auto& s) { s.layers = Numbers(18, 1); }, "out-of-range: [session] layers.length must be in [2, 17], got 18"},
      {[](auto& s) {
         s.layers = {3, 0, 1};
       },
       "out-of-range: [session] layers[1] must be in [1, 4096], got 0"},
      {[](auto& s) {
         s.layers = {3, 2, 4097};
       },
       "out-of-range: [session] layers[2] must be in [1, 4096], got 4097"},
      {[](auto& s) {
         s.layers = {1.5, 2};
       },
       "invalid-argument: [session] layers[0] must be a whole number, got 1.5"},
      {[](auto& s) {
         s.layers = {3, kNaN};
       },
       "invalid-argument: [session] layers[1] must be a whole number, got NaN"},
      {[](auto& s) {
         s.layers = {3, 5e9};
       },
       "out-of-range: [session] layers[1] must be in [1, 4096], got 5000000000"},
      {[](auto& s) { s.seed = -1; }, "out-of-range: [session] seed must be in [0, 9007199254740991], got -1"},
      {[](auto& s) { s.seed = 0.5; }, "invalid-argument: [session] seed must be a whole number, got 0.5"},
      {[](auto& s) { s.seed = kNaN; }, "invalid-argument: [session] seed must be a whole number, got NaN"},
      {[](auto& s) { s.activation = "step"; },
       "unknown-id: [session] unknown activation \"step\"; one of: identity, relu, leaky-relu, sigmoid, tanh, "
       "softsign"},
      {[](auto& s) { s.outputActivation = ""; },
       "unknown-id: [session] unknown activation \"\"; one of: identity, relu, leaky-relu, sigmoid, tanh, softsign"},
      {[](auto& s) { s.initialisation = "zero"; },
       "unknown-id: [session] unknown initialisation \"zero\"; one of: he-normal, he-uniform, glorot-normal, "
       "glorot-uniform, pytorch"},
  };
  for (const SettingsRefusal& refusal : refusals) CHECK(settingsError(refusal.edit) == refusal.error);
}

TEST_CASE("values are numbers in [-1e6, 1e6]") {
  const CallCase cases[] = {
      {[](Session& s) {
         s.setWeights(1, Numbers{1, kNaN});
       },
       "invalid-argument: [setWeights] values[1] must be a finite number, got NaN"},
      {[](Session& s) {
         s.setWeights(1, Numbers{-1e7, 1});
       },
       "out-of-range: [setWeights] values[0] must be in [-1000000, 1000000], got -10000000"},
      {[](Session& s) { s.setWeight(0, 0, 0, kInfinity); },
       "invalid-argument: [setWeight] value must be a finite number, got Infinity"},
      {[](Session& s) { s.setWeight(0, 0, 0, 1000000.5); },
       "out-of-range: [setWeight] value must be in [-1000000, 1000000], got 1000000.5"},
      {[](Session& s) { s.setBias(0, 0, kNaN); }, "invalid-argument: [setBias] value must be a finite number, got NaN"},
      {[](Session& s) { s.setBias(0, 0, -5e9); },
       "out-of-range: [setBias] value must be in [-1000000, 1000000], got -5000000000"},
      {[](Session& s) { s.removeBelow(0, "row", kNaN, kInput); },
       "invalid-argument: [removeBelow] threshold must be a finite number, got NaN"},
      {[](Session& s) { s.removeBelow(0, "row", 5e9, kInput); },
       "out-of-range: [removeBelow] threshold must be in [-1000000, 1000000], got 5000000000"},
      {[](Session& s) {
         s.forward(Numbers{1, 2, kNaN});
       },
       "invalid-argument: [forward] samples[2] must be a finite number, got NaN"},
      {[](Session& s) {
         s.trace(Numbers{1, 2, 3, 5e9, 5, 6});
       },
       "out-of-range: [trace] samples[3] must be in [-1000000, 1000000], got 5000000000"},
      {[](Session& s) {
         s.contributions(0, Numbers{kNaN, 2, 3});
       },
       "invalid-argument: [contributions] sample[0] must be a finite number, got NaN"},
      {[](Session& s) {
         s.removalEffects(0, Numbers{1, -kInfinity, 3});
       },
       "invalid-argument: [removalEffects] sample[1] must be a finite number, got -Infinity"},
  };
  checkAllRefused(cases);
}

TEST_CASE("lists have the layer's size, one sample that of the inputs, several that of whole rows") {
  const CallCase cases[] = {
      {[](Session& s) {
         s.setWeights(0, Numbers{1, 2, 3, 4, 5});
       },
       "shape-mismatch: [setWeights] values must have 6 entries, got 5"},
      {[](Session& s) { s.setWeights(0, Numbers{}); },
       "shape-mismatch: [setWeights] values must have 6 entries, got 0"},
      {[](Session& s) {
         s.forward(Numbers{1, 2});
       },
       "shape-mismatch: [forward] samples must have 3 entries, got 2"},
      {[](Session& s) { s.trace(Numbers(7, 1)); }, "shape-mismatch: [trace] samples must have 9 entries, got 7"},
      {[](Session& s) { s.score(0, "row", Numbers{1}); }, "shape-mismatch: [score] samples must have 3 entries, got 1"},
      {[](Session& s) { s.removeBelow(0, "row", 9, Numbers{1}); },
       "shape-mismatch: [removeBelow] samples must have 3 entries, got 1"},
      {[](Session& s) { s.contributions(0, Numbers{}); },
       "shape-mismatch: [contributions] sample must have 3 entries, got 0"},
      {[](Session& s) { s.contributions(0, Numbers(6, 1)); },
       "shape-mismatch: [contributions] sample must have 3 entries, got 6"},
      {[](Session& s) { s.removalEffects(0, Numbers(4, 1)); },
       "shape-mismatch: [removalEffects] sample must have 3 entries, got 4"},
  };
  checkAllRefused(cases);
}

TEST_CASE("an unknown criterion is answered with the ones that work, under the name of the call") {
  const CallCase cases[] = {
      {[](Session& s) { s.score(0, "hessian", kInput); },
       "unknown-id: [score] unknown criterion \"hessian\"; one of: magnitude, definition, row, column, matrix, "
       "magnitude-max, magnitude-sigma, lamp, look-ahead, synflow, random"},
      {[](Session& s) { s.removeBelow(0, "", 9, kInput); },
       "unknown-id: [removeBelow] unknown criterion \"\"; one of: magnitude, definition, row, column, matrix, "
       "magnitude-max, magnitude-sigma, lamp, look-ahead, synflow, random"},
  };
  checkAllRefused(cases);
}

TEST_CASE("a criterion that needs more than the weights, or scores no weights, is refused with the ones that work") {
  const CallCase cases[] = {
      {[](Session& s) { s.score(0, "snip", kInput); },
       "invalid-argument: [score] criterion must score weights from the weights alone, and \"snip\" needs gradients; "
       "one of: magnitude, definition, row, column, matrix, magnitude-max, magnitude-sigma, lamp, look-ahead, synflow, "
       "random"},
      {[](Session& s) { s.removeBelow(0, "unit-in-l1", 9, kInput); },
       "invalid-argument: [removeBelow] criterion must score weights from the weights alone, and \"unit-in-l1\" scores "
       "a unit; one of: magnitude, definition, row, column, matrix, magnitude-max, magnitude-sigma, lamp, look-ahead, "
       "synflow, random"},
  };
  checkAllRefused(cases);
}

TEST_CASE("a network without a hidden layer says so") {
  SessionSettings settings;
  settings.layers = {3, 1};
  Session session(settings);
  checkRefused(
      session, [](Session& s) { s.cutNeuron(0, 0); },
      "out-of-range: [cutNeuron] layer must be a hidden layer, and this network has none");
  checkRefused(
      session, [](Session& s) { s.contributions(0, kInput); },
      "out-of-range: [contributions] layer must be a hidden layer, and this network has none");
}

}  // namespace session_checks_test
