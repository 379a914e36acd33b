#pragma once
/// The control: a criterion that does not beat it says nothing.

#include "prune/criterion.h"

namespace prune {

/// Uniform in [0, 1) from `ScoreInput.seed`, one a weight.
std::vector<Scores> randomScores(const ScoreInput& input);

/// The same, one a hidden unit.
std::vector<Scores> randomUnitScores(const ScoreInput& input);

inline constexpr Criterion kRandom{.id = "random",
                                   .grain = Grain::Weight,
                                   .name = {"随机", "random"},
                                   .formula = "uniform in [0, 1)",
                                   .citation = "none: the control of every comparison",
                                   .score = randomScores};

inline constexpr Criterion kUnitRandom{.id = "unit-random",
                                       .grain = Grain::Unit,
                                       .name = {"随机（神经元）", "random (unit)"},
                                       .formula = "uniform in [0, 1)",
                                       .citation = "none: the control of every comparison",
                                       .score = randomUnitScores};

}  // namespace prune
