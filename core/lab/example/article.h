#pragma once
/// The numbers that the source article prints, and its possible definitions of "contribution".

#include <span>
#include <string_view>

#include "base/registry.h"
#include "base/types.h"
#include "prune/measure/contribution.h"

namespace prune::article {

inline constexpr Index kInputs = 3;
inline constexpr Index kHidden = 2;
inline constexpr double kThreshold = 0.5;
inline constexpr std::string_view kPrinted = "printed";

/// W = [1 2 3; 4 5 6], hidden x inputs.
Matrix<double> weights();

/// x = (1, 0, 1).
Vector<double> input();

/// O = (0.8, 0.9), as printed.
Vector<double> printedOutputs();

/// The squared norms that the article prints in its six sensitivities: 14, 65, 61; 77, 77, 77.
Matrix<double> printedSquaredNorms();

/// The values of the worked example from which contributions are computed.
struct Situation {
  Matrix<double> weights;        ///< W, 0 where removed, 2 x 3
  Vector<double> input;          ///< x
  Vector<double> outputs;        ///< o = f(W x)
  Matrix<double> outputWeights;  ///< v, 0 where removed, 1 x 2
};

/// A definition of "contribution".
struct Contribution {
  std::string_view id;
  Name name;
  std::string_view formula;
  Shares (*shares)(const Situation& situation);
};

std::span<const Contribution> contributions();

}  // namespace prune::article
