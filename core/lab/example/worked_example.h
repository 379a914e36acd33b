#pragma once
/// The 3-2-1 example of the source article (sections 4.1 to 4.3 and the code of 5.2), computed for any settings and by
/// every definition of its ambiguous terms.
///
/// x (3) -> W (2 x 3) -> z, o = f(z) (2) -> v (1 x 2) -> y. All biases are 0. The article gives no v; (1, 1) is ours.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nn/dense/dense_network.h"
#include "prune/measure/contribution.h"
#include "prune/measure/norms.h"
#include "prune/measure/removal.h"

namespace prune {

/// The settings of the example. Parts are named as on the page: weights `w11` to `w23` (w_ij joins input j to neuron
/// i), output weights `v1` and `v2`, neurons `o1` and `o2`.
struct WorkedExampleSettings {
  Matrix<double> weights;         ///< W, 2 x 3, entries in [-1000, 1000]
  Vector<double> input;           ///< x, length 3, entries in [-1000, 1000]
  Vector<double> outputWeights;   ///< v, length 2, entries in [-1000, 1000]
  std::string activation;         ///< id of an activation
  std::string reading;            ///< id of `sensitivityReadings()`
  double threshold;               ///< in [0, 1000]; a weight of W is removed when its score is strictly below
  std::vector<std::string> cut;   ///< ids of parts that are removed regardless of their score
  std::vector<std::string> keep;  ///< ids of weights of W that are kept regardless of their score
};

/// The settings of the article: W = [1 2 3; 4 5 6], x = (1, 0, 1), threshold 0.5; with softsign, v = (1, 1).
WorkedExampleSettings articleSettings();

/// A definition of "sensitivity" or "contribution" (a reading of the article).
struct Reading {
  std::string_view id;
  Name name;
  std::string_view formula;
};

/// The definitions of sensitivity: `printed`, those of `kSensitivities`, and `magnitude`.
std::vector<Reading> sensitivityReadings();

/// The definitions of contribution: `printed`, `definition`, `outputs`, `derivation_literal`,
/// `derivation_over_neurons`, `energy_of_y`, `signed_share_of_y`.
std::vector<Reading> contributionReadings();

/// The ids of all removable parts: `w11` ... `w23`, `v1`, `v2`, `o1`, `o2`.
std::vector<std::string> workedExampleParts();

/// A forward pass of the example: z, o = f(z) and y.
struct Run {
  Vector<double> preactivation;
  Vector<double> outputs;
  double y;
};

/// One definition of sensitivity: its scores, and the network after a cut by them.
struct SensitivityReport {
  std::string_view id;
  Scores scores;                ///< 2 x 3
  Matrix<double> squaredNorms;  ///< squared denominators; 1 for `magnitude`
  Mask mask;                    ///< mask by the threshold alone, without `cut` and `keep`
  Run run;                      ///< forward pass with that mask
};

/// One definition of contribution: the shares of both neurons.
struct ContributionReport {
  std::string_view id;
  Shares before;  ///< with nothing removed
  Shares after;   ///< with the present masks; equal to `before` for the two readings that use the printed outputs
};

/// The neuron outputs with one activation function, compared with the printed ones.
struct ActivationReport {
  std::string_view id;
  Vector<double> outputs;  ///< f(W x), nothing removed
  bool givesPrinted;       ///< whether both outputs round to the printed (0.8, 0.9)
};

/// The effect of removing one part alone from the whole network.
struct PartReport {
  std::string id;
  Removal removal;
};

/// All results of the example.
struct WorkedExample {
  Run before;                        ///< nothing removed
  Run after;                         ///< with the present masks
  double change;                     ///< of y: after minus before
  Mask mask;                         ///< present mask of W by the threshold, `cut` and `keep`; 2 x 3
  Mask outputMask;                   ///< present mask of v; 1 x 2
  std::vector<std::string> removed;  ///< ids of the removed connections
  Index connectionCount;             ///< of the whole network: 8
  double removedShare;               ///< removed connections / connectionCount, in [0, 1]
  std::vector<ActivationReport> activations;
  std::vector<SensitivityReport> sensitivities;
  MatrixNorms norms;  ///< of W, nothing removed
  std::vector<ContributionReport> contributions;
  std::vector<PartReport> parts;  ///< each weight of W, then each neuron
  std::string fingerprint;        ///< hash of weights, masks and outputs
};

/// Computes the whole example.
///
/// @throws Error ShapeMismatch, OutOfRange, InvalidArgument or UnknownId, naming the setting
WorkedExample computeWorkedExample(const WorkedExampleSettings& settings);

}  // namespace prune
