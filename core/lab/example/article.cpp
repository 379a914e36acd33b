#include "lab/example/article.h"

#include <array>

namespace prune::article {

namespace {

/// 0.8^2 + 0.9^2 as the article adds it up; it is 1.45.
constexpr double kPrintedEnergy = 1.53;

Shares asPrinted(const Situation& /*situation*/) {
  return {printedOutputs().cwiseAbs2(), Vector<double>::Constant(kHidden, kPrintedEnergy)};
}

Shares ofPrintedOutputs(const Situation& /*situation*/) {
  return energyShares(printedOutputs());
}

Shares ofOutputs(const Situation& situation) {
  return energyShares(situation.outputs);
}

/// (w_ij x_j)^2, hidden x inputs: the terms that section 4.2.2 adds up.
Matrix<double> inputEnergies(const Situation& situation) {
  return (situation.weights * situation.input.asDiagonal()).cwiseAbs2();
}

/// Section 4.2.2 to the letter: beside neuron i's own sum stands the sum over the inputs k != i of the same neuron.
Shares derivationLiteral(const Situation& situation) {
  const Matrix<double> energies = inputEnergies(situation);
  const Vector<double> own = energies.rowwise().sum();
  return {own, own + own - energies.leftCols(kHidden).diagonal()};
}

/// Section 4.2.2 with the second sum over the other neurons, which is what a share needs.
Shares derivationOverNeurons(const Situation& situation) {
  const Vector<double> own = inputEnergies(situation).rowwise().sum();
  return {own, Vector<double>::Constant(kHidden, own.sum())};
}

Shares energyOfY(const Situation& situation) {
  return energyOfNextShares(situation.outputs, situation.outputWeights);
}

Shares signedShareOfY(const Situation& situation) {
  return signedShares(situation.outputs, situation.outputWeights);
}

constexpr std::array<Contribution, 7> kContributions{{
    {kPrinted, {"原文印出", "as printed"}, "0.8^2 / 1.53, 0.9^2 / 1.53", asPrinted},
    {"definition", {"按定义（用印出的输出）", "definition, printed outputs"}, "o_i^2 / sum_k o_k^2", ofPrintedOutputs},
    {"outputs", {"按定义（用算出的输出）", "definition, computed outputs"}, "o_i^2 / sum_k o_k^2", ofOutputs},
    {"derivation_literal",
     {"推导照字面", "derivation, to the letter"},
     "sum_j (w_ij x_j)^2 / (sum_j (w_ij x_j)^2 + sum_{k != i} (w_ik x_k)^2)",
     derivationLiteral},
    {"derivation_over_neurons",
     {"推导改为对神经元求和", "derivation, over neurons"},
     "sum_j (w_ij x_j)^2 / sum_k sum_j (w_kj x_j)^2",
     derivationOverNeurons},
    {"energy_of_y", {"对输出的能量占比", "energy share of y"}, "||v_i o_i||^2 / ||y||^2", energyOfY},
    {"signed_share_of_y", {"对输出的带符号占比", "signed share of y"}, "<v_i o_i, y> / ||y||^2", signedShareOfY},
}};

}  // namespace

Matrix<double> weights() {
  return Matrix<double>{{1, 2, 3}, {4, 5, 6}};
}

Vector<double> input() {
  return Vector<double>{{1, 0, 1}};
}

Vector<double> printedOutputs() {
  return Vector<double>{{0.8, 0.9}};
}

Matrix<double> printedSquaredNorms() {
  return Matrix<double>{{14, 65, 61}, {77, 77, 77}};
}

std::span<const Contribution> contributions() {
  return kContributions;
}

}  // namespace prune::article
