#include "lab/cutting/prune_settings.h"

#include <string_view>

#include "base/check.h"
#include "data/dataset.h"
#include "prune/derivatives/damping.h"

namespace prune {

namespace {

/// Whether all that a cut is asked fits together.
void check(const ResolvedCut& cut) {
  const auto& [chosen, kind, scope, healing, amount, groupSize, layers, scoring] = cut;
  if (scope->scope == Scope::Row && chosen->grain == Grain::Unit)
    fail(ErrorCode::InvalidArgument, "prune", {"scope must be global or layer for units, which have no rows, got row"});
  checkFraction(*kind, amount);
  if (chosen->grain == Grain::Layer)
    fail(ErrorCode::InvalidArgument, "prune",
         {"criterion must be one of weights or units to cut by, got ", chosen->id,
          "; a layer is taken out by removeLayer"});
  if (kind->unit == AmountUnit::Sigma && chosen->cutsHighest)
    fail(ErrorCode::InvalidArgument, "prune",
         {"criterion must be one whose lowest scores go first for sigma, got ", chosen->id});
  if (kind->unit == AmountUnit::Threshold && chosen->iterations > 1)
    fail(ErrorCode::InvalidArgument, "prune",
         {"amountKind must not be threshold for ", chosen->id,
          ", whose scores change on the way; take fraction, count, bytes or macs"});
  if (kind->unit == AmountUnit::NOfM) checkWhole(kPrune, "groupSize", groupSize, 2, 64);
  if (kind->unit == AmountUnit::NOfM && chosen->grain != Grain::Weight)
    fail(ErrorCode::InvalidArgument, "prune", {"criterion must be one of weights for n-of-m, got ", chosen->id});
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
  const AmountKind& kind = findById(kPrune, "amount kind", amountKinds(), settings.amountKind);
  const std::string_view healingId = settings.healing ? std::string_view(*settings.healing) : chosen.healing;
  const std::string_view scopeId = settings.scope ? std::string_view(*settings.scope) : chosen.scope;
  const Healing& healing = findById(kPrune, "healing", healings(), healingId);
  const ScopeEntry& scope = findById(kPrune, "scope", scopes(), scopeId);
  ResolvedCut cut{&chosen, &kind, &scope, &healing, settings.amount, settings.groupSize, settings.layers, settings};
  check(cut);
  return cut;
}

}  // namespace prune
