#include "lab/cutting/prune_settings.h"

#include <string_view>

#include "base/check.h"
#include "data/dataset.h"
#include "prune/derivatives/damping.h"

namespace prune {

namespace {

/// Whether all that a cut is asked fits together.
void check(const ResolvedCut& cut) {
  const auto& [chosen, kind, scope, healing, amount, groupSize, block, layers, scoring] = cut;
  if (scope->scope == Scope::Row && keepsOne(chosen->grain)) fail(kPrune, "row-scope-of-units");
  checkFraction(*kind, amount);
  if (chosen->grain == Grain::Layer) fail(kPrune, "criterion-of-layers", chosen->id);
  if (kind->unit == AmountUnit::Sigma && chosen->cutsHighest) fail(kPrune, "sigma-of-highest", chosen->id);
  if (kind->unit == AmountUnit::Threshold && chosen->iterations > 1) fail(kPrune, "threshold-of-changing", chosen->id);
  if (kind->unit == AmountUnit::NOfM) checkWhole(kPrune, "groupSize", groupSize, 2, 64);
  if (kind->unit == AmountUnit::NOfM && chosen->grain != Grain::Weight) fail(kPrune, "n-of-m-of-units", chosen->id);
  const bool isBlock = chosen->grain == Grain::Weight && (kind->unit == AmountUnit::Fraction || kind->isCost());
  if (block > 1 && !isBlock) fail(kPrune, "block-of-others", kind->id, chosen->id);
}

}  // namespace

void checkFraction(const AmountKind& kind, double amount) {
  if (kind.unit == AmountUnit::Fraction) checkReal(kPrune, "amount", amount, 0, 1);
}

ResolvedCut resolveCut(const PruneSettings& settings) {
  const Criterion& chosen = criterion(kPrune, settings.criterion);
  checkWhole("samples", "samples", settings.samples, 1, kMaxSamples);
  checkSeed(kPrune, "seed", settings.seed);
  checkDamping(kPrune, settings.damping);
  const AmountKind& kind = findById(kPrune, "amount-kind", amountKinds(), settings.amountKind);
  const std::string_view healingId = settings.healing ? std::string_view(*settings.healing) : chosen.healing;
  const std::string_view scopeId = settings.scope ? std::string_view(*settings.scope) : chosen.scope;
  const Healing& healing = findById(kPrune, "healing", healings(), healingId);
  const ScopeEntry& scope = findById(kPrune, "scope", scopes(), scopeId);
  const Index block = checkWhole(kPrune, "block", settings.block, 1, 8);
  ResolvedCut cut{&chosen, &kind,           &scope,  &healing, settings.amount, settings.groupSize,
                  block,   settings.layers, settings};
  check(cut);
  return cut;
}

}  // namespace prune
