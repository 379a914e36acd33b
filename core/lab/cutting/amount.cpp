#include "lab/cutting/amount.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/arithmetic/elementary.h"
#include "base/check.h"

namespace prune {

namespace {

constexpr double kMostCost = 1e12;

constexpr std::array<AmountKind, 7> kAmountKinds{{
    {"fraction", AmountUnit::Fraction, {"比例", "fraction"}, "round(f n), those removed before counted in", ""},
    {"count", AmountUnit::Count, {"个数", "count"}, "exactly k, those removed before counted in", ""},
    {"threshold",
     AmountUnit::Threshold,
     {"阈值", "threshold"},
     "every score strictly below t (above, where the highest go first)",
     ""},
    {"sigma",
     AmountUnit::Sigma,
     {"σ 倍数", "sigma rule"},
     "every score strictly below q times the root mean square of its layer's",
     "Of magnitudes: Han's rule with the standard deviation about 0, as in magnitude-sigma."},
    {"bytes",
     AmountUnit::Bytes,
     {"最小的 32 位格式的字节数", "bytes in the smallest 32-bit format"},
     "as few as bring the smallest 32-bit format to so many bytes",
     "Of weight matrices as encoded, and 4 each for biases and for the scale, shift, mean and variance of a batch "
     "norm. "
     "N:M and Huffman codes are not among these formats, nor is what describes the layers counted."},
    {"macs",
     AmountUnit::Macs,
     {"乘加次数", "MACs"},
     "as few as leave so many multiply-accumulates for one sample",
     "Of weights that are left, once for each place where a filter lies. Biases, batch norms, activations and pools "
     "are not counted."},
    {"n-of-m",
     AmountUnit::NOfM,
     {"N:M", "N:M"},
     "in each run of M inputs the N highest stay",
     "Hardware is faster by 2:4 alone; any other N:M is a way to store."},
}};

/// The fewest that bring the cost to the target, by halving.
Index fewestFor(const Ranking& ranking, const AmountKind& kind, double target, const Cost& cost) {
  Index low = ranking.removedBefore();
  Index high = ranking.size();
  checkTarget(kind, target, cost(high));
  while (low < high) {
    const Index middle = low + (high - low) / 2;
    if (static_cast<double>(cost(middle)) <= target)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

}  // namespace

void checkTarget(const AmountKind& kind, double amount, Index least) {
  if (static_cast<double>(least) > checkReal(kPrune, "amount", amount, 0, kMostCost))
    fail(kPrune, "amount-below-least", least, kind.id, amount);
}

std::span<const AmountKind> amountKinds() {
  return kAmountKinds;
}

double geometric(double first, double last, double part) {
  if (!(last > 0) || !(first > 0)) return last;
  return first * elementary::exp(elementary::log(last / first) * part);
}

double amountAfter(const Way& way, double part) {
  const auto& [left, unit, amount, first, all] = way;
  if (part >= 1) return amount;
  if (unit == AmountUnit::Fraction) return std::clamp(1 - left(first, 1 - amount, part), 0.0, 1.0);
  if (unit == AmountUnit::Count) return std::floor(all - left(first, all - amount, part) + 0.5);
  return left(first, std::min(amount, first), part);
}

Index countFor(const Ranking& ranking, const AmountKind& kind, double amount, const Cost& cost) {
  Index count = 0;
  if (kind.unit == AmountUnit::Fraction) count = ranking.countForFraction(checkReal(kPrune, "amount", amount, 0, 1));
  if (kind.unit == AmountUnit::Count) count = checkWhole(kPrune, "amount", amount, 0, ranking.size());
  if (kind.unit == AmountUnit::Threshold)
    count = ranking.countBelow(checkReal(kPrune, "amount", amount, -1e300, 1e300));
  if (kind.isCost()) count = fewestFor(ranking, kind, checkReal(kPrune, "amount", amount, 0, kMostCost), cost);
  return std::clamp(count, ranking.removedBefore(), ranking.size());
}

Mask keepFromSigma(const Scores& scores, const Mask& kept, const Mask& open, double q) {
  const double share = checkReal(kPrune, "amount", q, 0, 1000);
  double squares = 0;
  Index count = 0;
  for (Index k = 0; k < scores.size(); ++k) {
    if (kept.data()[k] == 0) continue;
    squares += scores.data()[k] * scores.data()[k];
    ++count;
  }
  const double threshold = count > 0 ? share * std::sqrt(squares / static_cast<double>(count)) : 0;
  Mask result = kept;
  for (Index k = 0; k < scores.size(); ++k)
    if (open.data()[k] != 0 && scores.data()[k] < threshold) result.data()[k] = 0;
  return result;
}

}  // namespace prune
